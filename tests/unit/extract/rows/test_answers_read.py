"""Pages of questions and answers: what an answer tells is what was asked."""

import pytest

from tests.unit.extract.documents import claims


def read(page: str) -> list[tuple[str, str, dict[str, str]]]:
    return [(claim.field, claim.value, dict(claim.qualifiers)) for claim in claims(page)]


BORN = [("birth_place", "Talbach", {}), ("birth_date", "1969-03-14", {})]


@pytest.mark.parametrize(
    "page",
    [
        "Q: Where were you born?\nA: In Talbach, but we left early.\nQ: When was that?\nA: 14 March 1969.\n",
        "Where were you born? — In Talbach.\nWhen were you born? — On 14 March 1969.\n",
        "Ilse Marchetti answers\n\nWhere were you born?\nI was born in Talbach.\n\nWhen is your birthday?\n14 March 1969\n",
        "Interviewer: Where were you born?\nMarchetti: In Talbach.\nInterviewer: When?\nMarchetti: On 14 March 1969.\n",
    ],
)
def test_where_and_when_somebody_was_born_is_read_from_answers(page):
    assert [each for each in read(page) if each in BORN] == BORN
    assert {(field, value) for field, value, _ in read(page)} == {(field, value) for field, value, _ in BORN}


@pytest.mark.parametrize(
    ("question", "answer", "told"),
    [
        ("Are you married?", "Yes, to Karl Vogt, since 1998.", [("spouse", "Karl Vogt", {"start": "1998"})]),
        ("Do you have children?", "Two daughters.", [("child", "two daughters", {"daughters": "2"})]),
        (
            "Where do you live now?",
            "In Hull, with my cat.",
            [("residence", "Hull", {"tense": "present", "manner": "lived"})],
        ),
        ("Are you married?", "No.", []),
        ("Who is your favourite author?", "Ada Kerr, who was born in Hull in 1890.", []),
        ("Where were you born?", "Guess!", []),
    ],
)
def test_each_answer_is_read_as_its_question_asks(question, answer, told):
    assert read(f"Q: {question}\nA: {answer}\n") == told


def test_answers_of_somebody_else_are_theirs():
    assert read("An interview with Karl Vogt\n\nWhere were you born?\nIn Talbach.\n") == []
    assert read("Q: Where were you born?\nVOGT: In Talbach.\n") == []


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("Where were you born?\nIn Talbach. I left in 1980.\n", {("birth_place", "Talbach")}),
        (
            "**Q: Where were you born?**\n\n**A:** In Talbach, in 1971.\n",
            {("birth_place", "Talbach"), ("birth_date", "1971")},
        ),
        ("Where were you born?\nIn Talbach, which we left in 1971.\n", {("birth_place", "Talbach")}),
        ("Are you married?\nYes, I have a wife.\n", set()),
        ("Where do you live?\nI would rather not say.\n", set()),
    ],
)
def test_an_answer_ends_with_its_sentence_and_i_is_no_name(page, expected):
    assert {(field, value) for field, value, _ in read(page)} == expected
