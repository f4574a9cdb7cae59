"""A label such as "Previous experience" leads to posts, dated or not, however long the list and whatever ends it."""

import pytest

from service.domain.claim import Claim
from tests.unit.extract.documents import claims


def _held(row: str) -> dict[str, Claim]:
    text = f"Ilse Marchetti\nBorn: 1957\n{row}\n"
    found = claims(text)
    assert all(each.selector.exact in text for each in found)
    return {each.value: each for each in found if each.field in ("position_held", "employer")}


def test_posts_without_a_time_are_past_below_a_label_that_says_so() -> None:
    found = _held("Previous experience: CEO of Orvo Group, CFO of Elm Industries. Director of the Fjord Institute.")
    assert {value: each.qualifiers["tense"] for value, each in found.items()} == {
        "CEO of Orvo Group": "past",
        "CFO of Elm Industries": "past",
        "director of the Fjord Institute": "past",
    }


def test_posts_with_their_years_keep_them_each() -> None:
    found = _held("Previous experience: President of Orvo Group (2001–2010), CFO of Elm Industries (1995–2001).")
    times = {value: (each.qualifiers["start"], each.qualifiers["end"]) for value, each in found.items()}
    assert times == {"president of Orvo Group": ("2001", "2010"), "CFO of Elm Industries": ("1995", "2001")}


@pytest.mark.parametrize(
    ("row", "values"),
    [
        (
            "Other board assignments: Chair of Zuzu AB, member of the boards of Elm Bank and the Fjord Foundation.",
            {"chair of Zuzu AB", "Elm Bank", "Fjord Foundation"},
        ),
        ("Other assignments: Board member of Elm Bank, Zuzu AB and Orvo Group", {"Elm Bank", "Zuzu AB", "Orvo Group"}),
        ("Directorships: Chair of Elm Bank. Board member of Zuzu AB.", {"chair of Elm Bank", "Zuzu AB"}),
    ],
)
def test_who_sits_on_boards_is_with_each_of_the_bodies(row: str, values: set[str]) -> None:
    found = _held(row)
    assert set(found) == values
    assert not any("tense" in each.qualifiers for each in found.values())


@pytest.mark.parametrize(
    "row",
    [
        "Experience: 20 years in shipping.",
        "Experience: She worked with Jon Berg, director of the Fjord Institute.",
        "Previous positions: Jon Berg, CEO of Orvo Group",
        "Previous experience: none",
    ],
)
def test_what_is_no_post_of_hers_is_none(row: str) -> None:
    assert _held(row) == {}
