"""Two years behind "between" with a dash are a stretch of time, as with "and"."""

import pytest

from tests.unit.extract.documents import claims


@pytest.mark.parametrize("years", ["2002-2005", "2002–2005", "2002 and 2005", "2002 to 2005"])
def test_a_post_between_two_years_begins_and_ends_then(years: str) -> None:
    (post,) = [
        each
        for each in claims(f"Ilse Marchetti served as Minister of Finance between {years}.")
        if each.field == "position_held"
    ]
    assert (post.qualifiers["start"], post.qualifiers["end"]) == ("2002", "2005")


def test_a_birth_between_two_years_is_in_one_of_them() -> None:
    found = {each.field: each.value for each in claims("Ilse Marchetti was born between 1950-1955.")}
    assert found["birth_date"] == "[1950..1955]"
