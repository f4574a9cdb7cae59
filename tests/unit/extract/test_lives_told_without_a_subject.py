"""Sentences without a subject that a time opens, and posts whose functions somebody performed."""

import pytest

from tests.unit.extract.documents import claims


def _told(text: str, field: str) -> list[tuple[str, str | None]]:
    return [
        (each.value, each.qualifiers.get("start") or each.qualifiers.get("end"))
        for each in claims(text)
        if each.field == field
    ]


@pytest.mark.parametrize(
    ("sentence", "field", "value"),
    [
        ("In 1977 joined Elm Bank.", "employer", "Elm Bank"),
        ("In 1977 moved to Porto.", "residence", "Porto"),
        ("In 1977, graduated from Lusitana University.", "educated_at", "Lusitana University"),
        ("In 1977 became director of the Elm Museum.", "position_held", "director of the Elm Museum"),
        ("From 1977 taught at Elm School.", "employer", "Elm School"),
    ],
)
def test_what_a_time_opens_without_a_subject_is_told_of_the_person(sentence: str, field: str, value: str) -> None:
    assert _told(f"Ilse Marchetti was born in Lom. {sentence}", field) == [(value, "1977")]


def test_what_somebody_else_did_then_is_not_the_persons() -> None:
    assert not _told("Ilse Marchetti was born in Lom. In 1977 Nils Moe joined Elm Bank.", "employer")


@pytest.mark.parametrize(
    "held", ["performed the function of", "performed the duties of", "fulfilled the role of", "exercised the office of"]
)
def test_who_performs_the_functions_of_a_post_holds_it(held: str) -> None:
    assert _told(f"Ilse Marchetti {held} director of the Elm Hospital.", "position_held") == [
        ("director of the Elm Hospital", None)
    ]


@pytest.mark.parametrize("where", ["in village Sarupur", "at village Sarupur", "in the village Sarupur"])
def test_who_was_born_in_a_village_by_its_name_was_born_there(where: str) -> None:
    found = {each.field: each.value for each in claims(f"Born {where} in 1941, Ilse Marchetti taught.")}
    assert (found["birth_place"], found["birth_date"]) == ("Sarupur", "1941")


def test_who_is_born_behind_the_verb_is_not_the_person() -> None:
    text = "Ilse Marchetti sang. In 1971 was born her daughter Ada and in 1976 her son Nils."
    assert not _told(text, "birth_date")


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("In 1990 was founded the Elm Institute.", "employer"),
        ("In 1990 died in Porto her husband Nils Moe.", "death_place"),
        ("In 1990 were opened the Elm Baths.", "employer"),
    ],
)
def test_what_is_told_before_whose_it_is_is_not_the_persons(sentence: str, field: str) -> None:
    assert not _told(f"Ilse Marchetti was born in Lom. {sentence}", field)


@pytest.mark.parametrize("deed", ["was elected mayor of Porto", "was appointed mayor of Porto"])
def test_what_was_done_to_nobody_named_was_done_to_the_person(deed: str) -> None:
    assert _told(f"Ilse Marchetti was born in Lom. In 1990 {deed}.", "position_held") == [("mayor of Porto", "1990")]
