"""Whether a text says that something holds, how often a prize was won, when kin were born, and lives that cannot be."""

import pytest
from attrs import evolve

from service.domain.source import SourceKind
from service.extract.engine import extract
from tests.unit.extract.documents import ILSE, claims, document

PUBLISHED = "2024-05-02"


def qualifier(sentence, field, key, published=PUBLISHED):
    return {claim.qualifiers.get(key) for claim in claims(sentence, published=published) if claim.field == field}


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("Ilse Marchetti, the mayor of Bergen, said on Monday that the port stays open.", "position_held"),
        ("The mayor of Bergen, Ilse Marchetti, opened the port.", "position_held"),
        ("Mayor Ilse Marchetti opened the port.", "position_held"),
        ("Ilse Marchetti, head of Kelmscott Clinic, spoke.", "position_held"),
        ("Ilse Marchetti (born 1960), head of Kelmscott Clinic, spoke.", "position_held"),
        ("Ilse Marchetti, 50, head of Kelmscott Clinic, spoke.", "position_held"),
        ("Ilse Marchetti, a reporter at Torvald Press, took the picture.", "employer"),
        ("Ilse Marchetti, a member of the Labour Party, voted.", "political_affiliation"),
        ("Ilse Marchetti, director of Kelmscott Museum since 2016, spoke.", "position_held"),
        ("Ilse Marchetti (director of Kelmscott Museum, 2016–present) spoke.", "employer"),
    ],
)
def test_what_stands_beside_a_name_holds_when_the_text_is_published(sentence, field):
    assert qualifier(sentence, field, "tense") == {"present"}


@pytest.mark.parametrize(
    "sentence",
    [
        "In 1980 Ilse Marchetti, head of Kelmscott Clinic, opened a ward.",
        "Ilse Marchetti, then head of Kelmscott Clinic, spoke.",
        "Ilse Marchetti, head of Kelmscott Clinic.",
        "Ilse Marchetti: head of Kelmscott Clinic.",
        "Ilse Marchetti, who became head of Kelmscott Clinic in 1999, spoke.",
    ],
)
def test_what_held_at_another_time_or_is_told_without_a_verb_is_not_said_to_hold(sentence):
    assert "present" not in qualifier(sentence, "position_held", "tense")


def test_a_name_in_a_text_without_a_day_or_about_the_past_says_nothing_of_now():
    sentence = "Ilse Marchetti, head of Kelmscott Clinic, spoke."
    assert qualifier(sentence, "position_held", "tense", published=None) == {None}
    page = document(sentence, published=PUBLISHED)
    page = evolve(page, source=evolve(page.source, kind=SourceKind.ENCYCLOPEDIA))
    assert {claim.qualifiers.get("tense") for claim in extract(page, ILSE) if claim.field == "position_held"} == {None}


def test_the_quote_of_what_stands_beside_a_name_has_the_name():
    (claim,) = claims("Ilse Marchetti, the mayor of Bergen, spoke.", published=PUBLISHED)
    assert claim.selector.exact == "Ilse Marchetti, the mayor of Bergen"


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("In 1961 Marchetti moved to Bergen.", None),
        ("Marchetti emigrated to Norway.", None),
        ("Marchetti lived in Bergen.", "past"),
        ("Marchetti lives in Bergen.", "present"),
    ],
)
def test_who_moves_somewhere_may_live_there_still(sentence, tense):
    assert qualifier(sentence, "residence", "tense") == {tense}


@pytest.mark.parametrize(
    ("sentence", "field", "tense"),
    [
        ("Marchetti used to work for Torvald Press.", "employer", "past"),
        ("Marchetti used to be mayor of Bergen.", "position_held", "past"),
        ("Marchetti's ex-husband, Olaf Brandt, sings.", "spouse", "past"),
        ("Marchetti's late wife Maria Brandt sang.", "spouse", "past"),
        ("Marchetti divorced Olaf Brandt.", "spouse", "past"),
        ("Marchetti was the wife of Olaf Brandt.", "spouse", "past"),
        ("Marchetti is the former wife of Olaf Brandt.", "spouse", "past"),
        ("Marchetti is the second wife of the painter Olaf Brandt.", "spouse", "present"),
        ("Marchetti's husband, Olaf Brandt, sings.", "spouse", None),
    ],
)
def test_what_used_to_be_is_past_and_so_are_former_spouses(sentence, field, tense):
    assert qualifier(sentence, field, "tense") == {tense}


def test_what_the_words_say_counts_before_the_day_of_the_publication():
    assert qualifier("As of May 2020 Marchetti lives in Porto.", "residence", "date") == {"2020-05"}
    assert qualifier("Since 2010 Marchetti lives in Porto.", "residence", "start") == {"2010"}
    assert qualifier("Marchetti lives in Porto.", "residence", "date") == {PUBLISHED}


@pytest.mark.parametrize(
    ("row", "value", "count"),
    [
        ("Children: 2", "two children", {"children": "2"}),
        ("Children: three", "three children", {"children": "3"}),
        ("Children: 1", "one child", {"children": "1"}),
        ("Children: 2[1]", "two children", {"children": "2"}),
    ],
)
def test_kin_that_a_row_counts_are_a_number(row, value, count):
    read = [claim for claim in claims(f"Ilse Marchetti\n\nBorn: 1960\n{row}\n") if claim.field == "child"]
    assert [(claim.value, claim.qualifiers) for claim in read] == [(value, count)]


def test_as_of_a_day_is_no_beginning():
    (claim,) = claims("As of 2020 Marchetti works for Torvald Press.")
    assert claim.qualifiers == {"date": "2020", "tense": "present"}
    assert qualifier("Marchetti became head of Kelmscott Clinic as of May 2020.", "position_held", "start") == {
        "2020-05"
    }


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Marchetti has won three Lindqvist Medals.", "3"),
        ("Marchetti won more than four Grammy Awards.", "5.."),
        ("Marchetti won the Lindqvist Medal twice.", "2"),
        ("Marchetti was awarded the Lindqvist Medal five times.", "5"),
        ("Marchetti has twice won the Lindqvist Medal.", "2"),
        ("Ilse Marchetti, a three-time winner of the Lindqvist Medal, spoke.", "3"),
        ("Marchetti is a two-time Grammy Award winner.", "2"),
        ("Marchetti is the winner of two Lindqvist Medals.", "2"),
        ("Marchetti won a Lindqvist Medal.", "1"),
        ("Marchetti won the Lindqvist Medal.", None),
        ("Marchetti won a Lindqvist Medal for her maps.", None),
        ("Marchetti won a Lindqvist Medal in 1990.", None),
        ("Marchetti won her second Lindqvist Medal.", None),
        ("Marchetti received one of the three Lindqvist Medals.", None),
        ("Marchetti spent two years in Oslo and won the Lindqvist Medal.", None),
    ],
)
def test_how_often_a_prize_was_won_is_read(sentence, count):
    assert qualifier(sentence, "award", "count") == {count}


def test_each_prize_of_a_list_has_its_own_number():
    read = {claim.value: claim.qualifiers for claim in claims("Marchetti won three Grammys and two Emmys.")}
    assert read == {"Grammy": {"count": "3"}, "Emmy": {"count": "2"}}


@pytest.mark.parametrize(
    ("sentence", "field", "born"),
    [
        ("Marchetti has two sons, Olaf (born 1930) and Per (b. 1935).", "child", {"1930", "1935", None}),
        ("Marchetti had a son, Olaf, born in May 1930.", "child", {"1930-05"}),
        ("Her daughter Maria Marchetti was born on 3 May 1931.", "child", {"1931-05-03"}),
        ("Marchetti had a son, Olaf (1930–1990).", "child", {"1930"}),
        ("Her mother, Greta Marchetti (born 1905), was a nurse.", "parent", {"1905"}),
        ("Marchetti had a son, Olaf (died 1990).", "child", {None}),
        ("Her mother, Greta Marchetti, was a nurse.", "parent", {None}),
    ],
)
def test_when_kin_were_born_is_read_behind_their_names(sentence, field, born):
    assert qualifier(sentence, field, "born") == born


@pytest.mark.parametrize(
    ("sentence", "life"),
    [
        ("Ilse Marchetti (1950–1931) was a botanist.", ["1950", "1931"]),
        ("Ilse Marchetti (4 May 1950 – 3 June 1931) was a botanist.", ["1950-05-04", "1931-06-03"]),
        ("Ilse Marchetti (1838–1990) was a botanist.", ["1838", "1990"]),
        ("Marchetti painted Cows (1950–1931).", []),
    ],
)
def test_a_life_that_cannot_be_is_read_as_it_is_told(sentence, life):
    assert [claim.value for claim in claims(sentence) if claim.field in ("birth_date", "death_date")] == life


def test_an_age_that_nobody_reaches_is_read_where_the_words_are_those_of_ages():
    assert [claim.value for claim in claims("Marchetti died at the age of 134.")] == ["134"]
    assert not claims("Marchetti planted a 134-year-old tree.")
