"""Letters, a trade or "known as" beside a name hide neither it nor who is meant behind it."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

BYRNE = Subject(id="nora-byrne", name="Nora Byrne")


def read(text: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(text, subject=BYRNE)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The singer known as Nora Byrne was a Norwegian painter.", ("nationality", "Norwegian")),
        ("The prize went abroad, as Nora Byrne was a Norwegian painter.", ("nationality", "Norwegian")),
        ("The song was written by Nora Byrne while living in Oslo.", ("residence", "Oslo")),
        ("Nora Byrne, who now calls Porto home, is a baker.", ("residence", "Porto")),
    ],
)
def test_who_is_known_as_a_name_or_acts_in_a_clause_of_her_own_is_told_of(text, value):
    assert value in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nora Byrne PhD, who was born in Oslo, sings.",
        "Dr Nora Byrne MD FRCS was born in Oslo.",
        "Nora Byrne MP, who was born in Oslo, sings.",
        "Prof. Nora Byrne, BSc, PhD, was born in Oslo.",
    ],
)
def test_letters_behind_a_name_hide_neither_it_nor_who_is_meant(text):
    assert ("birth_place", "Oslo") in read(text)


@pytest.mark.parametrize(
    ("text", "hers"),
    [
        ("Nora Byrne was born in Lom. Her coach was her uncle Tom Lepp. She lives in Oslo.", True),
        ("Nora Byrne was born in Lom. Her coach was Tom Lepp. She lives in Oslo.", True),
        ("Nora Byrne was born in Lom. Her coach was Ida Lepp. She lives in Oslo.", False),
    ],
)
def test_she_is_nobody_else_behind_a_man_whose_trade_tells_no_gender(text, hers):
    assert (("residence", "Oslo") in read(text)) is hers
