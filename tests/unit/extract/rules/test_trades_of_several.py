"""What several persons are is told of each: "Ada Byron and her sister *were painters*"; and as what somebody works."""

import pytest

from tests.unit.extract.documents import claims, values

TOLD = {
    "Ilse Marchetti and Karl Vogt are painters.": {"painter"},
    "Ilse Marchetti and her sister were nurses at Elm Hospital.": {"nurse"},
    "Both Ilse Marchetti and Karl Vogt were judges.": {"judge"},
    "Ilse Marchetti and her husband are both retired teachers.": {"teacher"},
    "Ilse Marchetti and Karl Vogt married in 1960. They were both dentists.": {"dentist"},
    "The friends of Karl Vogt and Ilse Marchetti were nurses.": set(),
    "The parents of Karl Vogt and Ilse Marchetti were lawyers.": set(),
    "Ilse Marchetti's colleagues were doctors and nurses.": set(),
    "Ilse Marchetti said that some of her uncles were farmers.": set(),
    "Ilse Marchetti said that half of them were farmers.": set(),
    "Ilse Marchetti lived with her sons; both are engineers.": set(),
    "The first to help Ilse Marchetti were nurses.": set(),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.items(), ids=TOLD)
def test_a_trade_in_the_plural_is_that_of_each_who_is_named_with_and(text: str, expected: set[str]) -> None:
    assert values(text, "occupation") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Marchetti and Karl Vogt were the founders of Vellum Ltd.", {"Vellum Ltd": "founder"}),
        ("Ilse Marchetti, one of the founders of Vellum Ltd, paints.", {"Vellum Ltd": "founder"}),
        ("Ilse Marchetti was among the co-founders of Vellum Ltd.", {"Vellum Ltd": "co-founder"}),
        ("Ilse Marchetti worked for Vellum Ltd as a clerk from 1970.", {"Vellum Ltd": "clerk"}),
        ("Ilse Marchetti worked at Vellum Ltd in 1974 as a nurse and midwife.", {"Vellum Ltd": "nurse and midwife"}),
        ("Ilse Marchetti worked for Vellum Ltd, as a doctor would.", {"Vellum Ltd": None}),
        ("Ilse Marchetti left Vellum Ltd as a rich woman.", {"Vellum Ltd": None}),
        ("Ilse Marchetti worked for Vellum Ltd as a clerk from 1970 to 1974.", {"Vellum Ltd": "clerk"}),
        (
            "Ilse Marchetti worked for Vellum Ltd as a clerk, and for Tarn Ltd as a driver.",
            {"Vellum Ltd": "clerk", "Tarn Ltd": "driver"},
        ),
    ],
)
def test_what_somebody_is_at_a_body_is_its_role_in_the_singular(text: str, expected: dict[str, str | None]) -> None:
    found = [each for each in claims(text) if each.field == "employer"]
    assert {each.value: each.qualifiers.get("role") for each in found} == expected
    assert all((each.qualifiers.get("role") or "").split(" ")[-1] in each.selector.exact for each in found)


@pytest.mark.parametrize("post", ["Senator", "State senator", "Painter and senator"])
def test_years_behind_an_office_below_the_name_are_no_life(post: str) -> None:
    found = claims(f"Ilse Marchetti\n{post} (1938–1965)")
    assert not {each.field for each in found} & {"birth_date", "death_date"}
    assert {each.qualifiers.get("start") for each in found if each.field == "position_held"} == {"1938"}


def test_years_behind_a_trade_below_the_name_are_a_life() -> None:
    found = {each.field: each.value for each in claims("Ilse Marchetti\nPainter (1938–1965)")}
    assert (found["birth_date"], found["death_date"]) == ("1938", "1965")
