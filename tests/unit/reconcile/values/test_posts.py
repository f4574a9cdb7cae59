"""A denial in other words meets the post that it denies, whatever the fields, and no other post."""

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from service.domain.claim import Modality
from service.domain.profile import Status
from service.reconcile.engine import reconcile
from service.reconcile.normal.duties import duty
from tests.unit.reconcile.claims import SUBJECT, claim, source

SOURCES = [source(name, published="2021") for name in "abcd"]
JOB, FIRM, POST, PARTY = "occupation", "employer", "position_held", "political_affiliation"


def quoted(who, field, value, quote, at=0, **qualifiers):
    """Return a claim whose quote has these words; those of one source overlap, as those of one sentence do."""
    made = claim(who, field, value, at, **qualifiers)
    return evolve(made, selector=evolve(made.selector, exact=quote, start=at, end=at + len(quote)))


def no(who, field, value, quote="", **given):
    return quoted(who, field, value, quote or f"was never {value}", 500, modality=Modality.NEGATED, **given)


def profile(*claims):
    return reconcile(SUBJECT, SOURCES, claims)


def denied(made, field):
    return {value.value: bool(value.denied_by) for value in made.fields[field].values}


STATOIL = {"organisation": "Statoil"}
PROFESSOR = [
    quoted("a", JOB, "professor of botany", "a professor of botany"),
    quoted("a", FIRM, "Bergen University", "a professor of botany at Bergen University", role="professor of botany"),
]


def never_at(firm, role):
    quote = f"was never a {role} at {firm}"
    return [no("b", JOB, role, f"was never a {role}"), no("b", FIRM, firm, quote, role=role)]


@pytest.mark.parametrize(
    ("firm", "role", "hit"),
    [
        ("Bergen University", "professor", True),
        ("Bergen University", "professor of botany", True),
        ("Bergen University", "professor of law", False),
        ("Bergen University", "lecturer", False),
        ("Oslo University", "professor", False),
    ],
)
def test_a_role_is_denied_by_what_it_is_a_kind_of_and_at_its_organisation_alone(firm, role, hit):
    made = profile(*PROFESSOR, *never_at(firm, role))
    assert denied(made, FIRM) == {"Bergen University": hit}
    assert denied(made, JOB) == {"professor of botany": hit}
    assert bool(made.fields[FIRM].denied_by) is not hit
    assert made.fields[JOB].denied_by == ()


def test_a_job_somewhere_else_is_not_denied_with_one_at_a_firm():
    made = profile(claim("a", JOB, "surgeon"), *never_at("Royal Hospital", "surgeon"))
    assert denied(made, JOB) == {"surgeon": False}


@pytest.mark.parametrize(
    ("said", "denial", "hit"),
    [
        ((PARTY, "Labour Party", {}), no("b", POST, "member of Labour"), True),
        ((PARTY, "Labour Party", {}), no("b", FIRM, "Labour Party", "never joined the Labour Party"), True),
        ((PARTY, "Labour Party", {}), no("b", FIRM, "Labour Party", "never worked for the Labour Party"), False),
        ((PARTY, "Labour Party", {}), no("b", PARTY, "Labour Party", "never led the Labour Party"), False),
        ((PARTY, "Labour Party", {}), no("b", JOB, "politician", "was never a Labour politician"), True),
        ((PARTY, "Green Party", {}), no("b", POST, "member of Labour"), False),
        ((FIRM, "Labour Party", {"role": "clerk"}), no("b", PARTY, "Labour Party"), False),
        ((POST, "director of the Polar Institute", {}), no("b", FIRM, "Polar Institute", "never worked there"), True),
        ((POST, "director of the Polar Institute", {}), no("b", FIRM, "Polar Institute", "never headed it"), True),
        ((POST, "chairman of the Polar Institute", {}), no("b", FIRM, "Polar Institute", "never worked there"), False),
        ((POST, "director of the Polar Institute", {}), no("b", POST, "chairman of the Polar Institute"), False),
        ((POST, "deputy director of the Polar Institute", {}), no("b", POST, "director of the Polar Institute"), False),
        ((POST, "board member of Statoil", STATOIL), no("b", POST, "member of the board of Statoil", **STATOIL), True),
        ((POST, "mayor of Bergen", {}), no("b", POST, "mayor", "was never mayor"), True),
        ((POST, "mayor of Bergen", {}), no("b", POST, "mayor", "was not the mayor"), False),
        ((POST, "mayor of Bergen", {}), no("b", POST, "mayor of Bergen"), True),
        ((POST, "minister of health", {}), no("b", POST, "health minister"), True),
        ((POST, "minister of health", {}), no("b", JOB, "minister"), True),
        ((POST, "prime minister of Norway", {}), no("b", JOB, "minister"), False),
        ((POST, "member of parliament", {}), no("b", POST, "MP"), True),
        ((FIRM, "Statoil", {"role": "engineer"}), no("b", FIRM, "Statoil", "was never on the board of Statoil"), False),
        ((FIRM, "Statoil", {"role": "chief engineer"}), no("b", FIRM, "Statoil", role="engineer"), True),
        ((FIRM, "Statoil", {"role": "engineer"}), no("b", FIRM, "Statoil", role="chief engineer"), False),
    ],
)
def test_a_denial_meets_what_it_denies_in_whatever_field(said, denial, hit):
    field, value, given = said
    made = profile(claim("a", field, value, **given), denial)
    assert denied(made, field) == {value: hit}
    assert (made.fields[denial.field].denied_by == (denial.id,)) is (
        not hit and denial.field != JOB
    ) or denial.field == JOB


def test_who_was_no_member_of_the_board_may_have_worked_there():
    worked = quoted("a", FIRM, "Statoil", "an engineer at Statoil", role="engineer")
    quote = "was never a member of the board of Statoil"
    denials = [no("b", FIRM, "Statoil", quote), no("b", POST, "member of the board of Statoil", quote, **STATOIL)]
    made = profile(worked, *denials)
    assert denied(made, FIRM) == {"Statoil": False}
    assert (made.fields[FIRM].denied_by, made.fields[POST].denied_by) == ((), (denials[1].id,))


def test_a_denial_of_the_present_leaves_what_was():
    was = quoted("a", JOB, "professor", "was a professor", end="1995")
    now = no("b", JOB, "professor", "is not a professor")
    assert denied(profile(was, now), JOB) == {"professor": False}
    assert denied(profile(claim("a", JOB, "professor"), now), JOB) == {"professor": True}


@pytest.mark.parametrize(
    ("field", "said", "denial"),
    [
        ("award", {"value": "Nobel Prize in Physics"}, {"value": "Nobel Prize"}),
        (
            "educated_at",
            {"value": "Oslo University", "degree": "master's degree"},
            {"value": "Oslo University", "degree": "degree"},
        ),
    ],
)
def test_what_is_denied_of_all_is_denied_of_each(field, said, denial):
    hit = profile(claim("a", field, **said), no("b", field, quote="x", **denial))
    assert [bool(value.denied_by) for value in hit.fields[field].values] == [True]
    turned = profile(claim("a", field, **denial), no("b", field, quote="x", **said))
    assert [bool(value.denied_by) for value in turned.fields[field].values] == [False]


def test_a_denial_that_meets_nothing_stands_in_its_field():
    denial = no("b", JOB, "nurse")
    made = profile(claim("a", JOB, "judge"), denial)
    assert made.fields[JOB].denied_by == (denial.id,)
    assert (made.fields[JOB].status, made.conflicts) == (Status.SINGLE_SOURCE, ())


FIELDS = [JOB, FIRM, POST, PARTY]
VALUES = ["Labour", "Labour Party", "mayor of Soria", "mayor", "surgeon", "the", "member of Labour", "-", "a of b"]
SAID = st.lists(st.tuples(st.sampled_from(FIELDS), st.sampled_from(VALUES)), min_size=1, max_size=6, unique=True)


@given(said=SAID, denials=SAID)
@example(
    said=[(JOB, "mayor of Soria"), (JOB, "mayor")], denials=[(JOB, "mayor of Soria")]
)  # what was within it stands alone
def test_a_denial_never_raises_a_post_and_each_is_shown_somewhere(said, denials):
    stated = [claim("a", field, value, 9 * at) for at, (field, value) in enumerate(said)]
    denying = [no("b", field, value, f"was never {value}") for field, value in denials]
    before, after = profile(*stated), profile(*stated, *denying)
    shown = set()
    for name, field in after.fields.items():
        scores = (
            {
                each.value: each.confidence.score
                for value in before.fields[name].values
                for each in (*value.nested, value)
            }
            if name in before.fields
            else {}
        )
        for value in field.values:
            assert value.confidence.score <= scores[value.value] + 1e-9
            shown |= {*value.denied_by, *value.denied_in_part_by}
        shown |= set(field.denied_by)
    apart = {
        each.id for each in denying if each.field in (JOB, FIRM)
    }  # which another denial of the same words may say in full
    assert {each.id for each in denying} - apart <= shown


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_words_can_be_read_as_a_duty_which_covers_itself(text, where):
    read = duty(text, (where,))
    assert read.covers(read)
    assert read.covers(duty(text, (where,)))
