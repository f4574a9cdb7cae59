"""Marriages in brackets, in a year that "saw" them, and the last of three; children born together."""

import pytest

from tests.unit.extract.documents import claims, told


def wed(page: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (each.value, each.qualifiers.get("start"), each.qualifiers.get("end"))
        for each in claims(page)
        if each.field == "spouse"
    ]


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti (m. 1961 Per Lund) was a painter.",
        "Ilse Marchetti is a sculptor (m. 1961, Per Lund; two daughters).",
        "Ilse Marchetti (b. 1930; m. 1961 Per Lund) was a painter.",
        "Per Lund (m. 1961 Ilse Marchetti) was a painter.",
        "Ilse Marchetti (m. Per Lund, 1961) was a painter.",
        "Ilse Marchetti (b. 1930, m. Per Lund 1961) was a painter.",
    ],
)
def test_a_marriage_in_brackets_is_that_of_whose_name_they_stand_behind(page):
    assert wed(page) == [("Per Lund", "1961", None)]


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti, whose brother Olav (m. 1961 Rosa Berg) was a priest, painted.",
        "Ilse Marchetti wrote to Per Lund (m. 1961 Rosa Berg).",
        "Ilse Marchetti's brother Olav Marchetti (m. 1961 Rosa Berg) was a priest.",
    ],
)
def test_a_marriage_in_brackets_behind_another_is_that_ones(page):
    assert wed(page) == []


@pytest.mark.parametrize(
    ("words", "field", "value", "key"),
    [
        ("1969 saw Ilse Marchetti marry Per Lund.", "spouse", "Per Lund", "start"),
        ("1969 saw her marry Per Lund.", "spouse", "Per Lund", "start"),
        ("The year 1969 saw her marry Per Lund.", "spouse", "Per Lund", "start"),
        ("1969 saw her move to Oslo.", "residence", "Oslo", "start"),
        ("1969 saw Marchetti elected mayor of Graz.", "position_held", "mayor of Graz", "start"),
        ("1969 also saw her become mayor of Graz.", "position_held", "mayor of Graz", "start"),
        ("1969 saw her win the Holt Prize.", "award", "Holt Prize", "date"),
    ],
)
def test_what_a_year_saw_somebody_do_was_done_then(words, field, value, key):
    found = claims(f"Ilse Marchetti is a nurse. {words}")
    assert [(each.value, each.qualifiers.get(key)) for each in found if each.field == field] == [(value, "1969")]


@pytest.mark.parametrize(
    "words",
    [
        "1969 saw Rosa Berg marry Per Lund.",
        "1969 saw Ilse Marchetti's sister marry Per Lund.",
        "In 1969 Per Lund saw Rosa Berg marry Olav Berg.",
        "Nobody ever saw her marry Per Lund.",
    ],
)
def test_what_others_did_or_were_seen_doing_is_not_hers(words):
    assert told(f"Ilse Marchetti is a nurse. {words}", ["spouse"]) == set()


@pytest.mark.parametrize(
    "words",
    [
        "was married three times: to Per Lund, with whom she had a son; to Olav Berg; and, from 1984, to Nils Moe",
        "was married first to Per Lund; then to Olav Berg; and, from 1984, to Nils Moe",
        "was married to Per Lund from 1960 to 1970, to Olav Berg from 1972 to 1980 and, from 1984, to Nils Moe",
    ],
)
def test_the_last_of_three_marriages_has_its_time(words):
    found = wed(f"Ilse Marchetti {words}.")
    assert [each[0] for each in found] == ["Per Lund", "Olav Berg", "Nils Moe"]
    assert found[2] == ("Nils Moe", "1984", None)


@pytest.mark.parametrize(
    "words",
    [
        "was married to Per Lund, sold her house to Olav Berg and lent a boat to Nils Moe",
        "was married to Per Lund and, from 1984, close to Nils Moe",
    ],
)
def test_what_else_is_done_to_others_is_no_marriage(words):
    assert [each[0] for each in wed(f"Ilse Marchetti {words}.")] == ["Per Lund"]


@pytest.mark.parametrize(
    ("page", "value", "counts"),
    [
        ("Ilse Marchetti, a mother of twins, lives in Graz.", "twins", {"children": "2.."}),
        ("Ilse Marchetti and Per Lund are the parents of triplets.", "triplets", {"children": "3.."}),
        ("Ilse Marchetti gave birth to twin sons in 1990.", "twin sons", {"sons": "2.."}),
        ("Ilse Marchetti and her husband became parents to twin girls.", "twin girls", {"daughters": "2.."}),
    ],
)
def test_twins_are_two_children_at_least(page, value, counts):
    found = [each for each in claims(page) if each.field == "child"]
    assert [(each.value, dict(each.qualifiers)) for each in found] == [(value, counts)]


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti delivered twins at Elm Hospital.",
        "Ilse Marchetti has a sister, a mother of twins.",
        "Ilse Marchetti is one of twins.",
        "Ilse Marchetti has twin sisters.",
        "Ilse Marchetti's parents are parents of twins.",
    ],
)
def test_twins_of_others_are_none_of_hers(page):
    assert told(page, ["child"]) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Her husband, Jon Berg, died in 2015. Ilse Marchetti is a judge.",
        "Her husband, Jon Berg, a surgeon, had died in 2015. Ilse Marchetti is a judge.",
        "Ilse Marchetti's husband, Jon Berg (1930–2015), died in 2015.",
    ],
)
def test_the_death_of_a_spouse_ends_the_marriage(text):
    (found,) = (each for each in claims(text) if each.field == "spouse")
    assert dict(found.qualifiers) == {"end": "2015"}
    assert found.selector.exact.endswith("died in 2015")


@pytest.mark.parametrize(
    "text",
    [
        "Her husband, Jon Berg, died before 1950. Ilse Marchetti is a judge.",
        "Her husband, Jon Berg, was a judge, and her father died in 1950. Ilse Marchetti is a judge.",
    ],
)
def test_a_bound_and_the_death_of_another_end_no_marriage(text):
    (found,) = (each for each in claims(text) if each.field == "spouse")
    assert "end" not in found.qualifiers
