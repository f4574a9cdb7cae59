"""Medals and championships counted, prizes listed, homes moved to in company, kin who survive, clubs played for one after another."""

import pytest

from tests.unit.extract.documents import claims, shown, told


def _awards(text: str) -> list[tuple[str, str, str]]:
    found = [each for each in claims(text) if each.field == "award"]
    return [(each.value, each.qualifiers.get("date", ""), each.qualifiers.get("count", "")) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Marchetti won three silver medals at the 1964 Olympics.",
            [("silver medal at the 1964 Olympics", "1964", "3")],
        ),
        ("Marchetti won two silver medals in 1964.", [("silver medal", "1964", "2")]),
        ("Marchetti won three gold medals, the last in 1964.", [("gold medal", "", "3")]),
        ("Marchetti won two Oak Prizes in 1990 and 1995.", [("Oak Prize", "1990", ""), ("Oak Prize", "1995", "")]),
        ("Marchetti won silver with her team.", [("silver medal", "", "")]),
        ("Marchetti took bronze in 1960.", [("bronze medal", "1960", "")]),
        ("Marchetti took silver with her when she fled.", []),
        ("Marchetti sold gold in 1990.", []),
        (
            "Marchetti won six world championship medals (one gold) and nine European championship medals.",
            [("world championship medal", "", "6"), ("European championship medal", "", "9")],
        ),
        (
            "Marchetti took the world championship over 5,000 metres (1991 and 1995).",
            [
                ("world championship over 5,000 metres", "1991", ""),
                ("world championship over 5,000 metres", "1995", ""),
            ],
        ),
        ("Marchetti won the world championship in Tarn in 1991.", [("world championship", "1991", "")]),
    ],
)
def test_medals_have_their_number_their_year_and_what_they_were_won_over(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert _awards(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Her awards include the Oak Prize, Norway's Lumen Prize and the Elm Academy's Lark Prize.",
            ["Oak Prize", "Lumen Prize", "Lark Prize"],
        ),
        (
            "Marchetti was awarded the Lumen Order, the highest honour of the arts that a Norwegian can be given, and a Lark Award.",
            ["Lumen Order", "Lark Award"],
        ),
        ("Marchetti was given the Oak Medal in 2004 and the Tarn Puraskar in 2012.", ["Oak Medal", "Tarn Puraskar"]),
        ("Marchetti won the Oak Medal and founded the Elm Academy's Lark Prize.", ["Oak Medal"]),
    ],
)
def test_a_list_of_prizes_goes_on_past_whose_they_are_and_what_is_said_of_one(text: str, expected: list[str]) -> None:
    assert shown(text, "award") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1965 Marchetti moved with her family to Leeds, a city in the north.", ["Leeds"]),
        ("Marchetti moved with two friends to Leeds, the capital.", ["Leeds"]),
        ("Marchetti was close to Florence, a nurse.", []),
    ],
)
def test_a_town_gone_to_in_company_is_nobodys_name(text: str, expected: list[str]) -> None:
    assert shown(text, "residence") == expected


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("She is survived by her husband, son and daughter.", "child", ["son and daughter"]),
        ("The actor is survived by husband, son and two daughters.", "child", ["son and two daughters"]),
        ("She leaves a husband, son and daughter.", "child", ["son and daughter"]),
        ("She is survived by her mother, sister and brother.", "sibling", ["sister and brother"]),
        ("She is survived by her husband, sons and daughters.", "child", []),
        ("She is survived by her husband, daughter Ida and son Per.", "child", ["Ida", "Per"]),
    ],
)
def test_kin_without_an_article_are_counted_among_those_who_survive(text: str, field: str, expected: list[str]) -> None:
    assert shown(f"Ilse Marchetti, an actor, has died. {text}", field) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Marchetti played for the Tarn Rovers, as well as for Porto, where she learned a lot.",
            {"employer Tarn Rovers", "employer Porto"},
        ),
        (
            "Marchetti is the founder director of the Elm School.",
            {"position_held founder director of the Elm School"},
        ),
    ],
)
def test_clubs_one_after_another_and_who_directs_what_she_founded(text: str, expected: set[str]) -> None:
    assert told(text, ("employer", "position_held")) >= expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti wrote the plays “Salt,” “Sand” and “Sea.”", ["Salt", "Sand", "Sea"]),
        ("Marchetti wrote the plays ‘Salt’ and ‘Sea ...’.", ["Salt", "Sea ..."]),
    ],
)
def test_dots_that_end_a_title_stay_whole(text: str, expected: list[str]) -> None:
    assert shown(text, "notable_for") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1944 saw the birth of Ilse Marchetti in Graz.", {"birth_date 1944", "birth_place Graz"}),
        ("1999 saw the death of the singer Ilse Marchetti.", {"death_date 1999"}),
        ("1944 saw the birth of Ilse Marchetti's son Per in Graz.", set()),
        ("1944 saw the birth of Per Vik, who taught Ilse Marchetti.", set()),
    ],
)
def test_a_year_may_see_a_birth(text: str, expected: set[str]) -> None:
    assert told(text, ("birth_date", "birth_place", "death_date")) == expected


@pytest.mark.parametrize(
    ("move", "expected"),
    [
        ("left Hull City for Porto in 1999", {"employer Hull City", "employer Porto"}),
        ("left Mexico City for Oslo in 1999", {"residence Mexico City", "residence Oslo"}),
    ],
)
def test_who_leaves_a_towns_club_for_another_joins_that(move: str, expected: set[str]) -> None:
    text = f"Marchetti, a striker, scored goals in the league. She {move}."
    assert told(text, ("employer", "residence")) == expected
