"""Bad input of every sort: the old revision stays served, the reason is reported, the other profiles go on."""

import pytest

from service.errors import InputError
from service.pipeline import Change, load
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


def _rule(folder, text):
    (folder / "rulings.toml").write_text(f"[[rulings]]\n{text}", encoding="utf-8")


MISTAKES = {
    "missing file": (lambda folder: (folder / DOCUMENT).unlink(), "there is no such file"),
    "missing manifest": (lambda folder: (folder / "profile.toml").unlink(), "profile.toml: there is no such file"),
    "binary file": (
        lambda folder: (folder / DOCUMENT).write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
        "is binary",
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
