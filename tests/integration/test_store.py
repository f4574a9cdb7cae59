"""What readers see of what is published."""

import pytest
from attrs import evolve
from sqlalchemy import select, update

from service.config import Settings
from service.domain.claim import Modality
from service.domain.publication import Facet, Item, Kind
from service.errors import ChangedError, StoreError
from service.store.repositories import tombstones
from service.store.session import open_store
from service.store.tables import claims
from service.store.values import FormerText, Standing
from tests.integration.editions import claim, document, edition, with_items

MIRA = "/v1/profiles/mira-solberg"


def body(store, path=MIRA, variant="cited.json"):
    found = store.representations.get(path, variant)
    return found and found.body


def buried_alive(store):
    """Return the ids that have a tombstone although they are published."""
    with store._database.read() as connection:
        published = connection.exec_driver_sql("SELECT kind, id FROM items").all()
        return [row.id for row in published if tombstones.find(connection, row.kind, row.id)]


def test_what_is_published_is_read_back_as_it_was(store):
    given = edition()
    store.publish(given)
    for each in given.publication.representations:
        assert store.representations.get(each.path, each.variant) == each
    assert store.sources.get("tidende-mira") == given.documents[0].source
    assert store.texts.get("tidende-mira") == given.documents[0].text
    assert store.revisions.of("mira-solberg") == (given.publication.revision,)
    assert store.profiles.digest("mira-solberg") == "digest-1"
    assert store.profiles.field_digests("mira-solberg") == {"birth_date": "d1"}


def test_a_claim_comes_back_as_exactly_the_same_value(store):
    text = document()
    given = claim(
        text,
        "Amber Prize",
        "award",
        qualifiers={"date": "2019~", "conferrer": "Café “Ω”"},
        attribution="her sister",
        modality=Modality.REPORTED,
    )
    store.publish(edition(documents=(text,), claims=(given,)))
    found = store.claims.get(given.id)
    assert found == given
    assert isinstance(found.modality, Modality)
    assert list(found.qualifiers) == ["date", "conferrer"]


def test_words_for_a_date_that_an_older_version_stored_are_left_out(store):
    text = document()
    given = claim(text, "Amber Prize", "award", qualifiers={"date": "2019-07-06", "conferrer": "Café"})
    store.publish(edition(documents=(text,), claims=(given,)))
    with store._database.write() as connection:
        record = connection.scalars(select(claims.c.record)).one()
        record["qualifiers"]["date"] = "XXXX-07-06"
        connection.execute(update(claims).values(record=record))
    assert store.claims.get(given.id) == evolve(given, qualifiers={"conferrer": "Café"})


def test_claims_come_in_text_order_and_can_be_asked_for_by_field_and_source(store):
    first, second = document("b-first"), document("a-second")
    claims = (claim(first, "Amber Prize", "award"), claim(first, "1981"), claim(second, "1981"))
    store.publish(edition(documents=(first, second), claims=claims))
    assert store.claims.of_profile("mira-solberg") == claims
    assert store.claims.of_profile("mira-solberg", field="birth_date") == claims[1:]
    assert store.claims.of_source("b-first") == claims[:2]
    assert [each.source.id for each in store.sources.of_profile("mira-solberg")] == ["b-first", "a-second"]


def test_what_was_never_published_is_none(store):
    assert store.representations.get(MIRA, "cited.json") is None
    assert store.items.get(Kind.CLAIM, "c_0") is None
    assert store.items.state(Kind.CLAIM, "c_0") == "unknown"
    assert store.texts.get("x") is store.sources.get("x") is store.claims.get("x") is None
    assert store.profiles.digest("x") is None
    assert store.profiles.field_digests("x") == {}


def test_publishing_the_same_again_changes_nothing(store):
    store.publish(edition())
    before = body(store), store.revisions.of("mira-solberg"), store.items.page(Kind.CLAIM, limit=9)
    store.publish(edition())
    assert (body(store), store.revisions.of("mira-solberg"), store.items.page(Kind.CLAIM, limit=9)) == before


def test_a_new_revision_replaces_what_is_served_and_keeps_the_old_one_at_its_address(store):
    store.publish(edition(1))
    store.publish(edition(2))
    assert body(store) == b"state 2 of mira-solberg"
    assert body(store, f"{MIRA}/revisions/1", "json") == b"state 1 of mira-solberg"
    assert body(store, f"{MIRA}/revisions/2", "json") == b"state 2 of mira-solberg"
    assert [each.number for each in store.revisions.of("mira-solberg")] == [1, 2]


def test_a_published_revision_never_changes(store):
    store.publish(edition(1, body=b"as it was"))
    store.publish(edition(1, body=b"rendered anew"))
    assert body(store) == b"rendered anew"
    assert body(store, f"{MIRA}/revisions/1", "json") == b"as it was"


def test_the_revisions_of_a_longer_id_are_not_taken_for_ones_own(store):
    store.publish(edition(profile="mira", documents=(), claims=()))
    store.publish(edition(profile="mira-solberg"))
    store.remove_profile("mira", "2026-02-01T00:00:00Z")
    assert body(store, f"{MIRA}/revisions/1", "json")


def test_an_address_that_is_no_longer_published_is_gone(store):
    old = claim(document(), "1981")
    store.publish(edition(1))
    store.publish(edition(2, claims=()))
    assert body(store, f"/v1/claims/{old.id}", "json") is None
    assert store.items.state(Kind.CLAIM, old.id) == "gone"
    assert store.items.state(Kind.SOURCE, "tidende-mira") == "live"


def test_an_id_that_comes_back_is_live_again(store):
    old = claim(document(), "1981")
    store.publish(edition(1))
    store.publish(edition(2, claims=()))
    store.publish(edition(3))
    assert store.items.state(Kind.CLAIM, old.id) == "live"
    assert buried_alive(store) == []
    store.publish(edition(4, claims=()))
    assert store.items.state(Kind.CLAIM, old.id) == "gone"


def test_a_removed_profile_is_gone_with_all_that_its_revisions_said(store):
    store.publish(edition())
    assert store.remove_profile("mira-solberg", "2026-02-01T00:00:00Z")
    assert body(store) is None
    for kind, key in ((Kind.PROFILE, "mira-solberg"), (Kind.SOURCE, "tidende-mira")):
        assert store.items.state(kind, key) == "gone"
    assert store.items.state(Kind.CLAIM, claim(document(), "1981").id) == "gone"
    assert store.claims.of_profile("mira-solberg") == ()
    assert store.texts.get("tidende-mira") is None
    assert store.items.page(Kind.PROFILE, limit=9).total == store.status().profiles == 0
    assert store.profiles.get("mira-solberg") is None
    assert store.revisions.of("mira-solberg") == ()
    assert body(store, f"{MIRA}/revisions/1", "json") is None


def test_the_number_of_a_removed_profiles_last_revision_is_not_used_again(store):
    store.publish(edition(1))
    store.publish(edition(2))
    store.remove_profile("mira-solberg", "2026-02-01T00:00:00Z")
    assert store.standing("mira-solberg") == Standing(change=3, revision=2)
    for number in (1, 2):
        with pytest.raises(ChangedError, match="revision 2 was published"):
            store.publish(edition(number))
    store.publish(edition(3))
    assert store.standing("mira-solberg") == Standing(change=4, revision=3, published=True)


def test_two_databases_make_different_hashes_of_one_id(store, tmp_path):
    def hashes(each):
        each.publish(edition())
        each.remove_profile("mira-solberg", "2026-02-01T00:00:00Z")
        with each._database.read() as connection:
            rows = connection.exec_driver_sql("SELECT hash, gone_on FROM tombstones").all()
        assert {row.gone_on for row in rows} == {"2026-02-01"}
        return {row.hash for row in rows}

    with open_store(Settings(database_url=f"sqlite:///{tmp_path}/other.db")) as other:
        ours, others = hashes(store), hashes(other)
    assert len(ours) == len(others) > 0
    assert ours.isdisjoint(others)


def test_nothing_is_published_over_what_was_not_known(store):
    store.publish(edition(1))
    base = store.standing("mira-solberg")
    store.publish(edition(2))
    with pytest.raises(ChangedError, match="meanwhile"):
        store.publish(edition(3), base=base)
    with pytest.raises(ChangedError, match="meanwhile"), store.holding("mira-solberg", base):
        pass
    assert body(store) == b"state 2 of mira-solberg"


def test_a_profile_that_loses_a_source_to_another_one_stands_otherwise(store):
    shared = document("shared")
    store.publish(edition(1, profile="giver", documents=(shared,)))
    base = store.standing("giver")
    store.publish(edition(1, profile="taker", documents=(shared,)))
    with pytest.raises(ChangedError):
        store.publish(edition(2, profile="giver", documents=(shared,)), base=base)
    assert [each.source.id for each in store.sources.of_profile("taker")] == ["shared"]


def test_only_a_published_profile_can_be_removed(store):
    assert not store.remove_profile("mira-solberg", "2026-02-01T00:00:00Z")
    store.publish(edition())
    assert store.remove_profile("mira-solberg", "2026-02-01T00:00:00Z")
    assert not store.remove_profile("mira-solberg", "2026-02-02T00:00:00Z")


def test_a_removed_profile_can_be_published_again(store):
    store.publish(edition(1))
    store.remove_profile("mira-solberg", "2026-02-01T00:00:00Z")
    store.publish(edition(2))
    assert store.items.state(Kind.PROFILE, "mira-solberg") == "live"
    assert [each.id for each in store.profiles.all()] == ["mira-solberg"]


@pytest.mark.parametrize("order", [("giver", "taker"), ("taker", "giver")])
def test_a_source_may_move_from_one_profile_to_another_in_either_order(store, order):
    shared = document("shared")
    store.publish(edition(1, profile="giver", documents=(shared,)))
    moves = {
        "giver": edition(2, profile="giver", documents=(), claims=()),
        "taker": edition(1, profile="taker", documents=(shared,)),
    }
    for profile in order:
        store.publish(moves[profile])
    assert store.items.state(Kind.SOURCE, "shared") == "live"
    assert buried_alive(store) == []
    assert [each.source.id for each in store.sources.of_profile("taker")] == ["shared"]
    assert store.sources.of_profile("giver") == ()
    assert store.claims.of_source("shared")[0].profile == "taker"


def test_a_revision_that_is_not_the_next_one_is_refused(store):
    store.publish(edition(1))
    store.publish(edition(2))
    with pytest.raises(ChangedError, match="published meanwhile"):
        store.publish(edition(1))
    assert body(store) == b"state 2 of mira-solberg"


def test_pages_follow_one_another_without_gap_or_overlap(store):
    for profile in ("b", "a"):
        items = [
            Item(kind=Kind.CONFLICT, id=f"{profile}{n}", position=n, body=f"{profile}{n}".encode()) for n in range(7)
        ]
        store.publish(with_items(edition(profile=profile, documents=(), claims=()), *items))
    seen, after = [], None
    while True:
        page = store.items.page(Kind.CONFLICT, after=after, limit=4)
        assert page.total == 14
        seen += page.items
        if (after := page.next_after) is None:
            break
    assert seen == [f"{profile}{n}".encode() for profile in "ba" for n in range(7)]


def test_profiles_are_listed_by_id_and_a_cursor_outlives_removals(store):
    for profile in ("cy", "ada", "bo", "di"):
        store.publish(edition(profile=profile, documents=(), claims=()))
    first = store.items.page(Kind.PROFILE, limit=2)
    assert first.items == (b"state 1 of ada", b"state 1 of bo")
    store.remove_profile("bo", "2026-02-01T00:00:00Z")
    second = store.items.page(Kind.PROFILE, after=first.next_after, limit=2)
    assert second.items == (b"state 1 of cy", b"state 1 of di")
    assert second.next_after is None
    assert store.items.ids(Kind.PROFILE) == ("ada", "cy", "di")


def test_lists_are_filtered_by_all_that_is_given(store):
    items = [
        Item(kind=Kind.CONFLICT, id="x1", position=2, body=b"1", field="residence", type="temporal", status="resolved"),
        Item(kind=Kind.CONFLICT, id="x2", position=1, body=b"2", field="residence", type="exclusive", status="open"),
        Item(kind=Kind.CLAIM, id="c1", position=0, body=b"3", field="residence", source="tidende-mira"),
    ]
    store.publish(with_items(edition(), *items))
    page = store.items.page
    assert page(Kind.CONFLICT, limit=9).items == (b"2", b"1")
    assert page(Kind.CONFLICT, field="residence", status="open", limit=9).items == (b"2",)
    assert page(Kind.CONFLICT, type="temporal", status="open", limit=9).total == 0
    assert page(Kind.CLAIM, profile="mira-solberg", source="tidende-mira", limit=9).items == (b"3",)
    assert page(Kind.CLAIM, profile="another", limit=9).total == 0


def test_the_status_tells_what_is_published_and_when_the_last_load_ended(store):
    assert store.status().last_load is None
    store.publish(edition())
    store.record_load("2026-01-01T00:00:00Z")
    store.record_load("2026-01-02T00:00:00Z")
    status = store.status()
    assert (status.ok, status.profiles, status.last_load) == (True, 1, "2026-01-02T00:00:00Z")


def test_a_transaction_that_fails_leaves_the_old_revision_served(store):
    store.publish(edition(1))
    broken = edition(2)
    nothing = evolve(broken.publication.representations[-1], media_type=None)
    broken = evolve(
        broken, publication=evolve(broken.publication, representations=(*broken.publication.representations, nothing))
    )
    with pytest.raises(StoreError, match=r"NOT NULL|not-null"):
        store.publish(broken)
    assert body(store) == b"state 1 of mira-solberg"
    assert store.profiles.digest("mira-solberg") == "digest-1"
    assert [each.number for each in store.revisions.of("mira-solberg")] == [1]
    assert store.items.get(Kind.PROFILE, "mira-solberg") == b"state 1 of mira-solberg"
    store.publish(edition(2))
    assert body(store) == b"state 2 of mira-solberg"


def test_what_readers_ask_of_several_at_once_is_answered(store):
    given = edition()
    spy = Facet(field="occupation", value="spy", score=0.5)
    store.publish(evolve(given, publication=evolve(given.publication, facets=(spy,))))
    store.publish(edition(profile="nora-quist", documents=()))
    mira, nora, none = (f"/v1/profiles/{each}" for each in ("mira-solberg", "nora-quist", "nobody"))
    assert store.representations.batch([mira, nora, none], "cited.json") == {mira: body(store), nora: body(store, nora)}
    (one,) = given.claims
    paths = [f"/v1/claims/{one.id}", "/v1/sources/tidende-mira", "/v1/claims/c_0"]
    assert store.representations.batch(paths, "json") == dict.fromkeys(paths[:2], b"{}")
    assert store.facets.of(["mira-solberg", "nora-quist"], ["occupation"]) == {
        "mira-solberg": {"occupation": {"spy": 0.5}}
    }
    assert store.items.ids(Kind.PROFILE) == ("mira-solberg", "nora-quist")
    assert store.items.ids(Kind.CLAIM, "mira-solberg") == (one.id,)
    assert store.items.ids(Kind.CLAIM, "nora-quist") == ()
    assert [*store.items.around(Kind.PROFILE, "n")] == ["mira-solberg", "nora-quist"]
    assert store.items.owner(Kind.CLAIM, one.id) == "mira-solberg"
    assert store.items.owner(Kind.CLAIM, "c_0") is store.items.get(Kind.CLAIM, "c_0") is None
    besides = store.items.page(Kind.CLAIM, profile="mira-solberg", field="award", besides={one.id}, limit=9)
    assert (besides.items, besides.total) == ((b"{}",), 1)
    store.remove_profile("nora-quist", "2026-01-02T03:04:05Z")
    assert store.items.gone(Kind.PROFILE, ["nora-quist", "nobody"]) == {"nora-quist"}
    assert store.last_change() == 3


def test_texts_that_a_source_had_are_read_by_their_digests(store):
    given = edition()
    former = FormerText("tidende-mira", "0" * 64, "What it said before.")
    store.publish(evolve(given, former=(former,)))
    assert store.texts.former("tidende-mira") == {former.sha256: former.text}
    assert store.texts.get("tidende-mira", former.sha256) == former.text
    assert store.texts.get("tidende-mira") == given.documents[0].text
