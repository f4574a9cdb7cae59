"""Every path that is published is answered by the front, by Flask and by the store with the same bytes."""

import gzip
from itertools import product

import pytest
from sqlalchemy import select

from service.store.session import open_store
from service.store.tables import items, representations

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"
CODINGS = [None, "gzip, deflate, br, zstd", "gzip;q=0, *", "identity"]
ELEMENTS = ("claim", "source", "conflict")
PARTS = 4  # of which each is a test of its own


@pytest.fixture(scope="module")
def published(settings):
    """Return every path that is published, with the kinds of representation that it has."""
    with open_store(settings) as store, store._database.read() as connection:
        stored = connection.execute(select(representations.c.path, representations.c.media_type)).all()
        listed = connection.execute(select(items.c.kind, items.c.id).where(items.c.kind.in_(ELEMENTS))).all()
    kinds = {path: set() for path, _ in stored}
    for path, kind in stored:
        kinds[path].add(kind)
    kinds |= {f"/v1/{kind}s/{key}": {"application/json"} for kind, key in listed}
    return sorted(kinds.items())


def seen(answer):
    return answer.status_code, sorted(answer.headers.items()), answer.data


@pytest.mark.parametrize("part", range(PARTS))
def test_the_front_and_flask_send_the_same_bytes_in_every_format_and_coding(client, front, published, part):
    assert len(published) > 100
    for path, kinds in published[part::PARTS]:
        for accept, coding in product([None, BROWSER, *sorted(kinds)], CODINGS):
            given = {"Accept": accept, "Accept-Encoding": coding}
            headers = {name: value for name, value in given.items() if value is not None}
            assert seen(front.get(path, headers=headers)) == seen(client.get(path, headers=headers)), (path, headers)


@pytest.mark.parametrize("part", range(PARTS))
def test_every_coding_unpacks_to_the_same_bytes_and_each_has_its_own_tag(front, published, part):
    for path, kinds in published[part::PARTS]:
        for accept in sorted(kinds):
            plain, packed = (front.get(path, headers={"Accept": accept, "Accept-Encoding": c}) for c in ("", "gzip"))
            assert plain.status_code == packed.status_code == 200
            assert "Content-Encoding" not in plain.headers
            if packed.headers.get("Content-Encoding") == "gzip":
                assert gzip.decompress(packed.data) == plain.data, path
                assert packed.headers["ETag"] != plain.headers["ETag"]
            else:
                assert seen(packed) == seen(plain), path
