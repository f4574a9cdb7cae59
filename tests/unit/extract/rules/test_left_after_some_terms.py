"""Who leaves a school after some terms, or in a first year, was a pupil there; who is put out of one was so until then."""

import pytest

from tests.unit.extract.documents import claims

FIELDS = ("educated_at", "employer")


def read(text):
    return {(each.field, each.value, each.qualifiers.get("completed")) for each in claims(text) if each.field in FIELDS}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti left Elm College after two terms.",
        "Ilse Marchetti quit Elm College after only one semester.",
        "Ilse Marchetti quit Elm College in her first year.",
    ],
)
def test_who_leaves_after_some_terms_has_given_up_studies(text):
    assert read(text) == {("educated_at", "Elm College", "abandoned")}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti left Elm College after ten years to join Orvo.",
        "Ilse Marchetti left Elm College after two terms as principal.",
        "Ilse Marchetti left Elm College in her first year of teaching.",
    ],
)
def test_who_leaves_after_years_of_work_was_no_pupil(text):
    assert ("educated_at", "Elm College", "abandoned") not in read(text)


@pytest.mark.parametrize("verb", ["was expelled from", "was thrown out of", "was sent down from"])
def test_the_year_of_being_put_out_is_the_end(verb):
    (found,) = claims(f"Ilse Marchetti {verb} Lund University in 1968.")
    assert (found.qualifiers["end"], found.qualifiers["completed"]) == ("1968", "abandoned")
