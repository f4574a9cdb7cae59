"""What is told of a part, a book or a family beside somebody's name is none of hers."""

import pytest

from tests.unit.extract.documents import claims

_LIFE = {"nationality", "employer", "position_held", "educated_at", "child", "sibling"}


@pytest.mark.parametrize(
    "text",
    [
        "The character, played by Ilse Marchetti, is a nurse who runs Nokia.",
        "The character, played by Ilse Marchetti, is a Norwegian citizen.",
        "The character, played by Ilse Marchetti, is a Harvard graduate.",
        "Ilse Marchetti married into a family with three children: Karl, Per and Ida.",
        "Ilse Marchetti gave lectures at several universities, including Harvard.",
        "Ilse Marchetti belongs to a generation of writers at Nokia.",
        "Ilse Marchetti gave a talk with sister Agnes of the Order of Mercy.",
    ],
)
def test_it_is_not_told_of_her(text: str) -> None:
    assert [each.field for each in claims(text) if each.field in _LIFE] == []


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Ilse Marchetti, is a Norwegian painter.", "nationality"),
        ("Ilse Marchetti is a nurse who runs Nokia.", "position_held"),
        ("Ilse Marchetti lives in Rome with two children, Karl and Ida.", "child"),
        ("Ilse Marchetti also lectures at Harvard.", "employer"),
    ],
)
def test_it_is_where_she_is_the_subject(text: str, field: str) -> None:
    assert field in [each.field for each in claims(text)]
