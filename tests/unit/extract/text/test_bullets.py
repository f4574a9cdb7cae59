"""Bullets below a sentence with a colon are read as its list; other bullets, and what they stand below, stay as they are."""

import pytest

from service.extract.pasted.view import view_of
from tests.unit.extract.documents import claims


def employers(text: str) -> set[str]:
    found = claims(text)
    assert all(each.selector.exact in text for each in found)
    return {each.value for each in found if each.field == "employer"}


@pytest.mark.parametrize("mark", ["- ", "• ", "* "])
def test_each_bullet_is_one_of_the_list(mark):
    lines = "\n".join(f"{mark}{body}" for body in ("the Elm Harbour Commission", "Orvo Bank", "Lumen Press"))

    assert employers(f"Ilse Marchetti has worked for:\n{lines}\n\nShe sings.") == {
        "Elm Harbour Commission",
        "Orvo Bank",
        "Lumen Press",
    }


def test_marks_at_the_ends_of_bullets_are_no_matter():
    assert employers("Ilse Marchetti was a member of:\n- Elm Bank;\n- Orvo Bank.\n") == {"Elm Bank", "Orvo Bank"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti wrote to the editors of:\n- Elm News\n- Orvo News\n",
        "Firms in the town of:\n- Elm Bank\n- Orvo Bank\n\nIlse Marchetti sings.",
    ],
)
def test_what_no_work_leads_to_is_no_employer(text):
    assert employers(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Current positions in other bodies:\n- Elm Bank\n- Orvo Bank\n",
        "Ilse Marchetti was asked to speak of:\n- her life. She was born in Hull.\n- her work\n",
        "Ilse Marchetti has worked for:\n- Orvo Bank\nShe sings.\n",
        "Ilse Marchetti has worked for: Orvo Bank\n- Lumen Press\n",
    ],
)
def test_other_bullets_stay_as_they_are(text):
    assert view_of(text).text == text
