"""A trade that is a family's name as often is one right before the person's whole name: "Baker Ilse Marchetti"; and no part of that name."""

import pytest

from tests.unit.extract.documents import told

FIELDS = ("occupation", "also_known_as")


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("Baker Ilse Marchetti was born in Graz.", {"occupation baker"}),
        ("In May, Potter Ilse Marchetti opened her kiln.", {"occupation potter"}),
        ("Weaver and dyer Ilse Marchetti sells her cloth in Graz.", {"occupation weaver", "occupation dyer"}),
    ],
)
def test_a_trade_right_before_the_whole_name_is_one(text, trades):
    assert told(text, FIELDS) == trades


@pytest.mark.parametrize(
    "text",
    [
        "Baker Marchetti was born in Graz. Ilse Marchetti sang.",
        "Ann Baker lives in Ulm. In 1990 Baker, Ilse Marchetti and Ida Roe met.",
        "Nils Roe asked Baker. Ilse Marchetti said no.",
    ],
)
def test_a_name_is_no_trade(text):
    assert "occupation baker" not in told(text, FIELDS)


def test_two_trades_that_both_joins_are_read():
    text = "Ilse Marchetti worked as both a carpenter and a fisherman."
    assert told(text, FIELDS) == {"occupation carpenter", "occupation fisherman"}
