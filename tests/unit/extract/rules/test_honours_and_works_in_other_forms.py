"""Honours in labels, brought home, or won as early as a year; titles of works that end as a house's name does."""

import pytest

from tests.unit.extract.documents import claims, shown

Won = set[tuple[str, str | None]]


def _honours(text: str) -> Won:
    return {(each.value, each.qualifiers.get("date")) for each in claims(text) if each.field == "award"}


@pytest.mark.parametrize(
    ("text", "honours"),
    [
        (
            "Honours: Fjord Prize (1998), Elm Medal (2003). Marchetti lives here.",
            {("Fjord Prize", "1998"), ("Elm Medal", "2003")},
        ),
        (
            "Ilse Marchetti: Woman Farmer of the Year (2009); Elm Medal (2013).",
            {("Woman Farmer of the Year", "2009"), ("Elm Medal", "2013")},
        ),
        ("Netballer of the Year: Ilse Marchetti (Tonga). Runner-up: Mele Vaka.", {("Netballer of the Year", None)}),
        ("Marchetti was the region's Banker of the Year in 2016.", {("Banker of the Year", "2016")}),
        ("Marchetti had won the Plata Prize back in 1938.", {("Plata Prize", "1938")}),
        ("Marchetti won the Plata Prize as early as 1938.", {("Plata Prize", "1938")}),
        ("Marchetti returned from Lahti in 1952 with a silver medal.", {("silver medal", "1952")}),
        ('Marchetti\'s debut, "Dust on the Elms", won the Rift Prize.', {("Rift Prize", None)}),
        ("Honours: Fjord Prize (1998), Elm Medal (2003), given to Karl Voss.", set()),
        ("Elm Prize: Fjord Prize (1998). Marchetti lives here.", set()),
        ("Netballer of the Year: Karl Voss on Ilse Marchetti.", set()),
        ("Marchetti came with the Elm Medal committee.", set()),
        ("Marchetti went to the dinner with the Elm Prize winner Karl Voss.", set()),
        ("Marchetti met the region's Banker of the Year in 2016.", set()),
    ],
)
def test_an_honour_is_whose_the_words_say(text: str, honours: Won) -> None:
    found = _honours(text)
    assert found == honours or found == {(value, None) for value, _ in honours}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Marchetti wrote the novel The Salt House in 1911.", ["The Salt House"]),
        ("Marchetti wrote the novel The Salt House (1911).", ["The Salt House"]),
        ("Marchetti wrote a novel, The Salt House, in 1911.", ["The Salt House"]),
        ("Marchetti published the novel The Old Library.", ["The Old Library"]),
        ("Marchetti composed the opera La notte dei gatti in 1911.", ["La notte dei gatti"]),
        ("Marchetti joined the film Festival.", []),
        ("Marchetti wrote for the Salt House in 1911.", []),
        ("Marchetti opened the Old Library.", []),
    ],
)
def test_a_novel_may_be_called_as_a_house_is(text: str, titles: list[str]) -> None:
    assert shown(text, "notable_for") == titles


@pytest.mark.parametrize("degree", ["PhD", "Ph.D."])
def test_the_stop_of_a_sentence_is_none_of_its_degree(degree: str) -> None:
    text = f"Marchetti entered Hexley University. The university awarded her a {degree.removesuffix('.')}."
    (found,) = (each for each in claims(text) if "degree" in each.qualifiers)
    assert found.qualifiers["degree"] == degree


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Marchetti's landlord wrote the novel Salt Road.", []),
        ("Marchetti's boss directed the film Salt Road.", []),
        ("Marchetti's neighbour has published the novel Salt Road.", []),
        ("Marchetti's second novel was Salt Road.", ["Salt Road"]),
    ],
)
def test_what_somebody_of_hers_made_is_not_hers(text: str, titles: list[str]) -> None:
    assert shown(text, "notable_for") == titles
