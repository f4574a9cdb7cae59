"""Whose answers an interview has whose first words say who talks about something, and what "I become" in some month is."""

import pytest

from tests.unit.extract.documents import claims, told

ANSWERS = "\n\nYou come from a family of bakers, don't you?\n\nYes, my father, Ole Berg, had a shop.\n\nAnd who taught you?\n\nI had a sister, Ida. She played."


@pytest.mark.parametrize(
    "head",
    [
        "The pianist Ilse Marchetti talks about Graz and discipline. Interview: Per Lund",
        "“I still bake”\n\nIlse Marchetti, the pianist, explains why she came back. By Per Lund",
    ],
)
def test_who_talks_about_something_above_the_questions_answers_them(head: str) -> None:
    assert told(head + ANSWERS, ("parent", "sibling")) == {"parent Ole Berg", "sibling Ida"}


@pytest.mark.parametrize(
    "head",
    [
        "Per Lund talks about Ilse Marchetti and her music.",
        "The daughter of Ilse Marchetti talks about Graz.",
        "Ilse Marchetti's son Per Lund talks about Graz.",
        "Curator Per Lund talks to us. Ilse Marchetti talks about Graz in his film.",
    ],
)
def test_who_talks_about_another_answers_for_himself(head: str) -> None:
    assert told(head + ANSWERS, ("parent", "sibling")) == set()


@pytest.mark.parametrize(("verb", "modality"), [("become", "intended"), ("became", "reported")])
def test_i_become_in_a_month_is_a_plan(verb: str, modality: str) -> None:
    text = f'"In September I {verb} director of the Elm Festival," said Ilse Marchetti.'
    found = [each for each in claims(text, published="2021-05-22") if each.field == "position_held"]
    assert [each.modality for each in found] == [modality]
    assert (verb == "become") == ("start" not in found[0].qualifiers)


@pytest.mark.parametrize(
    ("head", "hers"),
    [
        ("“Nobody knits alone”\n\nIlse Marchetti has a shop in Lom. We asked her about sheep in the West Fells.", True),
        ("Ilse Marchetti has a shop. Anna Vogt was her pupil. We asked her about sheep in the West Fells.", False),
        ("Ilse Marchetti has a shop. We asked her aunt about sheep in the West Fells.", False),
    ],
)
def test_she_who_is_asked_about_something_is_the_only_one_named_before(head, hers):
    assert bool(told(head + ANSWERS, ("parent", "sibling"))) is hers
