"""A sentence without a subject tells of whose page it is where it begins with having a degree, and of nobody where it does not."""

import pytest

from tests.unit.extract.documents import claims, shown


@pytest.mark.parametrize(
    "said",
    [
        "Holds a doctorate from Lund University.",
        "Holds MSc from Lund University.",
        "Has a doctorate from Lund University.",
        "Received her doctorate from Lund University.",
        "Also earned an MSc from Lund University.",
    ],
)
def test_who_holds_a_degree_without_a_subject_is_of_whom_was_told(said: str) -> None:
    assert shown(f"Ilse Marchetti surveys tides. {said}", "educated_at") == ["Lund University"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti surveys tides. Per Holm is a nurse. Holds a doctorate from Lund University.",
        "Ilse Marchetti surveys tides. Has two sisters with a doctorate from Lund University.",
        "Ilse Marchetti surveys tides.\n\nPer Holm\nNurse\nHolds a doctorate from Lund University.",
    ],
)
def test_a_degree_of_another_is_not_hers(text: str) -> None:
    assert shown(text, "educated_at") == []


def test_what_somebody_teaches_at_a_university_is_no_body() -> None:
    text = "Ilse Marchetti was a professor of Tide Software at Lund University."
    assert [each.value for each in claims(text) if each.field == "employer"] == ["Lund University"]


@pytest.mark.parametrize("heading", ["Education", "Background"])
def test_the_line_below_a_dated_degree_is_its_school(heading: str) -> None:
    text = f"Ilse Marchetti\n\n{heading}\n\n2004 – 2007\nMaster of Science\nTides Department, Lund University\n\n2001 – 2004\nBachelor of Law\nOslo University\n"
    found = {
        (each.value, each.qualifiers.get("degree"), each.qualifiers.get("start"), each.qualifiers.get("end"))
        for each in claims(text)
        if each.field == "educated_at"
    }
    assert found == {
        ("Lund University", "Master of Science", "2004", "2007"),
        ("Oslo University", "Bachelor of Law", "2001", "2004"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti\n\nTeaching\n\n2004 – 2007\nMaster of Science\nLund University\n",
        "Ilse Marchetti\n\nBackground\n\n2004 – 2007\nMaster of Science\nPer Holm, Lund University\n",
    ],
)
def test_degrees_that_one_teaches_for_or_others_took_are_not_hers(text: str) -> None:
    assert shown(text, "educated_at") == []
