"""Datelines: what stands in front of a report, and the day that it is of."""

import pytest

from service.extract.mentions.datelines import dateline
from tests.unit.extract.documents import claims

DATED = [
    "TROMSØ, 3 February 2021 — ",
    "TROMSØ, Norway, 3 February 2021 — ",
    "PARIS (Reuters), Feb 3 2021 - ",
    "PARIS, Feb. 3, 2021 (AFP) - ",
    "OSLO (3 February 2021) – ",
    "NEW YORK, February 3, 2021 /PRNewswire/ -- ",
    "NAIROBI, Kenya (AP) — 3 Feb 2021 — ",
    "BERLIN, 3.2.2021 - ",
    "Oslo, 3. februar 2021: ",
    "Lima, 3 de febrero de 2021 – ",
]


@pytest.mark.parametrize("front", DATED)
def test_an_age_behind_a_dateline_with_a_day_was_so_on_that_day(front):
    (age,) = (each for each in claims(f"{front}Ilse Marchetti, 53, has resigned.") if each.field == "age_statement")
    assert (age.qualifiers["date"], age.qualifiers["date_basis"]) == ("2021-02-03", "stated")
    assert age.selector.exact.endswith("Ilse Marchetti, 53")
    assert age.selector.exact.startswith(("3", "Feb"))


def test_ages_further_down_are_of_the_day_of_the_dateline_and_so_are_its_weekdays():
    text = "OSLO, 3 February 2021 — The post is vacant.\n\nIlse Marchetti, 53, won the Abel Prize on Monday."
    found = {each.field: dict(each.qualifiers) for each in claims(text)}
    assert found["age_statement"] == {"date": "2021-02-03", "date_basis": "publication"}
    assert found["award"]["date"] == "2021-02-01"


def test_a_day_that_the_sentence_tells_goes_before_that_of_the_dateline():
    (age,) = (
        each
        for each in claims("OSLO, 3 February 2021 — In 1990 Ilse Marchetti, 22, won.")
        if each.field == "age_statement"
    )
    assert age.qualifiers["date"] == "1990"


@pytest.mark.parametrize("front", ["OSTEND (AFP) — ", "Ostend, 3 November (AFP) - ", "PORTO, Portugal (Reuters) – "])
def test_a_dateline_of_an_agency_needs_no_day(front):
    text = f"{front}Marine biologist Ada Kerr won. She was glad."
    found = dateline(text, 0, len(text))
    assert found is not None
    assert (text[found.end :], found.edtf) == ("Marine biologist Ada Kerr won. She was glad.", "")


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, 3 March 1930 – painter",
        "Oslo, 3 March 1930 – Bergen, 4 May 1999",
        "Ada Kerr (Ipswich) — painter, printmaker. She lived in Bath.",
        "Oslo, 3 March 1930",
        "Oslo – a town of 3 March 1930 – was hers.",
    ],
)
def test_a_life_and_a_name_with_a_date_are_no_dateline(text):
    assert dateline(text, 0, len(text)) is None
