"""A page that tells of another and only names the person beside that one: its pronouns are not the person's."""

import pytest

from tests.unit.extract.documents import shown, told

_LIFE = ("birth_place", "educated_at", "employer", "residence", "spouse", "position_held")


@pytest.mark.parametrize(
    "text",
    [
        "Una Kerr, who beat her old rival Ilse Marchetti, has never held a post. The new mayor, said to be shy, sings.\n\nShe studied at Elm College and joined Acme in 1990.",
        "Una Kerr, who beat her old rival Ilse Marchetti, has never held a post.\n\nShe is seen as shy.\n\nShe was born in Graz and lives in Oslo.",
        "Una Kerr, a nurse, was cheered by thousands, Ilse Marchetti among them.\n\nShe lives in Graz.",
    ],
)
def test_who_is_only_named_beside_another_is_not_whom_pronouns_mean(text: str) -> None:
    assert not told(text, _LIFE)


@pytest.mark.parametrize(
    "text",
    [
        "Una Kerr lives in Oslo. Ilse Marchetti was cheered by her. She studied at Elm College.",
        "The board led by Una Kerr appointed Ilse Marchetti. It rained. She studied at Elm College.",
        "Jon Kerr praised the nurse Ilse Marchetti. The crowd clapped. She studied at Elm College.",
        "She was born in Graz. Una Kerr taught Ilse Marchetti. She studied at Elm College.",
    ],
)
def test_whom_a_sentence_is_about_or_who_is_chosen_may_be_meant(text: str) -> None:
    assert shown(text, "educated_at") == ["Elm College"]


_CHOSEN = """President Per Holm has named Una Kerr as governor of the bank, on the advice of Ilse Marchetti.

Kerr is a banker. Kerr is to serve for five years. Below is what to know of Kerr:

EDUCATION

Her first degree is from Elm College.

CAREER

She worked for Acme until 1999.
"""


def test_a_part_of_a_life_goes_on_with_whom_the_page_tells_most_of() -> None:
    assert not told(_CHOSEN, _LIFE)
    turned = _CHOSEN.replace("Una Kerr", "Ilse Marchetti", 1).replace("of Ilse Marchetti.", "of Una Kerr.")
    read = told(turned.replace(" Kerr ", " Marchetti "), ("educated_at", "employer"))
    assert read == {"educated_at Elm College", "employer Acme"}


def test_a_name_that_is_nearly_the_persons_is_no_other() -> None:
    text = "Ilse Marchetti-Lund (1931–1999) was a painter.\n\nFamily\n\nIlse was the daughter of Per Marchetti.\n\nLife\n\nShe studied at Elm College."
    assert shown(text, "educated_at") == ["Elm College"]
