"""Whose a sentence's verb is behind a clause between commas that tells of somebody else."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

MARTA = Subject(id="marta-hale", name="Marta Hale")


def told(text: str) -> list[tuple[str, str]]:
    read = claims(f"Marta Hale was a nurse. {text}", subject=MARTA)
    return [(each.field, each.value) for each in read if each.field != "name" and each.value != "nurse"]


@pytest.mark.parametrize(
    "text",
    [
        "Her brother, for whom she kept house, died in 1950.",
        "Her brother, whom she nursed, died in 1950.",
        "Her husband, with whom she ran a shop, was born in Hull in 1930.",
        "Karl Foss, with whom she wrote two books, was a Danish chemist.",
        "Her mentor Karl Foss, to whom she wrote daily, won the Camacho Prize in 1950.",
        "Her son, for whose sake she stayed, studied at Lund University.",
        "A cousin, in whose house she grew up, died in Hull in 1950.",
        "Her dog, which she loved, died in 1950.",
        "Her brother, after she had gone to Rome, died in 1950.",
        "Her brother, the father of whom she nursed, died in 1950.",
    ],
)
def test_she_in_a_relative_clause_is_not_who_does_what_the_sentence_tells(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Marta, for whom Nils Berg kept house, died in 1950.", "death_date", "1950"),
        ("Marta Hale, from whom the ward has its name, was born in 1931.", "birth_date", "1931"),
        ("She moved to Oslo, where Nils Berg taught, and died in 1950.", "death_date", "1950"),
        ("She taught in Oslo, until Nils Berg came, and died in 1950.", "death_date", "1950"),
        ("She moved to Leeds with the painter Nils Berg, whom she married in 1965.", "spouse", "Nils Berg"),
        ("In Leeds she met Nils Berg, a painter of ships, whom she married in 1965.", "spouse", "Nils Berg"),
    ],
)
def test_whom_the_sentence_is_of_is_who_does(text, field, value):
    assert (field, value) in told(text)


def test_whom_with_a_word_before_it_is_who_stands_right_before():
    text = "Nils Berg, to whom Marta Hale was married from 1965 until his death, was a vet."
    nils = claims(text, subject=Subject(id="nils-berg", name="Nils Berg"))
    assert [each.value for each in nils if each.field == "spouse"] == ["Marta Hale"]
