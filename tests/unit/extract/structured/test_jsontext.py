"""JSON with places: the same values as json's own reader gives, each at its offsets and at its pointer."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extract.structured.jsontext import DEEPEST, parse
from service.extract.structured.malformed import Malformed, line_and_column

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | WORDS
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4), max_leaves=20
)
LAYOUTS = st.sampled_from([{}, {"indent": 2}, {"ensure_ascii": False}, {"separators": (" ,\t", "\r\n:")}])


def plain(node):
    if node.kind == "object":
        return {name: plain(member) for name, member in node.members.items()}
    if node.kind == "array":
        return [plain(each) for each in node.items]
    return node.value if node.kind == "string" else json.loads(node.value)


def resolved(value, pointer):
    """Return what a JSON pointer leads to, as RFC 6901 section 4 says it."""
    for token in pointer.split("/")[1:]:
        name = token.replace("~1", "/").replace("~0", "~")
        value = value[int(name)] if isinstance(value, list) else value[name]
    return value


@given(VALUES, LAYOUTS)
def test_values_spans_and_pointers_agree_with_those_of_json(value, layout):
    text = json.dumps(value, **layout)
    root, twice = parse(text)
    assert (plain(root), twice) == (value, ())
    for node in root.walk():
        here = resolved(value, node.pointer)
        assert json.loads(text[node.start : node.end]) == here
        assert plain(root.follow(node.pointer) or root) == here
        if node.kind == "string" and here:
            assert json.loads(f'"{node.span.of(text)}"') == here


@given(
    VALUES,
    st.integers(0, 400),
    st.sampled_from(['"', "{", "}", "[", "]", ",", ":", "\\", "\\u00", "0", "-", ".", "e", "x", "\n", ""]),
)
def test_what_json_refuses_is_refused_and_nothing_else(value, at, spoilt):
    text = json.dumps(value, ensure_ascii=False)
    text = text[: at % (len(text) + 1)] + spoilt + text[at % (len(text) + 1) + (not spoilt) :]

    def never(_constant):
        raise ValueError

    try:
        expected = json.loads(text, parse_constant=never)
    except ValueError:
        with pytest.raises(Malformed) as caught:
            parse(text)
        assert 0 <= caught.value.at <= len(text)
    else:
        assert plain(parse(text)[0]) == expected


@given(VALUES, VALUES)
def test_offsets_count_from_the_beginning_of_the_text_when_a_part_is_read(one, other):
    lines = f"{json.dumps(one)}\n{json.dumps(other)}"
    start = lines.index("\n") + 1
    root, _ = parse(lines, start)
    assert plain(root) == other
    assert json.loads(lines[root.start : root.end]) == other


def test_the_quote_of_a_string_is_as_it_stands_and_its_words_are_decoded():
    text = '{"name": "Iris V\\u00e1nholt \\ud83c\\udf32 \\"the\\" \\/tree\\/"}'
    node = parse(text)[0].members["name"]
    assert node.value == 'Iris Vánholt 🌲 "the" /tree/'
    assert node.span.of(text) == 'Iris V\\u00e1nholt \\ud83c\\udf32 \\"the\\" \\/tree\\/'


def test_half_of_a_surrogate_pair_becomes_what_can_be_written():
    assert parse('"a\\ud83cb"')[0].value == "a\ufffdb"


def test_names_in_pointers_are_escaped():
    root, _ = parse('{"a/b~c": {"": [1]}}')
    assert [node.pointer for node in root.walk()] == ["", "/a~1b~0c", "/a~1b~0c/", "/a~1b~0c//0"]


def test_of_names_that_an_object_has_twice_the_last_counts_and_both_are_told():
    text = '{"a": 1, "b": {"a": 2}, "a": 3}'
    root, twice = parse(text)
    assert plain(root) == json.loads(text)
    assert [(each.name, text[each.at :]) for each in twice] == [("a", 'a": 3}')]


def test_deep_nesting_is_refused_in_a_line_and_takes_no_stack():
    deep = "[" * DEEPEST + "]" * DEEPEST
    assert sum(1 for _ in parse(deep)[0].walk()) == DEEPEST
    with pytest.raises(Malformed) as caught:
        parse("[" * 1_000_000)
    assert (caught.value.at, str(DEEPEST) in caught.value.problem) == (DEEPEST, True)


@pytest.mark.parametrize(
    ("text", "place", "problem"),
    [
        ('{"a": 1,\n "b" 2}', (2, 6), "a colon is expected"),
        ('{"a": 1,\n}', (2, 1), "a name in quotation marks is expected"),
        ("[1, 2", (1, 6), "it ends where a comma or ] is expected"),
        ("[1]\n[2]", (2, 1), "the end of the text is expected"),
        ('["a\nb"]', (1, 2), "a string is not closed, or has a line break or a wrong escape in it"),
        ('{"a": "b"]', (1, 10), "a comma or } is expected"),
        ("[NaN]", (1, 2), "a value or ] is expected"),
        ("", (1, 1), "it ends where a value is expected"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text, place, problem):
    with pytest.raises(Malformed) as caught:
        parse(text)
    assert (line_and_column(text, caught.value.at), caught.value.problem) == (place, problem)
