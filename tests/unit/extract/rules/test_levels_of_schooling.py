"""What level of schooling somebody had where: no subject of study, each school of a row with its own, and none of whoever taught it."""

import pytest

from tests.unit.extract.documents import claims


def schools(text: str) -> dict[str, dict[str, str]]:
    return {each.value: dict(each.qualifiers) for each in claims(text) if each.field == "educated_at"}


def test_a_level_of_schooling_is_no_subject():
    found = schools("Ilse Marchetti completed her primary education at Elm School.")

    assert "subject" not in found["Elm School"]


def test_a_subject_is_one():
    assert schools("Ilse Marchetti completed law at Elm University.")["Elm University"]["subject"] == "law"


def test_each_school_of_a_row_with_its_level_is_read():
    text = (
        "After completing primary education at Moss Methodist School (1954), secondary education at Lom Grammar School (1961), "
        "and higher secondary school at Oak College (1963), Ilse Marchetti moved to Graz."
    )

    assert {name: told.get("end") for name, told in schools(text).items()} == {
        "Moss Methodist School": "1954",
        "Lom Grammar School": "1961",
        "Oak College": "1963",
    }


@pytest.mark.parametrize("verb", ["taught", "promoted", "also taught"])
def test_who_taught_it_learned_nothing_there(verb):
    assert not schools(f"Ilse Marchetti {verb} primary education at Elm School.")


def test_the_age_of_who_is_dead_is_that_at_death():
    (age,) = [each for each in claims("Ilse Marchetti is dead. She was 84.") if each.field == "age_statement"]

    assert (age.value, age.qualifiers["moment"]) == ("84", "death")


def test_the_age_of_her_mother_is_not_hers():
    found = claims("Ilse Marchetti said that her mother is dead. She was 84.")

    assert not [each for each in found if each.field == "age_statement"]
