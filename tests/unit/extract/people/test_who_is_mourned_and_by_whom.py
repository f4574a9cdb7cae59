"""Pages on the dead: whom "the late director" means, who only speaks of the person, who gives a post to her; titles in front of kin."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, told

_DEAD = "Former director Ilse Marchetti has died.\n\n"
_SCHOOL = "studied at Elm College."


def schools(text: str) -> set[str]:
    """Return the schools that are read."""
    return told(text, {"educated_at"})


@pytest.mark.parametrize(
    "tribute",
    [
        'President Ole Berg described the late director as "a dear sister".',
        "Ida Kerr praised Marchetti for her work.",
        "Ida Kerr, her deputy, has paid warm tribute to Marchetti.",
    ],
)
def test_who_praises_somebody_is_not_told_of_in_the_next_paragraph(tribute):
    assert schools(f"{_DEAD}{tribute}\n\nShe {_SCHOOL}") == {"educated_at Elm College"}


@pytest.mark.parametrize(
    "before",
    [
        "Ida Kerr praised her. She",
        "Ida Kerr, who taught with her, said she was kind. She",
        "Ida Kerr moved to Ulm.\n\nShe",
    ],
)
def test_who_praises_somebody_may_be_told_of_right_behind(before):
    assert not schools(f"{_DEAD}{before} {_SCHOOL}")


def test_the_late_minister_is_whose_death_the_page_tells_of():
    assert schools(f"{_DEAD}Many came. The late director {_SCHOOL}") == {"educated_at Elm College"}


@pytest.mark.parametrize(
    "between", ["Her predecessor, Ida Kerr, died in 2001. ", "Her predecessor Ida Kerr had died in 2001. "]
)
def test_the_late_minister_may_be_another_who_has_died(between):
    assert not schools(f"{_DEAD}{between}The late director {_SCHOOL}")


@pytest.mark.parametrize("verb", ["named him director", "appointed him judge", "promoted him"])
def test_one_who_gives_a_post_is_not_told_of_next(verb):
    text = f"Nils Marchetti was born in Ulm. Pope Leo Roth {verb}. He {_SCHOOL}"
    found = claims(text, subject=Subject(id="nils-marchetti", name="Nils Marchetti"))
    assert [each.value for each in found if each.field == "educated_at"] == ["Elm College"]


def test_one_who_does_something_else_may_be_told_of_next():
    assert not schools(f"Ilse Marchetti was born in Ulm. Anna Roth taught her. She {_SCHOOL}")


@pytest.mark.parametrize(
    ("kin", "name"),
    [
        ("Her elder brother, Air Chief Marshal Tomas Marchetti, was a pilot.", "Tomas Marchetti"),
        ("Her brother, Wing Commander the Rev Giles Holm, taught.", "Giles Holm"),
        ("Her brother, Pol Lt Col Somchai Holm, taught.", "Somchai Holm"),
        ("Her brother, Maj Gen (Dr) Nils Holm, taught.", "Nils Holm"),
    ],
)
def test_titles_of_rank_are_no_part_of_a_name_of_kin(kin, name):
    assert told(f"Ilse Marchetti is a vet. {kin}", {"sibling"}) == {f"sibling {name}"}


def test_several_with_ranks_are_listed():
    text = "Ilse Marchetti is a vet. Her sons are Flt Lt Per Holm and Lance Corporal Jon Holm."
    assert told(text, {"child"}) == {"child Per Holm", "child Jon Holm"}


@pytest.mark.parametrize(
    "title", ["Maj Gen (Dr)", "Lt. Gen. (Dr.)", "Acting Sub-Lieutenant", "Police Colonel", "Sqn Ldr the Rev."]
)
def test_a_title_of_rank_makes_no_other_name(title):
    found = claims(f"{title} Ilse Marchetti was born in Ulm.")
    assert {each.field for each in found} - {"occupation"} == {"birth_place"}


@pytest.mark.parametrize(
    "between",
    [
        "best known for her roles in “Dolores Holm” and “Rosa Varga,”",
        "star of “Dolores Holm”,",
        "who was seen in “Rosa Varga”,",
    ],
)
def test_a_film_named_like_somebody_does_not_die(between):
    text = f"Actress Ilse Marchetti, {between} died on Friday in Ulm."
    assert told(text, {"death_place"}) == {"death_place Ulm"}


def test_what_somebody_is_known_for_her_roles_in_is_notable_and_what_she_stars_in_is_none_of_hers():
    text = "Ilse Marchetti, best known for her roles in “Dolores Holm” and “Rosa Varga,” died in 2001."
    assert told(text, {"notable_for"}) == {"notable_for Dolores Holm", "notable_for Rosa Varga"}
    assert not told("Ilse Marchetti starred in “Dolores Holm” and had a part in “Rosa Varga”.", {"notable_for"})


DEAD = "The chef Ilse Marchetti has died at the age of 68.\n\nPresident Ane Holm said the country had lost a cook.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "She is survived by her husband, Nils, and a son, Iker.",
        "She is also survived by her husband, the sculptor Nils, and two sons, Iker and Per.",
        "She leaves her husband, Nils, and a son, Iker.",
    ],
)
def test_who_is_outlived_is_the_one_whose_death_the_text_tells(text):
    assert {"spouse Nils", "child Iker"} <= told(DEAD + text, ("spouse", "child"))


@pytest.mark.parametrize(
    "text",
    [
        "Her mentor Ines Berg died in 2001. She is survived by her husband, Nils, and a son, Iker.",
        "She leaves Hull on Monday. Her husband, Nils, travels with her.",
        "He leaves his wife, Ida, at home.",
    ],
)
def test_where_another_has_died_or_goes_away_nobody_outlives_the_person(text):
    assert not told(DEAD + text, ("spouse", "child"))
