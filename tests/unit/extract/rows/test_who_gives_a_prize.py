"""Who gives a prize, behind it in a line of its own: nobody of whom the text goes on."""

import pytest

from tests.unit.extract.documents import claims, values


@pytest.mark.parametrize("giver", ["Vokstra", "Fiotec", "Brellin"])
def test_one_word_behind_a_prize_at_the_end_of_its_line_is_no_person(giver: str) -> None:
    rows = f"2022 – Holm Medal, {giver}\n2017 – Corran Prize\n2011 – Elm Award"
    text = f"Ilse Marchetti is a chemist.\n\nAwards\n{rows}\n\nShe was born in Porto."
    assert values(text, "birth_place") == {"Porto"}


@pytest.mark.parametrize("work", ["her memoir, The Long Quay,", "her first novel, The Long Quay,", "her memoir"])
def test_a_prize_is_of_the_year_behind_what_it_is_for(work: str) -> None:
    found = claims(f"Ilse Marchetti received the Holm Prize for non-fiction for {work} in 2006.")
    assert [each.qualifiers.get("date") for each in found if each.field == "award"] == ["2006"]


@pytest.mark.parametrize("line", ["Winner of the Holm Prize in 2021.", "Recipient of the Holm Prize (2021)."])
def test_a_sentence_that_only_tells_of_a_prize_is_on_the_person(line: str) -> None:
    found = claims(f"Ilse Marchetti is a journalist. {line}")
    assert [(each.value, each.qualifiers.get("date")) for each in found if each.field == "award"] == [
        ("Holm Prize", "2021")
    ]
