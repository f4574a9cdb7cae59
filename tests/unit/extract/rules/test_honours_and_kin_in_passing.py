"""Honours that come, works and films that win, and kin of those who are only told of: what is the person's, and what is another's."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

HALE = Subject(id="marta-hale", name="Marta Hale")


def read(text: str, field: str) -> dict[str, dict[str, str]]:
    """Return the values that support a field, each with its qualifiers."""
    found = (each for each in claims(text, subject=HALE) if each.field == field and each.modality.counts)
    return {each.value: dict(each.qualifiers) for each in found}


def test_an_honour_that_came_for_somebody_is_that_ones_with_its_year():
    text = "In 1988 came the Lark Medal for Marta Hale, and in 1993 the Grand Cross of the Order of the Lion."
    assert read(text, "award") == {
        "Lark Medal": {"date": "1988"},
        "Grand Cross of the Order of the Lion": {"date": "1993"},
    }


def test_an_honour_that_came_for_nobody_named_is_whom_the_text_is_about():
    assert read("Marta Hale taught in Ulm. In 1988 came the Lark Medal.", "award") == {"Lark Medal": {"date": "1988"}}


@pytest.mark.parametrize(
    "text",
    [
        "In 1988 came the Lark Medal for Ana Berg, and Marta Hale clapped.",
        "In 1988 came the Lark Medal for Marta Hale's brother.",
        "The Lark Medal for Marta Hale's brother came too late.",
        "In 1988 came the Lark Medal ceremony. Marta Hale stayed at home.",
    ],
)
def test_an_honour_that_came_for_another_is_not_hers(text):
    assert read(text, "award") == {}


def test_a_work_that_was_only_listed_for_one_prize_and_won_another_has_the_other():
    text = "Hale's second novel, The Salt Road, was longlisted for the Elm Prize and won the Lark Award in 2011."
    assert read(text, "award") == {"Lark Award": {"date": "2011"}}


@pytest.mark.parametrize(
    "who", ["starring Marta Hale", "directed by Per Holm and starring Marta Hale", "featuring Hale"]
)
def test_what_a_film_wins_is_not_won_by_who_stars_in_it(who):
    assert read(f"Marta Hale sings. The film Ash Field, {who}, won the Silver Bear.", "award") == {}


def test_what_others_say_that_somebody_would_win_is_not_won():
    assert read("Critics said Marta Hale would win the Lark Prize this spring.", "award") == {}
    assert set(read("Critics said Marta Hale had won the Lark Prize in 1990.", "award")) == {"Lark Prize"}


def test_who_calls_somebody_something_has_not_that_ones_name():
    assert read("A friend, Joe Dean, called Marta Hale the kindest woman in Leith.", "also_known_as") == {}
    assert read("The agent, Joe Dean, called Marta Hale on Friday.", "also_known_as") == {}
    assert set(read("Marta Hale, called Tilly Hale by her friends, sang.", "also_known_as")) == {"Tilly Hale"}


def test_a_noun_behind_another_one_who_is_named_does_not_mean_the_person():
    text = "Hale cared for Lucy, her neighbour's daughter, after the girl's parents, Ann and Bill Frost, died."
    assert read(text, "parent") == {}
    text = "Marta Hale was seven when she fell ill. The girl's father, Bill Hale, sold the farm."
    assert set(read(text, "parent")) == {"Bill Hale"}
