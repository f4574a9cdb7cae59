"""Who dies beside the person is not the person: at a bedside, in what she says, in a clause behind her name."""

import pytest

from tests.unit.extract.documents import claims

OF_DEATHS = ("death_date", "death_place", "age_statement")


def told(text: str) -> set[str]:
    return {each.field for each in claims(text, published="2022-03-11") if each.field in OF_DEATHS and each.counts}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was at her bedside when she died in Lom in 2020.",
        "Ilse Marchetti was with Ines Moss when she died in Lom in 2020.",
        "Ilse Marchetti said the woman died in Lom in 2020.",
        'Ilse Marchetti wept. "She died in Lom in 2020," she said.',
        "In 2019, after Ilse Marchetti left, the old director died in Lom.",
        "In 2019 Ilse Marchetti left and the old director died in Lom.",
        "After Ilse Marchetti left, the director died in Lom.",
        "Ilse Marchetti lost her mother in 2019. She was 88 and died in Lom.",
        "Ilse Marchetti's horse died in Lom in 2020. She was 24.",
        'Ilse Marchetti "died" on stage in Lom in 2019.',
    ],
)
def test_the_death_of_another_is_not_the_persons(text):
    assert told(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was a director. In 2019, after Nils Berg left, the director died in Lom.",
        "Ilse Marchetti was at her desk when she died in Lom in 2020.",
        'Nils Berg wept. "Ilse Marchetti was kind. She died in Lom in 2020," he said.',
        "Ilse Marchetti lost her mother in 2019. Marchetti died in Lom in 2020.",
        "Ilse Marchetti died in Lom in 2020. She was 24.",
    ],
)
def test_the_persons_own_death_is_told_beside_others(text):
    assert "death_place" in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti nursed her sister until the girl died in 1960.",
        "Ilse Marchetti visited her mother, and the woman died in 1960.",
        "Ilse Marchetti wrote to her aunt in Nice, where the old lady lived until 1960.",
    ],
)
def test_a_noun_behind_kin_of_its_gender_is_not_who_is_named_in_its_sentence(text: str) -> None:
    assert not {each.field for each in claims(text)} & {"death_date", "residence"}


def test_a_noun_in_the_next_sentence_may_be_who_was_named() -> None:
    text = "Ilse Marchetti, whose father was a miner, was a nurse. The woman died in 1960."
    assert "1960" in {each.value for each in claims(text) if each.field == "death_date"}
