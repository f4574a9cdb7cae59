"""Fellows of learned societies, whom these elect: an honour. Paid fellows work there, and whoever judges a prize works for nobody."""

import pytest

from tests.unit.extract.documents import claims

WORK = {"award", "employer", "educated_at", "position_held", "political_affiliation"}
ROYAL = ("award", "Fellow of the Royal Society")


def read(text: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(text) if each.field in WORK and each.modality == "asserted"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ilse Marchetti is a Fellow of the Royal Society.", {ROYAL}),
        ("Ilse Marchetti has been elected a fellow of the Royal Society.", {ROYAL}),
        ("Ilse Marchetti is a Fellow of the Royal Society (FRS) and paints.", {ROYAL}),
        ("Ilse Marchetti, Fellow of the Royal Society, wrote to Kari Lund.", {ROYAL}),
        (
            "Ilse Marchetti is a Fellow of the Royal Society and of the British Academy.",
            {ROYAL, ("award", "Fellow of the British Academy")},
        ),
        (
            "Ilse Marchetti was elected a Foreign Fellow of the Elmland Academy of Arts and Sciences in 2004.",
            {("award", "Fellow of the Elmland Academy of Arts and Sciences")},
        ),
        (
            "Ilse Marchetti was elected Fellow of the Elm Institute of Physics.",
            {("award", "Fellow of the Elm Institute of Physics")},
        ),
        (
            "Ilse Marchetti was elected a Fellow of the Elm Institute of Physics in 1990.",
            {("award", "Fellow of the Elm Institute of Physics")},
        ),
        (
            "Ilse Marchetti is an Honorary Member of the Royal Academy of Music.",
            {("award", "Honorary Member of the Royal Academy of Music")},
        ),
        ("Ilse Marchetti was elected a Royal Academician in 1991.", {("award", "Royal Academician")}),
        (
            "Ilse Marchetti was elected a Fellow of the Royal Society in 1987, President of the Elm Society in 1990.",
            {ROYAL, ("position_held", "president of the Elm Society")},
        ),
    ],
)
def test_a_fellow_of_a_learned_society_is_honoured_and_not_employed(text, told):
    assert read(text) == told


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ilse Marchetti is a Research Fellow of the British Academy.", "British Academy"),
        ("Ilse Marchetti was a Teaching Fellow of the Elm Academy of Music.", "Elm Academy of Music"),
        ("Ilse Marchetti is a Fellow of the Institute for Advanced Study.", "Institute for Advanced Study"),
        ("Ilse Marchetti is a Fellow of the Royal Holloway College.", "Royal Holloway College"),
        ("Ilse Marchetti is a Senior Research Fellow at the Centre for Ice Studies.", "Centre for Ice Studies"),
    ],
)
def test_a_paid_fellow_works_there_and_studies_nowhere(text, body):
    assert read(text) == {("employer", body)}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti met a Fellow of the Royal Society in 1980.",
        "Ilse Marchetti taught two Fellows of the Royal Society.",
        "Ilse Marchetti's teacher, a Fellow of the Royal Society, sent for her.",
        "Ilse Marchetti hopes to become a Fellow of the Royal Society.",
        "Ilse Marchetti was never made a Fellow of the Royal Society.",
        "Fellow of the Royal Society Per Vik met Ilse Marchetti.",
        "Ilse Marchetti had lunch with Royal Academicians.",
        "Ilse Marchetti served on the jury of the Lark Film Festival.",
    ],
)
def test_who_only_meets_fellows_or_judges_is_none(text):
    assert read(text) == set()


def test_a_member_of_a_jury_has_no_work_at_what_it_judges():
    assert read("Ilse Marchetti was a member of the jury of the Lark Competition.") == {
        ("position_held", "member of the jury of the Lark Competition")
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ilse Marchetti was Deputy Minister for Labour.", {("position_held", "deputy minister for labour")}),
        ("Ilse Marchetti was commissioner for Labour in 1970.", {("position_held", "commissioner for labour")}),
        ("Ilse Marchetti stood for Labour in 1997.", {("political_affiliation", "Labour")}),
    ],
)
def test_labour_that_a_ministry_is_for_is_no_party(text, told):
    assert read(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ilse Marchetti runs a gallery.", set()),
        ("She became the first woman to run a clinic in Elmland.", {("position_held", "head of a clinic")}),
        ("Ilse Marchetti runs a clinic called Casa Azul.", set()),
        ("Ilse Marchetti ran the hospital in Bern.", {("position_held", "head of the hospital")}),
    ],
)
def test_any_house_of_its_kind_is_none_that_somebody_heads(text, told):
    assert read(text) == told


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Ilse Marchetti matriculated from Elm High School in 1935.", "end"),
        ("Ilse Marchetti matriculated at Elm University in 1935.", "start"),
    ],
)
def test_who_matriculates_from_a_school_leaves_it_then(text, key):
    assert [dict(each.qualifiers) for each in claims(text) if each.field == "educated_at"] == [{key: "1935"}]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ilse Marchetti is a member of the Order of Preachers.", set()),
        ("Ilse Marchetti is a Knight of the Order of Malta.", {("award", "Knight of the Order of Malta")}),
        ("Ilse Marchetti is a member of the Order of Elmland.", {("award", "member of the Order of Elmland")}),
    ],
)
def test_a_member_of_an_order_of_monks_has_no_honour(text, told):
    assert read(text) == told
