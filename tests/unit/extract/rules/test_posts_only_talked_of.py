"""Posts that somebody is only talked of for; players of the year; and a body in front of the post behind a name."""

import pytest

from tests.unit.extract.documents import claims


def told(page: str, field: str) -> set[tuple[str, str]]:
    return {(each.value, each.modality.value) for each in claims(page) if each.field == field}


@pytest.mark.parametrize(
    "words",
    [
        "was once touted as",
        "has been touted as the next",
        "was tipped as",
        "was suggested as",
        "was considered as the",
        "was billed as the new",
        "is seen as a likely",
        "was considered the next",
    ],
)
def test_a_post_that_somebody_is_talked_of_for_is_not_held(words):
    page = f"Marchetti {words} director of the Polar Institute."
    assert ("director of the Polar Institute", "asserted") not in told(page, "position_held")


@pytest.mark.parametrize("words", ["is regarded as the best", "is", "was, once touted as a star,", "was named"])
def test_a_post_is_held_by_whom_it_is_told_of_plainly(words):
    page = f"Marchetti {words} director of the Polar Institute."
    assert ("director of the Polar Institute", "asserted") in told(page, "position_held")


@pytest.mark.parametrize("words", ["was voted Swedish player", "was named Swedish footballer", "is Norwegian coach"])
def test_the_best_of_a_countrys_year_has_an_honour_and_no_trade_or_people_by_it(words):
    read = claims(f"Marchetti {words} of the year in 2001.")
    assert {each.field for each in read} == {"award"}
    assert read[0].value.startswith(" ".join(words.split()[-2:]))


@pytest.mark.parametrize(
    ("words", "role", "tense"),
    [
        ("the Harbour Bank chief executive", "chief executive", None),
        ("Harbour Bank chief executive", "chief executive", None),
        ("54, the Harbour Bank chief financial officer", "chief financial officer", None),
        ("a Harbour Bank engineer", "engineer", None),
        ("the former Harbour Bank director", "director", "past"),
        ("the Harbour Bank's head of research", "head", None),
    ],
)
def test_a_body_stands_before_the_post_behind_a_name(words, role, tense):
    found = [each for each in claims(f"Marchetti, {words}, said so.") if each.field == "employer"]
    assert [(each.value, each.qualifiers["role"], each.qualifiers.get("tense")) for each in found] == [
        ("Harbour Bank", role, tense)
    ]


@pytest.mark.parametrize(
    "page",
    [
        "Marchetti, the Harbour Bank, and director Karl Vogt said so.",
        "Marchetti, the Harbour Bank chief executive Karl Vogt and others came.",
        "Marchetti, the Harbour Bank director said, was ill.",
        "With Marchetti, the Harbour Bank director was in Rome.",
    ],
)
def test_a_body_before_anothers_post_is_not_hers(page):
    assert not told(page, "employer")
