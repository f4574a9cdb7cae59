"""A degree that somebody invented, bought or lied about is none; nor is a post kept from whom an article introduces."""

import pytest

from tests.unit.extract.documents import claims


def _of(text: str, field: str) -> dict[str, str]:
    return {
        each.value: each.modality.value for each in claims(f"{text}\n", published="2021-05-12") if each.field == field
    }


@pytest.mark.parametrize(
    "text",
    [
        "Critics say that Ilse Marchetti lied about a degree from Orvo University.",
        "Ilse Marchetti lied about having studied at Orvo University.",
        "Ilse Marchetti invented a degree from Orvo University.",
        "Ilse Marchetti has a fake degree from Orvo University.",
        "Ilse Marchetti, who bought her diploma from Orvo University, works at Elm Bank.",
        "Ilse Marchetti padded her CV with a degree from Orvo University.",
    ],
)
def test_studies_that_somebody_only_lays_claim_to_do_not_count(text: str) -> None:
    assert _of(text, "educated_at").get("Orvo University") in (None, "negated", "possible")


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti invented a device while studying for a degree at Orvo University.",
        "Ilse Marchetti exposed a fake diploma ring and has a degree from Orvo University.",
        "Ilse Marchetti lied about her age, and studied at Orvo University.",
    ],
)
def test_other_lies_and_inventions_leave_studies_as_they_are(text: str) -> None:
    assert _of(text, "educated_at")["Orvo University"] == "asserted"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A former transport minister, Ilse Marchetti, was on Tuesday sentenced to seven years.", "transport minister"),
        ("A mayor, Ilse Marchetti, 61, resigned on Tuesday.", "mayor"),
        ("A former minister of Norway, Ilse Marchetti, said she would appeal.", "minister of Norway"),
    ],
)
def test_a_post_behind_an_article_is_that_of_the_name_between_commas(text: str, value: str) -> None:
    assert value in _of(text, "position_held")


@pytest.mark.parametrize(
    "text",
    [
        "A transport minister, Karl Vogt, praised Ilse Marchetti, who left.",
        "A transport minister, a mayor and Ilse Marchetti, a nurse, were there.",
    ],
)
def test_the_post_of_another_is_not_hers(text: str) -> None:
    assert _of(text, "position_held") == {}


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("LIMA: Unseeded Norwegian Ilse Marchetti won on Thursday.", "nationality", "Norwegian"),
        ("Unseeded Norwegian Ilse Marchetti won on Thursday.", "nationality", "Norwegian"),
        ("Ilse Marchetti won. The 22-year-old from Bergen, ranked 78th, will face Ana Roe.", "age_statement", "22"),
        ("Ilse Marchetti won. The 22-year-old from Bergen will face Ana Roe.", "age_statement", "22"),
    ],
)
def test_what_sports_pages_put_before_a_name_is_read(text: str, field: str, value: str) -> None:
    assert set(_of(text, field)) == {value}
