"""Official lives in short sentences: citizens, children behind a semicolon, posts one behind the other, parties in which a post is held."""

import pytest

from tests.unit.extract.documents import claims, shown, told


def test_a_citizen_told_without_a_verb_is_one():
    assert shown("Ilse Marchetti\n\nBorn in Odda. Norwegian citizen. Married to Per Vik.", "nationality") == [
        "Norwegian"
    ]
    assert shown("Ilse Marchetti\n\nMarchetti was born in Odda. Norwegian citizens vote there.", "nationality") == []


def test_children_are_counted_behind_the_one_who_was_married():
    assert told("Ilse Marchetti\n\nMarried to Per Vik; two grown-up daughters.", ("child",)) == {
        "child two grown-up daughters"
    }
    assert told("Marchetti married Per Vik in 1990, two sons of the mayor stood by.", ("child",)) == set()
    assert told("Marchetti came. Her sister married Per Vik; two sons.", ("child",)) == set()


def test_the_next_post_stands_behind_the_season_of_the_one_before():
    text = "Marchetti has been Chief Conductor of the Elm Orchestra since the 2020/21 season and Principal Guest Conductor of the Oak Orchestra since 2018."
    posts = {(each.value, each.qualifiers["start"]) for each in claims(text) if each.field == "position_held"}
    assert posts == {
        ("chief conductor of the Elm Orchestra", "2020"),
        ("principal guest conductor of the Oak Orchestra", "2018"),
    }


@pytest.mark.parametrize("where", [", Kew", " in Kew", ", Kew, England"])
def test_a_time_in_brackets_behind_a_body_s_town_is_that_of_the_post(where):
    found = claims(f"Marchetti was a postdoctoral fellow at the Royal Botanic Gardens{where} (1993–1995).")
    assert [(each.qualifiers["start"], each.qualifiers["end"]) for each in found if each.field == "employer"] == [
        ("1993", "1995")
    ]


def test_a_time_in_brackets_behind_the_second_of_two_homes_is_that_one_s():
    homes = {
        each.value: each.qualifiers.get("start")
        for each in claims("Marchetti lived in Ulm, Lund (2004–2008).")
        if each.field == "residence"
    }
    assert homes == {"Ulm": None, "Lund": "2004"}


@pytest.mark.parametrize(
    "text",
    [
        "From 2011 to 2015 Marchetti was group leader of the Labour Party in the city council.",
        "Marchetti was treasurer of the Labour Party until 2015.",
        "Marchetti was a member of parliament for the Labour Party from 2001 to 2005.",
    ],
)
def test_the_time_of_a_post_in_a_party_is_not_that_of_belonging_to_it(text):
    found = [dict(each.qualifiers) for each in claims(text) if each.field == "political_affiliation"]
    assert found == [{}]


def test_the_time_of_belonging_to_a_party_is():
    text = "Marchetti was a member of the Labour Party from 2011 to 2015."
    found = [each.qualifiers for each in claims(text) if each.field == "political_affiliation"]
    assert [(each["start"], each["end"]) for each in found] == [("2011", "2015")]


def test_the_body_of_the_second_post_is_not_where_the_first_is_held():
    text = "Marchetti is Professor of Art History and Director of Elm Museum."
    assert [each.qualifiers.get("role") for each in claims(text) if each.field == "employer"] == ["director"]


@pytest.mark.parametrize("label", ["Other distinctions", "Awards and distinctions", "Selected prizes & medals"])
def test_labels_joined_to_one_another_lead_to_what_each_of_them_does(label):
    text = f"Ilse Marchetti\n\nMarchetti sails.\n\n{label}: Order of the Lotus (2016), honorary doctorate of Elm University (2019).\n\nShe left."
    found = {(each.value, each.qualifiers["date"]) for each in claims(text) if each.field == "award"}
    assert found == {("Order of the Lotus", "2016"), ("honorary doctorate of Elm University", "2019")}


def test_a_sentence_behind_a_label_is_no_row():
    text = "Ilse Marchetti\n\nMarchetti sails.\n\nOther distinctions: her brother Per won the Elm Medal (2019).\n\nShe left."
    assert shown(text, "award") == []


def test_the_group_in_a_parliament_is_a_party():
    assert shown("Ilse Marchetti\n\nParliamentary group: Green Union\nBorn: 1968\n", "political_affiliation") == [
        "Green Union"
    ]


def test_who_chairs_a_body_s_committee_chairs_it_whoever_s_it_is():
    assert shown("Marchetti chairs the Board's Audit Committee.", "position_held") == ["chair of Audit Committee"]
    assert shown("Marchetti leads the agency's work in Chad.", "position_held") == []


def test_a_portfolio_is_held_by_whom_the_sentence_says_so_of():
    text = "Marchetti has held the finance portfolio since October 2019."
    assert [(each.value, each.qualifiers["start"]) for each in claims(text) if each.field == "position_held"] == [
        ("finance portfolio", "2019-10")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti held the finance portfolio talks in Oslo.",
        "Marchetti holds a portfolio of shares.",
        "Marchetti listened. The finance portfolio is held by Per Vik.",
        "Marchetti never held the finance portfolio.",
    ],
)
def test_no_portfolio_is_held_by_who_holds_something_else(text):
    held = [each for each in claims(text) if each.field == "position_held" and each.modality.value == "asserted"]
    assert held == []


def test_grades_of_orders_in_other_tongues_belong_to_the_honour():
    assert shown("In 2016 Marchetti was awarded the Moran of the Order of the Spear.", "award") == [
        "Moran of the Order of the Spear"
    ]


@pytest.mark.parametrize(
    "stretch", ["for two years she chaired", "for several years chaired", "for the last four years chaired"]
)
def test_a_clause_with_a_stretch_of_its_own_has_not_the_one_in_front(stretch):
    text = f"Between 1990 and 2002 Marchetti taught at the Elm College, and {stretch} the Association of Elm Artists."
    times = {
        each.value: each.qualifiers.get("start") for each in claims(text) if each.field in ("employer", "position_held")
    }
    assert times.pop("Elm College") == "1990"
    assert times
    assert set(times.values()) == {None}


def test_a_clause_without_one_shares_the_stretch_in_front():
    text = "From 1990 to 2002 Marchetti taught at the Elm College and was director of Elm Museum."
    times = {
        each.value: each.qualifiers.get("start") for each in claims(text) if each.field in ("employer", "position_held")
    }
    assert times == {"Elm College": "1990", "director of Elm Museum": "1990"}


def test_a_commissioner_is_one_for_a_field_of_government():
    text = "Ilse Marchetti, engineer, publisher and one-time Commissioner for Works, who has died in Lom at the age of 81, built roads."
    assert told(text, ("occupation", "position_held", "death_place")) == {
        "occupation engineer",
        "occupation publisher",
        "position_held commissioner for works",
        "death_place Lom",
    }


def test_two_commissioners_posts_are_two():
    text = "She was Commissioner of Police in Lom and Commissioner for Human Rights of the Council of Europe. Marchetti sails."
    assert sorted(shown(text, "position_held")) == [
        "commissioner for human rights of the Council of Europe",
        "commissioner of police in Lom",
    ]
