"""Kin that sentences name in lists, beside a marriage, or as those who outlive somebody."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

IVO = Subject(id="ivo-novak", name="Ivo Novak")
_FIELDS = ("spouse", "parent", "child", "sibling")

SAID = [
    ("His parents were the miner Karl Novak and his wife, Ida.", {"parent Karl Novak", "parent Ida"}),
    (
        "His parents, Karl and Ida Novak, and his brother Nils sang.",
        {"parent Karl", "parent Ida Novak", "sibling Nils"},
    ),
    (
        "He was the son of a Methodist minister, the Rev Karl Novak, and his wife Ida.",
        {"parent Karl Novak", "parent Ida"},
    ),
    ("His first marriage, to Greta Holm, produced a son, Nils.", {"spouse Greta Holm", "child Nils"}),
    ("A son, Nils, and a daughter, Mia, survive him.", {"child Nils", "child Mia"}),
    ("He is survived by Greta, whom he married in 1975, and their son, Nils.", {"spouse Greta", "child Nils"}),
    ("He is survived by Greta, his wife of 40 years, and a son.", {"spouse Greta", "child a son"}),
    (
        "He leaves two daughters from his first marriage, Ida and Lena.",
        {"child Ida", "child Lena", "child two daughters"},
    ),
    ("His first child, a boy named Nils, was born in 1990.", {"child Nils"}),
    ("Karl Holm was his younger brother.", {"sibling Karl Holm"}),
]

NONE_OF_HIS = [
    "The marriage of his teacher to Greta Holm produced two sons, Nils and Per.",
    "A daughter, Mia, survived the accident that killed Karl Holm.",
    "He is known as the Father of Indian Cinema.",
    "Karl Holm was a teacher, and Per Holm was his brother.",
]


def _kin(text: str) -> set[str]:
    found = claims(f"Ivo Novak sang. {text}", subject=IVO)
    return {f"{each.field} {each.value}" for each in found if each.field in _FIELDS}


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_kin_are_those_that_a_sentence_names(text, expected):
    assert _kin(text) == expected


@pytest.mark.parametrize("text", NONE_OF_HIS)
def test_other_peoples_kin_and_figures_of_speech_are_none_of_his(text):
    assert _kin(text) == set()


def test_whom_somebody_has_married_is_not_named_by_the_number_of_their_children():
    assert _kin("He is married to Greta, they have six children, and live in Graz.") == {
        "spouse Greta",
        "child six children",
    }


def test_a_parent_behind_a_trade_is_somebody_else_though_the_names_are_alike():
    edna = Subject(id="edna", name="Edna Adan Ismail")
    text = "Edna Adan Ismail was taught by her doctor father, Adan Ismail, in Graz."
    assert [each.value for each in claims(text, subject=edna) if each.field == "parent"] == ["Adan Ismail"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ilse Marchetti has daughters Layla and Maya.", {"child Layla", "child Maya"}),
        ("Ilse Marchetti has brothers Karim and Yusuf.", {"sibling Karim", "sibling Yusuf"}),
        ("Ilse Marchetti has twin sons Jan and Per.", {"child Jan", "child Per"}),
        ("Ilse Marchetti had sisters, Layla, Maya and Nora.", {"sibling Layla", "sibling Maya", "sibling Nora"}),
        ("Ilse Marchetti has brothers in Oslo and Bergen.", set()),
        ("Karl Berg has daughters Layla and Maya. Ilse Marchetti paints.", set()),
    ],
)
def test_kin_in_the_plural_may_be_named_without_a_number(text, names):
    found = claims(text)
    assert {f"{each.field} {each.value}" for each in found if each.field in ("child", "sibling")} == names


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Ilse Marchetti has two children from a first marriage.", {"children": "2.."}),
        (
            "Ilse Marchetti has two sons and a daughter from her previous marriage.",
            {"sons": "2..", "daughters": "1.."},
        ),
        ("Ilse Marchetti had two sons by her first husband.", {"sons": "2.."}),
        ("Ilse Marchetti has two children from an earlier relationship and a son.", {"children": "2.."}),
        ("From her first marriage Ilse Marchetti has two children.", {"children": "2.."}),
        ("Ilse Marchetti has three children, two from her first marriage.", {"children": "3"}),
        ("Ilse Marchetti has three children from two marriages.", {"children": "3"}),
        ("Ilse Marchetti lives with her second husband and has three children.", {"children": "3"}),
    ],
)
def test_kin_of_one_marriage_are_at_least_so_many(text, counts):
    assert [each.qualifiers for each in claims(text) if each.field == "child"] == [counts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He was the father of two sons, Karl and Per, and a daughter, Ida.",
            {"child Karl", "child Per", "child two sons", "child Ida"},
        ),
        ("He was the father of a son, Karl, and a daughter, Ida.", {"child Karl", "child Ida"}),
        (
            "He has three children: Karl, 17, Per, 5, and Ida.",
            {"child Karl", "child Per", "child Ida", "child three children"},
        ),
        ("He has two sons, Karl, five, and Per, three.", {"child Karl", "child Per", "child two sons"}),
        ("He grew up in Oslo as the son of Karl Novak and his wife Ida.", {"parent Karl Novak", "parent Ida"}),
    ],
)
def test_a_list_of_kin_goes_on_behind_ages_and_behind_other_kin(text, expected):
    assert _kin(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was the father of Karl Novak and his wife, Ida, runs the firm.", {"child Karl Novak"}),
        ("He was the father of Karl Novak, who had a son, Per.", {"child Karl Novak"}),
        ("He was the brother of Karl Novak and his wife Ida.", {"sibling Karl Novak"}),
        ("He grew up like a son of Karl Novak.", set()),
    ],
)
def test_the_kin_of_whom_a_list_names_are_not_on_it(text, expected):
    assert _kin(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He runs the shop with wife Greta Holm and son Per.", {"spouse Greta Holm", "child Per"}),
        ("He handed the firm to daughter Ida in 1950.", {"child Ida"}),
        ("He was fathered by Karl Novak.", {"parent Karl Novak"}),
        ("His mother, née Ida Holm, was a nurse.", {"parent Ida Holm"}),
        ("His first marriage was to Greta Holm.", {"spouse Greta Holm"}),
        ("He met Greta Holm in Paris and married her in 1950.", {"spouse Greta Holm"}),
        ("He was betrothed to Greta Holm in 1410 and married her in 1415.", {"spouse Greta Holm"}),
        ("The shop is run by the husband-and-wife team Ivo Novak and Greta Holm.", {"spouse Greta Holm"}),
    ],
)
def test_kin_are_told_without_a_word_for_whose_they_are(text, expected):
    assert _kin(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He left his wife for Greta Holm.",
        "His father left his mother for Greta Holm.",
        "He founded the firm with brothers Karl and Per Holm.",
        "He went back to mother Russia.",
        "He met Greta Holm in Paris and never married her.",
        "He met Greta Holm in Paris; Karl Holm married her.",
        "He wrote to father from Rome.",
    ],
)
def test_for_whom_somebody_is_left_and_others_brothers_are_no_kin(text):
    assert _kin(text) == set()
