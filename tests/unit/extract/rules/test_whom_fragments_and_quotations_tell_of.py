"""A fronted fragment is told of who follows, named or not; what a quotation tells of somebody is not told of who speaks."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, told

_LIFE = ("birth_place", "birth_date", "educated_at", "residence", "employer", "occupation", "award")


@pytest.mark.parametrize(
    "text",
    [
        "Born in Lom in 1950, the sculptor of the statue of Ilse Marchetti died in 2001.",
        "Born in Lom in 1950, a friend of Ilse Marchetti went to sea.",
        "Educated at Elm College, the pupil of Ilse Marchetti taught them French.",
        "Educated at Elm College, the wife of Ilse Marchetti's brother taught her Latin.",
        "Educated at Elm College, the biographer of Ilse Marchetti worked for the BBC.",
    ],
)
def test_who_is_only_something_to_the_person_is_another(text):
    assert not told(text, _LIFE)


@pytest.mark.parametrize(
    "text",
    [
        "Born in Lom in 1950, the daughter of a baker, Ilse Marchetti sang.",
        "Ilse Marchetti\n\nBorn in Lom in 1950, the pupil of Tom Lee became a painter.",
        "Born in Lom in 1950, the painter Ilse Marchetti sang.",
        "Ilse Marchetti\n\nBorn in Lom in 1950, the second child of Ole Berg and moved on.",
    ],
)
def test_the_person_behind_the_fragment_is_told_of(text):
    assert {"birth_place Lom", "birth_date 1950"} <= told(text, _LIFE)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti told the court: “The accused was born in Pune and lives in Goa.”",
        "Ilse Marchetti said: “The team was good and won the Lark Cup.”",
        "Ilse Marchetti said, “My boss is from Ulm and studied at Elm College.”",
    ],
)
def test_what_a_quotation_tells_of_somebody_is_not_told_of_who_speaks(text):
    assert not told(text, _LIFE)


def test_what_follows_a_quotation_is_told_of_who_speaks():
    text = "“The house was small,” said Ilse Marchetti, who was born in Lom and lives in Goa."
    assert told(text, _LIFE) == {"birth_place Lom", "residence Goa"}


def test_a_great_aunt_of_the_name_is_another():
    subject = Subject(id="ann-moor", name="Ann Moor")
    read = claims("Ann Moor is a vet. Her great-aunt, also Ann Moor, was born in Bath.", subject=subject)
    assert {(each.field, each.value) for each in read} == {("occupation", "vet")}


def test_the_model_for_something_has_no_trade_by_it():
    assert not told("Ilse Marchetti was the model for Lena, a spy who lives in Paris.", ("occupation",))
    assert told("Ilse Marchetti was a model for the house.", ("occupation",)) == {"occupation model"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ilse Marchetti was married to Sqn.-Ldr. Ned Hale.", "Ned Hale"),
        ("Ilse Marchetti married Wg.-Cdr. Ned Hale.", "Ned Hale"),
        ("On 3 May 1966 Ilse Marchetti was wed to Hon. Ned Hale.", "Ned Hale"),
        ("Ilse Marchetti is married to Count Otto zu Stolberg und Hagen.", "Otto zu Stolberg und Hagen"),
    ],
)
def test_ranks_are_no_part_of_a_spouse_and_estates_are(text, name):
    assert told(text, ("spouse",)) == {f"spouse {name}"}
