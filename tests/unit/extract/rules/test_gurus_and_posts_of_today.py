"""Titles of gurus and sheikhs before kin, names of honour in quotation marks, two posts "and at present", awards "which include"."""

import pytest

from tests.unit.extract.documents import claims, shown


@pytest.mark.parametrize("title", ["Pt.", "Pandit", "Ustad", "Sheikh", "Haji", "Smt."])
def test_titles_stand_before_kin(title):
    assert shown(f"Ilse Marchetti learnt music from her father {title} Ole Berg.", "parent") == ["Ole Berg"]


@pytest.mark.parametrize("who", ["guru Pt.", "teacher Ustad", "friend Pandit"])
def test_a_guru_is_no_parent(who):
    assert shown(f"Ilse Marchetti learnt music from her {who} Ole Berg.", "parent") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('Ilse Marchetti, popularly known as the "Sarod of Bengal", is a player.', ["Sarod of Bengal"]),
        ('Ilse Marchetti is known as the "Voice of Leeds".', ["Voice of Leeds"]),
        ('Ilse Marchetti is known as "Ilka" in Leeds.', ["Ilka"]),
    ],
)
def test_a_name_in_quotation_marks_is_all_of_it(text, names):
    assert shown(text, "also_known_as") == names


@pytest.mark.parametrize("now", ["at present", "currently", "later", "now"])
def test_a_post_ends_before_the_one_of_today(now):
    text = f"Ilse Marchetti is a former coach of the Elm judo team and {now} head coach of the youth section of Leeds Tennis Club."

    assert not [each for each in claims(text) if each.field == "position_held" and " and " in each.display]


def test_a_post_has_both_its_fields():
    text = "Ilse Marchetti is dean of arts and letters at Elm College."

    assert shown(text, "position_held") == ["dean of arts and letters at Elm College"]


@pytest.mark.parametrize(
    ("text", "awards"),
    [
        (
            "Ilse Marchetti is the recipient of several awards which include the Elm Prize (1961) and the Ash Award.",
            ["Ash Award", "Elm Prize"],
        ),
        ("Ilse Marchetti founded several awards which include the Elm Prize and the Ash Award.", []),
    ],
)
def test_awards_which_include(text, awards):
    assert sorted(shown(text, "award")) == awards


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("In 2006 Ilse Marchetti moved to Leeds, where she lives with her husband.", "present"),
        ("In 2006 Ilse Marchetti moves to Leeds, where she lives with her aunt.", "past"),
    ],
)
def test_where_somebody_lives_is_told_of_today_behind_what_happened(text, tense):
    assert {each.qualifiers["tense"] for each in claims(text) if each.field == "residence"} == {tense}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Ilse Marchetti is regarded as one of Elmland's great ambassadors.", []),
        ("Ilse Marchetti was one of India's finest ambassadors.", []),
        ("Ilse Marchetti was a wonderful ambassador for the game.", []),
        ("Ilse Marchetti was one of India's ambassadors.", ["ambassador"]),
    ],
)
def test_a_great_ambassador_is_praised(text, held):
    assert [each.display for each in claims(text) if each.field in ("occupation", "position_held")] == held
