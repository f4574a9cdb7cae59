"""Where somebody taught several subjects; and books that many have written, which are no bodies."""

import pytest

from tests.unit.extract.documents import shown, values

TAUGHT = [
    "taught history and dance at York University",
    "taught Greek and Latin at York University",
    "taught drawing, painting and sculpture at York University",
    "teaches philosophy, politics and economics at York University",
    "lectured on law and ethics at York University",
]


@pytest.mark.parametrize("deed", TAUGHT)
def test_who_teaches_several_subjects_at_a_school_works_there(deed: str) -> None:
    assert values(f"Ilse Marchetti {deed}.", "employer") == {"York University"}


@pytest.mark.parametrize(
    "deed",
    [
        "taught children and studied part-time at York University",
        "taught French and read law at York University",
        "taught French and took classes at York University",
        "taught French and her husband worked at York University",
        "was taught history and French at York University",
        "taught many pupils who went to York University",
    ],
)
def test_another_deed_behind_teaching_is_no_work_at_the_school(deed: str) -> None:
    assert values(f"Ilse Marchetti {deed}.", "employer") == set()


@pytest.mark.parametrize("deed", ["was taught French", "was learning Spanish", "is studying Arabic"])
def test_a_tongue_that_somebody_learns_is_no_nationality(deed: str) -> None:
    assert values(f"Ilse Marchetti {deed} at Elm School.", "nationality") == set()


@pytest.mark.parametrize(
    "book", ["The Oxford Book of Long Poems", "The Elm Handbook of Optics", "the Ash Companion to Music"]
)
def test_a_book_that_somebody_edits_is_no_employer(book: str) -> None:
    assert values(f"Ilse Marchetti is the general editor of {book}.", "employer") == set()


def test_a_review_that_somebody_edits_is_an_employer() -> None:
    assert values("Ilse Marchetti is editor of The Elm Book Review.", "employer") == {"Elm Book Review"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Marchetti sang there when twelve or thirteen years old.", ["12..13"]),
        ("Ilse Marchetti left home at the age of twelve or thirteen.", []),
    ],
)
def test_of_two_ages_none_is_the_age(text: str, expected: list[str]) -> None:
    assert shown(text, "age_statement") == expected


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("Ilse Marchetti is a widely admired Afro-Pop singer.", {"singer"}),
        ("Ilse Marchetti is a K-Pop producer.", {"producer"}),
    ],
)
def test_a_kind_of_music_with_capitals_employs_nobody(text: str, trades: set[str]) -> None:
    assert values(text, "occupation") == trades
    assert values(text, "employer") == set()


@pytest.mark.parametrize(
    "part",
    ["played a large role in the birth of the Elm Institute", "played a role in the growth of the Elm Institute"],
)
def test_a_part_in_what_became_of_a_body_is_no_work_there(part: str) -> None:
    assert values(f"Ilse Marchetti {part}.", "employer") == set()


def test_two_posts_with_a_stroke_between_share_their_body() -> None:
    text = "Ilse Marchetti is founder/director of the Elm Institute."
    assert values(text, "position_held") == {"founder/director of the Elm Institute"}


def test_where_somebody_worked_behind_what_was_studied_is_no_school() -> None:
    text = "Ilse Marchetti enrolled in Elm School to study botany and worked at the Ash Academy."
    assert values(text, "educated_at") == {"Elm School"}
    assert values("Ilse Marchetti studied and worked at the Ash Academy.", "educated_at") == {"Ash Academy"}
