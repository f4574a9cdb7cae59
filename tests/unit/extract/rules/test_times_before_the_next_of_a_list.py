"""A time that leads in the next of several values is that one's, and not the one's before it."""

import pytest

from tests.unit.extract.documents import claims


def read(text: str, field: str, *keys: str) -> set[tuple[str | None, ...]]:
    return {(each.value, *(each.qualifiers.get(key) for key in keys)) for each in claims(text) if each.field == field}


def test_each_prize_of_a_list_has_the_year_in_front_of_it():
    text = "In 1990 Marchetti won the Elm Prize, in 1995 the Oak Medal and in 2001 the Ash Award."
    assert read(text, "award", "date") == {("Elm Prize", "1990"), ("Oak Medal", "1995"), ("Ash Award", "2001")}


def test_a_year_between_commas_is_that_of_the_prize_before_it():
    text = "Marchetti won the Elm Prize, in 1995, and the Oak Medal in 1998."
    assert read(text, "award", "date") == {("Elm Prize", "1995"), ("Oak Medal", "1998")}


def test_bodies_and_posts_of_a_list_have_the_year_in_front_of_them():
    text = "In 1990 Marchetti joined Acme, in 1995 Elm Corporation."
    assert read(text, "employer", "start") == {("Acme", "1990"), ("Elm Corporation", "1995")}
    text = "In 1990 Marchetti became mayor of Lom, in 1995 governor of Varn."
    assert read(text, "position_held", "start") == {("mayor of Lom", "1990"), ("governor of Varn", "1995")}


@pytest.mark.parametrize(
    "text", ["Marchetti moved to Rome, in 1995 to Paris.", "Marchetti lived in Rome and, from 1995, in Paris."]
)
def test_a_home_has_not_the_year_of_the_next_one(text):
    assert ("Rome", None) in read(text, "residence", "start")


def test_a_trade_since_a_year_is_read_behind_another_one_without_it():
    text = "Marchetti is a singer, a painter and, since 2001, a beekeeper."
    assert read(text, "occupation", "start") == {("singer", None), ("painter", None), ("beekeeper", "2001")}
    assert read("Marchetti is a nurse and in 2001 an elephant bit her.", "occupation", "start") == {("nurse", None)}


def test_a_third_marriage_since_a_year_is_read_and_the_first_has_not_that_year():
    text = "Ilse Marchetti was married three times: to Ivor Pugh, to Owen Rees and, from 1970, to Rhys Lloyd."
    assert {name for name, start in read(text, "spouse", "start") if not start} >= {"Ivor Pugh", "Owen Rees"}
    assert {name for name, _ in read(text, "spouse", "start")} == {"Ivor Pugh", "Owen Rees", "Rhys Lloyd"}
