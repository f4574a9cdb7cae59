"""Headings that consist of words for parts of a life, however a page joins them, and what they lead to."""

import pytest

from service.extract.text.layout.headingwords import fields_below, is_made_of_heading_words, opens_heading
from tests.unit.extract.documents import claims, shown, told

PAGE = "Ilse Marchetti\nSurgeon\n\n{}\n"


@pytest.mark.parametrize(
    ("heading", "fields"),
    [
        ("Academic Qualifications & Training", {"educated_at"}),
        ("SELECTED PRIZES, GRANTS AND RESIDENCIES", {"award"}),
        ("Honours and memberships", {"award", "course"}),
        ("Education and work experience", {"course"}),
        ("Political activity", {"course"}),
        ("Career Profile", {"course"}),
        ("Personal Particulars", set()),
        ("Elm Prize", set()),
        ("Awards of the Elm Academy", set()),
        ("Grants", set()),
    ],
)
def test_a_heading_tells_its_fields_by_its_words(heading, fields):
    assert fields_below(heading) == fields


@pytest.mark.parametrize(
    "line", ["Ilse Marchetti", "Career woman", "Other", "International Training", "awards and prizes"]
)
def test_a_line_with_any_other_word_or_none_of_a_life_is_no_heading(line):
    assert not is_made_of_heading_words(line)


@pytest.mark.parametrize("heading", ["Personal Particulars", "Biographical Information"])
def test_rows_below_a_heading_are_not_those_of_somebody_so_called(heading):
    read = claims(PAGE.format(f"{heading}\nDate of Birth : 3 July 1957\nPlace of Birth : Tallinn"))
    assert {("birth_date", "1957-07-03"), ("birth_place", "Tallinn")} <= {(each.field, each.value) for each in read}


def test_rows_below_somebody_elses_name_stay_that_ones():
    assert not shown(PAGE.format("Nils Vogt\nDate of Birth : 3 July 1957"), "birth_date")


def test_what_stands_below_a_list_of_memberships_is_read_as_well():
    text = PAGE.format(
        "Professional Memberships\n• Life member, Elm Guild of Oculists\n\nAwards and Recognition\n• Lund Gold Medal (2010)"
    )
    assert shown(text, "award") == ["Lund Gold Medal"]


def test_rows_of_years_below_a_profile_of_a_career_are_posts():
    text = PAGE.format(
        "Career Profile\n1984 – 1988 : Deputy Public Prosecutor, Elm Chambers\n1998 – 2004 : Magistrate, Lom"
    )
    assert "position_held magistrate" in told(text, {"position_held"})


@pytest.mark.parametrize(
    "row", ["* Club domestic league appearances and goals, correct as of 3 December 2018", "School holidays"]
)
def test_a_label_with_small_words_behind_it_names_no_body(row):
    assert not told(
        PAGE.format(f"Personal information\nFull name | Ilse Marchetti\n{row}"), {"employer", "educated_at"}
    )


def test_a_row_of_a_table_does_not_go_on_with_the_one_above():
    text = "Ilse Marchetti\nBorn\t11 April 1931\nAffiliations\tLom Rowers, Lom\nNOC\tHungary\nMedals\tOG\nGold\t1\n"
    assert told(text, {"employer", "award"}) == {"employer Lom Rowers"}


def test_a_row_for_a_term_is_no_more_of_the_office_above():
    text = "Ilse Marchetti\nMember of the Elmland Parliament for Upper Offa East\nIncumbent\nAssumed office\n7 January 2005\nPersonal details\nBorn\t1961\n"
    assert shown(text, "position_held") == ["member of the Elmland Parliament for Upper Offa East"]


@pytest.mark.parametrize(
    "line", ["*1979 in Kutaisi, Georgia. Lives in Lom.", "* 12 May 1979 in Kutaisi, Georgia", "*1979, Kutaisi"]
)
def test_a_star_below_the_name_is_a_birth(line):
    text = f"ILSE MARCHETTI\n{line}\n\nEDUCATION\n1996–2001 BFA, Elm Academy of Arts\n"
    assert [each.value[:4] for each in claims(text) if each.field == "birth_date"] == ["1979"]
    assert shown(text, "birth_place")[0].startswith("Kutaisi")


def test_stars_of_a_list_are_bullets():
    assert not shown("Ilse Marchetti\n* 1998 in Paris\n* 2001 in Rome\n", "birth_date")


@pytest.mark.parametrize(
    "heading", ["Academic Titles", "Administrative Duties", "Teaching Engagements", "Research Charges"]
)
def test_a_line_that_begins_as_headings_do_is_nobodys_name(heading):
    text = PAGE.format(
        f"{heading}\nVice Rector, Lom Technical University, 2016 – 2020\n\nAwards\nLom Science Award, 2005"
    )
    assert "award Lom Science Award" in told(text, {"award"})


@pytest.mark.parametrize("name", ["Honor Vogts", "Ole Prizes", "Administrative Berg", "Major Roberts", "Titles"])
def test_a_name_that_begins_or_ends_as_headings_do_is_a_name(name):
    assert not opens_heading(name)
