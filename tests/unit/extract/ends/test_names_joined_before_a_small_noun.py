"""Names of bodies and parties of which one half stands before "and", a trade or a small foreign word."""

import pytest

from tests.unit.extract.documents import told


@pytest.mark.parametrize(
    "name", ["National Youth and Road Safety Review committee", "Moss Health and Rail Review panel"]
)
def test_two_names_with_one_small_noun_are_one_body(name):
    page = f"Ilse Marchetti is a member of the {name}."
    assert told(page, ["employer", "position_held"]) == {f"employer {name}", f"position_held member of the {name}"}


def test_two_bodies_of_which_each_has_its_noun_are_two():
    page = "Ilse Marchetti worked for the Salt Bank and Moss Lane school."
    assert told(page, ["employer"]) == {"employer Salt Bank", "employer Moss Lane school"}


def test_a_party_whose_name_begins_before_and_is_not_cut():
    page = "Ilse Marchetti was among the founders of the Green and Social Congress."
    assert told(page, ["political_affiliation"]) <= {"political_affiliation Green and Social Congress"}
    two = "Ilse Marchetti was a member of the Elm Party and the Labour Party."
    assert len(told(two, ["political_affiliation"])) == 2


@pytest.mark.parametrize("name", ["Hawker Moss Aviation", "Baker Street School"])
def test_a_trade_that_begins_a_name_is_part_of_it(name):
    assert f"employer {name}" in told(f"Ilse Marchetti was an apprentice at the {name} in Lom.", ["employer"])


@pytest.mark.parametrize("name", ["Te Rūnanga o Moana", "Te Whare Wānanga o Lom"])
def test_a_small_word_of_another_tongue_does_not_end_a_name(name):
    assert told(f"Ilse Marchetti works for {name}.", ["employer"]) == {f"employer {name}"}


@pytest.mark.parametrize("post", ["leader of the Arts and Crafts movement", "chair of the Finance and Audit committee"])
def test_a_post_of_two_things_with_one_small_noun_goes_on_to_it(post):
    assert told(f"Ilse Marchetti was a {post} in Hull.", ["position_held"]) == {f"position_held {post}"}


def test_a_town_before_and_shares_no_noun_with_what_follows():
    page = "Ilse Marchetti was mayor of Hull and Labour party leader."
    assert told(page, ["position_held"]) == {"position_held mayor of Hull"}


@pytest.mark.parametrize(
    "school",
    [
        "University of California, Berkeley's School of Law",
        "University of Illinois at Chicago's School of Art",
        "University of Illinois at Chicago",
    ],
)
def test_a_part_of_a_university_is_told_with_its_campus(school):
    assert told(f"Ilse Marchetti taught at the {school}.", ["employer"]) == {f"employer {school}"}
