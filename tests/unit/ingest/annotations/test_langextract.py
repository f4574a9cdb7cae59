"""langextract's lines: classes, values, qualifiers, and intervals in a text of the tool's own."""

import json

import pytest

from service.domain.handmade import Tool
from service.ingest.annotations.annotation import Annotation, Unread
from service.ingest.annotations.files import read_annotations

TEXT = "😀 Claire Fontenoy est NÉE\nle 4 mai 1961 à Lyon, en France. Elle a reçu le prix Borealis en 2014."


def extraction(field, words, **more):
    start = TEXT.index(words)
    interval = {"start_pos": start, "end_pos": start + len(words)}
    known = {"extraction_class": field, "extraction_text": words, "char_interval": interval, "attributes": None}
    return {**known, "alignment_status": "match_exact", "extraction_index": 1, "group_index": 0, **more}


@pytest.fixture
def read(tmp_path):
    def items(*extractions, names=None, **document):
        line = {"extractions": list(extractions), "text": TEXT, "document_id": "le-quotidien", **document}
        path = tmp_path / "data.jsonl"
        path.write_text(json.dumps(line, ensure_ascii=False) + "\n", "utf-8")
        return list(read_annotations(path, names or {}))

    return items


def told(items):
    return [f"{each.problem}; {each.remedy}" for each in items if isinstance(each, Unread)]


def test_an_extraction_whose_class_is_a_field_becomes_a_claim_with_the_tool_s_own_text_around_it(read, tmp_path):
    (found,) = read(extraction("residence", "Lyon"))
    start = TEXT.index("Lyon")
    assert found == Annotation(
        where=f"{tmp_path}/data.jsonl:1: extractions[0]",
        field="residence",
        value="Lyon",
        quote="Lyon",
        tool=Tool("langextract", "1"),
        prefix=TEXT[start - 32 : start],
        suffix=TEXT[start + 4 : start + 36],
        target="le-quotidien",
        text=TEXT,
        start=start,
    )


def test_the_attribute_value_is_the_value_and_qualifiers_of_the_field_are_kept(read):
    attributes = {"value": "Borealis Prize", "date": "2014", "mood": "glad", "conferrer": ["x"], "role": "x"}
    (found,) = read(extraction("award", "prix Borealis", attributes=attributes))
    assert (found.value, found.qualifiers) == ("Borealis Prize", {"date": "2014"})


def test_several_values_are_several_claims(read):
    found = read(extraction("nationality", "France", attributes={"value": ["French", "Swiss", 7]}))
    assert [each.value for each in found] == ["French", "Swiss"]


def test_classes_can_be_mapped_and_others_are_about_no_field(read):
    found = read(extraction("home", "Lyon"), extraction("medication", "prix"), names={"home": "residence"})
    assert [each and each.field for each in found] == ["residence", None]
    assert told(read(extraction("residense", "Lyon"))) == ["'residense' is no field; did you mean 'residence'?"]


def test_words_may_differ_from_those_at_their_interval_in_case_and_white_space_and_the_text_s_own_are_quoted(read):
    (found,) = read(extraction("birth_date", "NÉE\nle 4 mai 1961", extraction_text="née le 4 mai 1961"))
    assert found.quote == "NÉE\nle 4 mai 1961"


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"char_interval": None}, "the tool found no place for “Lyon” in its text; quote it by hand: whosays claim"),
        ({"char_interval": {"start_pos": None, "end_pos": 3}}, "the tool found no place for “Lyon” in its text; quote it by hand: whosays claim"),
        ({"char_interval": {"start_pos": 2, "end_pos": 8}, "alignment_status": "match_fuzzy"}, "its interval has “Claire”, not “Lyon” (match_fuzzy); quote it by hand: whosays claim"),
        ({"char_interval": {"start_pos": 2000, "end_pos": 2004}}, "its interval has “”, not “Lyon” (match_exact); quote it by hand: whosays claim"),
        ({"extraction_text": None}, "has no extraction_text; export it as langextract does"),
    ],
)  # fmt: skip
def test_what_the_tool_has_not_found_in_its_text_is_no_claim(read, changed, expected):
    assert told(read({**extraction("residence", "Lyon"), **changed})) == [expected]


def test_without_its_text_an_extraction_has_only_its_words_and_their_offset(read):
    (found,) = read(extraction("residence", "Lyon"), text=None)
    assert (found.quote, found.prefix, found.suffix, found.text, found.start) == (
        "Lyon",
        "",
        "",
        None,
        TEXT.index("Lyon"),
    )


def test_what_is_no_object_is_told_and_stops_no_other(read):
    found = read(7, extraction("residence", "Lyon"), {"extraction_class": 5})
    assert told(found) == ["is no object; export it as langextract does"]
    assert [type(each).__name__ for each in found] == ["Unread", "Annotation", "NoneType"]
