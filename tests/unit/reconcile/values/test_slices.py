"""Values over time: stints of one value, for when they held, and what does not mix."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.profile import Validity
from service.reconcile.engine import reconcile
from tests.unit.reconcile.claims import SUBJECT, claim, source


def profile(*claims, **published):
    names = dict.fromkeys(one.source for one in claims)
    return reconcile(SUBJECT, [source(name, published=published.get(name)) for name in names], claims)


def home(source_id, place, at=0, **given):
    return claim(source_id, "residence", place, at, manner="lived", **given)


def homes(made):
    return {
        (each.value, each.valid.start, each.valid.end): each.confidence.score
        for value in made.fields["residence"].values
        for each in (value, *value.nested)
    }


def test_a_place_lived_in_twice_is_two_values_each_with_its_interval():
    made = profile(home("a", "Berlin", start="1990", end="1995"), home("b", "Berlin", start="2010"))
    assert set(homes(made)) == {("Berlin", "1990", "1995"), ("Berlin", "2010", None)}
    assert len({value.id for value in made.fields["residence"].values}) == 2
    assert made.conflicts == ()


def test_claims_of_one_stint_support_each_other_and_those_of_another_do_not():
    one = homes(profile(home("a", "Berlin", start="1990", end="1995")))
    same = homes(profile(home("a", "Berlin", start="1990", end="1995"), home("b", "Berlin", start="1990", end="1995")))
    other = homes(profile(home("a", "Berlin", start="1990", end="1995"), home("b", "Berlin", start="2010")))
    key = ("Berlin", "1990", "1995")
    assert same[key] > one[key] == pytest.approx(other[key])


def test_an_end_alone_belongs_to_the_stint_that_ends_then():
    made = profile(
        home("a", "Berlin", start="1986", end="1989"),
        home("a", "Berlin", 9, start="1990", end="1996"),
        home("b", "Berlin", end="1996"),
    )
    assert made.conflicts == ()
    assert set(homes(made)) == {("Berlin", "1986", "1989"), ("Berlin", "1990", "1996")}


def test_an_open_beginning_and_a_time_inside_it_are_one_stint():
    made = profile(
        home("a", "Berlin", start="1990"), home("b", "Berlin", date="1993"), home("c", "Berlin", start="1991")
    )
    assert len(homes(made)) == 1


def test_a_time_after_an_end_that_is_unsure_starts_no_new_stint():
    assert len(homes(profile(home("a", "Berlin", end="1995?"), home("b", "Berlin", start="1997")))) == 1


def test_a_claim_without_a_time_joins_the_stint_that_most_sources_tell_of():
    made = profile(
        home("a", "Berlin", start="1990", end="1995"),
        home("b", "Berlin", start="2010"),
        home("c", "Berlin", start="2010"),
        home("d", "Berlin"),
    )
    by_start = {value.valid.start: value for value in made.fields["residence"].values}
    assert by_start["2010"].sources == ("b", "c", "d")


def test_a_present_tense_belongs_to_the_stint_of_its_publication():
    made = profile(
        home("a", "Berlin", start="1990", end="1995"),
        home("b", "Berlin", start="2010"),
        home("c", "Berlin", tense="present"),
        c="1992-03-01",
    )
    by_start = {value.valid.start: value for value in made.fields["residence"].values}
    assert by_start["1990"].sources == ("a", "c")


def test_a_place_inside_another_supports_it_only_at_the_same_time():
    apart = profile(
        home("a", "Germany", start="2010", end="2012"), home("b", "Berlin, Germany", start="1990", end="1995")
    )
    alone = profile(home("a", "Germany", start="2010", end="2012"))
    together = profile(
        home("a", "Germany", start="2010", end="2012"), home("b", "Berlin, Germany", start="2010", end="2011")
    )
    key = ("Germany", "2010", "2012")
    assert homes(apart)[key] == pytest.approx(homes(alone)[key])
    assert homes(together)[key] > homes(alone)[key]


def test_a_claim_in_the_present_holds_as_of_its_publication():
    made = profile(home("a", "Berlin", tense="present"), home("b", "Oslo", tense="past"), a="2019-05", b="2021")
    valid = {value.value: (value.valid, value.current) for value in made.fields["residence"].values}
    assert valid["Berlin"] == (Validity(as_of="2019-05"), True)
    assert valid["Oslo"] == (Validity(), False)


def test_the_first_home_is_the_one_that_was_not_left_and_older_ones_keep_their_interval():
    made = profile(
        home("a", "Oslo", start="1990", end="2001"),
        home("a", "Lima", 9, start="2001", end="2010"),
        home("b", "Oslo", start="2012"),
    )
    values = made.fields["residence"].values
    assert (values[0].value, values[0].valid, values[0].current) == ("Oslo", Validity(start="2012"), None)
    assert {(value.value, value.valid, value.current) for value in values[1:]} == {
        ("Lima", Validity(start="2001", end="2010"), False),
        ("Oslo", Validity(start="1990", end="2001"), False),
    }


def test_fields_that_do_not_change_have_no_validity():
    made = profile(claim("a", "birth_date", "1950"), claim("a", "educated_at", "University of Graz", 9, start="1970"))
    assert all(value.valid is None for field in made.fields.values() for value in field.values)


YEARS = st.integers(1950, 2020)


@given(st.lists(st.tuples(YEARS, st.integers(0, 9)), min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_stints_do_not_depend_on_the_order_of_claims_and_keep_every_claim(spans, random):
    claims = [
        home(f"s{at}", "Berlin", start=str(start), end=str(start + length)) if length else home(f"s{at}", "Berlin")
        for at, (start, length) in enumerate(spans)
    ]
    sources = [source(f"s{at}") for at in range(len(spans))]
    made = reconcile(SUBJECT, sources, claims).fields["residence"].values
    random.shuffle(claims)
    again = reconcile(SUBJECT, sources, claims).fields["residence"].values
    assert [(value.id, value.claims) for value in made] == [(value.id, value.claims) for value in again]
    assert sorted(one for value in made for one in value.claims) == sorted(one.id for one in claims)


@pytest.mark.parametrize("key", ["date", "start", "end"])
def test_a_day_with_the_year_of_the_publication_counts_as_if_the_text_had_the_year(key):
    given = {key: "2021-05-04"}
    for basis in ({}, {"date_basis": "publication"}):
        made = profile(claim("a", "position_held", "mayor", **given, **basis), a="2021-05-20")
        (value,) = made.fields["position_held"].values
        assert value.valid == Validity(**{"as_of" if key == "date" else key: "2021-05-04"})
