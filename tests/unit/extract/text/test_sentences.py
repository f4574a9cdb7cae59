from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extract.text.sentences import plain_ends, quotes, sentences
from tests.unit.extract.texts import texts

SPLIT = [
    "She ran.|Then she slept.",
    "Is it true?|It is!|Good.",
    "Dr. Novak met Mr. Roth and Mrs. Li.|They talked.",
    "J. R. R. Tolkien wrote it.|He taught.",
    "It was written by J. Novak in Graz.",
    "He lives in the U.S.|He likes it.",
    "The U.S. Senate voted.",
    "Ada Novak was born in the U.S.|Novak is a cooper.",
    "She rents a studio on Mercer St.|Gregor Haim was born in Linz.",
    "He died in Pt. Fortin in 2011.|He sang.",
    "Robert Roth Jr. was born.|He sang.",
    "Works at Roth Inc. in Graz.|She sells.",
    "It costs 1.5 million.|Cheap.",
    "Born on Jan. 5 in Graz.|Died there.",
    "It is No. 5 of them.|No.|It is not.",
    "Smith vs. Jones began.|It ended.",
    "In St. Louis she sang.|She left.",
    "Well… it rained.|Then it stopped…|We left.",
    "Well... it rained.",
    "She holds a Ph.D. from Graz.|She teaches.",
    "Born c. 1920 in Graz.|Died young.",
    "She studied vitamin C.|The work was hard.",
    "“I saw it.|I did it,” she said.",
    "“Where?” asked Ada.|He pointed.",
    "“Where?” Ada asked.|He pointed.",
    "“It rained!” she said.|He laughed.",
    "She sang (she always sang.)|He danced.",
    "She said “no.”|He left.",
    "He was a chemist.Blomberg was born in Graz.",
    "She left.\n\nno one came",
    "She kept going. “",
    "It rained.|🏆 They won.",
    "彼は医者です。|彼女も。",
    "She went back to the U.K.|Tom Varley was born in Crewe.",
    "The meeting began at 9 a.m.|Nils Brandvik was born in Skien.",
    "She married Joe Ruru Sr.|Ana Kopu was born in Gisborne.",
    "She took an M.Sc.|Ravi Nambiar died in Kochi.",
    "He moved to Washington, D.C.|Hinewai Paratene was born there.",
    "She was born in Springfield, Ill.|Karl Berg was her father.",
    "He died in Washington, D.C.|Varley's widow sold the farm.",
    "She settled in Salem, Ore.|Neighbours helped.",
    "She is an M.D.|Karl Berg, a neighbour, was a baker.",
    "He worked at Acme Inc.|Lena Berg (born 1950) founded it.",
    "He worked at Acme Inc.|Lena Berg founded it.",
    "He lived on Oxford St.|Tom Varley was a neighbour.",
    "He lived on Main St.|He died there.",
    "She died at 10 p.m.|Mrs. Lund had called a doctor.",
    "He moved to Washington, D.C., in 1950.",
    "The Rt. Hon. Ann Berg was there.",
    "He said the U.S. Supreme Court was wrong.",
    "The U.S. Attorney John Smith was appointed.",
    "He met U.S. President Ada Roe and was glad.",
    "She went to the U.S. Olympic Trials and won.",
    "He studied at M.D. Anderson Cancer Center.",
    "King Jr. High School was built.",
    "He played at East St. Louis in 1950.",
    "At 5 p.m. Monday he left.",
    "He met Sr. Ramirez in Lima.",
]


@pytest.mark.parametrize("text", SPLIT)
def test_a_text_falls_into_sentences(text):
    whole = text.replace("|", " ") if "です" not in text else text.replace("|", "")
    expected = text.split("|")
    if text.startswith("He was a chemist"):
        expected = ["He was a chemist.", "Blomberg was born in Graz."]
    if "\n\n" in text:
        expected = text.split("\n\n")
    assert [sentence.span.of(whole) for sentence in sentences(whole)] == expected


@pytest.mark.parametrize("day", ["3. 5. 1952", "3. May 1952", "3.V. 1952"])
def test_a_date_with_full_stops_ends_no_sentence(day):
    text = f"She was born on {day} in Graz. Then she left."
    assert [text[each.span.start : each.span.end] for each in sentences(text)] == [
        f"She was born on {day} in Graz.",
        "Then she left.",
    ]


def test_offsets_count_from_the_start_of_the_whole_text():
    text = "😀 One. Two. Three."
    assert [sentence.span.of(text) for sentence in sentences(text, 7, 11)] == ["Two."]


SPEECH = {
    "She said: “I saw it. I did it.”": ["“I saw it. I did it.”"],
    '"I have seen it all before," she said.': ['"I have seen it all before,"'],
    "«We never went there again», he wrote.": ["«We never went there again»"],
    "“No,” she said.": ["“No,”"],
    "She told us ‘I have never been there.’ and left.": ["‘I have never been there.’"],
    "“My mother was against it, she says. I went. “": ["“My mother was against it, she says. I went. “"],
    "He said “I will go\n\nThe next day he left.": ["“I will go"],
    "He is known as “the man with the green hat”.": [],
    "She wrote the novel “The House by the River”.": [],
    "the “Arab Spring” revolt": [],
    'He stood 6\'2" and weighed 12" less.': [],
    "It was the artists’ and the writers’ club.": [],
}


@pytest.mark.parametrize(("text", "expected"), SPEECH.items())
def test_direct_speech_is_what_somebody_says_not_a_title(text, expected):
    assert [span.of(text) for span in quotes(text)] == expected


def test_a_sentence_wholly_inside_speech_is_quoted():
    text = "She spoke. “I saw it. I did it all alone,” she said. He left."
    assert [(s.span.of(text), s.quoted) for s in sentences(text)] == [
        ("She spoke.", False),
        ("“I saw it.", True),
        ("I did it all alone,” she said.", False),
        ("He left.", False),
    ]


@given(texts)
def test_sentences_are_ordered_trimmed_and_leave_only_white_space_behind(text):
    spans = [sentence.span for sentence in sentences(text)]
    assert all(span.end <= len(text) and span.of(text) == span.of(text).strip() for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = {i for span in spans for i in range(span.start, span.end)}
    assert all(char.isspace() for i, char in enumerate(text) if i not in covered)


@given(texts)
def test_quotes_are_ordered_and_inside_the_text(text):
    spans = quotes(text)
    assert all(span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


_RUNS = st.lists(
    st.sampled_from(
        [
            "She",
            "sang",
            "often.",
            "Then",
            "approx.",
            "born.",
            "(where",
            "“They",
            "never.”",
            "dept.",
            "Roth",
            "5",
            "Mrs.",
            "seen...",
            "here.\n",
        ]
    ),
    min_size=1,
).map(" ".join)


@given(_RUNS | texts)
def test_where_a_sentence_plainly_ends_one_ends_for_the_splitter_too(text: str) -> None:
    assert {*plain_ends(text, 0, len(text))} <= {each.span.end for each in sentences(text)}


def test_a_sentence_plainly_ends_behind_a_word_that_is_no_abbreviation() -> None:
    text = "She sang often. Then, born approx. Easter 1920, she met Mrs. Roth. There they stayed. In 1950 he left. "
    assert [text[:end].rsplit(None, 1)[1] for end in plain_ends(text, 0, len(text))] == ["often.", "stayed."]


def test_a_line_that_was_not_wrapped_ends_a_sentence_before_a_word_that_begins_them():
    text = "Nils Berg with Ada Kerr (EP)\nBorn in 1933, she left.\nOf the\nTown, and\nShe came"
    assert [each.span.of(text) for each in sentences(text)] == [
        "Nils Berg with Ada Kerr (EP)",
        "Born in 1933, she left.",
        "Of the\nTown, and",
        "She came",
    ]


def test_a_line_that_ends_with_a_comma_ends_none():
    text = "He met Ada Kerr,\nBorn in 1933"
    assert len(sentences(text)) == 1
