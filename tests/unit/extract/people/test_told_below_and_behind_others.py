"""What is told below a heading about somebody else, behind a front with somebody's kin, or of whom stands beside the person."""

from service.domain.source import Subject
from tests.unit.extract.documents import claims, shown, told

_PAGE = "Ilse Marchetti sang.\n\n{}\n\n* Birth name: Carla Rosa Benassi\n\n* She was born in Siena.\n\n* At the age of 19 a part was hers."


def test_a_heading_about_somebody_else_opens_that_ones_life():
    for heading in (
        "Fun facts about Carla Benassi:",
        "About Carla Benassi",
        "Meet Carla Benassi",
        "The story of Carla Benassi",
    ):
        assert told(_PAGE.format(heading), ("also_known_as", "birth_place", "age_statement")) == set()


def test_a_heading_about_the_person_goes_on_with_the_persons_life():
    text = "Ilse Marchetti sang.\n\nFun facts about Ilse Marchetti:\n\n* Born in Siena.\n\nAbout the author\n\nShe lives in Bologna."
    assert told(text, ("birth_place", "residence")) == {"birth_place Siena", "residence Bologna"}


def test_he_means_who_acts_behind_a_front_and_nobody_beside():
    text = (
        "Ugo Sarti wrote songs. Having ended his schooling in 1943, Sarti wrote the music for a play by Ilse Marchetti, and led a band."
        " In 1956, she toured Spain. Between 1981 and 1985 he was mayor of Siena."
    )
    assert shown(text, "position_held") == []
    text = "On the arrest of his mother in 1903, young Ugo Sarti was brought up by an uncle, Piero Roe. His career as a teacher was short."
    found = claims(text, subject=Subject(id="x", name="Piero Roe"))
    assert [each.value for each in found if each.field == "occupation"] == []


def test_a_surname_behind_the_persons_own_front_is_the_persons_whatever_kin_have_it():
    text = "Ilse Marchetti was born in Siena. She sang with her sister Carla Marchetti. After finishing her studies in 1944, Marchetti worked as a nurse."
    assert shown(text, "occupation") == ["nurse"]


def test_the_kin_that_open_a_sentence_are_no_front():
    assert "Ida Roe" in shown("Her mother was a nurse, Ida Roe. Ilse Marchetti sang.", "parent")


def test_a_name_that_both_men_and_women_have_tells_no_gender():
    text = (
        "There are books by Michele Benassi. Tracy Korda won the Moss Prize. He was born in Siena and moved to Bologna."
    )
    found = claims(text, subject=Subject(id="x", name="Michele Benassi"))
    assert not [each.value for each in found if each.field in ("birth_place", "residence")]


def test_whose_child_somebody_is_says_nothing_of_her_own_post():
    assert shown("The daughter of a retired NATO officer, Ilse Marchetti spent two years in Siena.", "employer") == []
    assert shown("A retired NATO officer, Ilse Marchetti spent two years in Siena.", "employer") == ["NATO"]


def test_brothers_beside_her_mother_are_the_owners():
    text = "Carla Marchetti is six and leaves, with her mother and two brothers, to find her father, Ilse Marchetti."
    assert shown(text, "sibling") == []


def test_who_leads_the_buyer_leads_no_body_that_was_bought():
    assert shown("Moss Town has been owned since 2016 by an American group led by Ilse Marchetti.", "employer") == []
    assert shown("Orbis Ltd was sold to a group led by Ilse Marchetti.", "employer") == []


def test_what_is_so_now_has_no_time_of_what_came_before():
    text = "After his death in 1995, Marchetti remarried and currently lives in Bologna."
    assert [each.qualifiers.get("date") for each in claims(text) if each.field == "residence"] == [None]


def test_a_post_with_its_town_before_a_name_makes_no_fuller_name():
    assert shown("Siena Headteacher Ilse Marchetti, was given a prize.", "also_known_as") == []
    assert shown("Ilse Anna Marchetti (born 1950) is a nurse.", "also_known_as") == ["Ilse Anna Marchetti"]


def test_a_name_that_is_told_of_again_begins_a_line_of_its_own():
    text = "Ilse Marchetti, Learning Coordinator at Moss College\nMarchetti is known as a kind teacher who helps all that come."
    assert "coordinator at Moss College" in shown(text, "position_held")
