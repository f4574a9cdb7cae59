"""Families that are told from another side: of a couple, of a marriage, of the kin themselves, in note form."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

KARI = Subject(id="kari-lund", name="Kari Lund")
FAMILY = frozenset(("spouse", "child", "parent", "sibling"))

SAID = [
    # a couple that was named before
    ("Kari Lund met Ole Dahl in Oslo. They married in 1950.", {"spouse Ole Dahl"}),
    ("Kari Lund met Ole Dahl at school. They wed in 1950 and had three sons.", {"spouse Ole Dahl", "child three sons"}),
    ("Kari Lund is married. The couple has two sons.", {"child two sons"}),
    ("Kari Lund lives with her husband. They have two sons.", {"child two sons"}),
    ("Kari Lund lives with her partner and their four children.", {"child four children"}),
    (
        "Dr. Kari Lund is married to Dr. Ole Dahl, who is a nurse; they have two children, Per and Mia.",
        {"spouse Ole Dahl", "child two children", "child Per", "child Mia"},
    ),
    # kin, or a marriage, that come first
    ("The marriage of Kari Lund to Ole Dahl produced five children.", {"spouse Ole Dahl", "child five children"}),
    ("Three sons and two daughters were born to Kari Lund.", {"child Three sons and two daughters"}),
    ("Kari Lund died. Her husband, Ole Dahl, and two sons survive her.", {"spouse Ole Dahl", "child two sons"}),
    ("The parents of Kari Lund, Per Lund and Mia Vik, kept an inn.", {"parent Per Lund", "parent Mia Vik"}),
    ("The father of Kari Lund was Per Lund.", {"parent Per Lund"}),
    ("Kari Lund became Ole Dahl's second wife in 1950.", {"spouse Ole Dahl"}),
    ("Kari Lund was Ole Dahl's daughter.", {"parent Ole Dahl"}),
    ("Kari Lund took Ole Dahl as her husband.", {"spouse Ole Dahl"}),
    ("Kari Lund's husbands were Ole Dahl and Per Berg.", {"spouse Ole Dahl", "spouse Per Berg"}),
    # what stands between a kin word and the name
    ("Before meeting her husband and chef, Ole Dahl, Kari Lund sang.", {"spouse Ole Dahl"}),
    ("Kari Lund leaves a son from her first marriage, Per.", {"child Per"}),
    ("Kari Lund married a fellow student, Ole Dahl.", {"spouse Ole Dahl"}),
    ("Kari Lund lived with her elder sister Maria.", {"sibling Maria"}),
    ("Kari Lund's kids, Per and Mia, sing.", {"child Per", "child Mia"}),
    ("Kari Lund's twins, Per and Mia, sing.", {"child Per", "child Mia"}),
    # notes, and lists whose items have verbs
    (
        "Born Kari Ann Lund, 1951, in Oslo; daughter of Per Lund (a general) and Mia Vik (a cook).",
        {"parent Per Lund", "parent Mia Vik"},
    ),
    (
        "She is the daughter of Per Lund, who was a judge; sister of Nils Lund, who is a poet; and Eva Lund, who sings.",
        {"parent Per Lund", "sibling Nils Lund", "sibling Eva Lund"},
    ),
    (
        "Kari Lund has four children: eldest son Per is a judge; daughter Mia Dahl runs a shop.",
        {"child four children", "child Per", "child Mia Dahl"},
    ),
    ("Kari Lund was the youngest of eight.", {"sibling eight children"}),
    ("Kari Lund was the eldest in a family of eight children.", {"sibling eight children"}),
    ("Kari Lund, the only girl among five siblings, sailed.", {"sibling five siblings"}),
    ("Mother of four, Kari Lund lives in Oslo.", {"child four children"}),
    ("Kari Lund, a 35-year-old mother-of-two, lives in Oslo.", {"child two children"}),
    ("Lise Vik sang in Oslo. Before she met her husband, Kari Lund, she ran a shop.", {"spouse Lise Vik"}),
    ("Kari Lund was born to the judge Abdul -Salam Dahl.", {"parent Abdul-Salam Dahl"}),
    (
        "Kari Lund had two husbands: the banker Piers Day, who died, and the driver Nino Fabbri.",
        {"spouse Piers Day", "spouse Nino Fabbri"},
    ),
    ("Kari Lund married Mia Dahl March 10, 1972, in Oslo.", {"spouse Mia Dahl"}),
    ("Kari Lund and Ole Dahl began dating, and they married in 2019.", {"spouse Ole Dahl"}),
    (
        "Kari Lund has two children, Per, who is a nurse, and Mia, who sings.",
        {"child two children", "child Per", "child Mia"},
    ),
    ("Her father's name was Per Lund. Her mother is a woman named Mia Vik.", {"parent Per Lund", "parent Mia Vik"}),
    ("Kari Lund remained single all her life.", {"spouse anyone"}),
]

NOT_SAID = [
    "Kari Lund met Ole Dahl in Oslo. They married sisters.",
    "Kari Lund met Ole Dahl. They founded a band. He wed in 1960.",
    "Kari Lund and the painter Ole Dahl moved to Oslo. They married in 1950.",
    "Kari Lund was born to Gujarati parents in the town.",
    "Kari Lund was born to immigrants at the height of the Great Depression.",
    "Kari Lund was like a sister to Mia Berg.",
    "Kari Lund was named after the wife of Ole Dahl.",
    "Kari Lund treated a mother of three.",
    "Kari Lund has a foster son, Per.",
    "Kari Lund is one of five children's authors.",
    "Kari Lund prayed with Sister Mia and Father Nils.",
    "We think of Kari Lund as of Mother Teresa, and they know her as Mother Teresa.",
    "Kari Lund says her father came from Italy with his wife Clara.",
    "The father of Kari Lund, Nils and Mia was a tailor.",
    "Kari Lund was raised as an only child.",
    "Kari Lund treated a mother-of-two.",
    "Kari Lund sang. The son of Ole Dahl, Per, and Mia was a judge.",
]


def family(text: str) -> set[str]:
    return {f"{each.field} {each.value}" for each in claims(text, subject=KARI) if each.field in FAMILY}


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text[:60] for text, _ in SAID])
def test_a_family_told_from_another_side_is_read(text: str, expected: set[str]) -> None:
    assert family(text) == expected


@pytest.mark.parametrize("text", NOT_SAID, ids=[text[:60] for text in NOT_SAID])
def test_what_only_looks_like_family_is_none(text: str) -> None:
    assert family(text) == set()


def test_the_quote_of_a_couples_marriage_reaches_from_the_name_to_the_verb_with_its_year() -> None:
    found = claims("Kari Lund met Ole Dahl in Oslo. They married in 1950.", subject=KARI)
    (marriage,) = (each for each in found if each.field == "spouse")
    assert marriage.selector.exact == "Ole Dahl in Oslo. They married in 1950"
    assert marriage.qualifiers == {"start": "1950"}


def test_two_of_a_bracket_are_one_person() -> None:
    found = claims("Kari Lund (Kari Ann Mia Lund) was the daughter of Per Lund.", subject=KARI)
    assert {f"{each.field} {each.value}" for each in found} >= {"parent Per Lund", "also_known_as Kari Ann Mia Lund"}


def test_who_marries_into_the_name_is_the_person_from_the_beginning() -> None:
    found = claims("Kari Ann Berg was born in Lima. In 1836 Berg married Per Lund.", subject=KARI)
    assert {f"{each.field} {each.value}" for each in found} >= {
        "birth_place Lima",
        "spouse Per Lund",
        "also_known_as Kari Ann Berg",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Kari Ann Berg was born in Lima. In 1836 Berg married Per Dahl.",
        "Mia Berg was born in Lima. In 1836 Berg married Per Lund.",
        "Kari Lund sang. Kari Ann Berg was born in Lima. In 1836 Berg married Per Lund.",
    ],
)
def test_who_marries_another_or_has_another_first_name_is_somebody_else(text: str) -> None:
    assert not [each for each in claims(text, subject=KARI) if each.field == "birth_place"]


@pytest.mark.parametrize(
    "text",
    [
        "Kari Lund is a brewer. Lord Lund, no relation, was born in Bath in 1904.",
        "Kari Lund is a brewer. Her mother, also called Kari Lund, was born in Zamora in 1899.",
        "Two of the grandchildren of Kari Lund, who were both born in Oslo, are runners.",
        "Kari Lund is a brewer. Madame Dubois, born in Metz in 1931, sang.",
        "Kari Lund is a brewer. She should not be confused with the singer Kari Lund, who was born in Bath in 1904.",
        "Kari Lund is a brewer. She is often mistaken for her namesake, Kari Lund, born in Bath in 1904.",
        "Kari Lund is a brewer. She is not related to Kari Lund, who was born in Bath in 1904.",
        "Mia Berg, not Kari Lund, was born in Bath in 1904.",
        "It was Mia Berg, and not Kari Lund, who was born in Bath.",
        "Mia Berg (unlike Kari Lund) was born in Bath.",
    ],
)
def test_who_only_has_the_name_or_is_her_kin_is_somebody_else(text: str) -> None:
    assert not [each for each in claims(text, subject=KARI) if each.field.startswith("birth_")]
