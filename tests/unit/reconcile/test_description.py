"""The line under a name: what somebody is known for comes first, and nothing that sources dispute."""

import pytest

from service.reconcile.engine import reconcile
from tests.unit.reconcile.claims import SUBJECT, claim, source


def described(*stated):
    """Return the line for (field, value) or (field, value, qualifiers) or (field, value, qualifiers, source)."""
    claims = [
        claim(row[3] if len(row) > 3 else "a", row[0], row[1], **(row[2] if len(row) > 2 else {})) for row in stated
    ]
    return reconcile(
        SUBJECT, [source(name) for name in dict.fromkeys(each.source for each in claims)], claims
    ).description


TERM = {"start": "2006", "end": "2018"}


@pytest.mark.parametrize(
    ("stated", "line"),
    [
        ([("position_held", "president of Norway", TERM)], "President of Norway 2006–2018"),
        (
            [("position_held", "president of Norway", TERM), ("occupation", "politician")],
            "President of Norway 2006–2018",
        ),
        (
            [("occupation", "economist"), ("nationality", "Norwegian"), ("position_held", "president of Norway", TERM)],
            "President of Norway 2006–2018, Norwegian economist",
        ),
        (
            [("occupation", "politician"), ("nationality", "German"), ("position_held", "minister of transport", TERM)],
            "German politician, minister of transport 2006–2018",
        ),
        (
            [
                ("position_held", "president of Norway", TERM),
                ("position_held", "president of Norway", TERM | {"start": "2007"}, "b"),
            ],
            "President of Norway until 2018",
        ),
        (
            [
                ("position_held", "mayor of Elmstad", {"start": "2012", "tense": "present"}),
                ("occupation", "politician"),
            ],
            "Mayor of Elmstad since 2012, politician",
        ),
        ([("position_held", "ambassador to Chile", {"end": "1990"})], "Ambassador to Chile until 1990"),
        (
            [
                ("position_held", "president of Norway", {"start": "1970", "end": "1976"}),
                ("position_held", "president of Norway", {"start": "1961", "end": "1961"}, "b"),
                ("position_held", "president of Norway", {"start": "1966", "end": "1969"}, "c"),
            ],
            "President of Norway 1961, 1966–1969 and 1970–1976",
        ),
        (
            [
                ("nationality", "Nigerian", {"country": "Nigeria"}),
                ("nationality", "Nigeria", {}, "b"),
                ("nationality", "American", {"country": "United States"}, "b"),
                ("nationality", "USA", {}, "c"),
                ("occupation", "economist"),
                (
                    "position_held",
                    "director-general of the World Trade Organization",
                    {"start": "2021", "tense": "present"},
                ),
                ("position_held", "minister of finance of Nigeria", TERM),
            ],
            "Director-general of the World Trade Organization since 2021, Nigerian and American economist",
        ),
        (
            [("occupation", "dentist"), ("position_held", "ambassador of Norway to Chile", {"end": "1990"})],
            "Ambassador of Norway to Chile until 1990, dentist",
        ),
        ([("position_held", "senator", {"start": "2006~", "end": "2018"})], "Senator until 2018"),
    ],
)
def test_a_public_office_with_its_years_comes_before_trades(stated, line):
    assert described(*stated) == line


PAST = {"tense": "past"}


@pytest.mark.parametrize(
    ("stated", "line"),
    [
        ([("occupation", "judge", PAST)], "Former judge"),
        ([("nationality", "Norwegian"), ("occupation", "judge", PAST)], "Norwegian former judge"),
        ([("occupation", "judge", PAST), ("occupation", "poet")], "Poet and former judge"),
        ([("position_held", "prime minister of Norway", PAST)], "Former prime minister of Norway"),
        ([("position_held", "president of Norway", {**TERM, **PAST})], "President of Norway 2006–2018"),
        ([("occupation", "judge", PAST), ("death_date", "1999")], "Judge, died 1999"),
    ],
)
def test_what_somebody_who_lives_no_longer_is_is_told_as_former(stated, line):
    assert described(*stated) == line


@pytest.mark.parametrize(
    ("stated", "line"),
    [
        (
            [
                ("position_held", "head of sales", {"start": "2008", "end": "2012"}),
                ("position_held", "chief executive"),
            ],
            "Chief executive",
        ),
        ([("position_held", "head of sales", {"start": "2008", "end": "2012"})], "Former head of sales"),
        ([("occupation", "judge", {"start": "1985", "end": "1989"}), ("occupation", "poet")], "Poet and former judge"),
    ],
)
def test_what_has_ended_is_not_told_as_if_it_went_on(stated, line):
    assert described(*stated) == line


def test_an_office_held_now_comes_before_one_as_high_that_has_ended():
    ended = ("position_held", "ambassador to Germany", TERM)
    held = ("position_held", "deputy minister of culture", {"start": "2018", "tense": "present"})
    assert described(ended, held) == "Deputy minister of culture since 2018"
    assert described(("position_held", "president of Norway", TERM), held) == "President of Norway 2006–2018"


def test_of_several_offices_the_highest_is_named():
    offices = [("position_held", words) for words in ("mayor of Oslo", "prime minister of Norway", "minister of trade")]
    assert described(*offices) == "Prime minister of Norway"


@pytest.mark.parametrize(
    "post", ["president of the chess club", "chancellor of the school", "judge", "king of the hill"]
)
def test_a_post_that_is_of_no_place_is_no_public_office(post):
    assert described(("position_held", post), ("occupation", "potter")) == "Potter"


def test_the_trade_that_most_sources_name_comes_first():
    said = [("occupation", "poet", {}, "a"), ("occupation", "doctor", {}, "a"), ("occupation", "doctor", {}, "b")]
    assert described(*said) == "Doctor and poet"


@pytest.mark.parametrize(
    ("one", "other", "line"),
    [
        ("1961-06-06", "1961-06-16", "Born 1961"),
        ("1961-06-06", "1961-08-06", "Born 1961"),
        ("1961-06-06", "1962-06-06", ""),
    ],
)
def test_of_disputed_days_in_one_year_the_year_is_told(one, other, line):
    assert described(("birth_date", one, {}, "a"), ("birth_date", other, {}, "b")) == line


def test_a_trade_that_tells_little_is_left_out_beside_another():
    nation = ("nationality", "Norwegian")
    assert described(("occupation", "adviser"), ("occupation", "botanist"), nation) == "Norwegian botanist"
    assert described(("occupation", "adviser"), nation) == "Norwegian adviser"


def test_what_the_office_says_is_not_told_again_as_a_trade():
    stated = (
        ("position_held", "ambassador to Chile", TERM),
        ("occupation", "ambassador"),
        ("occupation", "poet"),
        ("nationality", "Norwegian"),
    )
    assert described(*stated) == "Ambassador to Chile 2006–2018, Norwegian poet"
    assert described(*stated[:2], stated[3]) == "Ambassador to Chile 2006–2018, Norwegian"
