"""Kin told without a "her": a sentence that begins with a son, a list's later kin, issue, of whom the eldest; and whose they are not."""

import pytest

from tests.unit.extract.documents import claims

FAMILY = ("spouse", "child", "parent", "sibling")


def named(text: str) -> set[str]:
    """Return the named kin of a text on Ilse Marchetti, each with the field; numbers of kin are left out."""
    found = claims(f"Ilse Marchetti was a farmer. {text}")
    return {f"{each.field} {each.value}" for each in found if each.field in FAMILY and each.value[:1].isupper()}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Her husband died in 1990. A son, Per, was killed in 1999.", {"child Per"}),
        (
            "Her husband died in 1990. A son, Per, was killed in 1999. A daughter, Ida, sings.",
            {"child Per", "child Ida"},
        ),
        ("She died in Oslo. A brother, Nils Berg, was a judge.", {"sibling Nils Berg"}),
        ("Her father died in 1990. One brother, Nils Berg, was a judge.", {"sibling Nils Berg"}),
        (
            "Her husband, Ole Lund, died. Two daughters, Ann and Ida, sing.",
            {"spouse Ole Lund", "child Ann", "child Ida"},
        ),
        (
            "Her brother Nils followed her out and farmed at Lom; a sister, Mrs. Ada Vik, stayed.",
            {"sibling Nils", "sibling Ada Vik"},
        ),
    ],
)
def test_kin_that_begin_a_sentence_are_those_of_whom_the_one_before_tells(text, told):
    assert named(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Her brother Nils died in 1990. A son, Per, was killed in 1999.",
        "Her father died in 1990. A son, Per, was killed in 1999.",
        "She worked with Nils Berg. A son, Per, was killed in 1999.",
        "Her sister Ada married Nils Berg. A daughter, Ida, was born in 1999.",
        "Her brother Nils followed her; a son, Per, was a judge.",
        "A neighbour was kind to her. A son, Per, was a judge.",
        "She wrote the novel Rain. A son, Per, is killed in the war.",
        "Her novel is about the war. A son, Per, is killed in it.",
        "Her husband died in 1990. A stepson, Per, was a judge. A grandson, Per, sang.",
        "Her husband died in 1990. A son of the mayor, Per Vik, was a judge.",
    ],
)
def test_kin_behind_what_is_told_of_others_are_nobodys(text):
    assert not any(each.endswith((" Per", " Ida", " Per Vik")) for each in named(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "She had two sons: Per, born 1946, who married the Rev. Ida Dunn; and Ole, who sang.",
            {"child Per", "child Ole"},
        ),
        (
            "She was preceded in death by two sons, Per and an infant, Ole; her brothers, Nils and Jon Berg.",
            {"child Per", "child Ole", "sibling Nils", "sibling Jon Berg"},
        ),
        (
            "By her second husband she had issue: Per (b. 1855), Ole Rae (b. 1857, d. 1860), Ida and Eva.",
            {"child Per", "child Ole Rae", "child Ida", "child Eva"},
        ),
        ("She had three brothers, of whom the eldest, Nils, became a judge.", {"sibling Nils"}),
        ("She had two sisters, the elder of whom, Ada, became a judge.", {"sibling Ada"}),
        ("She had two sons, one of whom, Per, became a judge.", {"child Per"}),
        (
            "She was born in Oslo to a Danish father, Nils Berg, who was a cook, and a Swedish mother, Ada (1915–1988).",
            {"parent Nils Berg", "parent Ada"},
        ),
    ],
)
def test_lists_of_kin_are_read_over_what_is_told_of_each(text, told):
    assert named(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "She raised the issue with Nils Berg. She had issues: Nils Berg left.",
        "She had two students, one of whom, Nils Berg, became a judge.",
        "She had two sisters, one of whom married Nils Berg.",
        "She was born close to a village whose mayor, Nils Berg, was a cook.",
        "She gave a talk to a father, Nils Berg, who was a cook.",
    ],
)
def test_who_is_named_beside_such_words_is_no_kin(text):
    assert not named(text)


@pytest.mark.parametrize("gone", ["predeceased her", "preceded her in death", "had predeceased her"])
def test_she_behind_one_who_went_before_is_who_was_left(gone):
    assert named(f"Her sister Ada {gone}. She is survived by her son, Per.") == {"sibling Ada", "child Per"}


def test_she_behind_what_a_sister_was_may_be_either():
    assert named("Her sister, Ada Vik, was a judge. She is survived by her son, Per.") == {"sibling Ada Vik"}


LIFE = "Ilse Marchetti was born in Oslo, a daughter of Per Marchetti. {named} Marchetti died in 1999."


@pytest.mark.parametrize(("named", "died"), [("She had issue: Per and Ole.", ["1999"]), ("Per Marchetti left.", [])])
def test_a_first_name_alone_takes_the_surname_from_nobody(named, died):
    found = claims(LIFE.format(named=named))
    assert [each.value for each in found if each.field == "death_date"] == died
