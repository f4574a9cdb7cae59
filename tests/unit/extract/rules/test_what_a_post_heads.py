"""What somebody heads inside of a body is no body; a row of bodies shares a former post; where a work appeared is no workplace."""

import pytest

from tests.unit.extract.documents import claims, shown, told


@pytest.mark.parametrize(
    ("said", "held", "body"),
    [
        ("Head of Sustainable Herring at Storm Bank", "head of Sustainable Herring at Storm Bank", "Storm Bank"),
        ("Director of Tide Research at Storm Labs", "director of Tide Research at Storm Labs", "Storm Labs"),
    ],
)
def test_what_one_heads_at_a_body_is_a_part_of_it(said: str, held: str, body: str) -> None:
    found = [each for each in claims(f"Ilse Marchetti is {said}.") if each.field in ("position_held", "employer")]
    assert {each.value for each in found} <= {held, body}
    assert {each.qualifiers.get("organisation") for each in found if each.field == "position_held"} == {body}


def test_of_two_that_share_a_unit_neither_is_a_body() -> None:
    text = "Ilse Marchetti is head of the Tides and Storms Units of the Ministry of Fisheries."
    assert "employer Tides" not in told(text, {"employer"})
    assert not [each for each in claims(text) if each.qualifiers.get("organisation") in ("Tides", "the Tides")]


def test_who_heads_a_body_heads_it() -> None:
    assert shown("Ilse Marchetti was head of Greenpeace.", "position_held") == ["head of Greenpeace"]


def _tenses(text: str) -> dict[str, str | None]:
    return {each.value: each.qualifiers.get("tense") for each in claims(text) if each.field == "employer"}


def test_bodies_in_a_row_share_the_former_post() -> None:
    tenses = _tenses(
        "Ilse Marchetti is a former trustee of the Storm Board of the Tide Commission and the Harbour Council."
    )
    assert tenses["Harbour Council"] == "past"


def test_a_post_behind_a_former_one_may_be_held_now() -> None:
    tenses = _tenses(
        "Ilse Marchetti is a former trustee of the Tide Commission and now a member of the Harbour Council."
    )
    assert tenses.get("Harbour Council") != "past"


def test_who_sets_up_a_body_together_is_no_employer_of_its_board() -> None:
    text = "Ilse Marchetti joined the advisory board of the Tide Centre, a joint venture of the Storm Bank and the Harbour Council."
    assert told(text, {"employer"}) == {"employer Tide Centre"}


def test_where_work_appeared_is_no_place_of_work_and_no_work() -> None:
    text = "Ilse Marchetti is a chemist. Her work on salt has been published in The Elmland Journal, The Harbour Post and Tides."
    assert told(text, {"employer", "notable_for"}) == set()
