"""Curricula as academics and networks lay them out: a colon behind a degree, a body below its post, departments of bodies by letters."""

import pytest

from tests.unit.extract.documents import claims


def _told(text: str) -> set[tuple[str, str, str, str]]:
    return {
        (each.field, each.display, each.qualifiers.get("start", ""), each.qualifiers.get("end", ""))
        for each in claims(text)
    }


@pytest.mark.parametrize("line", ["PhD in Law: Lund University (1998)", "PhD (Law): Lund University, 1998"])
def test_a_degree_before_a_colon_is_from_the_school_behind_it(line: str) -> None:
    found = [each for each in claims(f"Ilse Marchetti\n\nEducation\n{line}\n") if each.field == "educated_at"]
    assert [(each.value, each.qualifiers["degree"], each.qualifiers["end"]) for each in found] == [
        ("Lund University", "PhD", "1998")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "PhD thesis: The Founding of Lund University",
        "PhD supervisor: Lund University",
        "Doctoral students: Lund University",
    ],
)
def test_a_label_on_studies_names_no_school_of_hers(line: str) -> None:
    assert not [each for each in claims(f"Ilse Marchetti\n\nEducation\n{line}\n") if each.field == "educated_at"]


def test_a_degree_before_a_colon_elsewhere_is_none_of_hers() -> None:
    assert not claims("Ilse Marchetti\n\nTeaching\nPhD: Lund University, 1998\n")


@pytest.mark.parametrize(
    "rows",
    [
        "2009 – 2014\tTide Engineer\nPolar Institute, Oslo\n\n2014 – 2018\tHead of Survey\nHarbour Council\n",
        "2009 – 2014: Tide Engineer\nPolar Institute\n2014 – 2018: Head of Survey\nHarbour Council",
        "2009 - 2014\nTide Engineer\nPolar Institute\n\n2014 - 2018\nHead of Survey\nHarbour Council\n",
    ],
)
def test_the_line_below_a_dated_post_is_its_body(rows: str) -> None:
    found = {
        (each.qualifiers.get("organisation", each.value), each.qualifiers.get("start"), each.qualifiers.get("end"))
        for each in claims(f"Ilse Marchetti\n\nExperience\n\n{rows}")
    }
    assert {("Polar Institute", "2009", "2014"), ("Harbour Council", "2014", "2018")} <= found


@pytest.mark.parametrize(
    "rows",
    [
        "2009 – 2014 Tide Engineer\nPolar Institute\nLead Engineer\nHarbour Council",
        "2009 – 2014 Tide Engineer\n\nPolar Institute\n\n",
        "2009 – 2014 Tide Engineer\nPer Holm, Polar Institute\n\n",
    ],
)
def test_a_body_that_may_be_another_posts_is_not_that_ones(rows: str) -> None:
    assert not [each for each in _told(f"Ilse Marchetti\n\nExperience\n{rows}") if "Polar" in each[1]]


def test_a_department_of_a_body_by_its_letters_is_that_body() -> None:
    text = "Ilse Marchetti\n\nAppointments\n- Research Fellow, Department of Tides, NHPU, 2011–2014\n\nEducation\n- PhD in Law, School of Tides, NHPU, 2005–2009\n"
    assert {("employer", "NHPU", "2011", "2014"), ("educated_at", "NHPU", "2005", "2009")} <= _told(text)


def test_another_word_for_a_post_in_brackets_is_no_body() -> None:
    text = "Ilse Marchetti\n\nAppointments\n2011 – 2014\tSenior Scientist (Oberrat)\tPolar Institute, Norway\n"
    assert [each.qualifiers.get("organisation") for each in claims(text) if each.field == "position_held"] == [
        "Polar Institute"
    ]


@pytest.mark.parametrize("mark", ["Member: ", "Member- "])
def test_bodies_in_a_row_behind_a_label_are_each_a_membership(mark: str) -> None:
    text = f"Ilse Marchetti surveys tides. {mark}Tide Society of Elmland, Harbour Institute of Pilots; Life Member, Storm Society."
    held = {each.qualifiers.get("organisation") for each in claims(text) if each.field == "position_held"}
    assert held == {"Tide Society of Elmland", "Harbour Institute of Pilots", "Storm Society"}
