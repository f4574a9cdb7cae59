"""Births and deaths whose day is not known for certain, or told in other words: what is known of it is kept, and no more."""

import re

import pytest

from tests.unit.extract.documents import claims

LIVES = {
    "Ilse Marchetti must have died before 1531.": (None, "[..1531]"),
    "Ilse Marchetti was dead by 1455.": (None, "[..1455]"),
    "By 1455 Ilse Marchetti had died.": (None, "[..1455]"),
    "Ilse Marchetti died some time after 1607 in Prague.": (None, "[1607..]"),
    "Ilse Marchetti (b. before 1560; d. 1607 or later) was a painter.": ("[..1560]", "[1607..]"),
    "Ilse Marchetti (after 1560–1607) was a painter.": ("[1560..]", "1607"),
    "Ilse Marchetti was born in Ulm between 1555 and 1560.": ("[1555..1560]", None),
    "Ilse Marchetti, born 1768/69, was a painter.": ("[1768,1769]", None),
    "Ilse Marchetti died on the night of 3/4 May 1916.": (None, "[1916-05-03,1916-05-04]"),
    "Ilse Marchetti died on May 3 or 4, 1916, in Graz.": (None, "[1916-05-03,1916-05-04]"),
    "Ilse Marchetti was born on 11 February 1731 (Old Style).": ("1731-02-22", None),
    "Ilse Marchetti ([O.S. 13 January] 25 January 1930 – 3 May 1999) sang.": ("1930-01-25", "1999-05-03"),
    "Ilse Marchetti was born on 5 Shawwal 1363 AH in Taif.": ("[1944-09-21..1944-09-23]", None),
    "Ilse Marchetti was born in 2475 B.E. in Bangkok.": ("[1932,1933]", None),
    "Ilse Marchetti was born in 2056 BS in Pokhara.": ("[1999,2000]", None),
    "Ilse Marchetti (1931-99) was a painter.": ("1931", "1999"),
    "Ilse Marchetti (?–1702) was a midwife.": (None, "1702"),
    "It was on 17 April 1926 that Ilse Marchetti was born.": ("1926-04-17", None),
    "In 1926 the painter Ilse Marchetti was born in Namur.": ("1926", None),
    "In the spring of 1926 Ilse Marchetti was born in Namur.": ("1926-21", None),
    "Born on Naxos in 1949, Ilse Marchetti was a sculptor.": ("1949", None),
    "Ilse Marchetti was born in the Kenyan capital Nairobi in 1975.": ("1975", None),
    "Ilse Marchetti was born on October 4,1931.": ("1931-10-04", None),
    "Ilse Marchetti was born on 23rd march in the year 1953.": ("1953-03-23", None),
    "Ilse Marchetti was born on the twenty-first of April 1929.": ("1929-04-21", None),
    "Ilse Marchetti saw the light of day in 1931.": ("1931", None),
    "16 November 1625, the Italian painter Ilse Marchetti died in Palermo.": (None, "1625-11-16"),
    "Born to a mother of ten, a washer, on 4 March 1932, Marchetti sang.": ("1932-03-04", None),
    "Born in June 13, 1954 to a royal family.": ("1954-06-13", None),
    # a doubt that stands before the verb, or behind the day
    "Ilse Marchetti was probably born in Graz in 1803.": ("1803?", None),
    "Ilse Marchetti (possibly born 1803) was a painter.": ("1803?", None),
    "Ilse Marchetti presumably died about 1889.": (None, "1889%"),
    "It is likely that Ilse Marchetti died in 1889.": (None, "1889?"),
    "Ilse Marchetti seems to have died in 1889 in Graz.": (None, "1889?"),
    "Ilse Marchetti was born in 1803, although this is disputed.": ("1803?", None),
    "Ilse Marchetti was born in Graz in 1803; sources differ.": ("1803?", None),
    "Ilse Marchetti died, it seems, in 1889.": (None, "1889?"),
    "Ilse Marchetti (?1803–1889) was a painter.": ("1803?", "1889"),
    # one or the other, with who says so
    "Ilse Marchetti was born on 3 May 1866 or, by her own account, on 3 June 1866.": ("[1866-05-03,1866-06-03]", None),
    "Ilse Marchetti was born in 1866 (1867 according to some records).": ("[1866,1867]", None),
    "Ilse Marchetti was born in 1866, although her passport says 1867.": ("[1866,1867]", None),
    "Ilse Marchetti died in 1866 according to the guild and in 1867 according to her heirs.": (None, "[1866,1867]"),
    "Ilse Marchetti’s date of birth is usually given as 3 May 1866.": ("1866-05-03", None),
    "Ilse Marchetti died in 1866 or soon afterwards.": (None, "[1866..]"),
    "Ilse Marchetti was born on the last day of 1979 or the first of 1980.": ("[1979,1980]", None),
    "Ilse Marchetti, perhaps the finest singer of Graz, was born in 1803.": ("1803", None),
    # without the words
    "Ilse Marchetti (1962) opened an inn in 1995.": ("1962", None),
    "Ilse Marchetti [1931–1999] was a painter.": ("1931", "1999"),
    "Ilse Marchetti (*1931, †1999) was a painter.": ("1931", "1999"),
    "Ilse Marchetti, 1931–1999, was a painter.": ("1931", "1999"),
    "Ilse Marchetti, b. 1931 in Graz, d. 1999, was a painter.": ("1931", "1999"),
    "Ilse Marchetti, d. 1999, was a painter.": (None, "1999"),
    "Ilse Marchetti\n(b Malmö, 22 Apr. 1917; d London, 28 Nov. 1992).": ("1917-04-22", "1992-11-28"),
    "Ilse Marchetti (December 22, 1910 Cairo-June 6, 1983 Lund) sang.": ("1910-12-22", "1983-06-06"),
    "Ilse Marchetti\nBorn Napier, New Zealand, 1916; educated in Graz.": ("1916", None),
    "At Celje, on 9 September 1909, Ilse Marchetti was born to a smith.": ("1909-09-09", None),
    "Ilse Marchetti\n1931–1999\n\nShe was a painter.": ("1931", "1999"),
    "Ilse Marchetti\n(Born Ilse Kerr: 1805 – 14 May 1881)\n\nShe was a painter.": ("1805", "1881-05-14"),
    "(1805–1881). The painter Ilse Marchetti lived in Graz.": ("1805", "1881"),
}
NOBODYS = [
    "Ilse Marchetti (106 BC – 43 BC) was an orator.",
    "Ilse Marchetti was born in the 2nd century BCE.",
    "Ilse Marchetti (fl. 1560–1607) was a painter.",
    "Ilse Marchetti (2001–2014, 2018) was mayor.",
    "In 1926 Ilse Marchetti's mother was born in Namur.",
    "By 1990 Ilse Marchetti had moved to Graz, where she was born.",
    "Ilse Marchetti would have died in 1990 without help.",
    "Ilse Marchetti died after about 1607.",
    "Ilse Marchetti (1999) shows that nets tear.",
    "As Ilse Marchetti (1999) put it, nets tear.",
    "Ilse Marchetti, who has died aged 88, won the title in 1961.",
    "Ilse Marchetti, who has died aged 88, joined the ballet in 1950.",
    "Born in Leeds to poor parents, Ilse Marchetti went to sea in 1930.",
    "Born in Leeds to a family of sailors Ilse Marchetti went to sea in 1930.",
    "Ilse Marchetti taught at the school. (1920-1966)",
    "From 1822 – 1868, the island was poor. Ilse Marchetti writes of it.",
    "Ilse Marchetti, 1990–2004, was followed by Bruno Kern.",
    "Ilse Marchetti (Atlas Press, 1962) sold well.",
    "The mayor was Ilse Marchetti. Bruno Kern (1962) followed.",
    "Ilse Marchetti led the choir, 1950–1999, and the school.",
    "The house was hers between 1911 and 1956, when Ilse Marchetti fell ill.",
]


def life(text):
    found = claims(text)
    dated = {claim.field: claim.value for claim in found if claim.field in ("birth_date", "death_date")}
    return dated.get("birth_date"), dated.get("death_date")


@pytest.mark.parametrize(("text", "expected"), LIVES.items())
def test_what_is_known_of_a_day_is_kept(text, expected):
    assert life(text) == expected


@pytest.mark.parametrize("text", NOBODYS)
def test_no_day_is_read_where_none_is_told(text):
    assert life(text) == (None, None)


@pytest.mark.parametrize(
    "text", ["Ilse Marchetti was born in the capital of Kenya.", "She died in the capital city of Kenya."]
)
def test_the_capital_of_a_country_is_not_the_country(text):
    assert not [claim for claim in claims(f"Ilse Marchetti sang. {text}") if claim.field.endswith("_place")]


def test_a_date_that_was_converted_says_so_and_keeps_its_words():
    (claim,) = claims("Ilse Marchetti was born in 1371 AH in Taif.")[:1]
    assert (claim.value, claim.original, claim.qualifiers) == ("[1951,1952]", "1371 AH", {"calendar": "islamic"})


@pytest.mark.parametrize("text", LIVES)
def test_what_is_cited_shows_the_years_of_a_date_that_was_not_converted(text):
    for claim in claims(text):
        told = claim.field.endswith("_date") and "calendar" not in claim.qualifiers
        for year in re.findall(r"[0-9]{4}(?=[],.-]|$)", claim.value)[:1] if told else ():
            assert year in claim.selector.exact or f"-{year[2:]}" in claim.selector.exact
