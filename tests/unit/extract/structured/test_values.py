"""Words in data become the values that prose gives, or are left out where they can be two things."""

import pytest

from service.extract.structured.values import Unread, qualifier, said


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("4 May 1961", "1961-05-04"),
        ("May 4, 1961", "1961-05-04"),
        ("1961-05-04", "1961-05-04"),
        ("1961-05-04T00:00:00Z", "1961-05-04"),
        ("25/04/1961", "1961-04-25"),
        ("04/25/1961", "1961-04-25"),
        ("04/04/1961", "1961-04-04"),
        ("05.04.1961", "1961-04-05"),
        (" May\n1961 ", "1961-05"),
        ("1961", "1961"),
        ("c. 1920", "1920~"),
        ("1961?", "1961?"),
        ("1960s", "196X"),
        ("[1961-05-01..1961-05-09]", "[1961-05-01..1961-05-09]"),
        ("1961 or 1962", "[1961,1962]"),
        ("before 1961", "[..1961]"),
        ("[1961..]", "[1961..]"),
    ],
)
def test_dates_are_read_as_in_prose_and_as_edtf(words, value):
    assert said("birth_date", words).value == value


@pytest.mark.parametrize("words", ["05/04/1961", "5-4-1961", "05/04/61"])
def test_a_date_that_can_be_read_either_way_is_not_guessed(words):
    with pytest.raises(Unread, match="either way"):
        said("birth_date", words)


@pytest.mark.parametrize(
    "words",
    [
        "1961-05-03T22:00:00Z",
        "2020-21",
        "1990-1995",
        "2013/2018",
        "before about 1961",
        "4 May",
        "31/02/1961",
        "soon",
    ],
)
def test_what_is_no_single_date_for_certain_is_left_out(words):
    with pytest.raises(Unread, match="no single date"):
        said("birth_date", words)


@pytest.mark.parametrize("words", ["", " ", "-", "n/a", "Unknown", "null", "?"])
def test_words_for_nothing_are_no_value(words):
    assert said("birth_date", words) is None
    assert said("spouse", words) is None
    assert qualifier("spouse", "start", words) is None


@pytest.mark.parametrize(
    ("words", "value", "country"),
    [
        ("Belgian", "Belgian", "Belgium"),
        ("Belgium", "Belgian", "Belgium"),
        ("United States of America", "American", "United States"),
        ("Kingdom of Prussia", "Kingdom of Prussia", "Kingdom of Prussia"),
        ("Atlantis", "Atlantis", None),
    ],
)
def test_a_country_is_the_nationality_of_its_people(words, value, country):
    found = said("nationality", words)
    assert (found.value, found.qualifiers.get("country")) == (value, country)


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("spouse", "3"),
        ("spouse", "https://example.org/joris"),
        ("birth_place", "…"),
        ("age_statement", "about 30"),
        ("award", "a\x00b"),
    ],
)
def test_what_cannot_be_such_a_value_is_left_out(field, words):
    with pytest.raises(Unread):
        said(field, words)


def test_qualifiers_are_dates_where_their_keys_say_so_and_words_else():
    assert qualifier("educated_at", "start", "May 1987") == "1987-05"
    assert qualifier("educated_at", "degree", "1987") == "1987"
    with pytest.raises(Unread):
        qualifier("educated_at", "end", "05/04/1961")


def test_a_qualifier_of_certain_words_has_no_others():
    assert qualifier("residence", "manner", "fled_to") == "fled_to"
    with pytest.raises(Unread, match="none of lived, fled_to, passed_through, grew_up"):
        qualifier("residence", "manner", "flight")
