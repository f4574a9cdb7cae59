"""Rows of posts that last by what stands at their end, and companies with their legal form behind a comma."""

import pytest

from tests.unit.extract.documents import claims, shown

_HEAD = "Ilse Marchetti\nApr. 1984  Joined Sanyo Kasei Co., Ltd.\n"


@pytest.mark.parametrize("end", ["(to present)", "(to the present)", "(current)", "[until now]"])
def test_a_post_that_lasts_has_a_beginning(end: str) -> None:
    found = [each for each in claims(f"{_HEAD}Jun. 2018  President {end}\n") if each.field == "position_held"]
    assert [(each.qualifiers.get("start"), each.qualifiers.get("tense")) for each in found] == [("2018-06", "present")]


@pytest.mark.parametrize("end", ["", "(present at the opening)", "(currently closed)"])
def test_a_post_of_a_year_has_that_date(end: str) -> None:
    found = [each for each in claims(f"{_HEAD}Jun. 2018  President {end}\n") if each.field == "position_held"]
    assert [each.qualifiers.get("start") for each in found] in ([], [None])


def test_a_company_has_its_form_behind_a_comma() -> None:
    text = f"{_HEAD}Apr. 2011  Executive Officer, Sanyo Kasei Co., Ltd. (to present)\n"
    assert [each.removesuffix(".") for each in shown(text, "employer")] == ["Sanyo Kasei Co., Ltd"]


@pytest.mark.parametrize("behind", [" – Tajikistan / Sweden", " – Norway", ""])
def test_a_trade_with_its_land_stands_below_a_name(behind: str) -> None:
    assert shown(f"Ilse Marchetti\nPoet{behind}\n\nShe lives in Lom.\n", "occupation") == ["poet"]
