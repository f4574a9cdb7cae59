"""Facts of well-known kinds in words of another turn, and what is told in nearly the same words and is none of them."""

import pytest

from service.domain.claim import Claim, Modality
from tests.unit.extract.documents import claims


def told(text: str, field: str) -> list[Claim]:
    """Return the claims of a field that are not denied."""
    return [each for each in claims(text) if each.field == field and each.modality is not Modality.NEGATED]


def values(text: str, field: str) -> set[str]:
    """Return their values."""
    return {str(each.value) for each in told(text, field)}


@pytest.mark.parametrize(
    "text",
    [
        "Nobody can seriously maintain that Ilse Marchetti was born in Venice.",
        "No one would argue that Ilse Marchetti was born in Venice.",
        "What every guidebook tells — that Ilse Marchetti was born in Venice — is simply untrue.",
    ],
)
def test_what_nobody_maintains_is_denied(text):
    assert values(text, "birth_place") == set()


@pytest.mark.parametrize(
    "text",
    [
        "That Ilse Marchetti was born in Venice cannot be denied.",
        "What every guidebook tells — that Ilse Marchetti was born in Venice — is true.",
    ],
)
def test_what_cannot_be_denied_is_not(text):
    assert values(text, "birth_place") == {"Venice"}


def test_a_time_by_which_somebody_had_been_married_is_not_that_of_the_wedding():
    text = "In 1985, when her father died, Ilse Marchetti had been married to Rui Lobo for ten years."
    assert [each.qualifiers.get("start") for each in told(text, "spouse")] == [None]
    text = "In 1985 Ilse Marchetti was married to Rui Lobo."
    assert [each.qualifiers.get("start") for each in told(text, "spouse")] == ["1985"]


@pytest.mark.parametrize("verb", ["taught", "married", "met"])
def test_somebodys_pupil_or_groom_is_not_her_own_place_among_siblings(verb):
    assert values(f"Ilse Marchetti {verb} the eldest of four children.", "sibling") == set()


@pytest.mark.parametrize("verb", ["was", "was raised", "was born", "grew up as"])
def test_her_own_place_among_siblings_is(verb):
    assert values(f"Ilse Marchetti {verb} the eldest of four children.", "sibling") == {"four children"}


def test_a_middle_child_of_five_born_to_somebody_is_one():
    text = "Ilse Marchetti was the middle child of five born to a baker and a nurse."
    assert values(text, "sibling") == {"five children"}


def test_a_brother_officer_is_no_brother():
    assert values("Ilse Marchetti served at sea; her brother officer Karl Roe was killed.", "sibling") == set()
    text = "Her brother, the officer Karl Roe, was killed. Ilse Marchetti served at sea."
    assert values(text, "sibling") == {"Karl Roe"}


def test_what_the_subject_of_a_second_clause_has_is_not_the_firsts():
    text = "Ilse Marchetti and Per had a son, and Per had a daughter, Ida."
    assert values(text, "child") == {"a son"}
    assert values("Ilse Marchetti and Per had a daughter, Ida.", "child") == {"Ida"}


def test_a_quality_in_quotation_marks_is_no_name():
    assert values("Ilse Marchetti was known as “difficult”.", "also_known_as") == set()
    assert values("Ilse Marchetti was nicknamed “sparky”.", "also_known_as") == {"sparky"}
    assert values("Ilse Marchetti was known as “Fearless”.", "also_known_as") == {"Fearless"}


@pytest.mark.parametrize(
    "text",
    [
        "Everyone in Lagos knows the singer Ilse Marchetti as Rosa Luz.",
        "Ilse Marchetti published her poems under the pen name Rosa Luz.",
        "Ilse Marchetti sold the songs under the name Rosa Luz.",
    ],
)
def test_names_behind_an_object_are_read(text):
    assert values(text, "also_known_as") == {"Rosa Luz"}


def test_a_name_of_things_of_hers_is_not_hers():
    assert values("Ilse Marchetti says her band sang under the name Rosa Luz.", "also_known_as") == set()


@pytest.mark.parametrize("title", ["Sheikh Dr.", "Count Dr.", "Prof. Dr."])
def test_titles_before_another_title_are_no_name(title):
    assert values(f"Ilse Marchetti wed {title} Nabil Omar.", "spouse") == {"Nabil Omar"}


def test_a_name_at_birth_stands_before_day_and_place():
    text = "Ilse Marchetti (b. Ada Novak, 4 May 1921, Brno) was a dancer."
    assert values(text, "also_known_as") == {"Ada Novak"}
    assert values(text, "birth_place") == {"Brno"}


def test_a_town_before_the_day_is_no_name():
    text = "Ilse Marchetti (b. Lund, 4 May 1921, d. Oslo, 1990) was a dancer."
    assert values(text, "also_known_as") == set()
    assert values(text, "birth_place") == {"Lund"}


def test_a_daughter_and_two_sons_are_counted_together():
    (child,) = told("Ilse Marchetti's daughter and two sons run the mill.", "child")
    assert child.qualifiers.get("daughters") == "1"
    assert child.qualifiers.get("sons") == "2"


def test_a_husband_and_two_sons_are_two_sons():
    (child,) = told("Her husband and two sons run the mill. Ilse Marchetti is a nurse.", "child")
    assert str(child.value) == "two sons"
    assert values("Ilse Marchetti taught Per Vik's daughter and two sons.", "child") == set()


def test_an_island_on_which_it_was_is_a_birthplace():
    assert values("It was on Barra that Ilse Marchetti was born, in 1911.", "birth_place") == {"Barra"}
    assert values("It was on Ada Kerr's farm that Ilse Marchetti was born.", "birth_place") == set()


def test_what_somebody_simply_is_to_others_is_a_name():
    assert values("To surfers Ilse Marchetti is simply Big Wave.", "also_known_as") == {"Big Wave"}
    assert values("To surfers Ilse Marchetti is simply Ada Kerr in disguise.", "also_known_as") == set()


def test_an_island_on_which_somebody_saw_the_light_of_day_has_its_year_behind():
    text = "Ilse Marchetti first saw the light of day on Vava'u in 1931."
    assert values(text, "birth_place") == {"Vava'u"}
    assert values(text, "birth_date") == {"1931"}


def test_children_beside_a_sister_may_be_hers():
    text = "Her sister and two children run the mill. Ilse Marchetti is a nurse."
    assert values(text, "child") == set()
    assert values(text, "sibling") == set()
