from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.selector import Span
from service.extract.mentions.dates.numbers import ages, ordinals, quantities
from service.extract.text.numerals import value_of
from tests.unit.extract.texts import texts

COUNTS = {
    "With thirteen other doctors.": [("thirteen", "13")],
    "Two brothers and three sisters.": [("Two", "2"), ("three", "3")],
    "She saw twenty-five birds.": [("twenty-five", "25")],
    "She saw a hundred birds.": [("a hundred", "100")],
    "She saw one hundred and twenty birds.": [("one hundred and twenty", "120")],
    "She saw 1,200 birds.": [("1,200", "1200")],
    "She saw 1.5 million plus birds.": [("1.5 million plus", "1500000..")],
    "She saw more than 1200 birds.": [("more than 1200", "1201..")],
    "She saw over 20 birds.": [("over 20", "21..")],
    "She saw at least 5 birds.": [("at least 5", "5..")],
    "She saw 5 or more birds.": [("5 or more", "5..")],
    "She saw 100+ birds.": [("100+", "100..")],
    "She saw up to 50 birds.": [("up to 50", "..50")],
    "There were not more than two birds.": [("not more than two", "..2")],
    "There were fewer than 10 birds.": [("fewer than 10", "..9")],
    "Hundreds came.": [("Hundreds", "200..999")],
    "They numbered in the hundreds.": [("in the hundreds", "200..999")],
    "She saw thousands of birds.": [("thousands", "2000..9999")],
    "She saw tens of thousands of birds.": [("tens of thousands", "20000..99999")],
    "She saw dozens.": [("dozens", "24..99")],
    "She saw two dozen birds.": [("two dozen", "24")],
    "She saw between 5 and 7 birds.": [("between 5 and 7", "5..7")],
    "She saw 5–7 birds.": [("5–7", "5..7")],
    "She saw two or three birds.": [("two or three", "2..3")],
    "She saw one or two birds.": [("one or two", "1..2")],
    "It cost 2–3 million crowns.": [("2–3 million", "2000000..3000000")],
    "She saw a couple of birds.": [("a couple of", "2")],
    "She has one child.": [("one", "1")],
}
NONE = [
    "She left in 2016 and on 12 May.",
    "Chapter 3 begins.",
    "It cost $5 million.",
    "About 5% left.",
    "Only 5 percent left.",
    "One of them left; no one stayed.",
    "They lost 0–3.",
    "A Boeing 747 landed.",
    "At 8:30 am it rang.",
    "Two-thirds left.",
    "Aged 29, she left with a 12-year-old.",
    "See [4] and No. 5.",
    "The twenty-first time.",
    "From 1407 on.",
    "The Jackson Five sang.",
]
APPROXIMATE = ["about 300 birds", "around 300 birds", "some 300 birds", "300 or so", "hundreds", "nearly 300 birds"]
AGES = {
    "a 12-year-old boy": ("12-year-old", 12, "adjective"),
    "a 33-years-old doctor": ("33-years-old", 33, "adjective"),
    "a twelve-year-old boy": ("twelve-year-old", 12, "adjective"),
    "was 23 years old in May": ("23 years old", 23, "old"),
    "at 80 years of age": ("at 80 years of age", 80, "old"),
    "died aged 29.": ("aged 29", 29, "aged"),
    "died aged twenty-nine.": ("aged twenty-nine", 29, "aged"),
    "at age 24, she": ("at age 24", 24, "at_age"),
    "At the age of 28, she": ("At the age of 28", 28, "at_age"),
    "at the tender age of six she": ("at the tender age of six", 6, "at_age"),
    "Ada Novak, 77, said": ("77", 77, "apposition"),
}
AGELESS = [
    "people over age 65",
    "the 6-year siege",
    "six years in office",
    "aged 300",
    "age 10 months",
    "in May, 12, she",
]


@pytest.mark.parametrize(("text", "expected"), COUNTS.items())
def test_a_count_is_read_with_what_bounds_it(text, expected):
    assert [(text[q.start : q.end], str(q.quantity)) for q in quantities(text)] == expected


@pytest.mark.parametrize("text", NONE)
def test_dates_ages_money_and_labels_are_no_counts(text):
    assert quantities(text) == []


@pytest.mark.parametrize("text", APPROXIMATE)
def test_what_a_text_calls_near_is_approximate(text):
    assert quantities(text)[0].approx


def test_an_exact_count_is_not_approximate():
    assert not quantities("She saw 300 birds.")[0].approx


def test_a_compound_names_its_unit():
    text = "a six-story house and the 6-year long siege"
    assert [(text[q.start : q.end], q.kind, q.unit) for q in quantities(text)] == [
        ("six-story", "compound", "story"),
        ("6-year", "compound", "year"),
    ]


def test_nothing_is_counted_in_what_is_excluded():
    assert quantities("She saw 20 birds.", exclude=[Span(8, 10)]) == []


@pytest.mark.parametrize(("text", "expected"), AGES.items())
def test_an_age_is_read_with_the_words_that_make_it_one(text, expected):
    assert [(text[a.start : a.end], a.age, a.kind) for a in ages(text)] == [expected]


@pytest.mark.parametrize("text", AGELESS)
def test_other_years_are_no_age(text):
    assert ages(text) == []


def test_ordinals_are_numbers_of_their_own():
    text = "the first, her 21st birthday, the twenty-first time, the 20th century, 5 May"
    assert [(text[o.start : o.end], o.value) for o in ordinals(text)] == [
        ("first", 1),
        ("21st", 21),
        ("twenty-first", 21),
    ]


@pytest.mark.parametrize(
    ("words", "value"), [("twenty five", 25), ("five twenty", None), ("1.5", None), ("2.5 million", 2500000)]
)
def test_number_words_are_worth_what_they_say_in_their_order(words, value):
    assert value_of(words) == value


@given(st.integers(min_value=0, max_value=10**12))
def test_a_number_in_figures_is_worth_itself_with_and_without_separators(number):
    assert value_of(str(number)) == value_of(f"{number:,}") == number


@pytest.mark.parametrize(
    "number",
    [
        "9" * 4400,
        ",".join(["999"] * 1500),
        f"1.{'9' * 4400} million",
        "one " + "hundred " * 2200 + "hundred",
        "1" + "0" * 15,
    ],
    ids=lambda number: f"{number[:6]}, {len(number)} characters",
)
def test_a_number_of_more_than_fifteen_figures_is_none_that_is_read(number):
    assert value_of(number) is None
    assert quantities(f"She saw {number} birds and 12 cats.", exclude=[Span(8, 8 + len(number))])[-1:] != []
    assert ages(f"She was aged {number} then.") == []


@given(texts)
def test_mentions_are_ordered_inside_the_text_and_apart(text):
    for found in (quantities(text), ages(text), ordinals(text)):
        assert all(0 <= mention.start < mention.end <= len(text) for mention in found)
        assert all(a.end <= b.start for a, b in pairwise(found))


@given(texts)
def test_no_age_is_counted(text):
    years = [Span(age.start, age.end) for age in ages(text)]
    assert not any(Span(q.start, q.end).overlaps(age) for q in quantities(text) for age in years)
