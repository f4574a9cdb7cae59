"""Interviews whose questions are marked, though some only state something, below a lead that says of whom it is by "her"."""

import pytest

from tests.unit.extract.documents import told

_LEAD = "Interview\nBy Mark Oduya\n\nIlse Marchetti is an engineer at the Port Authority of Lom. We spoke to her about exile."
_TALK = "\n\nQ: You were young when you left.\nA: I was. My father, Ivo, stayed behind.\n\nQ: And then?\nA: I enrolled at Elm College in 1999.\n\nQ: Did it help?\nA: My boss read it.\n"
_FIELDS = frozenset(("parent", "educated_at"))


def test_answers_below_a_lead_about_the_person_are_theirs_whoever_signed_it() -> None:
    assert told(_LEAD + _TALK, _FIELDS) == {"parent Ivo", "educated_at Elm College"}


@pytest.mark.parametrize(
    "lead",
    [
        "Interview\n\nIlse Marchetti is an engineer. Her daughter Mila Kerr paints. We spoke to her about exile.",
        "Interview\n\nIlse Marchetti, an engineer, died in 2010. We spoke to him about her.",
        "Interview\n\nIlse Marchetti is an engineer. We spoke to her sister about exile.",
    ],
)
def test_answers_of_whom_else_the_lead_may_mean_are_not(lead: str) -> None:
    assert not told(lead + _TALK, _FIELDS)
