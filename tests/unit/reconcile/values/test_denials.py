"""What denies a value is evidence against it, is shown as such, and is never among its sources."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.claim import ANYONE, Modality
from service.domain.profile import Status
from service.domain.publication import View
from service.reconcile.engine import reconcile
from service.reconcile.fuse.terms import logit
from service.represent.plain.evidence import evidence
from service.represent.plain.views import view_record
from service.represent.text.records import field_text
from tests.unit.reconcile.claims import SUBJECT, claim, source
from tests.unit.reconcile.values.test_statements import whole

PLACES = ["Hull, England", "England", "Leeds, England", "Dublin, Ireland"]
SOURCES = [source(name) for name in "abcdefgh"]


def denial(who, field, value, at=50, **given_):
    return claim(who, field, value, at, modality=Modality.NEGATED, **given_)


def profile(*claims, sources=None):
    return reconcile(SUBJECT, sources or SOURCES, claims)


def scores(made, field):
    found = {}
    for value in made.fields[field].values:
        found[value.value] = value.confidence.score
        found |= {each.value: each.confidence.score for each in value.nested if each.confidence}
    return found


SAID = st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from(PLACES)), min_size=1, max_size=5, unique=True)


@pytest.mark.parametrize("field", ["birth_place", "residence"])
@given(said=SAID, who=st.sampled_from("abcdefgh"), what=st.sampled_from([*PLACES, ANYONE]))
def test_a_denial_never_raises_what_it_denies_and_adds_no_source(field, said, who, what):
    claims = [claim(by, field, value, at) for at, (by, value) in enumerate(said)]
    denied = denial(who, field, what)
    before, after = profile(*claims), profile(*claims, denied)
    was, now = scores(before, field), scores(after, field)
    if what in was:
        assert now[what] < was[what]
    for value in after.fields[field].values:
        assert denied.id not in (*value.claims, *(each for ids in value.support.values() for each in ids))
        assert all(
            any(claim_.id in value.claims for claim_ in claims if claim_.source == each) for each in value.sources
        )
        if what in (value.value, ANYONE):
            assert value.denied_by == (denied.id,)
    if not any(value.denied_by for value in after.fields[field].values) and what not in was:
        assert now == was


@given(said=SAID, denied=st.lists(st.tuples(st.sampled_from("efgh"), st.sampled_from(PLACES)), max_size=4, unique=True))
def test_factors_reproduce_the_score_of_what_is_denied(said, denied):
    claims = [claim(by, "birth_place", value, at) for at, (by, value) in enumerate(said)]
    made = profile(*claims, *(denial(by, "birth_place", value, 50 + at) for at, (by, value) in enumerate(denied)))
    for value in made.fields["birth_place"].values:
        sure = value.confidence
        assert isclose(sum(factor.log_odds for factor in sure.factors), logit(sure.score), abs_tol=1e-9)
        told = {each for factor in sure.factors if factor.kind == "denial" for each in factor.claims}
        assert told == set(value.denied_by)
        assert sure.score <= sure.within <= 1
        assert all(factor.log_odds < 0 for factor in sure.factors if factor.kind == "denial")


@given(st.permutations([("a", "Hull"), ("b", "York"), ("c", "Hull"), ("d", "Hull")]))
def test_the_order_of_denials_does_not_matter(order):
    claims = [claim("a", "birth_place", "Hull"), claim("b", "birth_place", "York")]
    denials = [denial(by, "birth_place", value, 60) for by, value in order]
    straight = [denial(by, "birth_place", value, 60) for by, value in sorted(order)]
    assert profile(*denials, *claims) == profile(*claims, *straight)


def test_one_who_says_and_one_who_denies_leave_it_open():
    made = profile(claim("a", "birth_place", "Hull"), denial("b", "birth_place", "Hull"))
    (value,) = made.fields["birth_place"].values
    assert (value.status, round(value.confidence.score, 2)) == (Status.DISPUTED, 0.5)
    assert value.confidence.summary == "One source, a newspaper, says so; a newspaper denies it."
    assert made.description == ""
    settled = profile(*(claim(by, "birth_place", "Hull") for by in "abcde"), denial("f", "birth_place", "Hull"))
    assert settled.fields["birth_place"].status is Status.AGREED


def test_copies_of_a_denial_count_once():
    sources = [source("a"), source("b"), source("c", derived_from="b")]
    claims = [claim("a", "birth_place", "Hull"), denial("b", "birth_place", "Hull")]
    once = profile(*claims, sources=sources).fields["birth_place"].values[0]
    twice = profile(*claims, denial("c", "birth_place", "Hull"), sources=sources).fields["birth_place"].values[0]
    assert twice.confidence.score == once.confidence.score
    assert (len(twice.denied_by), twice.backing.deny) == (2, 1)


@pytest.mark.parametrize(
    ("field", "said", "denied", "counts"),
    [
        ("birth_place", {"value": "Hull, England"}, {"value": "England"}, True),
        ("birth_place", {"value": "England"}, {"value": "Hull, England"}, False),
        ("birth_date", {"value": "1950-05-03"}, {"value": "1950"}, True),
        ("birth_date", {"value": "1950"}, {"value": "1950-05-03"}, False),
        ("spouse", {"value": "Alan Cole"}, {"value": ANYONE}, True),
        ("occupation", {"value": "pediatrician"}, {"value": "physician"}, True),
        ("position_held", {"value": "mayor of Soria", "start": "1990"}, {"value": "mayor of Soria"}, True),
        (
            "position_held",
            {"value": "mayor of Soria", "end": "1990"},
            {"value": "mayor of Soria", "start": "1999"},
            False,
        ),
        ("position_held", {"value": "mayor of Soria"}, {"value": "mayor of Lugo"}, False),
        ("residence", {"value": "Oslo", "tense": "past"}, {"value": "Oslo", "tense": "present"}, False),
        ("residence", {"value": "Oslo", "tense": "present"}, {"value": "Oslo", "tense": "present"}, True),
        (
            "residence",
            {"value": "Oslo", "tense": "present", "date": "2015"},
            {"value": "Oslo", "tense": "present", "date": "2020"},
            False,
        ),
        ("educated_at", {"value": "Bergen University"}, {"value": "Bergen University", "degree": "doctorate"}, False),
        (
            "educated_at",
            {"value": "Bergen University", "degree": "a doctorate"},
            {"value": "Bergen University", "degree": "doctorate"},
            True,
        ),
        (
            "employer",
            {"value": "the Graz Museum", "role": "clerk"},
            {"value": "the Graz Museum", "role": "director"},
            False,
        ),
    ],
)
def test_what_a_denial_is_of(field, said, denied, counts):
    made = profile(claim("a", field, **said), denial("b", field, **denied))
    (value,) = made.fields[field].values
    assert bool(value.denied_by) is counts
    assert not value.denied_in_part_by


def test_a_denied_part_is_shown_and_leaves_the_value_as_it_is():
    said = [
        claim("a", "educated_at", "Bergen University", degree="doctorate"),
        claim("b", "educated_at", "Bergen University", degree="master's degree"),
    ]
    denied = denial("c", "educated_at", "Bergen University", degree="doctorate")
    before, after = (profile(*claims).fields["educated_at"].values[0] for claims in (said, [*said, denied]))
    assert after.confidence.score == before.confidence.score
    assert (after.status, after.denied_by, after.denied_in_part_by) == (Status.AGREED, (), (denied.id,))
    assert after.confidence.summary == "Two independent sources, two newspapers, say so; a newspaper denies it in part."
    full = whole(profile(*said, denied))
    field = {"name": "educated_at", **full["fields"]["educated_at"]}
    assert "    denied in part by [3]\n" in field_text(field, full["sources"]).decode()


def test_who_says_that_something_has_ended_denies_nothing():
    ended = denial("b", "position_held", "is no longer mayor of Soria")
    made = profile(claim("a", "position_held", "mayor of Soria"), denial("b", "position_held", "mayor of Soria"))
    assert made.fields["position_held"].values[0].denied_by
    quote = made.claims[1].selector
    from attrs import evolve  # noqa: PLC0415

    told = evolve(denial("b", "position_held", "mayor of Soria"), selector=evolve(quote, exact=ended.value))
    assert not profile(claim("a", "position_held", "mayor of Soria"), told).fields["position_held"].values[0].denied_by


def test_a_denial_is_shown_as_one():
    made = profile(claim("a", "birth_place", "Hull"), denial("b", "birth_place", "Hull"))
    full = whole(made)
    (value,) = full["fields"]["birth_place"]["values"]
    assert [each["modality"] for each in value["denied_by"]] == ["negated"]
    assert {kind: count for kind, count in value["backing"].items() if count} == {"state": 1, "deny": 1}
    text = field_text({"name": "birth_place", **full["fields"]["birth_place"]}, full["sources"]).decode()
    assert (
        "Place of birth: Hull [1]\n    sources disagree: one says so, one denies it; low confidence (0.50)\n    denied by [2]\n"
        in text
    )
    cited = view_record(View.CITED, full)["fields"]["birth_place"]["values"][0]
    assert cited["denied_by"] == [value["denied_by"][0]["id"]]
    (group,) = evidence(made, "birth_place")["groups"]
    assert group["refutes"] == cited["denied_by"]


def test_a_field_of_which_all_is_denied_has_no_value_and_names_the_denial():
    made = profile(denial("a", "spouse", ANYONE))
    assert (made.fields["spouse"].status, made.fields["spouse"].values) == (Status.UNKNOWN, ())
    assert made.fields["spouse"].denied_by == (made.claims[0].id,)
