"""Below a person's title and name "I" is that person, where the page tells of nobody else."""

import pytest

from service.domain.source import SourceKind
from service.extract.engine import extract
from tests.unit.extract.documents import ILSE, document

_BODY = "I am a researcher at the Polar Institute. I come from the sea; I was born in Lom. My work is on ice."


def _places(text: str) -> set[str]:
    return {
        each.value for each in extract(document(text, kind=SourceKind.OFFICIAL), ILSE) if each.field == "birth_place"
    }


@pytest.mark.parametrize("above", ["Office\nRoom 12, North Wing\n", "Institute\nTel. 12 34 56\nLinks\n"])
def test_whatever_stands_above_a_title_and_a_name_i_is_that_person(above: str) -> None:
    assert _places(f"{above}Dr. Ilse Marchetti\nResearcher\n{_BODY}") == {"Lom"}


@pytest.mark.parametrize(
    "papers",
    [
        "Papers\nIlse Marchetti, Per Holm, Ole Brandt. On ice. Polar Notes, 2001.",
        "Papers\nPer Holm, Ilse Marchetti*. On ice. Polar Notes, 2001.",
        "Papers\nPer Holm and Ilse Marchetti, On ice, 2001.",
        "ilse.marchetti@polar.example\nilse.marchetti [at] polar.example",
    ],
)
def test_who_signs_papers_and_has_an_address_is_not_spoken_of(papers: str) -> None:
    assert _places(f"About me\n{_BODY}\n\n{papers}\nEnd of the page.") == {"Lom"}


@pytest.mark.parametrize(
    "more",
    [
        "Papers\nOn ice. Ilse Marchetti has read this with me.",
        "Papers\nPer Holm, On ice. Ilse Marchetti helped him.",
    ],
)
def test_who_is_spoken_of_beside_papers_is_another(more: str) -> None:
    assert _places(f"About me\n{_BODY}\n\n{more}\nEnd of the page.") == set()


@pytest.mark.parametrize(
    "text",
    [
        f"The team\n\nDr. Ilse Marchetti\nI am a nurse. My work is on pain.\n\nDr. Per Holm\n{_BODY}",
        f"The team\n\nDr. Ilse Marchetti\nI am a nurse. My work is on pain.\n\nQuillar Bexim\n{_BODY}",
        f"The team\n\nPer Holm\n{_BODY}\n\nDr. Ilse Marchetti\nI am a nurse. My work is on pain.",
        f"Letters\n\nDr. Ilse Marchetti\n{_BODY} I knew her well. She was kind, and her house was open.",
        f"Letters\n\nIlse Marchetti\n{_BODY}",
    ],
)
def test_i_is_nobody_known_where_others_may_say_so(text: str) -> None:
    assert _places(text) == set()
