"""How news and obituaries speak of the person they are about: by age and trade, by the name at birth, as one of two."""

import pytest

from tests.unit.extract.documents import claims

SAID = [
    ("The 24-year-old Polish international, who was born in Lagos but raised in Riga, scored.", {"birth_place Lagos"}),
    ("The 24-year-old, who was born in Lagos, scored.", {"birth_place Lagos"}),
    ("The 24-year-old striker was born in Lagos.", {"birth_place Lagos"}),
    ("Born Helen Ruth Cole in Bristol in 1931, she sang.", {"birth_place Bristol", "birth_date 1931"}),
    ("Born Helen Ruth Cole in Bristol in 1931, Marchetti sang.", {"birth_place Bristol", "birth_date 1931"}),
    ("Marchetti and her husband, Karl, live in Oslo.", {"spouse Karl", "residence Oslo"}),
    ("Marchetti, a Democrat who served two terms, sang.", {"political_affiliation Democratic Party"}),
    ("Marchetti was mayor of Santa Rosa.", {"position_held mayor of Santa Rosa"}),
    ("Marchetti, the former governor of Ohio, sang.", {"position_held governor of Ohio"}),
    ("In 1990 Marchetti was elected president of Peru.", {"position_held president of Peru"}),
    (
        "Ilse Marchetti, born in Oslo, Norway on 3 May 1975, is a Polish lawyer.",
        {"birth_place Oslo, Norway", "birth_date 1975-05-03", "nationality Polish", "occupation lawyer"},
    ),
    ("Ilse Marchetti was a Polish hurler and politician.", {"occupation hurler", "occupation politician"}),
    ("In 2012 President Karl Vogt appointed her as minister of justice.", {"position_held minister of justice"}),
    (
        "Marchetti is the president of the Women's Legal Network.",
        {"position_held president of the Women's Legal Network"},
    ),
    ("Marchetti, the novelist whose book won many hearts, was born in Lagos.", {"birth_place Lagos"}),
]

OTHERS = [
    "The 24-year-old bridge was built by Karl Vogt, who was born in Lagos.",
    "Karl Vogt scored. The 24-year-old striker, who was born in Lagos, ran.",
    "They elected her sister president of Peru and she was born in a tent.",
    "Born Karl Vogt in Lagos, the actor Kurt Weil admired her.",
]


def said(text: str) -> set[str]:
    return {
        f"{claim.field} {claim.value}" for claim in claims(f"Ilse Marchetti sang.\n{text}") if claim.modality.counts
    }


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text for text, _ in SAID])
def test_news_speak_of_the_person(text, expected):
    assert expected <= said(text)


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_said_of_others_so_is_theirs(text):
    assert not {each for each in said(text) if each.startswith(("birth_", "residence"))}
