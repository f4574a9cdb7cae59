"""What papers tell of a life: places by their owners, couples who move, what a long list of houses or honours is led up to by."""

import pytest

from tests.unit.extract.documents import claims, shown, told


@pytest.mark.parametrize("place", ["Bavaria's Alt Wiehl", "Bavaria's Wiehl"])
def test_a_place_inside_its_owner_is_one_where_a_birth_opens_the_sentence(place):
    read = told(
        f"Born in {place} as Ilse Anna Marchetti in July 1944, she became a weaver.",
        ("birth_place", "birth_date", "also_known_as"),
    )
    town = place.removeprefix("Bavaria's ")
    assert read == {f"birth_place {town}", "birth_date 1944-07", "also_known_as Ilse Anna Marchetti"}


def test_what_owns_no_place_is_none():
    assert not shown("Marchetti moved to Spain's Calvera in 2001.", "residence")


def test_a_couple_that_has_raised_children_goes_on_together():
    text = "Ilse Marchetti married Ants Kask in 1953 and together they raised two sons. They sold the mill in 1960 and moved to Bergen."
    assert shown(text, "residence") == ["Bergen"]


def test_where_two_transfer_to_is_no_employer():
    text = "Ilse Marchetti married Ants Kask in 1953. They had two sons. They then transferred to Lund."
    assert not shown(text, "employer")
    assert shown("In 1990 Marchetti transferred to Galatasaray.", "employer") == ["Galatasaray"]


def test_a_child_of_the_same_name_who_only_tells_of_the_death_has_no_life_below():
    text = (
        "Ilse Marchetti has died in Graz, her daughter told the press.\n\n"
        "“She slept,” her daughter, also called Ilse Marchetti, said by telephone.\n\n"
        "Marchetti was born in Bergen in 1931. She studied law at Lund University."
    )
    assert told(text, ("birth_place", "educated_at")) == {"birth_place Bergen", "educated_at Lund University"}


def test_a_child_of_the_same_name_who_does_something_may_be_meant_below():
    text = "Ilse Marchetti has died in Graz.\n\nHer daughter, also called Ilse Marchetti, is a judge.\n\nMarchetti was born in Bergen in 1961."
    assert not told(text, ("birth_place", "birth_date"))


@pytest.mark.parametrize(
    "lead",
    [
        "several prizes in her time:",
        "many prizes over the years, including",
        "many prizes during her career, among them",
    ],
)
def test_honours_may_be_led_up_to_by_the_time_they_were_won_in(lead):
    text = f"Marchetti won {lead} the Lumen Prize in 2003 and the Sigrid Medal."
    assert told(text, ("award",)) == {"award Lumen Prize", "award Sigrid Medal"}


def test_a_time_that_leads_to_a_jury_brings_no_honour():
    assert not shown("Marchetti won two votes in her time in the Lumen Prize jury.", "award")


def test_houses_of_the_sick_may_be_counted_before_some_are_named():
    text = "Marchetti worked at several hospitals of the region, including Elm Teaching Hospital and Oak Hospital."
    assert shown(text, "employer") == ["Elm Teaching Hospital", "Oak Hospital"]


def test_who_is_told_of_by_trades_without_an_article_held_what_follows():
    text = "Marchetti was scholar and public servant who served as the second director of the Elm Museum (EM) from 1967 to 1973."
    assert told(text, ("occupation", "position_held")) == {
        "occupation scholar",
        "occupation public servant",
        "position_held director of the Elm Museum",
    }
    assert not shown("Marchetti was secretary of a baker who worked for Acme.", "employer")


def test_of_what_bent_a_party_is_stands_before_it():
    text = "In 2014 Marchetti joined the Hindu nationalist Green Lotus Party."
    assert shown(text, "political_affiliation") == ["Green Lotus Party"]
    denied = claims("Marchetti never joined the Marxist nationalist Green Lotus Party.")
    assert {each.modality for each in denied if each.field == "political_affiliation"} <= {"negated"}


def test_who_is_exiled_first_to_one_land_and_then_to_another_lived_in_both():
    assert shown("Marchetti was exiled first to Chile and then to Peru.", "residence") == ["Chile", "Peru"]
