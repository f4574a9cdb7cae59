"""Who went to a school is educated there; who visits one, or gives to it, is not."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

BYRNE = Subject(id="nora-byrne", name="Nora Byrne")


def read(text: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(text, subject=BYRNE)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Nora Byrne went to Corvel Grammar School.", "Corvel Grammar School"),
        ("Nora Byrne went to the Minster School in York and studied law.", "Minster School"),
        ("Nora Byrne left home and went on to the Royal College of Needlework.", "Royal College of Needlework"),
    ],
)
def test_who_went_to_a_school_is_educated_there(text, value):
    assert ("educated_at", value) in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "On Friday Nora Byrne went to Corvel Grammar School.",
        "Nora Byrne went to Corvel Grammar School to open the fair.",
        "Nora Byrne went to Corvel Grammar School, where she met teachers.",
        "Nora Byrne went to Corvel Grammar School and collected her niece.",
        "The money Nora Byrne raised went to Corvel Grammar School.",
        "Nora Byrne went to Corvel University Hospital.",
    ],
)
def test_who_visits_a_school_or_gives_to_it_is_not_educated_there(text):
    assert not {field for field, _ in read(text)} & {"educated_at", "employer"}


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("Ilse Marchetti is a former pupil of Tarn High who plays the flute.", "Tarn High"),
        ("Ilse Marchetti is a product of Fern Street School.", "Fern Street School"),
        ("Ilse Marchetti graduated from Leeds in 1971.", "Leeds"),
        ("Ilse Marchetti graduated in law from Leeds.", "Leeds"),
    ],
)
def test_a_school_told_by_its_pupils_and_graduates_is_read(text, school):
    assert [each.value for each in claims(text) if each.field == "educated_at"] == [school]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti graduated from Leeds pubs to London halls.",
        "Ilse Marchetti is a product of Leeds.",
        "Ilse Marchetti came from Leeds in 1971.",
    ],
)
def test_a_town_that_somebody_comes_from_is_no_school(text):
    assert not [each for each in claims(text) if each.field == "educated_at"]


@pytest.mark.parametrize("subject", ["music", "law", "philosophy and politics"])
def test_where_somebody_read_a_subject_is_their_school(subject):
    text = f"Ilse Marchetti was organ scholar at Clement College, where she read {subject}."

    assert [each.value for each in claims(text) if each.field == "educated_at"] == ["Clement College"]


@pytest.mark.parametrize("thing", ["history books", "in the library", "music papers"])
def test_where_somebody_read_something_else_is_none(thing):
    text = f"Ilse Marchetti spoke at Clement College, where she read {thing}."

    assert not [each for each in claims(text) if each.field == "educated_at"]


@pytest.mark.parametrize("instead", ["joined the army instead", "went to sea instead", "chose to work"])
def test_who_was_accepted_and_did_something_else_instead_did_not_go_there(instead):
    assert not read(f"Nora Byrne was accepted to Corvel University but {instead}.")
    assert read("Nora Byrne was accepted to Corvel University.") == {("educated_at", "Corvel University")}
