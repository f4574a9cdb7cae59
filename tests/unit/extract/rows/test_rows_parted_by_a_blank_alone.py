"""Rows of a box that stand on one line with nothing but a blank between a value and the next label."""

import pytest

from tests.unit.extract.documents import told

LIFE = ("birth_date", "birth_place", "death_date", "death_place")


@pytest.mark.parametrize(
    "line",
    [
        "Born: 13 February 1888, Oslo, Norway Died: 24 October 1941, Lima, Peru",
        "Born: 13 February 1888, Oslo/Norway Died: 24 October 1941, Lima/Peru Chosen: 1 June 1930",
        "Member: No. 142 Born: 13 February 1888, Oslo, Norway Died: 24 October 1941, Lima, Peru Resigned: 7 June 1933",
    ],
)
def test_a_birth_ends_where_the_death_is_labelled(line: str) -> None:
    assert told(f"Ilse Marchetti\n\n{line}\n", LIFE) == {
        "birth_date 1888-02-13",
        "birth_place Oslo, Norway",
        "death_date 1941-10-24",
        "death_place Lima, Peru",
    }


def test_other_labels_part_rows_as_well() -> None:
    line = "Education: Holm College Occupation: teacher Spouse: Per Holm"
    assert told(f"Ilse Marchetti\n\n{line}\n", ("educated_at", "occupation", "spouse")) == {
        "educated_at Holm College",
        "occupation teacher",
        "spouse Per Holm",
    }


def test_what_a_value_is_of_is_no_label() -> None:
    assert told("Ilse Marchetti\n\nOccupation: Founder of Partner: a firm\n", ("spouse",)) == set()


def test_two_posts_with_a_verb_between_them_are_not_glued() -> None:
    text = "She was head of Research and is now director of Tarn Bank."
    assert told(text, ("position_held",)) == {"position_held head of Research", "position_held director of Tarn Bank"}
