import base64
import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.api.paging import decode_cursor, encode_cursor
from service.domain.publication import Kind
from service.errors import BadQueryError
from tests.api.addresses import CLAIM, RULED, P

MANY = "/v1/profiles/many-claims/claims"


def walk(client, address):
    """Return the pages of a list, following ``Link``."""
    pages = [client.get(address)]
    while link := pages[-1].headers.get("Link"):
        assert link.endswith('>; rel="next"')
        pages.append(client.get(link[1 : link.index(">")]))
    return pages


@given(limit=st.integers(1, 100))
def test_pages_hold_every_item_exactly_once_in_order(app, limit):
    pages = walk(app.test_client(), f"{MANY}?limit={limit}&field=notable_for")
    assert [item["value"] for page in pages for item in page.json["items"]] == [str(number) for number in range(130)]
    assert [len(page.json["items"]) for page in pages[:-1]] == [limit] * (len(pages) - 1)
    assert {page.json["total"] for page in pages} == {130}
    assert [page.json["next"] is None for page in pages] == [False] * (len(pages) - 1) + [True]


@pytest.mark.parametrize(
    "address", ["/v1/profiles", "/v1/conflicts", f"{P}/sources", f"{P}/conflicts", f"{P}/timeline", f"{RULED}/audit"]
)
def test_any_list_can_be_walked_one_by_one(client, address):
    pages = walk(client, f"{address}?limit=1")
    whole = client.get(address).json
    assert [item for page in pages for item in page.json["items"]] == whole["items"]
    assert whole["total"] == len(pages)
    assert whole["next"] is None


def test_a_page_has_fifty_unless_told(client):
    page = client.get(MANY)
    assert page.json.keys() == {"items", "next", "total"}
    assert len(page.json["items"]) == 50
    assert f"cursor={page.json['next']}" in page.headers["Link"]


def test_the_link_keeps_the_other_parameters_and_the_suffix(client):
    link = client.get(f"{MANY}.json?limit=7&field=notable_for").headers["Link"]
    assert link.startswith(f"<{MANY}.json?limit=7&field=notable_for&cursor=")


def test_filters_choose_items_and_count_them(client):
    found = client.get(f"{P}/claims?field=occupation&source=almanac-mira").json
    assert found["total"] == len(found["items"]) == 3
    assert {(item["field"], item["source"]) for item in found["items"]} == {("occupation", "almanac-mira")}
    assert client.get(f"{P}/conflicts?status=open").json["total"] == 1
    assert client.get(f"{P}/conflicts?type=temporal&status=open").json == {"items": [], "next": None, "total": 0}
    assert client.get("/v1/conflicts?profile=many-claims").json["total"] == 0


def test_conflicts_of_every_status_are_listed_unless_filtered(client):
    assert {item["status"] for item in client.get(f"{P}/conflicts").json["items"]} == {"open", "resolved"}


def test_claims_come_source_by_source_in_the_order_of_the_text(client):
    items = client.get(f"{P}/claims?limit=100").json["items"]
    order = ["almanac-mira", "gazette-mira", "flyer-mira"]
    places = [(order.index(item["source"]), item["selectors"][1]["start"]) for item in items]
    assert places == sorted(places)


@pytest.mark.parametrize("suffix", ["csv", "txt"])
def test_tables_are_whole_unless_a_limit_is_given(client, suffix):
    whole, part = client.get(f"{MANY}.{suffix}"), client.get(f"{MANY}.{suffix}?limit=2")
    assert whole.text.count("number 129.") == 1
    assert "Link" not in whole.headers
    assert "number 2." not in part.text
    assert part.headers["Link"].startswith(f"<{MANY}.{suffix}?limit=2&cursor=")


def test_a_filtered_table_is_the_filtered_list(client):
    rows = list(csv.DictReader(io.StringIO(client.get(f"{P}/claims.csv?field=residence").text)))
    items = client.get(f"{P}/claims?field=residence").json["items"]
    assert [row["id"] for row in rows] == [item["id"] for item in items]
    assert [row["exact"] for row in rows] == [item["selectors"][0]["exact"] for item in items]
    text = client.get(f"{P}/claims.txt?field=residence").text
    assert "lived in Bodø until 2004" in text
    assert "Almanac" in text
    assert CLAIM in text


@given(kind=st.sampled_from(Kind), number=st.integers(0, 2**63 - 1), name=st.text(st.characters(codec="utf-8")))
def test_a_cursor_leads_back_to_its_place(kind, number, name):
    after = name if kind is Kind.PROFILE else number
    assert decode_cursor(kind, encode_cursor(kind, after)) == after


def packed(plain):
    return base64.urlsafe_b64encode(plain).decode()


@given(
    st.text(max_size=30)
    | st.binary(max_size=30).map(packed)
    | st.sampled_from(
        [
            packed(b'{"list":"claim","after":-1}'),
            packed(b'{"list":"claim","after":true}'),
            packed(b'{"list":"claim","after":1e3}'),
            packed(b'{"list":"claim","after":9223372036854775808}'),
            packed(b'{"list":"source","after":1}'),
            packed(b'["claim", 1]'),
            packed(b"{}"),
        ]
    )
)
def test_a_broken_cursor_is_refused_with_a_pointer(cursor):
    with pytest.raises(BadQueryError) as caught:
        decode_cursor(Kind.CLAIM, cursor)
    assert [fault.pointer for fault in caught.value.faults] == ["/cursor"]


@pytest.mark.parametrize("plain", [b'{"list":"profile","after":1}', b'{"list":"claim","after":"1"}'])
def test_a_cursor_of_another_kind_of_place_is_refused(plain):
    with pytest.raises(BadQueryError):
        decode_cursor(Kind(json.loads(plain)["list"]), packed(plain))


def test_a_cursor_of_another_list_is_refused(client):
    cursor = client.get("/v1/profiles?limit=1").json["next"]
    assert client.get(f"{MANY}?cursor={cursor}").status_code == 400
