"""Pages of prizes, sentences below a heading for awards, and what pieces of a row tell of the one before."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

HALE = Subject(id="marta-hale", name="Marta Hale")


def read(text: str, field: str = "award") -> dict[str, dict[str, str]]:
    """Return the values that support a field, each with its qualifiers."""
    found = (each for each in claims(text, subject=HALE) if each.field == field and each.modality.counts)
    return {each.value: dict(each.qualifiers) for each in found}


@pytest.mark.parametrize("line", ["Shortlist: Marta Hale, Una Vogt", "Judges: Marta Hale (chair), Jon Vogt"])
def test_the_title_of_a_page_about_a_prize_gives_it_to_nobody(line):
    assert read(f"Lark Prize 2004\nWinner: Ida Holm, for Ash\n{line}\n") == {}


def test_a_prize_with_its_year_among_the_notes_of_a_life_was_won():
    text = "Marta Hale\nDanish ceramist. Born in Lom. Lark Prize 1975. Exhibited in Tokyo.\n"
    assert read(text) == {"Lark Prize": {"date": "1975"}}


def test_sentences_below_a_heading_for_awards_say_themselves_whose_those_are():
    text = (
        "Marta Hale sang.\n\nAwards\nThe Lark Prize was awarded to Marta Hale in 2001.\n"
        "The Elm Medal was awarded to her husband in 2002.\nThe Oak Award was first awarded in 1990.\n"
    )
    assert read(text) == {"Lark Prize": {"date": "2001"}}


def test_what_somebody_reviewed_for_among_awards_is_none():
    text = "Marta Hale, PhD. Awards: Lark Prize for Teaching (2001); reviewer, Elm Prize (2002)."
    assert set(read(text)) == {"Lark Prize for Teaching"}


def test_a_rank_behind_a_name_in_a_row_is_nobody_else():
    text = "Marta Hale\nBorn: 3 May 1960, Lom\nSpouse: Bo Strand, Prince of Elm\n"
    assert set(read(text, "spouse")) == {"Bo Strand"}
    text = "Marta Hale\nBorn: 3 May 1960, Lom\nSpouse: Bo Strand, Prince Albert of Elm\n"
    assert "Bo Strand" in read(text, "spouse")
