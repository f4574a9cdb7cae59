"""What can hardly have been is denied, and what is so in a sketch is nothing; "hardly" before "when" denies nothing."""

import pytest

from tests.unit.extract.documents import claims

_LIFE = ("birth_place", "death_date", "occupation", "position_held", "spouse", "employer", "educated_at")


def _read(text):
    return {(each.field, each.value, each.modality.value) for each in claims(text) if each.field in _LIFE}


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Ilse Marchetti can hardly have died in 1702, as she signed a deed in 1705.", "death_date", "1702"),
        ("She could scarcely have been born in Lom.", "birth_place", "Lom"),
    ],
)
def test_it_is_denied(text, field, value):
    assert _read(text) == {(field, value, "negated")}


def test_who_was_hardly_born_when_something_happened_was_born():
    text = "Ilse Marchetti was hardly born in Lom when the war began."
    assert _read(text) == {("birth_place", "Lom", "asserted")}


@pytest.mark.parametrize(
    "text",
    [
        "In a sketch on the radio, Ilse Marchetti was president of Denmark and married to a horse named Sven Falk.",
        "In a comedy show, Ilse Marchetti is married to Sven Falk and works for Shell.",
        "In a satire by Tor Lie, Ilse Marchetti is a nurse.",
        "In her daydream, Ilse Marchetti was mayor of Oslo.",
        "In the parody, she was the director of the Harbour Museum.",
    ],
)
def test_what_is_so_in_a_sketch_is_nothing(text):
    assert not _read(text)


def test_who_worked_at_a_satirical_paper_did():
    text = "In 1950 Ilse Marchetti was a nurse. A sketch of her hangs in Lom."
    assert _read(text) == {("occupation", "nurse", "asserted")}


def test_a_post_that_was_a_joke_is_denied_and_a_joke_about_one_is_not():
    assert _read("Ilse Marchetti's appointment as director of the Fjord Museum was a joke by the newspaper.") == {
        ("position_held", "director of the Fjord Museum", "negated")
    }
    assert _read("Ilse Marchetti told a joke about her marriage to Tom Lee.") == {("spouse", "Tom Lee", "reported")}
