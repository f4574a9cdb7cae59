"""A list goes on over what is said of an item before its title, over asides, and over towns that stand for universities."""

import pytest

from tests.unit.extract.documents import claims, told


def test_a_work_told_of_before_its_title_is_an_item_of_the_list():
    text = "Among Ilse Marchetti's books are Iron and Blood (1937), Red Rain (1949) and a collection of essays for the general reader, Rust (1958)."
    assert told(text, {"notable_for"}) == {"notable_for Iron and Blood", "notable_for Red Rain", "notable_for Rust"}


def test_a_title_may_have_its_publishers_town_beside_its_year_and_an_aside_behind():
    text = "Ilse Marchetti wrote the standard manual of its day, Surgery in the Tropics (London, 1938), which went through five editions, and a volume of memoirs, A Bag and a Bicycle (1964)."
    assert told(text, {"notable_for"}) == {
        "notable_for Surgery in the Tropics",
        "notable_for A Bag and a Bicycle",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti's novels are Red Rain (1949) and a translation of poems by Nils Berg, Dust (1958).",
        "Ilse Marchetti's novels are Red Rain (1949) and a book of songs about the sea, which Nils Berg (1950) admired.",
    ],
)
def test_what_is_of_another_ends_the_list(text):
    assert told(text, {"notable_for"}) == {"notable_for Red Rain"}


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (
            "Ilse Marchetti took honorary doctorates from Lund (1938) and Oslo (1946).",
            [("Lund", "1938"), ("Oslo", "1946")],
        ),
        (
            "Ilse Marchetti holds honorary degrees from Elm College (1938), Glasgow (1953) and Oslo (1960).",
            [("Elm College", "1938"), ("Glasgow", "1953"), ("Oslo", "1960")],
        ),
        ("Ilse Marchetti is an honorary doctor of Elm University (1946).", [("Elm University", "1946")]),
        ("Ilse Marchetti was awarded an honorary doctorate from Lund in 1938.", [("Lund", "1938")]),
    ],
)
def test_towns_stand_for_the_universities_that_gave_a_degree(text, given):
    found = [each.qualifiers for each in claims(text) if each.field == "award"]
    assert [(each.get("conferrer"), each.get("date")) for each in found] == given


def test_a_town_gave_no_other_prize():
    found = [each.qualifiers for each in claims("Ilse Marchetti received the Elm Prize from Oslo in 1938.")]
    assert [each.get("conferrer") for each in found] == [None]


def test_parents_are_told_behind_the_family_and_its_town():
    text = "Ilse Marchetti was born into a Calvinist family in Lom, the daughter of Ferenc Marchetti, a clerk, and Ilona Berg."
    assert told(text, {"parent"}) == {"parent Ferenc Marchetti", "parent Ilona Berg"}
    assert (
        told("Ilse Marchetti worked for a family in Lom, the daughter of Ferenc Berg and a nurse.", {"parent"}) == set()
    )


@pytest.mark.parametrize("life", ["1938–2015", "born 1938"])
def test_a_nation_and_a_life_below_the_name_are_the_persons(life):
    text = f"Ilse Marchetti\nAlgerian, {life}\n\nShe was a weaver."
    assert told(text, {"nationality"}) == {"nationality Algerian"}
    text = "Ilse Marchetti\nFrench, German and Norwegian translations, 1990\n\nShe was a weaver."
    assert told(text, {"nationality"}) == set()


def test_a_post_is_at_the_body_that_somebody_joins_in_a_town():
    text = "In 2003 Ilse Marchetti joined the World Food Programme in Lusaka as a Programme Officer, and she slept."
    found = [each for each in claims(text) if each.field == "position_held"]
    assert [(each.value, each.qualifiers.get("organisation")) for each in found] == [
        ("programme officer", "World Food Programme")
    ]
    text = "Ilse Marchetti joined Oak Bank in London as her husband, the chief engineer, moved there."
    assert told(text, {"position_held"}) == set()


def test_a_vice_minister_is_none_above():
    text = "In 2009 President Nils Berg appointed Ilse Marchetti Vice Minister of Drinking Water and Basic Sanitation."
    assert told(text, {"position_held"}) == {"position_held vice minister of drinking water and basic sanitation"}


def test_an_honour_with_several_years_is_one_for_each():
    page = "Ilse Marchetti was a runner.\n\nHonours\nOlimpia de Plata: 2007, 2011\nElm United: 2003, 2004\n"
    found = [(each.value, each.qualifiers.get("date")) for each in claims(page) if each.field == "award"]
    assert found == [("Olimpia de Plata", "2007"), ("Olimpia de Plata", "2011")]


def test_a_chair_that_somebody_is_called_to_is_a_post():
    text = "In 1939 Ilse Marchetti was called to the chair of physiology at the Elm Institute, which she occupied until she retired in 1962."
    assert told(text, {"position_held"}) == {"position_held chair of physiology at the Elm Institute"}
    assert told("Ilse Marchetti took the chair in the hall.", {"position_held"}) == set()


def test_who_is_gazetted_has_the_honour():
    assert told("Ilse Marchetti was gazetted MBE in 1960.", {"award"}) == {"award MBE"}
    assert told("Ilse Marchetti was gazetted captain in 1915.", {"award"}) == set()


def test_books_for_children_have_titles():
    text = "Ilse Marchetti was a writer. Her books for children, among them Salt Roads (1938) and Red Rain (1955), were used in schools."
    assert told(text, {"notable_for"}) == {"notable_for Salt Roads", "notable_for Red Rain"}


@pytest.mark.parametrize(
    "text",
    [
        "Her letters to children, among them Nils Berg (1938) and Per Lund (1955), were printed.",
        "Her letters to children, Nils and Per, were printed.",
        "Her work for children, including Nils Berg, was known.",
    ],
)
def test_for_whom_something_of_hers_is_are_neither_kin_nor_works(text):
    assert told(f"Ilse Marchetti was a nurse. {text}", {"child", "notable_for"}) == set()


def test_kin_whom_somebody_loves_are_kin():
    text = "Ilse Marchetti was a nurse. Her love for her children, Nils and Per, was known."
    assert told(text, {"child"}) == {"child Nils", "child Per"}


def test_a_home_has_the_years_behind_its_noun():
    found = [
        each.qualifiers
        for each in claims("Ilse Marchetti is a nurse. Her home from 1971 to 1980 was in Graz.")
        if each.field == "residence"
    ]
    assert [(each.get("start"), each.get("end")) for each in found] == [("1971", "1980")]


@pytest.mark.parametrize("verb", ["were shown with those of", "hang beside those of", "were praised by"])
def test_painters_with_their_town_and_year_are_no_works(verb):
    text = f"Ilse Marchetti is a painter. Her works {verb} Yewande Adeola (Lagos, 1950), Nomsa Zuma (Durban, 1960) and Tala Reyes (Manila, 1971)."
    assert told(text, {"notable_for"}) == set()


def test_several_universities_are_no_giver():
    text = "Ilse Marchetti is an honorary doctor of the Universities of Oslo (1946) and Lund."
    found = [each.qualifiers for each in claims(text) if each.field == "award"]
    assert [each.get("conferrer") for each in found] == [None]
