"""The first person: whose "I" a page or a quotation has, and where nobody can tell."""

import hashlib

import pytest

from service.domain.source import Document, Source, SourceKind
from service.extract.engine import extract
from service.extract.people.pronouns.narrator import Narrator, narrator_of
from tests.unit.extract.documents import ILSE

FACTS = "I was born in Hull. I work for the Danube Bank. My husband is a nurse."

HERS = [
    ("other", f"My name is Ilse Marchetti. {FACTS}", {}),
    ("other", f"My name is Ilse J.R. Marchetti. {FACTS}", {}),
    ("newspaper", f"I’m Ilse Marchetti, a judge. {FACTS}", {}),
    ("blog", f"About me\n\n{FACTS}", {}),
    ("social", f"Ilse Marchetti\n\n{FACTS}", {}),
    ("official", FACTS, {"title": "Ilse Marchetti – official website"}),
    ("magazine", FACTS, {"author": "Ilse Marchetti"}),
    ("blog", f"Ilse Marchetti: a life\n\n{FACTS}", {}),
    ("official", f"Ilse Marchetti’s official site\n\nWelcome! {FACTS}", {}),
    ("blog", f"Welcome to the website of Ilse Marchetti\n\n{FACTS}", {}),
    ("magazine", f"Ilse Marchetti, as told to Per Dahl\n\n{FACTS}", {"author": "Per Dahl"}),
    (
        "magazine",
        f"How I built it\n\nIlse Marchetti, 36, is a founder. As told to Per Dahl.\n\n3 May 2020\n\n{FACTS}",
        {},
    ),
    (
        "magazine",
        f"Salt\n\nIlse Marchetti runs a mill in Hull\n\nAs told to Per Dahl\n\n{FACTS}",
        {"author": "Per Dahl"},
    ),
    ("magazine", f"Ilse Marchetti, founder\n\n{FACTS}\n\nAs told to Per Dahl.", {}),
]
ANOTHERS = [
    ("other", f"My name is Per Dahl. {FACTS}", {}),
    ("magazine", FACTS, {"author": "Per Dahl"}),
]
NOBODY_KNOWS = [
    ("newspaper", f"I met Ilse Marchetti in 1990. {FACTS}", {}),
    ("newspaper", f"Ilse Marchetti\n\n{FACTS}", {}),
    ("blog", f"Ilse Marchetti\n\nI met Ilse Marchetti in 1990. {FACTS}", {}),
    ("blog", f"I am Ilse Marchetti’s daughter. {FACTS}", {}),
    ("blog", f"Ilse Marchetti’s daughter\n\n{FACTS}", {}),
    ("magazine", f"Ilse Marchetti’s pupil, Anna Vogt, as told to Per Dahl.\n\n{FACTS}", {}),
    ("magazine", f"Ilse Marchetti, a judge, died in 2001. As told to Per Dahl.\n\n{FACTS}", {}),
    ("magazine", f"Ilse Marchetti, a judge, and her daughter, Anna. As told to Per Dahl.\n\n{FACTS}", {}),
    ("magazine", f"Anna Vogt, 36, on Ilse Marchetti. As told to Per Dahl.\n\n{FACTS}", {}),
]


def page(kind: str, text: str, record: dict[str, str]) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = Source(
        **{
            "id": "a-page",
            "title": "A page",
            "kind": SourceKind(kind),
            "text_sha256": digest,
            "file_sha256": digest,
            "length": len(text),
            "language": "en",
            **record,
        }
    )
    return Document(source, text)


def read(kind: str, text: str, record: dict[str, str]) -> set[str]:
    found = extract(page(kind, text, record), ILSE)
    return {claim.value for claim in found if claim.field in ("birth_place", "employer")}


@pytest.mark.parametrize(("kind", "text", "record"), HERS)
def test_i_is_the_person_whose_page_it_is(kind, text, record):
    assert read(kind, text, record) == {"Hull", "Danube Bank"}
    assert narrator_of(page(kind, text, record), ILSE) is Narrator.SUBJECT


@pytest.mark.parametrize(("kind", "text", "record"), ANOTHERS)
def test_i_is_not_the_person_where_another_author_is_known(kind, text, record):
    assert not read(kind, text, record)
    assert narrator_of(page(kind, text, record), ILSE) is Narrator.OTHER


@pytest.mark.parametrize(("kind", "text", "record"), NOBODY_KNOWS)
def test_i_is_nobody_known_where_the_page_does_not_tell(kind, text, record):
    assert not read(kind, text, record)
    assert narrator_of(page(kind, text, record), ILSE) is Narrator.UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "“I was born in Hull,” said Ilse Marchetti.",
        "Ilse Marchetti recalled in 2010: “I was born in Hull.”",
        "Ilse Marchetti is a judge. “I was born in Hull,” she says.",
    ],
)
def test_who_speaks_is_the_i_of_what_is_said(text):
    assert read("newspaper", text, {}) == {"Hull"}


def test_the_i_of_others_is_not_the_person_even_on_a_page_of_their_own():
    text = "My name is Ilse Marchetti. My friend told me: “I was born in Malta and work for the Polar Bank.”"
    assert not read("blog", text, {})


def test_a_page_without_an_i_is_told_by_nobody():
    assert narrator_of(page("newspaper", "World War I was over. She was born in Hull.", {}), ILSE) is Narrator.NOBODY


SAID = [
    ("I’m a carpenter.", "occupation", "carpenter"),
    ("I am a carpenter.", "occupation", "carpenter"),
    ("I was born in Hull and I’m a carpenter.", "occupation", "carpenter"),
    ("I grew up in Hull and now live in Malta.", "residence", "Malta"),
    ("I am Norwegian.", "nationality", "Norwegian"),
    ("I am the mayor of Hull.", "position_held", "mayor of Hull"),
    ("I teach at Oxford University.", "employer", "Oxford University"),
    ("I work for the Danube Bank and live in Malta.", "residence", "Malta"),
]


@pytest.mark.parametrize(("text", "field", "value"), SAID)
def test_what_i_am_and_do_is_read_as_what_she_is_and_does(text, field, value):
    found = extract(page("blog", f"My name is Ilse Marchetti. {text}", {}), ILSE)
    assert (field, value) in {(claim.field, claim.value) for claim in found}
    assert not [claim for claim in found if claim.selector.exact.startswith(("'", "’"))]


def test_an_interview_that_speaks_of_the_person_in_its_lead_is_not_told_by_that_person():
    text = (
        "Ilse Marchetti\n\nBabajide, a son of the minister, Mrs. Ilse Marchetti, talks about her life.\n\n"
        "I went to Lund University. I worked for Acme after my studies, and I live in Oslo.\n"
    )
    assert {claim.field for claim in extract(page("blog", text, {}), ILSE)} <= {"child", "name"}


@pytest.mark.parametrize("school", ["Dorne University", "Elm College"])
def test_an_i_that_begins_a_clause_is_no_part_of_the_name_before_it(school):
    text = f"My name is Ilse Marchetti. As a student at {school} I washed dishes."
    assert {claim.value for claim in extract(page("blog", text, {}), ILSE) if claim.field == "educated_at"} == {school}
