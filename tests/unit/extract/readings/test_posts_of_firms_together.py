"""Two posts of one firm's head share what they are of; a head of state shares nothing with who stands behind."""

from tests.unit.extract.documents import shown


def test_a_president_shares_the_firm_of_a_chief_executive() -> None:
    text = "Ilse Marchetti, president and chief financial officer of Acme, spoke."
    assert shown(text, "position_held") == ["president of Acme", "chief financial officer of Acme"]


def test_a_president_beside_another_one_shares_nothing() -> None:
    for text in (
        "Ilse Marchetti, president and chairman of the Elm Union, spoke.",
        "Ilse Marchetti, the president, and the CEO of Acme spoke.",
        "President Ilse Marchetti and the CEO of Acme spoke.",
    ):
        assert "president" in shown(text, "position_held")
