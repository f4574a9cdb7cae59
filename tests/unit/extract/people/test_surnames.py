"""A surname alone, on a page where more than one person has it."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

MARTA = Subject(id="marta-hale", name="Marta Hale")
PETER = Subject(id="peter-holm", name="Peter Holm")


def read(text: str, field: str, subject: Subject = MARTA) -> list[str]:
    return [each.value for each in claims(text, subject=subject) if each.field == field]


@pytest.mark.parametrize(
    "text",
    [
        "Marta Hale was a nurse. In 1961 she married Peter Hale. They had two sons. Hale died in 1998.",
        "Marta Hale was a nurse. Hale joined the Navy. In 1961 she married Peter Hale. Hale died in 1998.",
        "Marta Hale was a nurse. She was the sister of Tom Hale. Hale, a painter, died in 1998.",
        "Marta Hale was a nurse. In 1961 she married Peter Hale. Mr Hale died in 1998.",
        "Marta Hale was a nurse. Hale was bold. In 1961 she married Peter Hale. They had two sons. Hale died in 1998.",
        "Marta and Peter Hale ran a shop. Hale died in 1998.",
        "Marta Hale said so. Her husband, Peter Hale, is a vet. Hale died in 1998.",
    ],
)
def test_a_surname_right_behind_another_bearer_is_not_the_main_persons(text: str) -> None:
    assert read(text, "death_date") == []


@pytest.mark.parametrize(
    "text",
    [
        "Marta Hale was a nurse. In 1961 she married Peter Hale. Mrs Hale died in 1998.",
        "Marta Hale was a nurse. In 1961 she married Peter Hale. Hale died in 1998, survived by her sons.",
        "Marta Hale was a nurse. She married Peter Hale. Marta Hale moved to Leeds. Hale died in 1998.",
        "Marta Hale was born in Leeds, the daughter of John Hale and Ann Berg. Hale died in 1998.",
        "Marta Hale was born in Leeds to Ann Berg and John Hale. Hale died in 1998.",
        "Dr Marta Hale was a nurse. Dr Hale moved to Leeds. She married Peter Hale. Dr Hale died in 1998.",
        "Marta Hale was a nurse. Hale moved to Leeds and married Peter Hale. There were two sons. Hale died in 1998.",
        "Marta Hale was a nurse. She married Peter Hale. It was May. The town was small. There were shops. Hale died in 1998.",
    ],
)
def test_it_is_where_the_page_tells_so(text: str) -> None:
    assert read(text, "death_date") == ["1998"]


def test_a_family_name_in_front_is_one() -> None:
    text = "Kim Min-ji is a painter. Her father, Kim Jong-ho, was a judge. Kim died in 1998."
    assert not read(text, "death_date", Subject(id="kim-min-ji", name="Kim Min-ji"))


def test_a_title_leads_back_to_who_was_named_with_it() -> None:
    text = "Peter Holm was the youngest child of Hilda Caldwell and Major Jack Holm, a pilot.\n\nMajor Holm was killed in 1921."
    assert not read(text, "death_date", PETER)
    assert not read(text, "occupation", PETER)


def test_he_is_not_whom_a_sentence_before_the_last_said_to_be_dead() -> None:
    text = (
        "Peter Holm was the son of Hilda Caldwell and Major Jack Holm, a pilot.\n\nMajor Holm was killed in 1921.\n\n"
        "The family returned to Leeds. After leaving school he studied law at Bonn University."
    )
    assert read(text, "educated_at", PETER) == ["Bonn University"]


NILS = Subject(id="nils-hale", name="Nils Hale")


@pytest.mark.parametrize(
    "text",
    [
        "Nils Hale was born in Leeds. His father, Ole Hale, was a cook. Hale attended Bonn College.",
        "Nils Hale was a vet. Hale wrote. His father was Ole Hale, a cook, and his mother Ann Berg. Hale attended Bonn College.",
        "Nils Hale was a vet. His father, Ole Hale, was a cook. He was a strict man.\n\nHale was educated at Bonn College.",
    ],
)
def test_whoever_goes_to_school_is_the_child_not_the_parent_of_the_name(text: str) -> None:
    assert read(text, "educated_at", NILS) == ["Bonn College"]


def test_a_paragraph_below_a_parent_goes_on_with_the_child() -> None:
    text = "Nils Hale was born in Leeds. His father, Ole Hale, was a cook.\n\nHale died in 1998."
    assert read(text, "death_date", NILS) == ["1998"]


@pytest.mark.parametrize(
    "text",
    [
        "Nils Hale was a vet. His father, Ole Hale, was a cook. Hale died in 1998.",
        "Nils Hale was a vet. His father, Ole Hale, was a cook. Ole Hale sold pies.\n\nHale died in 1998.",
        "Nils Hale was a vet. His brother, Ole Hale, is a cook. Hale attended Bonn College. He died in 1998.",
        "Nils Hale was a vet. Ines Berg wed. Her father, Ole Hale, was a cook. Hale attended Bonn College, and died in 1998.",
    ],
)
def test_a_parent_of_whom_more_is_told_or_other_kin_may_be_meant(text: str) -> None:
    assert not read(text, "death_date", NILS)
    assert not read(text, "educated_at", NILS)
