"""A day without its year behind "with effect from" may be to come, and a post that somebody resigns does not begin then."""

import pytest

from tests.unit.extract.documents import claims

TO_COME = [
    "Ilse Marchetti was appointed director of the Polar Institute with effect from 1 September.",
    "Ilse Marchetti has been appointed director of the Polar Institute from 1 September.",
    "Ilse Marchetti has been named director of the Polar Institute, effective 1 September.",
    "The board has appointed Ilse Marchetti as director of the Polar Institute from 1 September.",
    "Ilse Marchetti was hired as director of the Polar Institute, starting on 1 September.",
    "Ilse Marchetti has resigned as director of the Polar Institute with effect from 1 September.",
]
GONE_BY = [
    ("Ilse Marchetti was appointed director of the Polar Institute on 1 June.", "2021-06-01"),
    ("Ilse Marchetti has been director of the Polar Institute since 1 June.", "2021-06-01"),
    ("Ilse Marchetti was appointed director of the Polar Institute with effect from 1 June 2019.", "2019-06-01"),
]
LEFT = [
    "Ilse Marchetti has resigned as director of the Polar Institute with effect from 30 June 2020.",
    "Ilse Marchetti stepped down as director of the Polar Institute from 30 June 2020.",
    "Ilse Marchetti resigned as director of the Polar Institute, effective 30 June 2020.",
]


def posts(text: str):
    return [each for each in claims(text, published="2021-07-10") if each.field == "position_held"]


@pytest.mark.parametrize("text", TO_COME)
def test_a_day_from_which_something_shall_be_is_not_the_last_such_day(text):
    (post,) = posts(text)

    assert not {"start", "end", "date", "date_basis"} & set(post.qualifiers)


@pytest.mark.parametrize(("text", "day"), GONE_BY)
def test_a_day_on_which_it_was_done_is(text, day):
    (post,) = posts(text)

    assert post.qualifiers["start"] == day


@pytest.mark.parametrize("text", LEFT)
def test_a_post_ends_on_the_day_from_which_it_is_resigned(text):
    (post,) = posts(text)

    assert post.qualifiers["end"] == "2020-06-30"
    assert "start" not in post.qualifiers


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti has been appointed director of the Polar Institute on 1 September.",
        "Ilse Marchetti has been named on 1 September as director of the Polar Institute.",
    ],
)
def test_a_day_of_what_has_been_done_that_was_last_long_ago_may_be_to_come(text):
    (post,) = posts(text)

    assert not {"start", "end", "date", "date_basis"} & set(post.qualifiers)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ilse Marchetti has been appointed director of the Polar Institute on 1 May.", "2021-05-01"),
        ("Ilse Marchetti was appointed director of the Polar Institute on 1 September.", "2020-09-01"),
        ("Ilse Marchetti has been director of the Polar Institute since 1 September.", "2020-09-01"),
    ],
)
def test_a_day_lately_or_of_the_plain_past_is_the_last_such_day(text, day):
    (post,) = posts(text)

    assert post.qualifiers["start"] == day
