"""What official pages say: posts told of again, courses with capitals, honours for women in a field, mandates below a heading."""

import pytest

from tests.unit.extract.documents import claims


def read(text: str, field: str) -> list[tuple[str, dict[str, str]]]:
    left_out = ("organisation", "manner", "tense", "role", "conferrer", "completed", "distinction")
    return [
        (each.value, {key: told for key, told in each.qualifiers.items() if key not in left_out})
        for each in claims(text)
        if each.field == field
    ]


@pytest.mark.parametrize(
    ("behind", "when"),
    [
        (", an office she assumed on 1 February 2020", {"start": "2020-02-01"}),
        (", a post she took up in 2015", {"start": "2015"}),
        (", a position which she has held since 2015", {"start": "2015"}),
        (", a post that Per Vik took up in 2015", {}),
        (", an office that was created in 2015", {}),
    ],
)
def test_a_post_that_is_told_of_again_begins_when_it_was_taken_up(behind, when):
    assert read(f"Ilse Marchetti is mayor of Bern{behind}.", "position_held") == [("mayor of Bern", when)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Marchetti completed the Advanced Management Program at Elm College in 2014.",
            {"subject": "advanced management program", "end": "2014"},
        ),
        ("Marchetti completed the course at Elm College in 2014.", {"end": "2014"}),
        ("Marchetti holds a doctorate from Elm College Zurich (1999).", {"degree": "doctorate", "end": "1999"}),
        ("Marchetti studied at Elm College, moved and, in 1990, left.", {}),
    ],
)
def test_studies_end_with_a_course_and_a_course_alone_is_no_subject(text, told):
    assert [more for _, more in read(text, "educated_at")] == [told]


@pytest.mark.parametrize(
    ("text", "awards"),
    [
        ("In 2011 she received the Distinguished Woman in Science Award.", ["Distinguished Woman in Science Award"]),
        ("Marchetti won the Excellence in Teaching Award.", ["Excellence in Teaching Award"]),
        ("She lives in Science Park.", []),
    ],
)
def test_an_honour_for_a_woman_in_a_field_is_one_name(text, awards):
    assert [value for value, _ in read(text, "award")] == awards


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti has taught at a secondary school in Bern since 2015.",
        "Marchetti worked as a teacher at a primary school in Bern.",
    ],
)
def test_any_school_of_a_kind_employs_nobody(text):
    assert read(text, "employer") == []


def test_mandates_below_their_heading_are_posts():
    page = "Ilse Marchetti\n\nShe sings.\n\nOther mandates\nMember of the Supervisory Board of Elm Bank AG (since 2019)\nFormer member of the Board of Trustees of Oak Trust (2013–2016)\n"
    assert read(page, "position_held") == [
        ("member of the Supervisory Board of Elm Bank AG", {"start": "2019"}),
        ("member of the Board of Trustees of Oak Trust", {"start": "2013", "end": "2016"}),
    ]
