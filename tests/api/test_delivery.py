import gzip
from itertools import product

import pytest

from tests.api.addresses import ALL, CLAIM, CONFLICT, SOURCE, TABLES, P
from tests.api.profiles import MIRA, mira, publish, renamed

ACCEPTS = [
    None,
    "*/*",
    "application/json",
    "text/plain",
    "text/csv",
    "text/html",
    "application/ld+json",
    "text/*;q=0.5, application/json;q=0.4",
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
]
ENCODINGS = [None, "gzip, deflate, br, zstd"]
PATHS = [
    *TABLES,
    f"{P}.csv",
    f"{P}.html",
    f"{P}.jsonld",
    f"{P}/fields/occupation.txt",
    f"{P}/fields/nothing",
    f"{P}/fields/occupation/evidence",
    f"{P}/revisions",
    f"{P}/revisions/1",
    f"{P}/revisions/2",
    "/v1/profiles/many-claims/claims",
    f"{P}/",
    "/v1/profiles/nobody",
    "/v1/profiles/nöbody",
    f"/v1/claims/{CLAIM}",
    f"/v1/claims/{CLAIM}.json",
    f"/v1/claims/{CLAIM}.csv",
    f"/v1/sources/{SOURCE}",
    f"/v1/conflicts/{CONFLICT}",
    "/v1/profiles",
    "/healthz",
    "/",
    f"/profiles/{MIRA}",
    f"/profiles/{MIRA}/revisions/1",
    f"/sources/{SOURCE}",
    "/profiles/nobody",
]


def seen(answer):
    return answer.status_code, sorted(answer.headers.items()), answer.data


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "POST"])
@pytest.mark.parametrize("path", PATHS)
def test_the_front_answers_as_flask_does(client, front, path, method):
    for query in ("", "view=values", "view=cited", "view=full", "view=none", "fields=name"):
        for accept, encoding in product(ACCEPTS, ENCODINGS):
            given = {"Accept": accept, "Accept-Encoding": encoding}
            headers = {name: value for name, value in given.items() if value}
            asked = {"path": path, "query_string": query, "headers": headers, "method": method}
            assert seen(front.open(**asked)) == seen(client.open(**asked)), asked


@pytest.mark.parametrize(
    "path",
    [P, f"{P}/fields/name", f"{P}/revisions/1", f"/v1/claims/{CLAIM}", f"/profiles/{MIRA}", f"/sources/{SOURCE}"],
)
def test_the_front_answers_conditions_as_flask_does(client, front, path):
    for encoding in ("", "gzip"):
        tag = client.get(path, headers={"Accept-Encoding": encoding}).headers["ETag"]
        for condition in (tag, f"W/{tag}", f'"other", {tag}', "*", '"other"', "rubbish", ""):
            headers = {"If-None-Match": condition, "Accept-Encoding": encoding}
            answers = [seen(each.get(path, headers=headers)) for each in (front, client)]
            assert answers[0] == answers[1]
            assert answers[0][0] == (200 if condition in ('"other"', "rubbish", "") else 304)


def test_a_condition_that_is_too_long_is_refused_at_known_addresses_too(client, front):
    assert front.get(P).status_code == 200
    answers = [seen(each.get(P, headers={"If-None-Match": '"x", ' * 1000})) for each in (front, client)]
    assert answers[0] == answers[1]
    assert answers[0][0] == 431


@pytest.mark.parametrize(
    ("accepted", "taken"),
    [
        ("gzip", True),
        ("GZIP;q=0.1", True),
        ("br;q=1, *;q=0.3", True),
        ("x-gzip", True),
        ("", False),
        ("identity", False),
        ("br, deflate", False),
        ("gzip;q=0", False),
        ("gzip;q=0, *", False),
        ("*;q=0", False),
    ],
)
@pytest.mark.parametrize("path", [f"{P}?view=full", f"{P}.jsonld", f"/profiles/{MIRA}", P])
def test_what_is_stored_compressed_is_sent_so_only_to_who_takes_it(front, path, accepted, taken):
    plain = front.get(path)
    answer = front.get(path, headers={"Accept-Encoding": accepted})
    assert answer.headers.get("Content-Encoding") == ("gzip" if taken else None)
    assert (gzip.decompress(answer.data) if taken else answer.data) == plain.data
    assert (answer.headers["ETag"] == plain.headers["ETag"]) is not taken
    assert "Accept-Encoding" in answer.headers["Vary"]
    assert int(answer.headers["Content-Length"]) == len(answer.data)
    if taken:
        assert len(answer.data) < len(plain.data) / 2


def test_a_copy_in_one_coding_is_not_taken_for_one_in_another(front):
    tags = {coding: front.get(P, headers={"Accept-Encoding": coding}).headers["ETag"] for coding in ("", "gzip")}
    for held, asked in product(tags, tags):
        headers = {"If-None-Match": tags[held], "Accept-Encoding": asked}
        assert front.get(P, headers=headers).status_code == (304 if held == asked else 200)


@pytest.mark.parametrize("address", ALL)
def test_every_get_has_a_strong_etag_and_answers_304_to_it(client, address):
    answer = client.get(address)
    tag = answer.headers["ETag"]
    again = client.get(address, headers={"If-None-Match": f'"x", W/{tag}'})
    assert tag.startswith('"')
    assert again.status_code == 304
    assert again.data == b""
    for name in ("ETag", "Cache-Control", "Vary"):
        assert again.headers[name] == answer.headers[name]
    assert "Content-Type" not in again.headers


@pytest.mark.parametrize("address", ALL)
def test_head_is_get_without_the_body(client, address):
    head, get = client.head(address), client.get(address)
    assert head.data == b""
    assert (head.status_code, head.headers) == (get.status_code, get.headers)


@pytest.mark.parametrize("address", [*ALL, "/v1/nothing", "/v1/profiles?limit=0"])
def test_every_answer_is_open_to_other_sites_and_sets_no_cookie(client, address):
    headers = client.get(address).headers
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Access-Control-Expose-Headers"] == "ETag, Link"
    assert headers["Vary"] == "Accept, Accept-Encoding"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"]
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize("address", ["/v1/profiles", P, "/docs", "/healthz"])
def test_options_tell_what_is_allowed(client, address):
    answer = client.options(address, headers={"Origin": "https://x.example", "Access-Control-Request-Method": "GET"})
    assert answer.status_code == 204
    assert set(answer.allow) == {"GET", "HEAD", "OPTIONS"}
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "If-None-Match" in answer.headers["Access-Control-Allow-Headers"]


FIVE_MINUTES = 300


def longest(cache_control):
    """Return for how many seconds a cache may answer out of what it has, errors included."""
    given = dict(part.strip().partition("=")[::2] for part in cache_control.split(","))
    assert "immutable" not in given
    assert "s-maxage" not in given
    stale = max(int(given.get(name, 0)) for name in ("stale-while-revalidate", "stale-if-error"))
    assert stale or "must-revalidate" in given, "a cache may choose how long it answers while the service is down"
    return int(given["max-age"]) + stale


@pytest.mark.parametrize("address", ALL)
def test_what_was_removed_is_out_of_every_cache_after_five_minutes(client, address):
    answer = client.get(address)
    assert answer.headers["ETag"]
    assert answer.headers["Cache-Control"] == "no-cache" or longest(answer.headers["Cache-Control"]) <= FIVE_MINUTES


def test_a_revision_may_be_kept_for_five_minutes_and_is_then_asked_for_by_its_tag(client):
    first = client.get(f"{P}/revisions/1")
    assert first.headers["Cache-Control"] == "public, max-age=300, must-revalidate"
    again = client.get(f"{P}/revisions/1", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.headers["Cache-Control"]) == (304, first.headers["Cache-Control"])


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("text/plain", "text/plain"),
        ("text/csv", "text/csv"),
        ("text/html;q=0.5, */*;q=0.8", "application/json"),
        ("text/plain;q=0.2, application/json;q=0.1", "text/plain"),
        ("text/plain, */*", "text/plain"),
        ("application/json;q=0, */*", "text/plain"),
        ("application/json; charset=utf-8", "application/json"),
        ("APPLICATION/JSON", "application/json"),
        ("text/*, application/json", "application/json"),
        ("", "application/json"),
    ],
)
def test_accept_chooses_the_format(client, accept, expected):
    assert client.get(P, headers={"Accept": accept}).mimetype == expected


@pytest.mark.parametrize(
    ("suffix", "expected"),
    [("json", "application/json"), ("txt", "text/plain"), ("csv", "text/csv"), ("jsonld", "application/ld+json")],
)
def test_a_suffix_wins_over_accept(client, suffix, expected):
    assert client.get(f"{P}.{suffix}", headers={"Accept": "text/html"}).mimetype == expected


def test_a_new_revision_is_served_at_once_and_old_ones_stay(own_app):
    store, client = own_app.extensions["whosays"], own_app.test_client()
    publish(store, mira())
    first = client.get(P)
    publish(store, renamed(mira(), "Diver"))
    second = client.get(P)
    assert [first.json["revision"], second.json["revision"]] == [1, 2]
    assert first.headers["ETag"] != second.headers["ETag"]
    old = client.get(f"{P}/revisions/1")
    assert old.json["description"] == first.json["description"]
    listed = client.get(f"{P}/revisions").json
    assert [each["revision"] for each in listed["items"]] == [1, 2]
    assert old.headers["ETag"] == f'"{listed["items"][0]["etag"]}"'
