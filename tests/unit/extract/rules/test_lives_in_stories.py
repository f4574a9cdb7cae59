"""What a novel, a film or a play tells of somebody is no statement, in whatever tense; what its makers did is one."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

HALE = Subject(id="marta-hale", name="Marta Hale")


def told(text: str) -> set[tuple[str, str]]:
    """Return the fields and values that a text gives to Marta Hale."""
    return {(claim.field, claim.value) for claim in claims(text, subject=HALE)}


@pytest.mark.parametrize(
    "text",
    [
        "In the novel Dark Water, Marta Hale was born in Bergen.",
        "In Jon Berg's novel Dark Water, Marta Hale studied at Lund University.",
        "In the TV series, Marta Hale had two sons and died in 1999.",
        "In Dark Water, a novel by Jon Berg, Marta Hale was born in Hull.",
        'In the novel "Dark Water", Marta Hale lives in Lund and keeps goats.',
        'In the film "Dark Water" (1999), Marta Hale was born in Bergen.',
        'In the opera "Dark Water," Marta Hale is a nurse.',
        "In the film Dark Water (1999), Marta Hale marries Ole Berg.",
        'In "Dark Water" (1999), Marta Hale is a detective who lives in Lund.',
        "The fictional Marta Hale was born in Hull.",
    ],
)
def test_what_a_story_opens_with_is_none_of_a_life(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Marta Hale is married to Ole Berg in the film.",
        "Marta Hale was born in Bergen in the novel.",
        "Marta Hale works for Nordbank in the series.",
        "Marta Hale was a nurse at Elm Hospital in the series Dark Water.",
        "Marta Hale is the daughter of Ole Berg in the play.",
    ],
)
def test_what_is_told_in_the_film_is_none_of_a_life(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("In the film Dark Water, Marta Hale won the Iron Medal.", ("award", "Iron Medal")),
        ('In the film "Dark Water" (1999), Marta Hale won the Iron Medal.', ("award", "Iron Medal")),
        ('After the novel "Dark Water", Marta Hale lived in Lund.', ("residence", "Lund")),
        ("In the film industry, Marta Hale worked for Nordisk Film.", ("employer", "Nordisk Film")),
        ("Marta Hale married Ole Berg after they starred in the film Dark Water.", ("spouse", "Ole Berg")),
        ("Marta Hale studied at Lund University and starred in the film.", ("educated_at", "Lund University")),
        ("Marta Hale was born in Bergen and appeared in the film.", ("birth_place", "Bergen")),
        ("Marta Hale lives in Lund and acts in the series Dark Water.", ("residence", "Lund")),
        ("In the play's second year, Marta Hale married Ole Berg.", ("spouse", "Ole Berg")),
    ],
)
def test_what_those_who_make_a_film_do_is_told_of_them(text: str, claim: tuple[str, str]) -> None:
    assert claim in told(text)
