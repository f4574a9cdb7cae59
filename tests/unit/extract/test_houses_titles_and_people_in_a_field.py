"""What a name is cut from: a house whose first word is a party's, a body for people in a field; and a lady who is not the person."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, values


@pytest.mark.parametrize(
    "body",
    ["Society for Women in Engineering", "Centre for Girls in Mining and Quarrying", "Association of Women in Trade"],
)
def test_a_body_for_people_in_a_field_is_whole(body: str) -> None:
    assert values(f"Ilse Marchetti works for the {body}.", "employer") == {body}


def test_where_people_live_is_no_part_of_a_body_for_them() -> None:
    assert values("Ilse Marchetti works for the Network for Women in Lagos.", "employer") == {"Network for Women"}


def test_a_house_whose_first_word_is_a_partys_is_a_house() -> None:
    text = "Ilse Marchetti was on the staff of the Tisza Museum."
    assert values(text, "employer") == {"Tisza Museum"}
    assert not values(text, "political_affiliation")


def test_a_lady_of_the_familys_name_is_somebody_else() -> None:
    text = "Delwar Ashraf Mir was born in Lom. Lady Mir, who was born in Soria in 1911, opened the school."
    found = claims(text, subject=Subject(id="a-man", name="Delwar Ashraf Mir"))
    assert {each.value for each in found if each.field.startswith("birth")} == {"Lom"}


def test_a_quarter_of_a_town_is_a_home() -> None:
    found = values("Ilse Marchetti has lived in the Brazilian Quarter of Lagos all her life.", "residence")
    assert found & {"Lagos", "Brazilian Quarter", "Brazilian Quarter, Lagos", "Brazilian Quarter of Lagos"}
