"""Births, deaths and ages in labels, catalogues and notes, and on the way."""

import pytest

from tests.unit.extract.documents import claims, told

VITALS = ("birth_date", "birth_place", "death_date", "death_place")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Ilse Marchetti (Lucca, 1690? – Rome, 1755) sang.",
            {"birth_place Lucca", "birth_date 1690?", "death_place Rome", "death_date 1755"},
        ),
        ("Ilse Marchetti (Lucca, 1957) comes from a line of weavers.", {"birth_place Lucca", "birth_date 1957"}),
        ("Ilse Marchetti (London, 1957) is a film by Ida Roe.", set()),
        (
            "Ilse Marchetti, b. 1870 in Graz – d. 1944 in Bergen, taught.",
            {"birth_place Graz", "birth_date 1870", "death_place Bergen", "death_date 1944"},
        ),
        ("Ilse Marchetti died the night before in Graz.", {"death_place Graz"}),
        ("Ilse Marchetti died the night after the concert in Graz.", set()),
        ("Ilse Marchetti died at Hastings.", {"death_place Hastings"}),
        ("Ilse Marchetti died at Perry's house.", set()),
        ("Ilse Marchetti died toward 1930.", {"death_date 1930~"}),
        ("Ilse Marchetti was born on the road from Riga to Pskov in 1915.", {"birth_date 1915"}),
        (
            "Ilse Marchetti comes from Graz, where she was born in 1926 and where, in 2009, she died.",
            {"birth_place Graz", "birth_date 1926", "death_place Graz"},
        ),
    ],
)
def test_a_life_is_read_in_short(text: str, facts: set[str]) -> None:
    assert told(text, VITALS) == facts


def test_a_train_is_no_parent() -> None:
    assert told("Ilse Marchetti was born on a train to Pskov in 1915.", ("parent",)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Prints by Ilse Marchetti (Czech, 1896–1971) hang here.",
        "Ilse Marchetti (Czech, born Germany, 1896–1971)",
        "Ilse Marchetti (Czech, b. 1954), Untitled.",
    ],
)
def test_a_people_before_the_years_is_whose_she_is(text: str) -> None:
    assert told(text, ("nationality",)) == {"nationality Czech"}


@pytest.mark.parametrize(
    "text", ["Ilse Marchetti (Dutch Golden Age, 1600–1650) painted.", "Ilse Marchetti (Dutch radio) spoke here."]
)
def test_a_people_before_anything_else_is_not(text: str) -> None:
    assert told(text, ("nationality",)) == set()


@pytest.mark.parametrize(
    ("text", "age", "moment"),
    [
        ("At the time of her death, on 20 May 1991, Ilse Marchetti was eighty-five.", "85", "death"),
        ("Ilse Marchetti died in 2002. The older of the two, she was 77.", "77", "death"),
        ("The town closed its market for the 100th birthday of Ilse Marchetti.", "100", "celebration"),
    ],
)
def test_an_age_at_a_moment_is_read(text: str, age: str, moment: str) -> None:
    found = [(each.value, each.qualifiers.get("moment")) for each in claims(text) if each.field == "age_statement"]
    assert found == [(age, moment)]


@pytest.mark.parametrize(
    "text",
    [
        "At the time of her mother's death, Ilse Marchetti was eighty-five.",
        "Ilse Marchetti died in 2002. In the war, she was 77 miles away.",
    ],
)
def test_an_age_at_another_moment_is_not_that_at_death(text: str) -> None:
    assert "death" not in {each.qualifiers.get("moment") for each in claims(text) if each.field == "age_statement"}


@pytest.mark.parametrize(
    ("text", "spouse"),
    [
        ("Ilse Marchetti and Nils Berg, a schoolmate, wed in Graz in 1988.", "Nils Berg"),
        ("Ilse Marchetti shares a practice with her husband, Assoc. Prof. Le Quoc Bao, M.D.", "Le Quoc Bao"),
        ("Ilse Marchetti married Asst. Prof. Jan Maes.", "Jan Maes"),
    ],
)
def test_a_spouse_is_read_behind_titles_and_before_what_they_are(text: str, spouse: str) -> None:
    assert told(text, ("spouse",)) == {f"spouse {spouse}"}
