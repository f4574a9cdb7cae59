"""Tables and records with a declared mapping: whose rows are read, as what, and what is refused."""

import json

import pytest

from service.errors import DocumentError
from tests.unit.extract.structured.data import only, reading, values

COLUMNS = {"name": "Name", "birth_date": "Born"}
TABLE = "Name,Born,Schools,From,Note\n"


def read(rows, mapping=None, **given):
    return reading(TABLE + rows, "text/csv", mapping=mapping or COLUMNS, **given)


def lines(*records):
    return "".join(f"{json.dumps(each)}\n" for each in records)


def test_a_cell_is_cited_by_its_row_and_column():
    claim = only(read("Bob,1970,,,\nIris Vanholt,4 May 1969,,,\n"), "birth_date")
    assert (claim.value, claim.original, claim.selector.exact) == ("1969-05-04", "4 May 1969", "4 May 1969")
    assert (claim.selector.fragment.value, claim.extractor.rule) == ("cell=3,2", "mapping/birth_date")


def test_rows_of_others_are_not_read_and_all_of_the_persons_are():
    found = read('Iris Vanholt,1969,,,\nBob,1970,,,\n"VANHOLT, Íris",1968,,,\nIris,1971,,,\n')
    assert values(found, "birth_date") == ["1969", "1968"]
    assert values(found, "name") == ["Iris Vanholt", "VANHOLT, Íris"]


def test_an_id_decides_where_there_is_one_and_the_name_where_it_is_empty():
    mapping = {"id": "Note", **COLUMNS}
    rows = "Iris Vanholt,1969,,,iris-vanholt\nIris Vanholt,1870,,,iris-vanholt-the-elder\nX,1968,,,iris-vanholt\nIris Vanholt,1967,,,\n"
    assert values(read(rows, mapping), "birth_date") == ["1969", "1968", "1967"]
    assert values(read(rows, {"id": "Note", "birth_date": "Born"}), "birth_date") == ["1969", "1968"]


def test_where_no_row_is_the_persons_it_is_told_whose_they_are():
    found = read("Bob,1970,,,\nAl,1971,,,\n")
    assert (found.claims, found.absent) == (
        (),
        "none of its 2 records is of Iris Vanholt (they are Bob, Al); add the name to the manifest's aliases if one is the person's",
    )
    assert read("").absent == "it has no records"


def test_a_cell_has_several_values_only_of_fields_that_can_have_many():
    mapping = {"name": "Name", "educated_at": "Schools", "birth_place": "Note"}
    found = read('Iris Vanholt,,"Ghent University; the ""Old"" School|\nLeuven ;",,Ghent; Belgium\n', mapping)
    assert values(found, "educated_at") == ["Ghent University", 'the "Old" School', "Leuven"]
    assert [claim.selector.exact for claim in found.claims if claim.field == "educated_at"][1] == 'the ""Old"" School'
    assert values(found, "birth_place") == ["Ghent; Belgium"]


def test_qualifiers_belong_to_the_values_beside_them():
    mapping = {"name": "Name", "educated_at": "Schools", "educated_at.start": "From", "educated_at.subject": "Note"}
    one = read("Iris Vanholt,,Ghent University,1987,biology\n", mapping)
    assert only(one, "educated_at").qualifiers == {"start": "1987", "subject": "biology"}
    two = read("Iris Vanholt,,Ghent; Leuven,1987; 1990,biology\n", mapping)
    assert [claim.qualifiers for claim in two.claims if claim.field == "educated_at"] == [
        {"start": "1987"},
        {"start": "1990"},
    ]
    (line,) = two.warnings
    assert line == (
        "a-database: educated_at.subject “biology” (cell=2,5) is not read: the record has 2 values of educated_at, and cannot be "
        "told which one it belongs to"
    )


def test_a_date_that_can_be_read_either_way_is_left_out_and_told_of_once():
    found = read("Iris Vanholt,05/04/1969,,,\nIris Vanholt,04/05/1969,,,\nIris Vanholt,n/a,,,\n")
    assert values(found, "birth_date") == []
    (line,) = found.warnings
    assert line == (
        "a-database: birth_date “05/04/1969” (cell=2,2) is not read, nor is 1 more like it: day and month can be taken either way; "
        "write it as 1987-05-12"
    )


@pytest.mark.parametrize("media_type", ["text/csv", "text/tab-separated-values"])
@pytest.mark.parametrize("delimiter", [";", "\t", ","])
def test_the_header_tells_what_parts_the_cells(media_type, delimiter):
    text = delimiter.join(("Name", "Born")) + "\r\n" + delimiter.join(("Iris Vanholt", "1969")) + "\r\n"
    assert values(reading(text, media_type, mapping=COLUMNS), "birth_date") == ["1969"]


def test_every_column_that_the_table_lacks_is_told_with_the_nearest():
    with pytest.raises(DocumentError) as caught:
        read("Iris Vanholt,1969,,,\n", {"name": "Nmae", "birth_date": "Born", "award": "Zzz"})
    assert str(caught.value).split("\n") == [
        "documents/data: has no column 'Nmae', which the mapping names for name; did you mean 'Name'?",
        "documents/data: has no column 'Zzz', which the mapping names for award; those that it has are Name, Born, Schools, From, Note",
    ]


def test_a_column_that_is_there_twice_is_not_guessed():
    with pytest.raises(DocumentError, match="has the column 'Born' more than once"):
        reading("Name,Born,Born\nIris Vanholt,1969,1970\n", "text/csv", mapping=COLUMNS)


def test_lines_of_json_are_records_whose_pointers_count_the_lines():
    mapping = {"name": "who", "birth_date": "/born/date", "child": "children", "award": "prize"}
    text = lines(
        {"who": "Bob", "prize": "X"}, {"who": "Iris Vanholt", "born": {"date": 1969}, "children": ["Lou", None, "Ana"]}
    ).replace("\n", "\r\n\n")
    found = reading(text, "application/x-ndjson", mapping=mapping)
    assert [(claim.field, claim.value, claim.selector.fragment.value) for claim in found.claims] == [
        ("name", "Iris Vanholt", "/1/who"),
        ("birth_date", "1969", "/1/born/date"),
        ("child", "Lou", "/1/children/0"),
        ("child", "Ana", "/1/children/2"),
    ]


def test_a_line_separator_inside_a_string_of_json_ends_no_line():
    text = '{"Name": "Iris Vanholt", "Born": "1969", "x": "a\u2028b\u0085c"}\n'
    assert values(reading(text, "application/x-ndjson", mapping=COLUMNS), "birth_date") == ["1969"]


def test_an_array_of_objects_and_one_object_are_records_too():
    one = {"Name": "Iris Vanholt", "Born": "1969"}
    assert only(reading([{"Name": "Bob"}, one], mapping=COLUMNS), "birth_date").selector.fragment.value == "/1/Born"
    assert only(reading(one, mapping=COLUMNS), "birth_date").selector.fragment.value == "/Born"


def test_members_that_no_record_has_are_told():
    with pytest.raises(
        DocumentError, match="has no member 'Born', which the mapping names for birth_date; did you mean 'Borne'"
    ):
        reading(lines({"Name": "Iris Vanholt", "Borne": "1969"}), "application/x-ndjson", mapping=COLUMNS)
