from pathlib import Path

import pytest

from service.domain.names.letters import latin
from service.domain.names.likeness import Likeness, likeness
from service.domain.names.name import Name, name
from service.reconcile.normal.blocking import SAME as SAME_FORM
from service.reconcile.normal.blocking import Index
from service.reconcile.normal.persons.persons import person
from service.reconcile.values.clusters.grouping import grouped

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
    assert sum(likeness(read(one), read(other)) is Likeness.SAME for one, other in SAME) >= 141
    forms = [(person(one), person(other)) for one, other in SAME]
    assert sum(one.same(other) or one.contains(other) or other.contains(one) for one, other in forms) >= 146


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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ioannis Metaxas", "Yannis Metaxas"),
        ("Yevgeny Morozov", "Evgenii Morozov"),
        ("Ivan Shchukin", "Ivan Schukin"),
        ("Abdulrahman Munif", "Abd al-Rahman Munif"),
        ("Abderrahmane Sissako", "Abdul Rahman Sissako"),
        ("Hsu Wei-lin", "Xu Weilin"),
        ("Chang Hsueh-liang", "Zhang Xueliang"),
        ("Lee Sung-min", "Yi Sung-min"),
        ("Min-sik Choe", "Choi Min-sik"),
        ("Nagy Ferenc", "Ferenc Nagy"),
        ("Wang Xiaoming", "Xiaoming Wang"),
        ("Simon Ferenc", "Ferenc Simon"),
    ],
)
def test_a_name_is_one_in_two_languages_or_romanisations(one, other):
    assert likeness(read(one), read(other)) is Likeness.SAME
    assert person(one).same(person(other))
    assert person(other).same(person(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Simon Paul", "Paul Simon"),
        ("Martin Peter", "Peter Martin"),
        ("Lee Michael", "Michael Lee"),
        ("Simon Paul", "Paul John Simon"),
        ("Oleksandr Petrenko", "Aleksandr Petrenko"),
        ("Volodymyr Bondar", "Vladimir Bondar"),
        ("Wang Bing", "Wang Ping"),
        ("Choi Min-sik", "Cho Min-sik"),
        ("Bruce Lee", "Bruce Yi"),
        ("Abdul Rahman Khan", "Abdul Rahim Khan"),
    ],
)
def test_an_order_or_a_language_that_proves_nothing_makes_no_name_one(one, other):
    assert likeness(read(one), read(other)) is not Likeness.SAME
    assert not person(one).same(person(other))
    assert not person(one).contains(person(other))
    assert not person(other).contains(person(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Giorgos Papandreou", "George Papandreou"),
        ("Oleksandr Petrenko", "Alexander Petrenko"),
        ("Ioannis A. Metaxas", "John Metaxas"),
    ],
)
def test_a_first_name_in_english_is_one_by_itself_and_another_where_one_text_has_both(one, other):
    assert likeness(read(one), read(other)) is Likeness.CLOSE
    assert person(one).same(person(other)) or person(other).contains(person(one))
    assert person(other).same(person(one)) or person(other).contains(person(one))


MANY = [each for pair in SAME for each in pair]


def test_of_many_names_those_are_found_that_are_compared():
    forms = [person(each) for each in MANY]
    index = Index(SAME_FORM, enumerate(forms))
    missed = [
        (MANY[at], MANY[at + 1])
        for at in range(0, len(MANY), 2)
        if forms[at].same(forms[at + 1]) and at + 1 not in index.find(forms[at])
    ]
    assert missed == []
