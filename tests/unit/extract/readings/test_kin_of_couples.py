"""Kin told of a couple, of some of several, and lists that go on behind whom else the sentence names; boarders and boards."""

import pytest

from tests.unit.extract.documents import claims

FAMILY = ("spouse", "child", "parent", "sibling")


def named(text: str) -> set[str]:
    """Return the named kin of a text on Ilse Marchetti, each with the field; numbers of kin are left out."""
    found = claims(f"Ilse Marchetti was a farmer. {text}")
    return {f"{each.field} {each.value}" for each in found if each.field in FAMILY and each.value[:1].isupper()}


def of(text: str, field: str) -> dict[str, dict[str, str]]:
    """Return the values of a field, each with its qualifiers."""
    return {each.value: dict(each.qualifiers) for each in claims(text) if each.field == field}


def test_kin_listed_behind_a_fronted_one_are_read():
    text = "In addition to her husband, Ms. Marchetti is survived by their daughters, Ida Vik of Hull and Mia; a son from her first marriage, Per."
    assert named(text) == {"child Ida Vik", "child Mia", "child Per"}


def test_a_name_that_opens_a_clause_behind_a_fronted_kin_word_is_no_kin():
    assert not named("With the help of her father, Nils Berg moved to Oslo.")


@pytest.mark.parametrize("kin", ["Another sister, Ada, died young.", "A sister, Ada, died young."])
def test_kin_behind_a_list_of_who_was_left_are_those_of_who_died(kin):
    text = "She is survived by her husband; three grandchildren; and a stepson, Jon Vik."
    assert named(f"{text} {kin}") == {"sibling Ada"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The eldest of her three children, Per, drowned in 1970.", {"child Per"}),
        ("The second of her sons was Per.", {"child Per"}),
        ("Her daughter with Nils Berg, Ida, is a lawyer.", {"child Ida"}),
        (
            "Her husbands were Ole Tor, whom she wed in 1982, and Jon Dem (m. 1995).",
            {"spouse Ole Tor", "spouse Jon Dem"},
        ),
        ("She is the daughter of Per, MD, Jon Holm, MD, and Ida Vik, RN.", {"parent Per"}),
        ("She is the daughter of Per Vik, a miller, and Ida Vik.", {"parent Per Vik", "parent Ida Vik"}),
    ],
)
def test_one_of_several_and_lists_that_others_break_off(text, told):
    assert named(text) == told


@pytest.mark.parametrize("order", ["fourth", "youngest", "second youngest"])
def test_of_whom_she_was_the_fourth_tells_her_place(order):
    found = of(f"Marchetti was a farmer. Her parents had six children, of whom she was the {order}.", "sibling")
    assert found == {"six children": {"order": order, "children": "6"}}


def test_of_whom_another_was_the_fourth_tells_no_place_of_hers():
    assert not of("Marchetti was a farmer. She taught six children, of whom Per Berg was the fourth.", "sibling")


def test_the_couple_are_the_two_who_have_married_not_the_kin_named_since():
    text = "Marchetti married Nils Berg in 1950. Two sons were born to the couple. The couple lived in Oslo until 1957."
    assert [each["sons"] for each in of(text, "child").values()] == ["2"]
    assert of(text, "residence")["Oslo"]["end"] == "1957"


def test_a_parent_who_has_one_of_her_names_is_somebody_else():
    text = "Ilse Vance Marchetti was a farmer. Ilse Marchetti was born in Oslo to Vance and Opal Marchetti."
    assert of(text, "parent").keys() == {"Vance", "Opal Marchetti"}


@pytest.mark.parametrize("verb", ["was sent to board at", "boarded at"])
def test_who_boards_at_a_school_goes_there(verb):
    text = f"Marchetti {verb} the Diocesan School for Girls in Oslo."
    assert of(text, "educated_at").keys() == {"Diocesan School for Girls"}
    assert not of(text, "employer")


@pytest.mark.parametrize("where", ["the Ritz Hotel", "Nils Berg's house"])
def test_who_boards_elsewhere_goes_to_no_school(where):
    assert not of(f"Marchetti boarded at {where}.", "educated_at")


@pytest.mark.parametrize("lord", ["the Lord on", "her Lord and Savior on"])
def test_who_went_to_be_with_the_lord_has_died_at_that_age(lord):
    text = f"Ilse Marchetti, 83, of Leeds, went to be with {lord} November 5, 2014."
    assert of(text, "death_date").keys() == {"2014-11-05"}
    assert of(text, "age_statement")["83"]["moment"] == "death"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She lived with her daughter, Ida, and her husband, Jon Dem.", {"child Ida"}),
        ("She lived with her sister Ada and her husband, Jon Dem.", {"sibling Ada"}),
        ("She lived with her son, Per, and her husband, Jon Dem.", {"child Per", "spouse Jon Dem"}),
        ("She is survived by her husband, Jon; her son, Per, and his wife, Ida.", {"spouse Jon", "child Per"}),
    ],
)
def test_a_husband_behind_a_daughter_may_be_hers(text, told):
    assert named(text) == told


def test_husbands_behind_her_parents_are_no_parents():
    text = "She was predeceased by her parents, Jon and Ida Lund, her first husband, Per Vik, and her infant son, Ole."
    assert named(text) == {"parent Jon", "parent Ida Lund", "spouse Per Vik", "child Ole"}


def test_half_siblings_are_counted_as_siblings():
    (found,) = of("Marchetti has five half-siblings.", "sibling").values()
    assert found == {"siblings": "5", "relation": "half"}


@pytest.mark.parametrize(
    ("told", "start"), [("remarried in 1990", None), ("married again in 1990", None), ("married her in 1950", "1950")]
)
def test_whom_a_widower_has_married_since_dates_no_marriage_of_hers(told, start):
    found = of(f"Ilse Marchetti was a farmer. Her husband, Jon Dem, {told}.", "spouse")
    assert found["Jon Dem"].get("start") == start


NOTICE = "Ilse Marchetti. Died 3 May 2014, aged 83. {kin}"


@pytest.mark.parametrize(
    ("kin", "told"),
    [
        (
            "Beloved wife of Tom, devoted mum of Per, Ole and Ida.",
            {"spouse Tom", "child Per", "child Ole", "child Ida"},
        ),
        (
            "Dearly loved wife of Tom, mother of Per and Ole, and sister of Jon.",
            {"spouse Tom", "child Per", "child Ole", "sibling Jon"},
        ),
        ("Daughter of Jon and Ida Lund.", {"parent Jon", "parent Ida Lund"}),
    ],
)
def test_kin_in_a_notice_are_those_of_who_died_not_of_one_of_them(kin, told):
    found = claims(NOTICE.format(kin=kin))
    assert {f"{each.field} {each.value}" for each in found if each.field in FAMILY} == told


def test_a_stepfather_who_adopted_her_is_a_parent_by_that():
    found = of("Ilse Marchetti sang. Her stepfather, Tom Reed, adopted her in 1942.", "parent")
    assert found == {"Tom Reed": {"relation": "adopted"}}


@pytest.mark.parametrize(
    "fronted",
    [
        "Three years after her father's death in 1950 she",
        "A decade after the fire in 1950, she",
        "Two years before 1950 she",
    ],
)
def test_what_was_years_after_something_was_not_in_its_year(fronted):
    found = of(f"Ilse Marchetti was a farmer. {fronted} moved to Oslo.", "residence")
    assert "start" not in found["Oslo"]


@pytest.mark.parametrize(
    "told", ["In 1950, two years after the fire, she moved", "Days after the fire in 1950 she moved"]
)
def test_what_was_in_a_year_and_years_after_something_was_in_that_year(told):
    found = of(f"Ilse Marchetti was a farmer. {told} to Oslo.", "residence")
    assert found["Oslo"]["start"] == "1950"


@pytest.mark.parametrize("told", ["She celebrated her birthday on 3 May 1950.", "On her birthday in 1950 she moved."])
def test_a_birthday_that_somebody_spends_is_no_birth(told):
    assert not of(f"Ilse Marchetti was a farmer. {told}", "birth_date")


def test_what_a_birthday_is_tells_the_birth():
    assert of("Ilse Marchetti sang. Her birthday was 3 May 1950.", "birth_date").keys() == {"1950-05-03"}


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("Her twin sons, Per and Ole, were born in 1952.", {"Per": "1952", "Ole": "1952"}),
        ("Her sons, Per, Ole and Jon, were all born in Oslo in 1952.", {"Per": "1952", "Ole": "1952", "Jon": "1952"}),
        ("Her daughter, Ida, was born in Hull in 1955.", {"Ida": "1955"}),
        ("Her sons, Per and Ole, were born in Oslo and in 1952 moved.", {"Per": "", "Ole": ""}),
        ("Her son, Per, born in Oslo, died in 1955.", {"Per": ""}),
    ],
)
def test_kin_who_were_born_together_have_each_that_year(text, born):
    found = of(f"Ilse Marchetti was a farmer. {text}", "child")
    assert {name: each.get("born", "") for name, each in found.items()} == born


def test_whose_child_somebody_is_who_was_born_somewhere_stands_in_a_note_of_a_life():
    text = (
        "Ilse Marchetti (1799-1871), nurse. Born at Oslo, third daughter of Per Marchetti, tinner, by his wife Ada Vik."
    )
    assert of(text, "parent").keys() == {"Per Marchetti", "Ada Vik"}


def test_born_somewhere_as_the_child_of_one_is_who_follows():
    text = "Ilse Marchetti was a nurse. Born in Oslo, daughter of Per Berg, Ida Vik was her friend."
    assert not of(text, "parent")
