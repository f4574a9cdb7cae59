"""Kinship, told from either side: what sentences say of somebody's family, and what they do not."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

ILSE = "Ilse Marchetti"
FAMILY = frozenset(("spouse", "child", "parent", "sibling"))

SAID = [
    # marriages
    ("Marchetti is married to Florence Kerr.", ILSE, {"spouse Florence Kerr"}),
    ("In 1950 she married the sculptor Paul Kerr.", ILSE, {"spouse Paul Kerr"}),
    ("Marchetti married, secondly, Paul Kerr in 1961.", ILSE, {"spouse Paul Kerr"}),
    (
        "Marchetti was married twice, first to Olaf Berg and then to Paul Kerr.",
        ILSE,
        {"spouse Olaf Berg", "spouse Paul Kerr"},
    ),
    ("Ilse Marchetti and Paul Kerr were married in 1961.", ILSE, {"spouse Paul Kerr"}),
    ("Ilse Marchetti met Paul Kerr in Bergen in 1950 and they married two years later.", ILSE, {"spouse Paul Kerr"}),
    ("She is the widow of Paul Kerr.", ILSE, {"spouse Paul Kerr"}),
    ("Marchetti divorced Paul Kerr in 1970.", ILSE, {"spouse Paul Kerr"}),
    ("Marchetti’s ex-husband, Paul Kerr, kept the boat.", ILSE, {"spouse Paul Kerr"}),
    ("Her marriage to Paul Kerr lasted nine years.", ILSE, {"spouse Paul Kerr"}),
    ("Marchetti kept bees with Paul Kerr, whom she married in 1950.", ILSE, {"spouse Paul Kerr"}),
    # the same from the other side
    ("Paul Kerr and his wife, Ilse Marchetti, kept bees.", ILSE, {"spouse Paul Kerr"}),
    ("Paul Kerr married Ilse Marchetti in 1950.", ILSE, {"spouse Paul Kerr"}),
    ("Nils Berg was the father of Ilse Marchetti.", ILSE, {"parent Nils Berg"}),
    ("Greta Berg is the daughter of Ilse Marchetti.", ILSE, {"child Greta Berg"}),
    ("Greta Berg’s mother, Ilse Marchetti, kept bees.", ILSE, {"child Greta Berg"}),
    # parents
    (
        "Marchetti was the youngest daughter of the printer Nils Marchetti and his wife Greta.",
        ILSE,
        {"parent Nils Marchetti", "parent Greta"},
    ),
    ("Marchetti was born in Bergen to Nils Vogt and his wife Greta.", ILSE, {"parent Nils Vogt", "parent Greta"}),
    ("Ilse Marchetti, the third child of Nils Vogt, kept bees.", ILSE, {"parent Nils Vogt"}),
    ("Her mother was Greta Vogt.", ILSE, {"parent Greta Vogt"}),
    # children
    ("Marchetti is the mother of Anna, Bodil and Carl Kerr.", ILSE, {"child Anna", "child Bodil", "child Carl Kerr"}),
    ("She gave birth to a son, Anders, in 1980.", ILSE, {"child Anders"}),
    ("She was succeeded by her son Anders.", ILSE, {"child Anders"}),
    (
        "She is survived by her husband, Paul Kerr; sons, Anders and Bo; and daughter Carla.",
        ILSE,
        {"spouse Paul Kerr", "child Anders", "child Bo", "child Carla"},
    ),
    (
        "Ilse Marchetti and her husband Paul live in Cork with their two children, Anders and Paris.",
        ILSE,
        {"spouse Paul", "child Anders", "child Paris"},
    ),
    ("Anders Kerr, Marchetti’s son, kept bees.", ILSE, {"child Anders Kerr"}),
    ("Marchetti has a brother, Olaf.", ILSE, {"sibling Olaf"}),
]

NOT_SAID = [
    "Marchetti was engaged to Paul Kerr.",
    "Her partner, Paul Kerr, keeps bees.",
    "She never married Paul Kerr.",
    "Her stepson, Anders, keeps bees.",
    "Marchetti is the niece of Nils Vogt.",
    "Her mother-in-law, Greta Vogt, kept bees.",
    "She wrote a book on Father John of Cork.",
    "Marchetti hopes to marry Paul Kerr.",
    "With the help of her father, Vogt moved to Cork.",
    "Her friend Carl married Greta Vogt.",
    "Her daughter was a doctor in Cork.",
]


def _family(text: str, name: str) -> set[str]:
    found = claims(text, subject=Subject(id="somebody", name=name))
    return {f"{claim.field} {claim.value}" for claim in found if claim.field in FAMILY and claim.modality.counts}


@pytest.mark.parametrize(("text", "name", "expected"), SAID)
def test_a_sentence_tells_of_the_family(text: str, name: str, expected: set[str]) -> None:
    assert _family(text, name) == expected


@pytest.mark.parametrize("text", NOT_SAID)
def test_a_sentence_tells_nothing_of_the_family(text: str) -> None:
    assert _family(text, ILSE) == set()


def test_kinship_holds_for_both() -> None:
    text = "Ilse Marchetti, the daughter of Nils Vogt, married Paul Kerr in 1950."
    assert _family(text, ILSE) == {"parent Nils Vogt", "spouse Paul Kerr"}
    assert _family(text, "Nils Vogt") == {"child Ilse Marchetti"}
    assert _family(text, "Paul Kerr") == {"spouse Ilse Marchetti"}


def test_the_quote_of_a_mirrored_claim_holds_both_names() -> None:
    text = "Years later Paul Kerr and his second wife, Ilse Marchetti, kept bees."
    (claim,) = (claim for claim in claims(text) if claim.field == "spouse")
    assert claim.original == "Paul Kerr"
    assert "Ilse Marchetti" in claim.selector.exact


def test_a_divorce_ends_a_marriage() -> None:
    (claim,) = (claim for claim in claims("Marchetti divorced Paul Kerr in 1970.") if claim.field == "spouse")
    assert claim.qualifiers == {"end": "1970"}
