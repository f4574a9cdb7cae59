"""A school that somebody went to, a prize told in passing, a second marriage and a town before a year are read; what only looks so is not."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

BYRNE = Subject(id="nora-byrne", name="Nora Byrne")


def read(text: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(text, subject=BYRNE)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Nora Byrne went to Corvel Grammar School.", "Corvel Grammar School"),
        ("Nora Byrne went to the Minster School in York and studied law.", "Minster School"),
        ("Nora Byrne left home and went on to the Royal College of Needlework.", "Royal College of Needlework"),
    ],
)
def test_who_went_to_a_school_is_educated_there(text, value):
    assert ("educated_at", value) in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "On Friday Nora Byrne went to Corvel Grammar School.",
        "Nora Byrne went to Corvel Grammar School to open the fair.",
        "Nora Byrne went to Corvel Grammar School, where she met teachers.",
        "Nora Byrne went to Corvel Grammar School and collected her niece.",
        "The money Nora Byrne raised went to Corvel Grammar School.",
        "Nora Byrne went to Corvel University Hospital.",
    ],
)
def test_who_visits_a_school_or_gives_to_it_is_not_educated_there(text):
    assert not {field for field, _ in read(text)} & {"educated_at", "employer"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The Tamar Medal, which Nora Byrne received in 1977, is lost.", "Tamar Medal"),
        ("The Tamar Medal that she won in 1977 made Nora Byrne known.", "Tamar Medal"),
        ("Nora Byrne was the 1977 Farmer of the Year.", "Farmer of the Year"),
        ("Nora Byrne was the Corvel Society's Farmer of the Year for 1977.", "Farmer of the Year"),
    ],
)
def test_a_prize_told_in_passing_is_read_with_its_year(text, value):
    (prize,) = (each for each in claims(text, subject=BYRNE) if each.field == "award")
    assert (prize.value, prize.qualifiers["date"]) == (value, "1977")


@pytest.mark.parametrize(
    "text",
    [
        "The Tamar Medal that her brother won in 1977 hangs in Nora Byrne's hall.",
        "Nora Byrne chaired the jury of the Tamar Medal, which Ivo Brandt won in 1977.",
        "Nora Byrne wanted the Tamar Medal, which she never won.",
        "Nora Byrne was the Tamar Prize judge in 1977.",
    ],
)
def test_a_prize_of_others_or_of_nobody_is_not_hers(text):
    assert "award" not in {field for field, _ in read(text)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Nora Byrne's first husband was Olaf Rye; her second was Paul Reed.", ("spouse", "Paul Reed")),
        ("Nora Byrne's first child was Ole Rye, her second Ida Rye.", ("child", "Ida Rye")),
        ("Nora Byrne's first novel was Blue Sky, her second Red Sea.", None),
        ("Nora Byrne's first teacher was Olaf Rye, her second Paul Reed.", None),
    ],
)
def test_the_second_of_kin_is_kin_as_the_first(text, value):
    assert {each for each in read(text) if each[0] in ("spouse", "child")} >= ({value} if value else set())
    assert value or not {field for field, _ in read(text)} & {"spouse", "child"}


@pytest.mark.parametrize("text", ["Nora Byrne (b. Linz 1880, d. Graz 1931)", "Nora Byrne (*Linz 1880, †Graz 1931)"])
def test_a_town_between_a_mark_of_birth_and_its_year_is_the_place(text):
    assert read(f"{text} was a tailor.") >= {
        ("birth_place", "Linz"),
        ("birth_date", "1880"),
        ("death_place", "Graz"),
        ("death_date", "1931"),
    }


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


def test_who_phones_a_country_does_not_live_there():
    assert "residence" not in {field for field, _ in read("Nora Byrne calls Jordan home every day.")}


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
