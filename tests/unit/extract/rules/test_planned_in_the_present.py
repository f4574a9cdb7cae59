"""What is told in the present but of a time to come, and homes where somebody "has lived" with what else is done there."""

import pytest

from tests.unit.extract.documents import claims


@pytest.mark.parametrize(
    "words",
    [
        "takes over as director of the Polar Institute next autumn",
        "becomes director of the Polar Institute next year",
        "starts as director of the Polar Institute later this month",
        "becomes director of the Polar Institute tomorrow",
    ],
)
def test_a_post_that_begins_next_year_is_not_held(words):
    for page in (f"Ilse Marchetti {words}.", f"Ilse Marchetti, who {words}, sings."):
        posts = [each.modality.value for each in claims(page) if each.field == "position_held"]
        assert posts == ["intended"]


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti became director of the Polar Institute the next year.",
        "Ilse Marchetti becomes director of the Polar Institute and the next mayor of Lom.",
        "Ilse Marchetti became director of the Polar Institute; the concert is next autumn.",
        "Ilse Marchetti is director of the Polar Institute and starts a tour next autumn.",
        "Ilse Marchetti, director of the Polar Institute, joins a choir next month.",
    ],
)
def test_a_post_beside_what_comes_next_is(page):
    assert "asserted" in [each.modality.value for each in claims(page) if each.field == "position_held"]


@pytest.mark.parametrize(
    "page",
    [
        "Marchetti moved to Rome, where she has lived since 2015.",
        "Marchetti moved to Rome, where she has lived and trained since 2015.",
        "Marchetti moved to Rome, the Italian town where she has lived with her sons since 2015.",
        "Marchetti has lived and worked in Rome since 2015.",
    ],
)
def test_a_home_where_somebody_has_lived_since_is_of_the_present(page):
    homes = [each.qualifiers for each in claims(page) if each.field == "residence"]
    assert [(each["start"], each["tense"]) for each in homes] == [("2015", "present")]


@pytest.mark.parametrize("words", ["lived and trained for years", "had lived since 2015"])
def test_a_home_where_somebody_lived_is_of_the_past(words):
    homes = [
        each.qualifiers for each in claims(f"Marchetti moved to Rome, where she {words}.") if each.field == "residence"
    ]
    assert [each["tense"] for each in homes] == ["past"]


def test_a_noun_before_a_bodys_name_is_no_body():
    assert not [
        each for each in claims("Marchetti runs the restaurant Ceiba in Lisbon.") if each.field == "position_held"
    ]
