import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.represent.sheet import fields_table, timeline_table
from service.represent.visible import visible
from tests.unit.represent.test_visible import HIDDEN, read

ENTRY = {"date": "1971", "end": None, "field": "name", "value": "", "display": "", "status": "agreed", "claims": []}


def rows(body):
    return list(csv.reader(io.StringIO(body.decode(), newline="")))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula(start):
    assert rows(timeline_table([{**ENTRY, "value": f"{start}1+1"}]))[1][3] == f"'{start}1+1"


def test_lines_end_as_rfc_4180_says():
    body = timeline_table([{**ENTRY, "value": 'a "b",\nc'}])
    assert body.startswith(b"date,end,field,value,display,status,claims\r\n")
    assert b'"a ""b"",\nc"' in body
    assert body.endswith(b"\r\n")


def test_an_empty_table_still_has_its_header():
    (header,) = rows(fields_table({}))
    assert header[:8] == ["field", "value", "display", "status", "score", "band", "sources", "claims"]


@pytest.mark.parametrize("start", ["\t", "\r", "\u202e", "\u200f", "\x00"])
def test_nothing_unseen_hides_the_start_of_a_formula(start):
    assert rows(timeline_table([{**ENTRY, "value": f"{start}=1+1"}]))[1][3] == f"\\u{ord(start):04x}=1+1"


def test_a_formula_in_a_qualifier_or_a_list_starts_no_cell():
    value = {"value": "x", "display": "x", "status": "agreed", "confidence": {"score": 0.5, "band": "low"}}
    field = {"values": [{**value, "sources": ["=1+1", "\u202eb"], "claims": [], "nested": []}]}
    assert rows(fields_table({"award": field}))[1][6] == "'=1+1 \\u202eb"


@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(HIDDEN), max_size=40))
def test_a_cell_comes_back_as_it_was_with_what_is_hidden_written_out(value):
    cell = rows(timeline_table([{**ENTRY, "value": value}]))[1][3]
    assert not set(cell) & set(HIDDEN)
    assert cell in (visible(value), f"'{visible(value)}")
    assert read(cell.removeprefix("'") if cell != visible(value) else cell) == value
