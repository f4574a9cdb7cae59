"""Whose name it is: the person's in another spelling, or somebody else's that is like it."""

import pytest

from service.domain.claim import Claim
from service.domain.source import Subject
from service.extract.engine import extract
from tests.unit.extract.documents import claims, document


def _read(name: str, text: str, *aliases: str) -> set[tuple[str, str]]:
    found: tuple[Claim, ...] = claims(text, subject=Subject(id="x", name=name, aliases=aliases))
    return {(each.field, each.value) for each in found if each.modality.counts}


HERS = [
    ("Sałomėja Nėris", "Salomeja Neris was born in Kaunas.", "Kaunas"),
    ("Jürgen Groß", "Juergen Gross was born in Kiel.", "Kiel"),
    ("Mohamed Al Fayez", "Muhammad al-Fayez was born in Amman.", "Amman"),
    ("Amal Al Hadi", "Alhadi was born in Homs. Amal Alhadi is a judge.", "Homs"),
    ("Yekaterina Sokolova", "Jekaterina Sokolowa was born in Minsk.", "Minsk"),
    ("Anna Lena Wirth", "Annalena Wirth, a chemist, was born in Bern.", "Bern"),
    ("Mary-Kate O’Dowd", "Mary Kate ODowd was born in Sligo.", "Sligo"),
    ("Wang Xiaoming", "Xiao-Ming Wang was born in Harbin.", "Harbin"),
    ("Bill Tanner", "William Tanner, a mason, was born in York.", "York"),
    ("João Pedro Silva", "J. P. Silva was born in Braga.", "Braga"),
    ("Ilse Vogt", "VOGT, Ilse was born in Graz.", "Graz"),
    ("Marta Quist", "Marta Quist is a nurse. Mrs. Quist was born in Molde.", "Molde"),
    ("Ole Quist", "Ole Quist III was born in Molde.", "Molde"),
    ("Ole Quist", "Ole Quist senior was born in Molde.", "Molde"),
]


@pytest.mark.parametrize(("name", "text", "place"), HERS)
def test_a_name_in_another_spelling_order_or_length_is_the_persons(name: str, text: str, place: str) -> None:
    assert ("birth_place", place) in _read(name, text)


OTHERS = [
    ("Ole Quist", "Ole Quist is a fisherman. Ole Quist III was born in Molde."),
    ("Ole Quist", "Ole Quist is a fisherman. Ole Quist, Jr., was born in Molde."),
    ("Ole Quist", "Ole Quist is a fisherman. Ole Quist the younger was born in Molde."),
    ("Ole Quist", "Ole Quist is a fisherman. Mrs. Quist was born in Molde."),
    ("Ole Quist", "Ole Quist is a fisherman. Mrs. Ole Quist was born in Molde."),
    ("Ole Quist Jr.", "Ole Quist Jr. is a fisherman. His father Ole Quist was born in Molde."),
    ("Ole Quist Jr.", "Ole Quist Sr. was born in Molde."),
    ("Marta Quist", "Marta Quist is a nurse. Mr. Quist was born in Molde."),
    ("John A. Milner", "John B. Milner was born in Molde."),
    ("Hans Friedrich", "Friedrich Hans was born in Molde."),
    ("Maria Silva", "Mario Silva was born in Molde."),
    ("Boris Ivanovich Luzhin", "Ivan Borisovich Luzhin was born in Molde."),
]


@pytest.mark.parametrize(("name", "text"), OTHERS)
def test_a_mark_a_title_another_order_or_initial_is_another_person(name: str, text: str) -> None:
    assert not {each for each in _read(name, text) if each[0] == "birth_place"}


def test_the_name_is_cited_as_the_page_spells_it() -> None:
    found = extract(document("The judge Anne Marie Foss sat."), Subject(id="x", name="Anne-Marie Foss"))
    assert [(each.field, each.value, each.original) for each in found if each.field == "name"] == [
        ("name", "Anne-Marie Foss", "Anne Marie Foss")
    ]


def test_a_woman_of_a_headline_is_the_person_once_she_has_the_name() -> None:
    found = _read(
        "Anne Hidal",
        "The first woman mayor of Soria was born in Cork\n\nby Jack Wright\n\nShe was born Ana Hidal in Cork.",
    )
    assert ("also_known_as", "Ana Hidal") in found


def test_she_is_not_the_man_who_wrote_the_page() -> None:
    assert ("birth_place", "Porto") in _read(
        "Mia Kerr", "by Jack Wright\n\nShe was born in Porto. Mia Kerr sang. She lives."
    )


LEO = Subject(id="leo-quist", name="Leo Quist")
BORN = "was born in Tula in 1928. He was a novelist."


@pytest.mark.parametrize("name", ["Lev Nikolayevich Quist", "Lev Quist", "Leon (Karl) Quist"])
def test_a_page_that_has_the_name_in_another_language_alone_is_read(name):
    assert ("birth_date", "1928") in {(each.field, each.value) for each in claims(f"{name} {BORN}", subject=LEO)}


@pytest.mark.parametrize(
    "text",
    [
        f"Leo Quist had a son. Lev Quist {BORN}",
        f"Leo taught his son. Lev Quist {BORN}",
        f"Lev Quist and Leon Quist met. Lev Quist {BORN}",
        f"Karl Quist {BORN}",
    ],
)
def test_a_name_in_another_language_beside_the_persons_own_is_anothers(text):
    assert not [each for each in claims(text, subject=LEO) if each.field == "birth_date"]
