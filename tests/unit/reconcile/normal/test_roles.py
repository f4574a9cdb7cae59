"""Positions that differ only in what they call a place are one."""

import pytest

from service.reconcile.normal.roles import role


@pytest.mark.parametrize(
    "other", ["mayor of the city of Lom", "mayor of Lom municipality", "mayor of the municipality of Lom"]
)
def test_a_place_is_the_same_with_and_without_what_it_is(other: str) -> None:
    assert role("mayor of Lom").same(role(other))


@pytest.mark.parametrize("other", ["mayor of Lomvik", "mayor of Lom City", "mayor of the city"])
def test_a_name_that_has_such_a_word_is_another(other: str) -> None:
    assert not role("mayor of Lom").same(role(other))


def test_a_hyphen_makes_no_other_post() -> None:
    assert role("vice-chancellor of Lom University").same(role("vice chancellor of Lom University"))
    assert not role("vice-chancellor of Lom University").same(role("chancellor of Lom University"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MP", "member of parliament"),
        ("MP for Lom", "member of parliament for Lom"),
        ("member of the Kenyan Parliament", "member of the Parliament of Kenya"),
        ("MEP", "member of the European Parliament"),
    ],
)
def test_a_seat_is_the_same_by_its_letters_and_by_its_peoples_name(one: str, other: str) -> None:
    assert role(one).same(role(other))


def test_seats_of_two_places_are_two() -> None:
    assert role("MP for Lom").clashes(role("MP for Ulm"))


@pytest.mark.parametrize("other", ["president of the Republic of Malta", "president of Republic of Malta"])
def test_a_state_is_the_same_by_its_full_name(other: str) -> None:
    assert role("president of Malta").same(role(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UN high commissioner for refugees", "high commissioner for refugees"),
        ("UN high commissioner for refugees", "United Nations high commissioner for refugees"),
        ("UNICEF executive director", "executive director of UNICEF"),
    ],
)
def test_a_body_that_everybody_knows_may_stand_in_front(one: str, other: str) -> None:
    assert role(one).same(role(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UN special envoy for Syria", "EU special envoy for Syria"),
        ("UN high commissioner for refugees", "UN high commissioner for human rights"),
        ("UNICEF executive director", "executive director of UNESCO"),
    ],
)
def test_posts_of_two_bodies_or_for_two_things_are_two(one: str, other: str) -> None:
    assert not role(one).same(role(other))


def test_advisers_are_advisors() -> None:
    assert role("adviser to the council").same(role("advisor to the council"))


def test_a_post_without_a_time_holds_its_terms() -> None:
    bare, term = role("mayor of Lom"), role("mayor of Lom", "", ("1990", "1995", ""))
    assert bare.contains(term)
    assert not term.contains(bare)
    assert not bare.contains(bare)
    assert not role("mayor").contains(term)
    assert not role("mayor of Ulm").contains(term)


def test_two_states_that_share_the_short_name_are_two() -> None:
    assert not role("president of China").same(role("president of the Republic of China"))


def test_a_vice_president_of_nothing_may_be_that_of_a_state() -> None:
    assert role("vice-president").may_be(role("vice president of Malta"))
    assert role("vice-president").clashes(role("president of Malta"))


def test_a_minister_is_of_matters_in_the_singular_or_the_plural() -> None:
    assert role("minister of sport, youth, and community service").same(
        role("minister of sports, youth and community services")
    )
    assert not role("minister of youth").same(role("minister of sports"))


@pytest.mark.parametrize("part", ["compliance", "human resources", "music and dance"])
def test_the_head_of_a_part_of_a_body_is_not_its_head(part: str) -> None:
    assert not role(f"head of {part}", "Elm Bank").same(role("head of Elm Bank", "Elm Bank"))
    assert role(f"head of {part}", "Elm Bank").same(role(f"head of {part} at Elm Bank", "Elm Bank"))


def test_the_chair_of_the_board_is_the_chair() -> None:
    assert role("chair of the board", "Elm Bank").same(role("chair of Elm Bank", "Elm Bank"))
