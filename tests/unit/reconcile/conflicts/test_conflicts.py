"""Conflicts: what must be one, what must never be one, and how each is explained."""

import pytest

from service.domain.conflict import ConflictStatus, ConflictType, Severity
from service.domain.profile import Status
from service.reconcile.engine import reconcile
from tests.unit.reconcile.claims import PHYSICIAN, PHYSICIAN_CLAIMS, PHYSICIAN_SOURCES, SUBJECT, claim, source


def profile(*claims, sources=None):
    return reconcile(SUBJECT, sources or [source(name) for name in dict.fromkeys(one.source for one in claims)], claims)


def only(made, kind, field):
    (found,) = (conflict for conflict in made.conflicts if (conflict.type, conflict.field) == (kind, field))
    return found


@pytest.fixture(scope="module")
def physician():
    return reconcile(PHYSICIAN, PHYSICIAN_SOURCES, PHYSICIAN_CLAIMS)


def values(conflict):
    return [position.value for position in conflict.positions]


def test_two_ages_at_one_election_exclude_one_another(physician):
    conflict = only(physician, ConflictType.EXCLUSIVE, "age_statement")
    assert set(values(conflict)) == {"28", "29"}
    assert (conflict.status, conflict.severity, conflict.chosen) == (ConflictStatus.OPEN, Severity.MINOR, None)
    assert "Wikipedia says 29, “Hospital director” 28" in conflict.summary


def test_elected_or_appointed_may_describe_the_same_choice(physician):
    conflict = only(physician, ConflictType.EXCLUSIVE, "position_held")
    assert values(conflict) == ["elected", "appointed"]
    assert [position.sources for position in conflict.positions] == [("wiki", "blog"), ("news",)]
    assert (conflict.status, conflict.severity) == (ConflictStatus.OPEN, Severity.MINOR)
    assert "may describe the same choice" in conflict.summary
    assert physician.fields["position_held"].status is Status.AGREED


def test_successive_homes_are_resolved_by_the_latest(physician):
    conflict = only(physician, ConflictType.TEMPORAL, "residence")
    assert values(conflict) == ["Turkey", "Berlin"]
    assert (conflict.status, conflict.chosen, conflict.rule) == (ConflictStatus.RESOLVED, "Berlin", "latest-current")
    assert [position.sources for position in conflict.positions] == [("wiki", "blog"), ("news",)]
    assert conflict.summary.endswith("one followed the other, and the present one is Berlin.")


def test_disjoint_numbers_for_one_event_are_a_quantity_conflict(physician):
    conflict = only(physician, ConflictType.QUANTITY, "related")
    assert set(values(conflict)) == {"200..999", "1201.."}
    assert (conflict.status, conflict.severity) == (ConflictStatus.OPEN, Severity.MINOR)
    assert (
        conflict.summary
        == "Of the death toll of the sarin gas attack, 100 Faces says at least 1,201, “Hospital director” 200 to 999."
    )


def test_the_physician_has_these_conflicts_and_no_other(physician):
    assert len(physician.conflicts) == 4
    assert len({conflict.id for conflict in physician.conflicts}) == 4
    for conflict in physician.conflicts:
        assert conflict.id.startswith("x_")
        assert conflict.id in physician.fields[conflict.field].conflicts
        assert conflict.summary.endswith(".")
        assert 0 <= conflict.margin <= 1


def test_two_birth_dates_dispute_the_field():
    made = profile(claim("a", "birth_date", "1950"), claim("b", "birth_date", "1960"))
    conflict = only(made, ConflictType.EXCLUSIVE, "birth_date")
    assert (conflict.severity, conflict.status, conflict.margin) == (
        Severity.MAJOR,
        ConflictStatus.OPEN,
        pytest.approx(0),
    )
    assert made.fields["birth_date"].status is Status.DISPUTED
    assert [value.status for value in made.fields["birth_date"].values] == [Status.DISPUTED, Status.DISPUTED]
    assert (
        made.fields["birth_date"].values[0].confidence.summary
        == "One source, a newspaper, says so; a newspaper disagrees."
    )
    assert made.description == ""


def test_birth_dates_a_year_apart_are_minor_and_still_dispute():
    made = profile(claim("a", "birth_date", "1950"), claim("b", "birth_date", "1951"))
    assert only(made, ConflictType.EXCLUSIVE, "birth_date").severity is Severity.MINOR
    assert made.fields["birth_date"].status is Status.DISPUTED


def test_the_weight_of_evidence_resolves_a_rival():
    claims = [claim(name, "birth_place", "Paris") for name in "abcdef"]
    made = profile(*claims, claim("z", "birth_place", "Berlin"))
    conflict = only(made, ConflictType.EXCLUSIVE, "birth_place")
    assert (conflict.status, conflict.chosen, conflict.rule, conflict.severity) == (
        ConflictStatus.RESOLVED,
        "Paris",
        "weight-of-evidence",
        Severity.MAJOR,
    )
    assert made.fields["birth_place"].status is Status.AGREED


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("birth_date", "1987", "1987-05-12"),
        ("birth_date", "1987", "1987~"),
        ("birth_date", "[1986..1988]", "1987"),
        ("birth_date", "1986/1987", "1987/1988"),
        ("birth_place", "Ghuta, Syria", "Eastern Ghouta"),
        ("birth_place", "Germany", "Berlin"),
        ("birth_place", "Ghuta", "Ghouta"),
        ("birth_place", "Birmingham", "United Kingdom"),
        ("birth_place", "a suburb of Damascus", "Damascus"),
        ("name", "Ada Byron", "Ada Lovelace"),
        ("nationality", "French", "Polish"),
        ("employer", "the Louvre", "the Prado"),
    ],
)
def test_nesting_variants_nearness_and_many_values_are_no_conflict(field, one, other):
    assert profile(claim("a", field, one), claim("b", field, other)).conflicts == ()


def test_numbers_at_other_times_or_of_other_things_are_history():
    rooms = [("1", "hospital", "2012"), ("5", "hospital", "2016")]
    assert (
        profile(
            *(
                claim("a", "related", n, at, key="operating_rooms", subject=s, date=d)
                for at, (n, s, d) in enumerate(rooms)
            )
        ).conflicts
        == ()
    )
    tolls = [("1", "Lisbon earthquake"), ("500", "Messina earthquake"), ("9", "flood")]
    assert (
        profile(
            *(claim("a", "related", n, at, key="death_toll", subject=s) for at, (n, s) in enumerate(tolls))
        ).conflicts
        == ()
    )


def test_numbers_twice_apart_are_a_major_quantity_conflict():
    made = profile(
        *(
            claim(name, "related", number, key="death_toll", subject="Lisbon earthquake")
            for name, number in [("a", "100"), ("b", "30000")]
        )
    )
    assert only(made, ConflictType.QUANTITY, "related").severity is Severity.MAJOR
    assert made.fields["related"].status is Status.DISPUTED


def test_successive_ages_are_no_conflict():
    ages = [("a", "30", "2010"), ("b", "31", "2011"), ("c", "31", "2010")]
    assert profile(*(claim(name, "age_statement", age, date=date) for name, age, date in ages)).conflicts == ()


def test_ages_that_no_birth_allows_are_a_conflict():
    made = profile(claim("a", "age_statement", "30", date="2010"), claim("b", "age_statement", "45", date="2010"))
    assert only(made, ConflictType.EXCLUSIVE, "age_statement").severity is Severity.MAJOR


def test_ages_at_one_event_in_other_words_exclude_one_another():
    first = claim("a", "age_statement", "61", date="1998", event="climbed the Matterhorn")
    second = claim(
        "b", "age_statement", "62", date="1998-08", event="reached the top of the Matterhorn, having climbed alone"
    )
    conflict = only(profile(first, second), ConflictType.EXCLUSIVE, "age_statement")
    assert conflict.severity is Severity.MINOR


def test_homes_one_after_the_other_in_one_source_are_no_conflict():
    moves = [
        claim("a", "residence", "Oslo", 1, manner="lived", tense="past"),
        claim("a", "residence", "Lima", 9, manner="lived", tense="present"),
    ]
    made = profile(*moves)
    assert made.conflicts == ()
    assert [(value.value, value.current) for value in made.fields["residence"].values] == [
        ("Lima", True),
        ("Oslo", False),
    ]


def test_two_present_homes_without_a_date_stay_open():
    made = profile(
        *(
            claim(name, "residence", place, manner="lived", tense="present")
            for name, place in [("a", "Oslo"), ("b", "Lima")]
        )
    )
    assert only(made, ConflictType.TEMPORAL, "residence").status is ConflictStatus.OPEN


def test_rival_manners_without_choosers_do_not_soften():
    manners = [("a", "elected"), ("b", "appointed")]
    made = profile(
        *(claim(name, "position_held", "mayor of Ulm", start="1990", manner=manner) for name, manner in manners)
    )
    assert only(made, ConflictType.EXCLUSIVE, "position_held").summary.endswith("only one can be right.")


def test_publishers_with_several_sources_are_told_apart_by_title():
    sources = [source("a", publisher="The Paper", title="One"), source("b", publisher="The Paper", title="Two")]
    made = profile(claim("a", "birth_date", "1950"), claim("b", "birth_date", "1960"), sources=sources)
    assert (
        made.conflicts[0].summary
        == "Of the date of birth, The Paper (“One”) says 1950, The Paper (“Two”) 1960; only one can be right."
    )


def test_two_years_of_one_wedding_exclude_one_another():
    made = profile(claim("a", "spouse", "Jane Roe", start="1990"), claim("b", "spouse", "Jane Roe", start="1994"))
    conflict = only(made, ConflictType.EXCLUSIVE, "spouse")
    assert [position.value for position in conflict.positions] == ["1990", "1994"]
    assert (conflict.severity, conflict.status, conflict.margin) == (Severity.MAJOR, ConflictStatus.OPEN, 0)
    assert conflict.summary == (
        "Of the beginning of “Jane Roe” (spouse), “A” says 1990, “B” 1994; only one can be right."
    )
    assert made.fields["spouse"].values[0].status is Status.AGREED


def test_beginnings_of_one_stay_exclude_one_another_where_its_end_agrees():
    made = profile(
        claim("a", "employer", "Acme", start="1990", end="1995"),
        claim("b", "employer", "Acme", start="1991", end="1995"),
    )
    assert only(made, ConflictType.EXCLUSIVE, "employer").severity is Severity.MINOR


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("spouse", {"start": "1990"}, {"start": "1990-05"}),
        ("spouse", {"start": "1990"}, {"start": "1991?"}),
        ("employer", {"start": "1990"}, {"start": "1994"}),
        ("employer", {"start": "1990", "end": "1992"}, {"start": "1995", "end": "1999"}),
        ("employer", {"start": "1990", "end": "1992"}, {"end": "1992"}),
    ],
)
def test_dates_that_can_both_be_right_exclude_nothing(field, one, other):
    assert profile(claim("a", field, "Roe", **one), claim("b", field, "Roe", **other)).conflicts == ()


def test_who_gives_the_day_is_on_the_side_of_who_gives_its_year():
    starts = [("a", "1956"), ("b", "1957"), ("c", "1957-05-03")]
    conflict = only(profile(*(claim(by, "spouse", "Jane Roe", start=day) for by, day in starts)), "exclusive", "spouse")
    assert {side.value: side.sources for side in conflict.positions} == {"1956": ("a",), "1957": ("b", "c")}
    starts = [("a", "1957-03"), ("b", "1957-05"), ("c", "1957"), ("d", "1960")]
    conflict = only(profile(*(claim(by, "spouse", "Jane Roe", start=day) for by, day in starts)), "exclusive", "spouse")
    assert {side.value for side in conflict.positions} == {"1957-03", "1957-05", "1960"}


def test_one_voice_does_not_contradict_itself_on_a_date():
    sources = [source("a"), source("b", derived_from="a")]
    claims = [claim("a", "spouse", "Jane Roe", start="1990"), claim("b", "spouse", "Jane Roe", start="1994")]
    assert profile(*claims, sources=sources).conflicts == ()


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("position_held", {"start": "2019"}, {"start": "2021-06"}),
        ("position_held", {"start": "2019"}, {"start": "2021"}),
        ("position_held", {"end": "2003"}, {"end": "2007"}),
        ("award", {"date": "1988"}, {"date": "1991"}),
        ("educated_at", {"degree": "law degree", "end": "1999"}, {"degree": "law degree", "end": "2001"}),
    ],
)
def test_dates_of_one_post_prize_or_degree_exclude_one_another(field, one, other):
    made = profile(claim("a", field, "A value", **one), claim("b", field, "A value", **other))
    assert only(made, ConflictType.EXCLUSIVE, field)


@pytest.mark.parametrize(
    ("field", "claims"),
    [
        ("position_held", [("a", {"start": "2008", "manner": "elected"}), ("b", {"start": "2009"})]),
        ("award", [("a", {"date": "1988"}), ("a", {"date": "1991"}), ("b", {"date": "1991"})]),
        ("educated_at", [("a", {"degree": "BA", "end": "1999"}), ("b", {"degree": "MA", "end": "2001"})]),
    ],
)
def test_an_election_a_second_prize_and_another_degree_contradict_nothing(field, claims):
    made = profile(*(claim(by, field, "A value", at, **given) for at, (by, given) in enumerate(claims)))
    assert not made.conflicts


@pytest.mark.parametrize(
    ("birth", "death"),
    [
        ("1971", "1964"),
        ("1971-05-12", "1971-05-11"),
        ("1702", "1899"),
        ("[1607..]", "1531"),
        ("1971", "[..1970]"),
        ("[1531,1535]", "1530"),
    ],
)
def test_dates_of_which_no_life_can_be_made_are_told(birth, death):
    made = profile(claim("a", "birth_date", birth), claim("b", "death_date", death))
    conflict = only(made, ConflictType.EXCLUSIVE, "death_date")
    assert values(conflict)[0] == death
    assert conflict.severity is Severity.MAJOR
    assert "nobody can have lived so" in conflict.summary


@pytest.mark.parametrize(
    ("birth", "death"),
    [
        ("1971", "1971"),
        ("1702", "1825"),
        ("[..1607]", "1531"),
        ("1971", "[1970..]"),
        ("[1531,1535]", "1533"),
        ("9990", "9999"),
    ],
)
def test_dates_of_one_life_are_no_conflict(birth, death):
    made = profile(claim("a", "birth_date", birth), claim("b", "death_date", death))
    assert not made.conflicts


@pytest.mark.parametrize(
    ("one", "other", "rivals"),
    [
        ("[1607..]", "1610", False),
        ("[1607..]", "1606", True),
        ("[..1531]", "1531-04", False),
        ("[1531,1533]", "1533", False),
        ("[1531,1533]", "1532", True),
        ("1931?", "1931", False),
        ("1931~", "1931-05", False),
    ],
)
def test_dates_are_rivals_by_their_days_not_by_their_letters(one, other, rivals):
    made = profile(claim("a", "death_date", one), claim("b", "death_date", other))
    assert bool(made.conflicts) is rivals
    if not rivals:
        assert made.fields["death_date"].values[0].value == other
