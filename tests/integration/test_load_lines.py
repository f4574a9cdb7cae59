"""Profiles in one file, a line each: the same as in folders, and a bad line stops no other."""

import gzip
import json
import textwrap
import tracemalloc
from pathlib import Path

import orjson
import pytest
from click.testing import CliRunner

from service.cli import main
from service.errors import InputError, RulingError
from service.ingest import lines
from service.ingest.lines import LineSeeds
from service.pipeline import Change, load, verify
from service.pipeline.editing.deciding import Decision, rule
from service.pipeline.loading import survey
from service.pipeline.reconciling import stored_evidence
from tests.integration.people import IRIS, TOMAS, edit, write, write_tomas

FIRST = "harbour-encyclopedia-iris"
IRIS_ID, TOMAS_ID = "iris-vanholt", "tomas-ekerud"


def person(profile, name, sources, **more):
    listed = [
        {"id": source, "kind": kind, "published": published, "title": name, "text": textwrap.dedent(text)}
        for source, (kind, published, text) in sources.items()
    ]
    return {"id": profile, "name": name, "sources": listed, **more}


def iris(**more):
    return person(IRIS_ID, "Iris Vanholt", IRIS, **more)


def tomas(**more):
    return person(TOMAS_ID, "Tomas Ekerud", TOMAS, **more)


def write_lines(path, *listed):
    """Write a line for each of ``listed``: JSON of what is given, or the line as it stands."""
    made = [each if isinstance(each, bytes) else json.dumps(each, ensure_ascii=False).encode() for each in listed]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\n".join(made) + b"\n")
    return path


@pytest.fixture
def file(settings):
    return settings.seeds.parent / "people.jsonl"


def published(store, profile=IRIS_ID):
    return store.representations.get(f"/v1/profiles/{profile}", "cited.json").body


def test_a_line_makes_the_profile_that_a_folder_makes(settings, store, file):
    clock = lambda: "2026-01-02T03:04:05Z"  # noqa: E731 - as short as the tests
    write(settings.seeds)
    write_tomas(settings.seeds)
    load(settings, store, clock=clock)
    expected = [published(store), published(store, TOMAS_ID)]
    changes = [each.change for each in load(settings, store, write_lines(file, iris(), tomas()), clock=clock).profiles]
    assert changes == [
        Change.REWRITTEN,
        Change.REWRITTEN,
    ]  # the place where they are from has changed, and nothing else
    assert [published(store), published(store, TOMAS_ID)] == expected
    assert store.profiles.get(IRIS_ID).folder == str(file.resolve())
    assert {each.change for each in load(settings, store, file, clock=clock).profiles} == {Change.UNCHANGED}


def test_a_file_is_named_from_the_lines_folder_on_and_noticed_when_it_changes(settings, store, file):
    listed = tomas()
    text = listed["sources"][0].pop("text")
    listed["sources"][0]["file"] = "texts/tomas.txt"
    write_lines(file, iris(), listed)
    (file.parent / "texts").mkdir()
    (file.parent / "texts" / "tomas.txt").write_text(text, "utf-8")
    assert load(settings, store, file).ok
    edit(file.parent / "texts" / "tomas.txt", "1955", "1956")
    assert [each.change for each in load(settings, store, file).profiles] == [Change.UNCHANGED, Change.CHANGED]
    assert b"1956" in published(store, TOMAS_ID)


def test_only_lines_that_have_changed_are_made_anew_wherever_they_stand_now(settings, store, file):
    load(settings, store, write_lines(file, iris(), tomas()))
    write_lines(file, tomas(), iris(aliases=["I. Vanholt"]))
    report = load(settings, store, file)
    assert [(each.id, each.change) for each in report.profiles] == [
        (TOMAS_ID, Change.UNCHANGED),
        (IRIS_ID, Change.CHANGED),
    ]


FAULTS = {
    "no JSON": (b'{"id": "x', ":2: is not valid JSON: "),
    "no UTF-8": (b'{"id": "\xff"}', ":2: is not valid JSON: "),
    "half a character": (b'{"id": "a", "name": "\\ud800"}', ":2: is not valid JSON: "),
    "no object": (b'["a"]', ":2: is no object; "),
    "a key that is none": (iris(rulings=[]), ":2: rulings: unknown key; "),
    "a kind that is none": (
        iris() | {"sources": [iris()["sources"][0] | {"kind": "newspapr"}]},
        ":2: sources[0].kind: 'newspapr' is not one of ",
    ),
    "no text": (
        iris() | {"sources": [{"id": "a", "kind": "blog", "title": "A"}]},
        ":2: sources[0].text: missing; expected the document's text, or file",
    ),
    "a text and a file": (
        iris() | {"sources": [iris()["sources"][0] | {"file": "a.txt"}]},
        ":2: sources[0].text: stands beside file; ",
    ),
    "a text that is none": (
        iris() | {"sources": [iris()["sources"][0] | {"text": 12}]},
        ":2: sources[0].text: 12 is not a string; ",
    ),
    "an empty text": (
        iris() | {"sources": [iris()["sources"][0] | {"text": " \n"}]},
        ":2: sources[0].text: is empty: it has no words; ",
    ),
    "a text that is too long": (
        iris() | {"sources": [iris()["sources"][0] | {"text": "Iris. " * 2_000_000}]},
        ":2: sources[0].text: has 12,000,000 bytes, more than the 10,000,000 allowed; ",
    ),
    "a file that is not there": (
        iris() | {"sources": [{"id": "a", "kind": "blog", "title": "A", "file": "nowhere.txt"}]},
        "nowhere.txt: there is no such file; ",
    ),
    "a file that leads out": (
        iris() | {"sources": [{"id": "a", "kind": "blog", "title": "A", "file": "../a.txt"}]},
        ":2: sources[0].file: '../a.txt' leads out of",
    ),
    "a date that is none": (
        iris() | {"sources": [iris()["sources"][0] | {"published": "soon"}]},
        ":2: sources[0].published: 'soon' is no EDTF date; ",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_bad_line_is_named_with_its_number_and_key_and_stops_no_other(settings, store, file, fault):
    line, problem = FAULTS[fault]
    report = load(
        settings,
        store,
        write_lines(file, tomas(), line, b"", person("nia-orlova", "Nia Orlova", {"n": TOMAS["lake-gazette-tomas"]})),
    )
    assert [each.change for each in report.profiles] == [Change.NEW, Change.FAILED, Change.NEW]
    assert problem in report.profiles[1].error
    assert not report.ok


def test_what_was_published_stays_while_its_line_is_bad(settings, store, file):
    load(settings, store, write_lines(file, iris()))
    before = published(store)
    (report,) = load(settings, store, write_lines(file, iris(colour="red"))).profiles
    assert (report.change, report.summary) == (Change.FAILED, "revision 1 stays")
    assert published(store) == before


def test_two_lines_with_one_profile_or_one_source_are_both_refused(settings, store, file):
    other = person("nia-orlova", "Nia Orlova", {FIRST: TOMAS["lake-gazette-tomas"]})
    report = load(settings, store, write_lines(file, tomas(), tomas(), iris(), other))
    assert [each.change for each in report.profiles] == [Change.FAILED] * 4
    named = [
        (1, "profile id 'tomas-ekerud'", 2),
        (2, "profile id 'tomas-ekerud'", 1),
        (3, f"source id '{FIRST}'", 4),
        (4, f"source id '{FIRST}'", 3),
    ]
    for each, (own, key, its) in zip(report.profiles, named, strict=True):
        assert each.error == f"{file}:{own}: the {key} is taken by {file}:{its}; give each its own id"
    assert store.profiles.all() == []


def test_a_compressed_file_is_read_as_any_other(settings, store, file):
    packed = file.with_suffix(".jsonl.gz")
    write_lines(file, iris(), tomas())
    packed.write_bytes(gzip.compress(file.read_bytes()))
    assert load(settings, store, packed).counts == {"new": 2}
    assert load(settings, store, packed).counts == {"unchanged": 2}
    assert verify(settings, store).ok
    packed.write_bytes(gzip.compress(file.read_bytes())[:-20])
    with pytest.raises(InputError, match=r"people\.jsonl\.gz: is no whole gzip file"):
        load(settings, store, packed)
    packed.write_bytes(b"plain")
    with pytest.raises(InputError, match=r"people\.jsonl\.gz: is no whole gzip file"):
        load(settings, store, packed)


def test_a_mark_at_the_beginning_and_other_line_ends_are_no_part_of_a_line(settings, store, file):
    write_lines(file, iris(), tomas())
    load(settings, store, file)
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n\r\n"))
    assert load(settings, store, file).counts == {"unchanged": 2}


@pytest.mark.parametrize(
    ("data", "problem"), [(None, "there is no such file"), (b"\n \n", "there is no profile in it")]
)
def test_a_file_without_any_profile_is_an_error(settings, store, file, data, problem):
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(InputError, match=problem):
        load(settings, store, file)


def test_a_line_too_long_for_memory_is_skipped_and_named(settings, store, file, monkeypatch):
    monkeypatch.setattr(lines, "LONGEST", 1_000_000)
    endless = iris()
    endless["sources"][0]["text"] = "Iris Vanholt lived. " * 2_000_000
    write_lines(file, endless, tomas())
    del endless
    tracemalloc.start()
    seeds = [(each.number, each.data is None) for each in LineSeeds(file)]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert seeds == [(1, True), (2, False)]
    assert peak < 8_000_000
    report = load(settings, store, file)
    assert [each.change for each in report.profiles] == [Change.FAILED, Change.NEW]
    assert report.profiles[0].error == f"{file}:1: has more than 1,000,000 bytes; give the person a folder"


@pytest.fixture
def crowd(file):
    """Write five lines, and return what puts others in their place after one of them is loaded."""
    write_lines(file, *(person(f"p{n}", "Tomas Ekerud", {f"s{n}": TOMAS["lake-gazette-tomas"]}) for n in range(5)))
    return lambda done, _total, _name: write_lines(file, tomas()) if done == 1 else None


def test_lines_that_are_not_where_they_were_read_any_more_are_not_published(settings, store, file, crowd):
    report = load(settings, store, file, progress=crowd)
    assert [each.change for each in report.profiles] == [Change.NEW, *[Change.FAILED] * 4]
    assert {each.error for each in report.profiles[1:]} == {f"{file}: changed while it was loaded; load it again"}
    assert [each.id for each in store.profiles.all()] == ["p0"]


def test_a_file_that_changes_between_its_lines_ends_the_load_and_what_is_published_stays(
    settings, store, file, crowd, monkeypatch
):
    monkeypatch.setattr(survey, "MANY", 1)
    with pytest.raises(InputError, match=r"people\.jsonl: changed while it was loaded; load it again"):
        load(settings, store, file, progress=crowd)
    assert [each.id for each in store.profiles.all()] == ["p0"]
    assert load(settings, store, file).ok


def test_verify_compares_lines_with_what_was_loaded_from_them(settings, store, file):
    load(settings, store, write_lines(file, iris(), tomas()))
    assert verify(settings, store).ok
    changed = tomas()
    changed["sources"][0]["text"] = changed["sources"][0]["text"].replace("1955", "1956")
    write_lines(file, changed)
    gone, other = verify(settings, store).profiles
    assert [each.problem for each in gone.files] == ["does not have this text any more"] * 2
    assert [(each.path, each.problem) for each in other.files] == [(str(file), "has changed since it was loaded")]
    assert other.lost
    assert (gone.failed, other.failed) == ((), ())


def test_there_are_no_rulings_on_what_is_loaded_from_a_line_and_rule_says_so(settings, store, file):
    load(settings, store, write_lines(file, iris()))
    decision = Decision(field="birth_date", choose="1969", reason="the register", editor="E. Ditor")
    with pytest.raises(
        RulingError, match=r"people\.jsonl: iris-vanholt was loaded from a line of it, .*give the person a folder"
    ):
        rule(settings, store, IRIS_ID, decision)
    assert [each.name for each in file.parent.iterdir() if each.name.startswith("people")] == ["people.jsonl"]


def test_what_is_stored_of_a_line_knows_its_aliases(settings, store, file):
    load(settings, store, write_lines(file, iris(aliases=["Iris Meer"])))
    assert stored_evidence(settings, store, store.profiles.get(IRIS_ID)).subject.aliases == ("Iris Meer",)


def test_the_command_loads_removes_and_looks_after_lines(settings, file, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", settings.database_url)
    monkeypatch.setenv("WHOSAYS_SEEDS", str(write_lines(file, iris(), tomas())))

    def run(*args):
        return CliRunner().invoke(main, list(args), prog_name="whosays")

    assert run("load").exit_code == 0
    doctor = run("doctor")
    assert doctor.exit_code == 0, doctor.output
    assert f"2 lines in {file}" in doctor.output
    removed = run("remove", TOMAS_ID, "--yes").output
    assert removed == f"removed {TOMAS_ID}; the next load brings it back while {file.resolve()} has it\n"
    again = orjson.loads(run("load", "--json").stdout)
    assert [each["change"] for each in again["profiles"]] == ["unchanged", "new"]


def test_only_one_profile_of_a_file_is_loaded_where_that_is_asked_for(settings, store, file):
    write_lines(file, iris(), tomas())
    assert [each.id for each in load(settings, store, file, only=TOMAS_ID).profiles] == [TOMAS_ID]
    assert [each.id for each in store.profiles.all()] == [TOMAS_ID]
    assert Path(store.profiles.get(TOMAS_ID).folder) == file.resolve()
