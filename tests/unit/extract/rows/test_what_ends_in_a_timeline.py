"""Lines of a timeline that tell how something ended: a marriage, a post, what somebody belonged to."""

import pytest

from tests.unit.extract.documents import claims

_HEAD = "Ilse Marchetti\n\n1961 Born in Leeds\n1982 Marries Nils Holm\n"


def ended(line):
    """Return what a line of a timeline says has ended, with when."""
    return {
        (each.field, each.value, each.qualifiers["end"]) for each in claims(_HEAD + line) if "end" in each.qualifiers
    }


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2001 Divorces Nils Holm", ("spouse", "Nils Holm", "2001")),
        ("2001 - Separated from Nils Holm", ("spouse", "Nils Holm", "2001")),
        ("2001 Resigns as mayor of Leeds", ("position_held", "mayor of Leeds", "2001")),
        ("2001 Stepped down as mayor of Leeds to become a nun", ("position_held", "mayor of Leeds", "2001")),
        ("2001 Leaves the Labour Party", ("political_affiliation", "Labour Party", "2001")),
        ("2001: Left the Oak Bank", ("employer", "Oak Bank", "2001")),
        ("2001 Retires from Elm University", ("employer", "Elm University", "2001")),
    ],
)
def test_the_end_of_something_is_read(line, expected):
    assert ended(line) == {expected}


@pytest.mark.parametrize(
    "line",
    [
        "2001 Leaves for Rome",
        "2001 Leaves Elm University",
        "2001 Left the Oak Bank to her brother",
        "2001 Nils Berg resigns as mayor of Leeds",
        "2001 Divorce laws are changed",
        "2001 Retires from the stage",
    ],
)
def test_who_goes_elsewhere_or_leaves_a_thing_ends_nothing(line):
    assert not ended(line)


def test_who_joins_a_party_in_a_timeline_belongs_to_it():
    assert ("political_affiliation", "Labour Party") in {
        (each.field, each.value) for each in claims(_HEAD + "1990 Joins the Labour Party")
    }


def test_a_time_behind_two_sentences_of_a_line_is_the_last_ones():
    text = "Ilse Marchetti\n\nCareer\n\nLombardy, Italy. Founder of the Oak Society (1987).\nChair of the Elm Council (1999–2002)."
    read = {each.value for each in claims(text) if each.field == "position_held"}
    assert "founder of the Oak Society" in read
    assert not any("italy" in each.lower() for each in read)
