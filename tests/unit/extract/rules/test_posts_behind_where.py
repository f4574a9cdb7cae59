"""Bodies behind which a clause says what somebody is there, and marriages of any number."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    ("text", "body", "role"),
    [
        (
            "Marchetti moved to Brandwick Group, where she became creative director.",
            "Brandwick Group",
            "creative director",
        ),
        ("Marchetti spoke for Brandwick Group, of which she is chairman.", "Brandwick Group", "chairman"),
        ("Marchetti wrote to the Orvo Institute, where she has been a librarian.", "Orvo Institute", "librarian"),
    ],
)
def test_what_somebody_is_at_a_body_behind_where_is_the_role_there(text, body, role):
    found = {(each.value, each.qualifiers.get("role")) for each in claims(text) if each.field == "employer"}
    assert found == {(body, role)}


def test_a_post_of_something_else_behind_where_is_no_role_there():
    text = "Marchetti holds a degree from the University of Graz, where she was president of the students' union."
    assert not [each for each in claims(text) if each.field == "employer"]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was married four times: Nils Berg, Per Lund, Olav Vik and Tor Moe.",
        "Marchetti married four times: first to the baker Nils Berg, then to Per Lund, in 1970 to Olav Vik, and finally to Tor Moe.",
    ],
)
def test_all_are_read_whom_somebody_married_in_turn(text):
    names = ("Nils Berg", "Per Lund", "Olav Vik", "Tor Moe")
    assert told(text, ("spouse",)) == {f"spouse {name}" for name in names}


def test_the_year_in_front_of_one_of_several_is_that_marriages():
    text = (
        "Marchetti married three times: first to the baker Nils Berg, then in 1970 to Per Lund, and finally to Tor Moe."
    )
    starts = {each.value: each.qualifiers.get("start") for each in claims(text) if each.field == "spouse"}
    assert starts == {"Nils Berg": None, "Per Lund": "1970", "Tor Moe": None}


def test_where_the_family_lives_is_the_persons_home():
    assert told("Marchetti is a nurse. The family lives in Bergen.", ("residence",)) == {"residence Bergen"}
