"""Less precise is not less true: profiles of dates and places that several sources tell more or less precisely."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.domain.claim import Modality
from service.domain.source import Copy, Dependence
from service.reconcile.engine import reconcile
from tests.unit.reconcile.claims import SUBJECT, claim, source

KINDS = ["encyclopedia", "newspaper", "blog", "official", "database"]
SAID = {
    "birth_date": [
        "1950",
        "1950~",
        "1950-03",
        "1950-03-03",
        "1950-05-05",
        "[1950-03-01..1950-05-31]",
        "1951",
        "1951-05-05",
        "[1950,1951]",
    ],
    "birth_place": [
        "Portugal",
        "Porto, Portugal",
        "Ribeira, Porto, Portugal",
        "Lisbon, Portugal",
        "Spain",
        "Madrid, Spain",
    ],
}
CLAIMS = st.sampled_from(sorted(SAID)).flatmap(
    lambda field: st.tuples(
        st.just(field),
        st.lists(st.tuples(st.sampled_from(SAID[field]), st.sampled_from(KINDS)), min_size=1, max_size=6),
    )
)
patient = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])


def told(field, said, order=None, **more):
    sources = [source(f"s{at}", kind) for at, (_, kind) in enumerate(said)]
    claims = [claim(f"s{at}", field, value) for at, (value, _) in enumerate(said)]
    made = reconcile(SUBJECT, [sources[at] for at in order] if order else sources, claims, **more)
    return made.fields[field].values


def scores(values):
    """Return the scores of all values, nested ones too, and which contain which."""
    found, pairs = {}, set()
    for value in values:
        found[value.value] = value.confidence.score
        for each in value.nested:
            if each.confidence and not each.derived:
                found[each.value] = each.confidence.score
                pairs.add((value.value, each.value) if each.relation == "contains" else (each.value, value.value))
    return found, pairs


def first(field, *values):
    return told(field, [(value, "newspaper") for value in values])[0]


def test_the_day_that_a_year_contains_leads_before_one_that_it_does_not():
    assert first("birth_date", "1950", "1950-03-03", "1951-05-05").value == "1950-03-03"
    assert first("birth_date", "2012-05", "2012-05-17", "2012-06").value == "2012-05-17"
    assert first("birth_place", "Portugal", "Porto, Portugal", "Madrid, Spain").value == "Porto, Portugal"


def test_less_precise_words_for_it_leave_a_date_certain():
    alone, beside = first("birth_date", "1990-04-21"), first("birth_date", "1990", "1990-04-21", "1990-04")
    assert beside.value == "1990-04-21"
    assert beside.confidence.score > alone.confidence.score
    assert [each.relation for each in beside.nested] == ["within", "within"]
    assert all(each.confidence.score > 0.9 for each in beside.nested)


@patient
@given(CLAIMS, st.data())
def test_a_further_source_that_says_the_same_or_less_never_lowers_a_value(claims, data):
    field, said = claims
    more = data.draw(st.tuples(st.sampled_from(SAID[field]), st.sampled_from(KINDS)))
    before, (after, pairs) = scores(told(field, said))[0], scores(told(field, [*said, more]))
    for value, score in before.items():
        if value in after and (value == more[0] or (more[0], value) in pairs):
            assert after[value] >= score - 1e-9


@patient
@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_sources_changes_neither_scores_nor_which_value_leads(claims, random):
    field, said = claims
    order = list(range(len(said)))
    random.shuffle(order)
    before, after = told(field, said), told(field, said, order)
    assert [each.value for each in before] == [each.value for each in after]
    assert scores(before) == scores(after)


@patient
@given(CLAIMS)
def test_what_contains_a_value_scores_at_least_as_much(claims):
    found, pairs = scores(told(*claims))
    assert all(found[outer] >= found[inner] for outer, inner in pairs if {outer, inner} <= found.keys())


def test_a_copy_that_says_less_adds_nothing():
    said = [("1950-03-03", "newspaper"), ("1950", "newspaper"), ("1951", "blog")]
    copy = Copy(source="s1", origin="s0", reason=Dependence.TEXT, similarity=1.0)
    copied = told("birth_date", said, copies=[copy])[0]
    assert copied.value == "1950-03-03"
    alone = told("birth_date", [said[0], said[2]])[0]
    assert copied.confidence.score == pytest.approx(alone.confidence.score)


def test_ages_speak_for_the_days_that_they_allow_and_against_the_others():
    stated = [
        claim("a", "birth_date", "1950"),
        claim("b", "birth_date", "1950-03-03"),
        claim("c", "birth_date", "1950-11-05"),
    ]
    aged = claim("d", "age_statement", "30", date="1981-03-20", date_basis="stated")
    made = reconcile(SUBJECT, [source(name) for name in "abcd"], [*stated, aged])
    allowed, excluded = made.fields["birth_date"].values
    assert (allowed.value, excluded.value) == ("1950-11-05", "1950-03-03")
    assert allowed.confidence.score > 2 * excluded.confidence.score


def test_a_denied_day_leaves_its_year():
    claims = [claim("a", "birth_date", "1950"), claim("b", "birth_date", "1950-03-03")]
    denial = claim("c", "birth_date", "1950-03-03", modality=Modality.NEGATED)
    found = scores(reconcile(SUBJECT, [source(name) for name in "abc"], [*claims, denial]).fields["birth_date"].values)[
        0
    ]
    assert found["1950-03-03"] < 0.6
    assert found["1950"] > 0.9


def test_a_home_in_a_country_that_somebody_names_is_not_lowered_by_it():
    alone = told("residence", [("Porto, Portugal", "newspaper")])[0]
    homes = told("residence", [("Porto, Portugal", "newspaper"), ("Portugal", "blog")])
    beside = next(each for each in homes if each.value == "Porto, Portugal")
    assert beside.confidence.score > alone.confidence.score


@pytest.mark.parametrize("field", ["birth_place", "residence"])
def test_a_place_is_shown_with_what_it_lies_in_however_few_say_so(field):
    said = ["Bergen, Norway", "Bergen", "Bergen"]
    claims = [claim(by, field, place) for by, place in zip("abc", said, strict=True)]
    made = reconcile(SUBJECT, [source(by) for by in "abc"], claims)
    (value,) = made.fields[field].values
    assert value.display == "Bergen, Norway"
    assert len(value.claims) == len(claims)
    assert [variant.value for variant in value.variants] == ["Bergen"]
