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
