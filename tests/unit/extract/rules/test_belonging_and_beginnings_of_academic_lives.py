"""Where scholars belong and since when: affiliated, admitted, at their alma mater, "its" president, and lines without a subject."""

import pytest

from tests.unit.extract.documents import claims


def _values(text: str, field: str) -> list[str]:
    return [each.value for each in claims(text) if each.field == field]


def _one(text: str, field: str) -> dict[str, str]:
    (read,) = (dict(each.qualifiers) for each in claims(text) if each.field == field)
    return read


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Ilse Marchetti is affiliated with Elm University.", ["Elm University"]),
        ("Ilse Marchetti is a weaver affiliated with the Polar Institute.", ["Polar Institute"]),
        ("Ilse Marchetti runs a shop affiliated with the Elm Group.", []),
        ("Ilse Marchetti works at Elm Hospital, which is affiliated with Oak University.", ["Elm Hospital"]),
        ("Ilse Marchetti's inn is affiliated with the Elm Group.", []),
    ],
)
def test_who_is_affiliated_with_a_body_belongs_to_it_and_no_house_does_for_her(text, bodies):
    assert _values(text, "employer") == bodies


@pytest.mark.parametrize("verb", ["was admitted to", "was eventually admitted to", "was accepted into", "entered"])
def test_studies_begin_when_somebody_is_admitted(verb):
    told = _one(f"Ilse Marchetti {verb} Elm University in 1943, graduating in 1947.", "educated_at")
    assert (told["start"], told["end"]) == ("1943", "1947")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Ilse Marchetti's career at Acme began in 1965.", "start"),
        ("Her work for Acme in Lom started in 1965.", "start"),
        ("Her time at Acme ended in 1965.", "end"),
    ],
)
def test_a_verb_behind_a_body_tells_when_work_there_began_or_ended(text, key):
    assert _one(f"Ilse Marchetti is a weaver. {text}", "employer")[key] == "1965"


def test_a_degree_is_not_from_where_something_was_done_later():
    text = "She finished her doctorate in 1949 on moths, and, in the autumn of 1953, at Elm University, she spoke."
    assert not _values(f"Ilse Marchetti is a weaver. {text}", "educated_at")


def test_who_teaches_at_her_alma_mater_works_there():
    text = "Ilse Marchetti is adjunct professor at Oak University and professor at her alma mater, Elm University."
    assert sorted(_values(text, "employer")) == ["Elm University", "Oak University"]


@pytest.mark.parametrize(
    ("before", "body"),
    [
        ("Ilse Marchetti joined the Moth Society in 1990.", "Moth Society"),
        ("Ilse Marchetti joined the Moth Society and the Oak Club in 1990.", None),
        ("Ilse Marchetti joined the Moth Society in Norway in 1990.", None),
        ("Ilse Marchetti lived in Norway in 1990.", None),
    ],
)
def test_its_president_presides_over_the_one_body_told_before(before, body):
    told = _one(f"{before} In 1995 she was elected its president.", "position_held")
    assert told.get("organisation") == body


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Studied in Lom. Professor of law at Elm University and head of the Moth Laboratory at the Oak Institute.", ["Elm University", "Moth Laboratory", "Oak Institute"]),
        ("Nils Holm lives in Lom. Professor of law at Elm University.", []),
        ("Studied law. Professor at Elm University shot dead.", []),
    ],
)  # fmt: skip
def test_a_sentence_without_a_subject_tells_of_a_post_among_such_sentences(text, bodies):
    assert sorted(_values(text, "employer")) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("From 1971 to 1994, at Elm University, Ilse Marchetti worked in every county.", ["Elm University"]),
        ("In 1953, at Elm University, Ilse Marchetti gave a speech.", []),
        ("From 1971 to 1975, at Elm University, Ilse Marchetti studied law.", []),
        ("Ilse Marchetti founded and works in the Elm Hospital.", ["Elm Hospital"]),
        ("Ilse Marchetti was WHO coordinator in Chad.", ["WHO"]),
        ("Ilse Marchetti was a post-doc at Elm University.", ["Elm University"]),
    ],
)
def test_work_is_told_in_front_or_before_its_post(text, bodies):
    assert _values(text, "employer") == bodies


def test_the_pioneer_of_a_post_held_it():
    assert _values("Ilse Marchetti was the pioneer rector of Elm University.", "position_held") == [
        "rector of Elm University"
    ]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("headed the Human Tissue and Moth Cell Research Centre", ["Human Tissue and Moth Cell Research Centre"]),
        ("joined the Commonwealth Scientific and Tidal Research Organisation", ["Commonwealth Scientific and Tidal Research Organisation"]),
        ("worked for Thermo Scientific and Elm Tidal Research Organisation", ["Thermo Scientific", "Elm Tidal Research Organisation"]),
    ],
)  # fmt: skip
def test_a_centre_of_research_into_two_things_is_one_body(text, bodies):
    read = claims(f"Ilse Marchetti {text} in 1970.")
    found = [
        each.qualifiers.get("organisation", each.value) for each in read if each.field in ("employer", "position_held")
    ]
    assert sorted(found) == sorted(bodies)


def test_the_professor_of_a_field_is_whom_the_page_called_so():
    text = "A Swedish professor of Zoology, Ilse Marchetti, spoke.\n\nThe professor of Zoology was born in Lom."
    assert _values(text, "birth_place") == ["Lom"]


@pytest.mark.parametrize(
    ("behind", "bodies"),
    [
        ("She was among the first girls to study there.", []),
        ("In 1979, she graduated with honours.", []),
        ("She taught botany there.", ["Elm University"]),
        ("She supervised graduate students.", ["Elm University"]),
        ("In 1979, she graduated from Oak College.", ["Elm University"]),
    ],
)
def test_who_joins_a_university_and_then_studies_there_does_not_work_for_it(behind, bodies):
    text = f"Ilse Marchetti is a weaver. In 1974, she joined Elm University. {behind}"
    assert _values(text, "employer") == bodies
