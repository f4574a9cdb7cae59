"""Pronouns drawn together with a verb say what the long forms do: "I've two brothers", "she'll be mayor", "I'd been told"."""

import pytest

from tests.unit.extract.documents import claims

ASKED = "Ilse Marchetti is a painter. She has a studio in Malta.\n\nWhat next?\n\nI do not know. Do you?\n\nWhere do you live?\n\n%s"


def told(words: str) -> set[tuple[str, str, str]]:
    found = claims(ASKED % words, published="2021-05-12")
    return {(each.field, each.value, str(each.modality)) for each in found} - {("occupation", "painter", "asserted")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I've two brothers and a sister.", ("sibling", "two brothers and a sister", "asserted")),
        ("I’m currently based in Naples.", ("residence", "Naples", "asserted")),
        ("I'm a mother of three.", ("child", "three children", "asserted")),
        ("I'm 58 and I paint.", ("age_statement", "58", "asserted")),
        ("I'd been a nurse in Hull.", ("occupation", "nurse", "asserted")),
        ("I'll be mayor of Porto.", ("position_held", "mayor of Porto", "intended")),
        ("I'm not a teacher.", ("occupation", "teacher", "negated")),
    ],
)
def test_a_short_form_says_what_the_long_one_does(words, expected):
    assert expected in told(words)
    assert "’" in words or expected in told(words.replace("'", "’"))


@pytest.mark.parametrize(
    "words",
    [
        "I'd be a nurse today.",
        "I'd love to be mayor of Porto.",
        "When I'm 58 I'll stop.",
        "You've two brothers and a sister.",
        "They're nurses. He'd been a nurse.",
        "It's a nurse I wanted to be.",
    ],
)
def test_what_would_be_and_what_others_are_is_not_hers(words):
    assert not {(field, value) for field, value, modality in told(words) if modality == "asserted"} & {
        ("occupation", "nurse"),
        ("position_held", "mayor of Porto"),
        ("sibling", "two brothers and a sister"),
    }


def test_the_quote_is_as_it_stands():
    found = claims(ASKED % "I'm currently based in Naples.", published="2021-05-12")
    assert [each.selector.exact for each in found if each.field == "residence"] == ["I'm currently based in Naples"]
