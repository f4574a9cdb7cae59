""" "The 19-year-old" to whom something is done is whom the sentence before tells of alone, and never who does it."""

import pytest

from tests.unit.extract.documents import shown

_DAY = "2019-04-02"


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti won on Sunday. Judges gave the 19-year-old a prize.",
        "For Ilse Marchetti it was a first. The whole hall cheered the 19-year-old.",
        "Police spoke to Ilse Marchetti. Doctors treated the 19-year-old for burns.",
        "Ilse Marchetti won on Sunday. It was a good day for the 19-year-old.",
    ],
)
def test_whom_the_sentence_before_tells_of_alone_is_so_old(text):
    assert shown(text, "age_statement", published=_DAY) == ["19"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti runs a home. She has fed the 19-year-old for weeks.",
        "Ilse Marchetti is a judge. She sent the 19-year-old to prison.",
        "Ilse Marchetti wrote about her son. A car had hit the 19-year-old.",
        "Ilse Marchetti is a lawyer. Her client was robbed in Hull. Police found the 19-year-old in a ditch.",
        "Ilse Marchetti lost to Mia Lund. Experts admire the 19-year-old.",
        "Ilse Marchetti won. She had met a boy there. Judges praised the 19-year-old.",
    ],
)
def test_another_whom_somebody_acts_on_is_not_the_person(text):
    assert not shown(text, "age_statement", published=_DAY)
