"""A name with a style behind it, and the brackets with another name: whose that is."""

import pytest

from tests.unit.extract.documents import shown

_ILSE = "Ilse Marchetti; born 9 May 1951"


@pytest.mark.parametrize(
    "name",
    [
        "Sister Beatriz of the Cross",
        "Ioanna, Abbess of Lom",
        "Mother Pia of Elm House",
    ],
)
def test_a_name_in_brackets_is_that_of_whom_the_sentence_begins_with(name: str) -> None:
    text = f"{name} (born {_ILSE}) is a nun. In 1972 she entered the Lom Theological Seminary."
    assert shown(text, "educated_at") == ["Lom Theological Seminary"]


@pytest.mark.parametrize("style", ["Abbess of Vyatka and Slobodskoy", "Abbess of Slobodskoy"])
def test_what_an_abbess_is_of_is_no_name_of_hers(style: str) -> None:
    assert "Slobodskoy" not in shown(f"Ioanna, {style} (secular name {_ILSE}) is a nun.", "also_known_as")


def test_a_name_behind_a_husbands_is_his() -> None:
    text = "Ada Kerr, wife of Nils Dahl (born Ilse Marchetti), studied at the University of Lom."
    assert shown(text, "educated_at") == []
