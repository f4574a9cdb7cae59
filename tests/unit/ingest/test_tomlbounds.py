"""Bounds of TOML: whatever an ordinary file says passes, and what eats memory is found before it is parsed."""

import tomllib
from datetime import UTC

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.ingest.toml.tomlbounds import DEEPEST, LONGEST, excess
from tests.docs.console import REPOSITORY

SIGNS = "[]{}.,=#'\"\\ \n\ta1é"
WORDS = st.text(st.sampled_from(SIGNS) | st.characters(exclude_categories=("Cs", "Cc")))
PLAIN = st.text(st.sampled_from(SIGNS.replace("'", "").replace("\n", "")))


def basic(text):
    return orjson.dumps(text).decode()


def multiline(text):
    return '"""\n' + text.replace("\\", "\\\\").replace('"', '\\"') + '"""'


STRINGS = (
    WORDS.map(basic)
    | WORDS.map(multiline)
    | PLAIN.map(lambda text: f"'{text}'")
    | PLAIN.map(lambda text: f"'''{text}'''")
    | PLAIN.map(lambda text: f"'''{text}\n''a''''")
    | st.sampled_from(['""', "''", '""""a"" """', '"""a\\"""b"""', '"""a"""""', "'''''''", '"""\\\\"""'])
)
SCALARS = (
    STRINGS
    | st.integers(-(10**200), 10**200).map(str)
    | st.floats(-1e100, 1e100).map(lambda number: f"{number:.6f}")
    | st.datetimes(timezones=st.just(UTC)).map(lambda moment: moment.isoformat())
    | st.dates().map(lambda day: day.isoformat())
    | st.booleans().map(lambda truth: str(truth).lower())
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4).map(lambda items: "[" + ", ".join(items) + "]")
        | st.lists(inner, max_size=3).map(
            lambda items: "{" + ", ".join(f"k{at} = {item}" for at, item in enumerate(items)) + "}"
        )
    ),
    max_leaves=10,
)
COMMENTS = PLAIN.map(lambda text: f"# {text}\n" + "# " + "a.b[{" * 50)
LINES = st.lists(VALUES | COMMENTS, max_size=8)


@given(LINES)
def test_no_valid_ordinary_file_is_refused(lines):
    text = "".join(
        f"[table{at}.'a.b'.\"c\"]\n{line}\n" if line.startswith("# ") else f"key{at} = {line} # [[{{.\n"
        for at, line in enumerate(lines)
    )
    tomllib.loads(text)  # it is valid indeed
    assert excess(text) is None


@given(st.text(st.sampled_from(SIGNS)) | st.text())
def test_any_text_is_judged(text):
    found = excess(text)
    assert found is None or found[0] >= 1


@given(st.integers(DEEPEST + 1, 300), WORDS.map(basic))
def test_a_key_of_too_many_parts_is_found_behind_anything(parts, before):
    for key in (".".join("a" * parts), " . ".join(['"a.b"', "'c'"] * (parts // 2 + 1)), "[" + ".".join("a" * parts)):
        assert excess(f"x = {before}\n{key}") == (2, f"a key of more than {DEEPEST} parts")


@given(st.integers(DEEPEST + 1, 300))
def test_what_is_nested_too_deeply_is_found(depth):
    for opened in ("[" * depth, "{a = " * depth, "[\n" * depth):
        assert excess(f"x = {opened}")[1] == f"more than {DEEPEST} arrays or tables in one another"


def test_the_bounds_themselves_are_allowed():
    text = f"{'.'.join('a' * DEEPEST)} = {'[' * DEEPEST}{'9' * LONGEST}{']' * DEEPEST}"
    assert tomllib.loads(text)
    assert excess(text) is None


@pytest.mark.parametrize("number", ["9" * 4_400, "0x" + "f" * 4_400, "1_" * 2_200 + "1", "-" + "9" * LONGEST])
def test_a_number_that_python_would_not_show_is_found_with_its_line(number):
    assert excess(f"a = 1\n\nb = {number}") == (3, f"a key or number of more than {LONGEST} characters")


def test_very_many_parts_of_keys_are_found():
    assert (
        excess("".join(f"[a{at}.b.c.d]\n" for at in range(40_000)))[1] == "more than 100,000 dots in keys and numbers"
    )


def test_the_parser_gets_no_further_than_a_string_without_an_end():
    text = 'x = "never ends\n' + "a." * 100 + " = 1"
    assert excess(text) is None
    with pytest.raises(tomllib.TOMLDecodeError):
        tomllib.loads(text)


@pytest.mark.parametrize(
    "path",
    [
        *REPOSITORY.glob("service/**/*.toml"),
        *REPOSITORY.glob("seeds/amani-ballour/*.toml"),
        REPOSITORY / "pyproject.toml",
    ],
    ids=lambda path: path.name,
)
def test_every_file_of_the_repository_passes(path):
    assert excess(path.read_text("utf-8")) is None
