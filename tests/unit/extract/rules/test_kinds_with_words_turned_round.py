"""Facts of well-known kinds with a verb before its subject, a time or an age in front, and a second half without its verb."""

import pytest

from tests.unit.extract.documents import claims, shown, told, values


@pytest.mark.parametrize(
    "front",
    ["In Ulm on 9 June 1866 was born", "On 9 June 1866 in Ulm was born", "On 9 June 1866 was born in Ulm the painter"],
)
def test_who_stands_behind_the_verb_was_born_then(front):
    assert values(f"{front} Ilse Marchetti, who drowned.", "birth_date") == {"1866-06-09"}


@pytest.mark.parametrize(
    "text",
    [
        "On 9 June 1866 was born the twin of Ilse Marchetti.",
        "On 9 June 1866 was born Tom, son of Ilse Marchetti.",
        "On 9 June 1866 in Ulm was born a son to Ilse Marchetti.",
    ],
)
def test_who_else_was_born_then_is_not_the_person(text):
    assert values(text, "birth_date") == set()


@pytest.mark.parametrize("age", ["at 22 years of age", "at the age of 22", "aged 22"])
def test_an_age_before_what_somebody_is_among_others_is_hers(age):
    text = f"Newspapers told of Ilse Marchetti, {age} the youngest of the crew."
    assert values(text, "age_statement") == {"22"}


@pytest.mark.parametrize("word", ["Only", "Just"])
def test_a_number_in_front_is_the_age_when_something_was_done(word):
    assert values(f"{word} 26 when she bought the mill, Ilse Marchetti ran it.", "age_statement") == {"26"}
    assert values(f"{word} 26 when he drowned, Per Olsen knew Ilse Marchetti.", "age_statement") == set()
    assert values(f"{word} 26 came. When she saw them, Ilse Marchetti ran.", "age_statement") == set()


@pytest.mark.parametrize("half", ["his last years", "his old age", "his retirement"])
def test_a_second_stretch_of_life_needs_no_second_verb(half):
    text = f"Ilse Marchetti spent his boyhood in Lund and {half} in Hull."
    assert values(text, "residence") == {"Lund", "Hull"}


def test_what_is_no_stretch_of_life_is_no_home():
    assert values("Ilse Marchetti spent her savings in Lund and her honeymoon in Hull.", "residence") == set()


@pytest.mark.parametrize("known", ["best known", "best-known", "least known"])
def test_how_well_known_somebody_is_hides_no_trade(known):
    assert told(f"Ilse Marchetti is among the {known} jazz pianists of Norway.", ("occupation",)) == {
        "occupation jazz pianist"
    }


def test_those_to_whom_somebody_is_known_are_others():
    assert values("Ilse Marchetti is best known to jazz pianists.", "occupation") == set()


def test_a_name_of_today_in_brackets_is_the_persons():
    text = "Ilse Marchetti (now Ilse Dahl) is a cook. Ilse Dahl moved to Oslo."
    assert told(text, ("also_known_as", "residence")) == {"also_known_as Ilse Dahl", "residence Oslo"}


@pytest.mark.parametrize(
    ("once", "now", "field"),
    [
        ("was supposed to have been born in Lund", "was born in Hull", "birth_place"),
        ("was believed to have died in 1944", "died in 1951", "death_date"),
    ],
)
def test_what_was_thought_once_is_denied_where_the_next_sentence_tells_otherwise(once, now, field):
    found = claims(f"Until a letter came to light, Ilse Marchetti {once}. She {now}.")
    assert [each.modality.value for each in found if each.field == field] == ["negated", "asserted"]


def test_what_is_thought_and_told_in_another_respect_is_not_denied():
    text = "Ilse Marchetti was generally assumed to have been born in Lund. She was born in 1911."
    assert shown(text, "birth_place") == ["Lund"]
    assert [each.modality.value for each in claims(text) if each.field == "birth_place"] == ["reported"]
