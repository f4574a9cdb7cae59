"""Who only works with a body, or is commissioned by it, is not employed there; a board that every firm has is nobody's employer."""

import pytest

from tests.unit.extract.documents import claims


def employers(text: str) -> set[str]:
    return {each.value for each in claims(text) if each.field == "employer"}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti has been commissioned by the BBC and the Elm Trust.",
        "Marchetti led a project with Elm University and the Holm Institute.",
        "Marchetti ran a study with Holm University.",
        "Marchetti has worked closely with the Elm Police and UNICEF.",
        "Marchetti worked together with the Elm Institute.",
        "Marchetti is a member of the Board of Directors.",
        "In 2017 she was appointed to the Board of Management.",
        "Marchetti was a Member of the Supervisory Board (2001-2005) and Chair of the Audit Committee (2003-2005).",
    ],
)
def test_whom_somebody_only_works_with_is_no_employer(text):
    assert employers(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Marchetti was commissioned in the Royal Elm Regiment.", {"Royal Elm Regiment"}),
        ("Marchetti led a research team at Elm University.", {"Elm University"}),
        ("Marchetti has worked with UNICEF since 1990.", {"UNICEF"}),
        ("Marchetti worked closely with Per Vik at Elm Bank.", {"Elm Bank"}),
        ("Marchetti worked on projects with the Elm Trust while at Oak Bank.", {"Oak Bank"}),
        ("Marchetti is a member of the Board of Directors of Elm Bank.", {"Elm Bank"}),
    ],
)
def test_where_somebody_works_is_told_all_the_same(text, told):
    assert employers(text) == told
