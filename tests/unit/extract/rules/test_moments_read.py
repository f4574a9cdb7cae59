"""Ages at moments that come once: death, birthdays, and the anniversaries of a birth and a death."""

import pytest

from tests.unit.extract.documents import claims

SAID = [
    ("Marchetti died on 5 May 1999 at the age of 83.", [("83", "death", "1999-05-05")]),
    ("Marchetti died at the age of 83 on 5 May 1999.", [("83", "death", "1999-05-05")]),
    ("Marchetti drowned in a lake near Graz, aged 41.", [("41", "death", None)]),
    ("Marchetti was assassinated in Leeds in 1911, aged 50.", [("50", "death", "1911")]),
    ("Marchetti, who turned 50 in June 2004, lives in Oslo.", [("50", "birthday", "2004-06")]),
    ("Marchetti would have turned 100 on 3 March 2016.", [("100", "birthday", "2016-03-03")]),
    ("Marchetti would have been 100 in 2016.", [("100", "birthday", "2016")]),
    ("Marchetti celebrated her 80th birthday on 3 March 2010.", [("80", "celebration", "2010-03-03")]),
    ("In May 2010 the choir sang as Marchetti celebrated her eightieth birthday.", [("80", "celebration", "2010-05")]),
    ("On the tenth anniversary of her death, in 2009, a plaque was unveiled.", [("10", "since_death", "2009")]),
    (
        "In 2009, on the 10th anniversary of the death of Marchetti, a plaque was unveiled.",
        [("10", "since_death", "2009")],
    ),
    ("In 2016, the 100th anniversary of her birth, a stamp was issued.", [("100", "birthday", "2016")]),
]

NOTHING = [
    "She died when her daughter was 3 years old.",
    "Marchetti died in 1999 and her brother died in 2001 aged 70.",
    "She died in 1999, leaving a son aged 12.",
    "She wrote it on the eve of her 80th birthday in 2010.",
    "The firm celebrated its 80th birthday in 2010.",
    "On the tenth anniversary of the festival, in 2009, she sang.",
    "She turned 40 pages on 3 March 2010.",
]


def moments(text: str) -> list[tuple[str, str | None, str | None]]:
    found = claims(f"Ilse Marchetti was a singer. {text}")
    return [
        (claim.value, claim.qualifiers.get("moment"), claim.qualifiers.get("date"))
        for claim in found
        if claim.field == "age_statement"
    ]


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text for text, _ in SAID])
def test_an_age_at_a_moment_says_which_moment(text, expected):
    assert moments(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_ages_of_others_and_of_things_are_no_moments_of_hers(text):
    assert moments(text) == []


def test_an_anniversary_is_not_the_day_of_the_death():
    found = claims(
        "Ilse Marchetti was a singer. On the tenth anniversary of her death, in 2009, a plaque was unveiled."
    )
    assert not [claim for claim in found if claim.field == "death_date"]
