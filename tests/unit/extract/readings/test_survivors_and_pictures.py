"""Kin whom a report of a death lists as survivors, spouses who died first, and where somebody stands in a picture."""

import pytest

from tests.unit.extract.documents import claims, shown, told

KIN = ("child", "sibling", "spouse")
DEAD = "Ilse Marchetti has died in Lom.\n\n"


@pytest.mark.parametrize(
    "survivors", ["Survivors include", "Survivors are", "Her survivors include", "Other survivors include"]
)
def test_survivors_are_kin_of_who_has_died(survivors: str) -> None:
    found = told(f"{DEAD}{survivors} a son, Per; two daughters, Ane and Ida; and a sister, Mia.", KIN)
    assert {"child Per", "child Ane", "child Ida", "sibling Mia"} <= found


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti is a doctor. She treats victims of the flood. Survivors include a mother, Ane Roe, and a son, Per Roe.",
        f"{DEAD}Survivors of the crash include a son, Per Roe.",
    ],
)
def test_survivors_of_something_else_are_nobody_s_kin(text: str) -> None:
    assert told(text, (*KIN, "parent")) == set()


@pytest.mark.parametrize(
    "behind", ["died in 2009", "predeceased her in 2009", "a vet, whom she married in 1970, predeceased her in 2009"]
)
def test_a_marriage_ends_with_the_death_told_of_a_husband(behind: str) -> None:
    found = [each for each in claims(f"Marchetti taught. Her husband, Ole Holm, {behind}.") if each.field == "spouse"]
    assert [(each.value, each.qualifiers.get("end")) for each in found] == [("Ole Holm", "2009")]


@pytest.mark.parametrize(
    "text",
    [
        "Her husband, Ole Holm, wrote in 1980 that his father died in 1970.",
        "Her husband, Ole Holm, whose father died in 1970, lives in Lima.",
        "Her husband, Ole Holm, and her son died in 1970.",
    ],
)
def test_another_s_death_ends_no_marriage(text: str) -> None:
    found = [each for each in claims(f"Ilse Marchetti taught. {text}") if each.field == "spouse"]
    assert [each.qualifiers.get("end") for each in found] == [None]


@pytest.mark.parametrize(
    "stands", [", left,", ", second from right,", " (centre),", " (standing, far left),", ", pictured,"]
)
def test_where_somebody_stands_in_a_picture_parts_nothing(stands: str) -> None:
    text = f"Ilse Marchetti{stands} mayor of Leeds, with Ole Holm (right), the chairman of Alder Bank."
    assert shown(text, "position_held") == ["mayor of Leeds"]


@pytest.mark.parametrize("text", ["turned left, right and back", "left, and died", "sat on the left, with Ole Holm"])
def test_left_is_a_word_where_nobody_is_named_before_it(text: str) -> None:
    assert shown(f"Ilse Marchetti {text}.", "position_held") == []


def test_what_opens_a_sentence_goes_to_a_name_with_a_title() -> None:
    text = "Born in Lom in 1943, the child of a cocoa clerk, Ole Kerr, and a bread seller, Ane Holm, Madam Marchetti attended Elm School."
    found = told(f"Ilse Marchetti died.\n\n{text}", ("parent", "birth_place"))
    assert found == {"parent Ole Kerr", "parent Ane Holm", "birth_place Lom"}


def test_who_is_one_of_the_first_of_a_people_is_of_it() -> None:
    text = "Ilse Marchetti, one of the first Kenyan women to fly a jet, has died."
    assert shown(text, "nationality") == ["Kenyan"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti met Ole, one of the first Kenyan pilots.",
        "Ilse Marchetti, one of the critics of the Kenyan president, left.",
    ],
)
def test_another_s_people_is_not_hers(text: str) -> None:
    assert shown(text, "nationality") == []


@pytest.mark.parametrize("verb", ["promoted", "elevated", "raised"])
def test_a_judge_comes_to_a_higher_court(verb: str) -> None:
    found = shown(f"Marchetti was {verb} to the Supreme Court in 2012.", "position_held")
    assert found == ["member of the Supreme Court"]


def test_a_club_s_league_is_no_seat() -> None:
    assert shown("Marchetti was promoted to the Premier League in 2013.", "position_held") == []
