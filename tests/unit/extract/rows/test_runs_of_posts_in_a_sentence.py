"""Posts in a sentence, each with its time in brackets, one behind the other: what leads to the first leads to all."""

import pytest

from tests.unit.extract.documents import claims


def read(sentence: str) -> list[tuple[str, str | None, str | None]]:
    found = claims(f"Ilse Marchetti was born in Lom. {sentence}\n")
    posts = [each for each in found if each.field == "position_held" and each.modality == "asserted"]
    return [(each.value, each.qualifiers.get("start"), each.qualifiers.get("end")) for each in posts]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Her career included Head of Soria Radio (1984–86); Senior Editor, Fern Press (1986–1991) and Chair of Elm Bank (1991–93).",
            [("head of Soria Radio", "1984", "1986"), ("senior editor of Fern Press", "1986", "1991"), ("chair of Elm Bank", "1991", "1993")],
        ),
        (
            "She held several portfolios, Minister of Trade(1994-1998); Minister of Justice(1998-2003).",
            [("minister of trade", "1994", "1998"), ("minister of justice", "1998", "2003")],
        ),
        (
            "She was an envoy; permanent representative to the Elm Union in Oslo (2001–04); and permanent representative to the Oak League in Rome (1995–2001).",
            [
                ("permanent representative to the Elm Union in Oslo", "2001", "2004"),
                ("permanent representative to the Oak League in Rome", "1995", "2001"),
            ],
        ),
    ],
)  # fmt: skip
def test_each_post_of_a_run_has_its_own_time(sentence, told):
    assert read(sentence) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Her husband's career included Head of Soria Radio (1984–86) and Chair of Elm Bank (1991–93).",
        "Nils Holm was her teacher. He served as Head of Soria Radio (1984–86) and Chair of Elm Bank (1991–93).",
        "She met the Head of Soria Radio (1984–86) and the Chair of Elm Bank (1991–93).",
        "The guild had many leaders, including the Head of Soria Radio (1984–86) and the Chair of Elm Bank (1991–93).",
        "She wrote on the Head of Soria Radio (1984–86) and the Chair of Elm Bank (1991–93).",
        "She would have liked to serve as Head of Soria Radio (1984–86) and Chair of Elm Bank (1991–93).",
        "She never served as Head of Soria Radio (1984–86) and Chair of Elm Bank (1991–93).",
    ],
)
def test_a_run_of_others_or_of_what_was_not_is_none_of_hers(sentence):
    assert read(sentence) == []
