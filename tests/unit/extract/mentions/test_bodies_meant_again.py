"""Where a text means a body again that it has just named: by "where", "which", "it", "its", "their"."""

import pytest

from service.extract.mentions.names.bodies.aliases import pointers


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Acme (1906–1941) and the director of its laboratory.", ["its"]),
        ("Acme, a maker of pumps that he co-founded in 1986, and which has two shops.", ["that", "which"]),
        ("Acme in May 2010, where she led sales.", ["where"]),
        ("Acme on June 1, 2013 where she was a partner.", ["where"]),
        ("Acme, a maker of pumps with $140 million of sales, where she was a clerk.", ["where"]),
        ("Acme until it was sold in 1995.", ["it"]),
        ("Acme and spoke on their behalf.", ["their"]),
    ],
)
def test_a_body_is_meant_again_right_behind_its_name(text: str, words: list[str]) -> None:
    assert [each.of(text) for each in pointers(text, len("Acme"), len(text))] == words


@pytest.mark.parametrize(
    "text",
    [
        "Acme and moved to a farm, where she died.",
        "Acme and later Delloy, where she was a clerk.",
        "Acme until it was announced that she had left.",
        "Acme and their sons were there.",
        "Acme. It was sold where they stood.",
    ],
)
def test_another_place_or_body_is_not(text: str) -> None:
    assert pointers(text, len("Acme"), len(text)) == []
