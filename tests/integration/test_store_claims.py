"""Claims that say what their elements say are stored there alone, and are read as they were."""

import gzip
import sqlite3
from contextlib import closing

import orjson
import pytest
from attrs import evolve
from sqlalchemy import select, text, update

from schemas.claim import ClaimSchema
from service.config import Settings
from service.domain.claim import Extractor, Modality
from service.domain.publication import Item, Kind
from service.domain.selector import PDF_PAGE, Fragment
from service.errors import StoreError
from service.represent.plain.cited import claim_of
from service.store.migrations.upgrading import upgrade
from service.store.moving.lines import export_to, import_from
from service.store.repositories.records import claim_members, members_in
from service.store.session import open_store
from service.store.tables import claims, items, meta
from tests.integration.editions import claim, document, edition

PLAIN = claim(document(), "1981")
VARIED = (
    PLAIN,
    evolve(
        PLAIN, modality=Modality.REPORTED, attribution="The Post", origins=("a", "b"), qualifiers={"near": "Tallinn"}
    ),
    evolve(PLAIN, orphaned_at="2026-01-01T00:00:00Z"),
    evolve(PLAIN, selector=evolve(PLAIN.selector, fragment=Fragment("page=3", PDF_PAGE))),
)
BY_HAND = evolve(PLAIN, extractor=Extractor("hand", "1", "she", by_hand=True))


def element(one, **said):
    """Return a claim as readers get it, with what else is ``said`` of it."""
    plain = claim_of(one, document().source, document().text) | {"rejected_by": None, "bearing": "supports"} | said
    return Item(
        kind=Kind.CLAIM,
        id=one.id,
        position=0,
        body=orjson.dumps(ClaimSchema().dump(plain)),
        field=one.field,
        source=one.source,
    )


def told(number, one, *elements):
    """Return an edition with the claim ``one`` and these elements of claims."""
    made = edition(number, claims=(one,))
    others = tuple(item for item in made.publication.items if item.kind is not Kind.CLAIM)
    return evolve(made, publication=evolve(made.publication, items=(*others, *elements)))


def record_of(store):
    with store._database.read() as connection:
        return connection.scalars(select(claims.c.record)).one()


@pytest.mark.parametrize("one", VARIED)
def test_an_element_tells_all_of_its_claim(one):
    assert members_in(element(one).body) == claim_members(one)


@pytest.mark.parametrize("body", [b"", b"state 1", b"[]", b"{}", b'{"selectors":[{}]}', b'{"selectors":null}', b"7"])
def test_what_is_no_claim_tells_of_none(body):
    assert members_in(body) is None


@pytest.mark.parametrize("one", VARIED)
def test_what_an_element_says_is_not_stored_again(store, one):
    store.publish(told(1, one, element(one)))
    assert record_of(store) == {}
    assert store.claims.of_profile("mira-solberg") == (one,)
    assert store.claims.of_profile("mira-solberg", field="award") == ()
    assert store.claims.get(one.id) == one
    assert store.claims.of_source(one.source) == (one,)
    assert store.claims.of_sources([one.source]) == {one.source: (one,)}


@pytest.mark.parametrize(
    ("one", "elements"),
    [
        (PLAIN, ()),
        (BY_HAND, (element(BY_HAND),)),
        (PLAIN, (element(PLAIN, value="1982"),)),
        (PLAIN, (element(PLAIN, original="in 1981"),)),
    ],
    ids=["none", "by hand", "another value", "other words"],
)
def test_what_no_element_says_is_stored(store, one, elements):
    store.publish(told(1, one, *elements))
    assert record_of(store)["value"] == "1981"
    assert store.claims.of_profile("mira-solberg") == (one,)


def test_a_claim_is_told_by_the_element_of_its_own_profile(store):
    store.publish(told(1, PLAIN, element(PLAIN)))
    other = edition(1, profile="bo", documents=(document("other"),), claims=())
    stale = evolve(
        element(evolve(PLAIN, profile="bo", value="1999"))
    )  # as where its source has just moved to another profile
    store.publish(evolve(other, publication=evolve(other.publication, items=(*other.publication.items, stale))))
    assert store.claims.of_profile("mira-solberg") == (PLAIN,)
    assert store.claims.get(PLAIN.id) == PLAIN


def test_a_claim_of_which_nothing_tells_is_a_fault_of_the_database_that_says_what_to_do(store):
    store.publish(told(1, PLAIN, element(PLAIN)))
    with store._database.write() as connection:
        connection.execute(items.delete().where(items.c.kind == "claim"))
    with pytest.raises(StoreError, match="load mira-solberg again"):
        store.claims.get(PLAIN.id)


def test_a_database_of_version_9_leaves_out_what_elements_say_and_pages_of_sources(store):
    for number, one in enumerate((PLAIN, BY_HAND), 1):
        profile = f"p{number}"
        own = evolve(claim(document(f"s{number}"), "1981", profile=profile), extractor=one.extractor)
        made = edition(1, profile=profile, documents=(document(f"s{number}"),), claims=(own,))
        others = tuple(item for item in made.publication.items if item.kind is not Kind.CLAIM)
        store.publish(evolve(made, publication=evolve(made.publication, items=(*others, element(own)))))
    before = store.claims.of_profile("p1"), store.claims.of_profile("p2")
    with store._database.write() as connection:
        full = orjson.loads(orjson.dumps({k: v for k, v in claim_members(before[0][0]).items() if k != "id"}))
        connection.execute(update(claims).where(claims.c.profile == "p1").values(record=full))
        connection.execute(
            text(
                "INSERT INTO representations (path, variant, profile, media_type, etag, body) "
                "SELECT '/sources/s1', 'html', profile, media_type, etag, body FROM representations "
                "WHERE path = '/v1/profiles/p1' AND variant = 'txt'"
            )
        )
        connection.execute(update(meta).where(meta.c.key == "schema_version").values(value="9"))
    upgrade(store._database)
    with store._database.read() as connection:
        assert connection.scalars(select(claims.c.record).where(claims.c.profile == "p1")).one() == {}
        assert connection.scalars(select(claims.c.record).where(claims.c.profile == "p2")).one() != {}
        assert connection.scalar(text("SELECT count(*) FROM representations WHERE path LIKE '/sources/%'")) == 0
        assert connection.scalar(text("SELECT count(*) FROM representations")) == 6
    assert (store.claims.of_profile("p1"), store.claims.of_profile("p2")) == before


def test_an_export_has_claims_in_plain_words_and_what_takes_it_in_leaves_out_what_elements_say(
    store, settings, tmp_path
):
    store.publish(told(1, PLAIN, element(PLAIN)))
    export_to(settings.database_url, tmp_path / "out")
    (line,) = gzip.decompress((tmp_path / "out" / "claims.ndjson.gz").read_bytes()).splitlines()
    assert orjson.loads(line)["record"]["selector"]["exact"] == "1981"
    assert "element" not in orjson.loads(line)
    other = tmp_path / "other.db"
    import_from(f"sqlite:///{other}", tmp_path / "out")
    with closing(sqlite3.connect(other)) as database:
        assert database.execute("SELECT record FROM claims").fetchall() == [(b"{}",)]
    with open_store(Settings(database_url=f"sqlite:///{other}")) as copy:
        assert copy.claims.of_profile("mira-solberg") == (PLAIN,)
