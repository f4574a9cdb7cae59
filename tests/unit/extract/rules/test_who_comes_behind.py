"""Who only says what a sentence tells, or does something else behind "and", is not whom its first clause is about."""

import pytest

from tests.unit.extract.documents import claims

NOT_HERS = [
    "Students won the Hadley Prize, Ilse Marchetti said.",
    "The club won the Hadley Prize, Ilse Marchetti told reporters.",
    "The club won the Hadley Prize, said the mayor, Ilse Marchetti.",
    "Firefighters were awarded the Hadley Medal, according to Ilse Marchetti.",
    "Nurses studied at Tarn University, said Ilse Marchetti.",
    "Villagers joined the Polar Institute in 2001, Ilse Marchetti recalled.",
    "Tenants moved to Oslo in 2001, Ilse Marchetti added.",
    "The club won the Hadley Prize, and Ilse Marchetti sang.",
    "Ilse Marchetti said the firm was founded in 1990 and moved to Oslo in 2001.",
    "Ilse Marchetti added that the club was poor and won the Hadley Prize in 2001.",
    "The club won the Hadley Prize, the first of many, but Ilse Marchetti wept.",
]
HERS = [
    ("Ilse Marchetti said goodbye and moved to Oslo.", "residence Oslo"),
    ("Ilse Marchetti told the court about it and moved to Oslo.", "residence Oslo"),
    ("Born in Lima, Ilse Marchetti said she would stay.", "birth_place Lima"),
    ("Originally born in Lima, Ilse Marchetti told reporters she would stay.", "birth_place Lima"),
    ("Having won the Hadley Prize in 2009, Ilse Marchetti said she would stay.", "award Hadley Prize"),
    ("After studying at Tarn University, Ilse Marchetti said she would stay.", "educated_at Tarn University"),
    ("A graduate of Tarn University, Ilse Marchetti said she would stay.", "educated_at Tarn University"),
    ("Educated at Tarn University, the lawyer Ilse Marchetti said no.", "educated_at Tarn University"),
]
FIELDS = {"award", "educated_at", "employer", "residence", "birth_place"}


def told(text: str) -> set[str]:
    return {f"{each.field} {each.value}" for each in claims(text, published="2021-07-10") if each.field in FIELDS}


@pytest.mark.parametrize("text", NOT_HERS)
def test_what_has_a_subject_of_its_own_is_not_told_of_who_comes_behind(text):
    assert told(text) == set()


@pytest.mark.parametrize(("text", "fact"), HERS)
def test_what_stands_in_front_without_a_subject_is_told_of_who_speaks(text, fact):
    assert told(text) == {fact}
