"""Claims by hand beside those that are read: which stay, under which ids, and in which order."""

import hashlib

import pytest
from attrs import evolve

from service.domain.claim import Extractor, claim_id
from service.domain.handmade import Handmade, Tool, display, original
from service.domain.selector import Fragment, Span, select
from service.domain.source import Document, Part, Source, SourceKind, Subject
from service.pipeline.placing.handmade import made_of, shelve
from service.reconcile.fuse.priors import shipped

TEXT = "She lived in Oslo. Her aunt lived in Oslo too, and later she lived in Bergen."
SUBJECT = Subject(id="someone", name="Some One")
DIGEST = hashlib.sha256(TEXT.encode()).hexdigest()
PAGE = Fragment("page=2", "http://tools.ietf.org/rfc/rfc8118")
DOCUMENT = Document(
    Source(id="news", title="T", kind=SourceKind.NEWSPAPER, text_sha256=DIGEST, file_sha256=DIGEST, length=len(TEXT)),
    TEXT,
    (Part(19, PAGE),),
)
FIRST, SECOND = TEXT.index("lived in Oslo"), TEXT.rindex("lived in Oslo")


def hand(value="Oslo", start=FIRST, **more):
    known = {
        "field": "residence",
        "source": "news",
        "quote": f"lived in {value}",
        "who": "E. Ditor",
        "date": "2026-01-02",
    }
    return Handmade(**{**known, "value": value, "start": start, **more})


def read(value="Oslo", start=FIRST, occurrence=0):
    """Return a claim as the extractor would have read it."""
    made = made_of(hand(value), Span(start, start + len(f"lived in {value}")), DOCUMENT, SUBJECT, shipped())
    key = claim_id("news", "residence", made.original, made.selector.exact, occurrence)
    return evolve(made, id=key, extractor=Extractor("whosays-rules", "1", "residence/lived"), probability=0.9)


def beside(declared, known=()):
    shelf = shelve(declared, [DOCUMENT])
    return shelf.beside(DOCUMENT, SUBJECT, shipped(), known)


def test_a_claim_by_hand_is_made_of_the_text_s_own_words_with_the_part_that_they_stand_in():
    (made,) = beside([hand(start=SECOND, qualifiers={"start": "1990"}, attribution="her aunt")])
    assert made.selector == select(TEXT, Span(SECOND, SECOND + 13), PAGE)
    assert (made.original, made.display, made.qualifiers, made.attribution) == (
        "Oslo",
        "Oslo",
        {"start": "1990"},
        "her aunt",
    )
    assert (made.text_sha256, made.profile, made.probability) == (DIGEST, "someone", 0.95)
    assert made.extractor == Extractor("hand", "1", "E. Ditor", by_hand=True)
    assert beside([hand()])[0].selector.fragment is None


def test_ids_count_the_places_of_words_and_do_not_depend_on_what_else_is_claimed():
    ids = [claim_id("news", "residence", "Oslo", "lived in Oslo", number) for number in (0, 1)]
    assert [each.id for each in beside([hand(), hand(start=SECOND)])] == ids
    assert [each.id for each in beside([hand(start=SECOND)])] == ids[1:]


def test_what_is_read_in_the_same_words_gives_way_and_leaves_its_id():
    only_second = read(start=SECOND)
    (made,) = beside([hand(start=SECOND)], [only_second])
    assert (made.id, made.extractor.name) == (only_second.id, "hand")
    assert made.id != claim_id("news", "residence", "Oslo", "lived in Oslo", 1)
    assert beside([hand(start=SECOND)], [made]) == [made]


def test_what_says_something_else_or_elsewhere_keeps_its_id_and_the_one_by_hand_has_the_next():
    only_second = read(start=SECOND)
    mine, theirs = beside([hand()], [only_second])
    assert theirs == only_second
    assert mine.id == claim_id("news", "residence", "Oslo", "lived in Oslo", 1)
    kept, other = beside([hand("OSLO", quote="lived in Oslo")], [read()])
    assert (kept, other.value, other.original) == (read(), "OSLO", "Oslo")
    assert other.id == claim_id("news", "residence", "Oslo", "lived in Oslo", 1)


def test_claims_by_hand_that_are_declared_no_more_go_and_all_stand_in_the_order_of_the_text():
    bergen, by_hand = read("Bergen", TEXT.index("lived in Bergen")), beside([hand()])
    assert beside([], [*by_hand, bergen]) == [bergen]
    assert beside([hand(start=SECOND)], [*by_hand, bergen]) == [*beside([hand(start=SECOND)]), bergen]


def test_of_claims_that_say_the_same_of_the_same_words_the_first_stays():
    shelf = shelve([hand(who="A"), hand(who="B"), hand("OSLO", quote="lived in Oslo")], [DOCUMENT])
    assert [claim.who for claim in shelf.declared("news")] == ["A", "E. Ditor"]
    assert shelf.warnings == (
        "claims.toml: residence = Oslo: says the same of the same words as another one before it: take it out",
    )


def test_a_claim_on_a_source_that_has_no_text_is_lost():
    shelf = shelve([hand(source="gone")], [DOCUMENT])
    assert [(each.source, each.found) for each in shelf.lost] == [("gone", None)]


def test_a_claim_is_as_probable_as_those_of_its_maker():
    probabilities = [
        beside([hand(tool=Tool(name))])[0].probability for name in ("hypothesis", "langextract", "doccano")
    ]
    assert probabilities == [0.9, 0.8, 0.7]


@pytest.mark.parametrize(
    ("field", "value", "quote", "words"),
    [
        ("residence", "Oslo", "lived in Oslo", "Oslo"),
        ("residence", "oslo", "lived in OSLO", "OSLO"),
        ("birth_date", "1961-05-04", "born on 4 May 1961 in Oslo", "4 May 1961"),
        ("birth_date", "1961-05-04", "née le 4 mai 1961", "née le 4 mai 1961"),
        ("award", "Prize", "İ got the prize", "İ got the prize"),
    ],
)
def test_the_source_s_words_for_a_value_are_those_that_show_it_or_all_that_is_quoted(field, value, quote, words):
    assert original(field, value, quote) == words


def test_dates_are_shown_in_words():
    assert (display("birth_date", "1961-05-04"), display("award", "1961-05-04")) == ("4 May 1961", "1961-05-04")
