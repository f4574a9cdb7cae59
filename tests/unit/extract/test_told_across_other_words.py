"""What belongs together although other words stand between, and what those words part."""

import pytest

from tests.unit.extract.documents import claims, told, values


@pytest.mark.parametrize(
    "between",
    [
        ". The cause was pneumonia, her nephew said. She was 84.",
        ". The cause was pneumonia, according to the hospital. She was 84.",
        "; she was 84.",
        " after a fall; she was 84 years old.",
    ],
)
def test_the_age_of_the_dead_is_told_behind_what_is_told_of_the_death(between: str) -> None:
    assert values(f"Ilse Marchetti died in Tarnhof on 3 August 2011{between}", "age_statement") == {"84"}


def test_the_age_of_a_dead_relative_is_not_hers() -> None:
    assert not values("Ilse Marchetti sang. The mother of Ilse Marchetti died in 2011; she was 84.", "age_statement")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("She hardly spoke when, in 2004, the jury handed her the Elm Prize.", "2004"),
        ("She won the Lark Medal (2011) and, two years later, the Elm Prize.", "2013~"),
        ("She took home the Golden Reed in 1990, and in 1994 the Elm Prize.", "1994"),
    ],
)
def test_a_prize_has_the_time_told_before_it(text: str, date: str) -> None:
    found = [each for each in claims(f"Marchetti sings. {text}") if each.value == "Elm Prize"]
    assert [each.qualifiers.get("date") for each in found] == [date]


@pytest.mark.parametrize("verb", ["chosen", "picked as", "proclaimed", "voted", "selected for"])
def test_one_is_chosen_for_a_title_by_any_such_verb(verb: str) -> None:
    assert values(f"Ilse Marchetti was {verb} Woman of the Year in 2010.", "award") == {"Woman of the Year"}


def test_a_doubt_about_a_birth_is_none_about_the_clause_behind_and() -> None:
    text = "Marchetti was probably born in 1512, the daughter of a miller, and died in Bergen in 1570."
    found = {each.field: each.modality.value for each in claims(text) if each.field != "name"}
    assert found == {"birth_date": "reported", "death_place": "asserted", "death_date": "asserted"}


def test_a_doubt_goes_on_over_a_second_participle_and_what_is_only_said() -> None:
    text = "Marchetti was probably born in Tarnhof and educated at Elm University."
    assert {each.modality.value for each in claims(text) if each.field == "educated_at"} == {"reported"}
    text = "Marchetti was reportedly arrested in Tarnhof and died in Lom in 1570."
    assert {each.modality.value for each in claims(text) if each.field == "death_place"} == {"reported"}


@pytest.mark.parametrize(
    "text",
    [
        "The mother of Ilse Marchetti, a nurse, and her uncle, a member of parliament, paid for it.",
        "A cousin of Ilse Marchetti, a member of parliament, paid for it.",
    ],
)
def test_an_office_beside_a_relative_is_not_hers(text: str) -> None:
    assert not values(text, "position_held")


def test_a_definite_office_behind_a_relatives_name_is_of_who_is_named() -> None:
    text = "The son of Ilse Marchetti, the former mayor of Tarnhof, was seen."
    assert values(text, "position_held") == {"mayor of Tarnhof"}


def test_a_sentence_that_drove_ends_with_its_letters() -> None:
    assert not values("Marchetti drove from Lom to Washington D.C. Lena Cole died in Salem in 1977.", "death_place")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1990, tired of the cold, Marchetti moved to Seville.", "1990"),
        ("In 1990, worn down by the cold, Marchetti moved to Seville.", "1990"),
    ],
)
def test_a_participle_behind_a_time_in_front_takes_it_from_no_verb(text: str, expected: str) -> None:
    found = [each for each in claims(text) if each.field == "residence"]
    assert [each.qualifiers.get("start") for each in found] == [expected]


def test_a_second_term_stands_behind_a_pause() -> None:
    text = "Marchetti was mayor of Tarnhof from 1964 until 1972 and, after a pause, again between 1978 and 1984."
    found = [each.qualifiers for each in claims(text) if each.field == "position_held"]
    assert {each.get("start") for each in found} == {"1964", "1978"}


def test_survivors_are_read_behind_those_besides_whom_they_are() -> None:
    text = "Ilse Marchetti died on Monday. In addition to her husband, survivors include a daughter, Ines Bell."
    assert told(text, ("child",)) == {"child Ines Bell"}


def test_a_membership_in_front_of_a_name_holds_on_the_day() -> None:
    text = "A member of the Elm Party, Ilse Marchetti teaches in Tarnhof."
    found = [each for each in claims(text, published="2020-01-02") if each.field == "political_affiliation"]
    assert [each.qualifiers.get("tense") for each in found] == ["present"]


def test_what_was_read_is_told_behind_a_school_that_is_put_first() -> None:
    found = [each for each in claims("It was at Elm University that Marchetti read medicine.") if each.value]
    assert [each.qualifiers.get("subject") for each in found if each.field == "educated_at"] == ["medicine"]
