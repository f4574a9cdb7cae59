"""What somebody does whom a noun, a preposition or a quotation parts from the name beside it is not told of the name."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

HALE = Subject(id="marta-hale", name="Marta Hale")


def read(text: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(text, subject=HALE)}


@pytest.mark.parametrize(
    "text",
    [
        "The biographer of Marta Hale lives in Oslo and teaches at Lund University.",
        "The son of Marta Hale, born in 1950, works for Siemens.",
        "The daughter of Marta Hale, a nurse, lives in Oslo.",
        "A nephew of Marta Hale, educated at Eton, moved to Rome.",
        "Friends of Marta Hale moved to Rome.",
        "A film by Marta Hale won the Holt Prize in 1970.",
        "The team around Marta Hale won the Holt Prize in 1970.",
        "The murderer of Marta Hale was born in Oslo and died in prison in 1970.",
        "The man Marta Hale married was born in Oslo in 1920.",
        "With Marta Hale in the car was Ivo Brandt, an engineer at Siemens.",
        "Everyone but Marta Hale joined the Labour Party.",
        "With Ivo Brandt having died in 1909, Marta Hale sang.",
        "No woman before Marta Hale had been minister of justice.",
        "Ivo Brandt, who taught Marta Hale at Lund University, died in 1990.",
        "Like Marta Hale, the mayor of Lom, Ivo Brandt, was born in Rome.",
        "Marta Hale was photographed leaving the Hotel Metropol.",
        "Marta Hale grew up on stories of her grandmother's childhood in Minsk.",
    ],
)
def test_what_a_noun_before_the_name_does_is_not_hers(text):
    assert read(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        'Marta Hale says her teacher "was born in Rome in 1900 and joined Siemens".',
        "Marta Hale says her old piano teacher was born in Rome and joined Siemens.",
        '"He was born in Rome," Marta Hale said of her husband.',
        'Marta Hale says: "She was born in Rome."',
    ],
)
def test_whom_she_speaks_of_is_another(text):
    assert read(text) == set()


def test_a_wedding_that_was_to_have_been_is_none():
    found = claims("Marta Hale was to have married Ivo Brandt in June 1950, but he died in May.", subject=HALE)
    assert [(each.field, each.modality.value) for each in found] == [("spouse", "intended")]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ('Marta Hale lives here. "She was born in Rome," said her agent, Ivo Brandt.', "birth_place"),
        ("The daughter of Ole Hale, a sailor, Marta Hale joined Siemens.", "employer"),
        ("The daughter of a sailor, Marta Hale joined Siemens.", "employer"),
        ("At 17 Marta Hale moved to Rome.", "residence"),
        ("Marta Hale and her agent moved to Rome.", "residence"),
        ("Marta Hale fired her coach and moved to Rome.", "residence"),
        ("Marta Hale grew up on a farm in Iowa.", "residence"),
    ],
)
def test_what_she_does_herself_is_hers(text, field):
    assert field in {each for each, _ in read(text)}


@pytest.mark.parametrize("firm", ["a clinic", "a firm", "a delivery start-up", "a consultancy"])
def test_where_a_firm_is_based_is_no_home_of_who_heads_it(firm):
    for opening in ("is head of Shamba Box", "founded Shamba Box"):
        assert "residence" not in {field for field, _ in read(f"Marta Hale {opening}, {firm} based in Kisumu.")}


@pytest.mark.parametrize("who", ["the singer", "the classically trained singer"])
def test_a_name_at_birth_before_a_noun_for_her_leaves_what_follows_hers(who):
    page = (
        f"Marta Hale is a Belgian singer.\n\nBorn Ilse Peeters in Temse, {who} grew up in Antwerp. She lived in Oslo."
    )
    assert read(page) >= {
        ("also_known_as", "Ilse Peeters"),
        ("birth_place", "Temse"),
        ("residence", "Antwerp"),
        ("residence", "Oslo"),
    }
