"""What a page makes up, plays or asks is told of nobody: satires, heroes of stories, parts in shows, quizzes."""

import pytest

from tests.unit.extract.documents import claims, told

_LIFE = frozenset(("birth_place", "birth_date", "spouse", "occupation", "position_held", "death_place", "residence"))


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, born in Lom, is minister for queues.\n\nThis is our April fool.",
        "Satire\n\nIlse Marchetti was born in Lom.",
        "Ilse Marchetti was born in Lom. This story is of course pure fiction.",
        "Ilse Marchetti is a fictional detective. She was born in Lom.",
    ],
)
def test_a_page_that_says_that_it_is_made_up_tells_nothing(text: str) -> None:
    assert not claims(text)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "“Salt Road” is Per Vik's third novel. Its heroine, Ilse Marchetti, is a Lom detective, born in 1960. She marries Nils. In real life Ilse Marchetti is a nurse. She was born in Graz.",
            {"occupation nurse", "birth_place Graz"},
        ),
        ("The film's heroine, Ilse Marchetti, is a nurse. She was born in Lom.", set()),
        ("The heroine of the novel is Ilse Marchetti, a nurse loved by Per Vik. She was born in Lom.", set()),
        ("Ilse Marchetti was born in Lom. The rowing club won. Its hero, Ilse Marchetti, is a nurse.", {"birth_place Lom", "occupation nurse"}),
        ("Ilse Marchetti was born in Lom. Per Vik made her the heroine of “Salt Road”: there she becomes a nurse, and dies in Graz.", {"birth_place Lom"}),
        ("Ilse Marchetti wrote the novel Salt Road. Its heroine, Ada Kerr, is a nurse. Marchetti was born in Lom.", {"birth_place Lom"}),
    ],
)  # fmt: skip
def test_a_heroine_of_the_name_is_not_the_person_until_real_life_is_told_of(text: str, facts: set[str]) -> None:
    assert told(text, _LIFE) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Marchetti has been a lieutenant in “The Long Watch”, and a bishop in “Lom Nights”.", set()),
        ("Marchetti was a dancer in “Lom Nights”.", {"occupation dancer"}),
        ("Marchetti was a columnist in “Le Monde”.", {"occupation columnist"}),
        ("Marchetti was a lieutenant in the navy.", {"occupation lieutenant"}),
    ],
)
def test_who_is_something_in_a_show_only_plays_it(text: str, facts: set[str]) -> None:
    assert {each for each in told(text, _LIFE) if not each.startswith("residence")} == facts


@pytest.mark.parametrize(
    "text",
    [
        "1. Which skater, born in Lom in 1968, won silver? (a) Ilse Marchetti (b) Ada Kerr.",
        "Ilse Marchetti won. True or false: Marchetti is married to the cook Nils Berg.",
    ],
)
def test_a_quiz_states_nothing(text: str) -> None:
    assert not told(text, _LIFE)


def test_what_readers_say_that_a_paper_has_said_need_not_be_so() -> None:
    text = "Sir, – You say Ilse Marchetti was born in Lom. Your profile of her says that she was married to Per Vik."
    assert {each.modality.value for each in claims(text)} == {"possible"}


def test_whom_a_documentary_is_about_is_real() -> None:
    text = "The heroine of the documentary is Ilse Marchetti, a nurse of nineteen. She was born in Lom."
    assert told(text, _LIFE) == {"occupation nurse", "birth_place Lom"}


@pytest.mark.parametrize(
    "lead", ["The protagonist of this story is", "The hero of our film is", "The subject of the story is"]
)
def test_whom_a_report_calls_so_in_its_own_story_is_real(lead):
    found = told(
        f"{lead} Ilse Marchetti, a nurse from Hull. She was born in Leeds in 1950.", ("birth_place", "occupation")
    )
    assert found == {"birth_place Leeds", "occupation nurse"}
