"""Notices of deaths as families write them: the family's name in front, no subject, kin in rows."""

import pytest

from tests.unit.extract.documents import claims, shown, told

DEATH = {"death_date 2022-11-17", "age_statement 94"}
FIELDS = {"death_date", "age_statement", "spouse", "child", "also_known_as"}


@pytest.mark.parametrize(
    "opening",
    [
        "Ilse Marchetti\n\nPassed away November 17, 2022",
        "Ilse Marchetti\n\nOf Hamtramck, passed away November 17, 2022",
        "Ilse Marchetti\n\nFormerly of Leeds and Bradford, passed away peacefully at home on November 17, 2022",
        "MARCHETTI, Ilse\n\nOf Hamtramck, passed away on November 17, 2022",
        "MARCHETTI, Ilse, of Hamtramck, passed away November 17, 2022",
    ],
)
def test_a_death_without_a_subject_below_the_name_is_that_ones(opening):
    assert told(f"{opening}, at the age of 94.", FIELDS) == DEATH


def test_a_nickname_and_the_name_at_birth_behind_a_turned_name_are_other_names():
    text = 'MARCHETTI, Ilse "Dot" (née Kowalski)\n\nOf Hamtramck, passed away November 17, 2022, at the age of 94.'
    assert told(text, FIELDS) == {*DEATH, "also_known_as Dot", "also_known_as Kowalski"}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti, Ilse (Hamtramck)\n\nPassed away November 17, 2022.",
        'Ilse Marchetti met Berg, Ada "Dot" and others.',
    ],
)
def test_a_town_and_the_nickname_of_another_are_no_other_names(text):
    assert shown(text, "also_known_as") == []


@pytest.mark.parametrize("name", ["BERG, Karl", "Berg, Karl", "BERG, Karl “Charlie” (1928–2022)", "Karl Berg"])
@pytest.mark.parametrize("line", ["Of Hamtramck, passed away", "Died", "Passed away"])
def test_a_death_below_the_name_of_another_is_not_the_persons(name, line):
    text = f"Ilse Marchetti is a nurse.\n\n{name}\n\n{line} November 17, 2022, at the age of 94."
    assert told(text, {*FIELDS, "birth_date"}) == set()


def test_what_a_notice_calls_somebody_in_the_next_sentence_is_no_part_of_a_name_with_jr():
    text = (
        "Ilse Marchetti died in 2022. Dear mother of Susan Marchetti and the late Stanley Jr. Proud grandmother of 9."
    )
    assert shown(text, "child") == ["Susan Marchetti", "Stanley Jr."]


@pytest.mark.parametrize("years", ["last", "final", "last three", "early"])
def test_where_somebody_spends_the_last_years_of_a_life_is_no_employer(years):
    tail = "" if "three" in years else " years"
    text = f"Ilse Marchetti spent her {years}{tail or ' years'} at Layibi."
    assert shown(text, "employer") == []


def test_the_last_years_at_a_bank_are_work():
    assert shown("Ilse Marchetti was happy in her last years at Elm Bank.", "employer") == ["Elm Bank"]


def test_who_says_i_am_with_the_first_name_alone_is_the_person_whom_the_page_names_in_full():
    text = "Hi! I'm Ilse – Ilse Marchetti if we are being formal. I was born in Poltava and grew up in Kharkiv."
    assert shown(text, "birth_place") == ["Poltava"]
    assert [each.field for each in claims("Hi! I'm Ilse. I was born in Poltava. I work for Ada Marchetti.")] == []


def test_she_behind_rows_of_kin_is_whom_the_notice_is_about():
    text = (
        "MARCHETTI, Ilse\n\nOf Hamtramck, passed away November 17, 2022. Beloved wife of the late Stanley. "
        "Dear mother of Carol and Susan. She was born in Detroit in 1927."
    )
    assert told(text, {"birth_place", "birth_date"}) == {"birth_place Detroit", "birth_date 1927"}


def test_rows_of_kin_below_the_name_of_another_are_that_ones():
    text = (
        "Ilse Marchetti is a nurse.\n\nBERG, Ida\n\nPassed away November 17, 2022. Beloved wife of the late Jon. "
        "Dear mother of Susan. She was born in Detroit in 1927."
    )
    assert told(text, {*FIELDS, "birth_place", "birth_date"}) == set()
