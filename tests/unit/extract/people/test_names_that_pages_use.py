"""People whom a page calls by another name than the profile: the one at birth, or a nickname inside of the name."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

ZAHRA = Subject(id="zahra-el-sabah", name="Zahra el-Sabah")
ILSE = Subject(id="ilse-marchetti", name="Ilse Marchetti")


def told(text, subject=ZAHRA):
    return {(each.field, each.value) for each in claims(text, subject=subject)}


@pytest.mark.parametrize(
    "opening",
    [
        "Nora Ines Holm (11 May 1938 – 30 March 2015), known professionally as Zahra el-Sabah, was a singer.",
        "Nora Ines Holm (Danish: Nora Holm; 11 May 1938 – 30 March 2015), known as Zahra El-Sabah, was a singer.",
        "Nora Ines Holm, better known by her stage name Zahra el Sabah, was a singer.",
    ],
)
def test_who_is_known_by_a_name_with_an_article_is_the_person_by_the_surname_at_birth_too(opening):
    found = told(f"{opening}\n\nHolm was born in Graz. She moved to Porto in 1957.")
    assert {("birth_place", "Graz"), ("residence", "Porto"), ("occupation", "singer")} <= found


def test_a_name_in_another_script_parts_nobody_from_the_name_that_follows():
    found = told("Nora Holm (Arabic: نورا; 11 May 1938 – 30 March 2015), known as Zahra el-Sabah, was a singer.")
    assert {("birth_date", "1938-05-11"), ("death_date", "2015-03-30"), ("also_known_as", "Nora Holm")} <= found


@pytest.mark.parametrize(
    "text",
    [
        "Zahra el-Sabah was a singer. Her pupil Nora Holm (born 11 May 1938), known as Rosa, lived in Porto.",
        "Zahra el-Sabah was a singer. Nora Holm (11 May 1938 – 2015), known as Zahra Berg, lived in Porto.",
    ],
)
def test_who_is_known_by_a_name_that_is_not_hers_is_another(text):
    assert told(text) == {("occupation", "singer")}


@pytest.mark.parametrize(
    "name", ['ILSE "MIA" MARCHETTI', 'Ilse "Mia" Marchetti', "Ilse “Mia” Marchetti", 'Dr. Ilse "Mia" Marchetti']
)
def test_a_nickname_in_the_heading_is_whom_the_page_tells_of(name):
    page = f"Town Hall | Office of the Mayor\n\n{name}\nMayor, 2016–present\n\nDate of Birth: 9 June 1970\n\n"
    page += (
        "Mayor Mia is the eldest of the five children of Eva Lund. She was elected mayor in 2016 and lives in Porto."
    )
    found = told(page, ILSE)
    assert {("parent", "Eva Lund"), ("residence", "Porto"), ("sibling", "five children")} <= found


def test_a_nickname_of_another_of_the_family_is_not_hers():
    page = 'Ilse Marchetti\n\nHer brother was Ole "Mia" Marchetti. Mia was born in Porto.'
    assert not {each for each in told(page, ILSE) if each[0] == "birth_place"}


LEON = Subject(id="leon-marin", name="Leon Marin")


@pytest.mark.parametrize(
    "opening",
    [
        "Born to a fisherman, Gheorghe Holm, and a school cook, he moved to Oslo in 2001.",
        "Born in Graz to a fisherman, Gheorghe Holm, he moved to Oslo in 2001.",
        "Born to Gheorghe Holm, a fisherman, he moved to Oslo in 2001.",
    ],
)
def test_he_behind_a_parent_told_in_front_is_the_child_on_the_whole_page(opening):
    found = told(f"Leon Marin is a judge.\n\n{opening}\n\nIn 2010 he married Eva Lund. He lives in Porto.", LEON)
    assert {("parent", "Gheorghe Holm"), ("residence", "Oslo"), ("spouse", "Eva Lund"), ("residence", "Porto")} <= found


@pytest.mark.parametrize(
    "opening",
    [
        "Born to a baker, Leon Marin, the future mayor, moved to Rome in 1990.",
        "Born in Porto to a baker, Leon Marin and his brother moved to Rome in 1990.",
    ],
)
def test_a_name_behind_a_parent_without_one_is_the_childs(opening):
    found = told(f"{opening} He lives in Oslo.", LEON)
    assert {("residence", "Rome"), ("residence", "Oslo")} <= found
    assert not {each for each in found if each[0] == "parent"}
