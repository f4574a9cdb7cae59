"""Whom a text tells of by name before it first names its person: neither pronouns nor rows there are the person's."""

from service.extract.people.forerunners import forerunner
from tests.unit.extract.documents import shown, told

_FIELDS = ("position_held", "employer", "award", "child", "spouse", "educated_at")


def test_pronouns_before_the_person_is_named_are_of_whom_the_text_names():
    text = (
        "She served as director of the Moss Institute from 1963 until 1980.\n\nSchrader wrote many books. Acme awarded her the Elm Medal in 1992."
        " She is survived by two sons, Udo and Piet. Schrader was kind.\n\nIlse Marchetti, 95, died in Siena on 12 November 2009. She was a nurse."
    )
    assert told(text, _FIELDS) == set()
    assert shown(text, "occupation") == ["nurse"]


def test_rows_before_the_person_is_named_are_of_whom_the_text_names():
    text = (
        "Carla M. Benassi, 87, died on 24 April in Siena. Carla was kind.\n\nEducation: B.S., Hill College, 1951\n\n"
        "Ilse Marchetti\n\nIlse Marchetti, 77, died in Bologna.\n\nEducation: B.S., Moss University, 1961"
    )
    assert shown(text, "educated_at") == ["Moss University"]


def test_pronouns_before_any_name_are_the_persons_where_nobody_else_is_named():
    text = "She was a nurse when the war came. The soldiers took her brother. She moved to Siena.\n\nIlse Marchetti was born in Lom."
    assert told(text, ("occupation", "residence")) == {"occupation nurse", "residence Siena"}


def test_pronouns_of_another_gender_than_the_one_who_is_named_are_the_persons():
    text = "Nils Holm met her in Lom. She was a nurse. Nils Holm wrote to her.\n\nIlse Marchetti was born in Lom."
    assert shown(text, "occupation") == ["nurse"]


def test_what_opens_sentences_and_is_no_name_is_nobody():
    assert forerunner("Teachers wanted her to stay. Ilse Marchetti left.", ("Ilse Marchetti",)).end == 0
    assert forerunner("Ilse Marchetti left.", ("Ilse Marchetti",)).end == 0
    assert forerunner("Nils Holm was a smith. Ilse Marchetti left.", ("Ilse Marchetti",)).end > 0


def test_whoever_stands_in_front_with_is_not_who_goes_on():
    text = "Carla Benassi is a chemist. After stints with Marchetti and at Hill College under Ugo Roe, she joined the faculty of Moss University. She was promoted to professor."
    assert told(text, ("employer", "position_held", "occupation")) == set()


def test_whom_another_replaces_does_not_do_what_that_one_does():
    text = "Carla Benassi replaces Ilse Marchetti as the main candidate for the Elm Party."
    assert shown(text, "political_affiliation") == []
