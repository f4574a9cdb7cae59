"""What is planned, asked for, kept from somebody, missed or brought to nothing is not said to have come about."""

import pytest

from tests.unit.extract.documents import claims

STEPS = (
    ("join Halden Press", "joining Halden Press", "employer", "Halden Press"),
    ("become mayor of Bergen", "becoming mayor of Bergen", "position_held", "mayor of Bergen"),
    ("marry Per Dahl", "marrying Per Dahl", "spouse", "Per Dahl"),
    ("study at Lund University", "studying at Lund University", "educated_at", "Lund University"),
    ("move to Bern", "moving to Bern", "residence", "Bern"),
)


def told(text):
    """Return the fields and values that a text supports."""
    return {(each.field, each.value) for each in claims(text) if each.modality in ("asserted", "reported")}


def planned(text):
    """Return the fields and values that a text tells as intended."""
    return {(each.field, each.value) for each in claims(text) if each.modality == "intended"}


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step[0])
@pytest.mark.parametrize(
    "words",
    [
        "was refused permission to",
        "was about to",
        "was too ill to",
        "was supposed to",
        "was asked to",
        "had threatened to",
        "was unable to",
        "abandoned her plan to",
        "was barred by law to",
        "ought to",
        "waited in vain to",
        "was in talks to",
    ],
)
def test_who_is_asked_kept_or_minded_to_do_something_has_not_done_it(words, step):
    assert (step[2], step[3]) not in told(f"Ilse Marchetti {words} {step[0]}.")


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step[0])
@pytest.mark.parametrize(
    "words",
    [
        "was prevented from",
        "was banned from",
        "was talked out of",
        "came close to",
        "thought better of",
        "ruled herself out of",
        "decided against",
        "missed out on",
        "laughed at the idea of",
        "was considering",
        "stopped short of",
    ],
)
def test_who_is_kept_from_something_or_comes_near_it_has_not_done_it(words, step):
    assert (step[2], step[3]) not in told(f"Ilse Marchetti {words} {step[1]}.")


@pytest.mark.parametrize(
    "deed",
    [
        "appointment as mayor of Bergen",
        "election as president of the Glass Society",
        "move to Bern",
        "return to Halden Press",
        "promotion to chief engineer",
    ],
)
@pytest.mark.parametrize(
    "words",
    [
        "Her {} was blocked by the court.",
        "The court blocked her {}.",
        "Her {} fell through.",
        "Her {} did not go through.",
        "Her {} has yet to be confirmed.",
        "Plans for her {} were dropped.",
        "Objections put paid to her {}.",
        "Her proposed {} angered many.",
    ],
)
def test_a_step_that_was_stopped_or_is_to_come_has_not_come_about(words, deed):
    assert not told(f"Ilse Marchetti spoke. {words.format(deed)}")


def test_what_is_not_done_yet_is_intended():
    assert ("position_held", "mayor of Bergen") in planned("Ilse Marchetti was about to become mayor of Bergen.")
    assert ("residence", "Bern") in planned("Ilse Marchetti thought better of moving to Bern.")
    assert planned("Ilse Marchetti spoke. Her appointment as mayor of Bergen was blocked.")


def test_what_does_come_about_is_told_beside_what_does_not():
    text = "Ilse Marchetti was about to join Halden Press when she became mayor of Bergen."
    assert ("position_held", "mayor of Bergen") in told(text)
    assert ("employer", "Halden Press") not in told(text)
    text = "Ilse Marchetti was asked to join Halden Press and became mayor of Bergen."
    assert ("position_held", "mayor of Bergen") in told(text)


def test_the_day_of_a_death_behind_a_plan_is_no_plan():
    text = "Ilse Marchetti was ready to sign for the 1982 season, when she died of a heart attack in Bern."
    assert ("death_date", "1982") in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Marchetti went on to become mayor of Bergen.", ("position_held", "mayor of Bergen")),
        ("Ilse Marchetti moved to Bern to join Halden Press.", ("residence", "Bern")),
        (
            "Ilse Marchetti spoke. Her appointment as mayor of Bergen was welcomed.",
            ("position_held", "mayor of Bergen"),
        ),
        ("Ilse Marchetti spoke. Her marriage to Per Dahl was annulled.", ("spouse", "Per Dahl")),
        ("Ilse Marchetti spoke. Her move to Bern surprised many.", ("residence", "Bern")),
    ],
)
def test_what_was_done_stands(text, expected):
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "People who think that Ilse Marchetti joined Halden Press are wrong.",
        "Some thought Ilse Marchetti joined Halden Press. They were mistaken.",
    ],
)
def test_who_thinks_so_and_is_said_to_be_wrong_denies_it(text):
    assert ("employer", "Halden Press", "negated") in {(each.field, each.value, each.modality) for each in claims(text)}


def test_what_was_supposed_is_denied_where_the_next_sentence_puts_it_right():
    text = "Ilse Marchetti was thought to have died in Lima in 1950. In fact she had moved to Quito."
    assert told(text) == {("residence", "Quito")}
    assert ("birth_place", "Hull") in told("Ilse Marchetti said that she was born in Hull. In fact it rained that day.")


def test_a_wedding_that_was_announced_and_called_off_made_no_spouse():
    assert not told("The marriage of Ilse Marchetti and Per Dahl was announced in June and called off in July.")


def test_what_somebody_wishes_is_not_so():
    assert not told("Ilse Marchetti wished that she married Per Dahl.")


@pytest.mark.parametrize(
    "words",
    ["tipped to become", "once touted as", "bidding to become the first", "groomed to become", "poised to become"],
)
def test_who_is_talked_of_as_something_is_not_so_yet(words):
    text = f"Ilse Marchetti, {words} mayor of Bergen, sang."
    assert "position_held" not in {field for field, _ in told(text)}


def test_who_was_chosen_to_be_something_is_so():
    assert ("position_held", "mayor of Bergen") in told("Ilse Marchetti was chosen to become mayor of Bergen.")


@pytest.mark.parametrize("verb", ["was refused", "was denied", "interviewed for"])
def test_a_degree_that_was_not_given_is_none(verb: str) -> None:
    found = [each for each in claims(f"Ilse Marchetti {verb} a BA from Lund University.") if each.counts]
    assert not [each.value for each in found if each.field == "educated_at"]


def test_a_degree_behind_what_somebody_stood_for_is_one() -> None:
    found = claims("Ilse Marchetti stood for parliament and took a BA at Lund University.")
    assert [each.counts for each in found if each.field == "educated_at"] == [True]
