"""What others say and a sentence concedes before it puts it right; what nobody doubts; what is one of two by somebody's account."""

import pytest

from tests.unit.extract.documents import claims


def _told(text: str) -> set[tuple[str, str]]:
    fields = ("birth_place", "birth_date", "death_place", "educated_at", "nationality")
    return {(each.value, each.modality.value) for each in claims(f"{text}\n") if each.field in fields}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Although many books say that Ilse Marchetti was born in Lyon, she was born in Turku.",
            {("Lyon", "negated"), ("Turku", "asserted")},
        ),
        (
            "Though long believed to have died in Lyon, Ilse Marchetti died in Turku.",
            {("Lyon", "negated"), ("Turku", "asserted")},
        ),
        (
            "Although it is often said that Ilse Marchetti was born in Lyon, the register says Turku.",
            {("Lyon", "negated")},
        ),
        (
            "For decades Ilse Marchetti was believed to have been born in 1880; a parish book shows that it was 1876.",
            {("1880", "negated")},
        ),
        (
            "For a century Ilse Marchetti was thought to have died in Lyon, but her grave is in Turku.",
            {("Lyon", "negated")},
        ),
        (
            "Encyclopaedias repeat that Ilse Marchetti died in Lyon; her death certificate says Turku.",
            {("Lyon", "negated")},
        ),
        (
            "Older works put the birth of Ilse Marchetti in 1902, which cannot be right.",
            {("1902", "negated")},
        ),
        (
            "Ilse Marchetti was born in 1902, some papers write, which can hardly be correct.",
            {("1902", "negated")},
        ),
        (
            "Although most handbooks make Ilse Marchetti a student of the University of Vienna, she never enrolled there.",
            {("University of Vienna", "possible")},
        ),
    ],
)
def test_what_others_say_is_denied_where_it_is_conceded_and_put_right(text: str, told: set[tuple[str, str]]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Although it was said that Ilse Marchetti was born in Lyon, she grew up poor.", {("Lyon", "reported")}),
        ("Though her mother said she was poor, Ilse Marchetti was born in Lyon.", {("Lyon", "asserted")}),
        ("Older works put the birth of Ilse Marchetti in 1902.", {("1902", "reported")}),
        ("Ilse Marchetti was born in 1902, some papers write.", {("1902", "reported")}),
    ],
)
def test_what_nothing_puts_right_stays_as_it_is_told(text: str, told: set[tuple[str, str]]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    "doubt", ["Nobody doubts", "Few doubt", "It cannot be doubted", "It was never doubted", "No one doubted"]
)
def test_what_nobody_doubts_is_so(doubt: str) -> None:
    assert _told(f"{doubt} that Ilse Marchetti was born in Lyon.") == {("Lyon", "asserted")}


@pytest.mark.parametrize("doubt", ["Many doubt", "It was long doubted", "It is not certain", "Historians doubt"])
def test_what_somebody_doubts_is_possible(doubt: str) -> None:
    assert _told(f"{doubt} that Ilse Marchetti was born in Lyon.") == {("Lyon", "possible")}


@pytest.mark.parametrize(
    "aside", ["by another account,", "some say,", "according to others,", "depending on whom one asks,"]
)
def test_two_places_by_two_accounts_are_both_possible(aside: str) -> None:
    told = {("Lyon", "possible"), ("Turku", "possible")}
    assert _told(f"Ilse Marchetti died in Lyon, or, {aside} in Turku.") == told


def test_each_of_two_nations_has_its_own_country() -> None:
    read = claims("Ilse Marchetti was an Austrian or German citizen.\n")
    assert {(each.value, each.qualifiers["country"]) for each in read if each.field == "nationality"} == {
        ("Austrian", "Austria"),
        ("German", "Germany"),
    }
