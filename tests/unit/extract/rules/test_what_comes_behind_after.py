"""Studies told behind "after" and "before", and what is no employer and no post."""

import pytest

from tests.unit.extract.documents import claims


def told(page: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(page)}


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti moved to Oslo after studying at Leeds University.",
        "Ilse Marchetti settled in Oslo after qualifying as a nurse at Leeds University.",
        "After training as a nurse at Leeds University, Ilse Marchetti moved to Oslo.",
        "Ilse Marchetti was raised in Oslo before reading law at Leeds University.",
    ],
)
def test_studies_behind_after_are_studies_and_no_work(page):
    found = told(page)
    assert ("educated_at", "Leeds University") in found
    assert "employer" not in {field for field, _ in found}


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti met a man from Oslo studying at Leeds University.",
        "Ilse Marchetti sat before Per Dahl reading law at Leeds University.",
    ],
)
def test_what_another_studies_is_not_hers(page):
    assert ("educated_at", "Leeds University") not in told(page)


def test_who_has_been_with_a_person_works_for_nobody():
    page = "Ilse Marchetti has been with %s since 2016."
    assert "employer" not in {field for field, _ in told(page % "Zuzu Okoro, a potter,")}
    assert "employer" not in {field for field, _ in told(page % "Jess Okoro")}
    assert ("employer", "Acme Foods") in told(page % "Acme Foods, a dairy,")


def test_a_body_that_a_sentence_goes_on_to_list_is_no_part_of_the_post():
    page = "Her charities are the Otter Hospice, where she is a trustee, and Riverside Food Bank, which she set up in 2012."
    assert not {value for field, value in told(f"Ilse Marchetti sings. {page}") if field == "position_held"}
