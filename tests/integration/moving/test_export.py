"""An export is all that readers see and loads compare, on either kind of database."""

import gzip
import hashlib
import json
import shutil

from attrs import evolve
from click.testing import CliRunner

from service.app import create_app
from service.cli import main
from service.config import Settings
from service.domain.publication import Kind
from service.pipeline import load
from service.store.session import open_store
from tests.integration.editions import edition
from tests.integration.moving.content import body, content, files
from tests.integration.people import edit, write, write_tomas


def test_an_export_taken_in_is_the_same_database_and_exports_the_same_bytes(store, run, tmp_path):
    store.remove_profile("bo", "2026-02-03T00:00:00Z")
    assert run("export", tmp_path / "out").exit_code == 0
    other = f"sqlite:///{tmp_path}/other.db"
    result = CliRunner().invoke(main, ["import", str(tmp_path / "out"), "--database", other, "--json"])
    assert json.loads(result.stdout)["profiles"] == 2
    assert content(tmp_path / "other.db") == content(store.name)
    CliRunner().invoke(main, ["export", str(tmp_path / "again"), "--database", other])
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == {
        path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()
    }
    with open_store(Settings(database_url=other)) as copy:
        assert [hit.profile for hit in copy.search.named("mira solberg")] == ["mira-solberg"]
        assert copy.items.state("profile", "bo") == "gone"
        copy.publish(edition(3), base=copy.standing("mira-solberg"))


def test_the_manifest_has_the_digest_and_the_number_of_rows_of_each_file(store, run, tmp_path):
    assert store.name
    run("export", tmp_path / "out")
    about = json.loads((tmp_path / "out" / "manifest.json").read_text())
    for each in about["tables"].values():
        data = (tmp_path / "out" / each["file"]).read_bytes()
        assert each["sha256"] == hashlib.sha256(data).hexdigest()
        assert each["rows"] == len(gzip.decompress(data).splitlines())
    assert about["tables"]["profiles"]["rows"] == 3


def test_an_altered_export_is_refused_and_nothing_is_taken_in(store, run, tmp_path):
    assert store.name
    run("export", tmp_path / "out")
    file = tmp_path / "out" / "profiles.ndjson.gz"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    other = f"sqlite:///{tmp_path}/other.db"
    result = CliRunner().invoke(main, ["import", str(tmp_path / "out"), "--database", other])
    assert (result.exit_code, "is not what was exported" in result.stderr) == (1, True)
    assert not (tmp_path / "other.db").exists()


def test_an_export_goes_into_a_database_without_profiles_alone_and_to_a_new_folder(store, run, tmp_path):
    run("export", tmp_path / "out")
    before = content(store.name)
    assert "has profiles already" in run("import", tmp_path / "out").stderr
    assert content(store.name) == before
    assert "is there already" in run("export", tmp_path / "out").stderr


def seen(settings, paths):
    """Return what a server answers at each of ``paths``: status, headers and bytes."""
    app = create_app(settings)
    asked = {path: app.test_client().get(path) for path in paths}
    app.extensions["whosays"].close()
    return {path: (answer.status_code, sorted(answer.headers.items()), answer.data) for path, answer in asked.items()}


def test_readers_get_the_same_bytes_from_an_import_and_a_load_finds_nothing_changed(settings, run, tmp_path):
    seeds = tmp_path / "seeds"
    folder = write(seeds)
    write_tomas(seeds)
    with open_store(settings) as store:
        load(evolve(settings, seeds=seeds), store)
        edit(folder / "documents" / "harbour-encyclopedia-iris.txt", "Ghent, Belgium", "Bruges, Belgium")
        load(evolve(settings, seeds=seeds), store)
        store.remove_profile("tomas-ekerud", "2026-02-03T00:00:00Z")
        with store._database.read() as connection:
            published = connection.exec_driver_sql("SELECT path FROM representations").scalars().all()
            listed = connection.exec_driver_sql("SELECT kind, id FROM items WHERE kind IN ('claim', 'source')").all()
    run("export", tmp_path / "out")
    there = evolve(settings, database_url=f"sqlite:///{tmp_path}/there.db", seeds=seeds)
    CliRunner().invoke(main, ["import", str(tmp_path / "out"), "--database", there.database_url])
    made = ["/v1/profiles", "/v1/changes", "/v1/changes?after=2", "/v1/profiles?q=vanholt", "/v1/profiles/tomas-ekerud"]
    made += ["/v1/profiles/iris-vanholt/revisions", "/v1/profiles/iris-vanholt?fields=name", "/v1/suggest?q=vanhlot"]
    paths = sorted({*published, *made, *(f"/v1/{kind}s/{key}" for kind, key in listed)})
    before = seen(settings, paths)
    assert {status for status, _, _ in before.values()} == {200, 410}
    assert seen(there, paths) == before
    shutil.rmtree(seeds / "tomas-ekerud")
    with open_store(there) as store:
        report = load(there, store)
        assert [each.change for each in report.profiles] == ["unchanged"]


def test_an_export_of_one_profile_has_nothing_of_the_others(store, run, tmp_path):
    store.publish(evolve(edition(3), receipt={"number": 3}))
    assert run("export", tmp_path / "out", "--profile", "ada").exit_code == 0
    whole = b"".join(gzip.decompress(data) for name, data in files(tmp_path / "out").items() if name.endswith(".gz"))
    assert b"mira" not in whole.lower()
    other = f"sqlite:///{tmp_path}/other.db"
    assert CliRunner().invoke(main, ["import", str(tmp_path / "out"), "--database", other]).exit_code == 0
    with open_store(Settings(database_url=other)) as copy:
        assert [each.id for each in copy.profiles.all()] == ["ada"]
        assert body(copy, "ada") == b"ada" * 600
        assert copy.items.page(Kind.PROFILE, limit=9).total == 1
    result = run("export", tmp_path / "none", "--profile", "nobody")
    assert (result.exit_code, "no profile 'nobody'" in result.stderr) == (1, True)
    assert not (tmp_path / "none").exists()


def test_an_export_goes_through_postgresql_and_back_byte_for_byte(store, run, postgres, tmp_path):
    store.note("ada", store.standing("ada"), {"é": [0.1, None, "\u2028"]})
    store.remove_profile("bo", "2026-02-03T00:00:00Z")
    run("export", tmp_path / "out")
    run("export", tmp_path / "one", "--profile", "mira-solberg")
    with postgres.database() as url:
        for place, more in ((tmp_path / "out", ()), (tmp_path / "one", ("--profile", "mira-solberg"))):
            if not more:
                assert CliRunner().invoke(main, ["import", str(place), "--database", url]).exit_code == 0
            again = place.with_name(f"{place.name}-again")
            result = CliRunner().invoke(main, ["export", str(again), "--database", url, *more])
            assert result.exit_code == 0, result.output
            assert files(again) == files(place)


def test_a_database_that_knows_of_removed_persons_takes_no_export_in(store, run, tmp_path):
    run("export", tmp_path / "out")
    for profile in ("ada", "bo", "mira-solberg"):
        store.remove_profile(profile, "2026-02-03T00:00:00Z")
    before = content(store.name)
    result = run("import", tmp_path / "out")
    assert (result.exit_code, "who might come back" in result.stderr) == (1, True)
    assert content(store.name) == before
