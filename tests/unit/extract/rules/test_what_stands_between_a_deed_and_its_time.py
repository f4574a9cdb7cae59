"""What stands between commas or brackets between a deed and its time or place, and posts whose time stands in front."""

import pytest

from service.domain.claim import Modality
from tests.unit.extract.documents import claims, shown, told

_LIFE = ("birth_date", "birth_place", "death_date", "death_place")


@pytest.mark.parametrize(
    "aside", ["the capital of Switzerland", "a small town on a lake", "then a village of fishermen"]
)
def test_a_day_of_birth_is_read_behind_what_its_town_is(aside: str) -> None:
    assert "birth_date 1951" in told(f"Marchetti was born in Thun, {aside}, in 1951.", _LIFE)


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was born in Thun, the town where, in 1950, the mill burned down.",
        "Marchetti was born in Thun, a town of watchmakers, and in 1950 she moved to Lodi.",
        "Marchetti was born in Thun, a small town. In 1950 she moved to Lodi.",
    ],
)
def test_a_year_of_something_else_behind_the_town_is_no_birth(text: str) -> None:
    assert not shown(text, "birth_date")


@pytest.mark.parametrize("verb", ["was born", "came into the world", "died"])
@pytest.mark.parametrize("aside", ["it is thought", "it was said"])
def test_what_is_said_between_commas_makes_a_report_of_it(verb: str, aside: str) -> None:
    found = [each for each in claims(f"Marchetti {verb}, {aside}, in Lodi in 1733.") if each.field in _LIFE]
    assert {each.value.rstrip("?") for each in found} == {"Lodi", "1733"}
    assert {each.modality for each in found} == {Modality.REPORTED}


def test_what_is_not_known_is_not_said() -> None:
    assert not told("Marchetti was born, it is not known, in Lodi.", _LIFE)


def test_on_which_island_it_was_is_read_where_its_name_is_known() -> None:
    assert "birth_place Pemba" in told("It was on Pemba that Marchetti was born in 1944.", _LIFE)


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was a clerk and later (1995–2003) mayor of Lodi.",
        "Marchetti, a clerk and from 1995 to 2003 mayor of Lodi, retired.",
        "Marchetti was mayor of Bath (1990–1994) and then (1995–2003) mayor of Lodi.",
        "Marchetti, a writer and sometime (1995–2003) mayor of Lodi, died.",
    ],
)
def test_the_time_of_a_second_post_stands_in_front_of_it(text: str) -> None:
    times = {
        each.display: (each.qualifiers.get("start"), each.qualifiers.get("end"))
        for each in claims(text)
        if each.field == "position_held"
    }
    assert times["mayor of Lodi"] == ("1995", "2003")


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was mayor of Bath from 1990 to 1995 and mayor of Lodi.",
        "Marchetti was mayor of Bath (1990–1995) and later mayor of Lodi.",
    ],
)
def test_the_time_of_the_first_post_is_not_that_of_the_second(text: str) -> None:
    (found,) = [each for each in claims(text) if each.display == "mayor of Lodi"]
    assert not {"start", "end", "date"} & found.qualifiers.keys()


def test_who_presides_over_a_body_heads_it_and_who_presides_over_a_meeting_does_not() -> None:
    assert shown("Marchetti presided over the Elm Society.", "position_held") == ["head of the Elm Society"]
    assert not shown("Marchetti presided over the meeting of the Elm Society.", "position_held")


@pytest.mark.parametrize(
    "year", ["In 1990 the same university awarded her a PhD.", "The same university awarded her a PhD in 1990."]
)
def test_a_degree_that_the_same_school_gave_is_of_it(year: str) -> None:
    found = [
        each.qualifiers
        for each in claims(f"Marchetti read law at Elm University. {year}")
        if each.field == "educated_at"
    ]
    assert {("PhD", "1990")} <= {(each.get("degree"), each.get("end")) for each in found}


def test_a_degree_that_the_same_school_gave_somebody_else_is_not_hers() -> None:
    text = "Marchetti read law at Elm University. In 1990 the same university awarded Nils Hale a PhD."
    assert not [each for each in claims(text) if "degree" in each.qualifiers]


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        ("Marchetti moved to Canada, settling in Halifax.", ["Canada", "Halifax"]),
        ("Marchetti spent her retirement in Meran.", ["Meran"]),
        ("Marchetti grew up in the township of Alexandra.", ["Alexandra"]),
        ("Marchetti lives in Pt. Elizabeth.", ["Pt. Elizabeth"]),
        ("Marchetti has a son, Tom, living in Halifax.", []),
        ("Marchetti spent her honeymoon in Meran.", []),
    ],
)
def test_where_somebody_settles_is_a_home_and_where_kin_live_is_none(text: str, homes: list[str]) -> None:
    assert shown(text, "residence") == homes
