"""What stands behind "and" with a verb of its own belongs to that verb, and to no trade, post or place of work before it."""

import pytest

from tests.unit.extract.documents import claims, told

WORK = {"occupation", "employer", "position_held", "educated_at"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ilse Marchetti was a professor of law and headed the department at Dunmore College.",
            {"occupation professor of law", "employer Dunmore College"},
        ),
        (
            "Ilse Marchetti left her post as editor of books and joined the staff at Norvik Press.",
            {"occupation editor of books", "employer Norvik Press"},
        ),
        (
            "Ilse Marchetti worked as a teacher of music and sang in the choir of Brevik Cathedral.",
            {"occupation teacher of music"},
        ),
        (
            "Ilse Marchetti left school to work in a printing shop, and took evening classes at the Linden Institute.",
            {"educated_at Linden Institute"},
        ),
        ("Ilse Marchetti worked as a nurse and lived in the staff house of Brevik Hospital.", {"occupation nurse"}),
    ],
)
def test_a_trade_ends_before_another_deed(text: str, expected: set[str]) -> None:
    assert told(text, WORK) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ilse Marchetti was professor of applied and mixed mathematics at Dunmore College.",
            {"occupation professor of applied and mixed mathematics", "employer Dunmore College"},
        ),
        (
            "Ilse Marchetti is a historian of art and applied design at Dunmore College.",
            {"occupation historian of art and applied design", "employer Dunmore College"},
        ),
        ("Ilse Marchetti is an editor of books and magazines.", {"occupation editor of books and magazines"}),
        ("Ilse Marchetti worked as an unpaid and untrained helper at Norvik Press.", {"employer Norvik Press"}),
    ],
)
def test_a_participle_that_describes_a_field_is_no_deed(text: str, expected: set[str]) -> None:
    assert expected <= told(text, WORK)


def test_a_body_that_somebody_leaves_to_run_begins_then() -> None:
    text = "Ilse Marchetti read the news until 1997, when she left to direct the Norvik Institute."
    (found,) = (each for each in claims(text) if each.field == "employer")
    assert (found.value, dict(found.qualifiers)) == ("Norvik Institute", {"start": "1997"})


def test_a_body_that_somebody_leaves_ends_then() -> None:
    text = "Ilse Marchetti left the Norvik Institute in 1997 to raise her sons."
    (found,) = (each for each in claims(text) if each.field == "employer")
    assert (found.value, found.qualifiers["end"]) == ("Norvik Institute", "1997")


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti joined the Norvik Bank MBA programme.",
        "Ilse Marchetti joined the Norvik Bank graduate training programme in 1990.",
    ],
)
def test_who_joins_a_bodys_programme_is_not_employed_by_it(text: str) -> None:
    assert "employer Norvik Bank" not in told(text, WORK)


def test_who_joins_a_body_to_lead_one_is() -> None:
    assert "employer Norvik Bank" in told("Ilse Marchetti joined Norvik Bank as head of its training programme.", WORK)
