"""Years of classes behind a name part nothing; what is known in front of a name is of it; excellence is in something."""

import pytest

from tests.unit.extract.documents import claims


@pytest.mark.parametrize("letters", ["AB'28", "PhD '32", "BSc 1962", "A.B. '28, M.D. '32", "class of '62"])
def test_a_class_behind_a_name_parts_no_trade_from_it(letters):
    read = [(each.field, each.value) for each in claims(f"Ilse Marchetti, {letters}, a surgeon, lived in Lund.")]
    assert ("occupation", "surgeon") in read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('Known as "The Iron Lady," Marchetti was a judge.', ["The Iron Lady"]),
        ('Known to her friends as "Addie", Marchetti was a judge.', ["Addie"]),
        ('The firm, known as "Acme," hired Marchetti.', []),
    ],
)
def test_a_name_in_front_is_of_whom_the_sentence_names_then(text, names):
    assert [each.value for each in claims(text) if each.field == "also_known_as"] == names


@pytest.mark.parametrize(
    ("text", "award"),
    [
        (
            "Marchetti won the 1951 Elm Award for excellence in rural nursing.",
            "Elm Award for excellence in rural nursing",
        ),
        ("Marchetti won the Elm Award for excellence in Oslo in 1999.", "Elm Award for excellence"),
        (
            "Marchetti won the Elm Award for excellence in teaching and lives in Lund.",
            "Elm Award for excellence in teaching",
        ),
        ("Marchetti won the Elm Award for excellence in addition to a grant.", "Elm Award for excellence"),
    ],
)
def test_an_award_is_for_excellence_in_all_that_it_says(text, award):
    assert [each.value for each in claims(text) if each.field == "award"] == [award]
