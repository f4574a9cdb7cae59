"""Whose a fact is: what stands behind a noun is told of that noun, what a relative does is the relative's."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

VITALS = ("birth_date", "birth_place", "death_date", "death_place")

HERS = [
    ("Ilse Marchetti, born in Arles in 1925, wrote about the sea.", {"Arles", "1925"}),
    ("Ilse Marchetti is a Norwegian writer, born in Arles in 1925.", {"Arles", "1925"}),
    ("Ilse Marchetti was an only child, born in Arles in 1925.", {"Arles", "1925"}),
    ("The prize goes to Ilse Marchetti, a nurse born in Arles in 1925.", {"Arles", "1925"}),
    ("The exhibition shows works by Ilse Marchetti, born in Arles in 1925.", {"Arles", "1925"}),
    ("Ilse Marchetti, whose father was a baker, was born in Arles in 1925.", {"Arles", "1925"}),
    ("The second child of a pastor, Ilse Marchetti was born in Arles in 1925.", {"Arles", "1925"}),
]

NOT_HERS = [
    "Ilse Marchetti lives with her mother, born in 1905.",
    "Ilse Marchetti wrote about a sailor born in Arles in 1925.",
    "Ilse Marchetti had twins, born in Arles in 1990.",
    "Ilse Marchetti looked after three orphans, all born in Arles in 1991.",
    "Ilse Marchetti and her brother, born in 1933, fled to Sweden.",
    "Ilse Marchetti is the daughter of a Greek sailor born in Patras in 1901.",
    "Ilse Marchetti is the daughter of a miner who died in Kiruna in 1940.",
    "Ilse Marchetti was taught by Jan Roos, born in Delft in 1870.",
    "In her novel, Ilse Marchetti tells of a spy, born in Trieste in 1870.",
    "Ilse Marchetti made a film about a nurse who was born in Oslo in 1930.",
    "Ilse Marchetti kept a dog, born in 2003.",
    "Ilse Marchetti, whose father was born in Lyon in 1899, paints.",
    "Ilse Marchetti runs a clinic where 300 babies were born in 2012.",
    "Ilse Marchetti teaches students born in 2001.",
]

RELATIVES = [
    ("employer", "Marchetti moved to Turin when her husband began to work for Fiat."),
    ("employer", "Inspired by her brother's career at Volvo, Marchetti drew engines."),
    ("occupation", "Marchetti and her husband, the painter Nils Aas, moved to Bergen in 1950."),
    ("residence", "Marchetti, whose mother lives in Bergen, writes."),
    ("residence", "Marchetti works for a company based in Lima."),
    ("residence", "Acme Ltd, based in Lima, hired Ilse Marchetti."),
    ("residence", "Marchetti met a man living in Lima."),
]


@pytest.mark.parametrize(("sentence", "expected"), HERS, ids=[sentence for sentence, _ in HERS])
def test_a_participle_behind_her_name_or_what_she_is_tells_of_her(sentence: str, expected: set[str]) -> None:
    assert {claim.value for claim in claims(sentence) if claim.field in VITALS} == expected


@pytest.mark.parametrize("sentence", NOT_HERS)
def test_a_participle_behind_another_noun_tells_nothing_of_her(sentence: str) -> None:
    assert not [claim for claim in claims(sentence) if claim.field in VITALS]


@pytest.mark.parametrize(("field", "sentence"), RELATIVES, ids=[sentence for _, sentence in RELATIVES])
def test_what_a_relative_or_a_company_does_is_not_hers(field: str, sentence: str) -> None:
    assert not [claim for claim in claims(sentence) if claim.field == field]


def test_a_couple_does_what_both_are_told_to_do() -> None:
    (home,) = (claim for claim in claims(RELATIVES[2][1]) if claim.field == "residence")

    assert home.value == "Bergen"


def test_what_a_thing_does_is_not_what_the_person_does_whom_it_tells_of():
    assert not claims("The play that made Marchetti famous is set in Ndola and moved to London in 1974.")


def test_a_spouse_with_a_trade_is_not_the_subject_of_what_follows():
    read = claims("Marchetti is married to the tabla player Ravi Menon and belongs to the Green Party.")
    assert "Green Party" in {claim.value for claim in read}


ILYA = Subject(id="ilya-orlov", name="Ilya Orlov")
WORK = "Ilya Orlov's father Pyotr Orlov was a judge who loved the sea, and so he worked as a doctor in Riga. Later he taught in Tver."


def test_a_pronoun_that_goes_on_about_a_named_father_is_he():
    assert {each.field for each in claims(WORK, subject=ILYA)} == {"parent"}
    his = WORK.replace("Ilya Orlov's", "Ilya Orlov is a poet. His")
    assert {each.value for each in claims(his, subject=ILYA)} == {"poet", "Pyotr Orlov"}


def test_a_pronoun_of_another_gender_is_whom_the_page_is_about():
    text = "Ilya Orlov's mother, Anna, was a nurse, and he worked as a teacher in Tver."
    assert "teacher" in {each.value for each in claims(text, subject=ILYA)}


def test_he_behind_a_sentence_on_a_named_father_may_be_that_one_whoever_owns_him():
    for owner in ("Ilya Orlov's", "Ilya Orlov is a poet. His", "Ilya Orlov is a poet. Orlov's"):
        text = f"{owner} father, Pyotr, was a miner. He worked as a teacher."
        assert "teacher" not in {each.value for each in claims(text, subject=ILYA)}
