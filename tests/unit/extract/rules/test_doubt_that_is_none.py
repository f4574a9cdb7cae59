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


@pytest.mark.parametrize(
    "aside", ["in fact", "as some say", "contrary to reports", "in 1950", "unlike her brother", "strictly speaking"]
)
def test_a_denial_reaches_over_what_stands_between_commas(aside: str) -> None:
    read = claims(f"Ilse Marchetti was not, {aside}, employed by Acme Bank.\n")
    assert not [each for each in read if each.field == "employer" and each.modality.counts]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ilse Marchetti refused to confirm that she was born in Lyon.", ("Lyon", "possible")),
        ("Ilse Marchetti laughed at the story that she was born in Lyon.", ("Lyon", "negated")),
        ("Ilse Marchetti corrected a reporter who said she was born in Lyon.", ("Lyon", "negated")),
        (
            "Ilse Marchetti's supposed degree from Elm University turned out to be bought.",
            ("Elm University", "negated"),
        ),
        ("Ilse Marchetti was pleased to confirm that she was born in Lyon.", ("Lyon", "asserted")),
        ("Ilse Marchetti corrected proofs in Lyon, where she was born.", ("Lyon", "asserted")),
    ],
)
def test_what_somebody_does_not_confirm_or_puts_right_is_not_so(text: str, told: tuple[str, str]) -> None:
    assert _told(text) == {told}


def test_who_is_as_good_as_married_is_not() -> None:
    (spouse,) = [
        each for each in claims("Ilse Marchetti was as good as married to Ida Roe.\n") if each.field == "spouse"
    ]
    assert spouse.modality.value == "negated"
    (spouse,) = [each for each in claims("Ilse Marchetti was married to Ida Roe.\n") if each.field == "spouse"]
    assert spouse.modality.value == "asserted"
