from pathlib import Path

import pytest

from service.domain.names.letters import latin
from service.domain.names.likeness import Likeness, likeness
from service.domain.names.name import Name, name
from service.reconcile.normal.persons import person
from service.reconcile.values.grouping import grouped

PAIRS = [
    line.split("\t")
    for line in (Path(__file__).parent / "namepairs.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#\u0020")
]
SAME = [(one, other) for kind, one, other in PAIRS if kind == "="]
APART = [(one, other) for kind, one, other in PAIRS if kind == "#"]


def read(text: str) -> Name:
    return name(latin(text))


def test_most_names_of_one_person_are_the_same():
    assert sum(likeness(read(one), read(other)) is Likeness.SAME for one, other in SAME) >= 138
    forms = [(person(one), person(other)) for one, other in SAME]
    assert sum(one.same(other) or one.contains(other) or other.contains(one) for one, other in forms) >= 138


def test_hardly_any_names_of_two_persons_are_the_same():
    taken = [pair for pair in APART if likeness(read(pair[0]), read(pair[1])) is Likeness.SAME]
    assert taken == [("Henry Ford", "Henry Ford III")]  # who leaves "III" out is not known
    assert [pair for pair in APART if person(pair[0]).same(person(pair[1]))] == taken


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anne Karin Foss", "Anne-Karin Foss"),
        ("Annekarin Foss", "Anne Karin Foss"),
        ("Charles DeGaulle", "Charles de Gaulle"),
        ("Анна Ахматова", "Anna Akhmatova"),
        ("习近平", "Xi Jinping"),
    ],
)
def test_a_name_is_one_however_it_is_parted_or_written(one, other):
    assert likeness(read(one), read(other)) is Likeness.SAME
    assert person(one).same(person(other))
    assert person(other).same(person(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ahmad bin Hasan", "Hasan bin Ahmad"),
        ("Alexandre Dumas père", "Alexandre Dumas fils"),
        ("Lloyd George", "George Lloyd"),
        ("George H. W. Bush", "George W. Bush"),
        ("Francis Bacon", "Frances Bacon"),
        ("Dan Brown", "Don Brown"),
    ],
)
def test_names_that_differ_in_little_are_those_of_two(one, other):
    assert likeness(read(one), read(other)) is not Likeness.SAME
    assert not person(one).same(person(other))


def test_a_first_name_alone_is_the_full_one_unless_there_is_another():
    bruno, sala, rossi = person("Bruno"), person("Bruno Sala"), person("Bruno Rossi")
    assert sorted(map(len, grouped([bruno, sala]))) == [2]
    assert sorted(map(len, grouped([bruno, sala, rossi]))) == [1, 1, 1]
    assert sorted(map(len, grouped([person("Will"), person("William Sala"), person("Anna Sala")]))) == [1, 2]
