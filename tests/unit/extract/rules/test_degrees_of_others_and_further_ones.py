"""Whose the degrees beside a school are: those that somebody runs or supervises, and those taken there besides; and of what."""

import pytest

from tests.unit.extract.documents import claims


def _studies(text: str) -> list[tuple[str | None, ...]]:
    read = (each for each in claims(text) if each.field == "educated_at")
    return [tuple(each.qualifiers.get(key) for key in ("degree", "subject", "end")) for each in read]


@pytest.mark.parametrize(
    "deed",
    [
        "directs the MA in puppetry at",
        "runs the BSc in nursing at",
        "launched a BA in dance at",
        "teaches on the MA in painting at",
        "has supervised ten PhDs at",
        "supervised a PhD from",
        "supervised the doctorate of Nils Holm at",
        "coordinates the new master's degree in hydrology at",
        "is director of the MA in puppetry at",
        "is a lecturer on the BA in puppetry at",
    ],
)
def test_a_degree_that_others_take_is_not_hers_who_runs_it(deed):
    assert not _studies(f"Ilse Marchetti {deed} Elm University.")


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("Ilse Marchetti leads a clinic and holds a PhD from Elm University.", "PhD"),
        ("Ilse Marchetti was examined for the doctorate at Elm University.", "doctorate"),
        ("Ilse Marchetti, a lecturer in the arts with an MA from Elm University, moved.", "MA"),
        ("Ilse Marchetti taught for a year after a BA at Elm University.", "BA"),
        ("Nils Holm supervised Ilse Marchetti, whose PhD from Elm University followed.", "PhD"),
        ("Ilse Marchetti self-funded a PhD at Elm University.", "PhD"),
    ],
)
def test_who_teaches_may_have_a_degree_as_well(text, degree):
    assert [each[0] for each in _studies(text)] == [degree]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Ilse Marchetti took a BA at Elm University, where she also completed her PhD in genetics in 1980.",
            [("BA", None, None), ("PhD", "genetics", "1980")],
        ),
        (
            "Ilse Marchetti graduated in botany in 1968 at Elm University, where she later took an MSc and DPhil in genetics.",
            [(None, "botany", "1968"), ("MSc", "genetics", None), ("DPhil", "genetics", None)],
        ),
        (
            "Ilse Marchetti earned a BA at Elm University, where she later earned a PhD from Oak University.",
            [("BA", None, None), ("PhD", None, None)],
        ),
        (
            "Ilse Marchetti studied botany at Elm University, where she received a doctorate in 1974.",
            [("doctorate", "botany", "1974")],
        ),
    ],
)
def test_a_degree_taken_there_besides_is_told_apart(text, read):
    assert _studies(text) == read


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("graduated from Elm University in law.", "law"),
        ("graduated from Elm University in 1971 in civil engineering.", "civil engineering"),
        ("graduated from Elm University in medicine and surgery in 1971.", "medicine and surgery"),
        ("became a 1971 graduate of veterinary surgery of Elm University.", "veterinary surgery"),
        ("took her PhD in Virology from Elm University in 1971.", "virology"),
        ("graduated from Elm University in December.", None),
        ("graduated from Elm University in record time.", None),
    ],
)
def test_a_field_behind_a_school_is_what_was_studied(text, subject):
    assert [each[1] for each in _studies(f"Ilse Marchetti {text}")] == [subject]


@pytest.mark.parametrize("name", ["Nils Mistry", "Nils Byron"])
def test_a_surname_that_ends_as_a_field_is_one(name):
    assert [each.value for each in claims(f"Ilse Marchetti married {name} in 1990.") if each.field == "spouse"] == [
        name
    ]
