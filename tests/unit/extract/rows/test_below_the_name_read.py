"""A post that stands alone in its line right below the person's name, as official pages have it."""

import pytest

from tests.unit.extract.documents import claims


def posts(text: str) -> list[str]:
    return [claim.value for claim in claims(text) if claim.field == "position_held"]


@pytest.mark.parametrize("name", ["Ilse Marchetti", "Hon. Ilse Marchetti (MP)", "Dr. Ilse Marchetti"])
def test_a_post_alone_below_the_name_is_the_persons(name):
    assert posts(f"{name}\nMinister for Fisheries\n\nShe likes tea.\n") == ["minister for fisheries"]


@pytest.mark.parametrize(
    "text",
    [
        "Minister of Justice\nIlse Marchetti\n\nMinister of Health\nOle Berg\n",
        "Minister of Justice\n\nIlse Marchetti\n\nMinister of Health\n\nOle Berg\n",
        "Ilse Marchetti\nMinister of Health: Ole Berg\n",
        "Ilse Marchetti\nMayor of Hull resigns\n",
        "Ole Berg\nMinister of Health\n\nIlse Marchetti is a painter.\n",
    ],
)
def test_a_post_above_the_next_name_or_of_another_is_not_the_persons(text):
    assert posts(text) == []


def test_rows_with_the_time_in_office_stand_for_the_post_above_them():
    assert posts("Ilse Marchetti\n\nMayor of Hull\n\nIn office 2004–2008\n") == ["mayor of Hull"]
