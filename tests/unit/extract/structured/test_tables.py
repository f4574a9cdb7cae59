"""Tables with places: the same cells as the csv module reads, each at its offsets and at its address."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extract.structured.malformed import Malformed, line_and_column
from service.extract.structured.tables import DELIMITERS, delimiter_of, rows

CELLS = st.text(st.sampled_from(['"', ",", ";", "\t", "|", "\n", "\r", " ", "a", "é", "🌲"]), max_size=6)


def read_by_csv(text, delimiter):
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


@given(
    st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=5),
    st.sampled_from(DELIMITERS),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_cells_agree_with_those_of_the_csv_module_and_stand_where_they_say(table, delimiter, quoting, end):
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=delimiter, quoting=quoting, lineterminator=end).writerows(table)
    text = written.getvalue()
    found = list(rows(text, delimiter))
    assert [[cell.value for cell in row] for row in found] == read_by_csv(text, delimiter)
    for number, row in enumerate(found, 1):
        for place, cell in enumerate(row, 1):
            assert cell.fragment.value == f"cell={number},{place}"
            quoted = text[cell.start - 1 : cell.start] == '"' == text[cell.end : cell.end + 1]
            inside = text[cell.start : cell.end]
            assert (inside.replace('""', '"') if quoted else inside) == cell.value


@given(
    CELLS.flatmap(lambda one: st.lists(CELLS, max_size=4).map(lambda more: "".join([one, *more]))),
    st.sampled_from(DELIMITERS),
)
def test_any_text_is_read_as_the_csv_module_reads_it_or_refused_as_it_refuses_it(text, delimiter):
    try:
        expected = read_by_csv(text, delimiter)
    except csv.Error:
        with pytest.raises(Malformed):
            list(rows(text, delimiter))
    else:
        assert [[cell.value for cell in row] for row in rows(text, delimiter)] == expected


def test_what_is_wrong_is_told_with_its_place():
    for text, place, problem in (
        ('a,b\n1,"x', (2, 3), "a cell's quotation mark is not closed"),
        ('a,b\n1,"x" y', (2, 6), "something stands behind the quotation mark that closes a cell"),
    ):
        with pytest.raises(Malformed) as caught:
            list(rows(text, ","))
        assert (line_and_column(text, caught.value.at), caught.value.problem) == (place, problem)


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_the_header_tells_what_parts_the_cells(delimiter):
    columns = ["Name", "Born"]
    assert delimiter_of(delimiter.join([*columns, "Place"]) + "\n", columns) == delimiter


def test_columns_that_are_wanted_decide_over_signs_that_are_more_frequent():
    assert delimiter_of("Name;Town, county, country\nx;y\n", ["Name"]) == ";"
    assert delimiter_of('"Name";"Born"\n', ["Name"]) == ";"
