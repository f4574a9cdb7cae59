"""Fuller forms of the profile's name: in full what it shortens, without the letters of honours."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims


def called(text: str, name: str) -> set[str]:
    subject = Subject(id="somebody", name=name)
    return {each.value for each in claims(text, subject=subject) if each.field == "also_known_as"}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Meg Orton", "Margaret Louise Orton (12 May 1931 – 3 June 1999) was a painter.", "Margaret Louise Orton"),
        ("Bill Hale", "Dr. William James Hale is a chemist.", "William James Hale"),
        ("Cathy Hale", "Catherine Astrid Hale OAM (born 16 May 1973) is a sprinter.", "Catherine Astrid Hale"),
        ("Ole Berg", "Ole Henrik Berg CBE is a poet.", "Ole Henrik Berg"),
    ],
)
def test_a_name_in_full_is_another_name_of_whom_a_page_is_about(name, text, expected):
    assert called(text, name) == {expected}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Meg Orton", "Mary Louise Orton (12 May 1931 – 3 June 1999) was a painter."),
        ("Meg Orton", "Meg Orton was taught by Margaret Louise Hale, who was a painter."),
        ("Ole Berg", "Ole Berg CBE is a poet."),
        ("Ole Berg", "O. J. Henrik Berg is a poet."),
    ],
)
def test_another_name_an_initial_and_letters_make_none(name, text):
    assert called(text, name) == set()
