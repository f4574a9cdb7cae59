"""What profiles are read from: in which order, and when it counts as the same as before."""

import os

import pytest

from service.config import Settings
from service.ingest.folder import profile_folders
from service.ingest.folderseed import FolderSeed
from service.ingest.seeds import FolderSeeds

NOW = "2026-01-02T03:04:05Z"
MANIFEST = 'id = "{0}"\nname = "Ada Byron"\n[[sources]]\nid = "press"\nfile = "documents/press.txt"\ntitle = "A"\nkind = "blog"\n'


def add(folder):
    (folder / "documents").mkdir(parents=True)
    (folder / "documents" / "press.txt").write_text("Ada Byron was born in 1815.\n", "utf-8")
    (folder / "profile.toml").write_text(MANIFEST.format(folder.name), "utf-8")
    return folder


@pytest.fixture
def folder(tmp_path):
    return add(tmp_path / "all" / "ada-byron")


def read(folder):
    seed = FolderSeed(folder)
    return seed, seed.read(Settings(), NOW)[1]


def test_folders_come_by_name_and_as_often_as_they_are_asked_for(folder):
    for name in ("zoe-lund", "mia-berg", "_draft", ".git"):
        add(folder.parent / name)
    (folder.parent / "README.md").write_text("no folder", "utf-8")
    seeds = FolderSeeds(folder.parent)
    for _ in range(2):
        assert [each.profile for each in seeds] == ["ada-byron", "mia-berg", "zoe-lund"]
    assert [each.profile for each in FolderSeeds(folder.parent, "mia-berg")] == ["mia-berg"]


def test_folders_are_a_sequence_that_keeps_no_more_than_names(folder):
    add(folder.parent / "mia-berg")
    folders = profile_folders(folder.parent)
    assert (len(folders), folders[1], list(folders[1:])) == (
        2,
        folder.parent / "mia-berg",
        [folder.parent / "mia-berg"],
    )


def test_what_was_looked_at_is_told_by_paths_that_begin_in_the_folder(folder, tmp_path):
    _, looked = read(folder)
    assert set(looked) == {"profile.toml", "documents/press.txt", "", "documents/"}
    (tmp_path / "link").symlink_to(folder)
    seed = FolderSeed(tmp_path / "link")
    assert (seed.profile, seed.place) == ("ada-byron", str(folder.resolve()))
    assert seed.read(Settings(), NOW)[1] == looked


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "documents" / "press.txt").write_text("Ada Byron was born in 1816.\n", "utf-8"),
        lambda folder: (folder / "profile.toml").write_text(MANIFEST.format("ada-byron") + "\n", "utf-8"),
        lambda folder: (folder / "documents" / "more.txt").touch(),
        lambda folder: (folder / "rulings.toml").touch(),
        lambda folder: (folder / "documents" / "press.txt").unlink(),
        lambda folder: (folder / "documents").rename(folder / "papers"),
        lambda folder: folder.rename(folder.with_name("away")),
    ],
    ids=["a text", "the manifest", "a file beside", "rulings", "a file gone", "a folder gone", "all gone"],
)
def test_any_change_is_noticed(folder, change):
    seed, looked = read(folder)
    assert seed.is_same(looked, Settings())
    change(folder)
    assert not seed.is_same(looked, Settings())


def test_times_and_hidden_files_are_no_change(folder):
    seed, looked = read(folder)
    (folder / ".profile.toml.swp").touch()
    os.utime(folder / "profile.toml", (0, 0))
    assert seed.is_same(looked, Settings())
