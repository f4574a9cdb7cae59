"""What one source says and another denies is a conflict, with both sides and what decides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.claim import ANYONE, Modality
from service.domain.conflict import ConflictStatus, ConflictType, Severity
from service.domain.profile import Status
from service.reconcile.engine import reconcile
from service.represent.plain.evidence import evidence
from tests.unit.reconcile.claims import SUBJECT, claim, source
from tests.unit.reconcile.rulings.test_rulings import ruled, ruling

SOURCES = [source(name) for name in "abcdefgh"]
PRIZES = ["Abel Prize", "Fields Medal", "Wolf Prize"]


def no(who, field, value, at=50, **given_):
    return claim(who, field, value, at, modality=Modality.NEGATED, **given_)


def profile(*claims, sources=SOURCES):
    return reconcile(SUBJECT, sources, claims)


def sides(conflict):
    return [(side.display, side.sources, side.denies) for side in conflict.positions]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("political_affiliation", "Labour Party"),
        ("birth_place", "Hull"),
        ("spouse", "Alan Cole"),
        ("award", "Abel Prize"),
    ],
)
def test_who_says_and_who_denies_are_the_sides_of_a_conflict(field, value):
    made = profile(claim("a", field, value), no("b", field, value))
    (conflict,) = made.conflicts
    assert (conflict.type, conflict.status, conflict.severity) == (
        ConflictType.EXCLUSIVE,
        ConflictStatus.OPEN,
        Severity.MAJOR,
    )
    assert sides(conflict) == [(value, ("a",), False), (f"not {value}", ("b",), True)]
    assert conflict.summary == f"“A” says {value}; “B” denies it; both cannot be right."
    assert sum(side.confidence for side in conflict.positions) == pytest.approx(1)
    assert made.fields[field].conflicts == (conflict.id,)


@pytest.mark.parametrize(("saying", "denying", "chosen"), [("abcde", "f", "Hull"), ("a", "bcdefgh", "not Hull")])
def test_the_weight_of_evidence_decides_either_way(saying, denying, chosen):
    made = profile(
        *(claim(by, "birth_place", "Hull") for by in saying), *(no(by, "birth_place", "Hull") for by in denying)
    )
    (conflict,) = made.conflicts
    assert (conflict.status, conflict.chosen, conflict.rule) == (
        ConflictStatus.RESOLVED,
        chosen,
        "weight-of-evidence",
    )
    settled = made.fields["birth_place"].values[0].status is not Status.DISPUTED
    assert settled is (chosen == "Hull")


def test_who_denies_any_stands_against_all_and_these_not_against_each_other():
    made = profile(claim("a", "spouse", "Alan Cole"), claim("b", "spouse", "Nils Berg"), no("c", "spouse", ANYONE))
    (conflict,) = made.conflicts
    assert sides(conflict)[-1] == ("none", ("c",), True)
    assert {display for display, _, denies in sides(conflict) if not denies} == {"Alan Cole", "Nils Berg"}
    refuted = {each["value"]: each["refutes"] for each in evidence(made, "spouse")["groups"]}
    assert refuted == {name: list(conflict.positions[-1].claims) for name in ("Alan Cole", "Nils Berg")}


def test_what_one_source_says_and_denies_itself_is_no_conflict_between_sources():
    assert profile(claim("a", "birth_place", "Hull"), no("a", "birth_place", "Hull")).conflicts == ()


def test_who_denies_one_value_and_says_its_rival_makes_one_conflict():
    made = profile(claim("a", "birth_place", "Hull"), no("b", "birth_place", "Hull"), claim("b", "birth_place", "York"))
    (conflict,) = made.conflicts
    assert not any(side.denies for side in conflict.positions)


def test_a_part_that_is_denied_is_a_conflict_about_the_part():
    made = profile(
        claim("a", "educated_at", "Oslo University", degree="doctorate"),
        claim("b", "educated_at", "Oslo University", degree="master's degree"),
        no("c", "educated_at", "Oslo University", degree="doctorate"),
    )
    (conflict,) = made.conflicts
    assert sides(conflict) == [
        ("Oslo University (doctorate)", ("a",), False),
        ("not Oslo University (doctorate)", ("c",), True),
    ]
    assert made.fields["educated_at"].status is Status.AGREED


SAID = st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from(PRIZES)), min_size=1, max_size=6, unique=True)


@given(said=SAID, denied=SAID)
def test_each_value_that_another_source_denies_is_in_a_conflict(said, denied):
    made = profile(
        *(claim(by, "award", value, at) for at, (by, value) in enumerate(said)),
        *(no(by, "award", value, 50 + at) for at, (by, value) in enumerate(denied)),
    )
    told = {side.value for each in made.conflicts for side in each.positions if not side.denies}
    expected = {
        value
        for _, value in said
        if len({by for by, each in (*said, *denied) if each == value}) > 1 and any(each == value for _, each in denied)
    }
    assert told == expected


def test_a_ruling_decides_between_who_says_and_who_denies():
    said, denied = claim("a", "political_affiliation", "Labour Party"), no("b", "political_affiliation", "Labour Party")
    (conflict,) = ruled([said, denied], ruling("political_affiliation", choose="Labour Party")).conflicts
    assert (conflict.status, conflict.chosen) == (ConflictStatus.RULED, "Labour Party")
    without = ruled([said, denied], ruling("political_affiliation", reject=denied.id))
    assert without.conflicts == ()
    assert without.audit[0].detail == "The claim of b that it is not Labour Party does not count."
