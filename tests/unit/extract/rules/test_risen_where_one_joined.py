"""Posts that somebody comes to in the body that the same clause says was joined, also those told by their letters."""

import pytest

from tests.unit.extract.documents import claims


def _posts(text: str) -> set[tuple[str, str | None, str | None]]:
    found = (each for each in claims(text) if each.field == "position_held")
    return {(each.display, each.qualifiers.get("organisation"), each.qualifiers.get("start")) for each in found}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Marchetti joined Acme Ltd as a CFO.", ("CFO", "Acme Ltd", None)),
        ("Marchetti joined Acme Ltd in 2012 and was appointed CEO in 2018.", ("CEO", "Acme Ltd", "2018")),
        (
            "Marchetti joined Acme Ltd in 2012 and later became chief executive in 2018.",
            ("chief executive", "Acme Ltd", "2018"),
        ),
        (
            "Marchetti joined Acme Ltd as a trainee, becoming managing director in 2015.",
            ("managing director", "Acme Ltd", "2015"),
        ),
    ],
)
def test_a_post_is_held_where_one_joined(text: str, post: tuple[str, str | None, str | None]) -> None:
    assert post in _posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti joined Acme Ltd in 2012 and her brother was appointed CEO in 2018.",
        "Marchetti joined Acme Ltd, and Nils Holm was appointed CEO in 2018.",
        "Marchetti joined Acme Ltd in 2012, left for Brill Ltd and was appointed CEO in 2018.",
        "Marchetti joined Acme Ltd in 2012 and was appointed mayor in 2018.",
    ],
)
def test_another_bodys_or_anothers_post_is_none_there(text: str) -> None:
    assert not [post for post in _posts(text) if post[1] == "Acme Ltd"]
