"""Deaths that are faked, presumed or rumoured, what a novel or an error makes of somebody, and words that only look like a life."""

import pytest

from tests.unit.extract.documents import claims


def _told(text: str) -> set[tuple[str, str]]:
    read = claims(f"{text}\n", published="2012-05-05")
    return {(each.value, each.modality.value) for each in read}


def _counts(text: str) -> set[str]:
    return {each.value for each in claims(f"{text}\n", published="2012-05-05") if each.modality.counts}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ilse Marchetti faked her death in Lyon in 1999.", ("1999", "negated")),
        ("The rumour of Ilse Marchetti's death in Lyon in 1999 was spread by Karl Vogt.", ("1999", "possible")),
        ("Ilse Marchetti never said that she was born in Lyon.", ("Lyon", "possible")),
        ("Ilse Marchetti's denial that she was a nurse was believed.", ("nurse", "negated")),
        ("In one version Ilse Marchetti is born in Lyon.", ("Lyon", "possible")),
        ("In some accounts Ilse Marchetti died in Lyon.", ("Lyon", "possible")),
        ("An error in Monday's paper made Ilse Marchetti the mayor of Lyon.", ("mayor of Lyon", "negated")),
        ("Many believed that Ilse Marchetti was born in Lyon, but she was not.", ("Lyon", "negated")),
        (
            "In our obituary of Ilse Marchetti we said that she studied at Elm University. It was Oak University.",
            ("Elm University", "negated"),
        ),
        ("We said that Ilse Marchetti was born in Lyon (3 May). In fact she was born in Turku.", ("Lyon", "negated")),
        (
            "An obituary of Ilse Marchetti gave the year of her birth as 1931. It should have been 1932.",
            ("1931", "negated"),
        ),
        ("Ilse Marchetti liked to say that she was born in 1900.", ("1900", "reported")),
        ("Ilse Marchetti died in 1999, if the stone is right.", ("1999?", "asserted")),
        ("Ilse Marchetti died in 1999, if not earlier.", ("1999?", "asserted")),
        ("Ilse Marchetti died in 1999 (or was it 2000?).", ("1999?", "asserted")),
    ],
)
def test_what_is_only_said_keeps_its_doubt(text: str, told: tuple[str, str]) -> None:
    assert told in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was presumed drowned in 1999.",
        "The novel has Ilse Marchetti born in Lyon.",
        "Ilse Marchetti was officially born in 1900, in truth in 1901.",
        "Ilse Marchetti has two children's books in print.",
        "Ilse Marchetti had a son's room kept as it was.",
        "Ilse Marchetti published as Karl Vogt lay dying.",
        "Ilse Marchetti died a thousand deaths in Lyon in 1931.",
        "Ilse Marchetti was born on the road from Lyon to Turku.",
        "Ilse Marchetti spoke of a man of 50.",
    ],
)
def test_words_that_only_look_like_a_life_tell_none(text: str) -> None:
    assert not _counts(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ilse Marchetti drowned in 1999.", "1999"),
        ("Ilse Marchetti was born in Lyon; she did not live there.", "Lyon"),
        ("We said that Ilse Marchetti studied at Elm University. It was there that she sang.", "Elm University"),
        ("Ilse Marchetti has two children.", "two children"),
        ("We said that Ilse Marchetti was born in Lyon. In fact she loved it.", "Lyon"),
        ("Ilse Marchetti was born in 1931. It should have been a good year.", "1931"),
        ("Ilse Marchetti published as Ada Moon in 1950.", "Ada Moon"),
        ("For a man of 68, Ilse Marchetti is quick.", "68"),
        ("Ilse Marchetti died in 1999, if unwillingly.", "1999"),
    ],
)
def test_their_neighbours_are_read(text: str, value: str) -> None:
    assert value in _counts(text)
