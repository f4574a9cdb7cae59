"""Since when something is so that began when something else did, ages that are so now, and the one school of a town."""

import pytest

from tests.unit.extract.documents import claims


def homes(page: str) -> list[tuple[str, str | None]]:
    return [(each.value, each.qualifiers.get("start")) for each in claims(page) if each.field == "residence"]


@pytest.mark.parametrize(
    "front",
    [
        "Since leaving parliament in 2005",
        "Since retiring in 2005",
        "Since her husband died in 2005",
        "Since Karl Vogt left in 2005",
    ],
)
def test_what_has_been_so_since_something_else_began_then(front):
    assert ("Rome", "2005") in homes(f"{front}, Marchetti has lived in Rome.")


@pytest.mark.parametrize(
    "page",
    [
        "Since then, Marchetti has lived in Rome.",
        "Since leaving, Marchetti has lived in Rome.",
        "Since the bank closed in 2005, Marchetti lived in Rome.",
        "After leaving parliament in 2005, Marchetti has lived in Rome.",
    ],
)
def test_what_only_follows_has_no_such_beginning(page):
    assert homes(page) == [("Rome", None)]


@pytest.mark.parametrize(
    "words",
    [
        "At 58, Marchetti has spent more nights in a tent than in a bed.",
        "At 58, she runs two clinics.",
        "Aged 58, Marchetti still swims.",
        "Now 58, Marchetti sings.",
        "Marchetti is a vet. “I'm 58 now,” she says.",
        "Marchetti laughs. She's 58 and has two jobs.",
    ],
)
def test_an_age_in_the_present_is_that_of_the_publication(words):
    found = [each for each in claims(words, published="2021-05-12") if each.field == "age_statement"]
    assert [(each.value, each.qualifiers.get("date")) for each in found] == [("58", "2021-05-12")]


@pytest.mark.parametrize(
    "words",
    [
        "At 58, Marchetti ran two clinics.",
        "At 58, Marchetti had spent years in a tent.",
        "Marchetti came in 1999. At 58, she has two sons.",
        "“When I'm 58, I will stop,” says Marchetti.",
        "At 58 per cent, Marchetti has a lead.",
    ],
)
def test_an_age_of_another_time_is_not(words):
    assert not [each for each in claims(words, published="2021-05-12") if each.qualifiers.get("date")]


@pytest.mark.parametrize(
    ("words", "school"),
    [
        ("studied engineering at the Polytechnic in Bucharest and left", "Polytechnic in Bucharest"),
        ("graduated from the university in Graz in 1999", "university in Graz"),
        ("did law at Lund University", "Lund University"),
        ("took physics at Lund University", "Lund University"),
    ],
)
def test_a_school_is_told_by_its_town_and_studies_by_did(words, school):
    assert [each.value for each in claims(f"Marchetti {words}.") if each.field == "educated_at"] == [school]


@pytest.mark.parametrize(
    "words",
    [
        "spoke at the university in Graz",
        "studied at a university in Graz",
        "did well at Lund University",
        "did time at Lund University",
        "studied near the University in Graz Street",
    ],
)
def test_what_is_no_study_there_tells_no_school(words):
    assert not [each for each in claims(f"Marchetti {words}.") if each.field == "educated_at"]


@pytest.mark.parametrize(
    "words",
    [
        "“I like it,” says Marchetti, 39, who left Hull in 2014.",
        "“I like it here a lot,” says the 39-year-old, who left Hull in 2014.",
        "“I like it here a lot,” says the 39-year-old.",
    ],
)
def test_who_speaks_today_is_of_that_age_today(words):
    found = claims(f"Ilse Marchetti is a painter. {words}", published="2021-05-12")
    ages = [(each.value, each.qualifiers.get("date")) for each in found if each.field == "age_statement"]
    assert ages == [("39", "2021-05-12")]


@pytest.mark.parametrize(
    "words",
    [
        "“I like it,” said Marchetti, 39, who left Hull in 2014.",
        "She married the 39-year-old.",
        "“I like it here a lot,” says Per Dahl. “It really works,” says the 39-year-old.",
    ],
)
def test_who_spoke_then_and_who_else_speaks_is_not(words):
    found = claims(f"Ilse Marchetti is a painter. {words}", published="2021-05-12")
    assert not [each for each in found if each.field == "age_statement" and each.qualifiers.get("date")]
