"""Whom bodies take on, with what stands before and behind the name, and posts in rows without a body."""

import pytest

from tests.unit.extract.documents import claims, told

POSTS = {"position_held"}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("The firm's board named company veteran Ilse Marchetti as chief executive a week later.", "chief executive"),
        ("Elm Bank picked Ilse Marchetti, the finance director, as interim chairman.", "interim chairman"),
        ("The company has named current treasurer, Ilse Marchetti, as chairman.", "chairman"),
        (
            "Elm Bank on Tuesday appointed insider Ilse Marchetti as its new chief financial officer.",
            "chief financial officer",
        ),
        ("Elm Bank named Ilse Marchetti its next chairman.", "chairman"),
        ("Elm Bank chose longtime banker Ilse Marchetti as its new chairman.", "chairman"),
    ],
)
def test_whom_a_body_names_has_the_post(text, post):
    assert f"position_held {post}" in told(text, POSTS)


@pytest.mark.parametrize(
    "text",
    [
        "Elm Bank named the hall after Ilse Marchetti as chairman of the trust.",
        "Elm Bank named Nils Dahl, not Ilse Marchetti, as its new chairman.",
        "Ilse Marchetti appointed veteran editor Nils Dahl as chief executive.",
        "Elm Bank named Ilse Marchetti’s brother as its new chairman.",
        "Elm Bank appointed Ilse Marchetti’s deputy director to the board.",
        "The board appointed a committee that Ilse Marchetti as chairman had asked for.",
        "Ilse Marchetti made her best friend director of the choir.",
    ],
)
def test_whom_a_body_does_not_name_has_none(text):
    assert not [each for each in claims(text) if each.field == "position_held" and "chair" in each.value]
    assert not [
        each for each in claims(text) if each.field == "position_held" and each.value in ("director", "chief executive")
    ]


def test_a_body_that_names_its_new_head_employs_that_one():
    text = "Kestrel Airlines on Friday named seasoned manager Ilse Marchetti as its new president."
    assert told(text, {"employer"}) == {"employer Kestrel Airlines"}


def test_a_second_post_of_a_row_needs_no_body():
    text = "Ilse Marchetti, the chair and chief financial officer, resigned."
    assert told(text, POSTS) == {"position_held chair", "position_held chief financial officer"}
    other = "Ilse Marchetti met the chair and chief financial officer."
    assert not told(other, POSTS)


def test_what_somebody_became_behind_before_is_dated():
    text = "Ilse Marchetti served as chief risk officer before becoming chief financial officer in 2009."
    read = {each.value: each.qualifiers.get("start") for each in claims(text) if each.field == "position_held"}
    assert read == {"chief risk officer": None, "chief financial officer": "2009"}
    assert not told("Ilse Marchetti dreamed of becoming chief financial officer in 2009.", POSTS)


def test_a_candidature_in_a_row_hides_no_trade():
    text = "Chilean senator and former presidential candidate Ilse Marchetti has died."
    read = told(text, {"nationality", "occupation", "position_held"})
    assert read == {"nationality Chilean", "occupation senator", "position_held senator"}
    assert not told("Presidential candidate Ilse Marchetti spoke.", POSTS | {"occupation"})
