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
