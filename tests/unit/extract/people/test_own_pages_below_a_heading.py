"""Who says "I" on a page of one's own whose name stands below a heading, or behind a title."""

import pytest
from attrs import evolve

from service.domain.source import SourceKind
from service.extract.engine import extract
from tests.unit.extract.documents import ILSE, document

SAID = "I was born in Lom, Norway. I studied design at Tarn College. I live in Oslo."


def _places(head: str, said: str = SAID) -> set[str]:
    page = document(f"{head}\n\n{said}")
    page = evolve(page, source=evolve(page.source, kind=SourceKind.OFFICIAL))
    return {each.value for each in extract(page, ILSE) if each.field == "birth_place"}


@pytest.mark.parametrize("head", ["Biography\n\nIlse Marchetti", "About\n\nDr. Ilse Marchetti", "Dr Ilse Marchetti"])
def test_i_am_whose_name_is_all_that_a_page_is_headed_with(head: str) -> None:
    assert _places(head) == {"Lom, Norway"}


@pytest.mark.parametrize("head", ["News\n\nIlse Marchetti", "Biography\n\nIlse Marchetti and Per Holm"])
def test_i_am_nobody_known_below_another_heading(head: str) -> None:
    assert _places(head) == set()


def test_i_am_nobody_known_where_the_page_tells_of_her_as_of_another() -> None:
    assert _places("Biography\n\nIlse Marchetti", f"I met Ilse Marchetti in Oslo. {SAID}") == set()
