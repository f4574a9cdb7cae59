"""Commissioners hold an office by what they are of; and what a time in brackets, or between verb and honour, is the time of."""

import pytest

from tests.unit.extract.documents import claims, shown, told


@pytest.mark.parametrize(
    ("said", "office"),
    [
        ("served as District Commissioner of Gairo", "district commissioner of Gairo"),
        ("was Commissioner of Insurance", "commissioner of insurance"),
        ("was appointed Assistant Commissioner of Police", "assistant commissioner of police"),
        ("was European Commissioner for Trade", "european commissioner for trade"),
        ("was Minister of the Public Service", "minister of the public service"),
    ],
)
def test_an_office_is_told_with_its_field_or_place_however_little_known(said: str, office: str) -> None:
    assert shown(f"Ilse Marchetti {said} from 2013 until 2018.", "position_held") == [office]


def test_whose_commissioner_somebody_meets_holds_nothing() -> None:
    assert not told("Ilse Marchetti met the Commissioner of Insurance in Lom.", {"position_held"})


def test_a_body_for_two_fields_is_one() -> None:
    text = "Ilse Marchetti worked for the Legal and Human Rights Centre and Elm Bank."
    assert shown(text, "employer") == ["Legal and Human Rights Centre", "Elm Bank"]


def test_a_year_in_brackets_behind_a_name_is_not_that_of_the_post_behind_them() -> None:
    text = "Ilse Marchetti (St Hilda's, 1974), professor of law at Leeds University, lives in Hull."
    assert [each.qualifiers.get("date") for each in claims(text) if each.field == "employer"] == [None]
    text = "Ilse Marchetti was mayor of Lom and later (2003–2008) governor of Elmland."
    assert {each.qualifiers.get("start") for each in claims(text) if "governor" in str(each.value)} == {"2003"}


@pytest.mark.parametrize("said", ["presented in 1990 with", "awarded in 1990", "honoured in 1990 with"])
def test_a_day_may_stand_between_how_an_honour_is_given_and_what_it_is(said: str) -> None:
    found = claims(f"Ilse Marchetti was {said} the Golden Rivet Award.")
    assert [(each.display, each.qualifiers["date"]) for each in found] == [("Golden Rivet Award", "1990")]
