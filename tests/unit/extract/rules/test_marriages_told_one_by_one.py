"""Marriages that a colon leads in, one after the other; each quote says that somebody married."""

import pytest

from tests.unit.extract.documents import claims


def _spouses(text: str) -> dict[str, str]:
    return {each.value: each.selector.exact for each in claims(text) if each.field == "spouse"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was married three times: to the actor Jon Frisk, who died in 1961; and to Per Lund, a banker.",
        "Ilse Marchetti was twice married: to Jon Frisk, from whom she was divorced, and to Per Lund.",
        "Ilse Marchetti was married to Jon Frisk, whom she divorced in 1961; to Per Lund, a banker; and is dead.",
    ],
)
def test_each_of_them_is_read_from_words_that_tell_of_a_marriage(text: str) -> None:
    found = _spouses(text)
    assert set(found) == {"Jon Frisk", "Per Lund"}
    assert all(quote.startswith("married") for quote in found.values())


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was married three times but never to Jon Frisk.",
        "Ilse Marchetti was married three times. Jon Frisk was a friend.",
        "Ilse Marchetti was married three times, which Jon Frisk never was.",
    ],
)
def test_who_is_told_of_beside_them_is_not(text: str) -> None:
    assert not _spouses(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was married twice: to the cook Jon Frisk, from whom she was divorced in 1983, and to Per Lund.",
        "Ilse Marchetti was married to Jon Frisk, whom she divorced in 1983, and to Per Lund.",
        "Ilse Marchetti was married to Jon Frisk, whom she divorced in 1983; to the judge Per Lund.",
    ],
)
def test_the_divorce_from_one_ends_no_marriage_to_the_next(text: str) -> None:
    ends = {each.value: each.qualifiers.get("end") for each in claims(text) if each.field == "spouse"}
    assert ends == {"Jon Frisk": "1983", "Per Lund": None}


def test_a_marriage_that_is_told_with_whom_it_was_to_ends_when_it_is_dissolved() -> None:
    text = "Her first marriage, to Jon Frisk, was dissolved in 1969; in 1971 Ilse Marchetti married Per Lund."
    ends = {each.value: each.qualifiers.get("end") for each in claims(text) if each.field == "spouse"}
    assert ends == {"Jon Frisk": "1969", "Per Lund": None}
