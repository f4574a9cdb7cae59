"""Conflicts: what must be one, what must never be one, and how each is explained."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain import time
from service.domain.claim import Modality
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


def test_the_latest_home_of_who_has_died_is_the_last_and_not_the_present_one():
    made = reconcile(PHYSICIAN, PHYSICIAN_SOURCES, (*PHYSICIAN_CLAIMS, claim("wiki", "death_date", "2024-05-02", 3000)))
    conflict = only(made, ConflictType.TEMPORAL, "residence")
    assert conflict.summary.endswith("one followed the other, and the last one is Berlin.")


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


@pytest.mark.parametrize(
    ("one", "other", "severity"),
    [
        ("1950-03-03", "1950-03-05", Severity.MINOR),
        ("1950-05", "1950-08-01", Severity.MINOR),
        ("1950-12-30", "1951-01-02", Severity.MINOR),
        ("1950", "1951", Severity.MAJOR),
        ("1950-11-03", "1951-03", Severity.MAJOR),
        ("1950-03-03", "1953-03-03", Severity.MAJOR),
    ],
)
def test_days_of_a_birth_are_minor_and_years_are_major_and_both_dispute(one, other, severity):
    made = profile(claim("a", "birth_date", one), claim("b", "birth_date", other))
    assert only(made, ConflictType.EXCLUSIVE, "birth_date").severity is severity
    assert made.fields["birth_date"].status is Status.DISPUTED


def test_dates_that_nest_are_one_side_of_a_conflict():
    made = profile(
        claim("a", "birth_date", "1950"),
        claim("b", "birth_date", "1950"),
        claim("c", "birth_date", "1935-05"),
        claim("d", "birth_date", "1935-05-14"),
    )
    assert values(only(made, ConflictType.EXCLUSIVE, "birth_date")) == [
        value.value for value in made.fields["birth_date"].values
    ]
    assert len(made.fields["birth_date"].values) == 2
    weddings = ["1956", "1956-05", "1956-05-14", "1961"]
    made = profile(*(claim(f"s{at}", "spouse", "Jane Roe", start=when) for at, when in enumerate(weddings)))
    assert set(values(only(made, ConflictType.EXCLUSIVE, "spouse"))) == {"1956", "1961"}


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


def test_a_past_home_without_a_time_is_not_the_earlier_one():
    past = claim("a", "residence", "Oslo", manner="lived", tense="past")
    conflict = only(profile(past, claim("b", "residence", "Lima", manner="lived")), ConflictType.TEMPORAL, "residence")
    assert conflict.status is ConflictStatus.OPEN
    dated = claim("a", "residence", "Oslo", manner="lived", tense="past", end="1990")
    conflict = only(profile(dated, claim("b", "residence", "Lima", manner="lived")), ConflictType.TEMPORAL, "residence")
    assert conflict.chosen == "Lima"


def test_present_homes_that_lie_in_one_another_are_the_one_that_came_last():
    homes = [("a", "Lima", "past"), ("b", "Norway", "present"), ("c", "Oslo, Norway", "present")]
    made = profile(*(claim(name, "residence", place, manner="lived", tense=tense) for name, place, tense in homes))
    conflict = only(made, ConflictType.TEMPORAL, "residence")
    assert (conflict.status, conflict.chosen) == (ConflictStatus.RESOLVED, conflict.positions[-1].value)


def test_two_homes_at_once_are_no_last_one():
    both = [claim("a", "residence", place, 4, manner="lived", tense="past") for place in ("Lima", "Oslo")]
    made = profile(*both, claim("b", "residence", "Rome", manner="lived", tense="past"))
    assert made.conflicts == ()


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


def test_an_election_is_no_rival_of_the_day_a_post_was_taken_up_soon_after():
    elected = claim("a", "position_held", "mayor of Ulm", start="1980-06-29", end="1996", manner="elected")
    soon, late = (
        claim("b", "position_held", "mayor of Ulm", start=day, end="1996") for day in ("1980-08-01", "1981-08-01")
    )
    assert not profile(elected, soon).conflicts
    assert only(profile(elected, late), ConflictType.EXCLUSIVE, "position_held").severity is Severity.MAJOR


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("spouse", {"start": "1990"}, {"start": "1990-05"}),
        ("spouse", {"start": "1990"}, {"start": "1991?"}),
        ("employer", {"start": "1990", "role": "reporter"}, {"start": "1994", "role": "editor"}),
        ("employer", {"start": "1990"}, {"end": "1994"}),
        ("residence", {"start": "1990", "manner": "fled_to"}, {"start": "1994", "manner": "lived"}),
        ("educated_at", {"end": "1990", "degree": "BA"}, {"end": "1994"}),
        ("award", {"count": "3"}, {"count": "2.."}),
        ("award", {"count": "3"}, {"date": "1990"}),
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
        ("educated_at", {"end": "1999"}, {"end": "2001"}),
        ("employer", {"start": "1999"}, {"start": "2002"}),
        ("employer", {"end": "2009"}, {"end": "2013"}),
        ("residence", {"start": "1961"}, {"start": "1967"}),
        ("residence", {"end": "1961"}, {"end": "1967"}),
        ("political_affiliation", {"start": "1990"}, {"start": "1993"}),
        ("spouse", {"start": "1956"}, {"start": "1957"}),
        ("position_held", {"start": "2012", "end": "2018"}, {"start": "2016", "end": "2018"}),
        ("position_held", {"start": "2012", "end": "2018"}, {"start": "2012", "end": "2016"}),
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
        ("employer", [("a", {"start": "1999"}), ("a", {"start": "2004"}), ("b", {"start": "2004"})]),
        ("residence", [("a", {"start": "1999"}), ("a", {"start": "2004"}), ("b", {"start": "2004"})]),
    ],
)
def test_an_election_a_second_prize_a_return_and_another_degree_contradict_nothing(field, claims):
    made = profile(*(claim(by, field, "A value", at, **given) for at, (by, given) in enumerate(claims)))
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


@pytest.mark.parametrize(
    ("one", "other", "severity"), [("3", "1", Severity.MAJOR), ("4", "3", Severity.MINOR), ("5..", "3", Severity.MINOR)]
)
def test_how_often_a_prize_was_won_conflicts_like_a_value(one, other, severity):
    made = profile(claim("a", "award", "Grammy Award", count=one), claim("b", "award", "Grammy Award", count=other))
    conflict = only(made, ConflictType.QUANTITY, "award")
    assert (values(conflict), conflict.severity, conflict.status) == ([one, other], severity, ConflictStatus.OPEN)
    assert made.fields["award"].values[0].status is Status.AGREED


COUNTS = [
    ({"children": "4", "order": "youngest"}, {"siblings": "4"}, 1),
    ({"children": "3", "order": "eldest"}, {"siblings": "3"}, 1),
    ({"children": "4", "order": "youngest"}, {"siblings": "3"}, 0),
    ({"children": "4", "order": "youngest"}, {"brothers": "3"}, 0),
    ({"children": "4", "order": "youngest"}, {"brothers": "3", "sisters": "1"}, 1),
    ({"children": "4"}, {"children": "5"}, 1),
    ({"siblings": "6", "order": "eldest"}, {"siblings": "5"}, 0),
    ({"siblings": "2"}, {"brothers": "1"}, 0),
    ({"siblings": "2"}, {"brothers": "1", "sisters": "1"}, 0),
    ({"siblings": "4"}, {"brothers": "1", "sisters": "1"}, 1),
]


@pytest.mark.parametrize(("one", "other", "found"), COUNTS)
def test_a_place_among_children_counts_the_siblings(one, other, found):
    made = profile(claim("a", "sibling", "some", **one), claim("b", "sibling", "others", **other))
    assert [conflict.type for conflict in made.conflicts] == [ConflictType.QUANTITY] * found


@pytest.mark.parametrize(
    ("least", "other", "found"), [("2..", "3", 0), ("2..", "2", 0), ("2..", "4..", 0), ("3..", "2", 1), ("2", "3..", 1)]
)
def test_kin_of_one_marriage_contradict_only_a_smaller_count(least, other, found):
    made = profile(claim("a", "child", "some", children=least), claim("b", "child", "others", children=other))
    assert [conflict.type for conflict in made.conflicts] == [ConflictType.QUANTITY] * found


def test_counts_are_rivals_behind_a_name_too():
    made = profile(
        claim("a", "child", "Olaf Roe"),
        claim("a", "child", "two children", 9, children="2"),
        claim("b", "child", "three children", children="3"),
    )
    conflict = only(made, ConflictType.QUANTITY, "child")
    assert set(values(conflict)) == {"two children", "three children"}
    assert conflict.summary.startswith("Of the number of children, ")


@pytest.mark.parametrize(
    "named", [claim("b", "sibling", "two sisters", sisters="2"), claim("b", "sibling", "Olaf Roe")]
)
def test_an_only_child_has_no_siblings(named):
    denial = claim("a", "sibling", "anyone", modality=Modality.NEGATED)
    made = profile(denial, named)
    conflict = only(made, ConflictType.EXCLUSIVE, "sibling")
    assert [(side.value, side.sources) for side in conflict.positions] == [(named.value, ("b",)), ("anyone", ("a",))]
    assert (conflict.status, conflict.severity) == (ConflictStatus.OPEN, Severity.MAJOR)
    assert profile(denial, claim("b", "child", "Olaf Roe")).conflicts == ()


def aged(by, age, at=50, **given):
    return claim(by, "age_statement", age, at, **given)


def test_ages_that_follow_from_two_births_are_the_conflict_of_the_births():
    made = profile(
        claim("a", "birth_date", "1950"),
        aged("a", "60", date="2010", moment="death", event="died"),
        claim("b", "birth_date", "1953"),
        aged("b", "57", date="2010", moment="death", event="died"),
    )
    assert [conflict.field for conflict in made.conflicts] == ["birth_date"]


def test_ages_that_no_birth_explains_stay_a_conflict():
    made = profile(
        claim("a", "birth_date", "1950"),
        aged("a", "60", date="2010"),
        claim("b", "birth_date", "1953"),
        aged("b", "70", date="2010"),
    )
    assert {conflict.field for conflict in made.conflicts} == {"age_statement", "birth_date"}


@pytest.mark.parametrize("given", [{"date": "2012-09"}, {"date": "2012-09-03", "moment": "death"}, {"moment": "death"}])
def test_an_age_from_a_birth_that_has_lost_makes_no_conflict_of_its_own(given):
    made = profile(
        *(claim(by, "birth_date", "1950-07-04") for by in "abc"),
        *(claim(by, "death_date", "2012-09-03", 20) for by in "abc"),
        claim("d", "birth_date", "1952-08"),
        aged("d", "60", **given),
    )
    assert [conflict.field for conflict in made.conflicts] == ["birth_date"]


def test_an_age_against_the_birth_that_all_tell_is_one_conflict():
    made = profile(*(claim(by, "birth_date", "1950-07-04") for by in "abc"), aged("d", "55", date="2012-09"))
    assert len(made.conflicts) == 1


YEARS = st.sampled_from(["1950", "1950-05", "1950-05-14", "1951", "1960", "1960-02-03"])
SAID = st.lists(
    st.one_of(
        st.tuples(st.just("birth_date"), YEARS, st.just({})),
        st.tuples(
            st.sampled_from(["spouse", "employer", "residence", "position_held", "award"]),
            st.just("Roe"),
            st.dictionaries(st.sampled_from(["start", "end", "date"]), YEARS, max_size=2),
        ),
        st.tuples(st.just("award"), st.just("Roe"), st.fixed_dictionaries({"count": st.sampled_from("1234")})),
        st.tuples(
            st.just("sibling"),
            st.just("some"),
            st.dictionaries(
                st.sampled_from(["children", "siblings", "brothers"]), st.sampled_from("234"), min_size=1, max_size=1
            ),
        ),
    ),
    max_size=7,
)


def told(said, voices=4):
    return [claim(f"s{at % voices}", field, value, at * 9, **given_) for at, (field, value, given_) in enumerate(said)]


SOURCES = [source(f"s{at}") for at in range(9)]


@given(SAID, st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_no_conflict(said, random):
    claims = told(said)
    made = reconcile(SUBJECT, SOURCES, claims).conflicts
    random.shuffle(claims)
    assert reconcile(SUBJECT, SOURCES, claims).conflicts == made


def says_more(word, date):
    return all(map(time.is_date, (word, date))) and time.contains(time.parse(date), time.parse(word))


@given(SAID)
def test_every_side_of_a_conflict_cites_only_claims_that_say_it(said):
    claims = {one.id: one for one in told(said)}
    for conflict in reconcile(SUBJECT, SOURCES, list(claims.values())).conflicts:
        for side in conflict.positions:
            assert side.claims
            for each in side.claims:
                words = {claims[each].value, *claims[each].qualifiers.values()}
                assert side.value in words or any(says_more(word, side.value) for word in words)


@given(SAID, st.data())
def test_a_claim_that_says_again_what_another_says_makes_no_conflict(said, data):
    claims = told(said, voices=8)
    if not claims:
        return
    again = data.draw(st.sampled_from(claims))
    more = [*claims, claim("s8", again.field, again.value, **again.qualifiers)]
    before, after = (reconcile(SUBJECT, SOURCES, each).conflicts for each in (claims, more))
    known = {(one.field, one.type) for one in before}
    if ("birth_date", ConflictType.EXCLUSIVE) in known:  # which of two births holds decides what is impossible
        after = tuple(one for one in after if one.type is not ConflictType.IMPOSSIBLE)
    assert {(one.field, one.type) for one in after} <= known
    assert len(after) <= len(before)


@given(SAID)
def test_no_conflict_sets_dates_that_nest_against_each_other(said):
    made = reconcile(SUBJECT, SOURCES, told(said)).conflicts
    for conflict in (one for one in made if one.type is not ConflictType.IMPOSSIBLE):  # whose sides are no rivals
        dates = [time.parse(side.value) for side in conflict.positions if time.is_date(side.value)]
        assert not any(time.contains(one, other) for one in dates for other in dates)
