"""Rulings: what they put first, what they keep out, what stays as computed, and what becomes of them."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from service.domain.claim import Modality
from service.domain.conflict import ConflictStatus, ConflictType
from service.domain.profile import Band, Status
from service.domain.ruling import Ruling, RulingState, ruling_id
from service.reconcile.engine import reconcile
from service.reconcile.fuse.ballot import Phi
from service.reconcile.fuse.priors import shipped
from service.reconcile.rulings.docket import behind
from tests.unit.reconcile.claims import PHYSICIAN, PHYSICIAN_CLAIMS, PHYSICIAN_SOURCES, SUBJECT, claim, source

EARLY = claim("one", "birth_date", "1969")
LATE = claim("two", "birth_date", "1971")
DENIED = claim("two", "occupation", "baker", modality=Modality.NEGATED)
RIVALS = (EARLY, claim("three", "birth_date", "1969"), LATE)


def ruling(field="birth_date", date="2026-01-02", **given):
    verb = "choose" if "choose" in given else "reject"
    made = ruling_id(SUBJECT.id, field, verb, given[verb], "E. Ditor", date)
    return Ruling(id=made, field=field, reason="the register says so", editor="E. Ditor", date=date, **given)


def ruled(claims, *rulings, today="2026-01-02"):
    names = dict.fromkeys(each.source for each in claims)
    return reconcile(SUBJECT, [source(name) for name in names], claims, rulings=rulings, today=today)


def states(made):
    return [each.state for each in made.audit]


def test_a_chosen_value_stands_first_with_its_own_score_and_the_computed_one_beside_it():
    before, after = ruled(RIVALS), ruled(RIVALS, ruling(choose="1971"))
    place, computed = after.fields["birth_date"], before.fields["birth_date"]
    assert [value.value for value in computed.values] == ["1969", "1971"]
    assert [value.value for value in place.values] == ["1971", "1969"]
    assert (place.status, place.rule, place.values[0].status) == (Status.RULED, "ruling", Status.RULED)
    assert place.values[0].confidence == computed.values[1].confidence
    assert place.computed == computed.values[0]
    assert place.values[0].ruling == ruling(choose="1971")
    assert after.description.endswith("orn 1971")
    assert states(after) == [RulingState.APPLIED]


def test_a_choice_by_claim_is_a_choice_of_what_it_says():
    assert ruled(RIVALS, ruling(choose=LATE.id)).fields["birth_date"].values[0].value == "1971"


def test_a_conflict_with_a_chosen_side_is_ruled_and_disputes_nothing_any_more():
    before, after = ruled((EARLY, LATE)), ruled((EARLY, LATE), ruling(choose="1971"))
    assert [value.status for value in before.fields["birth_date"].values] == [Status.DISPUTED, Status.DISPUTED]
    (conflict,) = after.conflicts
    assert (conflict.status, conflict.chosen, conflict.rule) == (ConflictStatus.RULED, "1971", "ruling")
    assert conflict.ruling == after.audit[0].ruling.id
    assert conflict.summary == f"{before.conflicts[0].summary} An editor has ruled for 1971."
    assert [value.status for value in after.fields["birth_date"].values] == [Status.RULED, Status.SINGLE_SOURCE]


def test_a_rejected_claim_is_listed_and_counts_for_nothing():
    made = ruled(RIVALS, ruling(reject=LATE.id))
    assert made.claims == ruled(RIVALS).claims
    assert made.rejected == {LATE.id: made.audit[0].ruling.id}
    assert made.fields["birth_date"] == ruled(RIVALS[:2]).fields["birth_date"]
    assert made.conflicts == ()
    assert made.audit[0].computed == ruled(RIVALS).fields["birth_date"].values[0]


def test_a_field_all_of_whose_claims_are_rejected_is_unknown():
    made = ruled((EARLY,), ruling(reject=EARLY.id))
    assert (made.fields["birth_date"].status, made.fields["birth_date"].values) == (Status.UNKNOWN, ())


def test_a_nested_value_can_be_chosen_and_what_it_lay_in_is_beside_it():
    claims = (
        claim("one", "birth_date", "1969"),
        claim("two", "birth_date", "1969"),
        claim("three", "birth_date", "1969-05"),
    )
    computed = ruled(claims).fields["birth_date"].values
    assert [value.value for value in computed] == ["1969-05"]
    place = ruled(claims, ruling(choose="1969")).fields["birth_date"]
    assert [value.value for value in place.values] == ["1969"]
    assert [(each.value, each.relation) for each in place.values[0].nested] == [("1969-05", "contains")]
    assert place.values[0].confidence == computed[0].nested[0].confidence
    assert place.computed == computed[0]


def test_a_chosen_value_that_contains_rivals_has_both_of_them_beside_it():
    claims = [
        *(claim(name, "birth_date", "1969-05") for name in ("one", "two")),
        claim("three", "birth_date", "1969-07"),
        claim("four", "birth_date", "1969"),
    ]
    assert [value.value for value in ruled(claims).fields["birth_date"].values] == ["1969-05", "1969-07"]
    choice = ruling(choose="1969", computed="1969-05", known=())
    made = ruled(claims, choice)
    (only,) = made.fields["birth_date"].values
    assert [(each.value, each.relation) for each in only.nested] == [("1969-05", "contains"), ("1969-07", "contains")]
    assert made.conflicts == ruled(claims).conflicts
    sure = [*claims, *(claim(name, "birth_date", "1969-05") for name in ("five", "six"))]
    assert states(ruled(sure, choice)) == [RulingState.APPLIED]


def test_what_follows_from_ages_can_be_chosen_with_its_derivation():
    interval = "[1987-03-02..1987-06-02]"
    choice = ruling(choose=interval)
    made = reconcile(PHYSICIAN, PHYSICIAN_SOURCES, PHYSICIAN_CLAIMS, rulings=[choice])
    first = made.fields["birth_date"].values[0]
    assert (first.value, first.status, first.derived.rule) == (interval, Status.RULED, "age-intervals")
    assert made.fields["birth_date"].computed.value == "1987"


def test_of_homes_the_chosen_one_is_the_current_one():
    made = reconcile(PHYSICIAN, PHYSICIAN_SOURCES, PHYSICIAN_CLAIMS, rulings=[ruling("residence", choose="Turkey")])
    homes = made.fields["residence"].values
    assert (homes[0].value, homes[0].status) == ("Turkey", Status.RULED)
    assert [home.current for home in homes] == [True] + [False] * (len(homes) - 1)
    assert made.fields["residence"].computed.value == "Berlin"
    (conflict,) = (each for each in made.conflicts if each.type is ConflictType.TEMPORAL)
    assert (conflict.status, conflict.chosen) == (ConflictStatus.RULED, "Turkey")


def test_of_many_values_each_chosen_one_is_ruled_the_latest_first_and_the_others_stay():
    claims = [claim("one", "occupation", each, at) for at, each in enumerate(("baker", "miller", "sailor"))]
    made = ruled(claims, ruling("occupation", choose="sailor"), ruling("occupation", "2026-01-01", choose="miller"))
    values = made.fields["occupation"].values
    assert [value.value for value in values] == ["sailor", "miller", "baker"]
    assert [value.status for value in values] == [Status.RULED, Status.RULED, Status.SINGLE_SOURCE]
    assert states(made) == [RulingState.APPLIED, RulingState.APPLIED]


def test_a_choice_by_claim_decides_between_qualifiers():
    sides = [
        claim("one", "position_held", "mayor", manner="elected"),
        claim("two", "position_held", "mayor", manner="appointed"),
    ]
    made = ruled(sides, ruling("position_held", choose=sides[1].id))
    (conflict,) = made.conflicts
    assert (conflict.status, conflict.chosen) == (ConflictStatus.RULED, "appointed")
    assert made.fields["position_held"].computed.qualifiers == {"manner": ("elected", "appointed")}
    assert made.fields["position_held"].values[0].qualifiers == {"manner": "appointed"}


def test_of_two_rulings_on_one_thing_the_later_decides():
    earlier, later = ruling(choose="1969"), ruling(choose="1971", date="2026-01-03")
    made = ruled(RIVALS, later, earlier, today="2026-01-03")
    assert made.fields["birth_date"].values[0].value == "1971"
    assert states(made) == [RulingState.APPLIED, RulingState.SUPERSEDED]
    same_day = ruled(RIVALS, earlier, evolve(later, date="2026-01-02"))
    assert states(same_day) == [RulingState.SUPERSEDED, RulingState.APPLIED]


def test_a_claim_that_is_chosen_after_it_was_rejected_counts_again():
    made = ruled(RIVALS, ruling(reject=LATE.id), ruling(choose=LATE.id, date="2026-01-03"), today="2026-01-03")
    assert states(made) == [RulingState.SUPERSEDED, RulingState.APPLIED]
    assert made.fields["birth_date"].values[0].value == "1971"


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2026-01-01", RulingState.PENDING),
        ("2026-01-02", RulingState.APPLIED),
        ("2026-01-09", RulingState.APPLIED),
        ("2026-01-10", RulingState.EXPIRED),
        (None, RulingState.APPLIED),
    ],
)
def test_a_ruling_holds_from_its_date_to_its_expiry(today, state):
    made = ruled(RIVALS, ruling(choose="1971", expires="2026-01-09"), today=today)
    assert states(made) == [state]
    assert made.fields["birth_date"].values[0].value == ("1971" if state.holds else "1969")


@pytest.mark.parametrize(
    ("given", "state", "detail"),
    [
        ({"choose": "1970"}, RulingState.VALUE_GONE, "No source says birth_date '1970', but '1969' and '1971'; choose one of them, or add a source that says it."),
        ({"choose": "May"}, RulingState.VALUE_GONE, "choose one of them, or add a source that says it."),
        ({"choose": "sailr", "field": "occupation"}, RulingState.VALUE_GONE, "No source says occupation 'sailr', but 'sailor'; did you mean 'sailor'?"),
        ({"choose": "Lund", "field": "birth_place"}, RulingState.VALUE_GONE, "No source says any birth_place"),
        ({"choose": "c_0000000000000000"}, RulingState.CLAIM_GONE, "There is no claim c_0000000000000000"),
        ({"reject": "c_0000000000000000"}, RulingState.CLAIM_GONE, "There is no claim c_0000000000000000"),
        ({"choose": DENIED.id, "field": "occupation"}, RulingState.VALUE_GONE, f"The claim {DENIED.id} is no evidence for a value; choose 'sailor'."),
        ({"reject": LATE.id, "field": "award"}, RulingState.CLAIM_GONE, "is about birth_date, not about award"),
    ],
)  # fmt: skip
def test_a_ruling_on_what_is_not_there_changes_nothing_and_says_so(given, state, detail):
    claims = (*RIVALS, claim("one", "occupation", "sailor"), DENIED)
    made = ruled(claims, ruling(**given))
    assert states(made) == [state]
    assert detail in made.audit[0].detail
    assert made.fields == ruled(claims).fields
    assert made.rejected == {}


def known(claims):
    return behind(ruled(claims).fields["birth_date"], claims, "birth_date")


def test_a_choice_that_the_sources_come_to_by_themselves_is_overtaken_and_still_holds():
    choice = ruling(choose="1971", computed="1969", known=known(RIVALS))
    more = [*RIVALS, *(claim(name, "birth_date", "1971") for name in ("four", "five", "six"))]
    made = ruled(more, choice)
    assert states(ruled(RIVALS, choice)) == [RulingState.APPLIED]
    assert states(made) == [RulingState.OVERTAKEN]
    assert "no longer needed" in made.audit[0].detail
    assert made.fields["birth_date"].status is Status.RULED


def test_a_choice_of_what_was_computed_is_a_confirmation_and_never_overtaken_by_agreement():
    choice = ruling(choose="1969", computed="1969", known=known(RIVALS))
    assert states(ruled([*RIVALS, claim("four", "birth_date", "1969")], choice)) == [RulingState.APPLIED]


def test_a_choice_is_overtaken_by_new_claims_that_make_a_rival_sure():
    choice = ruling(choose="1971", computed="1969", known=known(RIVALS))
    more = [*RIVALS, *(claim(name, "birth_date", "1969") for name in ("four", "five"))]
    made = ruled(more, choice)
    assert states(made) == [RulingState.OVERTAKEN]
    assert f"Claims made since ({more[3].id} and {more[4].id}) say 1969, with high confidence" in made.audit[0].detail
    assert states(ruled(more, evolve(choice, known=known(more)))) == [RulingState.APPLIED]


def test_a_rival_that_is_not_sure_overtakes_nothing():
    choice = ruling(choose="1971", computed="1969", known=known((EARLY, LATE)))
    made = ruled(RIVALS, choice)
    assert made.fields["birth_date"].computed.confidence.band is Band.MEDIUM
    assert states(made) == [RulingState.APPLIED]


def test_a_more_precise_new_claim_overtakes_nothing():
    base = [claim(name, "birth_date", "1969") for name in ("one", "two")]
    choice = ruling(choose="1969", computed="1969", known=known(base))
    more = [*base, *(claim(name, "birth_date", "1969-05-03") for name in ("three", "four", "five"))]
    assert states(ruled(more, choice)) == [RulingState.APPLIED]


def test_a_rejection_is_overtaken_by_new_claims_that_say_the_same():
    rejection = ruling(reject=LATE.id, known=known((LATE,)))
    more = (LATE, *(claim(name, "birth_date", "1971") for name in ("four", "five", "six")))
    assert states(ruled((LATE,), rejection)) == [RulingState.APPLIED]
    assert states(ruled(more, rejection)) == [RulingState.OVERTAKEN]


def test_without_rulings_nothing_is_audited():
    made = ruled(RIVALS)
    assert (made.audit, made.fields["birth_date"].computed) == ((), None)


def test_what_stood_without_a_rejection_is_scored_with_the_same_priors():
    priors = evolve(shipped(), nested=Phi(0.9, 0.04, 0.05, 0.01))
    sources = [source(each.source) for each in RIVALS]
    rejection = ruling(reject=LATE.id)
    made = reconcile(SUBJECT, sources, RIVALS, rulings=[rejection], priors=priors)
    unruled = reconcile(SUBJECT, sources, RIVALS, priors=priors)
    assert made.audit[0].computed == unruled.fields["birth_date"].values[0]


YEARS = st.sampled_from(["1969", "1970", "1969-05", "1971"])


@given(
    years=st.lists(YEARS, min_size=1, max_size=6),
    chosen=st.lists(st.tuples(YEARS, st.sampled_from(["2026-01-01", "2026-01-02"])), max_size=4, unique=True),
)
def test_choices_never_change_a_score_and_the_latest_that_can_be_made_is_first(years, chosen):
    claims = [claim(f"s{place}", "birth_date", year) for place, year in enumerate(years)]
    made = ruled(claims, *(ruling(choose=year, date=date) for year, date in chosen))
    before = ruled(claims).fields["birth_date"]
    scores = {each.value: each.confidence for value in before.values for each in (value, *value.nested)}
    assert all(scores[value.value] == value.confidence for value in made.fields["birth_date"].values)
    possible = [year for year, date in sorted(chosen, key=lambda each: each[1]) if year in years]
    expected = possible[-1] if possible else before.values[0].value
    assert made.fields["birth_date"].values[0].value == expected
    assert [each.state for each in made.audit if each.ruling.choose not in years] == [
        RulingState.SUPERSEDED if _later(each, possible, chosen) else RulingState.VALUE_GONE
        for each in made.audit
        if each.ruling.choose not in years
    ]


def _later(audited, possible, chosen):
    """Tell whether a choice that can be made was made after an audited one that cannot."""
    order = sorted(chosen, key=lambda each: each[1])
    place = order.index((audited.ruling.choose, audited.ruling.date))
    return any(year in possible for year, _ in order[place + 1 :])


def test_a_field_whose_last_claim_is_rejected_says_which_ruling_did_it():
    only = claim("one", "employer", "Norsk Bank")
    rejects = ruling("employer", reject=only.id)
    place = ruled([only], rejects).fields["employer"]
    assert (place.status, place.values, place.rejections) == (Status.UNKNOWN, (), (rejects,))
    kept = claim("two", "employer", "Polar Institute")
    assert ruled([only, kept], rejects).fields["employer"].rejections == ()
    lifted = ruled([only], ruling("employer", reject=only.id, expires="2026-01-02"), today="2026-02-02")
    assert lifted.fields["employer"].rejections == ()


def test_what_a_chosen_claim_settles_is_cited_to_those_who_say_it():
    claims = [
        claim("one", "position_held", "mayor", manner="elected", start="1990"),
        claim("two", "position_held", "mayor", manner="appointed", start="1991"),
    ]
    made = ruled(claims, ruling("position_held", choose=claims[1].id))
    value = made.fields["position_held"].values[0]
    assert value.qualifiers == {"manner": "appointed", "start": "1991"}
    assert value.support == {"manner": {"appointed": (claims[1].id,)}, "start": {"1991": (claims[1].id,)}}
    assert [each.qualifiers for each in value.statements] == [{"manner": "appointed", "start": "1991"}]
    assert value.differing == ()
