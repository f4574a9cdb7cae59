"""What is told behind somebody's parents is told of the child, whatever stands around the parents' names."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

_LIVES = [
    "Ilse Marchetti was born in London, the daughter of Sir Tom Hale and his wife Sarah Rhett and was educated at Elm College.",
    "Ilse Marchetti was the daughter of Tom Hale, a baker, and Sarah Rhett, and was educated at Elm College.",
    "Ilse Marchetti, daughter of Dr. Tom Hale and was educated at Elm College.",
]


def _schools(text: str, name: str) -> list[str]:
    subject = Subject(id=name.lower().replace(" ", "-"), name=name)
    return [each.value for each in claims(text, subject=subject) if each.field == "educated_at"]


@pytest.mark.parametrize("text", _LIVES)
def test_what_follows_is_the_childs(text: str) -> None:
    assert _schools(text, "Ilse Marchetti") == ["Elm College"]


@pytest.mark.parametrize(
    ("text", "parent"), [(_LIVES[0], "Tom Hale"), (_LIVES[0], "Sarah Rhett"), (_LIVES[1], "Sarah Rhett")]
)
def test_it_is_no_parents(text: str, parent: str) -> None:
    assert _schools(text, parent) == []


def test_a_title_before_a_subject_changes_nothing() -> None:
    assert _schools("After the war Dr. Ilse Marchetti was educated at Elm College.", "Ilse Marchetti") == [
        "Elm College"
    ]


PRAISED_KIN = [
    ("Ilse Marchetti, mother of Olympic champion Per Hale, was a swimmer.", "child", "Per Hale"),
    ("Ilse Marchetti, wife of Nobel laureate Jon Berg, was a chemist.", "spouse", "Jon Berg"),
    ("Ilse Marchetti, widow of the Booker Prize winner Jon Berg, was a chemist.", "spouse", "Jon Berg"),
    ("Ilse Marchetti is the daughter of Oscar-winning director Jon Hale.", "parent", "Jon Hale"),
]


@pytest.mark.parametrize(("text", "field", "value"), PRAISED_KIN)
def test_the_prize_before_the_name_of_kin_is_theirs(text, field, value):
    told = {(each.field, each.value) for each in claims(text)}
    assert (field, value) in told
    assert not [each for each in told if each[0] == "award"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti is a pupil of the Pulitzer Prize-winning composer Jon Berg.",
        "Ilse Marchetti is the ex-wife of four-time Grammy winner Jon Berg.",
        "Ilse Marchetti, who studied with Grammy winner Jon Berg, sings.",
    ],
)
def test_the_prize_before_anothers_name_is_not_hers(text):
    assert [each.value for each in claims(text) if each.field == "award"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, the brilliant Nobel laureate, was a chemist.",
        "Ilse Marchetti is a Nobel laureate and a friend of Jon Berg.",
        "Ilse Marchetti, a Nobel laureate, Jon Berg and others signed.",
    ],
)
def test_her_own_prize_beside_other_names_stays_hers(text):
    assert [each.value for each in claims(text) if each.field == "award"] == ["Nobel Prize"]


def test_two_with_their_ages_were_married():
    text = "Ilse Marchetti, 40, and Jon Berg, 42, were married Saturday at Elm Chapel in Graz."
    assert [each.value for each in claims(text) if each.field == "spouse"] == ["Jon Berg"]
