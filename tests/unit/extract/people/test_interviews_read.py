"""Interviews whose questions stand on lines of their own: the answers are told by whom the page says to be asked, and by nobody else."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

LEAD = "Ilse Marchetti is a painter. She has a studio in Malta.\n\n"
FACTS = (
    "Where did you spend your childhood?\n\nOn boats. I was born in Talbach. My father, Ove, was a pilot.\n\n"
    "What did you do next?\n\nI worked for the Danube Bank until 1999.\n\n"
)
HERS = {("birth_place", "Talbach"), ("parent", "Ove"), ("employer", "Danube Bank")}


def told(page: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(page)}


@pytest.mark.parametrize(
    "page",
    [
        LEAD + FACTS,
        "Culture\n\nInterview by Per Dahl\n\n" + LEAD + FACTS,
        "Words: Per Dahl  Photographs: Nils Holm\n\n" + LEAD + FACTS,
        "Per Dahl is our man in Malta. For this issue he spoke to the painter Ilse Marchetti.\n\n" + FACTS,
        "An interview with Ilse Marchetti\n\n" + FACTS.replace("On boats.", "MARCHETTI: On boats."),
        "Per Dahl: You come from the islands.\n\nIlse Marchetti: I do.\n\n" + FACTS,
        "Ilse Marchetti spoke to us by phone from Oslo.\n\n" + FACTS,
        "We meet Ilse Marchetti in the canteen. Per Dahl, the cook, brings tea.\n\n" + FACTS,
        LEAD.replace("Malta.", "Malta. We met her in Oslo.") + FACTS,
        "Ten questions for Ilse Marchetti\n\nBy Anna Vogt\n3 May 2020\n\nThe potter has a studio in Malta. We met her there.\n\n"
        + FACTS,
        LEAD.replace("Malta.", "Malta. She tells us about her late start.") + FACTS,
        LEAD.replace("Malta.", "Malta. It was built in the late 1990s.") + FACTS,
        LEAD + FACTS.replace("What did you do", "And what, Ilse Marchetti, did you do"),
    ],
)
def test_i_in_an_answer_is_who_is_asked(page):
    assert told(page) >= HERS


@pytest.mark.parametrize(
    "page",
    [
        "Per Dahl: You come from the islands.\n\nAnna Vogt: I knew Ilse Marchetti.\n\n" + FACTS,
        "Ilse Marchetti was a painter. Ten questions to her biographer.\n\n" + FACTS,
        "Ilse Marchetti (1920–1999) was a painter. A museum shows her work.\n\n" + FACTS,
        "Ilse Marchetti was a painter. She died in 1999.\n\n" + FACTS,
        "The late Ilse Marchetti was a painter. She had a studio in Malta.\n\n" + FACTS,
        "Ilse Marchetti was a painter. Her late husband Per was too. She had a studio in Malta.\n\n" + FACTS,
        FACTS,  # nobody is named before it
        "Per Dahl is a friend of Ilse Marchetti. He lives in Malta.\n\n" + FACTS,
        "Ilse Marchetti was a painter. Her daughter, Anna Vogt, keeps her house open.\n\n" + FACTS,
        "Ilse Marchetti was a painter. We spoke to Ilse Marchetti's daughter.\n\n" + FACTS,
        "Ilse Marchetti was a painter. We met her daughter in Oslo.\n\n" + FACTS,
        "Ilse Marchetti was a painter. Anna Vogt was her pupil. We met her in Oslo.\n\n" + FACTS,
        "Ilse Marchetti was a painter. We spoke to Anna Vogt, her pupil.\n\n" + FACTS,
        LEAD + FACTS.replace("What did you do next?", "What did you do for Marchetti?"),
        LEAD + FACTS.replace("On boats.", "VOGT: On boats.").replace("I worked", "VOGT: I worked"),
        LEAD
        + "Will the show travel?\n\nIt is not known. “I was born in Talbach,” says a visitor.\n\nWhen does it close?\n\nIn May.\n",
    ],
)
def test_i_in_an_answer_is_nobody_where_somebody_else_may_be_asked(page):
    assert not told(page) & HERS


def test_what_stands_behind_the_last_answer_is_no_part_of_it():
    page = LEAD + FACTS + "Comments\n\nI was born in Hull, just like her!\n"
    assert ("birth_place", "Hull") not in told(page)


def test_what_the_asker_says_is_no_part_of_an_answer():
    page = LEAD + FACTS.replace("What did", "I was born in Hull, so I envy you.\n\nWhat did")
    assert ("birth_place", "Hull") not in told(page)
    assert told(page) >= HERS


def test_nobody_speaks_of_herself_as_she_in_an_answer():
    page = (
        LEAD
        + "Do you miss your teacher?\n\nEvery day. She was born in Hull and taught at the Polar Institute.\n\n"
        + FACTS.replace("On boats.", "On boats. The painter Anna Vogt taught me. She lives in Oslo.")
    )
    assert told(page) >= HERS
    assert not told(page) & {("birth_place", "Hull"), ("employer", "Polar Institute"), ("residence", "Oslo")}


def test_the_same_school_is_the_one_that_was_told_before_whatever_school_stands_behind():
    page = (
        "Ilse Marchetti finished her bachelor's degree at Talbach University in 1994. "
        "She earned her master's at the same university in 1998 and her PhD at Lund University in 2006."
    )
    told_of = {(each.value, each.qualifiers["degree"]) for each in claims(page) if each.field == "educated_at"}
    assert told_of == {
        ("Talbach University", "bachelor's degree"),
        ("Talbach University", "master's"),
        ("Lund University", "PhD"),
    }


def test_who_speaks_of_the_person_by_name_is_another():
    page = "Ilse Marchetti turns 80. Anna Vogt will bring a cake. “%s when I was 16,” she said.\n"
    assert ("age_statement", "16") not in told(page % "Ilse taught me")
    assert ("age_statement", "16") in told(
        "Ilse Marchetti is a painter. “I was born in Hull and I left when I was 16,” she said.\n"
    )


def test_an_answer_with_its_label_is_one_though_it_is_short_and_speaks_to_you():
    page = LEAD + FACTS.replace("I worked", "A: I worked").replace("1999.", "1999. You would not.")
    assert ("employer", "Danube Bank") in told(page.replace("What did you do next?", "Q: What did you do next?"))


def stated(said: str, answer: str) -> set[tuple[str, str]]:
    page = LEAD + f"Do you paint at night?\n\nI do.\n\n{said}\n\n{answer}\n\nWhat do you miss?\n\nThe sea.\n"
    return {(each.field, each.value) for each in claims(page) if each.modality == "asserted"} - {
        ("occupation", "painter")
    }


@pytest.mark.parametrize(
    ("said", "answer", "expected"),
    [
        ("You were born in Hull.", "In 1960, yes.", ("birth_place", "Hull")),
        ("Q: You’ve lived in Oslo since 2004. How is it?", "A: Not bad.", ("residence", "Oslo")),
        ("**Dahl: You became mayor of Porto in 1999.**", "**IM:** I did.", ("position_held", "mayor of Porto")),
        ("In 2008 the Council awarded you the Nordhav Prize.", "I was glad.", ("award", "Nordhav Prize")),
        ("Your father, Ove, was a pilot.", "He was.", ("parent", "Ove")),
        ("You have two sons.", "And a dog.", ("child", "two sons")),
    ],
)
def test_what_an_asker_states_of_you_is_told_of_who_is_asked(said, answer, expected):
    assert stated(said, answer) == {expected}


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("You were born in Hull.", "No, in Oslo."),
        ("You were born in Hull.", "Actually, it was Oslo."),
        ("You were born in Hull.", "Well, that’s not true."),
        ("You were born in Hull, right?", "I was."),
        ("Were you born in Hull?", "I like Hull."),
        ("I read that you were born in Hull.", "I like Hull."),
        ("You were almost born in Hull.", "I like Hull."),
        ("You would have joined the Danube Bank in 1999.", "I like banks."),
        ("You will be mayor of Porto.", "I will."),
        ("You play a judge who was born in Hull.", "I do."),
        ("Your character, Anna, was born in Hull.", "She was."),
        ("You taught Per Dahl, who won the Nordhav Prize.", "I did."),
        ("Your mother was born in Hull.", "She was."),
    ],
)
def test_what_an_asker_does_not_state_or_an_answer_denies_is_nothing(said, answer):
    assert not stated(said, answer)


def test_you_on_a_page_that_is_no_interview_is_nobody():
    assert not told("Ilse Marchetti paints. You were born in Hull.") & {("birth_place", "Hull")}


def test_initials_before_an_answer_are_those_that_a_name_is_written_with():
    page = FACTS.replace("On boats.", "YG: On boats.").replace("I worked", "YG: I worked")
    yonas = Subject(id="yonas-gebre", name="Yonas Gebre")
    told_of = {(each.field, each.value) for each in claims(page, subject=yonas)}
    assert told_of >= HERS


ON_SHEEP = "\n\nBy Per Dahl\n\nThe surgeon on sheep and sutures. We caught up with her in Oslo.\n\n"


@pytest.mark.parametrize(
    "title",
    [
        "Five minutes with... Ilse Marchetti",
        "Ilse Marchetti, surgeon",
        "An interview with Ilse Marchetti",
        "Ilse Marchetti",
    ],
)
def test_the_trade_below_a_title_that_names_who_is_asked_is_that_one(title):
    assert told(title + ON_SHEEP + FACTS) >= HERS


@pytest.mark.parametrize(
    "head",
    [
        "The house of Ilse Marchetti" + ON_SHEEP,
        "Ilse Marchetti’s house" + ON_SHEEP,
        "In memory of Ilse Marchetti" + ON_SHEEP,
        "Interview: Ilse Marchetti\n\nAnna Vogt is a surgeon. The surgeon on sheep. We caught up with her in Oslo.\n\n",
    ],
)
def test_the_trade_below_another_title_may_be_anybodys(head):
    assert not told(head + FACTS) & HERS
