"""Reports of deaths and appointments: whose day it is that is told, where, and what stands before a name that opens them."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, shown, told, values

JUNE = Subject(id="june-aasen", name="June Aasen")
PUBLISHED = "2019-05-08"


@pytest.mark.parametrize(
    "text",
    [
        "Her dentist said Monday that Marchetti died of a stroke.",
        "The embassy confirmed on Monday that Marchetti had died.",
        "Marchetti died after being carried to a clinic on 2 May 2019.",
        "Marchetti died after slipping on wet stairs on 2 May 2019.",
    ],
)
def test_a_day_on_which_somebody_says_so_or_falls_ill_is_none_of_a_death(text):
    assert not told(text, ("death_date",), published=PUBLISHED)


@pytest.mark.parametrize(
    "text",
    [
        "It was on 2 May 2019 that Marchetti died.",
        "Marchetti died on 2 May 2019 after slipping on wet stairs.",
        "Marchetti died after a long illness on 2 May 2019.",
    ],
)
def test_the_day_that_is_told_of_the_death_itself_is(text):
    assert told(text, ("death_date",), published=PUBLISHED) == {"death_date 2019-05-02"}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti died on 2 May 2019 while undergoing surgery at a clinic in the capital, Tallinn.",
        "The weaver Ilse Marchetti has died at 91 in the capital Tallinn, the guild has announced.",
        "Marchetti died at the Bergen convent in Tallinn.",
    ],
)
def test_the_town_behind_a_house_or_a_treatment_is_where_somebody_died(text):
    assert told(text, ("death_place",), published=PUBLISHED) == {"death_place Tallinn"}


def test_a_month_that_is_also_the_name_is_a_month_before_a_day():
    found = {(each.field, each.value) for each in claims("June was born June 9, 1941 to Berit Aasen.", subject=JUNE)}
    assert ("birth_date", "1941-06-09") in found
    assert not [each for each in found if each[0] in ("also_known_as", "birth_place")]


def test_the_name_alone_stays_a_name():
    found = {
        (each.field, each.value) for each in claims("June was a weaver. In 1970 June moved to Bergen.", subject=JUNE)
    }
    assert found == {("occupation", "weaver"), ("residence", "Bergen")}


@pytest.mark.parametrize("opens", ["Popular Bollywood", "Veteran Nollywood", "Bollywood", "Much-loved"])
def test_what_opens_a_report_before_a_trade_employs_nobody(opens):
    read = told(f"{opens} dancer Ilse Marchetti has retired.", ("employer", "occupation", "residence"))
    assert read == {"occupation dancer"}


def test_an_adjective_before_a_town_or_a_people_is_no_part_of_its_name():
    assert told("Famous Oslo weaver Ilse Marchetti has retired.", ("occupation", "employer")) == {"occupation weaver"}
    assert told("Popular Swedish dancer Ilse Marchetti has retired.", ("nationality", "employer")) == {
        "nationality Swedish"
    }
    assert told("Marchetti joined the Popular Front for Bread.", ("political_affiliation",)) == {
        "political_affiliation Popular Front for Bread"
    }
    assert told("Marchetti worked for Popular Weaving in 1990.", ("employer",)) == {"employer Popular Weaving"}


@pytest.mark.parametrize(
    "kin",
    [
        "the daughter of Estonia's first president Ants Kask",
        "the 70-year-old daughter of the guild's former treasurer Dr. Ants Kask",
        "the 70-year-old daughter of the weaver Ants Kask",
    ],
)
def test_who_stands_in_an_apposition_by_a_post_with_an_owner_does_nothing_behind_it(kin):
    assert told(f"Ilse Marchetti, {kin}, died on 2 May 2019.", ("death_date",)) == {"death_date 2019-05-02"}


def test_who_succeeds_by_such_a_post_is_somebody_else():
    text = "Marchetti was followed by the guild's former treasurer Ants Kask, who moved to Bergen in 2001."
    assert not told(text, ("residence",))


def test_where_the_dead_are_of_is_their_home():
    assert shown("Ilse Marchetti, of Moose Jaw, Sask., passed away on 2 May 2019.", "residence") == ["Moose Jaw, Sask."]
    assert not shown("Ilse Marchetti, of Norwegian stock, passed away on 2 May 2019.", "residence")
    assert not shown("Queen Ilse Marchetti of Norway died on 2 May 2019.", "residence")


def test_who_neither_married_nor_had_children_has_none():
    found = {(each.field, each.value, each.modality) for each in claims("Marchetti never married or had any children.")}
    assert found == {("spouse", "anyone", "negated"), ("child", "anyone", "negated")}
    assert not [each for each in claims("Marchetti's aunt never married or had any children.") if each.field == "child"]


def test_a_house_called_by_its_family_is_no_birthplace():
    text = "Marchetti was born on 2 May 1919 at the Hale family house to Ants Marchetti and Mary Hale."
    assert told(text, ("birth_place", "parent")) == {"parent Ants Marchetti", "parent Mary Hale"}
    assert shown("Marchetti was born into a Bergen family in 1919.", "birth_date") == ["1919"]


HALE = Subject(id="marta-hale", name="Marta Hale")


def of_hale(text: str, field: str) -> set[str]:
    return values(text, field, subject=HALE)


@pytest.mark.parametrize(
    "how",
    [
        "in Oslo after a short illness, aged 48",
        "at home after a long battle with cancer at the age of 48",
        "in Oslo after a stroke, at 48",
        "peacefully surrounded by her family, aged 48",
    ],
)
def test_an_age_behind_an_illness_or_behind_who_was_there_is_that_of_a_death(how):
    assert of_hale(f"Marta Hale died {how}.", "age_statement") == {"48"}


@pytest.mark.parametrize(
    "how",
    [
        "in Oslo after a fight with Per Holm, aged 48",
        "three years after a stroke at the age of 48",
        "after an accident in which Per Holm, aged 48, was hurt",
    ],
)
def test_an_age_of_another_or_of_what_came_before_is_none_of_a_death(how):
    assert not of_hale(f"Marta Hale died {how}.", "age_statement")


def test_kin_may_be_called_as_a_month_or_as_the_dead():
    left = "Marta Hale is survived by her husband, Per Holm, two sisters, June and Melissa, and two children: Marta and Ole."
    assert of_hale(left, "sibling") == {"June", "Melissa"}
    assert of_hale(left, "child") == {"Marta", "Ole"}


def test_a_month_behind_kin_is_a_month_where_a_day_or_a_preposition_says_so():
    assert not of_hale("Marta Hale visited her sisters in June and July.", "sibling")
    assert not of_hale("Marta Hale last saw her sister, June 3.", "sibling")
