"""What reports of agencies and daily papers tell of a life in a sentence."""

import pytest

from tests.unit.extract.documents import claims, shown, told


def _qualifiers(text: str, field: str) -> list[tuple[str, dict[str, str]]]:
    return [(each.value, dict(each.qualifiers)) for each in claims(text) if each.field == field]


@pytest.mark.parametrize("deed", ["taught at", "worked at", "lectures at"])
def test_what_is_done_next_is_no_subject_of_a_degree(deed: str) -> None:
    found = claims(f"Marchetti graduated from Oak University with a degree in chemistry and {deed} Elm School.")
    assert not [each for each in found if each.field == "educated_at" and "and" in each.qualifiers.get("subject", "")]
    assert [each.value for each in found if each.field == "educated_at"] == ["Oak University"]


def test_two_subjects_of_a_degree_are_read() -> None:
    found = _qualifiers("She took a degree in history and applied linguistics from Elm College.", "educated_at")
    assert [each["subject"] for _, each in found] == ["history and applied linguistics"]


@pytest.mark.parametrize("verb", ["did", "completed"])
def test_a_graduation_is_done_at_a_school(verb: str) -> None:
    found = _qualifiers(f"Marchetti {verb} her graduation from Elm College.", "educated_at")
    assert [(value, each.get("subject")) for value, each in found] == [("Elm College", None)]


@pytest.mark.parametrize(
    "text",
    [
        "She spoke at her daughter's graduation from Elm College.",
        "She did the flowers for the graduation at Elm College.",
    ],
)
def test_another_s_graduation_is_not_hers(text: str) -> None:
    assert shown(f"Ilse Marchetti was a florist. {text}", "educated_at") == []


@pytest.mark.parametrize(
    "honour", ["Badge of Honour", "Badge of Honour for Meritorious Service", "Cross of Merit for Service"]
)
def test_an_honour_is_whole_with_what_it_is_for(honour: str) -> None:
    assert shown(f"In 1988 Marchetti was awarded the {honour}.", "award") == [honour]


@pytest.mark.parametrize("text", ["She worked as a Blue Badge guide.", "She was given a badge.", "She lost her badge."])
def test_a_badge_alone_is_no_honour(text: str) -> None:
    assert shown(f"Ilse Marchetti lived in Lom. {text}", "award") == []


def test_a_body_of_journalists_gives_a_prize() -> None:
    found = _qualifiers("Marchetti received the Kenya Journalists Association's Lifetime Award in 2014.", "award")
    assert found == [("Lifetime Award", {"date": "2014", "conferrer": "Kenya Journalists Association"})]


@pytest.mark.parametrize("part", ["for the last four years as its", "for two years as its", "the last four as"])
def test_a_post_held_for_a_part_of_a_time_has_not_all_of_it(part: str) -> None:
    found = claims(f"From 1976 to 1988 Marchetti was a member of the Elm Council, {part} chairman.")
    assert not [each for each in found if each.value == "chairman" and {"start", "end"} & each.qualifiers.keys()]


def test_a_post_held_all_the_time_has_it() -> None:
    found = _qualifiers("From 1976 to 1988 she served for two terms as mayor of Leeds.", "position_held")
    assert [(each.get("start"), each.get("end")) for _, each in found] == [("1976", "1988")]


@pytest.mark.parametrize("deed", ["collapsed", "suffered a stroke", "fell ill on a journey", "was hit by a tram"])
def test_an_age_behind_what_led_to_a_death_is_that_at_it(deed: str) -> None:
    found = [
        each for each in claims(f"Marchetti, 81, {deed} and died in Lom in 1990.") if each.field == "age_statement"
    ]
    assert [(each.value, each.qualifiers.get("moment")) for each in found] == [("81", "death")]


@pytest.mark.parametrize("text", ["said the dog collapsed and died", "saw a man who collapsed and died"])
def test_an_age_beside_another_s_death_is_none_at_death(text: str) -> None:
    found = [each for each in claims(f"Marchetti, 81, {text}.") if each.field == "age_statement"]
    assert not [each for each in found if each.qualifiers.get("moment")]


@pytest.mark.parametrize("wives", ["two wives, Rael and Prisca,", "a wife, Rael,"])
def test_children_are_counted_behind_named_wives(wives: str) -> None:
    found = told(f"Ilse Marchetti\n\nMarchetti had {wives} and 14 children.", ("child", "spouse"))
    assert {"child 14 children", "spouse Rael"} <= found


def test_the_children_of_a_named_brother_are_his() -> None:
    found = told("Marchetti had a brother, Per, and his two sons lived in Lom.", ("child",))
    assert found == set()


@pytest.mark.parametrize(
    ("named", "post"),
    [
        ("Mosop MP Ilse Marchetti spoke.", "MP for Mosop"),
        ("Former Nairobi MP Ilse Marchetti spoke.", "MP for Nairobi"),
        ("Kenyan MLA Ilse Marchetti spoke.", "MLA"),
        ("Labour MP Ilse Marchetti spoke.", "MP"),
        ("BJP MP Ilse Marchetti spoke.", "MP"),
    ],
)
def test_letters_of_a_seat_before_a_name_are_a_post(named: str, post: str) -> None:
    assert shown(named, "position_held") == [post]
    assert shown(named, "employer") == []


def test_a_party_s_member_of_parliament_has_no_seat_of_the_party() -> None:
    assert _qualifiers("Marchetti became a Likud MP in 1983.", "position_held") == [("MP", {"start": "1983"})]


@pytest.mark.parametrize("text", ["Ole Kerr MP spoke to Ilse Marchetti.", "Mosop MP Ole Kerr spoke to Ilse Marchetti."])
def test_another_s_seat_is_not_hers(text: str) -> None:
    assert shown(text, "position_held") == []
