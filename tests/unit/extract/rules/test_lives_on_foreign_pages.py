"""What pages about people of many countries say in their own ways: whose a post is, since when one is of a people, what a school is called."""

import pytest

from tests.unit.extract.documents import claims, shown

SAID = [
    (
        "employer",
        "Ilse Marchetti is a graduate of Graz. She was a lecturer at the Institut d'études politiques de Rennes.",
        "Institut d'études politiques de Rennes",
    ),
    (
        "educated_at",
        "Ilse Marchetti is a graduate of the Escuela de bellas artes de Lima.",
        "Escuela de bellas artes de Lima",
    ),
    (
        "educated_at",
        "Ilse Marchetti is a former student of the École nationale d’administration.",
        "École nationale d’administration",
    ),
    ("death_date", "Ilse Marchetti, the composer, died this Monday in Graz.", "14 June 2021"),
    ("birth_date", "Ilse Marchetti was born on March, 14th, 1951 in Graz.", "14 March 1951"),
    ("birth_date", "Ilse Marchetti was born in the Yeniköy village of Rize in 1968.", "1968"),
    ("birth_place", "Ilse Marchetti was born in the Yeniköy village of Rize in 1968.", "Rize"),
    ("residence", "Ilse Marchetti was raised in a town called Tienen.", "Tienen"),
    (
        "award",
        "Ilse Marchetti was designated Fellow of the European Physical Society.",
        "Fellow of the European Physical Society",
    ),
    (
        "award",
        "Her latest novel, translated by Nils Berg and published in the summer of 2011, won the Lark Prize. Ilse Marchetti lives in Graz.",
        "Lark Prize",
    ),
    ("occupation", "Ilse Marchetti has carved out a place as a novelist and screenwriter.", "screenwriter"),
    ("political_affiliation", "Ilse Marchetti began her political career in the Homeland Party.", "Homeland Party"),
    ("child", "Ilse Marchetti is married to Nils Ford and is the mother of Emre and Elif.", "Elif"),
    (
        "death_date",
        "Professor of Chemistry Marchetti dies\n\nThe chemist Ilse Marchetti is dead. Marchetti died yesterday.",
        "14 June 2021",
    ),
]
NOT_SAID = [
    ("death_date", "Ilse Marchetti will speak this Monday in Graz, where her teacher died.", "*"),
    (
        "employer",
        "Ilse Marchetti is the Emil Fischer Professor of Chemistry, and Aoyagi was Emeritus Professor of Tohoku University.",
        "Tohoku University",
    ),
    ("employer", "Ilse Marchetti began her political career in the Homeland Party.", "Homeland Party"),
    (
        "award",
        "Ilse Marchetti was awarded the most important Latin American prize in the field.",
        "Latin American prize",
    ),
    ("award", "Ilse Marchetti won the most prestigious French literary prize, the Prix Elm.", "French literary prize"),
    ("residence", "Ilse Marchetti grew up in Lom, east of Sofia.", "east of Sofia"),
    ("birth_place", "Ilse Marchetti was born in Lom, north-east of Sofia.", "north-east of Sofia"),
    ("child", "Ilse Marchetti met Nora Ford, who is the mother of Emre and Elif.", "Elif"),
    ("child", "Nora Ford lives with Ilse Marchetti and is the mother of Emre and Elif.", "Elif"),
    ("also_known_as", "Ilse Marchetti was raised in a town called Tienen.", "Tienen"),
    ("position_held", "Ilse Marchetti became a member of its Tessel Committee.", "member of its Tessel Committee"),
]


@pytest.mark.parametrize(("field", "text", "value"), SAID)
def test_it_is_read(field, text, value):
    assert value in shown(text, field, published="2021-06-15")


@pytest.mark.parametrize(("field", "text", "value"), NOT_SAID)
def test_what_looks_like_it_is_not(field, text, value):
    found = shown(text, field, published="2021-06-15")

    assert not found if value == "*" else value not in found


@pytest.mark.parametrize(
    "which", ["the first Togolese to sit on the board", "the only Brazilian to conduct the Elm Orchestra"]
)
def test_nobody_is_of_a_people_since_a_deed(which):
    (people,) = [each for each in claims(f"In 2014 Ilse Marchetti became {which}.") if each.field == "nationality"]

    assert "start" not in people.qualifiers


def test_who_became_a_citizen_in_a_year_is_one_since():
    (people,) = [
        each for each in claims("Ilse Marchetti became a Swiss citizen in 2014.") if each.field == "nationality"
    ]

    assert people.qualifiers["start"] == "2014"


def test_who_lives_in_exile_lives_there_now():
    text = "Ilse Marchetti now lives in exile in the Netherlands."
    (home,) = [each for each in claims(text, published="2021-06-15") if each.field == "residence"]

    assert (home.display, home.qualifiers["tense"], home.qualifiers["exile"]) == ("Netherlands", "present", "true")


def test_who_went_into_exile_was_there():
    (home,) = [each for each in claims("Ilse Marchetti went into exile in Paris.") if each.field == "residence"]

    assert home.qualifiers["tense"] == "past"


@pytest.mark.parametrize("which", ["in the country who has played an instrument", "to ride a bicycle to work"])
def test_the_first_by_a_deed_is_not_the_first_of_a_post(which):
    posts = [each for each in claims(f"Ilse Marchetti is the first mayor {which}.") if each.field == "position_held"]

    assert all("distinction" not in each.qualifiers for each in posts)


def test_the_first_of_a_post_is():
    (post,) = [each for each in claims("Ilse Marchetti was the first mayor of Porto.") if each.field == "position_held"]

    assert post.qualifiers["distinction"] == "first"


def test_the_day_of_a_prize_is_not_that_of_its_novel():
    text = "On Monday Ilse Marchetti was named winner of the Premio Alarcón for her novel Piedra de Lluvia."
    found = {each.field: each.qualifiers for each in claims(text, published="2021-06-15")}

    assert "date" not in found["notable_for"]
    assert found["award"]["date"] == "2021-06-14"


@pytest.mark.parametrize(
    "text",
    [
        "Fans thought Ilse Marchetti had died in 2019.",
        "Doctors believed that she had died in 2019. Ilse Marchetti lived.",
    ],
)
def test_a_death_that_others_believed_in_is_only_possible(text):
    (death,) = [each for each in claims(text) if each.field == "death_date"]

    assert death.modality.value == "possible"
