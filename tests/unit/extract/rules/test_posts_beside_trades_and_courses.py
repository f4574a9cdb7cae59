"""A trade before a post, courses that are no bodies, degrees with a year of their own, and a town that bears the person's name."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, shown, told


def test_the_trade_before_a_post_is_no_part_of_the_role() -> None:
    found = claims("Ilse Marchetti is a Polish chemist, Rector of the Silesian Polytechnic.")
    assert [each.qualifiers.get("role") for each in found if each.field == "employer"] == ["rector"]


def test_two_linked_trades_are_one_role() -> None:
    found = claims("Ilse Marchetti is a teacher and conductor at the Silesian Polytechnic.")
    assert [each.qualifiers.get("role") for each in found if each.field == "employer"] == ["teacher and conductor"]


def test_a_course_has_no_members_as_a_body_has() -> None:
    text = "Ilse Marchetti was admitted into the Defence Academy in 1981 as a member of Regular Course 29."
    assert not any("Course" in each for each in told(text, ("employer", "position_held")))


def test_a_golf_course_employs() -> None:
    assert shown("Ilse Marchetti worked at Elm Golf Course.", "employer") == ["Elm Golf Course"]


def test_a_degree_with_another_year_in_brackets_is_none_of_these_studies() -> None:
    text = "Ilse Marchetti graduated from Elm University (1991), where she also obtained her PhD (1997)."
    found = [each for each in claims(text) if each.field == "educated_at"]
    assert ("1991", "PhD") not in [(each.qualifiers.get("end"), each.qualifiers.get("degree")) for each in found]


def test_a_degree_of_the_same_studies_is_theirs() -> None:
    text = "Ilse Marchetti graduated from Elm University, where she obtained her PhD (1997)."
    found = [each for each in claims(text) if each.field == "educated_at"]
    assert [each.qualifiers.get("degree") for each in found] == ["PhD"]


def test_a_birth_place_that_is_a_part_of_the_name_is_told_once_with_where_it_lies() -> None:
    subject = Subject(id="abdul-yola", name="Abdul Yola")
    found = claims("Abdul Yola was born in Yola, Adamawa State.", subject=subject)
    assert [each.display for each in found if each.field == "birth_place"] == ["Yola, Adamawa State"]


@pytest.mark.parametrize("owner", ["Armed Forces ", "", "Lom "])
def test_a_college_of_command_and_staff_is_one(owner: str) -> None:
    assert shown(f"Ilse Marchetti attended the {owner}Command and Staff College.", "educated_at") == [
        f"{owner}Command and Staff College"
    ]


def test_a_military_administrator_holds_an_office() -> None:
    text = "Ilse Marchetti was military administrator of Bauchi State between 1996 and 1998."
    assert told(text, ("position_held", "occupation")) == {"position_held military administrator of Bauchi State"}


@pytest.mark.parametrize("age", [", 68", ""])
def test_what_everybody_calls_somebody_stands_behind_an_age_too(age: str) -> None:
    text = f'Ilse Marchetti{age}, known to everyone in Lom as "Mama Una", has run the centre for years.'
    assert shown(text, "also_known_as") == ["Mama Una"]
