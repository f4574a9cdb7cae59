"""Which reader a document of data has, and what becomes of one that is not what it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.source import STRUCTURED
from service.errors import DocumentError
from service.extract.engine import extract
from tests.unit.extract.structured.data import IRIS, document, entities, entity, reading, statement, year

MAPPING = {"name": "Name", "birth_date": "Born"}


def test_the_extractor_reads_data_as_data_in_any_language():
    made = document(entities(entity(P569=statement(year(1969)))), language="nl")
    assert {claim.field for claim in extract(made, IRIS)} == {"name", "birth_date"}


def test_claims_stand_in_the_order_of_the_text_and_have_ids_of_their_own():
    told = entities(entity(P569=[statement(year(1969)), statement(year(1969))], P570=statement(year(2030))))
    found = reading(told).claims
    assert [claim.selector.start for claim in found] == sorted(claim.selector.start for claim in found)
    assert len({claim.id for claim in found}) == len(found) == 4


def test_ids_survive_another_layout_of_the_same_data():
    told = entities(entity(P569=statement(year(1969))))
    spread = '\n {"entities":\t' + document(told).text.removeprefix('{"entities": ')
    assert [claim.id for claim in reading(told).claims] == [claim.id for claim in reading(spread).claims]


@pytest.mark.parametrize(
    ("text", "media_type", "line"),
    [
        ('{"a": 1,\n "b" 2}', "application/json", "documents/data:2:6: cannot be read as application/json: a colon is expected"),
        ('{"a": 1}\n{"a": }\n', "application/x-ndjson", "documents/data:2:7: cannot be read as application/x-ndjson: a value is expected"),
        ("Born in Ghent.", "application/ld+json", "documents/data:1:1: cannot be read as application/ld+json: a value is expected"),
        ('Name,Born\nIris,"19', "text/csv", "documents/data:2:6: cannot be read as text/csv: a cell's quotation mark is not closed"),
        ("[" * 300, "application/json", "documents/data:1:201: cannot be read as application/json: more than 200 arrays and objects lie in one another"),
    ],
)  # fmt: skip
def test_what_is_not_what_it_says_is_refused_with_line_and_column(text, media_type, line):
    with pytest.raises(DocumentError) as caught:
        reading(text, media_type, mapping=MAPPING)
    assert str(caught.value) == f"{line}; correct it there, or give it an ending that says what it is"


def test_what_no_reader_knows_is_told_of_and_makes_no_claims():
    for text, media_type, words in (
        ({"Born": "1969"}, "application/json", "neither an item of Wikidata nor a schema.org Person"),
        ("Name,Born\nIris Vanholt,1969\n", "text/csv", "add [sources.mapping] to its source"),
    ):
        found = reading(text, media_type)
        assert (found.claims, found.absent, len(found.warnings)) == ((), None, 1)
        assert words in found.warnings[0]


def test_names_that_an_object_has_twice_are_told_of():
    found = reading('{"Name": "Iris Vanholt",\n "Born": "1969", "Born": "1970", "Born": "1971"}', mapping=MAPPING)
    assert [claim.value for claim in found.claims] == ["Iris Vanholt", "1971"]
    assert found.warnings == (
        "a-database: an object in it has the member “Born” twice (line 2, column 19), and 1 more such: the last counts",
    )


def test_a_quote_that_nobody_can_check_at_a_glance_is_left_out():
    found = reading({"Name": "Iris Vanholt", "Born": "1969", "Award": "x" * 401}, mapping={**MAPPING, "award": "Award"})
    assert {claim.field for claim in found.claims} == {"name", "birth_date"}
    assert "more than 400 characters" in found.warnings[0]


@given(st.text(max_size=60), st.sampled_from(sorted(STRUCTURED)), st.booleans())
def test_any_text_is_read_or_refused_in_one_line_per_fault(text, media_type, mapped):
    told = ["documents/data"]
    try:
        reading(text, media_type, mapping=MAPPING if mapped else None)
    except DocumentError as error:
        told = str(error).split("\n")
    assert all(line.startswith("documents/data") for line in told)
