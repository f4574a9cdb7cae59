"""Whose "her home" or "his wife" is in a clause whose subject is another: that one's own."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, told

_FIELDS = ("residence", "spouse", "child", "birth_place")


@pytest.mark.parametrize(
    "text",
    [
        "Her rival Ines Holm spent her childhood in Molde.",
        "Her colleague Maud Holm died of a heart attack at her home in Molde in 1998.",
        "Marchetti's neighbour Maud Holm separated from her husband, Jan Bell, in 1987.",
        "Maud Holm separated from her husband, Jan Bell, in 1987.",
        "Her rival Ines Holm lives with her son, Per, in Molde.",
        "Her cousin Maud spent her childhood in Molde and lost her husband, Jan Bell, in 1990.",
        "Her colleague Maud Holm is survived by her husband, Jan Bell, and a son, Per.",
    ],
)
def test_what_another_has_in_a_clause_of_that_ones_own_is_not_the_persons(text):
    assert not told(f"Ilse Marchetti is a violinist. {text}", _FIELDS)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ilse Marchetti spent her childhood in Molde.", "residence Molde"),
        ("Ilse Marchetti died of a stroke at her home in Molde in 1998.", "residence Molde"),
        ("Ilse Marchetti lives with her husband, Jan Bell, in Molde.", "spouse Jan Bell"),
    ],
)
def test_in_a_clause_of_the_person_it_is_hers(text, value):
    assert value in told(text, _FIELDS)


def test_a_page_that_says_mrs_alone_tells_of_a_woman_whose_name_tells_no_gender():
    subject = Subject(id="aroha-sattari", name="Aroha Sattari")
    page = "Aroha Sattari is a cellist. Mrs Sattari was born in Molde."
    assert {each.value for each in claims(page, subject=subject) if each.field == "birth_place"} == {"Molde"}


@pytest.mark.parametrize("beside", ["Mr Sattari sings.", "He sings."])
def test_where_a_page_has_a_man_of_the_name_mrs_may_be_his_wife(beside):
    subject = Subject(id="aroha-sattari", name="Aroha Sattari")
    page = f"Aroha Sattari is a cellist. {beside} Mrs Sattari was born in Molde."
    assert not [each for each in claims(page, subject=subject) if each.field == "birth_place"]
