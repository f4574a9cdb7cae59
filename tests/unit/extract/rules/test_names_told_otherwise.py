"""Names that others call somebody, that stand below works, and from before a marriage; first names of the other sex."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('The docks knew Ilse Marchetti only as "Cheque", a name she hated.', "Cheque"),
        ("Sailors knew her only as the Owl. Ilse Marchetti laughed.", "Owl"),
        ('They nicknamed Ilse Marchetti "the Owl".', "the Owl"),
        ('Ilse Marchetti signed her cartoons "Rebane".', "Rebane"),
        ('Ilse Marchetti signed her novel as "Rebane".', "Rebane"),
        ("Ilse Marchetti was really Berthe Pichon, a butcher's daughter.", "Berthe Pichon"),
        ("Ilse Marchetti – Carys Beynon before her marriage – sang.", "Carys Beynon"),
        ("Ilse Marchetti (Carys Beynon until 1950) sang.", "Carys Beynon"),
        ("Ilse Marchetti grew up as Dorrit Olsson; she took her name in 1938.", "Dorrit Olsson"),
        ("Born and raised as Dorrit Olsson, Ilse Marchetti sang.", "Dorrit Olsson"),
        ('Ilse Marchetti owes the nickname "Mimi" to her brother.', "Mimi"),
        ('The press gave Ilse Marchetti the name "Iron Mimi".', "Iron Mimi"),
        ("Ilse Marchetti, Mimi for short, kept bees.", "Mimi"),
        ("Ilse Marchetti, in religion Sister Agnes, taught.", "Sister Agnes"),
    ],
)
def test_another_name_is_read(text: str, name: str) -> None:
    assert told(text, ("also_known_as",)) == {f"also_known_as {name}"}


def test_each_of_several_pseudonyms_is_read() -> None:
    text = "Ilse Marchetti used the pseudonyms Ida Roe and Ada Lux."
    assert told(text, ("also_known_as",)) == {"also_known_as Ida Roe", "also_known_as Ada Lux"}


@pytest.mark.parametrize(
    "text",
    [
        'Ilse Marchetti signed her novel "Rebane" in the shop.',
        'Ilse Marchetti signed copies of her book "Rebane".',
        "Ilse Marchetti was really Danish.",
        "Ilse Marchetti was really Berthe Pichon's double.",
        "Ilse Marchetti grew up as Dorrit Olsson's neighbour.",
    ],
)
def test_what_is_no_other_name_is_not(text: str) -> None:
    assert told(text, ("also_known_as",)) == set()


def test_a_name_below_works_is_no_work() -> None:
    assert told('Ilse Marchetti signed her cartoons "Rebane".', ("notable_for",)) == set()


@pytest.mark.parametrize("how", ["skated as", "wrote as", "performed under the name"])
def test_who_worked_under_the_name_is_meant(how: str) -> None:
    text = f"Josefa Olsson, who {how} Ilse Marchetti, died in Graz."
    assert told(text, ("death_place",)) == {"death_place Graz"}


@pytest.mark.parametrize("how", ["starred as", "appeared as"])
def test_who_plays_her_is_not_meant(how: str) -> None:
    assert told(f"Josefa Olsson, who {how} Ilse Marchetti, died in Graz.", ("death_place",)) == set()


def test_who_has_another_name_before_marriage_is_the_clauses_subject() -> None:
    text = "Ilse Marchetti, Carys Beynon before she married, was born in Graz."
    assert told(text, ("birth_place",)) == {"birth_place Graz"}


def test_a_first_name_of_women_elsewhere_is_not_a_mans() -> None:
    text = "Andrea Leroux, a dentist, was born in Reims in 1970.\n"
    assert claims(text, subject=Subject(id="a", name="André Leroux")) == ()
