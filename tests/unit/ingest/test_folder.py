import os
import tempfile
from contextlib import contextmanager
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
    (folder / "documents" / "press.txt").write_text("Ada\nRen\ufffd")
    assert read_folder(folder, Settings(), NOW).warnings == (
        "press has 1 replacement character(s) U+FFFD, the first at offset 7 (line 2): it was once decoded wrongly",
    )


def test_utf_8_that_was_once_read_as_windows_1252_is_a_warning_with_its_place_and_what_it_was(tmp_path):
    folder = add(tmp_path / "ada-byron", "press")
    (folder / "documents" / "press.txt").write_text("Ada,\nborn in TromsÃ¸, didnâ€™t stay.")
    (warning,) = read_folder(folder, Settings(), NOW).warnings
    assert warning == (
        "press has 2 word(s) of UTF-8 that was once read as Windows-1252 or Latin-1, the first at offset 13 (line 2): "
        "“TromsÃ¸,”, probably “Tromsø,”; take the original text"
    )


def test_tags_in_a_plain_text_are_a_warning_that_tells_what_to_do(tmp_path):
    folder = add(tmp_path / "ada-byron", "press")
    (folder / "documents" / "press.txt").write_text("Ada\n<p>born in <b>Hull</b></p>")
    (warning,) = read_folder(folder, Settings(), NOW).warnings
    assert warning.startswith(
        "press has 4 tags of HTML in its text, the first at offset 4 (line 2): save the whole page as .html"
    )


def test_of_many_documents_that_no_source_names_twenty_are_named_and_the_rest_are_counted(tmp_path):
    folder = add(tmp_path / "ada-byron", "press")
    for number in range(1025):
        (folder / "documents" / f"{number:04}.txt").write_text("Ada")
    *named, rest = read_folder(folder, Settings(), NOW).warnings
    assert len(named) == 20
    assert rest == "1,005 more files are named by no source and are left out"


@pytest.mark.parametrize("name", ["ruling.toml", "rulings.tml"])
def test_a_file_that_was_probably_meant_to_hold_rulings_is_a_warning(tmp_path, name):
    folder = add(tmp_path / "ada-byron", "press")
    (folder / name).write_text("")
    assert read_folder(folder, Settings(), NOW).warnings == (f"{name} is not read: rulings stand in rulings.toml",)


@pytest.mark.parametrize("name", ["profile.toml", "rulings.toml", "documents/press.txt"])
def test_a_pipe_in_the_place_of_any_file_is_refused_without_waiting_for_it(tmp_path, name):
    folder = add(tmp_path / "ada-byron", "press")
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)
    (found,) = profile_folders(folder)
    with pytest.raises(InputError, match=rf"{name}: is a pipe, not a regular file; put a regular file in its place"):
        read_folder(found, Settings(), NOW)


@pytest.mark.parametrize("name", ["profile.toml", "rulings.toml", "documents/press.txt"])
def test_a_link_out_of_the_folder_is_refused_for_any_file(tmp_path, name):
    folder = add(tmp_path / "ada-byron", "press")
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to("/dev/zero")
    with pytest.raises(InputError, match="leads out of the profile's folder"):
        read_folder(folder, Settings(), NOW)


@pytest.fixture
def place():
    """A folder that any user may enter, unlike ``tmp_path``."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextmanager
def unprivileged():
    """Let the block run as a user whom modes of files hold for."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.mark.parametrize(
    ("name", "mode", "problem"),
    [
        ("profile.toml", 0, "cannot be read"),
        ("rulings.toml", 0, "cannot be read"),
        ("documents/press.txt", 0, "cannot be read"),
        ("documents", 0o311, "cannot be listed"),
    ],
)
def test_what_this_user_may_not_read_is_one_clear_line(place, name, mode, problem):
    folder = add(place / "ada-byron", "press")
    (folder / "rulings.toml").write_text("")
    (folder / name).chmod(mode)
    with unprivileged(), pytest.raises(InputError) as caught:
        read_folder(folder, Settings(), NOW)
    assert str(caught.value).startswith(f"{folder / name}: {problem} (Permission denied); ")
    assert "\n" not in str(caught.value)


def test_a_folder_of_profiles_that_this_user_may_not_list_is_one_clear_line(place):
    add(place / "all" / "ada-byron", "press")
    (place / "all").chmod(0o311)
    with (
        unprivileged(),
        pytest.raises(InputError, match=r"all: cannot be listed \(Permission denied\); give this user"),
    ):
        profile_folders(place / "all")


def test_the_profile_that_is_shipped_is_read_without_a_warning():
    given = read_folder(REPOSITORY / "seeds" / "amani-ballour", Settings(), NOW)
    assert given.warnings == ()
    assert all(document.source.retrieved_at == NOW for document in given.documents)
