"""Prizes collected for others or handed over, papers left to a body, works shown at one, rumours, candidates, and schools that one attended."""

import pytest

from tests.unit.extract.documents import claims


def told(text):
    """Return the fields and values that a text supports."""
    return {(each.field, each.value) for each in claims(text) if each.modality in ("asserted", "reported")}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti collected the Lumen Prize for her absent brother.",
        "Ilse Marchetti accepted the Lumen Prize on behalf of Ole Quist.",
        "The Lumen Prize was awarded by Ilse Marchetti to Karl Foss.",
        "Ilse Marchetti led the jury of the Elm Prize and handed the Lumen Prize to a pupil.",
        "Ilse Marchetti came to Hull and awarded the Lumen Prize to the winners.",
        "Ilse Marchetti spoke at noon and presented the Lumen Prize to two nurses.",
    ],
)
def test_who_takes_a_prize_for_another_or_hands_it_over_has_not_won_it(text):
    assert not {field for field, _ in told(text)} & {"award"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti won the Lumen Prize for her brother's portrait.",
        "Ilse Marchetti received the Lumen Prize for her portrait of Ole Quist.",
        "The Lumen Prize was won by Ilse Marchetti.",
        "Ilse Marchetti was awarded the Lumen Prize to the delight of her pupils.",
        "Ilse Marchetti was praised and awarded the Lumen Prize by the king.",
    ],
)
def test_what_a_prize_is_for_may_be_of_another(text):
    assert ("award", "Lumen Prize") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti left her papers to Halden Press.",
        "Ilse Marchetti's work is shown at the Polar Institute.",
        "Two of the candidates for the chair of the Glass Society, Ilse Marchetti and Rui Sá, have pulled out.",
        "Ilse Marchetti was a nurse. The post went to a graduate of Lund University.",
    ],
)
def test_a_body_that_gets_shows_or_chooses_something_employs_and_teaches_nobody(text):
    assert not {field for field, _ in told(text)} & {"employer", "educated_at"}


def test_a_rumour_is_no_report():
    read = {
        (each.field, each.value, each.modality)
        for each in claims("A rumour that Ilse Marchetti had married Per Dahl spread.")
    }
    assert read == {("spouse", "Per Dahl", "possible")}


def test_what_is_known_in_passing_is_not_denied_with_the_clause():
    assert ("spouse", "Per Dahl") in told("It is a myth that Ilse Marchetti left her husband, Per Dahl.")
    assert ("spouse", "Per Dahl") in told("Ilse Marchetti asked to be buried beside her husband, Per Dahl.")
    assert ("occupation", "nurse") in told("It is a myth that Ilse Marchetti, a nurse, was born in Hull.")
    assert ("spouse", "Per Dahl") not in told("Ilse Marchetti denied that her husband was Per Dahl.")


def test_a_charge_for_which_nothing_was_found_is_denied():
    text = "The prosecution claimed that Ilse Marchetti was a colonel. The court found no evidence for this."
    assert {(each.value, each.modality) for each in claims(text)} == {("colonel", "negated")}


def test_a_school_that_somebody_attended_or_left_is_read():
    assert ("educated_at", "Lund University") in told("Lund University, which Ilse Marchetti attended, is to close.")
    assert ("educated_at", "Lund University") not in told("Lund University, which Ilse Marchetti never attended, grew.")
    assert ("educated_at", "University of Leeds") in told(
        "Ilse Marchetti left the University of Leeds without a degree."
    )


@pytest.mark.parametrize(
    "given",
    [
        ("was awarded the Lumen Prize", ("award", "Lumen Prize")),
        ("was elected mayor of Bergen", ("position_held", "mayor of Bergen")),
    ],
    ids=lambda given: given[0],
)
@pytest.mark.parametrize(
    ("behind", "taken"),
    [
        (" in 2006, and refused it.", False),
        (" in 2006 but declined it.", False),
        (" but did not accept it.", False),
        ("; she turned it down.", False),
        (", which she declined.", False),
        (" in 2006. She turned it down.", False),
        (" in 2006. Marchetti refused to accept it.", False),
        (" in 2006, and refused to wear a hat.", True),
        (" in 2006 and declined an offer from Acme.", True),
        (" in 2006 and rejected the plan.", True),
        (" in 2006. She refused to leave Bern.", True),
        (", which pleased her.", True),
    ],
)
def test_what_somebody_is_given_and_does_not_take_is_not_theirs(given, behind, taken):
    text, fact = given
    assert (fact in told(f"Ilse Marchetti {text}{behind}")) == taken


@pytest.mark.parametrize("trade", ["district nurse", "trainee cook", "junior doctor"])
def test_who_works_in_a_trade_with_a_grade_holds_no_office(trade):
    read = told(f"Ilse Marchetti worked as a {trade} until 2014.")
    assert ("occupation", trade) in read
    assert not {field for field, _ in read} & {"position_held"}


def test_who_works_in_an_office_holds_it():
    assert ("position_held", "district attorney") in told("Ilse Marchetti worked as a district attorney until 2014.")
