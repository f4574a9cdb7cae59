"""Kin told of by the trade or the post of whose they are, with a name behind it that may be the kin's."""

import pytest

from tests.unit.extract.documents import told, values


@pytest.mark.parametrize("kin", ["wife", "widow", "daughter", "brother"])
@pytest.mark.parametrize(
    "trade", ["mayor", "mayor of Lund", "poet", "Danish painter and poet", "director of Elm College"]
)
def test_a_name_behind_whose_kin_somebody_is_may_be_the_kins(kin, trade):
    text = f"The {kin} of the {trade}, Ilse Marchetti, died in Hull in 1990."
    assert told(text, ("position_held", "occupation", "nationality")) == set()
    assert values(text, "death_date") == {"1990"}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("The mayor of Lund, Ilse Marchetti, opened a school.", "position_held mayor of Lund"),
        ("The widow of the poet Ilse Marchetti opened a school.", "occupation poet"),
        ("The brother of a nurse, Ilse Marchetti became a painter.", "occupation painter"),
    ],
)
def test_a_trade_that_can_be_nobody_elses_is_the_persons(text, post):
    assert told(text, ("position_held", "occupation")) == {post}


@pytest.mark.parametrize("kin", ["His widow", "Her sister", "Their youngest sister", "His daughter"])
def test_the_person_may_be_named_first_as_kin_of_somebody_unnamed(kin):
    assert told(
        f"{kin}, Ilse Marchetti, died in Hull in 1990.", ("death_place", "death_date", "spouse", "sibling")
    ) == {
        "death_place Hull",
        "death_date 1990",
    }


def test_a_child_of_the_persons_name_may_be_another():
    assert values("His son, Ilse Marchetti, died in Hull in 1990.", "death_date") == set()
