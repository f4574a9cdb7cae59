"""Posts behind one that a sentence has told, each with its body, and lines that go on with another time."""

import pytest

from tests.unit.extract.documents import claims


def posts(text: str) -> list[str]:
    found = claims(f"Ilse Marchetti was born in Lom. {text}\n")
    return [each.value for each in found if each.field == "position_held" and each.modality == "asserted"]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        (
            "She is a director of Fern Bank (FB), vice chair of Elm Fund and chair of the Social Council of Oak University.",
            ["director of Fern Bank", "vice chair of Elm Fund", "chair of the Social Council of Oak University"],
        ),
        (
            "Roles she has held include: the Commissioner to the Elm Commission, Vice-Chair of the Oak Guild, and the district Chair of the Fern Forum.",
            ["commissioner to the Elm Commission", "vice-chair of the Oak Guild", "district chair of the Fern Forum"],
        ),
    ],
)
def test_posts_go_on_behind_the_first_with_its_holder(sentence, values):
    assert sorted(posts(sentence)) == sorted(values)


@pytest.mark.parametrize(
    "sentence",
    [
        "She is a director of Fern Bank, which met the chair of Elm Fund and the head of Oak Bank.",
        "She is a director of Fern Bank and the successor of the head of Oak Bank.",
        "She is a director of Fern Bank; Nils Holm, chair of Elm Fund, and Ole Sand, head of Oak Bank, are members.",
        "She is a director of Fern Bank, and chair of Elm Fund Nils Holm is a friend.",
    ],
)
def test_whom_the_row_does_not_name_as_the_holder_holds_none(sentence):
    assert posts(sentence) == ["director of Fern Bank"]


def test_roles_of_others_are_none_of_hers():
    assert posts("Roles her husband has held include: Vice-Chair of the Oak Guild, and Chair of the Fern Forum.") == []


def test_a_line_goes_on_with_another_time_and_its_post():
    found = claims(
        "Ilse Marchetti\n\nCareer\n\n"
        "1996–2004: President of the Union of Elm Towns (UET), Oslo, since 2004 Honorary President of the UET\n"
    )
    told = [(each.value, each.qualifiers.get("start"), each.qualifiers.get("end")) for each in found]
    assert told == [
        ("president of the Union of Elm Towns", "1996", "2004"),
        ("honorary president of the UET", "2004", None),
    ]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("She became parliamentary private secretary to Nils Holm in 1994.", "parliamentary private secretary to Nils Holm"),
        ("She was political adviser to Nils Holm.", "political adviser to Nils Holm"),
    ],
)  # fmt: skip
def test_who_advises_somebody_holds_the_post_of_that(sentence, value):
    assert posts(sentence) == [value]


@pytest.mark.parametrize("sentence", ["Nils Holm was adviser to her.", "She introduced her adviser to Nils Holm."])
def test_who_is_advised_or_met_is_no_adviser(sentence):
    assert posts(sentence) == []
