"""Which words are of one degree."""

import pytest

from service.reconcile.normal.degrees import one_degree


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BSc (Hons)", "BSc"),
        ("BSc Hons", "Bachelor of Science"),
        ("BA (Hons.)", "BA (Honours)"),
        ("Bachelor of Arts (Honours)", "BA"),
    ],
)
def test_a_degree_with_honours_is_the_degree(one: str, other: str) -> None:
    assert one_degree(one, other)


def test_honours_make_no_two_degrees_one() -> None:
    assert not one_degree("BSc (Hons)", "BA (Hons)")
