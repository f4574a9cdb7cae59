"""What is told of several people of one name is told of none of them whom a profile is about; a title alone parts nobody."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, told

_LIFE = ("birth_place", "birth_date", "death_date", "residence", "occupation")


@pytest.mark.parametrize(
    "text",
    [
        "Two women named Ilse Marchetti lived in Lom: one was a tailor, the other died in 1899.",
        "Several people by the name of Ilse Marchetti lived in Lom.",
        "Three other nurses called Ilse Marchetti were born in Lom.",
    ],
)
def test_several_who_have_the_name_are_not_the_person(text):
    assert not told(text, _LIFE)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Many women called Ilse Marchetti a hero. She was born in Lom.", "birth_place Lom"),
        ("There were three nurses of that name. Ilse Marchetti was born in Lom.", "birth_place Lom"),
    ],
)
def test_people_who_are_not_called_so_leave_the_person_alone(text, fact):
    assert fact in told(text, _LIFE)


def test_a_family_s_name_behind_a_title_is_no_given_name_of_the_other_sex():
    subject = Subject(id="robert-grace", name="Robert Grace")
    read = claims("Robert Grace was born in Lom. Rev. Grace lives in Hull.", subject=subject)
    assert {(each.field, each.value) for each in read} == {("birth_place", "Lom"), ("residence", "Hull")}


def test_a_title_of_the_other_sex_is_somebody_else_s():
    subject = Subject(id="robert-grace", name="Robert Grace")
    read = claims("Robert Grace was born in Lom. Mrs. Grace lives in Hull.", subject=subject)
    assert {(each.field, each.value) for each in read} == {("birth_place", "Lom")}


def test_whom_somebody_hires_may_be_the_one_of_the_next_sentence():
    text = "Ilse Marchetti hired a cook, Tom Ford, from Leeds. He died in 1960."
    assert not told(text, _LIFE)


def test_a_title_and_the_pronouns_tell_more_than_a_first_name():
    person = Subject(id="marian-kerr", name="Marian Kerr")
    read = claims("Cardinal Marian Kerr was born in Leeds in 1926. He studied at Elm College.", subject=person)
    assert {each.value for each in read} >= {"Leeds", "1926", "Elm College"}


def test_a_mans_title_is_another_ones_where_the_page_says_she():
    person = Subject(id="marian-kerr", name="Marian Kerr")
    text = "Marian Kerr is a painter. She studied at Elm College, and her work is well known.\n\nSir Marian Kerr was born in Leeds in 1926."
    assert not {each.value for each in claims(text, subject=person)} & {"Leeds", "1926"}
