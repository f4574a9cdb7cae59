"""A body named for people, for friends of something or for a saint is read whole, and so is the university of a country with two names."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, values

BYRNE = Subject(id="nora-byrne", name="Nora Byrne")


def of(field: str, text: str) -> list[str]:
    return [each.value for each in claims(text, subject=BYRNE) if each.field == field]


@pytest.mark.parametrize(
    "body",
    [
        "the Ramblers' League",
        "the Ramblers' Trust",
        "Friends of Horses",
        "the Friends of Elm Park",
        "Friends of Horses and Their Riders",
        "Saint Paulus hospital",
        "Saint Anne hospital",
    ],
)
def test_such_a_body_is_read_whole(body):
    assert of("employer", f"Nora Byrne joined {body} in 1990.") == [body.removeprefix("the ")]


@pytest.mark.parametrize(
    "text",
    [
        "Friends of Nora Byrne say that she is well.",
        "Nora Byrne is happy. Friends of Olaf Rye are not.",
        "Nora Byrne prayed to Saint Anne.",
    ],
)
def test_friends_of_somebody_and_saints_are_no_bodies(text):
    assert of("employer", text) == []


def test_universities_of_countries_with_two_names_are_read_whole():
    text = "Nora Byrne studied at the University of Trinidad and Tobago and the University of Bosnia and Herzegovina."

    assert set(of("educated_at", text)) == {
        "University of Trinidad and Tobago",
        "University of Bosnia and Herzegovina",
    }


def test_two_schools_remain_two():
    text = "Nora Byrne studied at the University of Hull and York College."

    assert set(of("educated_at", text)) == {"University of Hull", "York College"}


@pytest.mark.parametrize("trade", ["reporter", "columnist", "deputy editor"])
def test_who_is_a_journalist_on_a_paper_works_for_it(trade):
    assert of("employer", f"Nora Byrne was a {trade} on the Tarn Echo.") == ["Tarn Echo"]


@pytest.mark.parametrize("trade", ["expert", "writer", "lawyer", "adviser"])
def test_what_another_trade_is_on_is_its_subject(trade):
    assert of("employer", f"Nora Byrne was a {trade} on the Royal Navy.") == []


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        (
            "Nora Byrne was educated at Ashby School then the Sandmoor Academy.",
            {"Ashby School", "Sandmoor Academy"},
        ),
        ("Nora Byrne won a scholarship to Gorton College but could not afford it.", set()),
        ("Nora Byrne was offered a scholarship to Gorton College.", set()),
        ("Nora Byrne funded a scholarship to Gorton College.", set()),
    ],
)
def test_what_comes_then_is_a_school_too_and_a_scholarship_is_none(text, schools):
    assert set(of("educated_at", text)) == schools


def test_a_firm_by_its_legal_form_is_no_place():
    assert of("employer", "Nora Byrne was a consultant in Orvo AS.") == ["Orvo AS"]
    assert of("employer", "Nora Byrne was a consultant in Orvo.") == []


def test_letters_alone_are_no_firm():
    assert of("employer", "Nora Byrne has an AS in nursing and was as fit AS ever.") == []


@pytest.mark.parametrize(
    "body",
    [
        "Centre for Missing Sailors",
        "Centre for Missing and Stranded Sailors",
        "Office for Lost and Found Parcels",
        "Fund for Wounded Firefighters",
        "Hospital for Burned and Injured Miners",
    ],
)
def test_a_body_keeps_what_has_befallen_those_whom_it_is_for(body):
    assert values(f"Ilse Marchetti worked for the {body} in Lund.", "employer") == {body}


def test_what_a_school_teaches_is_not_joined_to_the_next_body():
    text = "Ilse Marchetti worked for the School for Nursing and Bergen University."
    assert values(text, "employer") == {"School for Nursing", "Bergen University"}
