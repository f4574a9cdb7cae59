"""Posts told as fragments, bodies below "Memberships", honours with names of their own, schools that are compounds, houses of departments."""

import pytest

from tests.unit.extract.documents import claims, shown, told

PAGE = "Ilse Marchetti\nSurgeon\n\n{}\n"


def posts(text: str) -> set[tuple[str, str | None, str | None]]:
    found = (each for each in claims(PAGE.format(text)) if each.field == "position_held")
    return {(each.value, each.qualifiers.get("start"), each.qualifiers.get("end")) for each in found}


@pytest.mark.parametrize(
    "line",
    [
        "Member of the Lom Academy of Sciences (since 1990), chair of the Elm Botanical Society (1995–2001)",
        "Member of the Lom Academy of Sciences since 1990, chair of the Elm Botanical Society from 1995 to 2001.",
        "Memberships\nMember of the Lom Academy of Sciences, since 1990; chair of the Elm Botanical Society, 1995–2001",
    ],
)
def test_fragments_are_a_post_each_with_its_time(line):
    assert posts(line) >= {
        ("member of the Lom Academy of Sciences", "1990", None),
        ("chair of the Elm Botanical Society", "1995", "2001"),
    }
    assert "employer Lom Academy of Sciences" in told(PAGE.format(line), {"employer"})


def test_fragments_that_tell_of_somebody_else_are_none_of_hers():
    assert not posts("Member of the Lom Academy, who met Nils Berg, chair of the Elm Botanical Society (1995–2001)")


def test_bodies_below_memberships_are_those_that_somebody_belongs_to():
    text = PAGE.format(
        "Professional Memberships\n• Life member, Elm Guild of Oculists\n• Lom Academy of Surgery (since 2018)\n• Journal club with Nils Berg"
    )
    found = {each.value: each.qualifiers.get("start") for each in claims(text) if each.field == "employer"}
    assert found == {"Elm Guild of Oculists": None, "Lom Academy of Surgery": "2018"}


@pytest.mark.parametrize("heading", ["Partners", "Clients", "Awards"])
def test_bodies_below_another_heading_are_not(heading):
    assert "employer Elm Guild of Oculists" not in told(
        PAGE.format(f"{heading}\n• Elm Guild of Oculists\n• Lom Academy"), {"employer"}
    )


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Gawad Ulan, 1985", "Gawad Ulan"),
        ("Darjah Setia Perlis Raya (D.S.P.) – 2002", "Darjah Setia Perlis Raya"),
        ("2019 Elmish Cross of Merit on Ribbon", "Elmish Cross of Merit on Ribbon"),
        ("Dr. P. Lund Gold Medal (2010)", "Dr. P. Lund Gold Medal"),
        ("Badge of honour of the Town of Lomla, 2009", "Badge of honour of the Town of Lomla"),
    ],
)
def test_an_honour_below_its_heading_is_whole_whatever_it_is_called(line, value):
    assert shown(PAGE.format(f"Decorations\n{line}"), "award") == [value]


@pytest.mark.parametrize(
    "line",
    [
        "Nils Berg, 2010",
        "Elm Festival, 2011",
        "Visiting Professor, 2012",
        "Sweden, 2013",
        "Elm University 2015",
        "Gawad Ulan",
        "Nominated for Gawad Ulan, 1985",
    ],
)
def test_people_bodies_posts_and_names_without_a_year_are_no_honours(line):
    assert not shown(PAGE.format(f"Decorations\n{line}"), "award")


@pytest.mark.parametrize(
    ("line", "school"),
    [
        ("2002–2006 MFA, Tegelschule, Bremen", "Tegelschule"),
        ("1982–1988 Medical studies, Philipps-Universität Marburg", "Philipps-Universität Marburg"),
        ("1981 Abitur, Rabanus-Maurus-Gymnasium Fulda", "Rabanus-Maurus-Gymnasium Fulda"),
    ],
)
def test_a_compound_may_be_the_name_of_a_school(line, school):
    assert shown(PAGE.format(f"Education\n{line}"), "educated_at") == [school]


def test_a_compound_for_a_kind_of_school_names_none():
    assert not shown("Marchetti attended the Volksschule in Ulm.", "educated_at")


def test_work_in_a_department_of_a_house_is_told_of_the_house():
    text = PAGE.format(
        "Professional career\nResident, Department of Surgery, Lom Hospital, 1991–1994\nDirector, Department of Optics, Elm Hospital, 1995–1999"
    )
    bodies = {each.value: each.qualifiers.get("organisation") for each in claims(text) if each.field == "position_held"}
    assert bodies == {"resident": "Lom Hospital", "director": "Department of Optics"}


def test_a_works_name_is_no_persons():
    text = PAGE.format("Professional career\nEngineer, Kehra Pulp Mill, 1982–1987\nClerk, Ane Berg, 1988–1990")
    assert shown(text, "employer") == ["Kehra Pulp Mill"]


@pytest.mark.parametrize(
    "line", [", since 1990", ", , Lom Academy", "Memberships\n, Elm Society ;\n , since 1990 \n – "]
)
def test_a_line_of_marks_tells_nothing(line):
    assert not shown(PAGE.format(line), "position_held")
