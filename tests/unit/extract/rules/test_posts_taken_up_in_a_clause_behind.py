"""When a post or a membership began, as a clause behind tells it, and posts by their field at the body that somebody joins."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

BYRNE = Subject(id="nora-byrne", name="Nora Byrne")


def starts(field: str, text: str) -> dict[str, str | None]:
    return {each.value: each.qualifiers.get("start") for each in claims(text, subject=BYRNE) if each.field == field}


@pytest.mark.parametrize(
    "clause",
    ["to which she was appointed in 2004", "to which she was first elected in 2004", "which she joined in 2004"],
)
def test_a_body_that_somebody_came_to_then_has_them_since(clause):
    assert starts("employer", f"Nora Byrne sits on the Elm Council, {clause}.") == {"Elm Council": "2004"}


@pytest.mark.parametrize(
    "clause",
    ["which Olaf Rye joined in 2004", "which joined the Tarn League in 2004", "which she criticised in 2004"],
)
def test_what_else_happened_to_the_body_begins_nothing(clause):
    assert starts("employer", f"Nora Byrne sits on the Elm Council, {clause}.").get("Elm Council") is None


def test_of_two_bodies_the_last_was_joined_then():
    text = "Nora Byrne was a member of the Elm Council and the Orvo Trust, which she joined in 2004."

    assert starts("employer", text) == {"Elm Council": None, "Orvo Trust": "2004"}


@pytest.mark.parametrize("verb", ["was appointed", "was named", "became"])
def test_until_something_when_she_was_appointed_begins_the_next(verb):
    text = f"Nora Byrne taught at Orvo Institute until 2000, when she {verb} director of the Elm Museum."

    assert starts("position_held", text) == {"director of the Elm Museum": "2000"}


def test_when_she_is_told_of_anothers_post_begins_none():
    text = "Nora Byrne lived in Hull until 2000, when she was told that Olaf was director of the Elm Museum."

    assert "2000" not in starts("position_held", text).values()


@pytest.mark.parametrize("post", ["chairman", "deputy director", "treasurer"])
def test_a_post_with_its_years_needs_no_body(post):
    assert starts("position_held", f"Nora Byrne was {post} from 1970 to 1976.") == {post: "1970"}


def test_the_chairman_of_a_year_may_be_another():
    assert starts("position_held", "Nora Byrne spoke. The chairman from 1970 to 1976 was Olaf Rye.") == {}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Nora Byrne moved to Orvo Bank as head of personnel in 1974.", "head of personnel"),
        ("Nora Byrne joined Orvo Bank as head of sales and marketing.", "head of sales and marketing"),
        ("Nora Byrne joined Orvo Bank in 2004 as director of research.", "director of research"),
    ],
)
def test_a_post_by_its_field_is_held_at_the_body_that_is_joined(text, post):
    (found,) = (each for each in claims(text, subject=BYRNE) if each.field == "position_held")

    assert (found.value, found.qualifiers["organisation"]) == (post, "Orvo Bank")


@pytest.mark.parametrize(
    "text",
    [
        "Nora Byrne moved to Hull as head of a family.",
        "Nora Byrne joined Orvo Bank as head hunters do.",
        "Nora Byrne joined Orvo Bank as the head of the Elm Trust resigned.",
    ],
)
def test_what_else_stands_behind_as_is_no_such_post(text):
    assert "Orvo Bank" not in {each.qualifiers.get("organisation") for each in claims(text, subject=BYRNE)}
