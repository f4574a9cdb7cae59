"""A degree belongs to the school that follows it, "there" to the one named last, and a town to studies "at" it."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

MARTA = Subject(id="marta-hale", name="Marta Hale")


def read(text: str) -> dict[str, str | None]:
    return {
        each.value: each.qualifiers.get("degree") for each in claims(text, subject=MARTA) if each.field == "educated_at"
    }


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        ("Marta Hale read zoology at Uppsala and took her PhD at Leeds.", {"Uppsala": None, "Leeds": "PhD"}),
        ("Marta Hale studied law at Bonn and took her doctorate at Trier.", {"Bonn": None, "Trier": "doctorate"}),
        ("Marta Hale studied law at Bonn and Trier.", {"Bonn": None, "Trier": None}),
        ("Marta Hale read zoology at Uppsala and took her PhD at Tromelin.", {"Uppsala": None}),
        ("Marta Hale read zoology at Uppsala, where she took her PhD in 1950.", {"Uppsala": "PhD"}),
        (
            "Marta Hale graduated from Elm College with a degree in law, and earned her doctorate at Delft.",
            {"Elm College": "degree", "Delft": "doctorate"},
        ),
    ],
)
def test_a_degree_belongs_to_the_school_that_follows_it(text: str, schools: dict[str, str | None]) -> None:
    assert read(text) == schools


@pytest.mark.parametrize(
    "text",
    [
        "Marta Hale arrived at Leeds.",
        "Marta Hale read a letter at Bonn station.",
        "Marta Hale studied at home in Leeds.",
        "Marta Hale gave a degree of hope to the fans at Leeds.",
        "Marta Hale was working at Leeds.",
    ],
)
def test_a_town_is_no_school_where_nobody_studies_at_it(text: str) -> None:
    assert read(text) == {}


def test_there_is_the_school_named_last() -> None:
    text = "Marta Hale earned a B.A. in 1940 from Reed. She then went to work at the University of Michigan. She earned a Ph.D. there in 1944."
    assert read(text) == {"Reed": "B.A.", "University of Michigan": "Ph.D."}
    assert read("Marta Hale studied at Reed College in Portland. She took a Ph.D. there in 1944.") == {
        "Reed College": "Ph.D."
    }


def test_it_is_none_where_somebody_has_moved_since() -> None:
    text = "Marta Hale studied at Reed College. She moved to Boston and took a Ph.D. there in 1944."
    assert read(text) == {"Reed College": None}


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        (
            "Ilse Marchetti graduated from the University of Bergen in 1990 and took a doctorate there in 1996.",
            [(None, "1990"), ("doctorate", "1996")],
        ),
        (
            "Ilse Marchetti earned a BA at the University of Bergen in 1990 and a PhD there in 1996.",
            [("BA", "1990"), ("PhD", "1996")],
        ),
        (
            "Ilse Marchetti graduated from the University of Bergen in 1990, where she also took a doctorate in 1996.",
            [(None, "1990"), ("doctorate", "1996")],
        ),
        (
            "Ilse Marchetti studied law at the University of Bergen, graduated in 1990 and took a doctorate there in 1996.",
            [(None, "1990"), ("doctorate", "1996")],
        ),
    ],
)
def test_a_further_degree_has_a_year_of_its_own(text, degrees):
    read = [each.qualifiers for each in claims(text) if each.field == "educated_at"]
    assert [(each.get("degree"), each.get("end")) for each in read] == degrees


@pytest.mark.parametrize(
    "school", ["University of Bergen's Faculty of Law", "University of Bergen’s Faculty of Law", "Elm University"]
)
def test_a_faculty_is_one_with_its_university(school):
    assert [each.value for each in claims(f"Ilse Marchetti studied at the {school}.")] == [school]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti has a BA in history and a PhD from Harvard.",
        "Ilse Marchetti holds a BA in history (Lund), an MA in law (Oslo) and a PhD from Harvard.",
        "Ilse Marchetti took a BA in 1990 and a PhD from Harvard in 1995.",
    ],
)
def test_the_degree_of_a_school_is_the_last_one_before_it(text):
    degrees = {each.qualifiers.get("degree") for each in claims(text) if each.value == "Harvard"}
    assert degrees == {"PhD"}


@pytest.mark.parametrize(
    "between",
    [
        "Ilse Marchetti dropped out of Tarn Polytechnic. She applied to Lomax Academy.",
        "Ilse Marchetti studied at Tarn Polytechnic. Her brother went to Lomax University.",
        "Ilse Marchetti dropped out of Tarn Polytechnic.",
    ],
)
def test_who_graduated_where_another_school_may_be_meant_graduated_nowhere(between: str) -> None:
    told = claims(f"{between} She graduated in 2009.")
    assert [each.value for each in told if each.qualifiers.get("end") == "2009"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Tarn University awarded Ilse Marchetti a doctorate in botany in 1990.",
        "In 1990 Tarn University finally granted Ilse Marchetti a doctorate in botany.",
    ],
)
def test_who_gives_a_degree_is_the_school_that_it_is_of(text):
    (found,) = [each for each in claims(text) if each.field == "educated_at"]
    assert (found.value, dict(found.qualifiers)) == (
        "Tarn University",
        {"degree": "doctorate", "subject": "botany", "end": "1990"},
    )


@pytest.mark.parametrize(
    "text",
    [
        "Tarn University gave Ilse Marchetti an honorary doctorate in 1990.",
        "The Elm Foundation awarded Ilse Marchetti a doctorate in 1990.",
        "Tarn University never awarded Ilse Marchetti a doctorate.",
        "Tarn University awarded Ilse Marchetti's niece a doctorate.",
        "A clerk at Tarn University gave Ilse Marchetti a doctorate to read.",
    ],
)
def test_who_gives_no_degree_of_its_own_is_no_school(text):
    assert [each for each in claims(text) if each.field == "educated_at"] == []
