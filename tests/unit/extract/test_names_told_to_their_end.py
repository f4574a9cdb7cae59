"""Names, titles and posts that go on, or stop, where the words around them tell it: lists of people, titles of degrees, offices left."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, shown, told


@pytest.mark.parametrize("name", ["Union of Bakers, Millers and Brewers", "Guild of Potters, Weavers and Dyers"])
def test_a_body_of_people_of_several_trades_is_one(name: str) -> None:
    assert shown(f"Marchetti is employed by the {name}.", "employer") == [name]


def test_a_name_goes_on_from_what_it_promises() -> None:
    assert shown("Marchetti works for Milk and Honey Without Borders.", "employer") == [
        "Milk and Honey Without Borders"
    ]
    two = shown("Marchetti worked for Oxfam and Dentists Without Borders.", "employer")
    assert two == ["Oxfam", "Dentists Without Borders"]


@pytest.mark.parametrize("title", ["Hofrat Prof. Mag. Dr.", "Fil. Dr.", "Med. Lic.", "Mag."])
def test_degrees_shortened_before_a_name_are_no_name(title: str) -> None:
    assert shown(f"In 1934 Marchetti married {title} Jens Ekman.", "spouse") == ["Jens Ekman"]


def test_a_title_that_no_known_name_follows_is_nobody() -> None:
    assert "Mag." not in shown("Marchetti married Mag. pharm. Jens Ekman.", "spouse")


def test_where_somebody_sends_things_is_no_employer() -> None:
    assert shown("Marchetti, a cook, uploads her dishes to YouTube.", "employer") == []
    assert shown("Marchetti, a lecturer in arts and letters at Elm College, paints.", "employer") == ["Elm College"]


def test_kin_may_have_their_town_between_commas() -> None:
    text = "Marchetti died in 2001. She leaves two sons, Tor, of Oslo, and Per, of Bergen; and a sister, Ida."
    assert told(text, ("child", "sibling", "residence")) == {"child Tor", "child Per", "sibling Ida"}


def test_a_trade_that_is_a_surname_too_is_one_in_a_row_in_front_of_the_person() -> None:
    assert told("Weaver and potter, Ilse Marchetti was born in Graz.", ("occupation",)) == {
        "occupation weaver",
        "occupation potter",
    }
    assert shown("Weaver, Ilse Marchetti was told, had left.", "occupation") == []


def test_a_poet_at_an_instrument_is_likened_and_a_composer_is_not() -> None:
    assert shown("Marchetti was a poet on the guitar.", "occupation") == []
    assert shown("Marchetti was a composer at the piano of a tavern.", "occupation") == ["composer"]


def test_today_both_posts_are_held() -> None:
    text = "Marchetti became dean of Elm College in 2001 and, in 2006, head of the Elm Museum. To this day she holds both offices."
    held = [each.value for each in claims(text, published="2020-02-02") if each.qualifiers.get("tense") == "present"]
    assert sorted(held) == ["dean of Elm College", "head of the Elm Museum"]


def ends(text: str) -> list[str | None]:
    """Return when each post of a text ended."""
    return [each.qualifiers.get("end") for each in claims(text) if each.field == "position_held"]


def test_a_post_that_the_next_sentence_calls_by_its_noun_ends_there() -> None:
    text = "In 2004 Marchetti was named chairman of the Elm Fund. She {} in 2010."
    assert ends(text.format("resigned as chairman")) == ["2010"]
    assert ends(text.format("stepped down as chairman")) == ["2010"]


@pytest.mark.parametrize("left", ["as director", "as chairman of the Oak Fund", "as treasurer of the choir"])
def test_another_post_that_is_left_ends_none_before(left: str) -> None:
    text = f"In 2004 Marchetti was named chairman of the Elm Fund. She resigned {left} in 2010."
    assert ends(text)[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "Because of an oversight, last week's portrait stated that Marchetti worked for Acme. She works for Elm Motors.",
        "The caption of the picture said that Marchetti worked for Acme. That was an error.",
    ],
)
def test_what_was_an_error_or_an_oversight_is_denied(text: str) -> None:
    assert not [each for each in claims(text) if each.value == "Acme" and each.modality.counts]


def test_what_somebody_regrets_to_have_done_was_done() -> None:
    found = claims("Marchetti joined Acme in 1990. It was a mistake.", subject=Subject(id="m", name="Ilse Marchetti"))
    assert [(each.value, each.modality.value) for each in found] == [("Acme", "asserted")]


@pytest.mark.parametrize("between", ["who sewed", "who had once sewn sails", "a tailor"])
def test_a_clause_behind_the_first_of_a_couple_parts_it_not(between: str) -> None:
    assert shown(f"Ilse Marchetti, {between}, and Jens Ekman were married in 1949.", "spouse") == ["Jens Ekman"]


def test_a_couple_of_whom_a_clause_tells_is_another_one() -> None:
    text = "Ilse Marchetti and Jens Ekman, whose parents were married in 1901, sold hats."
    assert shown(text, "spouse") == []


def test_who_survives_one_who_has_died_is_kin_without_a_word_for_whose() -> None:
    assert shown("Marchetti died in 2012. A sister, Ida, survives.", "sibling") == ["Ida"]
    assert shown("Marchetti was born in 1912. A picture by a friend, Ida, survives.", "sibling") == []


def test_what_somebody_is_with_a_tool_is_a_figure_of_speech() -> None:
    assert shown("With a pen Marchetti was a butcher.", "occupation") == []
    assert shown("With a brother in Oslo Marchetti was a butcher.", "occupation") == ["butcher"]


def test_a_home_is_the_last_place_before_where() -> None:
    assert shown(
        "Marchetti rested in Graz, was robbed in Linz and reached Salzburg, where she settled.", "residence"
    ) == ["Salzburg"]
    assert shown("Marchetti fled to Graz, then under siege, where she settled.", "residence")[0] == "Graz"


def test_two_whom_the_person_brings_together_are_the_couple() -> None:
    text = "Marchetti introduced Jens Ekman to the singer Ida Holm. The couple married in 1950 and had five children."
    assert told(text, ("child", "spouse")) == set()
    text = "Marchetti met Jens Ekman in 1949. The couple married in 1950 and had five children."
    assert told(text, ("child", "spouse")) == {"spouse Jens Ekman", "child five children"}


def test_both_trades_behind_a_name_are_read() -> None:
    assert shown("Marchetti, both a potter and a judge, lives in Graz.", "occupation") == ["potter", "judge"]


def test_posts_joined_by_and_in_front_of_the_name_are_held() -> None:
    text = "Rector of Elm College since 2010 and chair of the Oak Fund since 2015, Ilse Marchetti writes."
    found = [(each.value, each.qualifiers["start"]) for each in claims(text) if each.field == "position_held"]
    assert sorted(found) == [("chair of the Oak Fund", "2015"), ("rector of Elm College", "2010")]


def test_a_row_of_titles_before_the_name_of_kin_is_passed_over() -> None:
    text = "Marchetti's husband, Geheimrat Prof. Dr. med. Jens Ekman, drowned."
    assert shown(text, "spouse") == ["Jens Ekman"]
