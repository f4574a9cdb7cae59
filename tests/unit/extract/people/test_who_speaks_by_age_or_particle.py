"""Who speaks, where the words beside a quotation are an age or a surname that begins with a particle."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims


def _awards(name: str, page: str) -> set[str]:
    subject = Subject(id="a-person", name=name)
    return {each.value for each in claims(page, subject=subject) if each.field == "award"}


@pytest.mark.parametrize("says", ["the 64-year-old says.", "said the 64-year-old."])
def test_the_one_of_an_age_that_the_page_has_told_speaks(says):
    page = f'Ada Kerr, 64, is a nurse. "I won the Lumen Prize in 1975," {says}'
    assert _awards("Ada Kerr", page) == {"Lumen Prize"}


@pytest.mark.parametrize(
    "page",
    [
        'Ada Kerr, 64, is a nurse. "I won the Lumen Prize in 1975," the 50-year-old says.',
        'Ada Kerr, 64, met Jan Bell, 50. "I won the Lumen Prize in 1975," the 50-year-old says.',
    ],
)
def test_one_of_another_age_is_somebody_else(page):
    assert not _awards("Ada Kerr", page)


@pytest.mark.parametrize("name", ["Hanna de la Fuente", "Hanna van der Meulen"])
def test_a_surname_with_particles_alone_speaks(name):
    page = f'{name} is a nurse. "I won the Lumen Prize in 1975," {name.partition(" ")[2]} says.'
    assert _awards(name, page) == {"Lumen Prize"}
