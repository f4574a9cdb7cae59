"""Names that friends, pupils or the press have for somebody; and what stands between dashes, which is no subject."""

import pytest

from tests.unit.extract.documents import claims


def _told(text: str, field: str) -> set[str]:
    return {each.value for each in claims(f"{text}\n") if each.field == field}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ilse Marchetti – “Nalu” to her friends – is a surfer.", "Nalu"),
        ("Ilse Marchetti (“Nalu” to her friends) is a surfer.", "Nalu"),
        ("Ilse Marchetti, whom sailors called the Owl, lives in Lyon.", "Owl"),
        ("Ilse Marchetti, whom her pupils called “Mother Ilse”, taught.", "Mother Ilse"),
        ("Ilse Marchetti, whom the press dubbed the Iron Nurse, retired.", "Iron Nurse"),
    ],
)
def test_what_they_call_her_is_another_name(text: str, name: str) -> None:
    assert _told(text, "also_known_as") == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, whom critics called a genius, retired.",
        "Ilse Marchetti, whom Karl Vogt called the best nurse of Lyon, retired.",
        "Ilse Marchetti, whom doctors called at night, retired.",
        "Ilse Marchetti, kind to her friends, retired.",
    ],
)
def test_what_they_say_of_her_is_no_name(text: str) -> None:
    assert not _told(text, "also_known_as")


@pytest.mark.parametrize("aside", ["a mother of two", "a friend of Karl Vogt", "her mother was Irish"])
def test_what_stands_between_dashes_is_not_the_subject_behind_them(aside: str) -> None:
    assert _told(f"Ilse Marchetti – {aside} – was born in Lyon.", "birth_place") == {"Lyon"}


@pytest.mark.parametrize(
    "text",
    [
        "Karl Vogt – a friend of Ilse Marchetti – was born in Lyon.",
        "Ilse Marchetti was a nurse – her brother was born in Lyon – and a poet.",
    ],
)
def test_a_birth_between_dashes_or_of_the_one_before_them_is_not_hers(text: str) -> None:
    assert not _told(text, "birth_place")
