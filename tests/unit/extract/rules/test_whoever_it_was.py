"""What is told of anybody, of kin who brought somebody up, or of the main clause around: none of it is a date of the person's life."""

import pytest

from tests.unit.extract.documents import claims


def _told(text: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(f"{text}\n", published="2014-05-12")}


@pytest.mark.parametrize(
    "text",
    [
        "Whoever was born in Nara in 1900, Ilse Marchetti wrote, had seen three emperors.",
        "Anyone born in Nara in 1900, Ilse Marchetti wrote, had seen three emperors.",
        "Whoever died in Lyon in 1900, wrote Ilse Marchetti, was buried there.",
        "Ilse Marchetti said that whoever studied at Leeds University was a fool.",
        "Ilse Marchetti married somebody born in Lyon.",
        "Ilse Marchetti was brought up by an elder sister who had been born in Lyon in 1938.",
        "Ilse Marchetti was raised by an uncle born in Lyon.",
        "Ilse Marchetti, 12, Station Road, Lyon, lost her purse.",
    ],
)
def test_what_is_told_of_anybody_or_of_an_address_is_not_of_the_person(text: str) -> None:
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Everyone knew that Ilse Marchetti was born in Lyon.", ("birth_place", "Lyon")),
        ("Ilse Marchetti was raised by her grandmother in Lyon.", ("residence", "Lyon")),
        ("Ilse Marchetti, 42, of Elm Street, Lyon, was fined on Monday.", ("age_statement", "42")),
        ("Ilse Marchetti, 42, Lyon, came second.", ("age_statement", "42")),
    ],
)
def test_what_is_told_of_the_person_beside_is_read(text: str, told: tuple[str, str]) -> None:
    assert told in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti left Lyon, where she was born, in 1990.",
        "Ilse Marchetti left Lyon, where she was born, on 3 May 1990.",
        "Ilse Marchetti left Lyon, where she died, in 1990.",
        "The death of Ilse Marchetti, at 84, was announced on 3 March 2005.",
        "The death of Ilse Marchetti, a nurse, shocked Lyon on 3 March 2005.",
        "Ilse Marchetti's death from cancer was reported on 3 March 2005.",
    ],
)
def test_a_time_behind_that_is_of_another_verb_dates_no_birth_or_death(text: str) -> None:
    assert {field for field, _ in _told(text)}.isdisjoint({"birth_date", "death_date"})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ilse Marchetti left Lyon, where she was born in 1950, in 1990.", ("birth_date", "1950")),
        ("Ilse Marchetti was born, in 1950, in Lyon.", ("birth_date", "1950")),
        ("Ilse Marchetti moved to Lyon, where she died, aged 80, in 1990.", ("death_date", "1990")),
        ("Ilse Marchetti lived in Lyon, where she died, 1979; she lies in Graz.", ("death_date", "1979")),
        ("The death of Ilse Marchetti, a nurse, on 3 March 2005 shocked Lyon.", ("death_date", "2005-03-03")),
        ("Ilse Marchetti's death from cancer, on 3 March 2005, was a shock.", ("death_date", "2005-03-03")),
    ],
)
def test_the_time_of_the_birth_or_death_itself_is_read(text: str, told: tuple[str, str]) -> None:
    assert told in _told(text)


def test_a_town_of_which_no_list_knows_is_the_birthplace_where_somebody_was_born() -> None:
    assert ("birth_place", "Hull") in _told("Ilse Marchetti never went back to Hull, where she was born.")
    assert not _told("Ilse Marchetti never went back to Hull, where her father was born.")
