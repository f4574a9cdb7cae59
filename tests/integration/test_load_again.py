"""What a load that finds nothing changed need not do, and what makes it do it all the same."""

import os

import orjson
import pytest
from click.testing import CliRunner
from sqlalchemy import update

from service.cli import loading, main
from service.domain.publication import Kind
from service.pipeline import Change, load
from service.pipeline.loading import tally
from service.store.repositories.records import claim_record
from service.store.tables import claims
from tests.integration.people import IRIS, TOMAS, edit, write, write_tomas

FIRST, SECOND = IRIS
DAY = "2026-03-01"
RULING = f'[[rulings]]\nfield = "birth_date"\nchoose = "1969-02-14"\nreason = "the register"\neditor = "E. Ditor"\ndate = "{DAY}"\n'


def at(day):
    return lambda: f"{day}T12:00:00Z"


@pytest.fixture
def folder(settings, store):
    made = write(settings.seeds)
    load(settings, store, clock=at(DAY))
    return made


@pytest.fixture
def again(settings, store, folder):
    """Return what loads once more, on another day unless that is said, and gives the report."""

    def go(day=DAY):
        (report,) = load(settings, store, folder, clock=at(day)).profiles
        return report

    return go


def remark(folder):
    file = folder / "profile.toml"
    file.write_text(f"# Nothing new.\n{file.read_text('utf-8')}", "utf-8")


def ruled(store):
    audit = orjson.loads(store.representations.get("/v1/profiles/iris-vanholt/audit", "json").body)
    return [each["state"] for each in audit["items"]]


@pytest.mark.sqlite
def test_what_has_not_changed_is_not_even_parsed(store, again):
    """What is stored is spoiled here in a way that making the profile anew would find and mend."""
    stored = store.claims.of_profile("iris-vanholt")
    with store._database.write() as connection:
        for each in stored:
            record = orjson.loads(orjson.dumps(claim_record(each)))
            spoiled = update(claims).where(claims.c.id == each.id).values(record={**record, "field": "hair"})
            connection.execute(spoiled)
    report = again()
    assert (report.change, report.summary, report.extracted) == (Change.UNCHANGED, "nothing changed", 0)
    assert {each.field for each in store.claims.of_profile("iris-vanholt")} == {"hair"}


def test_what_has_not_changed_is_reported_as_it_was(settings, store):
    endless = "Iris Vanholt was born in 1969" + ", and she went to the market" * 90 + "."
    write(settings.seeds, sources={"a-list": ("blog", "2020", f"{endless}\n")})
    (first,) = load(settings, store).profiles
    (second,) = load(settings, store).profiles
    said = ("id", "sources", "claims", "fields", "conflicts", "revision", "warnings", "rulings")
    assert first.warnings
    assert [getattr(first, name) for name in said] == [getattr(second, name) for name in said]


def test_other_bytes_are_noticed_whatever_time_and_size_a_file_has(folder, again):
    file = folder / "documents" / f"{FIRST}.txt"
    before = file.stat()
    edit(file, "1969", "1968")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    report = again()
    assert (report.change, report.extracted) == (Change.CHANGED, 1)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda folder: (folder / "rulings.toml").write_text(RULING, "utf-8"), Change.CHANGED),
        (remark, Change.UNCHANGED),
        (lambda folder: (folder / "documents" / "stray.txt").write_text("Who names me?"), Change.UNCHANGED),
    ],
    ids=["a ruling", "a remark in the manifest", "a file that nobody names"],
)
def test_whatever_is_new_in_the_folder_is_read(folder, again, change, told):
    warnings = again().warnings
    change(folder)
    report = again()
    assert report.change is told
    assert (report.warnings != warnings) is (folder / "documents" / "stray.txt").exists()
    assert again().warnings == report.warnings


@pytest.mark.parametrize(
    ("more", "days"),
    [
        ('expires = "2026-03-05"\n', {"2026-03-01": "applied", "2026-03-05": "applied", "2026-03-06": "expired"}),
        ("", {"2026-02-20": "pending", "2026-02-28": "pending", "2026-03-01": "applied", "2027-03-01": "applied"}),
        ('expires = "9999-12-31"\n', {"2026-03-01": "applied", "2027-03-01": "applied"}),
    ],
    ids=["expires", "begins", "never ends"],
)
def test_a_ruling_begins_and_ends_on_its_day_although_no_file_has_changed(folder, store, again, more, days):
    (folder / "rulings.toml").write_text(RULING + more, "utf-8")
    states = ""
    for day, state in days.items():
        changed = again(day).change is not Change.UNCHANGED
        assert ruled(store) == [state], day
        assert changed is (state != states), day
        states = state


def test_a_ruling_that_an_editor_has_to_look_at_is_told_of_at_every_load(folder, again):
    (folder / "rulings.toml").write_text(f'{RULING}expires = "2026-03-05"\n', "utf-8")
    for _ in range(2):
        (ruling,) = again("2026-04-01").rulings
        assert (ruling.state, ruling.published) == ("expired", True)


def test_a_profile_that_has_lost_a_source_to_another_one_is_made_anew(settings, store):
    write(settings.seeds)
    write_tomas(settings.seeds)
    load(settings, store)
    write(settings.seeds, sources={FIRST: IRIS[FIRST]})
    tomas = write(settings.seeds, "tomas-ekerud", "Tomas Ekerud", {**TOMAS, SECOND: IRIS[SECOND]})
    assert load(settings, store).counts == {"changed": 2}
    write(settings.seeds)
    write_tomas(settings.seeds)
    assert load(settings, store).counts == {"changed": 2}
    assert store.items.state(Kind.SOURCE, SECOND) == "live"
    assert load(settings, store, tomas).counts == {"unchanged": 1}


def test_a_thief_and_whom_it_takes_from_are_refused_although_the_one_has_not_changed(settings, store, folder):
    thief = write(settings.seeds, "tomas-ekerud", "Tomas Ekerud", {FIRST: TOMAS["lake-gazette-tomas"]})
    iris, tomas = load(settings, store).profiles
    assert iris.error.startswith(f"{folder}/profile.toml: the source id '{FIRST}' is taken by {thief}/profile.toml; ")
    assert tomas.error.startswith(f"{thief}/profile.toml: the source id '{FIRST}' is taken by {folder}/profile.toml; ")


def test_of_very_many_reports_the_first_are_kept_and_those_to_look_at(settings, store, monkeypatch):
    monkeypatch.setattr(tally, "KEPT", 3)
    for number in range(9):
        sources = {f"gazette-{number}": TOMAS["lake-gazette-tomas"]}
        made = write(settings.seeds, f"p{number}", "Tomas Ekerud", sources)
        if number > 5:
            (made / "profile.toml").write_text("id = ", "utf-8")
    seen = []
    report = load(settings, store, reported=lambda each: seen.append(each.id))
    assert seen == [f"p{number}" for number in range(9)]
    assert [each.id for each in report.profiles] == ["p0", "p1", "p2", "p6", "p7", "p8"]
    assert (report.counts, report.faulty, report.ok) == ({"new": 6, "failed": 3}, 3, False)


@pytest.fixture
def run(settings, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", settings.database_url)
    monkeypatch.setenv("WHOSAYS_SEEDS", str(settings.seeds))
    monkeypatch.setattr(loading, "_FEW", 3)
    for number in range(5):
        write(settings.seeds, f"p{number}", "Tomas Ekerud", {f"gazette-{number}": TOMAS["lake-gazette-tomas"]})
    return lambda *args: CliRunner().invoke(main, ["load", *args], prog_name="whosays")


def test_of_many_profiles_only_what_has_changed_or_is_amiss_is_printed(settings, run):
    (line,) = run().stdout.splitlines()
    assert line.startswith("5 profiles, 5 sources, 25 claims: 5 new; ")
    assert line.endswith(" profiles a second")
    edit(settings.seeds / "p1" / "documents" / "gazette-1.txt", "1955", "1956")
    (settings.seeds / "p3" / "profile.toml").write_text("id = ", "utf-8")
    (settings.seeds / "p4" / "documents" / "stray.txt").write_text("Who names me?", "utf-8")
    result = run()
    assert result.exit_code == 1
    *rest, last = result.stdout.splitlines()
    assert "p1: birth_date, birth_place changed" in rest
    assert "p3: failed: revision 1 stays" in rest
    assert "warning   p4: documents/stray.txt is named by no source and is left out" in rest
    assert [line for line in rest if "p0" in line or "p2" in line] == []
    assert last.startswith(
        "5 profiles, 4 sources, 20 claims: 1 changed, 3 unchanged, 1 failed; 2 profiles to look at; "
    )
    assert len([line for line in result.stderr.splitlines() if line.startswith("error: ")]) == 1


def test_programs_are_told_of_all_in_one_object(run):
    told = orjson.loads(run("--json").stdout)
    assert [each["id"] for each in told["profiles"]] == [f"p{number}" for number in range(5)]
    assert (told["counts"], told["ok"]) == ({"new": 5}, True)
