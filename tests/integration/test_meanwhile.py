"""What happens while something else is under way: two commands on one profile, in every order, and neither undoes the other.

A load and a ruling ask their clock after they have read and before they write. A clock that does something else first
is therefore at the worst moment each time, without waiting for it.
"""

import subprocess
import sys

import orjson
import pytest
from attrs import evolve
from click.testing import CliRunner
from sqlalchemy import Engine, event

from service.cli import main
from service.domain.handmade import Handmade
from service.errors import GoneError, RulingError, StoreError
from service.ingest.claims import append_claims, read_claims
from service.ingest.web import Web
from service.pipeline import Change, load
from service.pipeline.clock import now
from service.pipeline.editing.claiming import claim as make_claim
from service.pipeline.editing.deciding import Decision
from service.pipeline.editing.deciding import rule as make_ruling
from service.pipeline.editing.importing import Wanted, import_annotations
from service.pipeline.loading.desk import load_folder
from service.pipeline.tries import TRIES
from service.pipeline.visiting.pages import Pages
from service.store.session import open_store
from tests.integration.people import TOMAS, edit, told, write, write_tomas

ID, PATH = "iris-vanholt", "/v1/profiles/iris-vanholt"
READ, MADE = 1, 2  # when a load asks for the time: before it reads a folder, and when it has made a new revision of it
CHOICE = Decision(field="birth_date", choose="1960", reason="the register", editor="E. Ditor", date="2026-01-02")

FOUND = Handmade(
    field="residence", value="Ghent", source="harbour-gazette", quote="So much for the harbour", who="E. Ditor", date=""
)
FOUND_TODAY = evolve(FOUND, date="2026-01-02")


class Meanwhile:
    """A clock that lets ``action`` happen when it is asked for the ``at``-th time, or, with 0, each time."""

    def __init__(self, action, at=MADE):
        self.action, self.at, self.asked = action, at, 0

    def __call__(self):
        self.asked += 1
        if self.at in (0, self.asked):
            self.action()
        return now()


@pytest.fixture
def run(settings, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", settings.database_url)
    monkeypatch.setenv("WHOSAYS_SEEDS", str(settings.seeds))

    def command(*args):
        result = CliRunner().invoke(main, list(args), prog_name="whosays")
        assert result.exit_code in (0, 1), result.output  # 1 where claims have lost their words as well
        assert not result.stderr
        return result

    return command


@pytest.fixture
def folder(settings):
    return write(settings.seeds, sources=told(1960, "harbour", "lake"))


@pytest.fixture
def text(folder):
    return folder / "documents" / "harbour-gazette.txt"


@pytest.fixture
def later(folder):
    """Return what lets all sources say 1970."""
    return lambda: write(folder.parent, sources=told(1970, "harbour", "lake"))


def born(store, path=PATH, variant="cited.json"):
    record = orjson.loads(store.representations.get(path, variant).body)
    return record["fields"]["birth_date"]["values"][0]["value"]


def births(store):
    """Return what each revision said."""
    return [born(store, f"{PATH}/revisions/{each.number}", "json") for each in store.revisions.of(ID)]


def rule(run, *more):
    run("rule", ID, "birth_date", "--choose", "1960", "--reason", "the register", "--editor", "E. Ditor", *more)


@pytest.mark.parametrize("published", [False, True])
def test_a_load_that_began_earlier_does_not_put_old_words_over_new_ones(settings, store, run, text, later, published):
    if published:
        run("load")
        text.write_text("Nothing yet about Iris Vanholt.\n")

    def change():
        later()
        run("load")

    (report,) = load(settings, store, clock=Meanwhile(change)).profiles

    assert report.error is None
    assert report.change is Change.UNCHANGED
    assert born(store) == "1970"
    assert births(store) == (["1960", "1970"] if published else ["1970"])


def test_a_text_that_changes_while_it_is_read_is_read_again(settings, store, later):
    (report,) = load(settings, store, clock=Meanwhile(later)).profiles
    assert (report.change, report.revision, born(store)) == (Change.NEW, 1, "1970")
    assert load(settings, store).profiles[0].change is Change.UNCHANGED


def test_a_text_that_changes_and_changes_back_is_published_over_what_another_load_made_of_it(
    settings, store, run, folder, later
):
    def change():
        later()
        run("load")
        write(folder.parent, sources=told(1960, "harbour", "lake"))

    load(settings, store, clock=Meanwhile(change))
    assert born(store) == "1960"
    assert births(store) == ["1970", "1960"]


def test_a_folder_that_keeps_changing_is_refused_after_some_tries_and_stops_no_other(settings, store, run, text):
    write_tomas(settings.seeds)
    run("load")
    text.write_text(text.read_text() + "More.\n")
    clock = Meanwhile(lambda: text.write_text(text.read_text() + "And more.\n"), at=0)

    iris, tomas = load(settings, store, clock=clock).profiles

    assert (iris.change, iris.error) == (
        Change.FAILED,
        f"{settings.seeds / ID}: changed while it was loaded; load it again",
    )
    assert iris.summary == "revision 1 stays"
    assert tomas.error is None
    assert clock.asked <= 2 * TRIES + 3


def test_a_folder_that_goes_while_it_is_read_is_reported_and_not_published(settings, store, folder, tmp_path):
    (report,) = load(settings, store, clock=Meanwhile(lambda: folder.rename(tmp_path / "away"))).profiles
    assert report.change is Change.FAILED
    assert "there is no such file" in report.error
    assert store.profiles.all() == []


@pytest.mark.parametrize("at", [READ, MADE])
@pytest.mark.parametrize("options", [(), ("--load",)], ids=["rule", "rule and load"])
def test_a_ruling_made_while_a_load_runs_is_in_what_the_load_publishes(settings, store, run, text, options, at):
    run("load")
    edit(text, "1960", "1970")
    load(settings, store, clock=Meanwhile(lambda: rule(run, *options), at))
    audit = orjson.loads(store.representations.get(f"{PATH}/audit", "json").body)["items"]
    assert [(each["choose"], each["state"]) for each in audit] == [("1960", "applied")]
    assert "whosays load" not in run("rulings").stdout


@pytest.mark.parametrize("at", [READ, MADE])
def test_a_profile_removed_while_a_load_runs_is_not_published_again(settings, store, run, later, at):
    run("load")
    later()

    (report,) = load(settings, store, clock=Meanwhile(lambda: run("remove", ID, "--yes"), at)).profiles

    assert (report.change, report.summary) == (Change.FAILED, "nothing is published")
    assert report.error == f"{ID}: was removed while this load ran; load it again if it is to come back"
    assert store.profiles.all() == []
    assert load(settings, store).profiles[0].summary.startswith("published again")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_profile_removed_before_a_long_load_comes_to_it_is_not_published_again(settings, store, run, folder, jobs):
    write_tomas(settings.seeds)
    run("load")
    progress = iter([lambda: run("remove", ID, "--yes")])

    iris, tomas = load(
        settings, store, jobs=jobs, progress=lambda *_: next(progress, lambda: None)()
    ).profiles  # told before the first folder is opened

    assert folder.is_dir()
    assert "was removed while this load ran" in iris.error
    assert tomas.error is None
    assert [each.id for each in store.profiles.all()] == ["tomas-ekerud"]


def test_a_profile_removed_between_a_ruling_and_its_load_stays_removed(store, run, folder):
    """The removal comes with the first transaction that begins after the one that has written the ruling."""
    run("load")
    removal = iter([lambda: store.remove_profile(ID, now())])

    def begin(_):
        if (folder / "rulings.toml").exists():
            next(removal, lambda: None)()

    event.listen(Engine, "begin", begin)
    try:
        words = ["rule", ID, "birth_date", "--choose", "1960", "--reason", "why", "--load"]
        result = CliRunner().invoke(main, words, prog_name="whosays")
    finally:
        event.remove(Engine, "begin", begin)
    assert (result.exit_code, next(removal, None)) == (1, None)
    assert "was removed while this load ran" in result.stderr
    assert store.profiles.all() == []


def test_a_load_that_changes_nothing_says_so_only_after_whoever_is_publishing(settings, store, run, folder):
    """Else it could find as new as can be what a load that read earlier is about to replace with older words."""
    run("load")
    with open_store(settings) as other:
        event.listen(other._database.engine, "connect", lambda each, _: each.execute("PRAGMA busy_timeout = 0"))
        other.close()
        with store.holding(ID, store.standing(ID)), pytest.raises(StoreError, match="another process is writing"):
            load_folder(settings, other, folder, now, Pages(settings, other, Web(settings)))


def test_a_source_that_another_profile_takes_meanwhile_is_not_taken_from_it(settings, store, run, folder):
    tomas = write(settings.seeds, "tomas-ekerud", "Tomas Ekerud", TOMAS)
    edit(tomas / "profile.toml", 'id = "lake-gazette-tomas"', 'id = "harbour-gazette"')

    (report,) = load(settings, store, tomas, clock=Meanwhile(lambda: run("load", str(folder)))).profiles

    assert report.error == (
        f"{tomas}/profile.toml: the source id 'harbour-gazette' is taken by the stored profile 'iris-vanholt'; "
        "give each its own id"
    )
    assert len(store.sources.of_profile(ID)) == 2


@pytest.mark.usefixtures("folder")
def test_two_rulings_made_at_once_are_both_written_and_the_second_knows_of_the_first(settings, store, run):
    run("load")
    first = ("rule", ID, "birth_date", "--choose", "1960", "--reason", "first", "--editor", "A", "--date", "2026-01-03")

    written = make_ruling(settings, store, ID, CHOICE, clock=Meanwhile(lambda: run(*first), at=READ))

    assert [line for line in written.file.read_text().splitlines() if line.startswith("editor")] == [
        'editor = "A"',
        'editor = "E. Ditor"',
    ]
    assert written.report.state == "superseded"


def test_a_ruling_is_held_against_what_is_published_when_it_is_written(settings, store, run, folder, later):
    run("load")

    def change():
        later()
        run("load")

    with pytest.raises(RulingError, match="1960"):
        make_ruling(settings, store, ID, CHOICE, clock=Meanwhile(change, at=READ))
    assert not (folder / "rulings.toml").exists()


def test_a_ruling_on_a_profile_that_is_removed_meanwhile_is_not_written(settings, store, run, folder):
    run("load")
    with pytest.raises(GoneError):
        make_ruling(settings, store, ID, CHOICE, clock=Meanwhile(lambda: run("remove", ID, "--yes"), at=READ))
    assert not (folder / "rulings.toml").exists()


def test_rulings_of_several_processes_at_once_are_all_kept(settings, run, folder):
    run("load")
    days = [f"2026-01-{day:02}" for day in range(1, 7)]
    words = ["rule", ID, "birth_date", "--choose", "1960", "--reason", "why", "--database", settings.database_url]
    command = [sys.executable, "-m", "service.cli", *words]
    editors = [subprocess.Popen([*command, "--date", day], stderr=subprocess.PIPE, text=True) for day in days]
    for each in editors:
        _, problem = each.communicate(timeout=120)
        assert each.returncode == 0, problem
    lines = (folder / "rulings.toml").read_text().splitlines()
    assert sorted(line for line in lines if line.startswith("date")) == [f'date = "{day}"' for day in days]


def test_a_claim_that_is_written_while_a_load_runs_is_published_by_it(settings, store, run, folder):
    run("load")
    write(folder.parent, sources=told(1970, "harbour", "lake"))
    load(settings, store, clock=Meanwhile(lambda: append_claims(folder, ["harbour-gazette"], [FOUND_TODAY])))
    assert [each.value for each in store.claims.of_profile(ID, field="residence")] == ["Ghent"]


def test_two_claims_that_are_made_at_once_are_both_written(settings, store, run, folder):
    run("load")
    other = evolve(FOUND, value="Ostend")
    make_claim(settings, store, ID, FOUND, clock=Meanwhile(lambda: make_claim(settings, store, ID, other), at=1))
    found = read_claims(folder, ["harbour-gazette", "lake-gazette"])
    assert [each.value for each in found] == ["Ostend", "Ghent"]


def test_a_claim_that_is_made_while_it_is_imported_is_there_already(settings, store, run, folder, tmp_path):
    run("load")
    start = (folder / "documents" / "harbour-gazette.txt").read_text().index("So much for the harbour")
    interval = {"start_pos": start, "end_pos": start + len(FOUND.quote)}
    found = {"extraction_class": "residence", "extraction_text": FOUND.quote, "char_interval": interval}
    line = {"document_id": FOUND.source, "text": None, "extractions": [{**found, "attributes": {"value": "Ghent"}}]}
    (tmp_path / "lines.jsonl").write_bytes(orjson.dumps(line))
    wanted = Wanted(files=(tmp_path / "lines.jsonl",), who="E. Ditor")
    clock = Meanwhile(lambda: make_claim(settings, store, ID, FOUND), at=1)
    report = import_annotations(store, ID, wanted, clock=clock)
    assert (report.imported, report.present, report.written) == ((), 1, False)
    assert len(read_claims(folder, ["harbour-gazette", "lake-gazette"])) == 1
