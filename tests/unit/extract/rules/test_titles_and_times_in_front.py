"""What somebody is in front of the name, a time with a participle behind it, and a post held on to."""

import pytest

from tests.unit.extract.documents import claims, shown

Told = tuple[str, str | None, str | None]


def _told(text: str, field: str) -> list[Told]:
    found = (each for each in claims(text) if each.field == field and each.modality == "asserted")
    return [(each.value, each.qualifiers.get("start"), each.qualifiers.get("end")) for each in found]


@pytest.mark.parametrize(
    ("text", "honours"),
    [
        ("Olympic champion in 1996, Ilse Marchetti coaches.", {("Olympic champion", "1996")}),
        ("Elm Prize winner in 1990, Ilse Marchetti sings.", {("Elm Prize", "1990")}),
        ("Olympic champion Per Vik, Ilse Marchetti said, was late.", set()),
        ("Olympic champion in 1996, Ilse Marchetti, Per Vik and Nora Kerr met.", set()),
        (
            "Ilse Marchetti – Elm Prize 2011, Swahili Book Award 2015 – has a new novel out.",
            {("Elm Prize", "2011"), ("Swahili Book Award", "2015")},
        ),
        ("Ilse Marchetti – the Elm Prize judge – has a new novel out.", set()),
    ],
)
def test_an_honour_in_front_or_between_dashes_is_the_names(text: str, honours: set[tuple[str, str]]) -> None:
    assert {(each.value, each.qualifiers.get("date")) for each in claims(text) if each.field == "award"} == honours


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("In 1978, having repeated a year, Marchetti joined Acme Motors.", "1978"),
        ("In 1978, having met Per Vik in 1970, Marchetti joined Acme Motors.", "1978"),
        ("In 1978 Per Vik left and Marchetti joined Acme Motors.", None),
    ],
)
def test_a_participle_leaves_the_time_in_front_to_the_verb_behind(text: str, start: str | None) -> None:
    assert _told(text, "employer") == [("Acme Motors", start, None)]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "In 1992 Marchetti became mayor of Porto. She stayed at the post until 1996.",
            [("mayor of Porto", "1992", "1996")],
        ),
        ("Marchetti, until now mayor of Porto, will be sworn in.", [("mayor of Porto", None, None)]),
        ("Marchetti, bursar of Elm College, spoke.", [("bursar of Elm College", None, None)]),
        ("Marchetti told the bursar of Elm College so.", []),
    ],
)
def test_a_post_held_on_to_or_until_now(text: str, posts: list[Told]) -> None:
    assert _told(text, "position_held") == posts


def test_who_came_home_and_died_there_died_at_home() -> None:
    assert shown("Marchetti returned to her native Olomouc in 1969 and died there.", "death_place") == ["Olomouc"]
    assert shown("Marchetti returned to her native Olomouc in 1969 and taught there.", "death_place") == []


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("The board elected Marchetti to succeed Per Vik as mayor of Porto.", [("mayor of Porto", None, None)]),
        ("The board elected Per Vik to succeed Marchetti as mayor of Porto.", []),
        ("Marchetti was consecrated bishop of Porto in 1970.", [("bishop of Porto", "1970", None)]),
        ("Marchetti consecrated the church of the bishop of Porto in 1970.", []),
    ],
)
def test_whoever_is_chosen_to_succeed_holds_the_post(text: str, posts: list[Told]) -> None:
    assert _told(text, "position_held") == posts


@pytest.mark.parametrize(
    ("text", "honours"),
    [
        ("Marchetti was shortlisted for the Elm Prize in 2009 and won it in 2010.", {("Elm Prize", "2010")}),
        ("Marchetti was nominated for the Elm Prize in 1990 before winning it in 1994.", {("Elm Prize", "1994")}),
        ("Marchetti was shortlisted for the Elm Prize in 2009 and lost it in 2010.", set()),
        ("Marchetti was nominated for the Elm Prize, and her sister won it in 2010.", set()),
    ],
)
def test_who_was_shortlisted_and_won_it_has_it(text: str, honours: set[tuple[str, str]]) -> None:
    won = (each for each in claims(text) if each.field == "award" and each.modality == "asserted")
    assert {(each.value, each.qualifiers.get("date")) for each in won} == honours


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        ("Marchetti spent her last years in a nursing home in Lyon.", ["Lyon"]),
        ("Marchetti spent a week in a nursing home in Lyon.", []),
        ("Marchetti worked in a nursing home in Lyon.", []),
    ],
)
def test_who_lives_in_a_home_in_a_town_lives_there(text: str, homes: list[str]) -> None:
    assert shown(text, "residence") == homes
