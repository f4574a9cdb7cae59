"""A post that somebody gives to another, or takes from one, is that one's; and names that are also words for honours."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

CROSS = Subject(id="ada-cross", name="Ada Cross")


def read(text: str, field: str, *keys: str, subject: Subject | None = None) -> set[tuple[str | None, ...]]:
    found = claims(text, subject=subject) if subject else claims(text)
    return {(each.value, *(each.qualifiers.get(key) for key in keys)) for each in found if each.field == field}


GIVING = ["sacked", "dismissed", "removed", "suspended", "forced out", "voted out", "hired", "appointed", "named"]


@pytest.mark.parametrize("verb", GIVING)
@pytest.mark.parametrize("whom", ["Carl Berg", "her friend Carl Berg"])
def test_who_gives_or_takes_a_post_does_not_hold_it(verb, whom):
    assert read(f"Ilse Marchetti {verb} {whom} as president of the Elm Union in 2007.", "position_held") == set()


@pytest.mark.parametrize("verb", ["sacked", "dismissed", "ousted", "voted out"])
def test_whom_somebody_puts_out_of_a_post_has_held_it_until_then(verb):
    found = read(f"Carl Berg {verb} Ilse Marchetti as mayor of Lom in 2007.", "position_held", "end")
    assert found == {("mayor of Lom", "2007")}


def test_who_succeeds_another_in_a_post_holds_it():
    text = "Ilse Marchetti succeeded Carl Berg as president of the Elm Union in 2007."
    assert read(text, "position_held", "start") == {("president of the Elm Union", "2007")}


def test_who_is_forced_out_has_left_the_post():
    text = "In 2007 Marchetti was forced out as president of the Elm Union."
    assert read(text, "position_held", "end") == {("president of the Elm Union", "2007")}


def test_a_surname_that_is_a_word_for_an_honour_is_the_persons():
    assert read("Ada Cross was born in Leeds.", "birth_place", subject=CROSS) == {("Leeds",)}
    assert read("Cross, a nurse, lives in Leeds. Ada Cross sings.", "residence", subject=CROSS) == {("Leeds",)}
    order = Subject(id="tim-orde", name="Tim Orde")
    assert read("Tim Orde is a nurse.", "occupation", subject=order) == {("nurse",)}


def test_an_honour_of_that_name_is_still_one():
    text = "Ada Cross was awarded the Military Cross in 1944."
    assert read(text, "award", "date", subject=CROSS) == {("Military Cross", "1944")}


@pytest.mark.parametrize(
    "front", ["One of nine children", "The eldest of nine children", "The youngest of four sisters"]
)
def test_who_comes_behind_those_among_whom_she_is_counted_is_the_subject(front):
    assert read(f"{front}, Ilse Marchetti was born in Cork.", "birth_place") == {("Cork",)}
    assert read("One of her children, Ilse Marchetti said, was born in Cork.", "birth_place") == set()


def test_a_body_where_somebody_fronted_by_a_trade_was_is_an_employer():
    text = "A research chemist with Elm Chemicals for thirty years, Ilse Marchetti retired."
    assert read(text, "employer") == {("Elm Chemicals",)}
    assert read("A research chemist with Elm Chemicals, Carl Berg, met Ilse Marchetti.", "employer") == set()


@pytest.mark.parametrize(
    "called", ["better known by her stage name", "known under the pen name", "who used the pseudonym"]
)
def test_a_name_for_the_stage_or_the_page_is_another_name(called):
    assert read(f"Ilse Marchetti, {called} Kay Bloom, was a nurse.", "also_known_as") == {("Kay Bloom",)}
    assert read("Ilse Marchetti, known by her neighbour Kay Bloom, was a nurse.", "also_known_as") == set()


def test_whom_somebody_who_speaks_tells_of_is_another():
    assert read("A poet, Ilse Marchetti said, had died.", "occupation") == set()


@pytest.mark.parametrize("whom", ["The man whom", "The nurse whom", "The man"])
def test_who_does_something_to_whom_a_clause_is_about_is_not_its_subject(whom):
    assert read(f"{whom} Ilse Marchetti married had been born in Derby.", "birth_place") == set()


def test_a_trade_before_a_name_leaves_the_name_the_subject():
    assert read("The nurse Ilse Marchetti had been born in Derby.", "birth_place") == {("Derby",)}


@pytest.mark.parametrize("who", ["Anna Kerr", "Mary Smith", "Carl Berg"])
def test_who_stands_behind_a_body_and_a_comma_is_no_place_though_a_town_has_the_given_name(who):
    assert read(f"As director of the Elm Museum, {who} invited Ilse Marchetti.", "position_held") == set()
    found = read("As director of the Elm Museum, Ilse Marchetti invited Carl Berg.", "position_held")
    assert found == {("director of the Elm Museum",)}
