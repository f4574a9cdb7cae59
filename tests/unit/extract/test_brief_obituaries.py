"""What brief obituaries pack into a sentence: who said so in brackets, whose family moved, desks of orchestras, teachers beside schools."""

import pytest

from tests.unit.extract.documents import claims, told, values


def _modalities(text: str) -> dict[str, str]:
    return {each.field: each.modality.value for each in claims(text, published="2026-03-02")}


@pytest.mark.parametrize(
    "bracket",
    ["(or 11 May, according to some papers)", "(according to her agent)", "(11 May, according to the Elm Post)"],
)
def test_what_brackets_have_on_a_day_is_said_of_the_day_alone(bracket: str) -> None:
    found = _modalities(f"Danish conductor Ilse Marchetti passed away on 10 May {bracket}.")
    assert found == {"nationality": "asserted", "occupation": "asserted", "death_date": "reported"}


def test_whose_word_stands_behind_a_clause_is_for_all_of_it() -> None:
    found = _modalities("Danish conductor Ilse Marchetti died on 10 May, according to her agent (and her sister).")
    assert set(found.values()) == {"reported"}


@pytest.mark.parametrize("whose", ["her family", "Marchetti's family"])
def test_a_family_is_not_born(whose: str) -> None:
    text = f"Ilse Marchetti sang. Born in Tarnhof in 1955, {whose} moved to Bergen."
    assert told(text, ("birth_place", "birth_date")) == {"birth_place Tarnhof", "birth_date 1955"}


@pytest.mark.parametrize("whose", ["her parents", "her mother", "her brother Ole"])
def test_kin_who_can_be_born_are(whose: str) -> None:
    text = f"Ilse Marchetti sang. Born in Tarnhof in 1955, {whose} moved to Bergen."
    assert told(text, ("birth_place", "birth_date")) == set()


@pytest.mark.parametrize("beside", [" with Leo Rose", " under Leo Rose and Ole Kamp", " with Professor Leo Rose"])
def test_a_school_behind_a_teacher_is_one_more(beside: str) -> None:
    text = f"Marchetti studied at Elm College{beside} and at the Berg Institute with Ida Cole."
    assert values(text, "educated_at") == {"Elm College", "Berg Institute"}


def test_who_goes_elsewhere_behind_a_teacher_does_not_study_there() -> None:
    text = "Marchetti studied at Elm College with Leo Rose and taught at the Berg Institute."
    assert values(text, "educated_at") == {"Elm College"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti was principal cello there from 1955.", {"principal cello"}),
        ("Marchetti, principal horn of the Lom Opera, has retired.", {"principal horn"}),
        ("Marchetti got her first violin at six.", set()),
        ("Marchetti played the second cello.", set()),
        ("Marchetti wrote a horn concerto.", set()),
    ],
)
def test_who_leads_a_desk_is_called_by_its_instrument(text: str, expected: set[str]) -> None:
    assert values(text, "occupation") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("New Zealand cellist Ilse Marchetti died in Oamaru.", {"New Zealand"}),
        ("In New Zealand Ilse Marchetti sang.", set()),
        ("New Zealand took Ilse Marchetti in.", set()),
        ("New Zealand mourns Ilse Marchetti.", set()),
    ],
)
def test_a_land_that_is_an_adjective_too_opens_a_sentence(text: str, expected: set[str]) -> None:
    assert values(text, "nationality") == expected


@pytest.mark.parametrize("where", ["in Zambia", "in the north of Chad", "in Lom"])
def test_where_a_post_was_held_is_no_part_of_it(where: str) -> None:
    found = claims(f"Marchetti worked as a nurse {where} for the Red Cross.")
    assert [each.qualifiers.get("role") for each in found if each.field == "employer"] == ["nurse"]


def test_in_what_somebody_is_versed_is_a_part_of_the_post() -> None:
    found = claims("Marchetti worked as a specialist in trade for the World Bank.")
    assert [each.qualifiers.get("role") for each in found if each.field == "employer"] == ["specialist in trade"]
