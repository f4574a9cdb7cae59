"""Who has charge of a body's work, sits on its board or belongs to it."""

import pytest

from tests.unit.extract.documents import claims


def _employers(text: str) -> list[str]:
    return [each.value for each in claims(text) if each.field == "employer"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ilse Marchetti heads Nokia's research lab.", "Nokia"),
        ("Ilse Marchetti runs the BBC's Rome office.", "BBC"),
        ("Ilse Marchetti is responsible for sales at Nokia.", "Nokia"),
        ("Ilse Marchetti is in charge of all foreign operations at Nokia.", "Nokia"),
        ("Ilse Marchetti handles press for Nokia.", "Nokia"),
        ("Ilse Marchetti got her start at Nokia.", "Nokia"),
        ("Ilse Marchetti is part of the research team at Nokia.", "Nokia"),
        ("Ilse Marchetti chairs the board of Nokia.", "Nokia"),
        ("Ilse Marchetti belongs to the Rotary Club.", "Rotary Club"),
        ("Ilse Marchetti holds memberships in the Rotary Club.", "Rotary Club"),
        ("Ilse Marchetti lectures at Harvard University.", "Harvard University"),
        ("Ilse Marchetti became a partner in the law firm Hale & Berg.", "Hale & Berg"),
    ],
)
def test_it_is_her_employer(text: str, body: str) -> None:
    assert _employers(text) == [body]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was responsible for the deaths at Nokia.",
        "Ilse Marchetti was in charge of a protest at Nokia.",
        "Ilse Marchetti handled complaints against Nokia.",
        "Ilse Marchetti leads Nokia's rivals in sales.",
        "Ilse Marchetti's house belonged to the Rotary Club.",
        "Ilse Marchetti attended lectures at Harvard University.",
        "Ilse Marchetti got her start in a band.",
    ],
)
def test_what_happens_there_or_belongs_to_it_employs_nobody(text: str) -> None:
    assert _employers(text) == []
