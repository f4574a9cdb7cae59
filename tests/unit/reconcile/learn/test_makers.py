"""What labels teach of who makes claims by hand: their claims are counted, and nobody else's."""

import pytest
from attrs import evolve

from service.domain.claim import Extractor
from service.domain.label import Label, Verdict
from service.domain.source import Subject
from service.reconcile.fuse.makers import Maker, counted, named, shipped_makers
from service.reconcile.learn.labelling import Dossier
from service.reconcile.learn.makers import readings
from tests.unit.reconcile.claims import claim, source


def by(maker, *given, **more):
    return evolve(claim(*given, **more), extractor=Extractor(maker, "1", "E. Ditor", by_hand=True))


BORN = (
    by("hand", "wiki", "birth_date", "1960-05-12"),
    by("hypothesis", "news", "birth_date", "1960"),
    by("langextract", "post", "birth_date", "1961"),
    claim("book", "birth_date", "1961"),
)
WORK = (
    by("hand", "wiki", "occupation", "pianist"),
    by("hypothesis", "news", "occupation", "pianist", 9),
    by("hypothesis", "post", "occupation", "plumber"),
)


def taught(*labels):
    sources = (source("wiki", "encyclopedia"), source("news"), source("post", "blog"), source("book", "book"))
    dossier = Dossier(subject=Subject(id="someone", name="Some One"), sources=sources, claims=(*BORN, *WORK))
    return readings(dossier, labels)


def label(field, value=None, verdict=Verdict.RIGHT, **more):
    return Label(profile="someone", field=field, value=value, verdict=verdict, **more)


def rejected(which):
    return label(which.field, None, Verdict.WRONG, claim=which.id)


def test_the_right_value_counts_for_those_who_read_it_or_what_contains_it_and_against_rivals():
    right = label("birth_date", "1960-05-12")
    assert taught(right) == {"hand": (1, 0), "hypothesis": (1, 0), "langextract": (0, 1)}


def test_a_claim_that_says_more_than_is_known_to_be_right_tells_nothing():
    assert taught(label("birth_date", "1960")) == {"hypothesis": (1, 0), "langextract": (0, 1)}


def test_of_a_field_with_many_values_only_those_that_labels_are_about_count():
    assert taught(label("occupation", "pianist")) == {"hand": (1, 0), "hypothesis": (1, 0)}
    assert taught(label("occupation", "plumber", Verdict.WRONG)) == {"hypothesis": (0, 1)}


def test_a_rejected_claim_counts_against_its_maker_alone():
    assert taught(rejected(WORK[1])) == {"hypothesis": (0, 1)}
    assert taught(label("occupation", "pianist"), rejected(WORK[1])) == {"hand": (1, 0), "hypothesis": (0, 1)}
    assert taught(rejected(BORN[3])) == {}


def test_labels_on_nothing_that_is_claimed_teach_nothing():
    assert taught(label("award", "Prize"), label("occupation", "tailor")) == {}
    assert taught() == {}


def test_a_maker_reads_rightly_as_was_expected_and_counted():
    assert Maker(name="x", expected=(9.5, 0.5)).probability == 0.95
    assert Maker(name="x", expected=(9.5, 0.5), right=3, wrong=7).probability == 0.625
    assert [named(shipped_makers(), name).probability for name in ("hand", "hypothesis", "langextract", "doccano")] == [
        0.95,
        0.9,
        0.8,
        0.7,
    ]


def test_what_was_counted_of_a_maker_that_nobody_knew_makes_a_row_and_leaves_the_others():
    found = counted(shipped_makers(), {"doccano": (8, 2), "hand": (1, 0)}, "labels.csv")
    known = {each.name: each for each in found}
    assert list(known) == ["doccano", "hand", "hypothesis", "langextract", "*"]
    assert (known["doccano"].expected, known["doccano"].probability) == ((7.0, 3.0), 0.75)
    assert (known["hand"].right, known["hand"].origin) == (1, "labels.csv")
    assert known["*"] == named(shipped_makers(), "*")


@pytest.mark.parametrize("maker", shipped_makers(), ids=lambda maker: maker.name)
def test_every_shipped_maker_is_expected_to_read_ten_claims_and_says_where_that_comes_from(maker):
    assert sum(maker.expected) == 10
    assert maker.origin
    assert maker.n == 0
