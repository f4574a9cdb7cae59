"""Places as texts tell them: near a town, in a quarter of it, in a state that is no more, where a university is."""

import pytest

from tests.unit.extract.documents import claims

SAID = [
    ("Marchetti was born in Washington, D.C.", "birth_place", {"Washington, D.C."}),
    ("Marchetti died in the District of Columbia in 1977.", "death_place", {"District of Columbia"}),
    (
        "Marchetti was born in the Democratic Republic of the Congo.",
        "birth_place",
        {"Democratic Republic of the Congo"},
    ),
    ("Marchetti lives on the Isle of Man.", "residence", {"Isle of Man"}),
    ("Marchetti was born in Lviv, then Poland, in 1931.", "birth_place", {"Lviv"}),
    ("Marchetti was born in 1921 in Lahore, British India.", "birth_place", {"Lahore, British India"}),
    ("Marchetti was born in Breslau, Germany (now Wrocław, Poland).", "birth_place", {"Breslau, Germany"}),
    ("Marchetti was born in Bombay (now Mumbai).", "birth_place", {"Bombay"}),
    ("Marchetti was born in Princeton, New Jersey, in 1950.", "birth_place", {"Princeton, New Jersey"}),
    ("Marchetti, who was educated at Oxford, moved to Cambridge in 1980.", "residence", {"Cambridge"}),
    ("Marchetti studied history at Cambridge.", "educated_at", {"Cambridge"}),
    ("Born on Naxos in 1949, Marchetti was a sculptor.", "birth_place", {"Naxos"}),
    ("Marchetti was born on Thanksgiving in 1950.", "birth_place", set()),
    ("Marchetti died in the capital of the Azores in 2003.", "death_place", set()),
    ("Marchetti died in the Egyptian capital, Cairo, on 3 May 2001.", "death_place", {"Cairo"}),
    ("Marchetti died at a Nairobi hospital.", "death_place", {"Nairobi"}),
    ("Marchetti died of cancer at Kenyatta National Hospital in Nairobi.", "death_place", {"Nairobi"}),
    ("Marchetti grew up in the Victoria neighbourhood of Porto.", "residence", {"Porto"}),
    ("Marchetti grew up in the Guinea quarter with her sisters.", "residence", {"Guinea quarter"}),
    ("Marchetti was born in a village near Homs in 1950.", "birth_place", {"near Homs"}),
    ("Marchetti, a glazier based in Aarhus, swims.", "residence", {"Aarhus"}),
    ("Marchetti currently resides in the Greek capital, Athens.", "residence", {"Athens"}),
]


@pytest.mark.parametrize(("sentence", "field", "expected"), SAID, ids=[sentence for sentence, _, _ in SAID])
def test_a_place_is_read_as_it_is_told(sentence: str, field: str, expected: set[str]) -> None:
    assert {claim.value for claim in claims(sentence) if claim.field == field} == expected


def test_what_lies_near_a_town_says_near_which() -> None:
    (birth,) = claims("Marchetti was born on a farm outside Cork.")

    assert birth.qualifiers["near"] == "Cork"


@pytest.mark.parametrize("mark", ["'", "’"])
@pytest.mark.parametrize(
    "place",
    [
        "Côte d'Ivoire", "Coeur d'Alene", "Val d'Isère", "Val-d'Isère", "Cortina d'Ampezzo", "L'Aquila", "N'Djamena", "Saint-Jean-d'Angély", "Hawai'i", "Reggio nell'Emilia",
        "King's Lynn", "St John's", "Bishop's Stortford", "Be'er Sheva",
    ],
)  # fmt: skip
def test_a_place_keeps_its_apostrophe(place, mark):
    named = place.replace("'", mark)
    found = claims(f"Marchetti was born in {named} in 1960.")
    assert [each.value for each in found if each.field == "birth_place"] == [named]


def test_a_place_that_owns_something_ends_at_its_genitive() -> None:
    found = claims("Marchetti lives in Bergen's old town.")
    assert [each.value for each in found if each.field == "residence"] == ["Bergen"]


def test_a_hospital_with_the_name_of_a_town_is_no_place():
    assert not [
        each for each in claims("Marchetti trained at St Mary's hospital in 1945.") if each.field == "residence"
    ]
