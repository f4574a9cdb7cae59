"""Schools told in brackets behind a degree, by who their pupils were, in front of the next school, or as the college that gave a degree."""

import pytest

from tests.unit.extract.documents import claims, shown

Study = tuple[str, str | None, str | None]


def _studies(text: str) -> set[Study]:
    found = (each for each in claims(text) if each.field == "educated_at")
    return {(each.value, each.qualifiers.get("degree"), each.qualifiers.get("end")) for each in found}


@pytest.mark.parametrize(
    ("text", "studies"),
    [
        ("Ilse Marchetti (BA, Hexley University) chairs it.", {("Hexley University", "BA", None)}),
        ("Ilse Marchetti (PhD, Hexley University, 1990) chairs it.", {("Hexley University", "PhD", "1990")}),
        (
            "Marchetti holds a BSc (Hons) in hydrology (Hexley University, 1994) and an MSc in law (University of Enton, 1997).",
            {("Hexley University", "BSc", "1994"), ("University of Enton", "MSc", "1997")},
        ),
        ("Hexley University's alumni include Ilse Marchetti and Per Holm.", {("Hexley University", None, None)}),
        ("Hexley University counts among its graduates the judge Ilse Marchetti.", {("Hexley University", None, None)}),
        ("Hexley University numbers Marchetti among its graduates.", {("Hexley University", None, None)}),
        ("Among the pupils of the Hexley Gymnasium was Ilse Marchetti.", {("Hexley Gymnasium", None, None)}),
        ("Marchetti passed out of the Hexley Naval Academy in 1912.", {("Hexley Naval Academy", None, "1912")}),
        (
            "After Hexley Grammar School, Marchetti read medicine at the University of Enton.",
            {("Hexley Grammar School", None, None), ("University of Enton", None, None)},
        ),
        (
            "Marchetti attended Hexley School before going on to Enton College.",
            {("Hexley School", None, None), ("Enton College", None, None)},
        ),
        ("A scholarship took Marchetti from Darkhan to Hexley University.", {("Hexley University", None, None)}),
    ],
)
def test_a_school_is_read_where_it_is_told_so(text: str, studies: set[Study]) -> None:
    assert _studies(text) == studies


def test_the_college_that_gave_a_degree_is_the_one_told_before() -> None:
    text = "Marchetti entered Hexley University in 1958. The university awarded her a doctorate in 1965."
    assert ("Hexley University", "doctorate", "1965") in _studies(text)


def test_an_honorary_degree_is_no_study() -> None:
    text = "Marchetti studied law at Hexley University. The university gave her an honorary doctorate in 1965."
    assert _studies(text) == {("Hexley University", None, None)}


@pytest.mark.parametrize(
    "text",
    [
        "Among the teachers of the Hexley Gymnasium was Ilse Marchetti.",
        "Hexley University counts among its graduates the son of Ilse Marchetti.",
        "Teachers at Hexley University include Ilse Marchetti.",
        "Ilse Marchetti (Hexley University) chairs it.",
        "After Hexley University, Marchetti closed the next school.",
        "Marchetti examined a BSc candidate (Hexley University, 1994).",
    ],
)
def test_who_is_beside_a_school_has_not_studied_there(text: str) -> None:
    assert shown(text, "educated_at") == []


def test_the_quote_of_a_list_behind_the_school_has_its_people() -> None:
    (found,) = claims("Hexley University's alumni include Per Holm and Ilse Marchetti.")
    assert found.selector is not None
    assert found.selector.exact == "Hexley University's alumni include Per Holm and Ilse Marchetti"
