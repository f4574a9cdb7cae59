"""Words of daily papers in Africa and Asia for what others tell otherwise."""

import pytest

from tests.unit.extract.documents import claims, shown, told


def _qualifiers(text: str, field: str) -> list[tuple[str, dict[str, str]]]:
    return [(each.value, dict(each.qualifiers)) for each in claims(text) if each.field == field]


@pytest.mark.parametrize("union", ["the union is blessed with", "their marriage was blessed with"])
def test_a_union_is_blessed_with_children(union: str) -> None:
    found = told(f"Marchetti is married to Ole Holm, and {union} three children.", ("child",))
    assert found == {"child three children"}


def test_another_s_union_is_blessed_with_another_s_children() -> None:
    text = "Ilse Marchetti left. Her sister is married to Ole Holm, and the union is blessed with three children."
    assert told(text, ("child",)) == set()


@pytest.mark.parametrize(
    "parents",
    [
        "the late Samuel Holm, a produce buyer, and Comfort Holm",
        "the late Pa Samuel Holm and Madam Comfort Holm",
        "Samuel Holm and his wife Comfort Holm",
    ],
)
def test_parents_are_told_by_the_family_that_one_is_born_into(parents: str) -> None:
    found = shown(f"Born into the family of {parents}, Marchetti attended Elm School.", "parent")
    assert len(found) == 2
    assert any(each.endswith("Samuel Holm") for each in found)
    assert "Comfort Holm" in found


@pytest.mark.parametrize("family", ["a family of farmers", "the family of a baker"])
def test_a_family_without_a_name_gives_no_parent(family: str) -> None:
    assert shown(f"Born into {family}, Marchetti grew up in Leeds.", "parent") == []


def test_an_honour_is_conferred_with_the_day_in_between() -> None:
    text = "Marchetti was on Friday conferred with the Distinguished Fellowship of the Elm Academy of Agriculture."
    assert shown(text, "award") == ["Distinguished Fellowship of the Elm Academy of Agriculture"]


@pytest.mark.parametrize("gained", ["gained admission into", "secured admission to", "took up a place at"])
def test_studies_begin_with_admission(gained: str) -> None:
    found = _qualifiers(f"Marchetti {gained} the University of Lom in 1970 to read agronomy.", "educated_at")
    assert [(value, each.get("start"), each.get("end")) for value, each in found] == [
        ("University of Lom", "1970", None)
    ]


@pytest.mark.parametrize("school", ["Universiti Malaya", "Universitas Elmia", "Kolej Tarnwick"])
def test_schools_by_nouns_of_other_languages_are_schools(school: str) -> None:
    assert shown(f"Marchetti holds a law degree from {school}.", "educated_at") == [school]


def test_a_name_goes_on_over_a_small_word_of_irish() -> None:
    text = "Marchetti served on the board of Údarás na Gaeltachta and worked for Foras na Gaeilge."
    assert set(shown(text, "employer")) == {"Údarás na Gaeltachta", "Foras na Gaeilge"}


@pytest.mark.parametrize("of", ["Radio", "Television", "News"])
def test_a_director_of_a_field_of_broadcasting_is_whole(of: str) -> None:
    found = _qualifiers(f"She rose to become Director of {of} in 1984, a post she held until 1999.", "position_held")
    assert [(value, each["start"], each["end"]) for value, each in found] == [(f"director of {of}", "1984", "1999")]


def test_who_is_born_on_an_island_is_born_there() -> None:
    text = "Marchetti was born on Inis Tarn in 1929, the second youngest of eight children of Ole Holm, a boatman."
    found = told(text, ("birth_place", "birth_date", "parent"))
    assert found == {"birth_place Inis Tarn", "birth_date 1929", "parent Ole Holm"}


@pytest.mark.parametrize("text", ["settled on Ada Holm as her heir", "lived on Ole Holm's money"])
def test_whom_somebody_settles_or_lives_on_is_no_place(text: str) -> None:
    assert shown(f"Marchetti {text} in 1929.", "residence") == []


@pytest.mark.parametrize(("left", "age"), [("school at 11 to herd sheep", "11"), ("home at 16 to work", "16")])
def test_an_age_at_leaving_is_told_before_what_for(left: str, age: str) -> None:
    assert shown(f"Marchetti left {left}.", "age_statement") == [age]


@pytest.mark.parametrize("left", ["home at 9 to catch a bus", "school at 11 am", "school at 15:30", "home at 16.30"])
def test_an_hour_is_no_age(left: str) -> None:
    assert shown(f"Marchetti left {left}.", "age_statement") == []
