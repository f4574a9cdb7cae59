"""Posts told in front of a name until a time, by a noun for the post, as given, laid down, or held then."""

import pytest

from tests.unit.extract.documents import claims, shown

Told = tuple[str, str | None, str | None]


def _posts(text: str, field: str = "position_held") -> list[Told]:
    found = (each for each in claims(text, published="2022-02-11") if each.field == field)
    return [(each.value, each.qualifiers.get("start"), each.qualifiers.get("end")) for each in found]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Mayor of Porto until 2005, Ilse Marchetti then retired.", ("mayor of Porto", None, "2005")),
        (
            "Mayor of Porto since the death of her predecessor in January 1997, Ilse Marchetti is a chemist.",
            ("mayor of Porto", "1997-01", None),
        ),
        (
            "Marchetti has been director of the Elm Museum since the retirement of Karl Voss in 1983.",
            ("director of the Elm Museum", "1983", None),
        ),
        (
            "Marchetti's seven years as director of the Elm Museum ended in 2006.",
            ("director of the Elm Museum", None, "2006"),
        ),
        ("Marchetti was appointed consul in Marseille in 1975.", ("consul in Marseille", "1975", None)),
        ("Marchetti laid down her office as burgomaster of Krems in 1849.", ("burgomaster of Krems", None, "1849")),
        ("Marchetti vacated the governorship of Nandi in 2017.", ("governor of Nandi", None, "2017")),
        ("Marchetti gave up the mayoralty of Porto in 2017.", ("mayor of Porto", None, "2017")),
        (
            "Marchetti was elected to the rectorship of Lom University in 2017.",
            ("rector of Lom University", "2017", None),
        ),
        ("Marchetti was handed the post of minister for fisheries in 1990.", ("minister for fisheries", "1990", None)),
        ("Marchetti got the job of mayor of Porto in 1990.", ("mayor of Porto", "1990", None)),
        ("Voters returned Marchetti as mayor of Porto in 2015.", ("mayor of Porto", "2015", None)),
        (
            "The Elm Society had Marchetti as its president from 1931 to 1934.",
            ("president", "1931", "1934"),
        ),
        ("Marchetti was prefect of Abéché from 1990 to 1995.", ("prefect of Abéché", "1990", "1995")),
        ("Marchetti was abbess of Val-Marie from 1700 to 1733.", ("abbess of Val-Marie", "1700", "1733")),
        ("Marchetti, the state premier, spoke.", ("state premier", None, None)),
        ("Councillor Ilse Marchetti walked out.", ("councillor", None, None)),
    ],
)
def test_a_post_is_read_with_its_time(text: str, post: Told) -> None:
    assert post in _posts(text)


def test_two_terms_in_brackets_are_two_times() -> None:
    text = "Marchetti's two terms as mayor of Porto (2004–08 and 2012–16) are remembered."
    assert _posts(text) == [("mayor of Porto", "2004", "2008"), ("mayor of Porto", "2012", "2016")]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti campaigned for the governorship of Kano in 2017.",
        "Marchetti won the governorship race in 2017.",
        "The Elm Society had told Marchetti of its president in 1931.",
        "Marchetti was offered the post of minister for fisheries.",
        "Karl Voss was handed the post of minister for fisheries by Marchetti.",
        "Marchetti was a prefect at her school.",
        "The sheriff's councillor met Marchetti.",
        "Marchetti met the consul in Marseille.",
    ],
)
def test_what_only_looks_like_a_post_is_none(text: str) -> None:
    assert [each for each in claims(text) if each.field == "position_held" and each.modality == "asserted"] == []


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The then mayor of Porto, Ilse Marchetti, signed it.", "past"),
        ("Marchetti, then mayor of Porto, signed it.", "past"),
        ("Marchetti, at the time mayor of Porto, signed it.", "past"),
        ("Marchetti, the mayor of Porto, signed it.", None),
        ("Marchetti became a judge in Bonn, then mayor of Porto.", None),
    ],
)
def test_who_held_a_post_then_may_not_hold_it_now(text: str, tense: str | None) -> None:
    (found,) = (each for each in claims(text) if each.value == "mayor of Porto")
    assert found.qualifiers.get("tense") == tense


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Marchetti worked for Acme until ill health obliged her to stop in 1967.", "1967"),
        ("Marchetti worked for Acme until she was made to leave in 1967.", "1967"),
        ("Marchetti worked for Acme until she left and moved to Bonn in 1967.", None),
    ],
)
def test_what_somebody_was_made_to_do_ends_the_work(text: str, end: str | None) -> None:
    assert [each[2] for each in _posts(text, "employer")] == [end]


def test_a_membership_that_lasted_until_a_time_ended_then() -> None:
    text = "Marchetti's membership of the Green Party lasted until 1988."
    assert _posts(text, "political_affiliation") == [("Green Party", None, "1988")]


def test_where_a_consul_lives_is_no_part_of_a_directors_post() -> None:
    assert shown("Marchetti was director in Marseille from 1975.", "position_held") == []
