"""Whose a clause's facts are: of who a relative clause or a participle tells, and not of the sentence's subject."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

HALE = Subject(id="marta-hale", name="Marta Hale")


def told(text: str) -> set[tuple[str, str]]:
    """Return the fields and values that a text asserts of Marta Hale."""
    found = claims(text, subject=HALE)
    return {(claim.field, claim.value) for claim in found if claim.modality.value == "asserted"}


@pytest.mark.parametrize(
    "text",
    [
        "Marta Hale shared a flat with a violinist raised in Ghent and schooled at Lund University.",
        "Marta Hale taught children raised in Ghent and trained at Lund University.",
    ],
)
def test_a_participle_that_goes_on_from_another_is_told_of_the_same_noun(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Marta Hale is a violinist raised in Ghent and educated at Lund University.",
        "Marta Hale was raised in Ghent and educated at Lund University.",
        "Raised in Ghent and educated at Lund University, Marta Hale is a nurse.",
        "Marta Hale, a nurse raised in Ghent and trained at Lund University, lives in Hull.",
    ],
)
def test_two_participles_of_the_person_are_both_hers(text: str) -> None:
    assert {("residence", "Ghent"), ("educated_at", "Lund University")} <= told(text)


def test_her_in_a_relative_clause_means_who_does_there_what_is_told_if_that_is_a_woman() -> None:
    assert not told("Marta Hale met Ida Berg, who had left her husband, Jon Berg.")
    assert not told("Marta Hale nursed her aunt, who had lost her husband, Jon Berg, in 1944.")
    assert told("Marta Hale met Jon Berg, who had taught her husband, Per Lund.") == {("spouse", "Per Lund")}
    assert told("Marta Hale thanked the doctor who saved her son, Per.") == {("child", "Per")}
    assert ("spouse", "Jon Berg") in told("Marta Hale, who had left her husband, Jon Berg, lives in Hull.")


def test_an_office_that_a_relative_clause_tells_is_no_subjects() -> None:
    assert not told("Marta Hale inherited the house from a cousin who served as mayor of Hull.")
    assert told("Marta Hale succeeded Ida Berg, who retired, as mayor of Hull.") == {("position_held", "mayor of Hull")}


def test_a_loan_of_a_bank_is_no_work_there() -> None:
    assert not told("Marta Hale got a loan from Nordbank and opened a bakery.")
    assert ("employer", "Acme Rovers") in told("Marta Hale is on loan from Acme Rovers.")


@pytest.mark.parametrize(
    "text",
    [
        "Marta Hale all but became mayor of Hull.",
        "Marta Hale might as well have been born in Porto.",
        "One tabloid had Marta Hale born in Riga.",
    ],
)
def test_what_nearly_was_or_one_paper_has_is_not_asserted(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Marta Hale knew that her tenant was born in Ghent.",
        "Marta Hale says her neighbour worked for Nordbank.",
        "Marta Hale thinks that her former agent was born in Rome.",
        "Marta Hale complained that her landlord had joined the Green Party.",
        "When Marta Hale arrived, the mayor, a native of Porto, had left.",
        "There was talk that Marta Hale had married Jon Berg.",
    ],
)
def test_what_those_do_who_are_only_called_hers_is_not_told_of_her(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Marta Hale and her agent moved to Rome.",
        "Marta Hale after her divorce moved to Rome.",
        "Marta Hale left her job and moved to Rome.",
        "Marta Hale, a native of Rome, sold her house.",
    ],
)
def test_what_is_hers_beside_her_or_behind_a_preposition_is_no_subject(text: str) -> None:
    assert {value for _, value in told(text)} == {"Rome"}


def test_a_participle_behind_what_is_hers_tells_of_her() -> None:
    assert told("Marta Hale continued her education studying wine at Lund University.") == {
        ("educated_at", "Lund University")
    }
