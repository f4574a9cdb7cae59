import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.represent.sheet import fields_table, timeline_table

ENTRY = {"date": "1971", "end": None, "field": "name", "value": "", "display": "", "status": "agreed", "claims": []}


def rows(body):
    return list(csv.reader(io.StringIO(body.decode(), newline="")))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])
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


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40))
def test_a_cell_comes_back_as_it_was(value):
    cell = rows(timeline_table([{**ENTRY, "value": value}]))[1][3]
    assert cell in (value, f"'{value}")
