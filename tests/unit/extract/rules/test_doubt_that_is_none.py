"""Denials that deny nothing ("without doubt", "no doctor but a nurse"), words that only lay claim, and what others have."""

import pytest

from tests.unit.extract.documents import claims


def _told(text: str) -> set[tuple[str, str]]:
    fields = ("birth_place", "death_place", "educated_at", "occupation")
    return {(each.value, each.modality.value) for each in claims(f"{text}\n") if each.field in fields}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Without doubt Ilse Marchetti was born in Lyon.", {("Lyon", "asserted")}),
        ("Without any doubt Ilse Marchetti was born in Lyon.", {("Lyon", "asserted")}),
        ("Ilse Marchetti is no doctor but a nurse.", {("doctor", "negated"), ("nurse", "asserted")}),
        ("Ilse Marchetti only claimed to have studied at Elm University.", {("Elm University", "possible")}),
        ("Ilse Marchetti claimed to have studied at Elm University.", {("Elm University", "reported")}),
        (
            "Ilse Marchetti died in Lyon (according to others in Turku).",
            {("Lyon", "possible"), ("Turku", "possible")},
        ),
        (
            "Ilse Marchetti died in Lyon; according to other sources, in Turku.",
            {("Lyon", "possible"), ("Turku", "possible")},
        ),
        ("Ilse Marchetti died in Lyon, according to her son.", {("Lyon", "reported")}),
        ("Without a permit Ilse Marchetti never studied at Elm University.", {("Elm University", "negated")}),
    ],
)
def test_a_sentence_says_what_it_says_and_no_more(text: str, told: set[tuple[str, str]]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize("calendar", ["By the Ethiopian calendar", "In the old calendar", "Under their own calendar"])
def test_a_year_of_another_calendar_named_in_front_is_none_of_ours(calendar: str) -> None:
    assert not [
        each for each in claims(f"{calendar}, Ilse Marchetti was born in 1931.\n") if each.field == "birth_date"
    ]


def test_a_former_name_in_brackets_makes_no_trade_former() -> None:
    (trade,) = [
        each for each in claims("Ilse Marchetti (formerly Ilse Roe) is a judge.\n") if each.field == "occupation"
    ]
    assert "tense" not in trade.qualifiers
    (former,) = [
        each for each in claims("Ilse Marchetti was formerly a judge in Lyon.\n") if each.field == "occupation"
    ]
    assert former.qualifiers["tense"] == "past"
