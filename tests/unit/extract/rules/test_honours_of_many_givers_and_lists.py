"""Honorary degrees of some of many, lists of the most praised, members beside fellows, and what a page's line ends glue."""

import pytest

from tests.unit.extract.documents import claims


def _read(text: str, field: str) -> list[tuple[str, str | None, str | None]]:
    read = (each for each in claims(text) if each.field == field)
    return [(each.value, each.qualifiers.get("conferrer"), each.qualifiers.get("date")) for each in read]


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        ("fourteen honorary degrees, including from Lom University, Oak University and Elm College", ["Lom University", "Oak University", "Elm College"]),
        ("honorary degrees from several universities, including Lom University and Elm College", ["Lom University", "Elm College"]),
        ("honorary doctorates from two colleges, such as Elm College", ["Elm College"]),
    ],
)  # fmt: skip
def test_each_named_of_many_gave_an_honorary_degree(text, givers):
    assert [giver for _, giver, _ in _read(f"Ilse Marchetti holds {text}.", "award")] == givers


def test_the_number_of_all_is_not_that_of_one_givers_degrees():
    text = "Ilse Marchetti holds fourteen honorary degrees, including from Lom University and Elm College."
    assert not any("count" in each.qualifiers for each in claims(text))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("the 10 most inspiring women in trade and farming in Africa by Elm News", "10 most inspiring women in trade and farming in Africa"),
        ("the 50 most influential women of letters", "50 most influential women of letters"),
        ("the 50 most influential women in recognition of her work", "50 most influential women"),
        ("the 50 Most Influential Women in Norway in 2019", "50 Most Influential Women in Norway"),
    ],
)  # fmt: skip
def test_a_list_of_the_most_praised_is_told_with_whom_it_is_among(text, whole):
    assert [value for value, _, _ in _read(f"Ilse Marchetti was named one of {text}.", "award")] == [whole]


@pytest.mark.parametrize("years", ["(1990) and a member of the Polar Academy (1995)", "in 1990 and a member of the Polar Academy in 1995"])  # fmt: skip
def test_who_is_elected_a_fellow_and_a_member_is_both(years):
    read = claims(f"Ilse Marchetti became an elected fellow of the Royal Society {years}.")
    assert {each.qualifiers.get("start") for each in read if each.field == "employer"} == {"1995"}


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("They built the university\nProfessor Ilse Marchetti is a weaver from Lom.", ["professor", "weaver"]),
        ("The chemistry professor Ilse Marchetti spoke.", ["chemistry professor"]),
        ("Assistant Professor Ilse Marchetti spoke.", ["assistant professor"]),
    ],
)
def test_a_title_does_not_go_on_from_the_line_before(text, trades):
    assert [value for value, _, _ in _read(text, "occupation")] == trades


def test_a_hyphen_between_two_places_of_a_life_is_a_dash():
    read = claims("Ilse Marchetti (Lom, October 8, 1927-Graz, March 24, 2002) was a weaver.")
    told = {each.field: each.value for each in read}
    assert told["birth_date"] == "1927-10-08"
    assert told["death_date"] == "2002-03-24"
    assert told["death_place"] == "Graz"
