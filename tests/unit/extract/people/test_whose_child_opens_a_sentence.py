"""A noun for kin in front says who somebody is: "A miner's daughter, she …"; the pronoun behind it means whom the page is about."""

import pytest

from tests.unit.extract.documents import claims


def told(words: str) -> set[tuple[str, str]]:
    found = claims(f"Ilse Marchetti is a painter. {words}")
    return {(each.field, each.value) for each in found} - {("occupation", "painter")}


STUDIED = "she studied law at Talbach University."


@pytest.mark.parametrize(
    "front",
    [
        "A miner's daughter",
        "A coal miner’s daughter from Oslo",
        "The youngest daughter of a miner",
        "A farmer's only child",
        "A sailor's widow from northern Spain",
    ],
)
def test_kin_in_front_of_a_pronoun_tell_who_that_one_is(front):
    assert told(f"{front}, {STUDIED}") == {("educated_at", "Talbach University")}


@pytest.mark.parametrize(
    "words",
    [
        "A miner's daughter, Anna Vogt, studied law at Talbach University.",
        "A miner's daughter studied law at Talbach University.",
        "Her brother's daughter, Anna, studied law at Talbach University.",
    ],
)
def test_kin_who_do_something_themselves_are_others(words):
    assert ("educated_at", "Talbach University") not in told(words)


def test_a_village_outside_a_town_is_near_it():
    found = claims("Ilse Marchetti grew up in a village outside Oslo and moved to a village near Hull in 1999.")
    homes = {each.value: each.qualifiers.get("near") for each in found if each.field == "residence"}
    assert homes == {"Oslo": "Oslo", "Hull": "Hull"}
