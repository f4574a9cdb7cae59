"""Work that is told of "there": at the body that was told of last."""

import pytest

from tests.unit.extract.documents import claims, told


def _read(page: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (each.value, each.qualifiers.get("start"), each.qualifiers.get("end"))
        for each in claims(page)
        if each.field == "employer"
    ]


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("Ilse Marchetti joined Orvo Bank in 1950. She worked there until 1990.", ("Orvo Bank", None, "1990")),
        ("Ilse Marchetti left Orvo Bank in 1950. She had worked there since 1940.", ("Orvo Bank", "1940", None)),
        (
            "Ilse Marchetti joined Orvo Bank. She served as a clerk there from 1960 to 1990.",
            ("Orvo Bank", "1960", "1990"),
        ),
        (
            "Ilse Marchetti studied at Elm University. She taught there from 1960 to 1990.",
            ("Elm University", "1960", "1990"),
        ),
        ("Ilse Marchetti studied at Elm University and worked there all her life.", ("Elm University", None, None)),
    ],
)
def test_there_is_the_body_that_was_told_of_last(page, found):
    assert found in _read(page)


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti joined Orvo Bank. She moved to Oslo and worked there until 1990.",
        "Ilse Marchetti joined Orvo Bank. In Oslo she met Per Lund, and worked there until 1990.",
        "Ilse Marchetti worked at Orvo Bank. She visited Elm Hospital and worked there until 1990.",
        "Ilse Marchetti joined Orvo Bank in 1950. Per Lund worked there until 1990.",
        "Ilse Marchetti attended Elm School. She stayed there until 1990.",
        "Ilse Marchetti attended Elm School in Lom. She worked there until 1990.",
    ],
)
def test_there_may_be_elsewhere_or_be_where_another_works(page):
    assert "1990" not in [end for _, _, end in _read(page)]


def test_kin_who_work_there_give_nobody_an_employer():
    assert told("Ilse Marchetti attended Elm School. Her mother taught there.", ["employer"]) == set()


def test_what_is_cited_reaches_back_to_the_body():
    page = "Ilse Marchetti joined Orvo Bank in 1950. She worked there until 1990."
    quotes = [each.selector.exact for each in claims(page) if each.qualifiers.get("end") == "1990"]
    assert quotes == ["Orvo Bank in 1950. She worked there until 1990"]
