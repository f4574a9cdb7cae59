"""What is told in the historic present is told of its time: rules read it as the past tense, and quotes stay the text's words."""

import pytest

from tests.unit.extract.documents import claims


def _told(
    text: str, published: str | None = "2021-05-12"
) -> dict[tuple[str, str], tuple[str | None, str | None, str | None]]:
    return {
        (claim.field, claim.value): tuple(claim.qualifiers.get(key) for key in ("start", "end", "tense"))  # type: ignore[misc]
        for claim in claims(text, published=published)
    }


@pytest.mark.parametrize(
    ("text", "field", "value", "start"),
    [
        ("In 1985 Ilse Marchetti moves to Rome.", "residence", "Rome", "1985"),
        ("In 1985 she moves to Rome.", "residence", "Rome", "1985"),
        ("After graduating in 1990, she moves to Rome.", "residence", "Rome", None),
        ("She settles in Lyon in 1990.", "residence", "Lyon", "1990"),
        ("Two years later she moves with her family to Oslo.", "residence", "Oslo", None),
        ("At the age of six she moves with her family to Oslo.", "residence", "Oslo", None),
        ("At 18 she enters the Elm School of Music.", "educated_at", "Elm School of Music", None),
        ("From 1985 to 1990 she works at the Elm Institute.", "employer", "Elm Institute", "1985"),
        ("In 1985 she leaves for Rome and joins the Elm Institute.", "employer", "Elm Institute", "1985"),
    ],
)
def test_a_time_that_is_over_makes_a_present_past(text: str, field: str, value: str, start: str | None) -> None:
    found = _told(f"Ilse Marchetti is a painter. {text}\n")
    assert found[field, value][0] == start
    assert found[field, value][2] != "present"


def test_the_quote_is_what_the_text_says() -> None:
    (home,) = [each for each in claims("In 1985 Ilse Marchetti moves to Rome.\n") if each.field == "residence"]
    assert home.selector.exact == "In 1985 Ilse Marchetti moves to Rome"


@pytest.mark.parametrize(
    "text",
    [
        "At 78 she still lives in Rome.",
        "At 78 she lives in Rome and paints.",
        "She lives in Rome, in a house built in 1990.",
        "Since 1990 she lives in Rome.",
        "She lives in Rome. In 1990 she wins a prize.",
        "In 2021 she lives in Rome.",
    ],
)
def test_what_holds_at_publication_is_not_past(text: str) -> None:
    found = _told(f"Ilse Marchetti is a painter. {text}\n")
    assert found["residence", "Rome"][2] == "present"


@pytest.mark.parametrize(
    "text",
    [
        "In 1990 her brother moves to Rome.",
        "In 1990 Jon Berg, her teacher, settles in Rome.",
        "In her 1990 novel a painter moves to Rome.",
        "In 1990 she is to move to Rome, but stays.",
    ],
)
def test_others_and_stories_are_not_hers_in_any_tense(text: str) -> None:
    assert ("residence", "Rome") not in _told(f"Ilse Marchetti is a painter. {text}\n")
