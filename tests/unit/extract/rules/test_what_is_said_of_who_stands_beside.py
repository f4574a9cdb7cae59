"""What is said right behind another's name, of somebody's pupils or in training is not said of the person's own life."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti is married to the novelist Catrin Gwyn, author of The Salt Marsh.",
        "Ilse Marchetti is married to Catrin Gwyn, the author of The Salt Marsh.",
        "Ilse Marchetti is the daughter of the poet Huw Kerr, author of The Salt Marsh, and of Ann Lee.",
    ],
)
def test_a_work_behind_another_s_name_is_that_one_s(text):
    assert not told(text, ("notable_for",))


def test_a_work_behind_her_own_name_is_hers():
    text = "Ilse Marchetti, author of The Salt Marsh, is a vet."
    assert told(text, ("notable_for",)) == {"notable_for The Salt Marsh"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, the dancer whose pupils included a Nobel laureate in chemistry, died on Monday.",
        "Ilse Marchetti, whose students include two Grammy winners, lives in Hull.",
    ],
)
def test_a_pupil_s_honour_is_not_hers(text):
    assert not told(text, ("award",))


def test_an_honour_behind_her_trade_is_hers():
    text = "Ilse Marchetti, known for her novels and winner of the Elm Prize, died on Monday."
    assert told(text, ("award",)) == {"award Elm Prize"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti studied to be a chef at Lappia College.",
        "Ilse Marchetti trained to become a teacher at Oak College.",
    ],
)
def test_where_one_learns_a_trade_is_no_employer(text):
    assert not told(text, ("employer",))


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was thought to have died at Narvik in 1940, and a mass was read for her.",
        "Ilse Marchetti was feared to have drowned in 1940, but came home.",
    ],
)
def test_a_death_that_was_only_feared_is_possible(text):
    assert {each.modality.value for each in claims(text) if each.field == "death_date"} == {"possible"}


def test_a_death_that_is_still_believed_is_reported():
    text = "Ilse Marchetti is believed to have died in 1702."
    assert {each.modality.value for each in claims(text) if each.field == "death_date"} == {"reported"}
