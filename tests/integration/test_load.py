"""Loading folders: what changes, what stays, and what the report says of it."""

import itertools
from functools import cache
from pathlib import Path

import orjson
import pytest
from attrs import evolve
from sqlalchemy import update

import service.extract
from service.app import create_app
from service.domain.memory.kept import Place
from service.domain.publication import Kind
from service.errors import ConfigError
from service.extract.text import patterns
from service.pipeline import Change, load
from service.store.repositories.records import claim_record
from service.store.session import open_store
from service.store.tables import claims
from tests.integration.people import IRIS, edit, write, write_tomas

SHIPPED_PRIORS = Path("service/reconcile/data/priors.toml").read_text("utf-8")
IRIS_PATH = "/v1/profiles/iris-vanholt"
OLDER = "UPDATE profiles SET receipt = json_set(receipt, '$.made_by', 'an older whosays')"


@pytest.fixture
def clock():
    """Return a clock that is one second later each time it is asked."""
    seconds = itertools.count()
    return lambda: f"2026-01-01T00:{next(seconds) // 60:02}:{next(seconds) % 60:02}Z"


def served(store, profile="iris-vanholt"):
    return orjson.loads(store.representations.get(f"/v1/profiles/{profile}", "cited.json").body)


def published(settings):
    """Return everything in the database that readers can see."""
    with open_store(settings) as store, store._database.read() as connection:
        tables = ("profiles", "revisions", "sources", "texts", "claims", "items", "representations", "tombstones")
        return {name: connection.exec_driver_sql(f"SELECT * FROM {name}").all() for name in tables}  # noqa: S608 - names above


def test_a_folder_becomes_a_profile_with_its_claims_sources_and_first_revision(settings, store, clock):
    write(settings.seeds)
    (report,) = load(settings, store, clock=clock).profiles
    assert (report.id, report.change, report.revision, report.error) == ("iris-vanholt", Change.NEW, 1, None)
    assert (report.sources, report.extracted) == (2, 2)
    assert report.summary.startswith("first revision: ")
    assert report.claims == len(store.claims.of_profile("iris-vanholt")) > 0
    record = served(store)
    assert record["revision"] == 1
    assert [source["id"] for source in record["sources"]] == list(IRIS)
    shown = {name for name, field in record["fields"].items() if field["values"]}
    claimed = {claim.field for claim in store.claims.of_profile("iris-vanholt")}
    assert shown == claimed - {"age_statement"}
    assert report.fields == len(claimed)


def test_a_second_load_changes_nothing_and_says_so(settings, store, clock):
    write(settings.seeds)
    write_tomas(settings.seeds)
    load(settings, store, clock=clock)
    before = published(settings)
    report = load(settings, store, clock=clock)
    assert {each.change for each in report.profiles} == {Change.UNCHANGED}
    assert {each.summary for each in report.profiles} == {"nothing changed"}
    assert {each.extracted for each in report.profiles} == {0}
    assert report.ok
    assert published(settings) == before
    assert store.status().last_load > before["revisions"][0].recorded_at


def test_a_new_source_makes_a_new_revision_that_names_what_it_adds(settings, store, clock):
    first = dict(itertools.islice(IRIS.items(), 1))
    write(settings.seeds, sources=first)
    load(settings, store, clock=clock)
    write(settings.seeds)
    (report,) = load(settings, store, clock=clock).profiles
    assert (report.change, report.revision, report.extracted) == (Change.CHANGED, 2, 1)
    assert "residence" in report.summary
    assert "added" in report.summary
    assert report.lost == ()
    assert [each.number for each in store.revisions.of("iris-vanholt")] == [1, 2]
    assert "residence" in store.revisions.of("iris-vanholt")[1].changed_fields
    assert orjson.loads(store.representations.get(f"{IRIS_PATH}/revisions/1", "json").body)["revision"] == 1


def test_a_source_taken_out_is_gone_with_its_claims_and_comes_back_with_them(settings, store, clock):
    first = dict(itertools.islice(IRIS.items(), 1))
    write(settings.seeds)
    load(settings, store, clock=clock)
    claims = [claim.id for claim in store.claims.of_source("evening-courier-iris")]
    write(settings.seeds, sources=first)
    load(settings, store, clock=clock)
    assert store.items.state(Kind.SOURCE, "evening-courier-iris") == "gone"
    assert claims
    assert {store.items.state(Kind.CLAIM, claim) for claim in claims} == {"gone"}
    write(settings.seeds)
    load(settings, store, clock=clock)
    assert {store.items.state(Kind.CLAIM, claim) for claim in claims} == {"live"}


def test_a_source_text_changed_by_one_character_loses_the_claims_whose_quotes_it_broke(settings, store, clock):
    folder = write(settings.seeds)
    load(settings, store, clock=clock)
    doomed = [
        claim
        for claim in store.claims.of_source("harbour-encyclopedia-iris")
        if "Silver Sextant Prize" in claim.selector.exact
    ]
    edit(folder / "documents" / "harbour-encyclopedia-iris.txt", "Silver Sextant Prize", "Silver Sextent Prize")
    report = load(settings, store, clock=clock)
    (profile,) = report.profiles
    assert doomed
    assert [(each.claim, each.field, each.quote) for each in profile.lost] == [
        (claim.id, claim.field, claim.selector.exact) for claim in doomed
    ]
    assert (profile.change, profile.extracted, profile.moved) == (Change.CHANGED, 1, ())
    assert not report.ok
    assert load(settings, store, clock=clock).ok


def test_a_text_that_grew_at_its_beginning_moves_its_claims_and_loses_none(settings, store, clock):
    folder = write(settings.seeds)
    load(settings, store, clock=clock)
    before = {claim.id: claim.selector for claim in store.claims.of_source("harbour-encyclopedia-iris")}
    file = folder / "documents" / "harbour-encyclopedia-iris.txt"
    file.write_text("From the archive. 🐚\n\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    report = load(settings, store, clock=clock)
    (profile,) = report.profiles
    assert report.ok
    assert {each.claim for each in profile.moved} == set(before)
    assert all(each.found == before[each.claim].start + 21 for each in profile.moved)
    for claim in store.claims.of_source("harbour-encyclopedia-iris"):
        assert claim.selector.holds_in(store.texts.get(claim.source))


def test_a_source_keeps_the_time_at_which_it_was_first_retrieved_until_its_file_changes(settings, store, clock):
    folder = write(settings.seeds)
    load(settings, store, clock=clock)
    before = {each.source.id: each.source.retrieved_at for each in store.sources.of_profile("iris-vanholt")}
    edit(folder / "documents" / "evening-courier-iris.txt", "Ostend", "Bruges")
    load(settings, store, clock=clock)
    after = {each.source.id: each.source.retrieved_at for each in store.sources.of_profile("iris-vanholt")}
    assert after["harbour-encyclopedia-iris"] == before["harbour-encyclopedia-iris"]
    assert after["evening-courier-iris"] > before["evening-courier-iris"]


def test_a_byte_order_mark_changes_the_file_and_not_the_content(settings, store, clock):
    folder = write(settings.seeds)
    load(settings, store, clock=clock)
    file = folder / "documents" / "evening-courier-iris.txt"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    (report,) = load(settings, store, clock=clock).profiles
    assert (report.change, report.revision, report.extracted) == (Change.REWRITTEN, 1, 0)
    (report,) = load(settings, store, clock=clock).profiles
    assert report.change is Change.UNCHANGED


@pytest.mark.sqlite
def test_representations_of_another_version_are_written_anew_under_the_same_revision(settings, store, clock):
    write(settings.seeds)
    load(settings, store, clock=clock)
    with store._database.write() as connection:
        connection.exec_driver_sql("UPDATE profiles SET renderer = 'older'")
        connection.exec_driver_sql(OLDER)
        connection.exec_driver_sql("UPDATE representations SET body = 'older' WHERE path NOT LIKE '%/revisions/%'")
    (report,) = load(settings, store, clock=clock).profiles
    assert (report.change, report.revision) == (Change.REWRITTEN, 1)
    assert served(store)["revision"] == 1


def test_an_alias_makes_every_source_be_read_again(settings, store, clock):
    folder = write(settings.seeds)
    load(settings, store, clock=clock)
    edit(folder / "profile.toml", 'name = "Iris Vanholt"\n\n[[sources]]\nid = "harbour', _ALIASED)
    (report,) = load(settings, store, clock=clock).profiles
    assert report.extracted == 2


_ALIASED = 'name = "Iris Vanholt"\naliases = ["I. Vanholt"]\n\n[[sources]]\nid = "harbour'


def test_a_removed_profile_comes_back_as_the_next_revision(settings, store, clock):
    write(settings.seeds)
    load(settings, store, clock=clock)
    store.remove_profile("iris-vanholt", clock())
    (report,) = load(settings, store, clock=clock).profiles
    assert (report.change, report.revision) == (Change.NEW, 2)
    assert report.summary.startswith("published again: ")
    assert served(store)["revision"] == 2
    app = create_app(settings)
    client = app.test_client()
    assert client.get("/v1/profiles/iris-vanholt/revisions/2").status_code == 200
    assert client.get("/v1/profiles/iris-vanholt/revisions/1").status_code == 410
    assert client.get("/v1/profiles/iris-vanholt/revisions/3").status_code == 404
    app.extensions["whosays"].close()


def test_one_folder_may_be_loaded_alone(settings, store, clock):
    folder = write(settings.seeds)
    write_tomas(settings.seeds)
    report = load(settings, store, folder, clock=clock)
    assert [each.id for each in report.profiles] == ["iris-vanholt"]
    assert store.items.ids(Kind.PROFILE) == ("iris-vanholt",)


def test_progress_is_told_before_each_profile_and_at_the_end(settings, store, clock):
    write(settings.seeds)
    write_tomas(settings.seeds)
    told = []
    load(settings, store, clock=clock, progress=lambda *args: told.append(args))
    assert told == [(0, 2, "iris-vanholt"), (1, 2, "tomas-ekerud"), (2, 2, "")]


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("spoiled", "reason"),
    [
        ({"selector": {"start": 1, "end": 4}}, "its quote does not stand at its place in the text"),
        ({"field": "hair"}, "no field is called 'hair'"),
        ({"profile": "another"}, "it is about 'another'"),
        ({"source": "another"}, "no source is called 'another'"),
    ],
)
def test_a_claim_that_does_not_hold_is_rejected_and_named(settings, store, clock, spoiled, reason):
    write(settings.seeds)
    load(settings, store, clock=clock)
    victim = store.claims.of_source("evening-courier-iris")[0]
    spoil(store, victim, spoiled)
    report = load(settings, store, clock=clock)
    (profile,) = report.profiles
    assert [(each.claim, each.reason) for each in profile.rejected] == [(victim.id, reason)]
    assert not report.ok
    assert store.claims.get(victim.id) is None
    assert store.items.state(Kind.CLAIM, victim.id) == "gone"


@pytest.mark.sqlite
def test_of_two_claims_with_one_id_the_first_is_kept(settings, store, clock):
    write(settings.seeds)
    load(settings, store, clock=clock)
    first, second = store.claims.of_source("evening-courier-iris")[:2]
    spoil(store, second, {"id": first.id})
    (profile,) = load(settings, store, clock=clock).profiles
    assert [(each.claim, each.reason) for each in profile.rejected] == [(first.id, "another claim has its id")]
    assert store.claims.get(first.id) == first


def spoil(store, claim, change):
    """Change a stored claim behind the store's back, as a broken extractor would have written it."""
    with store._database.write() as connection:
        connection.exec_driver_sql(OLDER)
        record = orjson.loads(orjson.dumps(claim_record(claim)))
        changed = {key: {**record[key], **new} if isinstance(new, dict) else new for key, new in change.items()}
        connection.execute(update(claims).where(claims.c.id == claim.id).values(record={**record, **changed}))


def test_what_was_read_from_another_place_is_recorded_there(settings, store, clock, tmp_path):
    write(settings.seeds)
    load(settings, store, clock=clock)
    settings.seeds.rename(tmp_path / "moved")
    moved = evolve(settings, seeds=tmp_path / "moved")
    (report,) = load(moved, store, clock=clock).profiles
    assert report.change is Change.REWRITTEN
    assert store.profiles.get("iris-vanholt").folder == str(tmp_path / "moved" / "iris-vanholt")


def test_other_priors_score_every_profile_anew(settings, store, clock, tmp_path):
    write(settings.seeds)
    load(settings, store, clock=clock)
    before = served(store)
    file = tmp_path / "priors.toml"
    row = '[[prior]]\nkind = "newspaper"\nfield = "*"\ncounts = [900, 50, 50, 0]\norigin = "made up"\n'
    file.write_text(SHIPPED_PRIORS.split("[[prior]]")[0] + row, "utf-8")
    (report,) = load(evolve(settings, priors=file), store, clock=clock).profiles
    assert (report.change, report.extracted) == (Change.CHANGED, 0)
    after = served(store)
    assert scores(after) != scores(before)
    assert load(evolve(settings, priors=file), store, clock=clock).profiles[0].change is Change.UNCHANGED
    file.write_text(file.read_text("utf-8").replace("900", "9"), "utf-8")
    assert load(evolve(settings, priors=file), store, clock=clock).profiles[0].change is Change.CHANGED


def test_priors_that_cannot_be_read_stop_the_load_at_once(settings, store, clock, tmp_path):
    write(settings.seeds)
    file = tmp_path / "priors.toml"
    with pytest.raises(ConfigError, match=r"priors\.toml: cannot be read"):
        load(evolve(settings, priors=file), store, clock=clock)
    file.write_text("[model]\ntheta = 0\n", "utf-8")
    with pytest.raises(ConfigError, match=r"model\.theta must be a number above 0; correct it"):
        load(evolve(settings, priors=file), store, clock=clock)


def scores(record):
    return [value["confidence"]["score"] for field in record["fields"].values() for value in field["values"]]


def test_a_sentence_too_long_to_be_read_as_one_is_named_at_every_load(settings, store, clock):
    endless = "Iris Vanholt was born in 1969" + ", and she went to the market" * 90 + "."
    folder = write(
        settings.seeds, sources={"a-list": ("blog", "2020", f"Words before it.\n\n{endless}\n\n{endless}\n")}
    )
    for _ in range(2):
        (profile,) = load(settings, store, folder, clock=clock).profiles
        (warning,) = profile.warnings
        assert warning.startswith(
            "a-list: the sentence at 18 (“Iris Vanholt was born in 1969, and she w …”) is too long"
        )
        assert "and 1 more like it; it is read in pieces of 256 words and 2,000 characters at most" in warning


def test_nothing_is_said_of_sentences_as_long_as_any_in_real_prose(settings, store, clock):
    write(settings.seeds)
    (profile,) = load(settings, store, clock=clock).profiles
    assert profile.warnings == ()


def test_patterns_that_a_load_was_the_first_to_compile_are_kept_for_the_next(
    settings, store, clock, monkeypatch, tmp_path
):
    """Where ``-x+`` is one that some reading of the load had to compile."""
    place = Place(str(tmp_path / "module.py"), (service.extract,))
    monkeypatch.setattr(patterns, "_modules", cache(lambda: patterns._Modules(place)))
    write(settings.seeds)
    patterns.compiled("-x+")
    load(settings, store, clock=clock)
    assert ("-x+", 0) in place.read()
