"""What a page on somebody else tells of the person in passing: by a title, a clause behind a body, a child of the same given name."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize("deed", ["Opponents led by councillor", "They met with mayor", "Everybody knew senator"])
def test_a_title_before_a_name_has_no_tense_of_the_verb_in_front(deed: str) -> None:
    found = claims(f"{deed} Ilse Marchetti, a retired bus driver.", published="2021-03-02")
    assert [each.qualifiers.get("tense") for each in found if each.field == "position_held"] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("From 1970 to 1995 Per Holt played in the Lom Orchestra, which Marchetti had founded.", {}),
        ("From 1970 to 1995 Per Holt worked for Elm Bank, which Marchetti founded in 1950.", {"start": "1950"}),
    ],
)
def test_a_body_told_of_in_a_clause_behind_it_has_no_time_of_the_one_in_front(
    text: str, expected: dict[str, str]
) -> None:
    found = [each for each in claims(f"Ilse Marchetti led a choir. {text}") if each.field == "employer"]
    assert [dict(each.qualifiers) for each in found] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Per Holt studied with Ilse Marchetti. Holt leaves a daughter, Ilse, a doctor in Hull.",
        "Per Holt studied with Ilse Marchetti. Per Holt and Vesna Tamm had a daughter, Ilse, who is a doctor.",
        "Ilse Marchetti taught in Lom. Her pupil Per Holt and his daughter, Ilse, a doctor, wrote her life.",
    ],
)
def test_a_child_of_others_with_the_same_given_name_is_another(text: str) -> None:
    assert told(text, ("occupation", "parent")) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was born in Lom. Her parents were poor. Their daughter Ilse, a doctor, moved to Hull.",
        "Ilse Marchetti is a painter. Ole Marchetti and Ida Marchetti had one child. Their daughter Ilse became a doctor.",
    ],
)
def test_a_child_of_own_parents_is_the_person(text: str) -> None:
    assert "occupation doctor" in told(text, ("occupation",))


@pytest.mark.parametrize("deed", ["is played by", "is portrayed by", "was voiced by"])
def test_who_plays_the_person_may_be_meant_behind_it(deed: str) -> None:
    assert told(f"Ilse Marchetti {deed} Vesna Holt. She was born in Oslo.", ("birth_place",)) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti lives in Alta. She is a nurse.", "residence Alta"),
        ("Marchetti lives in Banff, Alta. She is a nurse.", "residence Banff, Alta."),
    ],
)
def test_a_town_at_the_end_of_a_sentence_is_no_short_form(text: str, expected: str) -> None:
    assert told(text, ("residence",)) == {expected}
