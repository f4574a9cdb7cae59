"""Notices of deaths, births in notes, and kin, deaths and towns that are not what they look like."""

import pytest

from tests.unit.extract.documents import told

FIELDS = ("birth_date", "birth_place", "death_date", "death_place", "also_known_as", "spouse", "employer")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "MARCHETTI, Ilse. Peacefully at home in Graz on 5 May 2019, aged 81 years.",
            {"death_place Graz", "death_date 2019-05-05"},
        ),
        (
            "Ilse Marchetti. Suddenly, in Graz, on 5 May 2019, in her 81st year.",
            {"death_place Graz", "death_date 2019-05-05"},
        ),
        ("Peacefully they marched in Graz on 5 May 2019. Ilse Marchetti led.", set()),
        (
            "The death of Ilse Marchetti in Graz on 3 May 1990 came early.",
            {"death_place Graz", "death_date 1990-05-03"},
        ),
        ("The death of Ilse Marchetti in Graz was announced on 3 May 1990.", set()),
        ("Ilse Marchetti, painter, b. Lom, 1937, sang.", {"birth_place Lom", "birth_date 1937"}),
        ("Ilse Marchetti's horse, nicknamed Old Tom, died in Graz in 1950.", set()),
        ("Ilse Marchetti's colleagues dubbed her the Hawk.", {"also_known_as Hawk"}),
        ('To surfers Ilse Marchetti is simply "Uncle".', {"also_known_as Uncle"}),
        (
            "Her first husband was Nils Berg; her second, whom she married in 1970, is Per Roe. Ilse Marchetti sang.",
            {"spouse Nils Berg", "spouse Per Roe"},
        ),
    ],
)
def test_a_notice_tells_of_whom_it_names(text: str, facts: set[str]) -> None:
    assert told(text, FIELDS) == facts


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was the only child of a miner and his wife, Anna.",
        "Ilse Marchetti was taught by a baker and his wife, Anna Roe.",
        "Ilse Marchetti was born to a baker and his wife, Anna.",
    ],
)
def test_the_wife_of_a_miner_is_not_that_of_his_child(text: str) -> None:
    assert told(text, ("spouse",)) == set()


def test_the_wife_beside_her_trade_is_her_own() -> None:
    assert told("Ilse Marchetti is a baker and her wife, Anna Roe, is a nurse.", ("spouse",)) == {"spouse Anna Roe"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti left Tarnwick in 1956.",
        "Ilse Marchetti left Tarnwick after six years.",
        "Ilse Marchetti was 19 when she left Tarnwick.",
    ],
)
def test_one_word_that_somebody_left_may_be_a_town(text: str) -> None:
    assert told(text, ("employer",)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti joined Velora in 1950 and left Velora in 1956.",
        "Ilse Marchetti left Velora after six years as director.",
        "Ilse Marchetti left the Velora in 1956.",
        "Ilse Marchetti left Velora Systems in 1956.",
    ],
)
def test_where_somebody_worked_and_left_is_no_town(text: str) -> None:
    assert told(text, ("employer",)) != set()
