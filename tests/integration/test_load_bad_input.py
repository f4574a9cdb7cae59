"""Bad input of every sort: the old revision stays served, the reason is reported, the other profiles go on."""

import os
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.config import Settings
from service.errors import InputError
from service.pipeline import Change, load
from service.store.session import open_store
from tests.integration.people import IRIS, TOMAS, edit, write, write_tomas

FIRST = "harbour-encyclopedia-iris"
DOCUMENT = f"documents/{FIRST}.txt"


def latin(folder):
    (folder / DOCUMENT).write_bytes("Iris Vanholt était née en 1969.".encode("latin-1"))


def huge(folder):
    line = b"Iris Vanholt was born in 1969 in Ghent.\n" * 1024
    with (folder / DOCUMENT).open("wb") as file:
        for _ in range(50_000_000 // len(line) + 1):
            file.write(line)


def outside(folder):
    (folder.parent / "elsewhere.txt").write_text("Iris Vanholt was born in 1970.", encoding="utf-8")
    edit(folder / "profile.toml", DOCUMENT, "../elsewhere.txt")


def by_link(folder):
    (folder.parent / "elsewhere.txt").write_text("Iris Vanholt was born in 1970.", encoding="utf-8")
    (folder / DOCUMENT).unlink()
    (folder / DOCUMENT).symlink_to(folder.parent / "elsewhere.txt")


def pipe(name):
    def spoil(folder):
        (folder / name).unlink(missing_ok=True)
        os.mkfifo(folder / name)

    return spoil


def link(name, target):
    def spoil(folder):
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(target)

    return spoil


def holds(data):
    return lambda folder: (folder / DOCUMENT).write_bytes(data)


def grouped(number):
    """Return a number with commas, in a way that has no limit of length."""
    return f"{number % 1000}" + ",999" * (number.bit_length() // 10)


def _manifest(old, new):
    return lambda folder: edit(folder / "profile.toml", old, new)


def _rule(folder, text):
    (folder / "rulings.toml").write_text(f"[[rulings]]\n{text}", encoding="utf-8")


MISTAKES = {
    "missing file": (lambda folder: (folder / DOCUMENT).unlink(), "there is no such file"),
    "missing manifest": (lambda folder: (folder / "profile.toml").unlink(), "profile.toml: there is no such file"),
    "binary file": (holds(b"\x7fELF\x02\x01\x01\x00"), "is binary"),
    "image": (holds(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), "is an image, not text"),
    "PDF": (holds(b"%PDF-1.7\nIris Vanholt was born in 1970."), "is a PDF that breaks off"),
    "Word": (holds(b"PK\x03\x04 word/document.xml"), "is a damaged Word document"),
    "HTML": (holds(b"<!doctype html><body><nav><a href='/'>Home</a></nav></body>"), "has no article that can be read"),
    "Windows-1252": (holds("Iris Vanholt’s".encode("cp1252")), "iconv -f WINDOWS-1252"),
    "Windows-1252 as Latin-1": (holds("Iris Vanholt\u0092s".encode()), "has the control character U+0092"),
    "pipe as manifest": (pipe("profile.toml"), "profile.toml: is a pipe"),
    "pipe as rulings": (pipe("rulings.toml"), "rulings.toml: is a pipe"),
    "pipe as document": (pipe(DOCUMENT), f"{DOCUMENT}: is a pipe"),
    "endless manifest": (link("profile.toml", "/dev/zero"), "profile.toml: leads out of the profile's folder"),
    "endless rulings": (link("rulings.toml", "/dev/zero"), "rulings.toml: leads out of the profile's folder"),
    "endless document": (link(DOCUMENT, "/dev/zero"), "leads out of the profile's folder"),
    "long key": (_manifest('name = "Iris', ".".join(["a"] * 20_000) + ' = 1\nname = "Iris'), "more than 32 parts"),
    "long number": (_manifest('name = "Iris', "a = " + "9" * 4_400 + '\nname = "Iris'), "more than 250 characters"),
    "the year 1": (
        _manifest('published = "2021-04-03"', "retrieved_at = 0001-01-01T00:00:00+05:00"),
        "is out of the calendar in UTC",
    ),
    "empty file": (lambda folder: (folder / DOCUMENT).write_bytes(b""), "is empty"),
    "latin-1": (latin, "is not UTF-8"),
    "utf-16": (lambda folder: (folder / DOCUMENT).write_text("Iris Vanholt", encoding="utf-16"), "UTF-16"),
    "utf-16 without a mark": (
        lambda folder: (folder / DOCUMENT).write_text("Iris Vanholt", encoding="utf-16-le"),
        "UTF-16",
    ),
    "50 MB": (huge, "more than the 10,000,000 allowed"),
    "TOML syntax": (lambda folder: edit(folder / "profile.toml", 'name = "Iris Vanholt"\n', 'name = "Iris\n'), "TOML"),
    "unknown key": (lambda folder: edit(folder / "profile.toml", "name = ", "nmae = "), "nmae"),
    "duplicate ids": (lambda folder: edit(folder / "profile.toml", '"evening-courier-iris"', f'"{FIRST}"'), FIRST),
    "path that leaves": (outside, "leads out of"),
    "link that leaves": (by_link, "leads out of"),
    "unknown field in a ruling": (lambda folder: _rule(folder, 'field = "birthdate"\n'), "did you mean 'birth_date'?"),
    "TOML syntax in rulings": (lambda folder: _rule(folder, "field = \n"), "rulings.toml: is not valid TOML"),
    "no EDTF": (lambda folder: edit(folder / "profile.toml", "2021-04-03", "3 April 2021"), "EDTF"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_bad_input_is_reported_and_leaves_the_old_revision_served(settings, store, mistake):
    spoil, reason = MISTAKES[mistake]
    folder = write(settings.seeds)
    write_tomas(settings.seeds)
    load(settings, store)
    before = store.representations.get("/v1/profiles/iris-vanholt", "cited.json")
    spoil(folder)
    edit(settings.seeds / "tomas-ekerud" / "documents" / "lake-gazette-tomas.txt", "1955", "1956")
    report = load(settings, store)
    iris, tomas = report.profiles
    assert (iris.id, iris.change, iris.revision) == ("iris-vanholt", Change.FAILED, 1)
    assert reason in iris.error
    assert iris.summary == "revision 1 stays"
    assert (tomas.change, tomas.revision) == (Change.CHANGED, 2)
    assert not report.ok
    assert store.representations.get("/v1/profiles/iris-vanholt", "cited.json") == before
    assert store.texts.get(FIRST)


@given(
    data=st.binary()
    | st.text().map(lambda text: f"Iris Vanholt was born in {text}. She was {text} in {text}.".encode())
    | st.integers(10**15, 10**4_500).map(lambda number: f"Iris Vanholt led {grouped(number)} doctors.".encode()),
    published=st.dates().map(str) | st.integers(1, 9999).map(lambda year: f"{year:04}") | st.just("0001/9999"),
)
def test_any_document_is_loaded_or_refused(tmp_path_factory, data, published):
    root = tmp_path_factory.mktemp("any")
    folder = write(root / "seeds", sources={FIRST: ("blog", published, "")})
    (folder / DOCUMENT).write_bytes(data)
    settings = Settings(database_url=f"sqlite:///{root}/store.db", seeds=root / "seeds")
    with open_store(settings) as store:
        (report,) = load(settings, store).profiles
    assert (report.error is None) == (report.change is Change.NEW)
    shutil.rmtree(root)


def test_a_number_that_python_cannot_read_is_none_that_a_text_states(settings, store):
    text = f"Iris Vanholt was born in 1969. The attack killed {','.join(['999'] * 1_500)} people.\n"
    write(settings.seeds, sources={FIRST: ("newspaper", "2020-01-15", text)})
    (report,) = load(settings, store).profiles
    assert report.error is None
    assert {claim.value for claim in store.claims.of_source(FIRST)} == {"Iris Vanholt", "1969"}


def test_a_text_that_was_once_decoded_wrongly_is_loaded_with_a_warning(settings, store):
    write(settings.seeds, sources={FIRST: ("blog", "2020-01-15", "Iris Vanholt was born in TromsÃ¸ in 1969.\n")})
    (report,) = load(settings, store).profiles
    assert report.error is None
    assert any("“TromsÃ¸”, probably “Tromsø”" in warning for warning in report.warnings)


def test_a_profile_that_was_never_right_is_not_published(settings, store):
    folder = write(settings.seeds)
    (folder / DOCUMENT).unlink()
    (report,) = load(settings, store).profiles
    assert (report.change, report.revision, report.summary) == (Change.FAILED, None, "nothing is published")
    assert store.profiles.get("iris-vanholt") is None


def test_a_source_id_in_two_folders_fails_both_and_names_both(settings, store):
    write(settings.seeds)
    load(settings, store)
    write(settings.seeds, "tomas-ekerud", "Tomas Ekerud", {FIRST: TOMAS["lake-gazette-tomas"]})
    report = load(settings, store)
    assert [each.change for each in report.profiles] == [Change.FAILED, Change.FAILED]
    for each in report.profiles:
        assert "iris-vanholt/profile.toml" in each.error
        assert "tomas-ekerud/profile.toml" in each.error
        assert FIRST in each.error
    assert store.sources.get(FIRST).title == "Iris Vanholt"


def test_a_profile_id_in_two_folders_fails_both(settings, store):
    folder = write(settings.seeds)
    (settings.seeds / "zz").symlink_to(folder, target_is_directory=True)
    report = load(settings, store)
    assert [each.change for each in report.profiles] == [Change.FAILED, Change.FAILED]
    assert "zz/profile.toml" in report.profiles[0].error
    assert store.profiles.all() == []


def test_a_source_is_not_taken_from_a_stored_profile_that_is_not_loaded_with_it(settings, store):
    write(settings.seeds)
    load(settings, store)
    thief = write(settings.seeds, "tomas-ekerud", "Tomas Ekerud", {FIRST: TOMAS["lake-gazette-tomas"]})
    (report,) = load(settings, store, thief).profiles
    assert "stored profile 'iris-vanholt'" in report.error
    assert store.claims.of_source(FIRST)[0].profile == "iris-vanholt"


def test_a_source_may_move_between_two_profiles_that_are_loaded_together(settings, store):
    write(settings.seeds)
    write_tomas(settings.seeds)
    load(settings, store)
    write(settings.seeds, sources={FIRST: IRIS[FIRST]})
    write(
        settings.seeds, "tomas-ekerud", "Tomas Ekerud", {**TOMAS, "evening-courier-iris": IRIS["evening-courier-iris"]}
    )
    assert [each.error for each in load(settings, store).profiles] == [None, None]
    assert [each.source.id for each in store.sources.of_profile("tomas-ekerud")][-1] == "evening-courier-iris"


@pytest.mark.parametrize("path", ["nowhere", "empty"])
def test_a_path_without_any_profile_is_an_error(settings, store, tmp_path, path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=path):
        load(settings, store, tmp_path / path)
