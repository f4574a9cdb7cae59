"""Where a school lies is no school; a society of a school, a seat and its voters employ nobody; heads behind "and"."""

import pytest

from tests.unit.extract.documents import claims, shown


def test_the_town_behind_a_college_is_no_school():
    text = "Marchetti is a graduate of the Defence Services Staff College, Wellington, and the National Defence College, New Delhi."

    assert shown(text, "educated_at") == ["Defence Services Staff College", "National Defence College"]


def test_a_university_behind_its_college_is_one():
    assert "Oxford" in " ".join(shown("Marchetti studied at Balliol College, Oxford.", "educated_at"))


def test_schools_with_their_towns_are_all_read_in_front_of_a_name():
    text = (
        "An alumnus of Sainik School, Kunjpura (Karnal), National Defence Academy, Khadakvasla and Indian Military Academy (IMA), "
        "Dehradun, Ilse Marchetti retired."
    )

    schools = {"Sainik School", "National Defence Academy", "Indian Military Academy"}
    assert set(shown(text, "educated_at")) == schools


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was an officer in Vaka, the students' society at the University of Akureyri.",
        "She is a member of parliament, from 1995 to 2003 for the constituency of Reykjanes.",
    ],
)
def test_neither_a_society_of_a_school_nor_a_seat_employs(text):
    assert not shown(text, "employer")


def test_a_post_at_a_school_does():
    assert shown("Marchetti was a lecturer in law at the University of Akureyri.", "employer") == [
        "University of Akureyri"
    ]


def test_the_head_behind_a_list_is_one_as_well():
    text = "Marchetti was a judge from 1984 until 1999, and headed the Special Clerical Court until 2008."

    assert shown(text, "position_held") == ["head of the Special Clerical Court"]


def test_whom_others_led_is_no_heads_body():
    assert not shown("The board met and led Acme Bank to ruin. Ilse Marchetti spoke.", "position_held")


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        (
            "Marchetti is vice-president of the Albanian Book Forum.",
            "position_held",
            "vice-president of the Albanian Book Forum",
        ),
        ("After a four-year period at Elm University, Marchetti went to Germany.", "employer", "Elm University"),
        ("Marchetti graduated as a cellist from Elm Conservatory in 1976.", "occupation", "cellist"),
        ("Marchetti was born in Hull and ordained priest on April 2, 1977.", "occupation", "priest"),
        (
            "Marchetti was appointed commander of the Western Command.",
            "position_held",
            "commander of the Western Command",
        ),
    ],
)
def test_posts_and_trades_are_read_where_they_are_told_so(text, field, value):
    assert value in shown(text, field)


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti spoke at the Albanian Book Forum.",
        "For a long period at Elm University nothing was built. Marchetti spoke.",
    ],
)
def test_who_only_speaks_there_has_no_post_there(text):
    assert not {"position_held", "employer"} & {each.field for each in claims(text)}
