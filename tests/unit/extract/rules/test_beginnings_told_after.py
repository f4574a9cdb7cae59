"""What the next sentence says of the start of a post: "She is minister for fisheries. She was sworn in on 4 March 2021."."""

import pytest

from tests.unit.extract.documents import claims


def post(text: str) -> dict[str, str]:
    found = claims(f"Ilse Marchetti is the mayor of Orvo. {text}")
    return dict(next(each.qualifiers for each in found if each.value == "mayor of Orvo"))


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("She was sworn into office on 4 March 2021 by the chief justice.", "2021-03-04"),
        ("She was first elected in 2003 and was re-elected in 2007.", "2003"),
        ("In 2003, she took office.", "2003"),
        ("She took up the post in May 2003, following a by-election.", "2003-05"),
        ("She was appointed by the council in 2003.", "2003"),
    ],
)
def test_a_post_begins_when_the_next_sentence_says_so(text, start):
    assert post(text)["start"] == start


@pytest.mark.parametrize(
    "text",
    [
        "She was appointed in 2003 as a judge.",
        "She was elected to parliament in 2003.",
        "She was elected in 2003, and became mayor later.",
        "Her husband was appointed in 2003.",
        "Ole Berg was sworn in on 4 March 2003.",
        "She was honoured in 2003.",
    ],
)
def test_what_else_began_is_not_the_posts_start(text):
    assert "start" not in post(text)


def test_of_two_posts_neither_begins():
    found = claims("Ilse Marchetti is mayor of Orvo and chair of Tarn Bank. She was appointed in 2003.")
    assert not any("start" in each.qualifiers for each in found)


def test_a_time_that_the_post_has_stays():
    found = claims("Ilse Marchetti was mayor of Orvo from 1990 to 1994. She was elected in 1989.")
    assert next(dict(each.qualifiers) for each in found)["start"] == "1990"


def test_the_quote_covers_the_start():
    (claim,) = claims("Ilse Marchetti is mayor of Orvo. She took office in 2003.")
    assert claim.selector.exact == "is mayor of Orvo. She took office in 2003"
