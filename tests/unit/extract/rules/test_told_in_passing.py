"""Prizes, a second marriage, homes and towns before a year are read where they are told in passing; what only looks so is not."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

BYRNE = Subject(id="nora-byrne", name="Nora Byrne")


def read(text: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(text, subject=BYRNE)}


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


def test_who_phones_a_country_does_not_live_there():
    assert "residence" not in {field for field, _ in read("Nora Byrne calls Jordan home every day.")}
