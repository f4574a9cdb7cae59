"""Who is told to love is the couple that marries; whom one splits from is left then; kin go on behind a clause."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    "told_of",
    [
        "has been in a relationship with the goalkeeper Lena Pauls since 2019; the couple married in June 2022",
        "began a long relationship with the goalkeeper Lena Pauls in 2019. The couple married in June 2022",
    ],
)
def test_the_couple_are_those_who_were_told_to_love(told_of: str) -> None:
    assert "spouse Lena Pauls" in told(f"Ilse Marchetti {told_of}.", {"spouse"})


def test_a_relationship_alone_is_no_marriage() -> None:
    text = "Ilse Marchetti has been in a relationship with the goalkeeper Lena Pauls since 2019."
    assert told(text, {"spouse"}) == set()


def test_a_couple_that_splits_ends_then() -> None:
    text = "Ilse Marchetti split from her husband, Jon Berg, in 2010 after 12 years of marriage."
    assert [each.qualifiers.get("end") for each in claims(text) if each.field == "spouse"] == ["2010"]


def test_kin_go_on_behind_a_clause_about_the_first() -> None:
    text = "Ilse Marchetti has died. She is survived by her husband, Nils, whom she married in 1965; two children, Ada and Per; and a dog."
    assert told(text, {"child", "spouse"}) == {"spouse Nils", "child Ada", "child Per"}
