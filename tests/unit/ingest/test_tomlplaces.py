"""Where the tables of a TOML file stand, whatever else the file holds."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.ingest.toml.tomlplaces import Places, places

TEXT = '''# rulings
title = "no [[rulings]] here"

[[rulings]]   # the first
field = "award"
reason = """
[[rulings]]
date = 'in a string'
"""
known = [
    "c_1",  # date = 3
]
date = 2026-01-02

[[ rulings ]]
field = 'name'
[rulings.same]
reason = "x"
[other]
field = 1
'''


@pytest.mark.parametrize(
    ("key", "line", "rest"),
    [
        ("rulings[0]", 4, ""),
        ("rulings[0].field", 5, "field"),
        ("rulings[0].reason", 6, "reason"),
        ("rulings[0].known[0]", 10, "known[0]"),
        ("rulings[0].date", 13, "date"),
        ("rulings[0].editor", 4, "editor"),
        ("rulings[1].field", 16, "field"),
        ("rulings[1].same.reason", 17, "same.reason"),
    ],
)
def test_a_key_stands_in_its_line_and_one_that_is_missing_in_its_tables(key, line, rest):
    assert places(TEXT, tomllib.loads(TEXT)).find(key) == (line, rest)


@pytest.mark.parametrize("key", ["title", "rulings", "rulings[2].field", "sources[0].id", ""])
def test_what_is_in_no_table_of_an_array_has_no_line(key):
    assert places(TEXT, tomllib.loads(TEXT)).find(key) is None


def test_tables_within_one_line_are_named_by_their_numbers():
    text = "rulings = [{field = 'name'}, {field = 'award'}]\n"
    found = places(text, tomllib.loads(text))
    assert found == Places()
    assert found.worded("says the same as rulings[0]") == "says the same as rulings[0]"


def test_a_problem_names_another_table_by_its_line():
    found = places(TEXT, tomllib.loads(TEXT))
    assert found.worded("says the same as rulings[1]") == "says the same as the one in line 15"
    assert found.worded("'rulings[1]' is no day") == "'rulings[1]' is no day"


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))), min_size=1, max_size=5))
def test_each_table_stands_where_its_head_does_whatever_its_strings_say(texts):
    lines = []
    for text in texts:
        lines += [
            "# [[claims]]",
            "[[claims]]",
            'note = """',
            text.replace("\\", "").replace('"', ""),
            "[[claims]]",
            '"""',
            "x = 1",
        ]
    written = "\n".join(lines)
    found = places(written, tomllib.loads(written))
    heads = [found.find(f"claims[{at}]") for at in range(len(texts))]
    assert heads == [(7 * at + 2, "") for at in range(len(texts))]
