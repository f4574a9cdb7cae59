"""Times told from the publication's day behind "since" and "until" need no verb: "mayor since last year"."""

import pytest

from tests.unit.extract.documents import claims


def _times(text: str) -> dict[str, tuple[str | None, str | None, str | None]]:
    return {
        each.value: (each.qualifiers.get("start"), each.qualifiers.get("end"), each.qualifiers.get("date_basis"))
        for each in claims(f"{text}\n", published="2021-05-12")
        if each.field in ("position_held", "employer")
    }


@pytest.mark.parametrize(
    ("text", "value", "times"),
    [
        ("Ilse Marchetti, mayor since last year, lives in Graz.", "mayor", ("2020", None, "publication")),
        (
            "Ilse Marchetti, director of the Elm Institute since Monday, said sales fell.",
            "director of the Elm Institute",
            ("2021-05-10", None, "publication"),
        ),
        (
            "Ilse Marchetti, chief executive of Orvo until last month, has died.",
            "Orvo",
            (None, "2021-04", "publication"),
        ),
    ],
)
def test_since_and_until_date_what_stands_beside_a_name(
    text: str, value: str, times: tuple[str | None, str | None, str | None]
) -> None:
    assert _times(text)[value] == times


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, mayor of Graz, said last year was hard.",
        "Ilse Marchetti, mayor of Graz, has been on leave since last month.",
    ],
)
def test_another_time_is_not_that_of_the_post(text: str) -> None:
    assert _times(text)["mayor of Graz"][:2] == (None, None)
