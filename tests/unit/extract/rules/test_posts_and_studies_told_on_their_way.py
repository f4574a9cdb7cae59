"""Posts whose holder stands behind them, belated beginnings, ends by what came with its year; exams and degrees on the way."""

import pytest

from tests.unit.extract.documents import claims, shown

Told = tuple[str, str | None, str | None]


def _told(text: str, field: str) -> list[Told]:
    found = (each for each in claims(text) if each.field == field and each.modality == "asserted")
    return [(each.value, each.qualifiers.get("start"), each.qualifiers.get("end")) for each in found]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("The first mayor of Porto was Ilse Marchetti.", [("mayor of Porto", None, None)]),
        ("The director of the Elm Museum was Ilse Marchetti.", [("director of the Elm Museum", None, None)]),
        ("The mayor of Porto was Marchetti's brother.", []),
        ("The mayor of Porto was not Ilse Marchetti.", []),
        ("The mayor of Porto is a friend of Ilse Marchetti.", []),
        ("In 1992 the cabinet appointed Marchetti ambassador to Japan.", [("ambassador to Japan", "1992", None)]),
        ("The king made Marchetti bishop of Porto in 1701.", [("bishop of Porto", "1701", None)]),
        ("Porto mayor Ilse Marchetti spoke.", [("mayor of Porto", None, None)]),
        ("The queen appointed Per Vik ambassador to Japan; Marchetti wrote to him.", []),
        ("MP Ilse Marchetti laughed.", [("MP", None, None)]),
        ("The MP's aide Ilse Marchetti laughed.", []),
        ("Marchetti bowed out as mayor of Porto in 2014.", [("mayor of Porto", None, "2014")]),
        ("Marchetti took the reins of Minera Andina in 2010.", [("head of Minera Andina", "2010", None)]),
        ("Marchetti was mayor of Porto until the coup of 1973.", [("mayor of Porto", None, "1973")]),
        (
            "Marchetti has directed the Hexley Theatre since its reopening in 2008.",
            [("director of the Hexley Theatre", "2008", None)],
        ),
        (
            "Marchetti served two terms as mayor of Porto: 1990–1994 and 2006–2010.",
            [("mayor of Porto", "1990", "1994"), ("mayor of Porto", "2006", "2010")],
        ),
    ],
)
def test_a_post_is_its_holders_wherever_the_name_stands(text: str, posts: list[Told]) -> None:
    assert _told(text, "position_held") == posts


@pytest.mark.parametrize(
    ("text", "field", "values"),
    [
        ("Marchetti did not join Acme Rail until 1974.", "employer", [("Acme Rail", "1974", None)]),
        ("Marchetti did not become mayor of Porto until May 1974.", "position_held", [("mayor of Porto", "1974-05", None)]),
        ("Marchetti didn't marry Per Vik until 1974.", "spouse", [("Per Vik", "1974", None)]),
        ("Marchetti did not join Acme Rail.", "employer", []),
        ("Marchetti did not join Acme Rail until told to.", "employer", []),
        ("Marchetti stayed with the Elm Bank right up to her retirement in 2006.", "employer", [("Elm Bank", None, "2006")]),
        ("Marchetti stayed with the Elm family until 2006.", "employer", []),
        ("Marchetti is on the books of Horoya Conakry.", "employer", [("Horoya Conakry", None, None)]),
        ("Marchetti read the books of Horoya Conakry.", "employer", []),
    ],
)  # fmt: skip
def test_what_did_not_happen_until_a_day_happened_then(text: str, field: str, values: list[Told]) -> None:
    assert _told(text, field) == values


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        ("Marchetti sat her O-levels at Hexley School and her A-levels at Enton School.", ["Hexley School", "Enton School"]),
        ("Marchetti set the O-levels at Hexley School.", []),
        ("Ilse Marchetti (MSc, Hexley University; PhD, Enton University) leads it.", ["Hexley University", "Enton University"]),
        ("An alumna of both Hexley University and Enton University, Ilse Marchetti sings.", ["Hexley University", "Enton University"]),
        ("Marchetti's schooling began at Hexley School.", ["Hexley School"]),
    ],
)  # fmt: skip
def test_schools_on_the_way_are_read(text: str, schools: list[str]) -> None:
    assert sorted(shown(text, "educated_at")) == sorted(schools)


def test_who_graduated_with_a_degree_did_so_from_the_school_before() -> None:
    text = "Marchetti enrolled at Hexley University in 1968. She graduated with a degree in law in 1972."
    found = [each.qualifiers for each in claims(text) if each.field == "educated_at" and "degree" in each.qualifiers]
    assert [(each["subject"], each["end"]) for each in found] == [("law", "1972")]


def test_the_year_of_a_title_in_front_is_no_homes() -> None:
    (home,) = (each for each in claims("World champion in 1993, Marchetti lives in Bonn.") if each.field == "residence")
    assert "date" not in home.qualifiers


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        ("Marchetti returned to her native Olomouc for good in 1969.", ["Olomouc"]),
        ("Marchetti returned to her native Olomouc in 1969 to visit friends.", []),
    ],
)
def test_who_comes_back_for_good_lives_there(text: str, homes: list[str]) -> None:
    assert shown(text, "residence") == homes


def test_who_shares_a_houseboat_lives_there() -> None:
    assert shown("Marchetti and her two cats share a houseboat in Kochi.", "residence") == ["Kochi"]
    assert shown("Marchetti and her two cats paint a houseboat in Kochi.", "residence") == []
