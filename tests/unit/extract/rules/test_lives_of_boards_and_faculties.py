"""What official lives tell: posts held there, degrees in a row, boards, work for a government, trades in a list."""

import pytest

from tests.unit.extract.documents import claims, shown, told


def _studies(text):
    return {
        tuple(each.qualifiers.get(key, "") for key in ("degree", "subject", "end"))
        for each in claims(text)
        if each.field == "educated_at"
    }


def _work(text):
    return {
        (each.value, each.qualifiers.get("role", ""), each.qualifiers.get("start") or each.qualifiers.get("date", ""))
        for each in claims(text)
        if each.field == "employer"
    }


def test_each_post_of_a_row_has_its_body_and_what_is_held_there_is_held_at_the_one_before():
    text = "Marchetti was Lecturer at Lom University in 1975, Professor there in 1983 and Professor at Ulm College in 1988."
    assert _work(text) == {
        ("Lom University", "lecturer", "1975"),
        ("Lom University", "professor", "1983"),
        ("Ulm College", "professor", "1988"),
    }


def test_a_long_row_of_degrees_that_ends_with_a_comma_takes_no_longer():
    text = f"Marchetti holds two degrees from Elm College, {'a BA in botany (1990), ' * 60}."
    assert _studies(text) == {("", "", "")}


def test_there_is_not_where_somebody_left_from():
    text = "Marchetti was lecturer at Lom University in 1975, moved to Genoa and was professor there in 1983."
    assert ("Lom University", "professor", "1983") not in _work(text)


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("Marchetti holds an MA and a PhD from Lom University.", {("MA", "", ""), ("PhD", "", "")}),
        (
            "Marchetti earned a BA in History and an MA in Law from Lom University in 1975 and 1977.",
            {("BA", "history", "1975"), ("MA", "law", "1977")},
        ),
        (
            "Marchetti earned a BA in History and an MA in Law from Lom University in 1977.",
            {("BA", "history", ""), ("MA", "law", "1977")},
        ),
        (
            "Marchetti has a BA in history and fine art, a BSc in hydrology and an MA in law from Lom University.",
            {("BA", "history and fine art", ""), ("BSc", "hydrology", ""), ("MA", "law", "")},
        ),
        (
            "Marchetti received two degrees from Lom University, a BA in 1970 and an MA in 1973.",
            {("BA", "", "1970"), ("MA", "", "1973")},
        ),
        ("Marchetti holds an MFA in Sculpture from Lom University.", {("MFA", "sculpture", "")}),
        (
            "Marchetti went to Turin to study at Lom University. She graduated summa cum laude with a BA in Law in 1976.",
            {("BA", "law", "1976")},
        ),
    ],
)
def test_each_degree_of_one_school_has_its_own_subject_and_year(text, degrees):
    assert degrees <= _studies(text)
    assert all(degree in degrees or not any(degree) for degree in _studies(text))


def test_a_degree_that_somebody_else_holds_is_not_hers():
    text = "Marchetti holds an MA from Ulm College, and her husband a BA and a PhD from Lom University."
    assert "Lom University" not in shown(text, "educated_at")


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        (
            "Ilse Marchetti\n\nPhD in Botany, Lom University 1977\n\nBS in Botany, first class honors Ulm University 1973\n\nTides and Moors",
            {("PhD", "botany", "1977"), ("BS", "botany", "1973")},
        ),
    ],
)
def test_a_line_that_begins_with_a_degree_and_ends_with_its_year_is_no_heading(text, degrees):
    assert _studies(text) == degrees


def test_past_appointments_are_ones_own_and_past_presidents_are_not():
    lines = "2010 Visiting Professor, Lom University\n1987-2001 Professor, Ulm University"
    assert ("Ulm University", "professor", "1987") in _work(f"Ilse Marchetti\n\nPast Appointments\n\n{lines}")
    assert _work(f"Ilse Marchetti\n\nPast Presidents\n\n{lines}") == set()


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Marchetti sat on the Boards of Ulm Bank and Lom Steel.", {"Ulm Bank", "Lom Steel"}),
        ("Marchetti served on the Boards of Directors of Ulm Bank and Lom Steel.", {"Ulm Bank", "Lom Steel"}),
        ("Marchetti serves on the Board of Trustees of Lom Steel.", {"Lom Steel"}),
        ("Marchetti holds directorships at Lom Steel and Ulm Bank.", {"Ulm Bank", "Lom Steel"}),
        ("Marchetti worked for the US government from 1990 to 1995.", {"US government"}),
        ("Marchetti worked for the Kenyan government.", {"Kenyan government"}),
        ("Marchetti worked for the Kenyan government hospital in Lom.", set()),
        ("Marchetti worked for the Kenyan government's oil fund.", set()),
        ("Marchetti worked against the Kenyan government.", set()),
        ("Marchetti worked for a local government.", set()),
    ],
)
def test_boards_and_governments_that_somebody_served(text, bodies):
    assert set(shown(text, "employer")) == bodies


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        (
            "Marchetti has worked as a teacher, a nurse, a consultant to school boards and a translator.",
            {"teacher", "nurse", "consultant", "translator"},
        ),
        ("Marchetti worked as a nurse for many years, and a doctor praised her.", {"nurse"}),
    ],
)
def test_a_list_of_trades_goes_on_behind_what_one_deals_with(text, trades):
    assert {each.removeprefix("occupation ") for each in told(text, ("occupation",))} == trades


def test_two_schools_where_law_was_read():
    assert set(shown("Marchetti read law at Lom College and Ulm Law School.", "educated_at")) == {
        "Lom College",
        "Ulm Law School",
    }


def test_a_field_called_by_a_house_employs_nobody():
    assert shown("Marchetti is deputy director of Library Science and head of the Tidal Branch.", "employer") != [
        "Library Science"
    ]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Marchetti was Head of Legal Affairs, Trade Policy and Cultural Relations from 1994 to 1998.",
            "head of Legal Affairs, Trade Policy and Cultural Relations",
        ),
        ("Marchetti was head of Legal Affairs, and Finance Minister Ole Berg praised her.", "head of Legal Affairs"),
        ("Marchetti was her country's Ambassador to Spain from 2004 to 2008.", "ambassador to Spain"),
        ("Marchetti was made a Queen's Counsel in May 1990.", "queen's counsel"),
        ("Marchetti served as Treasurer General of the Duchy of Lom in 1991.", None),
        ("Marchetti served as governor of the Duchy of Savoy in 1991.", "governor of the Duchy of Savoy"),
        ("Marchetti was questioned by the Queen's Counsel in 1981.", None),
        ("Marchetti became her adviser in 1981.", None),
    ],
)
def test_posts_of_several_fields_and_of_ones_own_land(text, post):
    assert shown(text, "position_held") == ([post] if post else [])


def test_a_post_that_is_to_two_bodies_is_at_both():
    text = "Marchetti was adviser to the World Bank and to the Elm Institute."
    assert set(shown(text, "employer")) == {"World Bank", "Elm Institute"}


def test_a_field_is_no_body_where_a_post_is_held():
    found = [
        each
        for each in claims("Marchetti was director of Cultural Relations in 1991.")
        if each.field == "position_held"
    ]
    assert [each.qualifiers.get("organisation") for each in found] == [None]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Marchetti joined Kenya CDC in 1995.", ["Kenya CDC"]),
        ("Marchetti met London OBE and joined nobody.", []),
    ],
)
def test_a_place_and_letters_are_a_body_of_the_place(text, bodies):
    assert shown(text, "employer") == bodies


def test_awards_and_recognitions_are_listed_alike():
    text = "Marchetti won many awards and recognitions, including the Norland Prize and the Moss Medal."
    assert set(shown(text, "award")) == {"Norland Prize", "Moss Medal"}


def test_a_committee_between_a_post_and_its_body_is_a_part_of_it():
    text = "Ilse Marchetti\n\nAppointments\n\nChairman, Audit Committee, Lom Bank, 1990-95\nTrustee, Ulm Trust, 1996-99"
    found = [each for each in claims(text) if each.field == "position_held"]
    assert ("chairman of Audit Committee", "Lom Bank") in {
        (each.value, each.qualifiers["organisation"]) for each in found
    }


def test_a_journal_is_nobody_in_a_row_of_posts():
    text = "Ilse Marchetti\n\nPast Appointments\n\n• Deputy Editor, Moor Research, since Jan 2013\n• Chair, Ulm Trust, 1990-95"
    found = [each for each in claims(text) if each.field == "position_held"]
    assert ("deputy editor", "Moor Research") in {(each.value, each.qualifiers.get("organisation")) for each in found}
