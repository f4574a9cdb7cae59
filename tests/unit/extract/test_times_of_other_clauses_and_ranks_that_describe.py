"""Times that another clause tells, or what never came about; ranks before a nation; and values that reach too far."""

from tests.unit.extract.documents import claims, shown


def _told(text: str, field: str, key: str) -> list[tuple[str, str | None]]:
    return [(each.display, each.qualifiers.get(key)) for each in claims(text) if each.field == field]


def test_what_has_gone_on_since_a_deed_has_not_the_day_of_it() -> None:
    assert _told("In 1994, Ilse Marchetti joined Elm Bank and has lived in Hull.", "residence", "date") == [
        ("Hull", None)
    ]
    text = "In 2001 Ilse Marchetti left Elm Bank and has served as mayor of Porto."
    assert _told(text, "position_held", "date") == [("mayor of Porto", None)]
    text = "Since 2001, Ilse Marchetti has been a lecturer at Elm University and has worked at the Salt Laboratory."
    assert ("Salt Laboratory", "2001") in _told(text, "employer", "start")


def test_a_time_of_what_would_have_been_is_no_end() -> None:
    text = "Ilse Marchetti was hired by Elm Bank, and would have stayed until 2018."
    assert _told(text, "employer", "end") == [("Elm Bank", None)]
    assert _told("Ilse Marchetti worked at Elm Bank until 2018.", "employer", "end") == [("Elm Bank", "2018")]


def test_who_opens_a_sentence_living_somewhere_is_not_said_to_have_left() -> None:
    text = "Living in Porto, Ilse Marchetti teaches law."
    assert _told(text, "residence", "tense") == [("Porto", None)]
    assert _told("Ilse Marchetti lived in Porto.", "residence", "tense") == [("Porto", "past")]


def test_what_would_one_day_be_is_not_told_of_today() -> None:
    text = "Ilse Marchetti never knew that she would one day be the sous chef at Salt Restaurant."
    assert _told(text, "employer", "tense") == [("Salt Restaurant", None)]
    assert _told(text, "employer", "role") == [("Salt Restaurant", "sous chef")]


def test_a_doctorate_of_philosophy_is_a_degree_and_no_subject() -> None:
    text = "Ilse Marchetti earned a Doctorate of Philosophy in Organic Chemistry in 1977 from Elm University."
    assert _told(text, "educated_at", "subject") == [("Elm University", "organic chemistry")]
    assert _told(text, "educated_at", "end") == [("Elm University", "1977")]
    text = "Ilse Marchetti pursued postdoctoral research at Elm University."
    assert _told(text, "educated_at", "subject") == [("Elm University", None)]


def test_major_before_a_nation_describes_and_is_no_rank() -> None:
    assert shown("Ilse Marchetti was a major Danish poet and translator.", "occupation") == ["poet", "translator"]
    assert shown("Ilse Marchetti was a major Danish poet and translator.", "nationality") == ["Danish"]
    assert shown("Ilse Marchetti was a major in the Danish army.", "occupation") == ["major"]


def test_a_day_and_in_with_a_year_behind_it_are_one_date() -> None:
    for day in ("March 3 in 1990", "3 March, in 1990", "March 3, in 1990"):
        assert shown(f"Ilse Marchetti died on {day}.", "death_date", published="2020-05-01") == ["3 March 1990"]
    assert shown("Ilse Marchetti died on March 3, in Porto.", "death_date", published="2020-05-01") == ["3 March 2020"]


def test_letters_with_of_behind_them_are_an_office_and_no_honour() -> None:
    assert shown("Ilse Marchetti has been made VC of Elm University.", "award") == []
    assert shown("Ilse Marchetti was made CBE in 1990.", "award") == ["CBE"]


def test_the_history_of_a_body_is_no_part_of_a_post_there() -> None:
    text = "Ilse Marchetti became the first woman president in the history of the Salt League."
    assert shown(text, "position_held") == ["president of the Salt League"]
    text = "Ilse Marchetti is chair of the history of medicine at Elm University."
    assert shown(text, "position_held") == ["chair of the history of medicine at Elm University"]
