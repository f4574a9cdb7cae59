"""Who is to leave a post has it still, whatever comes of the plan, and what follows the leaving is a plan."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

BYRNE = Subject(id="nora-byrne", name="Nora Byrne")


def posts(text: str):
    return [each for each in claims(text, subject=BYRNE, published="2021-05-12") if each.field == "position_held"]


def told(text: str) -> list[tuple[str, str]]:
    return [(each.value, each.modality) for each in posts(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Nora Byrne will retire as head of the Elm Institute.",
        "Nora Byrne will step down in July as head of the Elm Institute.",
        "Nora Byrne was due to step down as head of the Elm Institute in May 2019 but stayed on.",
        "Nora Byrne is expected to resign as head of the Elm Institute on 1 July 2021.",
        "Nora Byrne threatened to resign as head of the Elm Institute.",
    ],
)
def test_a_post_that_somebody_is_to_leave_is_held_and_has_no_end_yet(text):
    (post,) = posts(text)

    assert (post.value, post.modality) == ("head of the Elm Institute", "asserted")
    assert not {"start", "end", "date"} & set(post.qualifiers)


def test_a_plan_in_the_present_tells_that_the_post_is_held_now():
    assert posts("Nora Byrne will retire as head of the Elm Institute.")[0].qualifiers["tense"] == "present"
    assert "tense" not in posts("Nora Byrne was to retire as head of the Elm Institute.")[0].qualifiers


@pytest.mark.parametrize(
    "text",
    [
        "Nora Byrne wants to be head of the Elm Institute.",
        "Nora Byrne will serve as head of the Elm Institute.",
        "Nora Byrne is expected to take over as head of the Elm Institute.",
    ],
)
def test_a_post_that_is_to_come_is_held_by_nobody(text):
    assert all(modality == "intended" for _, modality in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nora Byrne will leave Orvo Bank to become head of the Elm Institute.",
        "Nora Byrne wanted to leave Orvo Bank to become head of the Elm Institute.",
        "Nora Byrne is stepping down at Orvo Bank to become head of the Elm Institute.",
    ],
)
def test_what_somebody_is_to_leave_for_is_a_plan(text):
    assert told(text) == [("head of the Elm Institute", "intended")]


@pytest.mark.parametrize(
    "text",
    [
        "Nora Byrne left Orvo Bank to become head of the Elm Institute.",
        "Nora Byrne had to leave Orvo Bank to become head of the Elm Institute.",
    ],
)
def test_what_somebody_has_left_for_is_none(text):
    assert told(text) == [("head of the Elm Institute", "asserted")]


def times(text: str) -> dict[str, tuple[str | None, str | None]]:
    return {each.value: (each.qualifiers.get("start"), each.qualifiers.get("end")) for each in posts(text)}


def test_the_time_of_a_post_that_opens_a_sentence_is_that_of_no_other():
    text = "Director of the Elm Gallery from 1985 to 1993, Nora Byrne later led the Tarn Opera."

    assert times(text) == {"director of the Elm Gallery": ("1985", "1993"), "leader of the Tarn Opera": (None, None)}


@pytest.mark.parametrize(
    "text",
    [
        "From 1985 to 1993, Nora Byrne led the Tarn Opera.",
        "As director of the Elm Gallery from 1985 to 1993, Nora Byrne led the Tarn Opera.",
    ],
)
def test_a_time_in_front_is_that_of_what_is_done_in_it(text):
    assert times(text)["leader of the Tarn Opera"] == ("1985", "1993")


@pytest.mark.parametrize(
    "text",
    [
        "The firm said Nora Byrne had been removed as chairman, with Olaf Rye as president of the Elm Trust.",
        "Nora Byrne sat on the board, with Olaf Rye as president of the Elm Trust.",
        "Nora Byrne worked with Olaf Rye as president of the Elm Trust.",
    ],
)
def test_who_stands_beside_with_holds_the_post(text):
    assert "president of the Elm Trust" not in [value for value, _ in told(text)]


def test_with_and_what_is_no_name_changes_nothing():
    text = "Nora Byrne served with distinction as president of the Elm Trust."

    assert told(text) == [("president of the Elm Trust", "asserted")]


@pytest.mark.parametrize(
    "text",
    [
        "Nora Byrne was for many years the head of the surgical department at Elm Hospital.",
        "Nora Byrne was until recently the head of the surgical department at Elm Hospital.",
    ],
)
def test_how_long_a_post_was_held_may_stand_before_it(text):
    assert told(text) == [("head of the surgical department at Elm Hospital", "asserted")]


def of(field: str, text: str) -> list[tuple[str, str]]:
    return [(each.value, each.modality) for each in claims(text, subject=BYRNE) if each.field == field]


@pytest.mark.parametrize("word", ["just", "merely", "simply"])
def test_who_is_not_just_one_thing_is_both(word):
    text = f"Nora Byrne became not {word} a nurse but a surgeon."

    assert of("occupation", text) == [("nurse", "asserted"), ("surgeon", "asserted")]


def test_who_is_not_one_thing_but_another_is_the_other():
    text = "Nora Byrne is not a nurse but a surgeon."

    assert ("nurse", "asserted") not in of("occupation", text)


@pytest.mark.parametrize(
    "text",
    [
        "Nora Byrne's work has been commissioned by Elm Hospital, Orvo Bank and the city.",
        "Nora Byrne's work is supported by Orvo Bank.",
        "Nora Byrne has been linked with the vacant job at Orvo Bank.",
        "Nora Byrne was tipped for a job at Orvo Bank.",
    ],
)
def test_who_pays_for_work_or_may_offer_some_is_no_employer(text):
    assert of("employer", text) == []


def test_who_gives_a_job_is_one():
    assert of("employer", "Nora Byrne found a job at Orvo Bank.") == [("Orvo Bank", "asserted")]


@pytest.mark.parametrize("words", ["overlooked", "turned down", "once rejected"])
def test_who_is_not_taken_as_something_is_not_it(words):
    assert told(f"Nora Byrne was {words} as head of the Elm Institute.") == [("head of the Elm Institute", "intended")]


def test_who_is_rejected_as_something_else_may_be_it():
    text = "Nora Byrne was ruled out as a candidate, but became head of the Elm Institute."

    assert told(text) == [("head of the Elm Institute", "asserted")]


@pytest.mark.parametrize(
    "text",
    [
        "Born to a judge and a lecturer at the Elm Institute, Nora Byrne chose the stage.",
        "The daughter of a baker and a clerk at the Elm Institute, Nora Byrne chose the stage.",
        "Like the head of the Elm Institute, Nora Byrne is rich.",
    ],
)
def test_what_a_parent_or_another_in_front_is_is_not_the_persons(text):
    assert of("employer", text) == []


def test_what_somebody_is_in_front_is():
    assert of("employer", "A lecturer at the Elm Institute, Nora Byrne chose the stage.") == [
        ("Elm Institute", "asserted")
    ]
