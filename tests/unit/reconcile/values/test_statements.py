"""Every claim that is listed under a part of a value states that part, and what one claim says stays together."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.field import FullFieldSchema, FullValueSchema
from service.domain.fields import CATALOGUE, DATED
from service.domain.publication import Revision, View
from service.reconcile.engine import reconcile
from service.reconcile.normal.spelling import english
from service.reconcile.values.clusters.statements import statements
from service.represent.plain.evidence import evidence
from service.represent.plain.material import gather, record
from service.represent.plain.views import view_record
from service.represent.sheet import fields_table
from service.represent.stated import standing, stated
from service.represent.text.records import record_text
from tests.unit.reconcile.claims import NOTHING, SUBJECT, claim, source

SOURCES = [source(name) for name in "abcd"]
DATES = st.sampled_from(["1990", "1990-05", "1990-05-03", "1991", "1995?", "1996/1999", "[1990..1992]"])
WORDS = {
    "educated_at": {"degree": ["doctorate", "Doctorate", "master's degree"], "subject": ["law", "history"]},
    "position_held": {"manner": ["elected", "appointed"], "by": ["her colleagues", "parliament"]},
    "employer": {"role": ["clerk", "a clerk", "administrator"]},
    "residence": {"manner": ["lived", "fled_to"], "near": ["Oslo"]},
    "award": {"conferrer": ["the King"]},
}
KEYS = {"award": ("date",)}
REVISION = Revision(
    profile=SUBJECT.id, number=1, recorded_at="2026-01-02T03:04:05Z", digest="d", changed_fields=(), summary=""
)


@st.composite
def told(draw):
    """A field, and claims of several sources on one value of it."""
    field = draw(st.sampled_from(sorted(WORDS)))
    words = {key: st.sampled_from(options) for key, options in WORDS[field].items()}
    dates = dict.fromkeys(KEYS.get(field, ("start", "end", "date")), DATES)
    qualifiers = st.fixed_dictionaries({}, optional={**words, **dates, "tense": st.sampled_from(["past", "present"])})
    given_ = draw(st.lists(st.tuples(st.sampled_from("abcd"), qualifiers), min_size=1, max_size=6))
    value = "Bergen" if field == "residence" else "Nordic House"
    return field, [claim(who, field, value, at, **said) for at, (who, said) in enumerate(given_)]


def same(key, one, other):
    return one == other if key in DATED else english(one) == english(other)


def profile(*claims, sources=None):
    return reconcile(SUBJECT, sources or SOURCES, claims)


def whole(made):
    return view_record(View.FULL, record(gather(made, {NOTHING: ""}), REVISION))


@given(told())
def test_every_claim_listed_under_a_part_of_a_value_states_that_part(field_and_claims):
    field, claims = field_and_claims
    by_id = {each.id: each for each in claims}
    for value in profile(*claims).fields[field].values:
        assert set(value.support) == set(value.qualifiers)
        for key, by_value in value.support.items():
            listed = value.qualifiers[key]
            assert tuple(by_value) == ((listed,) if isinstance(listed, str) else listed)
            for words, ids in by_value.items():
                assert ids
                assert all(same(key, by_id[each].qualifiers[key], words) for each in ids)
        for statement in value.statements:
            assert set(statement.support) == set(statement.qualifiers)
            for key, ids in statement.support.items():
                assert ids
                assert all(same(key, by_id[each].qualifiers[key], statement.qualifiers[key]) for each in ids)


@given(told())
def test_a_statement_is_what_one_claim_says_and_no_claim_is_left_out(field_and_claims):
    field, claims = field_and_claims
    by_id = {each.id: each for each in claims}
    for value in profile(*claims).fields[field].values:
        own = [by_id[each] for each in value.claims]
        for statement in value.statements:
            assert statement.qualifiers in [each.qualifiers for each in own]
            makers = set.intersection(*map(set, statement.support.values()))
            assert makers, "some claim states all of it"
        for each in own:
            said = {key for key in each.qualifiers if key != "tense"}
            assert not said or any(said <= set(statement.qualifiers) for statement in value.statements)


@given(told())
def test_a_footnote_in_the_text_stands_behind_what_its_claim_says(field_and_claims):
    field, claims = field_and_claims
    by_id = {each.id: each for each in claims}
    for value in whole(profile(*claims))["fields"][field]["values"]:
        text = stated(value, lambda cited: "".join(f" <{each['id']}>" for each in cited))
        if not text.endswith(")"):
            continue  # all claims say all of it
        parts = text.partition(" (")[2]
        for part in re.split(r"[,;] ", parts.removesuffix(")")):
            words, *ids = re.split(r" <(?=c_)", part)
            assert ids, f"{words!r} has no footnote"
            for each in ids:
                alone = stated(
                    {**value, "claims": [{"id": each.rstrip(">")}], "statements": [_alone(by_id[each.rstrip(">")])]},
                    lambda _: "",
                )
                assert english(words).removeprefix("until ") in english(alone), (words, alone)


def _alone(made):
    return {"qualifiers": dict(made.qualifiers), "support": {key: [made.id] for key in made.qualifiers}}


@given(told(), st.randoms())
def test_the_order_of_claims_changes_no_statement(field_and_claims, random):
    field, claims = field_and_claims
    shuffled = list(claims)
    random.shuffle(shuffled)
    assert profile(*shuffled).fields[field] == profile(*claims).fields[field]


def test_two_degrees_at_one_school_are_two_statements_of_one_value():
    made = profile(
        claim("a", "educated_at", "Bergen University", degree="doctorate", end="1990"),
        claim("b", "educated_at", "University of Bergen", degree="master's degree", subject="law"),
    )
    (value,) = whole(made)["fields"]["educated_at"]["values"]
    assert value["sources"] == ["a", "b"]
    numbers = {each["id"]: number for number, each in enumerate(value["claims"], 1)}
    text = stated(value, lambda cited: "".join(f"[{numbers[each['id']]}]" for each in cited))
    assert text == "Bergen University[1][2] (doctorate[1], 1990[1]; master's degree in law[2])"
    table = list(
        csv.DictReader(io.StringIO(fields_table({"educated_at": whole(made)["fields"]["educated_at"]}).decode()))
    )
    one, other = (each["id"] for each in value["claims"])
    assert table[0]["statements"] == (
        f"degree=doctorate [{one}], end=1990 [{one}] | degree=master's degree [{other}], subject=law [{other}]"
    )


def test_what_all_claims_of_a_value_say_has_their_footnotes_once():
    made = profile(*(claim(name, "residence", "Bergen", manner="lived") for name in "ab"))
    text = record_text(whole(made)).decode()
    assert "  - Bergen (lived) [1] [2]\n" in text


def test_a_claim_that_says_less_stands_only_under_what_it_says():
    full = claim("a", "position_held", "mayor of Soria", manner="elected", start="2016", end="2018")
    less, year = (
        claim("b", "position_held", "mayor of Soria", start="2016"),
        claim("c", "position_held", "mayor of Soria", 9, start="2016-01", end="2018"),
    )
    (only,) = statements([full, less])
    assert only.support == {"manner": (full.id,), "start": (full.id, less.id), "end": (full.id,)}
    (exact,) = statements([year, claim("d", "position_held", "mayor of Soria", 20, start="2016", end="2018")])
    assert (exact.support["start"], len(exact.support["end"])) == ((year.id,), 2), "a year does not state its month"
    first, second = statements([full, year])
    assert (first.support["end"], second.support["end"]) == ((full.id,), (year.id,)), "each stands in its own statement"
    assert first.support["start"] == (full.id,)
    assert second.support["start"] == (year.id,)


@pytest.mark.parametrize(
    ("field", "claims", "differing"),
    [
        (
            "position_held",
            [{"start": "2020", "manner": "elected"}, {"start": "2021-05", "manner": "appointed"}],
            ("manner", "start"),
        ),
        ("position_held", [{"start": "2020", "manner": "elected"}, {"start": "2021-01"}], ()),
        ("position_held", [{"start": "2008-11", "manner": "elected"}, {"start": "2009-01"}], ()),
        ("position_held", [{"start": "2020", "manner": "elected"}, {"start": "2021-06"}], ("start",)),
        ("employer", [{"start": "1990"}, {"start": "1994"}], ("start",)),
        ("employer", [{"start": "1990"}, {"start": "1990-05"}], ()),
        ("employer", [{"start": "1990", "role": "clerk"}, {"start": "1994", "role": "director"}], ()),
        ("educated_at", [{"degree": "BA", "end": "1990"}, {"degree": "MA", "end": "1994"}], ()),
        ("educated_at", [{"degree": "BA", "end": "1990"}, {"degree": "BA", "end": "1994"}], ("end",)),
        ("educated_at", [{"completed": "abandoned"}, {"completed": "completed"}], ("completed",)),
        ("award", [{"date": "1990"}, {"date": "1994"}], ("date",)),
        ("residence", [{"manner": "lived"}, {"manner": "fled_to"}], ()),
        ("residence", [{"manner": "grew_up"}, {"manner": "fled_to"}], ("manner",)),
        ("residence", [{"manner": "grew_up"}, {"manner": "lived"}], ()),
    ],
)
def test_what_can_have_one_value_and_has_several_is_told(field, claims, differing):
    made = profile(*(claim(by, field, "Bergen", **said) for by, said in zip("ab", claims, strict=True)))
    (value,) = made.fields[field].values
    assert value.differing == differing
    assert ("they differ on" in value.confidence.summary) is bool(differing)
    (plain,) = whole(made)["fields"][field]["values"]
    assert ("they differ on" in standing(plain)) is bool(differing)
    assert ("none disagrees" in value.confidence.summary) is not bool(differing)


def test_completed_and_abandoned_studies_of_one_subject_are_a_conflict_and_of_two_are_none():
    studies = [("a", "law", "completed"), ("b", "law", "abandoned"), ("c", "history", "abandoned")]
    made = [
        claim(by, "educated_at", "Bergen University", subject=subject, completed=how) for by, subject, how in studies
    ]
    (conflict,) = profile(*made).conflicts
    assert {side.value: side.sources for side in conflict.positions} == {"completed": ("a",), "abandoned": ("b",)}
    assert not profile(*made[1:]).conflicts


def test_a_voice_counts_once_where_it_first_fits():
    made = profile(
        claim("a", "birth_place", "Bergen, Norway"),
        claim("b", "birth_place", "Norway"),
        claim("b", "birth_place", "Bergen, Norway", 9),
        claim("c", "birth_place", "Norway"),
    )
    (value,) = made.fields["birth_place"].values
    assert (value.value, value.sources, value.independent) == ("Bergen, Norway", ("a", "b"), 2)
    assert (value.backing.state, value.backing.less_precisely) == (2, 1)
    plain = whole(made)["fields"]["birth_place"]["values"][0]
    assert standing(plain) == "2 independent sources agree, one says it less precisely"


def test_what_only_implies_a_value_is_no_source_of_it_in_any_form():
    made = profile(
        claim("a", "birth_date", "1987"),
        claim("b", "age_statement", "23", date="2011-03"),
        claim("c", "age_statement", "33", date="2020-06-02"),
    )
    (value,) = made.fields["birth_date"].values
    assert (value.sources, value.independent, value.status) == (("a",), 1, "agreed")
    assert value.confidence.summary == "One source, a newspaper, says so; two newspapers imply it; none disagrees."
    full = whole(made)
    (plain,) = full["fields"]["birth_date"]["values"]
    assert standing(plain) == "one source says so, 2 imply it"
    assert {each["source"] for each in plain["implied_by"]} == {"b", "c"}
    (group,) = evidence(made, "birth_date")["groups"]
    assert len(group["supports"]) == 1
    assert len(group["nested"]) == 2


def test_a_value_that_nobody_states_says_so():
    made = profile(
        claim("b", "age_statement", "23", date="2011-03"), claim("c", "age_statement", "33", date="2020-06-02")
    )
    plain = whole(made)["fields"]["birth_date"]["values"][0]
    assert standing(plain) == "no source says so, it follows from 2 independent sources"
    assert plain["sources"] == ["b", "c"]


def test_every_key_of_a_value_is_in_its_schema():
    made = whole(profile(claim("a", "residence", "Bergen", manner="lived")))
    (value,) = made["fields"]["residence"]["values"]
    known = FullValueSchema().fields
    assert set(value) <= set(known)
    assert set(known) - set(value) <= FullValueSchema.sometimes
    assert set(made["fields"]["residence"]) <= set(FullFieldSchema().fields)
    assert "residence" in CATALOGUE


def test_an_undated_office_is_the_dated_one_beside_one_that_shares_its_beginning():
    made = reconcile(
        SUBJECT,
        [source("a"), source("b"), source("c")],
        [
            claim("a", "position_held", "vice president of Malta", start="2009-05-29", end="2012-04-07"),
            claim("b", "position_held", "vice-president", distinction="first female"),
            claim("c", "position_held", "vice-president", start="2009"),
        ],
    )
    assert len(made.fields["position_held"].values) == 1
