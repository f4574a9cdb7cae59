"""Whom "the mayor" means: who holds that office now, unless another one of that name has been told of since."""

import pytest

from tests.unit.extract.documents import told


@pytest.mark.parametrize(
    "opening",
    [
        "Ilse Marchetti is the mayor of Graz.",
        "Mayor Ilse Marchetti spoke on Monday.",
        "Ilse Marchetti, mayor of Graz, spoke on Monday.",
    ],
)
def test_the_mayor_is_who_holds_that_office(opening):
    page = f"{opening} The mayor, a mother of three, lives in Lom."
    assert told(page, ["child", "residence"]) == {"child three children", "residence Lom"}


@pytest.mark.parametrize(
    "opening",
    [
        "Ilse Marchetti, the former mayor of Graz, died.",
        "Ilse Marchetti was elected mayor of Graz in 1990.",
        "Ilse Marchetti was mayor of Graz until 1990.",
        "Ilse Marchetti met the mayor of Graz.",
        "Mayor Ilse Marchetti praised her predecessor, Per Lund.",
        "Ilse Marchetti is mayor of Graz. Per Lund, the mayor of Hamar, was there.",
        "Ilse Marchetti is mayor of Graz. She met the mayor of Hamar.",
        "Ilse Marchetti is mayor of Graz. Per Lund was mayor of Hamar from 1990.",
    ],
)
def test_the_mayor_may_be_another(opening):
    assert told(f"{opening} The mayor, a father of three, lives in Lom.", ["child", "residence"]) == set()


@pytest.mark.parametrize(
    ("opening", "noun"),
    [
        ("Ilse Marchetti was sworn in as Vice President of the Republic in 2021.", "Vice President"),
        ("Ilse Marchetti is the Permanent Secretary.", "Permanent Secretary"),
        ("Ilse Marchetti was appointed deputy governor of the Elm Bank in 2015.", "deputy governor"),
    ],
)
def test_an_office_of_several_words_means_who_has_come_into_it(opening, noun):
    page = f"{opening} She is a gardener.\n\nThe {noun} is married to Nils Berg. They have two sons, Per and Ole."
    assert told(page, ["spouse", "child"]) >= {"spouse Nils Berg", "child Per", "child Ole"}


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti is Vice President of the Republic. The President lives in Lom.",
        "Ilse Marchetti was vice president of the Republic from 1990 to 1995. The vice president lives in Lom.",
        "Ilse Marchetti was elected vice president in 1990. Nils Berg became vice president in 1995. The vice president lives in Lom.",
        "Ilse Marchetti is a painter. The prime minister lives in Lom.",
        "Ilse Marchetti was an adviser to the Prime Minister. The Prime Minister lives in Lom.",
    ],
)
def test_an_office_of_several_words_may_be_anothers(page):
    assert told(page, ["residence"]) == set()
