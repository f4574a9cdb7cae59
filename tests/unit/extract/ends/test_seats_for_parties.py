"""For which party somebody sits is no part of the seat; who works for a party has a post there."""

import pytest

from tests.unit.extract.documents import claims


@pytest.mark.parametrize(
    ("told", "post", "body"),
    [
        ("is a member of the Danish parliament for the Centre Party", "member of the Danish parliament", None),
        ("is a member of the Storting for the Green Party", "member of the Storting", "Storting"),
        ("was a member of the Tarn city council for the Liberal Party", "member of the Tarn city council", "Tarn city council"),
        ("is a senator for the Green Party", "senator", None),
        ("was MP for the Labour Party", "MP", None),
        ("was a councillor for the Liberal Democrats", "councillor", None),
        ("is a spokeswoman for the Green Party", "spokeswoman for the Green Party", "Green Party"),
        ("was treasurer for the Labour Party", "treasurer for the Labour Party", "Labour Party"),
        ("was a member of parliament for Tarn North", "member of parliament for Tarn North", None),
    ],
)  # fmt: skip
def test_a_seat_is_told_without_the_party_for_which_it_is_held(told: str, post: str, body: str | None) -> None:
    posts = [each for each in claims(f"Ilse Marchetti {told}.") if each.field == "position_held"]
    assert [(each.value, each.qualifiers.get("organisation")) for each in posts] == [(post, body)]


def test_the_party_of_a_seat_is_what_somebody_belongs_to() -> None:
    told = claims("Ilse Marchetti, a senator for the Centre Party, sold her house.")
    assert [each.value for each in told if each.field == "political_affiliation"] == ["Centre Party"]
    assert "Centre Party" not in [each.value for each in told if each.field == "employer"]
