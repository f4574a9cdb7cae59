"""Names of bodies that go on over what they are against, do without, or look into."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

HALE = Subject(id="marta-hale", name="Marta Hale")


def read(text: str, field: str = "employer") -> set[str]:
    return {each.value for each in claims(text, subject=HALE) if each.field == field}


@pytest.mark.parametrize(
    "body",
    [
        "Campaign against Hunger",
        "Centre for Peace and Justice without Borders",
        "Foundation against Torture",
        "Institute for Research on Water and Ice",
        "Institute for Research on Poverty",
        "World Campaign Against Child Labour",
    ],
)
def test_a_body_is_named_with_what_it_is_against_or_about(body):
    assert read(f"Marta Hale works for the {body}.") == {body}


def test_a_campaign_against_something_is_no_party():
    text = "Marta Hale is director of the World Campaign Against Child Labour."
    assert read(text, "political_affiliation") == set()
    assert read(text, "position_held") == {"director of the World Campaign Against Child Labour"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Marta Hale played for Lom Football Club against Sweden in 1999.", "Lom Football Club"),
        ("Marta Hale works for the Institute for Music and Paula Ruiz sings.", "Institute for Music"),
        ("Marta Hale works for the Institute for Water and Berlin is her home.", "Institute for Water"),
    ],
)
def test_a_country_a_person_and_a_town_are_no_part_of_a_body(text, body):
    assert read(text) == {body}


def test_a_weekday_is_no_part_of_a_school():
    assert read("Marta Hale graduated from the Institute of Research on Monday.", "educated_at") == {
        "Institute of Research"
    }
