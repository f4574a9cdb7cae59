"""Ages as the news tell them, with when they were so; and the days of deaths that are told from the publication."""

import pytest
from attrs import evolve

from service.domain.source import SourceKind
from service.extract.engine import extract
from tests.unit.extract.documents import ILSE, document

PUBLISHED = "2018-09-20"
"""A Thursday."""


def read(text, field, *, kind=SourceKind.NEWSPAPER, published=PUBLISHED):
    made = document(text, published=published)
    made = evolve(made, source=evolve(made.source, kind=kind))
    return [claim for claim in extract(made, ILSE) if claim.field == field]


NOW = {
    "Ilse Marchetti, now 53, left in 2004.": "53",
    "In 2004 the war ended. Marchetti, now 53, sings.": "53",
    "Ilse Marchetti, 53, lives in Graz.": "53",
    "Nurse Ilse Marchetti, 53, and her husband Per, 57, keep bees.": "53",
    "Ilse Marchetti (53) was cheered.": "53",
    "Ilse Marchetti (age 53) rows.": "53",
    "Ilse Marchetti (age: 53) rows.": "53",
    "Ilse Marchetti, now 53, has retired.": "53",
    "“I was young then,” said Ilse Marchetti, 101, a baker.": "101",
    "The 53-year-old Kenyan nurse Ilse Marchetti won the vote.": "53",
    "53-year-old Ilse Marchetti said no.": "53",
    "Ilse Marchetti, a 27-year-old welder, won.": "27",
    "Ilse Marchetti, the 53-year-old mayor of Graz, resigned.": "53",
    "Ilse Marchetti was elected. The 53-year-old told reporters that she was glad.": "53",
    "Ilse Marchetti is 53 and lives in Graz.": "53",
    "Ilse Marchetti, who is 53, runs a farm.": "53",
    "Ilse Marchetti has just turned 40.": "40",
    "Ilse Marchetti (pictured), 53, was freed.": "53",
    "Ilse Marchetti, of Graz, 53, was freed.": "53",
}
THEN = {
    "In 1998, Ilse Marchetti, 34, won the cup.": ("34", "1998", None),
    "In 1998 the club was poor. Ilse Marchetti, 34, was its captain.": ("34", None, None),
    "Ilse Marchetti left school at 16, in 1981.": ("16", "1981", None),
    "Ilse Marchetti moved to Graz at the age of 23 in 1988.": ("23", "1988", None),
    "Ilse Marchetti was 44 when she was elected in 1993.": ("44", "1993", None),
    "Ilse Marchetti turned 40 yesterday.": ("40", "2018-09-19", "birthday"),
    "Ilse Marchetti turned 40 last week.": ("40", "[2018-09-07..2018-09-19]", "birthday"),
    "Ilse Marchetti celebrated her 40th birthday on Sunday.": ("40", "2018-09-16", "celebration"),
    "Ilse Marchetti, 73, died on Tuesday in Graz.": ("73", "2018-09-18", "death"),
    "Ilse Marchetti (73), who died last night, was loved.": ("73", "2018-09-19", "death"),
    "Ilse Marchetti died yesterday in Graz. She was 91.": ("91", "2018-09-19", "death"),
    "Ilse Marchetti died on 6 July. She was 90 and had been ill.": ("90", "2018-07-06", "death"),
    "Ilse Marchetti passed away on 4 May 2006. She was 68 years old.": ("68", "2006-05-04", "death"),
    "Ilse Marchetti, who has died aged 75, was a tenor.": ("75", "[2018-07-22..2018-09-20]", "death"),
    "Ilse Marchetti has died, aged 91, her family said on Tuesday.": ("91", "[2018-07-22..2018-09-20]", "death"),
    "Ilse Marchetti Dies at 73": ("73", "[2018-07-22..2018-09-20]", "death"),
    "Ilse Marchetti Dead at 73; Led Clinic": ("73", "[2018-07-22..2018-09-20]", "death"),
    "Ilse Marchetti died of cancer at 73.": ("73", None, "death"),
}
NOBODYS = [
    "Ilse Marchetti's son Per, 12, plays the flute.",
    "Ilse Marchetti said her daughter, 12, was ill.",
    "Ilse Marchetti met Per Holm, 34, in Graz.",
    "Ilse Marchetti and Per Holm, 34, met in Graz.",
    "Ilse Marchetti scored 12, 34, and 56 points.",
    "Ilse Marchetti won at 53 holes.",
    "A 53-year-old man attacked Ilse Marchetti.",
    "Ilse Marchetti spoke to a 53-year-old farmer.",
    "The 53-year-old brother of Ilse Marchetti fled.",
    "Ilse Marchetti turned 40 pages.",
    "Ilse Marchetti is nearly 53.",
    "Ilse Marchetti is 170 cm tall.",
    "Ilse Marchetti, in her 50s, was freed.",
    "Ilse Marchetti died on Sunday. Her husband was 80.",
    "Ilse Marchetti died in 1999 at 73 Main Street.",
]
DIED = {
    "Ilse Marchetti died on Tuesday in Graz.": "2018-09-18",
    "Ilse Marchetti died on Thursday.": "2018-09-20",
    "Ilse Marchetti passed away early on Friday at her home.": "2018-09-14",
    "Ilse Marchetti died Saturday night of a stroke.": "2018-09-15",
    "On Sunday Ilse Marchetti died in Graz.": "2018-09-16",
    "Ilse Marchetti died yesterday.": "2018-09-19",
    "Ilse Marchetti died last night.": "2018-09-19",
    "Ilse Marchetti died last week.": "[2018-09-07..2018-09-19]",
    "Ilse Marchetti died last month.": "2018-08",
    "Ilse Marchetti died over the weekend.": "[2018-09-15..2018-09-16]",
    "Ilse Marchetti passed away this week at the age of 90.": "[2018-09-13..2018-09-20]",
    "Ilse Marchetti passed away in the early hours of Tuesday.": "2018-09-18",
    "Ilse Marchetti's death on Tuesday shocked Graz.": "2018-09-18",
    "Ilse Marchetti died last Tuesday.": "[2018-09-11,2018-09-18]",
    "The death on Wednesday of Ilse Marchetti, 66, was announced by her son.": "2018-09-19",
}
NO_DAY = [
    "Every Sunday Ilse Marchetti died on stage.",
    "Ilse Marchetti will die on Tuesday.",
    "Ilse Marchetti died one Sunday.",
    "Ilse Marchetti sang. Her family announced her death on Tuesday.",
    "Ilse Marchetti's death was announced on Tuesday.",
    "It was announced on Tuesday that Ilse Marchetti had died.",
    "Ilse Marchetti was buried on Tuesday.",
    "Ilse Marchetti died, her son said on Tuesday.",
    "Ilse Marchetti, who mapped the drowned forests of the sea, was honoured on Sunday.",
    "Ilse Marchetti has died. She was to sing on Sunday.",
    "In 1962 the war ended. Ilse Marchetti died on Tuesday.",
    "Ilse Marchetti, whose brother died on Tuesday, sings.",
]


@pytest.mark.parametrize(("text", "age"), NOW.items())
def test_an_age_beside_a_name_is_that_at_the_publication(text, age):
    (claim,) = read(text, "age_statement")
    assert (claim.value, claim.qualifiers["date"], claim.qualifiers["date_basis"]) == (age, PUBLISHED, "publication")


@pytest.mark.parametrize(("text", "expected"), THEN.items())
def test_an_age_at_another_time_says_which(text, expected):
    (claim,) = read(text, "age_statement")
    assert (claim.value, claim.qualifiers.get("date"), claim.qualifiers.get("moment")) == expected


@pytest.mark.parametrize("text", NOBODYS)
def test_a_number_that_is_no_age_of_hers_is_left(text):
    assert read(text, "age_statement") == []


@pytest.mark.parametrize(("text", "day"), DIED.items())
def test_a_death_is_dated_from_the_day_of_the_publication(text, day):
    (claim,) = read(text, "death_date")
    assert (claim.value, claim.qualifiers["date_basis"]) == (day, "publication")


@pytest.mark.parametrize("text", NO_DAY)
def test_no_day_of_a_death_is_guessed(text):
    assert read(text, "death_date") == []


@pytest.mark.parametrize("text", list(DIED))
def test_a_death_has_no_day_where_its_publication_has_none(text):
    assert read(text, "death_date", published="2018") == []
    assert read(text, "death_date", published=None) == []
    assert read(text, "death_date", kind=SourceKind.ENCYCLOPEDIA) == []


def test_an_age_in_a_book_is_not_of_the_day_of_its_publication():
    (claim,) = read("Ilse Marchetti, 53, lives in Graz.", "age_statement", kind=SourceKind.BOOK)
    assert "date" not in claim.qualifiers


SOME_TIME = {
    "Aged 54, Ilse Marchetti, a baker, beat her rival, aged 40.": "54",
    "Ilse Marchetti painted until she was 22 years old.": "22",
    "Since she was seven, Ilse Marchetti has sung.": "7",
    "By the time she turned 30 Marchetti had won.": "30",
    "Marchetti was only 22 when the war began.": "22",
    "Marchetti learned to draw when but seven years old.": "7",
    "Marchetti ran her first marathon at the age of 15 in Rome.": "15",
    "Marchetti left home at 17.": "17",
    "Marchetti left school aged 15.": "15",
    "From the age of 12, Marchetti kept bees.": "12",
    "Marchetti was ill after she hit age 85.": "85",
    "Marchetti had just turned 26 when, in 1957, she was hired.": "26",
    "Marchetti, a painter of 53, won.": "53",
    "As a 19-year-old, she won.": "19",
    "Marchetti (76) was cheered.": "76",
    "On 31 December, aged 79, the sculptor Ilse Marchetti died in Harare.": "79",
    "Marchetti, 75, who has sung since the 1960s, died last night.": "75",
    "Marchetti died yesterday (6 May) at the age of 79.": "79",
    "In 1964 Marchetti, then 35, sailed to Recife.": "35",
    "Ilse Marchetti died of a stroke. Her son said that she was 77.": "77",
    "Ilse Marchetti was found dead on Monday. The novelist was 59.": "59",
    "Marchetti became a judge at the age of 31, in 1969.": "31",
    "Marchetti was elected mayor of Graz at 31.": "31",
    "Marchetti turns 50 today.": "50",
    "Marchetti is celebrating her 50th birthday this week.": "50",
    "Ilse Marchetti has died at the grand old age of 101.": "101",
}
NOBODYS_AGE = [
    "Marchetti has a daughter aged 12.",
    "Marchetti teaches children aged 12.",
    "Marchetti teaches girls from the age of six.",
    "Until the book was 22 years old, Marchetti kept it.",
    "Marchetti's father died at the age of 60.",
    "When her brother was 12, Marchetti left.",
    "Marchetti wants the pension to start at the age of 60.",
    "Anyone over the age of 18 may come, says Marchetti.",
    "Marchetti said that he was 22 minutes late.",
    "Marchetti met Bruno, who was 12, in Graz.",
    "Marchetti hopes to celebrate her 100th birthday.",
    "The wine was sold by Marchetti at 12 in the morning.",
    "Ilse Marchetti has a daughter, Ruth Kerr. She is 40.",
    "Ilse Marchetti died in 1990, survived by her sister, Ruth. She is 60.",
]


@pytest.mark.parametrize(("text", "age"), SOME_TIME.items())
def test_an_age_in_a_clause_is_that_of_its_subject(text, age):
    assert {each.value for each in read(text, "age_statement")} == {age}


@pytest.mark.parametrize("text", NOBODYS_AGE)
def test_an_age_that_is_somebody_elses_or_a_limit_is_not_the_subjects(text):
    assert read(text, "age_statement") == []
