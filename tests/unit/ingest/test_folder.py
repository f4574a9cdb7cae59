from pathlib import Path

import pytest

from service.config import Settings
from service.errors import DocumentError, InputError
from service.ingest.folder import profile_folders, read_folder

NOW = "2026-01-02T03:04:05Z"
REPOSITORY = Path(__file__).parents[3]


def add(folder: Path, *names: str, extra: str = "") -> Path:
    """Write a profile folder with a source, and its document, for each of ``names``."""
    (folder / "documents").mkdir(parents=True)
    text = f'id = "{folder.name}"\nname = "Ada Byron"\n'
    for name in names:
        (folder / "documents" / f"{name}.txt").write_text(f"Ada Byron, says {name}.")
        text += f'[[sources]]\nid = "{name}"\nfile = "documents/{name}.txt"\ntitle = "A page"\nkind = "blog"\n'
    (folder / "profile.toml").write_text(text + extra)
    return folder


def test_a_folder_gives_the_person_and_the_frozen_documents_in_order(tmp_path):
    given = read_folder(add(tmp_path / "ada-byron", "press", "blog"), Settings(), NOW)
    assert given.subject.id == "ada-byron"
    assert [document.source.id for document in given.documents] == ["press", "blog"]
    assert given.documents[0].text == "Ada Byron, says press."
    assert given.documents[0].source.length == len(given.documents[0].text)
    assert given.documents[0].source.retrieved_at == NOW
    assert given.warnings == ()


def test_the_moment_in_the_manifest_comes_before_that_of_the_load(tmp_path):
    folder = add(tmp_path / "ada-byron", "press", extra="retrieved_at = 2020-01-01T00:00:00Z")
    assert read_folder(folder, Settings(), NOW).documents[0].source.retrieved_at == "2020-01-01T00:00:00Z"


def test_every_faulty_document_is_reported_at_once(tmp_path):
    folder = add(tmp_path / "ada-byron", "press", "blog", "wire")
    (folder / "documents" / "press.txt").unlink()
    (folder / "documents" / "wire.txt").write_bytes(b"\xff\xfea\x00")
    with pytest.raises(DocumentError) as caught:
        read_folder(folder, Settings(), NOW)
    assert [line.partition(";")[0] for line in str(caught.value).split("\n")] == [
        f"{folder}/documents/press.txt: there is no such file",
        f"{folder}/documents/wire.txt: begins with the byte order mark of UTF-16LE (offset 0)",
    ]


def test_a_text_given_twice_is_a_warning_unless_declared_a_copy(tmp_path):
    folder = add(tmp_path / "ada-byron", "press", "blog")
    (folder / "documents" / "blog.txt").write_text("Ada Byron, says press.")
    assert read_folder(folder, Settings(), NOW).warnings == (
        "blog has the same text as press: say derived_from = 'press' if it is a copy",
    )
    with (folder / "profile.toml").open("a") as manifest:
        manifest.write('derived_from = "press"\n')
    assert read_folder(folder, Settings(), NOW).warnings == ()


def test_a_document_that_no_source_names_is_a_warning(tmp_path):
    folder = add(tmp_path / "ada-byron", "press")
    (folder / "documents" / "forgotten.txt").write_text("Ada")
    assert read_folder(folder, Settings(), NOW).warnings == (
        "documents/forgotten.txt is named by no source and is left out",
    )


def test_replacement_characters_are_a_warning(tmp_path):
    folder = add(tmp_path / "ada-byron", "press")
    (folder / "documents" / "press.txt").write_text("Ren\ufffd")
    assert read_folder(folder, Settings(), NOW).warnings == (
        "press has 1 replacement character(s) U+FFFD: it was once decoded wrongly",
    )


def test_a_path_may_be_a_profile_its_manifest_or_a_folder_of_profiles(tmp_path):
    bob, ada = add(tmp_path / "bob", "b"), add(tmp_path / "ada", "a")
    (tmp_path / ".hidden").mkdir()
    assert profile_folders(tmp_path) == [ada, bob]
    assert profile_folders(ada) == profile_folders(ada / "profile.toml") == [ada]


def test_a_folder_without_a_manifest_among_profiles_is_not_passed_over(tmp_path):
    ada = add(tmp_path / "ada", "a")
    (tmp_path / "bob").mkdir()
    assert profile_folders(tmp_path) == [ada, tmp_path / "bob"]


def test_a_path_without_profiles_is_an_error(tmp_path):
    with pytest.raises(InputError, match=r"there is no profile in it; put profile\.toml into a folder"):
        profile_folders(tmp_path)
    with pytest.raises(InputError, match=r"none: there is no such folder; name a folder that holds profile\.toml"):
        profile_folders(tmp_path / "none")


@pytest.mark.parametrize("folder", profile_folders(REPOSITORY / "seeds"), ids=lambda folder: folder.name)
def test_the_seeds_of_the_repository_are_read_without_a_warning(folder):
    given = read_folder(folder, Settings(), NOW)
    assert given.warnings == ()
    assert all(document.source.retrieved_at == NOW for document in given.documents)
