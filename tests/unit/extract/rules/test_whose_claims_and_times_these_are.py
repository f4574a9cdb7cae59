"""Claims that somebody only makes of studies, who reports nothing, marriages behind a death, ages of many, lands behind their towns."""

import pytest

from service.domain.claim import Modality
from tests.unit.extract.documents import claims, shown, told


def test_a_degree_that_somebody_claims_is_reported() -> None:
    (found,) = [
        each for each in claims("Marchetti claimed a doctorate from Elm University.") if each.field == "educated_at"
    ]
    assert found.modality is Modality.REPORTED


def test_a_prize_that_somebody_claims_is_won() -> None:
    (found,) = [each for each in claims("Marchetti claimed the Elm Prize in 1990.") if each.field == "award"]
    assert found.modality is Modality.ASSERTED


@pytest.mark.parametrize("lead", ["laughed off reports", "dismissed reports", "shrugged at claims"])
def test_who_does_something_about_reports_reports_nothing(lead: str) -> None:
    found = [each for each in claims(f"Marchetti {lead} that she worked for Elm Bank.") if each.field == "employer"]
    assert found
    assert {each.attribution for each in found} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "In 1950 Marchetti married Nils Hale, and after his death in 1971 she became the wife of Jens Krag.",
        "After her husband's death in 1971 Marchetti married Jens Krag.",
    ],
)
def test_the_year_of_a_death_is_not_that_of_the_marriage_behind_it(text: str) -> None:
    (found,) = [each for each in claims(text) if each.value == "Jens Krag"]
    assert "start" not in found.qualifiers


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Marchetti's husband, Nils Hale, died in 2001.", "2001"),
        ("Her husband Nils Hale died in Bath in 2001. Marchetti sings.", "2001"),
        ("Marchetti's ex-husband, Nils Hale, died in 2001.", None),
        ("Marchetti's first husband, Nils Hale, died in 2001.", None),
    ],
)
def test_a_marriage_lasts_until_a_husband_dies_who_is_one_then(text: str, end: str | None) -> None:
    (found,) = [each for each in claims(text) if each.field == "spouse"]
    assert found.qualifiers.get("end") == end


@pytest.mark.parametrize("text", ["Marchetti won a race for boys of 14.", "Marchetti taught girls of 14."])
def test_an_age_of_many_is_not_hers(text: str) -> None:
    assert not shown(text, "age_statement")


@pytest.mark.parametrize("text", ["Marchetti, a nurse of 53, won.", "As a girl of 14, Marchetti sang."])
def test_an_age_of_one_is(text: str) -> None:
    assert shown(text, "age_statement")


@pytest.mark.parametrize("land", ["Samoa's capital", "Samoa’s largest town"])
def test_a_land_that_owns_what_its_town_is_belongs_to_no_chain_of_places(land: str) -> None:
    found = told(f"Marchetti was born in Apia, {land}, in 1961.", ("birth_place", "birth_date"))
    assert found == {"birth_place Apia", "birth_date 1961"}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "the Society for the Protection of Birds, Bats and Bees",
            ["Society for the Protection of Birds, Bats and Bees"],
        ),
        ("the Ministry of Roads, Bridges and Ports in Accra", ["Ministry of Roads, Bridges and Ports"]),
        ("the National Agency for the Prohibition of Traffic in Persons", []),
        ("the Bank of Ulm, Acme and Nokia", ["Bank of Ulm", "Acme", "Nokia"]),
    ],
)
def test_a_name_goes_on_over_a_list_of_things_and_ends_before_its_town(text: str, bodies: list[str]) -> None:
    assert shown(f"Marchetti worked for {text}.", "employer") == bodies


def test_are_is_no_part_of_a_subject() -> None:
    text = "Marchetti's degrees, a BA in history and an MA in law, are from Elm University."
    assert not [each for each in claims(text) if "are" in each.qualifiers.get("subject", "").split()]


def test_a_film_by_another_about_somebody_is_about_her_and_one_by_her_is_hers() -> None:
    texts = ("a documentary by Ana Ruiz about Marchetti", "a documentary by Marchetti about Ana Ruiz")
    relations = [
        each.qualifiers["relation"]
        for text in texts
        for each in claims(f"“The Last Tram”, {text}, opens on Friday.")
        if each.field == "notable_for"
    ]
    assert relations == ["about", "by"]


def test_the_last_of_several_trades_is_read_behind_finally() -> None:
    text = "Marchetti worked first as a baker, then as a taxi driver and finally as a locksmith."
    assert shown(text, "occupation") == ["baker", "taxi driver", "locksmith"]


def test_a_birth_is_dated_behind_how_long_after_something_it_was() -> None:
    text = "Four years after the war, in 1949, Marchetti was born in a hut above Narvik."
    assert shown(text, "birth_date") == ["1949"]
