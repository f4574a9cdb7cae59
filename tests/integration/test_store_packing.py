"""Elements of lists come out of the store as they went in, whether they were compressed or not."""

import gzip

import orjson
import pytest
from attrs import asdict, evolve
from hypothesis import given
from hypothesis import strategies as some
from sqlalchemy import select

from service.domain.claim import Extractor, Modality
from service.domain.publication import Item, Kind, etag
from service.store.bare.packing import packed, unpacked
from service.store.repositories.records import claim_of, claim_record
from service.store.tables import items, representations
from tests.integration.editions import edition, with_items
from tests.unit.reconcile.claims import claim

BODY = (
    b'{"id":"c_20e9e973533b9b8e","profile":"iris","field":"employer","value":"Harbour Museum","display":"H'
    b'arbour Museum","original":"Harbour Museum","qualifiers":{"role":"curator"},"source":"iris-3","select'
    b'ors":[{"type":"TextQuoteSelector","exact":"curator of the Harbour Museum","prefix":"As ","suffix":" '
    b'she "},{"type":"TextPositionSelector","start":1277,"end":1317}],"offset_unit":"codepoint","passage_u'
    b'rl":null,"attribution":null,"modality":"asserted","origins":[],"orphaned_at":null,"rejected_by":null'
    b',"bearing":"supports","probability":0.979,"linked":true}'
)
STORED = (
    "78bba5d0cf7d83273b238354cb544b73635363e324cb248b549464985994598c9414611620a5468fc4a224601251f02d2d4e"
    "059661c86913430a29a562c8614db7c9a54589a070404e872027e91a93931aa1a629e4430a440c27c093aa63316a6205165d"
    "a42458237373589a353634c79f6c515229b420a1777a434f29e6e8690500536ebcc5"
)
"""The body as this version packs it."""

PLAIN = some.recursive(
    some.none() | some.booleans() | some.integers(-(2**40), 2**40) | some.text(max_size=80),
    lambda inner: some.lists(inner, max_size=5) | some.dictionaries(some.text(max_size=9), inner, max_size=5),
)


@given(some.dictionaries(some.text(max_size=20), PLAIN, min_size=0, max_size=20))
def test_whatever_is_packed_comes_out_as_it_was(plain):
    body = orjson.dumps(plain)
    assert unpacked(packed(body)) == body


@given(some.text())
def test_what_was_stored_as_it_is_is_read_as_it_is(text):
    assert unpacked(text.encode()) == text.encode()


def test_what_is_packed_stays_readable_in_later_versions():
    stored = bytes.fromhex(STORED)
    assert unpacked(stored) == BODY


def test_a_claim_takes_less_than_half_of_the_room():
    assert len(packed(BODY)) < len(BODY) / 2


@pytest.mark.parametrize(
    "one",
    [
        claim("news", "occupation", "surgeon"),
        claim("news", "occupation", "surgeon", modality=Modality.REPORTED, start="1991"),
        evolve(
            claim("news", "occupation", "surgeon"),
            attribution="The Post",
            origins=("a", "b"),
            orphaned_at="2026-01-01T00:00:00Z",
        ),
        evolve(claim("news", "occupation", "surgeon"), extractor=Extractor("hand", "1", "she", by_hand=True)),
    ],
)
def test_a_claims_record_leaves_out_what_says_nothing_and_is_read_back_whole(one):
    record = orjson.loads(orjson.dumps(claim_record(one)))
    assert claim_of(record) == one
    assert None not in record.values()


def test_a_claim_of_which_an_older_version_wrote_all_members_is_read_as_it_was():
    one = claim("news", "occupation", "surgeon")
    assert claim_of(orjson.loads(orjson.dumps(asdict(one)))) == one


def test_claims_are_stored_packed_and_read_whole(store):
    element = Item(kind=Kind.CLAIM, id="c_1", position=0, body=BODY)
    store.publish(with_items(edition(), element))
    with store._database.read() as connection:
        (stored,) = connection.scalars(select(items.c.body).where(items.c.id == "c_1"))
    assert len(stored) < len(BODY) / 2
    assert store.items.get(Kind.CLAIM, "c_1") == BODY
    assert store.items.page(Kind.CLAIM, profile="mira-solberg", limit=9).items == (BODY,)
    assert store.representations.get("/v1/claims/c_1", "json").body == BODY + b"\n"
    assert store.representations.batch(["/v1/claims/c_1"], "json") == {"/v1/claims/c_1": BODY}


def test_a_long_body_is_stored_in_one_form_and_sent_in_both(store):
    made = edition(1)
    body = b'{"words":"' + b"again " * 500 + b'"}\n'
    stored = evolve(made.publication.representations[0], body=body, etag=etag(body))
    store.publish(evolve(made, publication=evolve(made.publication, representations=(stored,))))
    with store._database.read() as connection:
        ((plain, packed),) = connection.execute(select(representations.c.body, representations.c.gzip)).all()
    assert plain is None
    assert len(packed) < len(body) / 10
    read = store.representations.stored
    assert read(stored.path, stored.variant, packed=False).body == body
    assert read(stored.path, stored.variant, packed=True).body == packed
    assert gzip.decompress(packed) == body


def test_a_short_body_is_stored_with_the_words_that_elements_share_and_sent_as_it_was(store):
    made = edition(1)
    stored = evolve(made.publication.representations[0], body=BODY, etag=etag(BODY))
    store.publish(evolve(made, publication=evolve(made.publication, representations=(stored,))))
    with store._database.read() as connection:
        (body,) = connection.scalars(select(representations.c.body)).all()
    assert len(body) < len(BODY) / 2
    assert store.representations.stored(stored.path, stored.variant, packed=True).body == BODY
    assert store.representations.get(stored.path, stored.variant).body == BODY
    assert store.representations.batch([stored.path], stored.variant) == {stored.path: BODY}
