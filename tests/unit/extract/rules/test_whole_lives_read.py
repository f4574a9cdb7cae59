"""Sentences as whole lives have them: where names end, whose a fact is, and a time with a dash in place of a verb."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims


def read(text, *fields):
    return {
        (each.field, each.value, tuple(sorted(each.qualifiers.items())))
        for each in claims(text)
        if each.field in fields
    }


def values(text, *fields):
    return {(each.field, each.value) for each in claims(text) if each.field in fields}


def test_somebody_whose_work_is_told_of_is_no_title():
    text = "Kwesira Oforu, the Ghanaian plant pathologist whose work on root rot is praised, died in Accra."
    found = claims(text, subject=Subject(id="kwesira-oforu", name="Kwesira Oforu"))
    assert {(each.field, each.value) for each in found if each.field in ("occupation", "death_place")} == {
        ("occupation", "plant pathologist"),
        ("death_place", "Accra"),
    }


def test_a_title_before_a_noun_for_works_stays_one():
    assert ("notable_for", "Salt Roads") in values("Salt Roads, her first novel, made Marchetti famous.", "notable_for")


def test_whoever_does_something_is_no_parent_of_a_town_behind_a_comma():
    text = "Born in Lom, the third of seven children of a farmer and a trader, Marchetti entered the University of Lom, Legon, where she read law."
    assert values(text, "child") == set()


def test_whose_child_opens_a_sentence_stays_read():
    assert ("parent", "Nils Berg") in values("The daughter of Nils Berg, Marchetti was born in Hull.", "parent")


def test_a_school_begins_behind_the_town_of_the_one_before():
    text = "Marchetti attended the Presbyterian Boys' School at Akropim and Achimota School."
    assert values(text, "educated_at") == {
        ("educated_at", "Presbyterian Boys' School"),
        ("educated_at", "Achimota School"),
    }


def test_a_body_for_all_is_read_whole():
    text = "Marchetti worked for eight years with Grain for All International."
    assert values(text, "employer") == {("employer", "Grain for All International")}


@pytest.mark.parametrize("text", ["Marchetti works for All Saints.", "Marchetti is Minister for All Regions."])
def test_what_is_for_all_is_not_always_a_body(text):
    assert not [value for _, value in values(text, "employer") if " for All" in value]


@pytest.mark.parametrize("tie", ["an alumna", "a graduate", "a supporter"])
def test_who_only_has_a_tie_to_a_body_does_not_work_there(tie):
    text = f"Marchetti is a journalist and {tie} of the Elm Leaders Initiative."
    assert values(text, "employer") == set()


def test_who_is_a_member_of_a_body_besides_her_trade_belongs_to_it():
    text = "Marchetti is a journalist and a member of the Elm Leaders Initiative."
    assert values(text, "employer") == {("employer", "Elm Leaders Initiative")}


def test_a_dash_may_stand_for_the_verb_behind_a_time():
    text = (
        "Ilse Marchetti was born in 1970. From 2017 to 2020 – head coach of the youth team of Velia. "
        "Since 2021 – Vice-Rector of Elm University. Since 2022 – Honoured Artist of Velia."
    )
    assert read(text, "position_held", "award") == {
        ("position_held", "head coach of the youth team of Velia", (("end", "2020"), ("start", "2017"))),
        (
            "position_held",
            "vice-rector of Elm University",
            (("organisation", "Elm University"), ("start", "2021"), ("tense", "present")),
        ),
        ("award", "Honoured Artist of Velia", (("date", "2022"),)),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was born in 1970. Her brother is Otar Dvali. Since 2021 – Vice-Rector of Elm University.",
        "Marchetti was born in 1970. In 2005 – the mayor of Lom resigned.",
        "Marchetti was born in 1970. In 2004 – a year of change.",
        "Marchetti was born in 1970. In 2003 – director of the film Salt.",
    ],
)
def test_a_dash_behind_a_time_tells_nothing_of_others_of_deeds_or_of_works(text):
    assert values(text, "position_held", "employer", "award") == set()


def test_a_bar_of_links_is_no_box_however_many_they_are():
    text = "Home | Government | Members of the Government | Ministries | News | Press Service | Contact\n\nIlse Marchetti\nMinister of Health\n\nIlse Marchetti was born in 1970."
    assert values(text, "residence") == set()


def test_a_raised_dot_parts_the_values_of_a_cell():
    text = "Ilse Marchetti\nBorn: 11 December 1929\nAwards: Order of Honour · Order of Friendship of Peoples"
    assert values(text, "award") == {("award", "Order of Honour"), ("award", "Order of Friendship of Peoples")}
