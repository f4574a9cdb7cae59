"""Children who outlive somebody are at least so many: there may have been more."""

import pytest

from tests.unit.extract.documents import claims


def counted(text: str) -> list[dict[str, str]]:
    return [dict(each.qualifiers) for each in claims(text) if each.field == "child"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Marchetti died in 1931, survived by three daughters and a son.", {"daughters": "3..", "sons": "1.."}),
        ("Ilse Marchetti leaves three sons.", {"sons": "3.."}),
        ("Four children survive Ilse Marchetti.", {"children": "4.."}),
        ("Ilse Marchetti died in 1931, survived by her four children.", {"children": "4"}),
        ("Ilse Marchetti had four children.", {"children": "4"}),
    ],
)
def test_who_outlives_need_not_be_all(text: str, expected: dict[str, str]) -> None:
    assert counted(text) == [expected]
