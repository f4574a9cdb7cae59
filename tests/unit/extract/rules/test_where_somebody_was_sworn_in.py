"""Where a ceremony is held has no part in the post that is taken up there; and from when somebody was what there is not since when they were there."""

import pytest

from tests.unit.extract.documents import claims, shown, told


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ilse Marchetti was sworn in as Auditor-General at a ceremony at the Flagstaff House.", "auditor-general"),
        ("Ilse Marchetti was appointed director at a meeting at the Ministry of Health.", "director"),
        ("Per Vik on Thursday swore in Ilse Marchetti, an accountant, as the new Auditor-General at a ceremony at the Flagstaff House.", "auditor-general"),
    ],
)  # fmt: skip
def test_a_body_at_which_something_takes_place_is_no_employer(text: str, office: str) -> None:
    assert told(text, {"employer", "position_held"}) == {f"position_held {office}"}


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("From 1966 to 1979 Ilse Marchetti taught at Elm College, from 1972 as head of the textile department.", {"start": "1966", "end": "1979"}),
        ("Ilse Marchetti taught at Elm College, from 1972 as professor.", {}),
        ("Ilse Marchetti taught at Elm College from 1972 as a professor.", {"start": "1972"}),
    ],
)  # fmt: skip
def test_since_when_somebody_was_what_at_a_body_is_not_since_when_they_were_there(
    text: str, times: dict[str, str]
) -> None:
    (employer,) = (each for each in claims(text) if each.field == "employer")
    assert {key: employer.qualifiers[key] for key in ("start", "end", "date") if key in employer.qualifiers} == times


def test_a_body_of_the_post_s_own_is_told() -> None:
    assert shown("Ilse Marchetti was director at the Ministry of Health.", "position_held") == [
        "director at the Ministry of Health"
    ]
