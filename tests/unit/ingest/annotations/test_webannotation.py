"""Web Annotations in every shape in which tools export them: what becomes of tags, quotes, addresses and names."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.words import FIELDS
from service.domain.handmade import Tool
from service.errors import ClaimError
from service.ingest.annotations.annotation import Unread
from service.ingest.annotations.files import read_annotations

QUOTE = {"type": "TextQuoteSelector", "exact": "née en 1961", "prefix": "elle est ", "suffix": " à Lyon"}
POSITION = {"type": "TextPositionSelector", "start": 3, "end": 14}
ROW = {
    "id": "x1",
    "uri": "https://example.org/claire",
    "user": "acct:anna@hypothes.is",
    "created": "2026-01-05T10:00:00.000000+00:00",
    "text": "seen\n*twice*",
    "tags": ["birth_date:1961", "todo"],
    "target": [{"source": "https://example.org/claire", "selector": [{"type": "RangeSelector"}, POSITION, QUOTE]}],
}
W3C = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "https://notes.example/1",
    "type": "Annotation",
    "creator": {"id": "https://notes.example/anna", "name": "Anna"},
    "created": "2026-01-05T10:00:00Z",
    "generator": {"name": "Recogito Studio", "type": "Software"},
    "body": [
        {"type": "TextualBody", "purpose": "tagging", "value": "birth_date: 1961"},
        {"type": "TextualBody", "purpose": "commenting", "value": "seen *twice*"},
    ],
    "target": {"source": "https://example.org/claire", "selector": QUOTE},
}


@pytest.fixture
def read(tmp_path):
    """Return a function that reads what a file of this content holds."""

    def items(content, name="a.json", **names):
        path = tmp_path / name
        path.write_text(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False), "utf-8")
        return list(read_annotations(path, names))

    return items


def told(items):
    return [f"{each.problem}; {each.remedy}" for each in items if isinstance(each, Unread)]


def test_an_annotation_of_hypothesis_becomes_a_claim_of_each_tag_that_names_a_field(read):
    (found,) = read(ROW)
    assert (found.field, found.value, found.quote) == ("birth_date", "1961", "née en 1961")
    assert (found.prefix, found.suffix, found.target) == ("elle est ", " à Lyon", "https://example.org/claire")
    assert (found.who, found.date, found.note) == ("anna@hypothes.is", "2026-01-05", "seen *twice*")
    assert (found.tool, found.text, found.start) == (Tool("hypothesis", "1"), None, None)
    many = read({**ROW, "tags": ["birth_date: 1961", "name:Claire", "topic:glaciers"]})
    assert [(each.field, each.value) for each in many] == [("birth_date", "1961"), ("name", "Claire")]


def test_a_web_annotation_becomes_a_claim_of_its_tagging_bodies(read):
    (found,) = read(W3C)
    assert (found.field, found.value, found.quote) == ("birth_date", "1961", "née en 1961")
    assert (found.target, found.who, found.date, found.note) == (
        "https://example.org/claire",
        "Anna",
        "2026-01-05",
        "seen *twice*",
    )
    assert found.tool == Tool("recogito-studio", "1")


@pytest.mark.parametrize(
    ("changed", "tool"),
    [
        ({"generator": None}, "web-annotation"),
        ({"generator": "https://notes.example/"}, "https-notes-example"),
        ({"id": "https://hypothes.is/a/x1"}, "hypothesis"),
    ],
)
def test_the_tool_is_what_the_annotation_says_that_made_it(read, changed, tool):
    (found,) = read({**W3C, **changed})
    assert found.tool.name == tool


@pytest.mark.parametrize(
    ("content", "where"),
    [
        ([ROW, W3C], ["[0]", "[1]"]),
        ({"total": 2, "rows": [ROW, ROW]}, [": rows[0]", ": rows[1]"]),
        ({"export_date": "x", "client_version": "1.1500.0", "annotations": [ROW]}, [": annotations[0]"]),
        ({"type": "AnnotationPage", "items": [W3C]}, [": items[0]"]),
        ({"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [W3C]}}, [": first: items[0]"]),
        ({"@context": "x", "@graph": [W3C]}, [": @graph[0]"]),
        (json.dumps(ROW) + "\n\n" + json.dumps(W3C) + "\n", [":1", ":3"]),
    ],
)
def test_annotations_are_found_in_lists_collections_exports_and_lines(read, tmp_path, content, where):
    found = read(content)
    assert [each.where.removeprefix(str(tmp_path / "a.json")) for each in found] == where
    assert {each.field for each in found} == {"birth_date"}


def test_the_version_of_a_client_that_says_it_is_kept(read):
    (found,) = read({"client_version": "1.1500.0", "annotations": [ROW]})
    assert found.tool == Tool("hypothesis", "1.1500.0")


def test_a_quote_that_refines_another_selector_and_every_target_are_read(read):
    section = {"type": "FragmentSelector", "value": "life", "refinedBy": QUOTE}
    twice = {**W3C, "target": [{"source": "https://one.example", "selector": section}, W3C["target"]]}
    assert [(each.target, each.quote) for each in read(twice)] == [
        ("https://one.example", "née en 1961"),
        ("https://example.org/claire", "née en 1961"),
    ]


def test_an_annotation_without_a_tag_of_a_field_is_about_none(read):
    assert read([{**ROW, "tags": ["todo", "topic:war", "1961"]}, {**ROW, "tags": None}]) == [None, None]
    assert read({**W3C, "body": {"type": "TextualBody", "value": "birth_date:1961"}}) == [None]
    assert len(read({**W3C, "motivation": "tagging", "body": {"type": "TextualBody", "value": "birth_date:1961"}})) == 1


def test_tags_can_be_names_of_the_tool_s_own(read):
    (found,) = read({**ROW, "tags": ["Geburt:1961"]}, Geburt="birth_date")
    assert (found.field, found.value) == ("birth_date", "1961")


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"tags": ["birthdate:1961"]}, "'birthdate' is no field; did you mean 'birth_date'?"),
        ({"tags": ["birth_date: "]}, "the tag 'birth_date' has no value; write it as field:value"),
        ({"target": [{"source": "x", "selector": [POSITION]}]}, "birth_date = 1961 quotes nothing; mark a passage of the page, not the page"),
        ({"target": [{"source": "x", "selector": [{**QUOTE, "exact": " "}]}]}, "birth_date = 1961 quotes nothing; mark a passage of the page, not the page"),
        ({"target": "https://example.org"}, "birth_date = 1961 quotes nothing; mark a passage of the page, not the page"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_claim_says_why(read, changed, expected):
    assert told(read({**ROW, **changed})) == [expected]


def test_a_faulty_line_is_told_with_its_number_and_stops_no_other(read, tmp_path):
    found = read("\n".join([json.dumps(ROW), "{oops", "7", "{}", json.dumps(ROW)]), "a.jsonl")
    assert [each.where.removeprefix(str(tmp_path / "a.jsonl")) for each in found] == [":1", ":2", ":3", ":4", ":5"]
    assert [each.split(";")[0].split(":")[0] for each in told(found)] == [
        "is no JSON",
        "is no object",
        "is no annotation",
    ]


def test_line_ends_of_unicode_within_a_line_end_none(read):
    (found,) = read(json.dumps({**ROW, "tags": ["name:A\u2028B\x85C"]}, ensure_ascii=False), "a.jsonl")
    assert found.value == "A B C"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('{\n "rows": [\n  {]\n', "a.json:3: is no JSON: "),
        ("", "a.json:1: is no JSON: "),
        ("\ufeff[[[", "a.json:1: is no JSON: "),
    ],
)
def test_a_file_that_is_no_json_is_refused_with_the_line(read, content, expected):
    with pytest.raises(ClaimError) as caught:
        read(content)
    assert expected in str(caught.value)
    assert str(caught.value).count("\n") == 0


@pytest.mark.parametrize(
    "raw",
    [
        {"target": 7, "tags": ["name:A"]},
        {"target": [7, None, {"source": [], "selector": "x"}], "tags": ["name:A"], "user": 7, "created": 8},
        {"target": {"source": {"id": 5}, "selector": [QUOTE, 3]}, "tags": ["name:A"], "creator": [], "text": 1},
        {"uri": None, "body": [1, {"purpose": ["tagging"], "value": 5}], "generator": 6},
    ],
)
def test_members_of_other_types_are_as_good_as_none(read, raw):
    assert len(read(raw)) == 1


def test_a_byte_order_mark_and_a_long_file_are_read(read, tmp_path):
    assert len(read("\ufeff" + json.dumps([ROW] * 3))) == 3
    with pytest.raises(ClaimError, match=r"has 50,000,001 bytes, more than the 50,000,000 allowed; divide it"):
        read(" " * 50_000_001)
    with pytest.raises(ClaimError, match=r"there is no such file; name a file of annotations"):
        list(read_annotations(tmp_path / "nothing.json", {}))


_KEYS = st.sampled_from(
    [
        "uri", "target", "source", "selector", "type", "exact", "prefix", "tags", "body", "purpose", "value", "rows", "items",
        "first", "extractions", "extraction_class", "extraction_text", "char_interval", "start_pos", "end_pos", "attributes",
        "text", "document_id", "user", "creator", "created", "generator", "name", "id", "refinedBy", "client_version",
    ]
)  # fmt: skip
_WORDS = st.sampled_from(
    ["TextQuoteSelector", "birth_date:1961", "birth_date", "tagging", "1961", "2026-01-05", "", "\x00", "é"]
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 9) | _WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=6),
    max_leaves=30,
)


@given(lines=st.lists(_JSON, min_size=1, max_size=4), ending=st.sampled_from([".json", ".jsonl"]))
def test_whatever_json_a_file_holds_it_is_read_or_told_and_nothing_is_made_up(tmp_path_factory, lines, ending):
    path = tmp_path_factory.mktemp("any") / f"a{ending}"
    path.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    try:
        found = list(read_annotations(path, {}))
    except ClaimError:  # several values in a file that is no file of lines
        found = []
    for each in found:
        assert each is None or isinstance(each, Unread) or (each.field in FIELDS and each.value and each.quote.strip())
