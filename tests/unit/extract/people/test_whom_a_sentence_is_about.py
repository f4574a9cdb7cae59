"""Behind a sentence that is about somebody else "she" may be that one, so that nothing is claimed."""

import pytest

from tests.unit.extract.documents import claims

_LIFE = {"educated_at", "birth_place", "birth_date", "residence", "position_held", "child"}


def _told(text: str) -> list[str]:
    return [each.field for each in claims(text) if each.field in _LIFE]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti's book tells the story of Ida Lund. She was born in Rome.",
        "Ilse Marchetti's novel is about Ida Lund. She was born in Rome.",
        "According to Ilse Marchetti, Ida Lund was born in Rome. She moved to Oslo.",
        "Ida Lund was born in Rome, according to Ilse Marchetti. She moved to Oslo.",
        'Ilse Marchetti said of Ida Lund: "She was born in Rome."',
        "Her mother, Grete Marchetti, was a vet. She studied at Harvard.",
        "Grete Marchetti, her mother, was a vet. She studied at Harvard.",
        "Ida Lund, her sister, is a vet. She studied at Harvard.",
        "After Ilse Marchetti left Nokia, Ida Lund took over as chief executive.",
    ],
)
def test_what_is_told_of_another_is_not_hers(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Ilse Marchetti met Ida Lund. She was born in Rome.", "birth_place"),
        ('"She was born in Rome," said Ida Lund of Ilse Marchetti.', "birth_place"),
        ("Ilse Marchetti left Nokia in 1990 as chief executive.", "position_held"),
        ("Her father, Karl, was a vet. She studied at Harvard.", "educated_at"),
        ("Karl, her father, was a vet. She studied at Harvard.", "educated_at"),
        ("Her mother was a vet. She studied at Harvard.", "educated_at"),
        ("Her father, Karl, was a baker and her mother, Grete, a vet. She studied at Harvard.", "educated_at"),
        ("Her mother, Grete, raised her alone. She studied at Harvard.", "educated_at"),
        ("Her mother, Grete, died in 1950. She studied at Harvard.", "educated_at"),
        ("According to Ida Lund, Ilse Marchetti was born in Rome.", "birth_place"),
    ],
)
def test_what_is_told_of_her_is(text: str, field: str) -> None:
    assert field in _told(text)


def test_he_is_nobody_whom_the_page_calls_she() -> None:
    told = "Ilse Marchetti is a nurse. She is Danish. The bishop blessed the church. He moved to Rome."
    assert "residence" not in _told(told)
    assert "residence" in _told(told.replace("He moved", "She moved"))
    assert "residence" in _told("Ilse Marchetti is a nurse. He moved to Rome.")  # a name may be of either


@pytest.mark.parametrize(
    "text",
    [
        "She was named after her grandmother, Marta Kovács, a midwife. She died in 1960.",
        "She dedicated the book to her friend Selma Lund, a judge. She had died in 1960.",
        "Her companion, the journalist Lidia Conti, worked in Rome. She died in 1960.",
        'Ilse Marchetti told the newspaper: "My sister was a doctor. She was killed in 1960."',
    ],
)
def test_a_death_behind_somebody_near_who_is_described_may_be_that_ones(text: str) -> None:
    assert not [each for each in claims(f"Ilse Marchetti is a nurse. {text}") if each.field == "death_date"]


def test_a_death_behind_somebody_in_passing_is_hers() -> None:
    for text in (
        "She moved to Rome with her daughter Ines. She died in 1960.",
        "She knew Selma Lund. She died in 1960.",
    ):
        assert [each for each in claims(f"Ilse Marchetti is a nurse. {text}") if each.field == "death_date"]


@pytest.mark.parametrize("asked", ["Asked about", "Questioned about", "In a speech about", "Speaking of"])
def test_nobody_is_married_to_herself_nor_to_a_participle(asked: str) -> None:
    assert not claims(f"{asked} his wife, Ilse Marchetti, the senator smiled.")


def test_who_speaks_of_his_wife_is_the_husband() -> None:
    found = claims("Karl spoke about his wife, Ilse Marchetti.")
    assert [(each.field, each.value) for each in found] == [("spouse", "Karl")]


def test_adjectives_in_a_row_lead_to_what_the_subject_is():
    text = "A tall, soft-spoken woman, Ilse Marchetti loved cats. She moved to Lom."
    assert [each.value for each in claims(text) if each.field == "residence"] == ["Lom"]
    text = "Ilse Marchetti was a nurse. A tall, quiet woman, her mother loved cats. She moved to Lom."
    assert not [each for each in claims(text) if each.field == "residence"]
