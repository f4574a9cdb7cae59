"""What brackets say that stand behind a value, below it, or behind a line on which nobody sees anything."""

import pytest

from tests.unit.extract.documents import claims

ZERO = "\u200b"
BOX = "Ilse Marchetti\nBorn\n3 March 1930\n"


def told(text, field):
    """Return the values of a field with their qualifiers."""
    return {each.value: dict(each.qualifiers) for each in claims(text) if each.field == field}


@pytest.mark.parametrize(
    "cell",
    [
        "Spouse\nJohn Smith\n(m. 1950; div. 1961)\n",
        f"Spouse\nJohn Smith\n{ZERO}{ZERO}(m. 1950; div. 1961){ZERO}\n",
        f"Spouse\nJohn Smith\n{ZERO}\n{ZERO}(m. 1950; div. 1961){ZERO}\n",
        "Spouse\nJohn Smith\n(m. 1950; his death 1961)\n",
        "Husband\nJohn Smith\n(married 1950, divorced 1961)\n",
        f"Spouse\tJohn Smith {ZERO}(m. 1950; died 1961){ZERO}\n",
    ],
)
def test_the_years_of_a_marriage_may_stand_below_the_name(cell):
    assert told(f"{BOX}{cell}Children\n3\n", "spouse") == {"John Smith": {"start": "1950", "end": "1961"}}


@pytest.mark.parametrize("gap", [f"\n{ZERO}\n", "\n", " "])
def test_a_second_marriage_is_read_as_well(gap):
    text = f"{BOX}Spouses\nJohn Smith{gap}(m. 1950; div. 1961)\nPer Dahl{gap}(m. 1970)"
    assert told(text, "spouse") == {"John Smith": {"start": "1950", "end": "1961"}, "Per Dahl": {"start": "1970"}}


@pytest.mark.parametrize(
    "text",
    [
        f"{BOX}Alma mater\nUniversity of Oslo (MSc, 1994)\nMIT (PhD)",
        "Ilse Marchetti was educated at the University of Oslo (MSc, 1994) and MIT (PhD).",
    ],
)
def test_a_degree_in_brackets_is_that_of_the_school_before_it(text):
    assert told(text, "educated_at") == {
        "University of Oslo": {"degree": "MSc", "end": "1994"},
        "MIT": {"degree": "PhD"},
    }


def test_brackets_behind_another_word_are_no_degree_of_the_school():
    text = "Ilse Marchetti studied at the University of Oslo (1990-1994) with Per Dahl (PhD)."
    assert told(text, "educated_at") == {"University of Oslo": {"start": "1990", "end": "1994"}}


def test_a_line_with_brackets_below_another_row_is_no_value_of_it():
    assert told(f"{BOX}Spouse\nJohn Smith\nShe lived in Oslo (1950).\n", "spouse") == {"John Smith": {}}
