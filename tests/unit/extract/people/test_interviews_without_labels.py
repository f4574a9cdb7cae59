"""Interviews whose questions and answers have no labels: who is asked is told by the title, whatever shape the questions have."""

import pytest
from attrs import evolve

from service.domain.claim import Claim
from service.domain.source import SourceKind
from service.extract.engine import extract
from tests.unit.extract.documents import ILSE, claims, document

ASKED = ("Where did you spend your childhood?", "How did you come to banking?")
ANSWERED = ("On boats. I was born in Talbach. My father, Ove, was a pilot.", "I worked for the Danube Bank until 1999.")
HERS = {("birth_place", "Talbach"), ("parent", "Ove"), ("employer", "Danube Bank")}
ON_ANOTHER = "\n\nThe pianist Per Dahl wrote the songs with her. Dahl leads a choir in Oslo.\n\n"


def interview(asked: tuple[str, str] = ASKED, answered: tuple[str, str] = ANSWERED, between: str = "\n\n") -> str:
    return "\n\n".join(f"{each}{between}{answer}" for each, answer in zip(asked, answered, strict=True))


def read(page: str, title: str = "Culture") -> tuple[Claim, ...]:
    made = document(page)
    return extract(evolve(made, source=evolve(made.source, title=title, kind=SourceKind.NEWSPAPER)), ILSE)


def told(page: str, title: str = "Culture") -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in read(page, title) if each.modality == "asserted"}


def said(page: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in read(page)}


SAID = [
    "Ilse Marchetti: “I never liked boats”",
    "Ilse Marchetti: ‘I never liked boats’ | The Daily",
    "“I never liked my boat”: Ilse Marchetti on Malta",
    "‘Boats bore me’ – Ilse Marchetti",
]


@pytest.mark.parametrize("title", SAID)
def test_whom_a_title_quotes_with_i_is_who_is_asked_whomever_the_lines_below_tell_of(title):
    assert told(title + ON_ANOTHER + interview()) >= HERS
    assert told("3 May 2020\n\nCulture\n\n" + title + ON_ANOTHER + interview()) >= HERS
    assert told(ON_ANOTHER.strip() + "\n\n" + interview(), title=title) >= HERS


@pytest.mark.parametrize(
    "title",
    [
        "Per Dahl: “I never liked Ilse Marchetti”",
        "Ilse Marchetti: the painter who said ‘no’",
        "Ilse Marchetti and Per Dahl: “I never liked boats”",
        "Ilse Marchetti’s brother: “I never liked boats”",
        "The house of Ilse Marchetti",
        "Ilse Marchetti: “She never liked boats”",
    ],
)
def test_another_title_tells_nothing_of_who_is_asked(title):
    assert not told(title + ON_ANOTHER + interview()) & HERS
    assert not told(ON_ANOTHER.strip() + "\n\n" + interview(), title=title) & HERS


@pytest.mark.parametrize("title", ["Interview: Ilse Marchetti", "Alumni profile: Ilse Marchetti", "Ilse Marchetti"])
def test_a_title_that_is_whom_the_page_is_about_names_who_is_asked_where_nobody_else_is_named(title):
    assert told(title + "\n\n" + interview()) >= HERS
    assert told(interview(), title=title) >= HERS
    assert not told("Anna Vogt is a potter in Oslo.\n\n" + interview(), title=title) & HERS


WITH = "An interview with Ilse Marchetti\n\n"


@pytest.mark.parametrize(
    "head",
    [
        "An interview with Per Marchetti, the brother of Ilse Marchetti\n\n",
        "An interview with Per Marchetti\n\n",
        "We spoke to Ilse Marchetti and Per Dahl in Oslo.\n\n",
        "An interview with Ilse Marchetti’s pupil\n\n",
    ],
)
def test_another_of_the_family_and_two_who_are_asked_together_are_not_the_person(head):
    assert not told(head + interview()) & HERS


PLAIN = ("Which years were the hardest?", "What came next?")


def test_questions_that_say_no_you_are_those_of_an_interview_where_the_page_says_who_is_asked():
    assert told(WITH + interview(PLAIN)) >= HERS
    assert not told("Ilse Marchetti is a painter.\n\n" + interview(PLAIN)) & HERS


def test_questions_may_name_the_person_where_the_page_says_who_is_asked():
    asked = ("What did you do as Ilse Marchetti the girl?", ASKED[1])
    assert told(WITH + interview(asked)) >= HERS
    assert not told("Ilse Marchetti is a painter.\n\n" + interview(asked)) & HERS


def test_a_line_that_begins_with_its_question_goes_on_with_the_answer():
    assert told(WITH + interview(between=" ")) >= HERS
    asked = ("You were born in Hull. What do you miss? And why?", ASKED[1])
    assert told(WITH + interview(asked, between=" ")) >= {*HERS, ("birth_place", "Hull")}
    assert not told("Per Dahl on Ilse Marchetti\n\n" + interview(between=" ")) & HERS


def test_what_asks_to_tell_is_a_question():
    asked = ("Tell us about your childhood.", "**Describe your years in the bank.**")
    page = WITH + interview(asked) + "\n\nAnything else?\n\nNo.\n\nWhy?\n\nIt is late.\n"
    assert told(page) >= HERS


def test_answers_in_quotation_marks_are_hers_where_the_page_says_who_is_asked():
    quoted = tuple(f"“{each}”" for each in ANSWERED)
    assert said(WITH + interview(answered=quoted)) >= HERS
    others = tuple(f"“{each}” says a visitor." for each in ANSWERED)
    for page in (WITH + interview(answered=others), "Ilse Marchetti is a painter.\n\n" + interview(answered=quoted)):
        assert not said(page) & HERS


def test_who_asks_tells_of_himself_below_a_title_that_quotes_the_person():
    page = SAID[0] + "\n\nBy Per Dahl\n\nI was born in Hull, two streets from her.\n\n" + interview()
    assert told(page) >= HERS
    assert ("birth_place", "Hull") not in told(page)


def test_i_below_a_title_that_quotes_the_person_is_not_that_one_where_no_questions_are_put():
    mine = "\n\nBy Per Dahl\n\nI was born in Hull, two streets from her. I live in Oslo. My studio is here.\n"
    for title in ("Ilse Marchetti: “I never liked boats”", "Ilse Marchetti: “She never liked boats”"):
        assert not {(each.field, each.value) for each in claims(title + mine)} & {("birth_place", "Hull")}
