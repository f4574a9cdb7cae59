"""Nouns in front that say as what somebody does what is told, nouns whose clause names the person, and whom an age behind a word of kin means."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

CARL = Subject(id="carl-voss", name="Carl Voss")


def _told(text: str, field: str, subject: Subject | None = None) -> list[str]:
    found = claims(text, subject=subject, published="2020-07-15") if subject else claims(text, published="2020-07-15")
    return [each.value for each in found if each.field == field]


@pytest.mark.parametrize("what", ["a young woman", "a girl", "a widow", "a young mother", "a young wife"])
def test_who_did_it_as_a_girl_is_meant_by_she_there_and_behind(what: str) -> None:
    text = f"Ilse Marchetti was born in Leeds. As {what}, she lived in Peru. She lived in Chad until 1990."
    assert _told(text, "residence") == ["Peru", "Chad"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was born in Leeds. As a mother of two, Ada Kerr lived in Peru. She lived in Chad.",
        "Ilse Marchetti was born in Leeds. As a young woman, Ilse Marchetti's mother lived in Chad.",
        "Ilse Marchetti was born in Leeds. Her mother Ada was a nurse. As a girl, she lived in Chad.",
    ],
)
def test_what_another_did_as_a_girl_stays_that_ones(text: str) -> None:
    assert _told(text, "residence") == []


@pytest.mark.parametrize(
    "noun",
    [
        "The man who taught Carl",
        "The man who taught Carl Voss",
        "The man with whom Carl worked",
        "The man Carl admired most",
    ],
)
def test_a_noun_is_not_whom_its_own_clause_names(noun: str) -> None:
    assert _told(f"Carl Voss was a nurse. {noun} died in Leeds.", "death_place", CARL) == []


def test_a_noun_before_a_name_is_whom_the_name_means() -> None:
    assert _told("Carl Voss was a nurse. The singer Carl Voss died in Leeds.", "death_place", CARL) == ["Leeds"]


@pytest.mark.parametrize(
    ("before", "ages"),
    [
        ('"I love her," said her mother, Ada.', []),
        ("Police said that the area was closed.", ["43"]),
        ("She leaves her husband.", ["43"]),
    ],
)
def test_an_age_behind_named_kin_is_not_the_persons(before: str, ages: list[str]) -> None:
    text = f"Ilse Marchetti was found on Friday. {before} The 43-year-old worked in Leeds."
    assert _told(text, "age_statement") == ages


@pytest.mark.parametrize(
    "front",
    [
        "Born in Leeds to a Danish father and an Irish mother, Carl Voss was a cook.",
        "Born in Leeds to a Danish father, Carl Voss was known as Kalle.",
        "Raised by a Danish uncle in Leeds, Carl Voss was a cook.",
    ],
)
def test_parents_in_front_are_nobody_whom_a_pronoun_means(front: str) -> None:
    assert _told(f"{front} He died in Oslo.", "death_place", CARL) == ["Oslo"]


def test_a_parent_who_is_told_of_is_still_a_rival() -> None:
    text = "Carl Voss was a cook. His father, Nils, a sailor, taught him. He died in Oslo."
    assert _told(text, "death_place", CARL) == []


@pytest.mark.parametrize(
    "before",
    [
        "Police named the dead woman as Ada Ford, 40.",
        "Police named the dead woman as Ada Marchetti, 40.",
        "The dead woman was Ada Ford.",
    ],
)
def test_who_is_identified_is_meant_from_there_on(before: str) -> None:
    assert _told(f"{before} She died in Oslo. Ilse Marchetti was there.", "death_place") == []
    assert _told(f"Ilse Marchetti was born in Leeds. {before} She died in Oslo.", "death_place") == []


def test_the_person_can_be_identified_too() -> None:
    text = "Police named the dead woman as Ilse Marchetti, 40. She died in Oslo."
    assert _told(text, "death_place") == ["Oslo"]


@pytest.mark.parametrize(
    "before",
    [
        "Ilse Marchetti, whose mother was a nurse, studied law.",
        "Ilse Marchetti, whose sister Ada sings, studied law.",
        "A widow since 1950, Ilse Marchetti became a nurse.",
        "Together with Ada Ford, Ilse Marchetti founded a school.",
        "In 1950, with Ada Ford, she founded a club.",
        "Thanks to Ada Ford, a teacher, she studied law.",
        "Her pupils included Ines Ford and Ada Kerr.",
        "The cause was cancer, her daughter said.",
        "Her daughter, Ines, confirmed the death.",
    ],
)
def test_who_is_only_told_of_beside_the_person_is_not_meant_by_she(before: str) -> None:
    assert _told(f"Ilse Marchetti was a nurse. {before} She was born in Linz.", "birth_place") == ["Linz"]


@pytest.mark.parametrize(
    "before",
    [
        "Ada Ford, whose mother was a nurse, met her.",
        "A widow since 1950, Ada Ford met Ilse Marchetti.",
        "Together with Ilse Marchetti, Ada Ford founded a school.",
        "Her daughter, Ines, confirmed that she had been ill.",
        "Her closest rival, Ada Ford, came second.",
    ],
)
def test_who_does_something_beside_her_may_be(before: str) -> None:
    assert _told(f"Ilse Marchetti was a nurse. {before} She was born in Linz.", "birth_place") == []
