"""Verifying: every quote in its stored text, every file as it was loaded."""

import pytest
from sqlalchemy import select, update

from service.errors import GoneError, NotFoundError
from service.pipeline import load, verify, verify_claim
from service.store.tables import texts
from tests.integration.people import edit, write, write_tomas

FIRST = "harbour-encyclopedia-iris"


@pytest.fixture
def folder(settings, store):
    made = write(settings.seeds)
    write_tomas(settings.seeds)
    load(settings, store)
    return made


def iris(settings, store):
    return verify(settings, store, "iris-vanholt").profiles[0]


@pytest.mark.usefixtures("folder")
def test_after_a_load_every_quote_stands(settings, store):
    report = verify(settings, store)
    assert report.ok
    assert [each.id for each in report.profiles] == ["iris-vanholt", "tomas-ekerud"]
    for each in report.profiles:
        assert each.verified == each.claims == len(store.claims.of_profile(each.id)) > 0


def test_a_file_changed_by_one_character_loses_the_claims_whose_quotes_it_broke(settings, store, folder):
    edit(folder / "documents" / f"{FIRST}.txt", "Silver Sextant", "Silver Sextent")
    found = iris(settings, store)
    assert not found.ok
    assert [(each.source, each.problem) for each in found.files] == [(FIRST, "has changed since it was loaded")]
    assert {each.claim for each in found.lost} == {
        claim.id for claim in store.claims.of_source(FIRST) if "Silver Sextant" in claim.selector.exact
    }
    assert found.lost
    assert found.moved == found.failed == ()
    assert verify(settings, store, "tomas-ekerud").ok


def test_a_file_that_grew_moves_its_claims(settings, store, folder):
    file = folder / "documents" / f"{FIRST}.txt"
    file.write_text("New. " + file.read_text(encoding="utf-8"), encoding="utf-8")
    found = iris(settings, store)
    assert not found.ok
    assert {each.found - each.start for each in found.moved} == {5}
    assert len(found.moved) == len(store.claims.of_source(FIRST))


@pytest.mark.parametrize("spoil", [lambda file: file.unlink(), lambda file: file.write_bytes(b"\x00\x01")])
def test_a_file_that_is_missing_or_no_text_loses_all_its_claims(settings, store, folder, spoil):
    spoil(folder / "documents" / f"{FIRST}.txt")
    found = iris(settings, store)
    assert [each.source for each in found.files] == [FIRST]
    assert {each.claim for each in found.lost} == {claim.id for claim in store.claims.of_source(FIRST)}
    assert found.verified == found.claims


@pytest.mark.usefixtures("folder")
def test_a_stored_text_that_was_tampered_with_fails_its_claims(settings, store):
    with store._database.write() as connection:
        text = connection.scalars(select(texts.c.text).where(texts.c.source == FIRST)).one()
        connection.execute(update(texts).where(texts.c.source == FIRST).values(text=f"x{text}"))
    found = iris(settings, store)
    claims = store.claims.of_source(FIRST)
    assert [each.claim for each in found.failed] == [claim.id for claim in claims]
    assert found.verified == found.claims - len(claims)
    assert not verify_claim(store, claims[0].id).ok


@pytest.mark.usefixtures("folder")
def test_one_claim_is_verified_with_what_was_expected_and_what_was_found(store):
    claim = store.claims.of_source(FIRST)[0]
    result = verify_claim(store, claim.id)
    assert result.ok
    assert result.expected == result.found == claim.selector.exact
    with pytest.raises(NotFoundError):
        verify_claim(store, "c_0")


@pytest.mark.usefixtures("folder")
def test_a_profile_that_is_not_there_is_named_with_the_nearest_one(settings, store):
    with pytest.raises(NotFoundError, match="did you mean 'iris-vanholt'"):
        verify(settings, store, "iris-vanhold")
    store.remove_profile("iris-vanholt", "2026-01-01T00:00:00Z")
    with pytest.raises(GoneError):
        verify(settings, store, "iris-vanholt")
