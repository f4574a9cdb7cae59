"""What is cited for a birth and a death in brackets, and where quotes end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.extract.documents import claims


def quotes(text):
    """Return the quotes by field."""
    return {each.field: each.selector.exact for each in claims(text)}


LIFE = "Ilse Marchetti (3 March 1930 – 4 May 1999)"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (f"{LIFE} was brave.", LIFE),
        ("Ilse Marchetti (1930–1999) was brave.", "Ilse Marchetti (1930–1999)"),
        ("Ilse Marchetti\n(3 March 1930 – 4 May 1999)\nShe was brave.", "Ilse Marchetti\n(3 March 1930 – 4 May 1999)"),
        (
            "Ilse Marchetti (Oslo, 3 March 1930 – Bergen, 4 May 1999) was brave.",
            "Ilse Marchetti (Oslo, 3 March 1930 – Bergen, 4 May 1999)",
        ),
    ],
)
def test_dates_without_a_word_for_birth_are_cited_with_the_name_before_the_brackets(text, quote):
    found = quotes(text)
    assert {found["birth_date"], found["death_date"]} == {quote}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Ilse Marchetti (born 3 March 1930) is brave.", "born 3 March 1930"),
        ("Ilse Marchetti (b. 1930) is brave.", "b. 1930"),
        ("Ilse Marchetti (painter; born Oslo, 1930; died 1999)", "born Oslo, 1930"),
    ],
)
def test_the_word_for_birth_carries_the_date(text, quote):
    assert quotes(text)["birth_date"] == quote


@pytest.mark.parametrize(
    ("text", "field", "quote"),
    [
        (
            "Her family immigrated to Oslo when she was 12. Ilse Marchetti left.",
            "residence",
            "Her family immigrated to Oslo",
        ),
        ("Ilse Marchetti's second novel, Taft, was a success.", "notable_for", "Ilse Marchetti's second novel, Taft"),
    ],
)
def test_a_quote_ends_before_what_only_leads_on(text, field, quote):
    assert quotes(text)[field] == quote


@given(st.sampled_from(["1930", "3 March 1930", "March 1930"]), st.sampled_from(["1999", "4 May 1999"]))
def test_a_quote_in_brackets_covers_its_own_date(birth, death):
    found = claims(f"Ilse Marchetti ({birth} – {death}) was brave.")
    assert {each.field for each in found} == {"birth_date", "death_date"}
    assert all(each.original in each.selector.exact for each in found)


def test_the_years_of_a_life_are_no_years_of_a_trade():
    (trade,) = (each for each in claims("Ilse Marchetti, 1930-1999, was a painter.") if each.field == "occupation")
    assert not {"start", "end"} & trade.qualifiers.keys()


def test_what_is_moved_is_no_home():
    text = "Ilse Marchetti was director of the Polar Institute when it was moved to Bergen."
    assert "residence" not in quotes(text)


@pytest.mark.parametrize(
    "text",
    [
        "The school was led by Marchetti from 1911 to 1956.",
        "Fine chairs were collected by Marchetti between 1911 and 1956.",
    ],
)
def test_years_that_words_open_are_no_lifetime(text):
    assert not quotes(text).keys() & {"birth_date", "death_date"}


def test_years_alone_behind_a_name_are_a_lifetime():
    assert {"birth_date", "death_date"} <= quotes("Ilse Marchetti, 1911–1956.").keys()
