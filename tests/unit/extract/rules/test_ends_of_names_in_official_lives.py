"""Names of bodies, posts, degrees, honours and works as official lives have them, on invented people."""

import pytest

from tests.unit.extract.documents import claims, shown, told


def test_a_seat_ends_before_whom_it_is_held_for():
    text = "Marchetti was a member of the Legislative Assembly of Soria for the Movement for the Rivers."
    assert told(text, ("employer", "position_held")) == {
        "employer Legislative Assembly of Soria",
        "position_held member of the Legislative Assembly of Soria",
    }


@pytest.mark.parametrize(
    "course", ["the Strategic Leadership Course", "the Executive Leadership Programme", "a Summer Semester"]
)
def test_a_school_ends_before_the_course_that_is_taken_there(course):
    assert shown(f"Marchetti attended the Elm School of Government for {course}.", "educated_at") == [
        "Elm School of Government"
    ]


@pytest.mark.parametrize("body", ["Institute for Fiscal Studies", "Centre for Women's Health", "World Food Programme"])
def test_a_body_goes_on_with_what_it_is_for(body):
    assert shown(f"Marchetti worked at the {body}.", "employer") == [body]


def test_an_alternate_governor_is_no_governor():
    assert shown("Marchetti is Elmland's Alternate Governor at the Elm Fund.", "position_held") == [
        "alternate governor at the Elm Fund"
    ]


def test_a_degree_keeps_the_word_for_whom_it_is():
    degrees = [
        each.qualifiers["degree"]
        for each in claims("She holds an Executive MBA from INSEAD.")
        if each.field == "educated_at"
    ]
    assert degrees == ["Executive MBA"]


def test_where_a_school_of_letters_lies_is_no_school():
    assert "Lausanne" not in shown("Marchetti holds an MBA from IMD, Lausanne.", "educated_at")
    assert "Oxford" in shown("Marchetti holds an MA from Cambridge and an MBA from Oxford.", "educated_at")


def test_a_title_of_several_parts_has_one_year():
    text = "Marchetti is the author of Small Ports, Large Ships (Oak House, 2016)."
    assert [(each.value, each.qualifiers["date"]) for each in claims(text) if each.field == "notable_for"] == [
        ("Small Ports, Large Ships", "2016")
    ]


def test_titles_with_a_year_each_are_several():
    text = "Marchetti is the author of Small Ports (2012) and Large Ships (2016)."
    assert sorted(shown(text, "notable_for")) == ["Large Ships", "Small Ports"]


def test_an_honour_is_named_with_the_services_it_is_given_for():
    text = "In 2018 Marchetti was awarded the Decoration of Honour in Gold for Services to the Republic of Elmland."
    assert shown(text, "award") == ["Decoration of Honour in Gold for Services to the Republic of Elmland"]
    assert shown("In 2018 Marchetti was awarded an OBE for Services to Sport.", "award") == ["OBE"]
