"""As papers report races, appointments and schooling: what a medal was won over, whose a title is, where a body's name ends, what is no work."""

import pytest

from tests.unit.extract.documents import claims, shown, told


@pytest.mark.parametrize(
    ("text", "honour"),
    [
        ("Ilse Marchetti was the 800m gold medallist.", "800m gold medal"),
        ("Ilse Marchetti is an Olympic 1500 m silver medallist.", "Olympic 1500 m silver medal"),
        ("Ilse Marchetti is the European 400m hurdles champion.", "European 400m hurdles champion"),
        ("Ilse Marchetti won the marathon bronze medal at the Island Games.", "marathon bronze medal at the Island Games"),
        ("At the 2011 Island Games in Lund, Marchetti was the 200m gold medallist.", "200m gold medal at the 2011 Island Games"),
    ],
)  # fmt: skip
def test_what_a_medal_was_won_over_may_stand_before_it(text, honour):
    assert shown(text, "award") == [honour]


def test_a_year_in_the_name_of_the_games_dates_the_medal():
    (found,) = claims("Ilse Marchetti is the 2011 Island Games 200m gold medallist.")
    assert found.qualifiers["date"] == "2011"


@pytest.mark.parametrize(
    "told_of",
    [
        "was beaten by the Olympic champion", "was third behind the world champion", "was faster than the Olympic 800m champion",
        "is coached by a Nobel Prize winner", "is a teacher of Olympic champions", "was ahead of the silver medallist",
        "was in the same race as the world champion", "was born in Lund, a town that has produced many Olympic champions",
    ],
)  # fmt: skip
def test_a_title_of_whom_somebody_only_meets_is_not_hers(told_of):
    assert shown(f"Ilse Marchetti {told_of}.", "award") == []


@pytest.mark.parametrize(
    "told_of",
    ["was by then the world champion", "is one of the world champions", "is hailed by the press as the world champion", "trained with Per Dahl and is the world champion"],
)  # fmt: skip
def test_other_small_words_before_a_title_leave_it_hers(told_of):
    assert shown(f"Ilse Marchetti {told_of}.", "award") == ["world champion"]


@pytest.mark.parametrize("name", ["National Lakes and Dunes Agency", "Federal Forests and Herds Service"])
def test_a_body_of_a_state_is_for_two_things(name):
    assert shown(f"Ilse Marchetti works for the {name}.", "employer") == [name]


def test_two_bodies_remain_two():
    read = shown("Ilse Marchetti worked for the National Railways and Acme Bank.", "employer")
    assert read == ["National Railways", "Acme Bank"]


@pytest.mark.parametrize(
    "caption",
    ["Ilse Marchetti at the National Theatre.", "Mayor Ilse Marchetti at Elm Hospital on 3 May 2019", "Ilse Marchetti at Elm University yesterday."],
)  # fmt: skip
def test_where_a_caption_shows_somebody_she_need_not_work(caption):
    assert shown(caption, "employer") == []


def test_who_speaks_at_a_body_without_a_day_works_there():
    assert shown('"It is late," said Ilse Marchetti at Elm University.', "employer") == ["Elm University"]


def test_a_line_that_says_when_it_was_published_is_no_step_of_a_life():
    page = "Ilse Marchetti laid to rest\n\nFrom the Gazette | Our Correspondent | Published March 21, 2013\n\nMarchetti sang."
    assert claims(page) == ()


def test_a_degree_is_not_of_the_school_of_another_subject():
    read = claims("Marchetti went to Elm College, where she took a diploma in law in 1982, and later read music at Lund University.")  # fmt: skip
    assert ("Lund University", None) in {(each.value, each.qualifiers.get("degree")) for each in read}


@pytest.mark.parametrize("stay", ["did three semesters", "did two terms"])
def test_semesters_are_studies(stay):
    assert told(f"Marchetti {stay} at Lund University.", ("employer", "educated_at")) == {"educated_at Lund University"}


def test_who_joins_a_school_behind_another_one_works_at_none():
    assert not shown("Marchetti attended Elm School before joining Oak College.", "employer")
    read = "educated_at Oak Seminary"
    for level in ("O-levels", "O-Level"):
        page = f"Marchetti attended Elm School before joining Oak Seminary for her {level}."
        assert read in told(page, ("educated_at",))
    assert shown("Marchetti attended Elm School before joining Oak College as a teacher.", "employer") == [
        "Oak College"
    ]


@pytest.mark.parametrize("plan", ["will stop when she turns 70", "hopes to sail before she turns 70"])
def test_an_age_that_is_to_come_is_none(plan):
    assert not shown(f"Marchetti {plan}.", "age_statement")


def test_whose_head_somebody_became_is_told_with_the_kind_of_head():
    (held,) = [each for each in claims("Marchetti joined Radio Elm in 1970 and retired as its station director in 1994.") if each.field == "position_held"]  # fmt: skip
    assert (held.value, held.qualifiers["organisation"]) == ("station director", "Radio Elm")
