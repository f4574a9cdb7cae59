"""A value stands by itself or under one that it nests with, never both."""

import pytest

from service.reconcile.engine import reconcile
from tests.unit.reconcile.claims import SUBJECT, claim, source


def made(*claims):
    return reconcile(SUBJECT, [source(name) for name in "abcd"], claims)


def shown(field, *claims):
    """The values of a field, each with what is nested in it and how."""
    fields = made(*claims).fields
    return {value.value: [(each.relation, each.value) for each in value.nested] for value in fields[field].values}


@pytest.mark.parametrize(
    ("field", "general", "precise"),
    [
        ("educated_at", "Damascus University", "Damascus Medical University"),
        ("employer", "Karolinska Hospital", "Karolinska University Hospital"),
        ("political_affiliation", "Green Party", "Estonian Green Party"),
        ("occupation", "photographer", "wildlife photographer"),
    ],
)
def test_of_two_that_nest_one_stands_under_the_other(field, general, precise):
    found = shown(field, claim("a", field, general), claim("b", field, precise))
    assert found in ({general: [("contains", precise)]}, {precise: [("within", general)]})


def test_of_places_and_prizes_the_more_precise_one_stands_for_both():
    places = [claim(by, "residence", "Norway", manner="lived") for by in "abc"]
    assert shown("residence", *places, claim("d", "residence", "Bergen, Norway", manner="lived")) == {
        "Bergen, Norway": [("within", "Norway")]
    }
    prizes = [claim(by, "award", "Lumen Prize", date="2001") for by in "abc"]
    assert shown("award", *prizes, claim("d", "award", "Lumen Prize for Medicine", date="2001")) == {
        "Lumen Prize for Medicine": [("within", "Lumen Prize")]
    }


def test_a_home_that_was_left_does_not_hide_the_present_one_around_it():
    found = shown(
        "residence",
        claim("a", "residence", "Norway", manner="lived", tense="present"),
        claim("b", "residence", "Bergen, Norway", manner="lived", end="1999"),
    )
    assert set(found) == {"Norway", "Bergen, Norway"}


def test_what_is_said_of_a_nested_value_is_told_with_it():
    (value,) = (
        made(
            claim("a", "educated_at", "Tartu University"), claim("b", "educated_at", "Tartu Law University", end="1990")
        )
        .fields["educated_at"]
        .values
    )
    (inner,) = value.nested
    assert inner.qualifiers == {"end": "1990"}
    assert inner.statements[0].support == {"end": inner.claims}


def test_a_nested_value_keeps_its_place_in_the_timeline_unless_the_other_has_its_dates():
    law = claim("b", "educated_at", "Tartu Law University", end="1990")
    alone = made(claim("a", "educated_at", "Tartu University"), law).timeline
    assert [(entry.value, entry.end) for entry in alone] == [("Tartu Law University", "1990")]
    both = made(claim("a", "educated_at", "Tartu University", end="1990"), law).timeline
    assert [(entry.value, entry.end) for entry in both] == [("Tartu University", "1990")]


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        (
            "educated_at",
            ("Tartu University", {"degree": "bachelor"}),
            ("Tartu Law University", {"degree": "doctorate"}),
        ),
        ("employer", ("Acme Press", {"role": "editor"}), ("Acme Morning Press", {"role": "reporter"})),
        ("award", ("Nobel Prize", {"date": "1903"}), ("Nobel Prize in Chemistry", {"date": "1911"})),
    ],
)
def test_two_studies_jobs_or_prizes_do_not_nest(field, one, other):
    claims = [claim(by, field, name, **said) for by, (name, said) in zip("ab", (one, other), strict=True)]
    assert shown(field, *claims) == {one[0]: [], other[0]: []}


def test_a_prize_that_may_be_one_of_two_is_neither():
    sciences = [claim("a", "award", f"Nobel Prize in {each}") for each in ("Physics", "Chemistry")]
    assert shown("award", *sciences, claim("b", "award", "Nobel Prize")) == {
        "Nobel Prize in Physics": [],
        "Nobel Prize in Chemistry": [],
        "Nobel Prize": [],
    }
    dated = [
        claim("a", "award", "Nobel Prize in Physics", date="1903"),
        claim("a", "award", "Nobel Prize in Chemistry", date="1911"),
    ]
    assert shown("award", *dated, claim("b", "award", "Nobel Prize", date="1911")) == {
        "Nobel Prize in Physics": [],
        "Nobel Prize in Chemistry": [("within", "Nobel Prize")],
    }
