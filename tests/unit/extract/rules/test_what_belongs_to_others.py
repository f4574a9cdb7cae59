"""Facts beside the person that belong to somebody else, or to nobody."""

import pytest

from tests.unit.extract.documents import claims


def _counted(text: str) -> set[tuple[str, str]]:
    found = claims(f"{text}\n", published="2021-05-12")
    return {(each.field, each.value) for each in found if each.modality.counts and each.field != "age_statement"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti and her husband, who teaches at Elm University, were there.",
        "Ilse Marchetti and her sister, who was born in Lom and worked for Orvo Bank, were there.",
        "The prize was first won by the Oslo-born poet and by Ilse Marchetti.",
        "The prize, named after the Oslo-born poet and first won by Ilse Marchetti, is given each year.",
        "Ilse Marchetti was coached by Ane Vogt, a gold medallist at the 2004 Olympics.",
        "Ilse Marchetti joined Ane Vogt, Olympic champion in 2004, on stage.",
        "Ilse Marchetti imagines a life in Lyon as a nurse at Elm Hospital.",
        "Ilse Marchetti imagined herself as a nurse at Elm Hospital.",
        "Ilse Marchetti spoke of the prize, named after the poet born in Oslo in 1901.",
        "Ilse Marchetti came to the concert in memory of the painter born in Lom in 1890.",
        "A pupil of Ilse Marchetti, Jon Berg became director of the Elm Institute.",
        "A student of Ilse Marchetti, Jon Berg became professor at Elm University.",
        "“She was kind,” said Jon Berg, a poet who studied with Ilse Marchetti at Lund University.",
        "Ilse Marchetti was inspired by Anna Lunt, the first woman to be elected to the Norwegian Academy.",
    ],
)
def test_what_is_told_of_another_is_not_hers(text: str) -> None:
    assert _counted(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ilse Marchetti, who teaches at Elm University, was there with her husband.", ("employer", "Elm University")),
        ("The prize was first won by the Oslo-born poet Ilse Marchetti.", ("birth_place", "Oslo")),
        (
            "Ilse Marchetti was the first woman to be elected to the Norwegian Academy.",
            ("employer", "Norwegian Academy"),
        ),
        (
            "Ilse Marchetti, later director of the Elm Institute, taught Jon Berg.",
            ("position_held", "director of the Elm Institute"),
        ),
        ("Ilse Marchetti was trained by Orvo Bank as an accountant.", ("occupation", "accountant")),
        ("Ilse Marchetti began a new life in Lyon as a nurse at Elm Hospital.", ("employer", "Elm Hospital")),
    ],
)
def test_what_is_told_of_her_in_nearly_the_same_words_is(text: str, told: tuple[str, str]) -> None:
    assert told in _counted(text)
