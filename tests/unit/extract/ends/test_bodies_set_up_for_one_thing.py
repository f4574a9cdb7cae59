"""Names of bodies that were set up for one thing: a group on a matter, a force in a land, a trust with two tasks."""

import pytest

from tests.unit.extract.documents import claims, values


def bodies(text):
    return {
        each.qualifiers["organisation"]
        for each in claims(text)
        if each.field == "position_held" and "organisation" in each.qualifiers
    }


@pytest.mark.parametrize(
    "name",
    [
        "Heron Abbey Preservation and Memorial Trust",
        "Heron Valley Conservation and Research Society",
        "National Working Group on Tides and Coastal Erosion",
        "Nordic Commission against the Death Penalty",
        "United Nations Interim Force in Cyprus",
        "African Union Mission in Togo",
    ],
)
def test_a_name_goes_on_with_what_its_body_is_for(name):
    assert bodies(f"In 2004 Marchetti became the director of the {name}.") == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Marchetti was chair of the Heron Group on Friday.", "Heron Group"),
        ("Marchetti was chair of the National Working Group on Monday.", "National Working Group"),
        ("Marchetti was a director of the Heron Defence Force in Cyprus.", "Heron Defence Force"),
        ("Marchetti was a director of the Baptist Mission in Togo.", "Baptist Mission"),
        ("Marchetti was director of the Heron Foundation and Corran Trust.", "Heron Foundation"),
    ],
)
def test_a_day_or_a_place_is_none_of_a_name(text, name):
    assert name in bodies(text)


@pytest.mark.parametrize("done", ["Organised for a Kinder City", "Organized for a Cleaner Harbour"])
def test_women_who_are_for_something_are_one_body(done):
    assert values(f"In 1995 Marchetti co-founded Women {done} (WOC) with a friend.", "employer") == {f"Women {done}"}


@pytest.mark.parametrize("which", ["of one of the largest banks in Togo", "of one of Norway's insurance companies"])
def test_one_of_several_is_nothing_that_a_post_is_of(which):
    assert values(f"Marchetti became vice-president {which}.", "position_held") == set()


@pytest.mark.parametrize("which", ["smaller", "larger", "different", "similar"])
def test_a_firm_told_by_comparison_is_no_employer(which):
    assert values(f"Marchetti worked for a {which} company in Kyoto.", "employer") == set()


def test_a_firm_told_by_its_trade_is_one():
    assert values("Marchetti worked for a shipping company in Kyoto.", "employer") == {"a shipping company"}


@pytest.mark.parametrize("times", ["two-term", "four-term"])
def test_an_office_may_have_been_held_for_terms(times):
    (post,) = (
        each for each in claims(f"Ilse Marchetti, the {times} mayor of Oslo, spoke.") if each.field == "position_held"
    )
    assert (post.value, post.qualifiers.get("tense")) == ("mayor of Oslo", None)


def test_a_trade_before_a_former_post_is_no_part_of_it():
    text = "Ilse Marchetti, a chemist and novelist, former dean of the Polytechnic of Oslo, spoke."
    roles = {each.qualifiers["role"] for each in claims(text) if "role" in each.qualifiers}
    assert roles <= {"former dean", "dean"}
