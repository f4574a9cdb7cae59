from itertools import pairwise

import pytest
from hypothesis import given

from service.extract.mentions.dates.dates import dates
from tests.unit.extract.documents import claims
from tests.unit.extract.texts import texts


def edtf(text):
    return [(text[d.start : d.end], d.edtf) for d in dates(text)]


DAYS = {
    "born on 3. 5. 1952": ("3. 5. 1952", "1952-05-03"),
    "born on 3.V.1952": ("3.V.1952", "1952-05-03"),
    "born on 18. XII 1927": ("18. XII 1927", "1927-12-18"),
    "born on 1988/11/05": ("1988/11/05", "1988-11-05"),
    "born on 19 - 05 - 1962": ("19 - 05 - 1962", "1962-05-19"),
    "born on 21. March 1937": ("21. March 1937", "1937-03-21"),
    "She was born on 12 May 1987.": ("12 May 1987", "1987-05-12"),
    "She was born on May 12, 1987.": ("May 12, 1987", "1987-05-12"),
    "On the 12th of May, 1987 it rained.": ("12th of May, 1987", "1987-05-12"),
    "On MAY 5, 1999 it rained.": ("MAY 5, 1999", "1999-05-05"),
    "He left on 4 Oct 2011.": ("4 Oct 2011", "2011-10-04"),
    "He left on Sept. 5, 2003.": ("Sept. 5, 2003", "2003-09-05"),
    "He left on 12\u00a0May\u00a01987.": ("12\u00a0May\u00a01987", "1987-05-12"),
    "He left on 3 November 644.": ("3 November 644", "0644-11-03"),
    "Printed 12.05.1987.": ("12.05.1987", "1987-05-12"),
    "Printed 1987-05-12.": ("1987-05-12", "1987-05-12"),
    "Printed 25/5/1987.": ("25/5/1987", "1987-05-25"),
    "Printed 5/25/1987.": ("5/25/1987", "1987-05-25"),
    "Printed 12/5/1987.": ("12/5/1987", "1987"),
    "Held on October 2 in Caen.": ("October 2", "XXXX-10-02"),
}
LESS = {
    "In May 1987 she left.": ("May 1987", "1987-05"),
    "In the spring of 2018 she left.": ("spring of 2018", "2018-21"),
    "In Fall 2001 she left.": ("Fall 2001", "2001-23"),
    "In 1987 she left.": ("1987", "1987"),
    "In 1066 he left.": ("1066", "1066"),
    "In the 1990s she left.": ("1990s", "199X"),
    "In the early 1990s she left.": ("early 1990s", "199X"),
    "In the late sixties she left.": ("late sixties", "196X"),
    "In the ’60s she left.": ("’60s", "196X"),
    "A 20th century painter.": ("20th century", "19XX"),
    "A nineteenth-century painter.": ("nineteenth-century", "18XX"),
    "Born c. 1920 in Oslo.": ("c. 1920", "1920~"),
    "Born circa 1920 in Oslo.": ("circa 1920", "1920~"),
    "Born about 1920 in Oslo.": ("about 1920", "1920~"),
    "Born probably in 1920 in Oslo.": ("probably in 1920", "1920?"),
    "The 1987 elections.": ("1987", "1987"),
    "A 2013 gas attack.": ("2013", "2013"),
    "It was mid-1987.": ("1987", "1987"),
}
RANGES = {
    "(2013–2018)": ("2013–2018", "2013/2018"),
    "She led it from 2016 to 2018.": ("from 2016 to 2018", "2016/2018"),
    "It fell between 1914 and 1918.": ("between 1914 and 1918", "1914/1918"),
    "Active 1950s–60s.": ("1950s–60s", "195X/196X"),
    "Active 1880s-90s.": ("1880s-90s", "188X/189X"),
    "Active 2013–18.": ("2013–18", "2013/2018"),
    "Season 1998/99.": ("1998/99", "1998/1999"),
    "On 12–15 May 1987.": ("12–15 May 1987", "1987-05-12/1987-05-15"),
    "On May 12–15, 1987.": ("May 12–15, 1987", "1987-05-12/1987-05-15"),
    "In May–June 1987.": ("May–June 1987", "1987-05/1987-06"),
    "On 12 May – 3 June 1999.": ("12 May – 3 June 1999", "1999-05-12/1999-06-03"),
    "On 12 December – 3 January 1999.": ("12 December – 3 January 1999", "1998-12-12/1999-01-03"),
    "Manager from 1999 to the present.": ("from 1999 to the present", "1999/.."),
    "Manager 2010–present.": ("2010–present", "2010/.."),
}
BOUNDS = {
    "He died some time before 1483.": ("some time before 1483", "[..1483]"),
    "Born no later than March 1620 in Leiden.": ("no later than March 1620", "[..1620-03]"),
    "By 1455 Anselm had died.": ("By 1455", "[..1455]"),
    "She left shortly after 12 May 1607.": ("shortly after 12 May 1607", "[1607-05-12..]"),
    "He was born in 1931 or later.": ("1931 or later", "[1931..]"),
    "Not before 1607 did she return.": ("Not before 1607", "[1607..]"),
    "By the 1990s she had left.": ("By the 1990s", "[..1999]"),
    "Before 6 July they left.": ("Before 6 July", "[..XXXX-07-06]"),
    "He died after about 1607.": ("after about 1607", ""),
}
EITHER = {
    "It was in 1768 or 1769.": ("1768 or 1769", "[1768,1769]"),
    "It was in 1768, 1769 or perhaps 1770.": ("1768, 1769 or perhaps 1770", "[1768,1769,1770]"),
    "It was in either 1769 or 1768.": ("either 1769 or 1768", "[1768,1769]"),
    "In May or June 1916 he died.": ("May or June 1916", "[1916-05,1916-06]"),
    "On 3 or 4 May 1916 he died.": ("3 or 4 May 1916", "[1916-05-03,1916-05-04]"),
    "On 30 April or 1 May 1916 he died.": ("30 April or 1 May 1916", "[1916-04-30,1916-05-01]"),
    "Baptised 11 February 1731/32.": ("11 February 1731/32", "[1731-02-11,1732-02-11]"),
    "Baptised February 11, 1731/2.": ("February 11, 1731/2", "[1731-02-11,1732-02-11]"),
    "In the 1530s or 1540s.": ("1530s or 1540s", ""),
    "Born in 1768 (or 1769) in Ulm.": ("1768 (or 1769)", "[1768,1769]"),
    "Born in 1931 (some sources say 1932).": ("1931 (some sources say 1932)", "[1931,1932]"),
    "Born in 1931 or, according to others, 1933.": ("1931 or, according to others, 1933", "[1931,1933]"),
}
HEDGED = {
    "Born c1480 in Ulm.": ("c1480", "1480~"),
    "Born ~1480 in Ulm.": ("~1480", "1480~"),
    "Around 1480, he left.": ("Around 1480", "1480~"),
    "Born in or about 1480.": ("in or about 1480", "1480~"),
    "Born in 1766 (uncertain) in Lucca.": ("1766 (uncertain)", "1766?"),
    "Born 1931? in Bern.": ("1931?", "1931?"),
    "Was she born in 1931?": ("1931", "1931?"),
    "Born around the year 1931.": ("around the year 1931", "1931~"),
    "Born in 1931 or thereabouts.": ("1931 or thereabouts", "1931~"),
    "Probably about 1931 he left.": ("Probably about 1931", "1931%"),
}
CALENDARS = {
    "Born in 1371 AH in Taif.": ("1371 AH", "[1951,1952]"),
    "Born in AH 1371 in Taif.": ("AH 1371", "[1951,1952]"),
    "Born in 1363 AH (1944 CE).": ("1363 AH (1944 CE)", "1944"),
    "Born in 1944 (1363 AH).": ("1944 (1363 AH)", "1944"),
    "Born on 12 Ramadan 1371.": ("12 Ramadan 1371", "[1952-06-04..1952-06-06]"),
    "Born in 1340 SH in Herat.": ("1340 SH", "[1961,1962]"),
    "Born on 15 Khordad 1340.": ("15 Khordad 1340", "1961-06-05"),
    "Born in Showa 27.": ("Showa 27", "1952"),
    "Born in Shōwa 30 (1955).": ("Shōwa 30 (1955)", "1955"),
    "Born in Meiji 4.": ("Meiji 4", "[1871,1872]"),
    "Born on 15 Nisan 5705.": ("15 Nisan 5705", "[1945-03-28..1945-03-29]"),
    "Born in 2475 BE.": ("2475 BE", "[1932,1933]"),
    "Born 25 January [O.S. 13 January] 1930.": ("25 January [O.S. 13 January] 1930", "1930-01-25"),
    "[O.S. 13 January] 25 January 1930.": ("[O.S. 13 January] 25 January 1930", "1930-01-25"),
    "On 6 June (25 May Old Style) 1870.": ("6 June (25 May Old Style) 1870", "1870-06-06"),
    "On 13 January 1830 (Old Style).": ("13 January 1830 (Old Style)", "1830-01-25"),
    "On 25 December 1830 (6 January N.S.).": ("25 December 1830 (6 January N.S.)", "1831-01-06"),
    "In 1066 AD he left.": ("1066 AD", "1066"),
    "Born in AH 1363/AD 1944.": ("AH 1363/AD 1944", "1944"),
    "Born in 1340 (1961) in Kabul.": ("1340 (1961)", "1961"),
    "Born in the Persian year 1340.": ("Persian year 1340", "[1961,1962]"),
    "Born in the year 1340 of the Iranian calendar.": ("1340 of the Iranian calendar", "[1961,1962]"),
    "Born on 3 May Showa 30.": ("3 May Showa 30", "1955-05-03"),
    "Born in the 30th year of Shōwa.": ("30th year of Shōwa", "1955"),
    "Born on 25 January (O.S. 13 January), 1930.": ("25 January (O.S. 13 January), 1930", "1930-01-25"),
}
DOUBTFUL_LIVES = {
    "(before 1560 – after 1607)": ["[..1560]", "[1607..]"],
    "(1957/58 – 2011)": ["[1957,1958]", "2011"],
    "(1531 or 1532 – 1590)": ["[1531,1532]", "1590"],
    "(1902--1988)": ["1902", "1988"],
    "(1940‑2011)": ["1940", "2011"],
    "(1931-99)": ["1931", "1999"],
    "(circa 1931 to 1990)": ["1931~", "1990"],
    "(1931(?)–1990)": ["1931?", "1990"],
    "(?–1702)": ["1702"],
    "(1931-?)": ["1931"],
    "(1310–1383 AH)": ["[1892,1893]", "[1963,1964]"],
    "(28 February [O.S. 16 February] 1859 – 4 July 1921)": ["1859-02-28", "1921-07-04"],
}
NONE = [
    "Ramadan is near.",
    "Around 1480 houses burned.",
    "It was in the 1st century BC.",
    "It caused more than 1200 deaths.",
    "It caused 1200 deaths.",
    "There were 1987 graduates.",
    "It cost $1500, or £1999.",
    "It cost 1,987 crowns.",
    "A 1500-seat hall.",
    "About 1500 people came.",
    "Over 2000 came.",
    "He ran 2000 metres.",
    "It was in 44 BC.",
    "It was in 1200 BC.",
    "Model B-1987.",
    "Page 1987.",
    "Printed 31.02.1987.",
    "On 30 February 2001.",
    "Printed 0000-05-04.",
    "She is in her nineties.",
    "They march 5 abreast.",
    "Call 19871987.",
]
LIVES = {
    "Ada Novak (12 May 1915 – 3 June 1999) was": ("1915-05-12/1999-06-03", ["birth", "death"]),
    "Ada Novak (1915–1999) was": ("1915/1999", ["birth", "death"]),
    "Ada Novak (12 May 1915, Vienna – 3 June 1999, Graz) was": ("1915-05-12/1999-06-03", ["birth", "death"]),
    "Ada Novak (b. 1915, d. 1999) was": ("1915/1999", ["birth", "death"]),
    "Ada Novak (born in 1906 in Graz – died 2 January 2003) was": ("1906/2003-01-02", ["birth", "death"]),
    "Ada Novak (c. 1915 – 1999) was": ("1915~/1999", ["birth", "death"]),
    "Ada Novak (Czech: Ada; 4 March 1886–1977) was": ("1886-03-04/1977", ["birth", "death"]),
    "Ada Novak (born 1987) is": ("1987/..", ["birth"]),
    "Ada Novak (née Roth; born 12 May 1987 in Graz) is": ("1987-05-12/..", ["birth"]),
    "Ada Novak (1950– ) is": ("1950/..", ["birth"]),
    "Ada Novak (died 1999) was": ("../1999", ["death"]),
    "Ada Novak (born 1920?) was": ("1920?/..", ["birth"]),
}


@pytest.mark.parametrize(("text", "expected"), [*BOUNDS.items(), *EITHER.items(), *HEDGED.items(), *CALENDARS.items()])
def test_what_stands_around_a_date_is_part_of_what_it_says(text, expected):
    assert edtf(text) == [expected]


@pytest.mark.parametrize(("text", "parts"), DOUBTFUL_LIVES.items())
def test_the_ends_of_a_life_keep_their_doubt(text, parts):
    (life,) = dates(text)
    assert life.kind == "life"
    assert [part.edtf for part in life.parts] == parts


@pytest.mark.parametrize(
    ("text", "calendar"),
    [
        ("in 1371 AH", "islamic"),
        ("in Shōwa 30", "japanese"),
        ("13 January 1830 (O.S.)", "julian"),
        ("in 1363 AH (1944)", ""),
    ],
)
def test_a_date_that_was_converted_says_from_what(text, calendar):
    assert [date.calendar for date in dates(text)] == [calendar]


@pytest.mark.parametrize(("text", "expected"), [*DAYS.items(), *LESS.items(), *RANGES.items()])
def test_a_date_is_read_as_edtf_with_its_words(text, expected):
    assert edtf(text) == [expected]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date_is_left_alone(text):
    assert dates(text) == []


@pytest.mark.parametrize(("text", "expected"), LIVES.items())
def test_dates_in_brackets_after_a_name_are_a_life(text, expected):
    (life,) = dates(text)
    assert (life.kind, life.edtf, [part.role for part in life.parts]) == ("life", *expected)


@pytest.mark.parametrize("text", ["Minister (2010–2015)", "Director (2013–2018) of it", "In the war (1939–1945)"])
def test_a_term_in_brackets_is_no_life(text):
    assert [mention.kind for mention in dates(text)] == ["range"]


def test_a_mark_of_birth_or_death_gives_a_date_its_role():
    assert [(d.edtf, d.role) for d in dates("b. 1950, d. 2001, met 1970")] == [
        ("1950", "birth"),
        ("2001", "death"),
        ("1970", ""),
    ]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("She led it in 2002–5.", "2002/2005"),
        ("She led it in 1971-4, and again.", "1971/1974"),
        ("She led it in 2002-1.", "2002"),
        ("She came 2001-3rd.", "2001"),
    ],
)
def test_a_stretch_of_years_may_end_with_one_figure(text, edtf):
    assert [mention.edtf for mention in dates(text)] == [edtf]


def test_a_year_in_an_era_before_christ_gives_no_range_either():
    assert dates("from 500 BC to 300 BC") == []


def test_what_ends_before_it_begins_is_no_range():
    assert [each for _, each in edtf("From May 2013 to January 2013.")] == ["2013-05", "2013-01"]
    assert [each for _, each in edtf("From 4 May 2013 to 3 May 2013.")] == ["2013-05-04", "2013-05-03"]


def test_offsets_count_from_the_start_of_the_whole_text():
    text = "😀 In 1987 and 1990."
    assert [text[d.start : d.end] for d in dates(text, 10)] == ["1990"]


@given(texts)
def test_dates_are_ordered_inside_the_text_and_hold_their_parts(text):
    found = dates(text)
    assert all(0 <= d.start < d.end <= len(text) for d in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(d.start <= part.start < part.end <= d.end for d in found for part in d.parts)
    assert all(d.edtf.isascii() for d in found)


@pytest.mark.parametrize("words", ["between 3 and 7 May 1916", "between 3rd and 7th of May 1916"])
def test_days_of_one_month_between_which_something_was_are_a_range(words):
    read = claims(f"Ilse Marchetti died {words}.")
    assert [each.value for each in read if each.field == "death_date"] == ["[1916-05-03..1916-05-07]"]


def test_two_days_beside_each_other_are_no_range():
    read = claims("Ilse Marchetti sang on 3 and 7 May 1916. Marchetti lived in Lom from 9 May 1916.")
    assert [each.qualifiers.get("start") for each in read if each.field == "residence"] == ["1916-05-09"]
