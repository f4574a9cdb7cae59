"""Tables and lists on which a name stands beside others: heads of columns, several who have one name, medals in a row."""

import pytest

from service.domain.source import Subject
from service.extract.engine import extract
from tests.unit.extract.documents import ILSE, claims, document, values


@pytest.mark.parametrize(
    "head", ["Name | Party | Term | Born", "Name\tBorn\tDied", "Name | Born", "Occupation | Education | Nationality"]
)
def test_the_head_of_a_table_says_nothing(head: str) -> None:
    text = f"List of mayors of Lom\n\n{head}\nPer Holt | Labour | 1950–1958\n"
    assert not extract(document(text), ILSE)


def test_a_row_with_one_label_among_its_values_is_none() -> None:
    assert values("Ilse Marchetti\nOccupation: Nurse, Education", "occupation") >= {"nurse"}


def test_a_list_of_several_of_one_name_is_about_none() -> None:
    assert not claims("Ilse Marchetti (politician), born 1950\nIlse Marchetti (opera singer), 1920–1990")


@pytest.mark.parametrize("other", ["Per Holt (politician), born 1950", "Ilse Marchetti (left) in Bergen"])
def test_a_list_with_others_is_about_whom_it_names(other: str) -> None:
    assert claims(f"{other}\nIlse Marchetti (singer), born in Ulm")


def test_another_is_read_from_a_list_of_those_of_a_name() -> None:
    text = "Ilse Marchetti (politician), born 1950\nIlse Marchetti (singer), 1920–1990\nPer Holt is a nurse."
    assert {each.value for each in extract(document(text), Subject(id="per-holt", name="Per Holt"))} >= {"nurse"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti won her third gold medal in a row.", {"gold medal"}),
        ("Marchetti won a gold medal in rowing.", {"gold medal in rowing"}),
        ("Marchetti won a silver medal in each race.", {"silver medal"}),
    ],
)
def test_medals_in_a_row_are_in_no_discipline(text: str, expected: set[str]) -> None:
    assert values(text, "award") == expected


@pytest.mark.parametrize("label", ["READ MORE", "Read also", "Read on", "Most read"])
def test_teasers_within_an_article_bring_nobody_in(label: str) -> None:
    text = (
        "Ilse Marchetti, who founded the lido, has died in Bergen. She was 88.\n\n"
        f"{label}\nMayor Vesna Holt, 52, to step down\nObituary: Bruna Tamm, former head of Elm School\n\n"
        "She served as manager of Elm Hospital until 1991. She was appointed MBE in 1985.\n"
    )
    assert values(text, "award") == {"MBE"}


@pytest.mark.parametrize("then", ["Marries Ole Lund", "Meets Ole Lund", "Succeeds Ole Lund", "Joins Ole Lund"])
def test_a_verb_before_a_name_opens_no_part_on_somebody_else(then: str) -> None:
    text = (
        "Ilse Marchetti\n\n1949: Born in Bergen\n"
        f"1971: Leaves school. {then}\n"
        "1977-84: Lecturer, University of Bergen\n1991: Elm Prize for Chemistry"
    )
    assert values(text, "employer") >= {"University of Bergen"}
    assert values(text, "award") == {"Elm Prize for Chemistry"}
