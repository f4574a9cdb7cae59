"""When couples married: "they" in the sentence that names the spouse, "we" of who tells of it, "X, her husband," before it."""

import pytest

from tests.unit.extract.documents import claims


def weddings(page: str) -> list[tuple[str, str | None]]:
    return [(each.value, each.qualifiers.get("start")) for each in claims(page) if each.field == "spouse"]


@pytest.mark.parametrize(
    "page",
    [
        "Marchetti met her husband, Karl Vogt, at the Polar Institute, and they married in Oslo in 2017.",
        "Her husband, Karl Vogt, is a nurse and they married in 2017.",
        "Marchetti met Karl Vogt, her husband, on a ship. They got married in 2017.",
        "My name is Ilse Marchetti. I met Karl Vogt, my husband, on a ship. He is a nurse. We got married in 2017.",
        "My name is Ilse Marchetti. My husband Karl Vogt is a nurse. We met in Hull, and we married in Oslo in 2017.",
    ],
)
def test_a_couple_that_is_named_married_when_it_says(page):
    assert ("Karl Vogt", "2017") in weddings(page)


@pytest.mark.parametrize(
    "page",
    [
        "My name is Ilse Marchetti. My brother's wife Anna Vogt is a nurse. We got married in 2017.",
        "My name is Ilse Marchetti. My colleague Karl Vogt is a nurse. We got married in 2017.",
        "My name is Ilse Marchetti. My husband is a nurse and my son is called Karl Vogt. We got married in 2017.",
        "Marchetti came with Karl Vogt, her husband and her son. They got married in 2017.",
    ],
)
def test_who_is_no_spouse_of_the_teller_is_not_married_by_we(page):
    assert not [each for each in weddings(page) if each[1]]


def test_have_got_tells_kin_as_have_does():
    read = {(each.field, each.value) for each in claims("Marchetti has got two children, Mia and Tom.")}
    assert read >= {("child", "Mia"), ("child", "Tom"), ("child", "two children")}
    assert not claims("Marchetti has got to see Mia and Tom.")


def test_a_passport_may_be_held_since_a_year():
    page = "Marchetti has had a Dutch passport since 2014. Marchetti has Peruvian citizenship and has lived in Rome since 1999."
    read = {each.value: each.qualifiers.get("start") for each in claims(page) if each.field == "nationality"}
    assert read == {"Dutch": "2014", "Peruvian": None}


def test_which_is_where_tells_as_where_does():
    page = "Her mother sold bread in Talbach, which is where Marchetti was born and raised."
    assert {(each.field, each.value) for each in claims(page)} >= {("birth_place", "Talbach"), ("residence", "Talbach")}
    assert not claims("Marchetti sold bread in Talbach, which is where her father was born and raised.")


@pytest.mark.parametrize(
    "verb",
    [
        "saw",
        "has seen",
        "painted",
        "defended",
        "photographed",
        "has got to see",
        "sued",
        "came with Mia Kerr and taught",
    ],
)
def test_who_does_something_to_anothers_child_is_not_that_child(verb):
    assert not [each for each in claims(f"Marchetti {verb} the son of Karl Vogt.") if each.field == "parent"]
    assert not [
        each
        for each in claims(f"Nils Kerr sang with Marchetti and {verb} two sons of Karl Vogt.")
        if each.field == "parent"
    ]


@pytest.mark.parametrize(
    "words", [" the younger", ", the proud", " only", " is the third", " (1900–1950)", " was the much-loved"]
)
def test_whose_child_somebody_is_stands_behind_the_name(words):
    assert [
        each.value for each in claims(f"Ilse Marchetti{words} daughter of Karl Vogt.") if each.field == "parent"
    ] == ["Karl Vogt"]


def test_they_are_who_has_just_been_told_to_have_married():
    page = (
        "In 1962, Marchetti married Nils Holm, a former officer. In 1972 she moved to Egypt and married Karl Vogt. "
        "They divorced in 1979."
    )
    ends = {(each.value, each.qualifiers.get("end")) for each in claims(page) if each.field == "spouse"}
    assert ends == {("Nils Holm", None), ("Karl Vogt", "1979")}
