"""Rows of a box that tell an office and when it was held, whatever parts label and value."""

import pytest

from tests.unit.extract.documents import claims

TERM = {"start": "2004", "end": "2008", "distinction": "118th"}


def _offices(text: str) -> list[tuple[str, dict[str, str]]]:
    return [(each.value, dict(each.qualifiers)) for each in claims(text) if each.field == "position_held"]


@pytest.mark.parametrize(
    "rows",
    [
        "118th Mayor of Soria\nIn office\n2004–2008\nPreceded by Olaf Vik",
        "118th Mayor of Soria\n\nIn office 2004–2008\n\nPreceded by: Olaf Vik",
        "118th Mayor of Soria |\nIn office | 2004–2008 |\nPreceded by | Olaf Vik |",
        "118th Mayor of Soria\nIn office: 2004 – 2008\nSucceeded by: Olaf Vik",
    ],
)
def test_a_row_of_an_office_has_the_dates_of_the_row_behind_it(rows: str) -> None:
    text = f"Ilse Marchetti\n{rows}\nBorn: 4 October 1931\n\nIlse Marchetti keeps bees."
    assert _offices(text) == [("mayor of Soria", TERM)]
    (claim,) = [each for each in claims(text) if each.field == "position_held"]
    assert claim.selector.exact.startswith("118th Mayor of Soria")
    assert claim.selector.exact.endswith("2008")


def test_who_is_in_office_has_a_beginning_and_no_end() -> None:
    text = "Ilse Marchetti\nMinister of Health\nIncumbent\nAssumed office 3 May 2010\nPrime Minister: Olaf Vik\n\nText."
    assert _offices(text) == [("minister of health", {"start": "2010-05-03", "tense": "present"})]


def test_two_terms_of_one_office_are_both_read() -> None:
    text = "Ilse Marchetti\n\nPresident of Norway\nIn office\n2001–2005\n\nIn office\n2009–2013\n\nBorn: 4 October 1931"
    assert [(given["start"], given["end"]) for _, given in _offices(text)] == [("2001", "2005"), ("2009", "2013")]


def test_a_row_of_time_in_office_goes_with_the_office_above_rows_about_another_time_in_it() -> None:
    rows = "Mayor of Soria\nIn office 2009–2013\nPresident | Olaf Vik |\nPreceded by | Karl Vogt |\nIn office 2001–2005\nDeputy | Per Lund |"
    text = f"Ilse Marchetti\n{rows}\nSoria City Councillor\nAssumed office 2000\nBorn: 4 October 1931\n\nText."
    assert [(name, given["start"]) for name, given in _offices(text)] == [
        ("mayor of Soria", "2009"),
        ("mayor of Soria", "2001"),
        ("Soria City councillor", "2000"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti\nIn office\n2004–2008\n\nMarchetti keeps bees.",
        "Ilse Marchetti\nHer sister was a baker.\nIn office\n2004–2008\n\nMarchetti keeps bees.",
        "Ilse Marchetti\nMayor of Soria\nShe keeps bees in 2004.",
    ],
)
def test_rows_that_tell_no_office_or_no_time_in_it_are_left(text: str) -> None:
    assert _offices(text) == []


def test_two_days_that_have_lost_the_dash_between_them_are_the_time_in_office() -> None:
    text = "Ilse Marchetti\n5th Mayor of Soria\nIn office\n29 May 1999  29 May 2007\nBorn: 4 October 1931\n\nText."
    assert [(given["start"], given["end"]) for _, given in _offices(text)] == [("1999-05-29", "2007-05-29")]


@pytest.mark.parametrize("term", ["29 May 2007  29 May 1999", "29 May 2007, 29 May 2009", "May 2007  2009"])
def test_two_days_in_no_order_or_with_a_mark_between_them_are_no_time_in_office(term: str) -> None:
    text = f"Ilse Marchetti\n5th Mayor of Soria\nIn office\n{term}\nBorn: 4 October 1931\n\nText."
    assert not any("end" in given for _, given in _offices(text))


def test_numbered_labels_of_terms_belong_to_the_office_of_their_number() -> None:
    rows = [
        "Ilse Marchetti",
        "Office: | 5th Mayor of Soria |",
        "Deputy: | Olaf Vik |",
        "Term Start: | 4 April 2018 |",
        "Office1: | Minister of Health |",
        "Predecessor1: | Nils Roth |",
        "Term Start1: | June 1993 |",
        "Term End1: | March 1995 |",
    ]
    told = [
        (value, given.get("start"), given.get("end"))
        for value, given in _offices("\n".join(rows) + "\n\nIlse Marchetti keeps bees.")
        if "start" in given
    ]
    assert told == [("mayor of Soria", "2018-04-04", None), ("minister of health", "1993-06", "1995-03")]


def test_a_term_without_the_office_of_its_number_is_of_nobody() -> None:
    rows = "Ilse Marchetti\nOffice1: | Minister of Health |\nTerm Start2: | June 1993 |\nTerm End2: | March 1995 |\n\nIlse Marchetti keeps bees."
    assert not [given for _, given in _offices(rows) if "start" in given]
