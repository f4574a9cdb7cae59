"""Whom a page of many persons tells of: never whoever is told in passing by what another is, does or calls himself."""

import pytest

from tests.unit.extract.documents import claims, shown, told

_TIES = ("employer", "position_held", "occupation", "nationality", "residence", "birth_place")


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, the envoy, wants to go, but General Jon Kerr, chairman of the Elm Council, told Radio Lom that he would stay.",
        "Another deputy, Ilse Marchetti, would sit in for him until the house elects a new speaker.",
        "Ilse Marchetti says a former chemist at the Elm works had founded a group called Nordlys.",
        "In 2014, Ilse Marchetti nominated her to be solicitor general.",
        "It is unclear when Mr Kerr will be home, but Ilse Marchetti is hopeful the Danes will help him.",
        "Ilse Marchetti warned again, as she did in an interview a month ago with the Lom Post, that it was late.",
        '"I like to sing," Ilse Marchetti said about the experience on Radio Lom.',
    ],
)
def test_what_another_is_or_does_is_not_told_of_who_is_named_first(text: str) -> None:
    assert not told(text, _TIES) & {
        "position_held chairman of the Elm Council",
        "position_held new speaker",
        "position_held speaker",
        "employer Nordlys",
        "position_held solicitor general",
        "nationality Danes",
        "nationality Danish",
        "employer Lom Post",
        "employer Radio Lom",
    }


def test_who_is_chosen_by_name_is_told_of() -> None:
    text = "The president nominated Ilse Marchetti to be ambassador to Norway."
    assert [(each.value, each.modality.value) for each in claims(text)] == [("ambassador to Norway", "intended")]
    assert shown("Ilse Marchetti was elected speaker of the Elm Council in 2001.", "position_held")


@pytest.mark.parametrize(
    "text",
    [
        "At the inquest the judge, Ilse Marchetti, said the 16-year-old had no home and had slept rough since he was 12.",
        "The mayor, Ilse Marchetti, said the girl was often alone, and that she was 12.",
    ],
)
def test_of_whom_somebody_speaks_is_the_one_that_a_pronoun_behind_means(text: str) -> None:
    assert not shown(text, "age_statement")


def test_somebody_without_a_name_is_not_who_is_named_later() -> None:
    text = "A defector who has asked for asylum claims she knows of a secret works. The woman who calls herself Rosa told Radio Lom she worked for ten years as a chemist in Ilse Marchetti's plant."
    assert not told(text, _TIES)


def test_a_surname_is_not_whose_it_is_that_is_named_but_as_kin_of_who_was_named_first() -> None:
    text = "Otto Paul Marchetti has long kept a high profile. Officials found no trace of him. Marchetti met reporters at his home in Lom and spoke of the deed of his daughter, Ilse Marchetti. {}"
    far = "The prices rose. The rain fell. The roads were shut. The sun came out. Marchetti was a colonel of the guard."
    assert not told(text.format(far), ("residence", "occupation", "child"))


def test_a_surname_is_whose_it_is_who_is_named_first_or_again() -> None:
    assert told("Ilse Marchetti sang. Marchetti is a nurse.", ("occupation",)) == {"occupation nurse"}
    text = "Otto Marchetti sang. Marchetti left. Ilse Marchetti came. Ilse Marchetti spoke. It rained. It snowed. Marchetti is a nurse."
    assert told(text, ("occupation",)) == {"occupation nurse"}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Ilse Marchetti runs Elm Hospital in Lom. The hospital has 400 beds.", ["400"]),
        ("Jon Kerr runs Elm Hospital in Lom. The hospital has 400 beds. Ilse Marchetti was treated there.", []),
        ("The company itself, Acme, had 900 employees in June. Ilse Marchetti owns shares in it.", []),
    ],
)
def test_what_is_counted_of_a_body_is_told_of_who_the_last_sentences_are_about(text: str, counted: list[str]) -> None:
    assert shown(text, "related") == counted


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti is best known for her role as the clever surgeon in the Canal Uno drama Salt.",
        "Ilse Marchetti played the clerk in the BBC hit Salt Road. She rose to fame as a nurse in the ITV soap Elm Ward.",
    ],
)
def test_a_trade_in_a_show_is_a_part(text: str) -> None:
    assert not told(text, ("employer", "occupation"))


def test_who_works_on_a_show_or_for_its_maker_does_so() -> None:
    text = "Ilse Marchetti worked as an editor in the BBC drama department."
    assert "employer BBC drama department" in told(text, ("employer",))


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Board in a stormy meeting chaired by Ilse Marchetti has put off the vote.",
        "The Harbour Board says the panel, which meets in May, will be headed by the retired captain Ilse Marchetti.",
        'Ilse Marchetti said: "There were 300 volunteers on the beach being helped by the Lom Fire Service."',
        "Ilse Marchetti, the envoy, has confirmed Danish soldiers arrived in Lom on Monday.",
    ],
)
def test_what_is_led_beside_a_body_or_done_by_many_is_not_told_of_who_speaks_or_leads(text: str) -> None:
    assert not told(text, ("employer", "residence"))


def test_who_leads_a_body_that_has_grown_works_there() -> None:
    text = "Elm Bank, which has grown since 1990, is headed by Ilse Marchetti."
    assert told(text, ("employer",)) == {"employer Elm Bank"}
