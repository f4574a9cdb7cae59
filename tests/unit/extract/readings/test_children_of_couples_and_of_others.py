"""Children borne to somebody, couples that nobody has told of, ranks among somebody else's kin, and titles of two words before a spouse."""

import pytest

from tests.unit.extract.documents import claims, shown, told

KIN = ("child", "sibling", "spouse", "residence")


@pytest.mark.parametrize(
    "page",
    [
        "Per Marchetti was a miner. His second wife, Ida Holm, bore him three children.",
        "Per Marchetti was a miner. His wife gave him three children.",
        "Per Marchetti was a miner. He wed Ida Holm, who had borne him three children.",
    ],
)
def test_children_that_a_wife_bears_somebody_are_his(page):
    assert "child three children" in told(page.replace("Per Marchetti", "Ilse Marchetti"), KIN)


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti knew Per Kirk. His wife bore him two sons.",
        "Ilse Marchetti was a miner. His daughter gave him two grandchildren.",
        "Ilse Marchetti was a miner. His brother Per gave him two sons of the prize cow.",
    ],
)
def test_children_borne_to_another_and_what_is_given_besides_are_not(page):
    assert not {each for each in told(page, KIN) if each.startswith("child")}


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti taught a couple who had six children.",
        "Ilse Marchetti met a young couple who lived in Paris.",
        "Ilse Marchetti lived with a couple who moved to Paris in 1960.",
    ],
)
def test_a_couple_that_is_new_is_nobody_known(page):
    assert told(page, KIN) == set()


def test_the_couple_told_before_is_the_one_meant():
    assert shown("Ilse Marchetti is married to Per Lund. The couple have six children.", "child") == ["six children"]


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti is the mother of the youngest of the five brothers Holm.",
        "Ilse Marchetti was married to the eldest of four sons.",
        "Ilse Marchetti fell in love with the youngest of three brothers.",
    ],
)
def test_the_place_among_siblings_of_another_is_not_hers(page):
    assert shown(page, "sibling") == []


def test_the_place_among_siblings_of_her_own_is_read():
    assert shown("Ilse Marchetti, the youngest of five brothers and sisters, sang.", "sibling") != []


@pytest.mark.parametrize("title", ["Rear-Adm.", "Vice-Adm.", "Lt-Col.", "Maj-Gen", "Rear-Admiral", "Lance-Cpl."])
def test_a_title_of_two_words_is_no_spouse_nor_part_of_the_name(title):
    page = f"Ilse Marchetti married {title} Tom Hill in 1922."
    assert [(each.value, each.qualifiers.get("start")) for each in claims(page)] == [("Tom Hill", "1922")]


def test_a_home_is_hers_behind_the_ages_of_her_sons():
    assert "residence Quetta" in told("Ilse Marchetti and her sons, 12 and 9, live in Quetta.", KIN)


def test_a_number_of_teachers_is_related_only_where_a_house_has_them():
    assert shown("Ilse Marchetti was born to two teachers in Porto.", "related") == []
    assert shown("Ilse Marchetti ran the Quay Hospital with two doctors.", "related") == ["two"]


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti has two foster sons.",
        "Ilse Marchetti raised four foster children.",
        "Ilse Marchetti has a step daughter.",
        "Ilse Marchetti, a mother of two foster sons, is a nurse.",
    ],
)
def test_foster_children_and_step_children_are_none(page):
    assert shown(page, "child") == []


def test_children_of_her_own_beside_them_are_read():
    assert shown("Ilse Marchetti has a foster daughter and a son.", "child") == ["a son"]


@pytest.mark.parametrize(
    ("page", "kin"),
    [
        ("Ilse Marchetti took Nils Berg as her son in 1950.", {"child Nils Berg"}),
        ("Ilse Marchetti took Nils Berg as her second husband.", {"spouse Nils Berg"}),
        ("Ilse Marchetti took Nils Berg as her deputy.", set()),
    ],
)
def test_as_what_somebody_is_taken_tells_what_kin_that_one_is(page, kin):
    assert told(page, KIN) == kin


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti's marriages, to Eero Salo (1952–1960) and Matti Rinne (from 1964), were childless.",
        "Both of Ilse Marchetti's marriages, to Eero Salo from 1952 to 1960 and to Matti Rinne from 1964, were childless.",
    ],
)
def test_marriages_are_those_of_their_owner(page):
    wed = {(each.value, each.qualifiers.get("start")) for each in claims(page) if each.field == "spouse"}
    assert wed == {("Eero Salo", "1952"), ("Matti Rinne", "1964")}


@pytest.mark.parametrize(
    ("page", "end"),
    [
        ("Ilse Marchetti separated from Nils Berg in 1998 after eleven years of marriage.", "1998"),
        ("Ilse Marchetti married Nils Berg in 1931. She was widowed in 1940.", "1940"),
    ],
)
def test_a_marriage_ends_with_a_parting_and_with_a_death(page, end):
    assert [each.qualifiers.get("end") for each in claims(page) if each.field == "spouse"] == [end]


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti was separated from Nils Berg in 1998 at the border.",
        "Ilse Marchetti's aunt's marriages, to Eero Salo and Matti Rinne, were childless.",
        "Ilse Marchetti wrote on marriages, on Eero Salo and Matti Rinne.",
        "Ilse Marchetti was the priest who married Eero Salo and Ida Rinne.",
    ],
)
def test_who_is_parted_otherwise_or_has_another_owner_is_no_spouse(page):
    assert shown(page, "spouse") == []


def test_who_is_herself_a_mother_has_children():
    assert shown("Ilse Marchetti, herself a mother of three, runs a home.", "child") == ["three children"]


@pytest.mark.parametrize(
    ("page", "start"),
    [
        ("Ilse Marchetti took a second husband, Nils Berg, in 1975.", "1975"),
        ("Ilse Marchetti lived with Nils Berg from 1950 and married him in 1960.", "1960"),
        ("Ilse Marchetti, whose brother never married, wed Nils Berg in 1950.", "1950"),
    ],
)
def test_a_husband_taken_or_wed_in_other_words_is_read(page, start):
    found = [each for each in claims(page) if each.field == "spouse"]
    assert [(each.value, each.qualifiers.get("start"), each.modality) for each in found] == [
        ("Nils Berg", start, "asserted")
    ]


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti took a friend, Nils Berg, to lunch in 1975.",
        "Ilse Marchetti lived with Nils Berg, and they married Ida and Per in 1960.",
    ],
)
def test_who_is_only_taken_along_or_lived_with_is_no_husband(page):
    assert shown(page, "spouse") == []


def test_who_died_unmarried_had_nobody():
    found = claims("Ilse Marchetti died unmarried in 1822.")
    assert [each.modality for each in found if each.field == "spouse"] == ["negated"]


def test_kin_behind_children_of_a_marriage_are_read():
    page = "Ilse Marchetti leaves three sons from her first marriage, a daughter, Joy, and a sister-in-law, Pam Dent."
    assert "child Joy" in told(page, KIN)
    assert "sibling Pam Dent" not in told(page, KIN)
