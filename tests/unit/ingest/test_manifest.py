import re
import tracemalloc
from pathlib import Path

import pytest

from schemas.manifest import SourceSchema
from service.domain.source import Source
from service.errors import ManifestError
from service.ingest.manifest import read_manifest

HEAD = 'id = "ada-byron"\nname = "Ada Byron"\n'
SOURCE = '[[sources]]\nid = "press"\nfile = "documents/press.txt"\ntitle = "A page"\nkind = "newspaper"\n'


def source(identity: str, extra: str = "") -> str:
    return SOURCE.replace("press", identity) + extra


@pytest.fixture
def folder(tmp_path) -> Path:
    place = tmp_path / "ada-byron"
    (place / "documents").mkdir(parents=True)
    return place


@pytest.fixture
def faults(folder):
    """Return a function that reads a manifest and returns the lines of its error, without the file's name and the line."""

    def lines(text: str | bytes) -> list[str]:
        path = folder / "profile.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        with pytest.raises(ManifestError) as caught:
            read_manifest(folder)
        return [re.sub(rf"^{re.escape(str(path))}(:\d+)?: ", "", line) for line in str(caught.value).split("\n")]

    return lines


def test_a_manifest_declares_the_person_and_the_sources_in_order(folder):
    extra = (
        'published = 2020-06-02\nretrieved_at = 2026-01-02T04:04:05+01:00\nderived_from = "wire"\nlanguage = "pt-BR"\n'
    )
    (folder / "profile.toml").write_text(HEAD + 'aliases = ["Ada King"]\n' + source("press", extra) + source("wire"))
    manifest = read_manifest(folder)
    assert (manifest.subject.id, manifest.subject.name, manifest.subject.aliases) == (
        "ada-byron",
        "Ada Byron",
        ("Ada King",),
    )
    assert [declared["id"] for declared in manifest.sources] == ["press", "wire"]
    assert manifest.sources[0]["published"] == "2020-06-02"
    assert manifest.sources[0]["retrieved_at"] == "2026-01-02T03:04:05Z"


def test_a_moment_long_ago_is_written_with_four_figures_of_the_year(folder):
    (folder / "profile.toml").write_text(HEAD + source("press", "retrieved_at = 0476-09-04T05:06:07.9+01:00\n"))
    assert read_manifest(folder).sources[0]["retrieved_at"] == "0476-09-04T04:06:07Z"


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(folder):
    (folder / "profile.toml").write_bytes(b"\xef\xbb\xbf" + (HEAD + SOURCE).replace("\n", "\r\n").encode())
    assert read_manifest(folder).subject.name == "Ada Byron"


def test_the_schema_knows_the_attributes_of_a_source():
    computed = {"text_sha256", "file_sha256", "length", "status", "media_type", "seen_at"}
    decided = {"same", "not_same"}
    assert set(SourceSchema().fields) - decided == {attribute.name for attribute in Source.__attrs_attrs__} - computed


def test_every_fault_of_a_manifest_is_reported_at_once(faults):
    text = 'id = "ada"\nnmae = "Ada Byron"\n' + source("press", 'kind2 = 1\npublished = "soon"\n') + source("press")
    assert [line.partition(": ")[0] for line in faults(text)] == [
        "name",
        "kind2",
        "nmae",
        "id",
        "id",
        "file",
        "published",
    ]


@pytest.mark.parametrize(
    ("key", "line", "expected"),
    [
        ("kind", 'kind = "blogg"', "kind: 'blogg' is not one of encyclopedia, newspaper, magazine, blog, official, database, social, book, other; did you mean 'blog'?"),
        ("kind", 'kind = "zzz"', "kind: 'zzz' is not one of encyclopedia, newspaper, magazine, blog, official, database, social, book, other; choose one of them"),
        ("id", 'id = "The Press"', "id: 'The Press' is not allowed; expected a lower-case slug such as 'city-press-ada-byron'"),
        ("id", "id = 7", "id: 7 is not a string; expected a lower-case slug such as 'city-press-ada-byron', in quotation marks"),
        ("title", "", "title: missing; expected the document's title on one line"),
        ("title", 'title = " "', "title: ' ' is not allowed; expected the document's title on one line"),
        ("title", 'titel = "A page"\ntitle = "A page"', "titel: unknown key; did you mean 'title'?"),
        ("note", 'zzzz = "A"', "zzzz: unknown key; the keys here are id, file, title, kind, publisher, url, author, published, retrieved_at, language, licence, derived_from, agency, note, same, not_same, archive_url, mapping"),
        ("url", 'url = "javascript://x/%0Aalert(1)"', "url: 'javascript://x/%0Aalert(1)' is no web address; expected an address such as 'https://example.org/page'"),
        ("url", 'url = "{0}"', "url: '{0}' is no web address; expected an address such as 'https://example.org/page'"),
        ("published", 'published = "2020-13"', "published: '2020-13' is no EDTF date; expected one such as '1987-05-12', '1987-05', '1987?' or '2013/2018'"),
        ("published", "published = 2020", "published: 2020 is not a string; expected an EDTF date such as '1987-05-12', '1987-05' or '1987?', in quotation marks"),
        ("retrieved_at", 'retrieved_at = "2026-01-02T03:04:05"', "retrieved_at: '2026-01-02T03:04:05' is no moment with an offset; expected a moment such as '2026-01-02T03:04:05Z'"),
        ("retrieved_at", "retrieved_at = 0001-01-01T00:00:00+05:00", "retrieved_at: '0001-01-01T00:00:00+05:00' is out of the calendar in UTC; expected a moment such as '2026-01-02T03:04:05Z'"),
        ("retrieved_at", 'retrieved_at = "9999-12-31T23:00:00-05:00"', "retrieved_at: '9999-12-31T23:00:00-05:00' is out of the calendar in UTC; expected a moment such as '2026-01-02T03:04:05Z'"),
        ("retrieved_at", 'retrieved_at = "lately"', "retrieved_at: 'lately' is no moment with an offset; expected a moment such as '2026-01-02T03:04:05Z'"),
        ("language", 'language = "English"', "language: 'English' is not allowed; expected a language tag such as 'en' or 'pt-BR'"),
        ("note", 'note = "a\\u0000b"', "note: 'a\\x00b' is not allowed; expected a remark in plain text"),
        ("file", 'file = "/etc/hostname"', "file: '/etc/hostname' is not allowed; expected a path inside the profile's folder such as 'documents/page.txt'"),
        ("file", 'file = "documents\\\\page.txt"', "file: 'documents\\\\page.txt' is not allowed; expected a path inside the profile's folder such as 'documents/page.txt'"),
        ("file", 'file = "../other/page.txt"', "file: '../other/page.txt' leads out of the profile's folder; copy the document into it and name the copy"),
        ("file", 'file = "."', "file: '.' leads out of the profile's folder; copy the document into it and name the copy"),
        ("derived_from", 'derived_from = "pres"', "derived_from: 'pres' is no source here; did you mean 'press'?"),
        ("derived_from", 'derived_from = "zzz"', "derived_from: 'zzz' is no source here; name one of the manifest"),
        ("derived_from", 'derived_from = "press"', "derived_from: 'press' in turn comes from 'press'; a copy has one origin, so break the circle"),
    ],
)  # fmt: skip
def test_a_fault_of_a_source_says_where_what_and_what_is_expected(faults, key, line, expected):
    others = [row for row in SOURCE.splitlines() if not row.startswith(f"{key} =")]
    assert faults(HEAD + "\n".join([*others, line])) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD, "sources: missing; begin each source with a line [[sources]]"),
        (HEAD + "sources = []", "sources: [] is no list of tables; begin each source with a line [[sources]]"),
        (HEAD + SOURCE.replace("[[sources]]", "[sources]"), "sources: {'id': 'press', 'file': 'documents/press.txt', 'title': 'A p… is no list of tables; begin each source with a line [[sources]]"),
        (HEAD + "sources = [1]", "sources[0]: not a table; expected keys and values"),
        (HEAD.replace("ada-byron", "ada-king") + SOURCE, "id: 'ada-king' is not the folder's name; make it 'ada-byron' or rename the folder"),
        (HEAD + 'alias = ["Ada"]\n' + SOURCE, "alias: unknown key; did you mean 'aliases'?"),
        (HEAD + 'aliases = "Ada"\n' + SOURCE, 'aliases: not a list; expected a list of names such as ["Ada King"]'),
        (HEAD + 'aliases = ["Ada", 1]\n' + SOURCE, "aliases[1]: 1 is not a string; expected another name of the person on one line, in quotation marks"),
        (b'id = "\xe9"', "is not UTF-8 (at byte offset 6); save it as UTF-8"),
        ("#" * 1_000_001, "has 1,000,001 bytes, more than the 1,000,000 allowed; keep texts in files of their own"),
    ],
)  # fmt: skip
def test_a_fault_of_the_manifest_says_where_what_and_what_is_expected(faults, text, expected):
    assert faults(text) == [expected]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (HEAD + "kind = blog", "(at line 3, column 8)"),
        (HEAD + 'name = "A"\n', "(at line 3, column 11)"),
    ],
)
def test_a_syntax_error_says_where(faults, text, place):
    (line,) = faults(text)
    assert line.startswith("is not valid TOML: ")
    assert line.endswith(f"{place}; correct it there (https://toml.io)")


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("x = " + "[" * 50_000, "more than 32 arrays or tables in one another"),
        (".".join(["a"] * 20_000) + " = 1", "a key of more than 32 parts"),
        ("[" + ".".join(["a"] * 20_000) + "]", "a key of more than 32 parts"),
        ("x = " + "9" * 4_400, "a key or number of more than 250 characters"),
        ("x = 0x" + "f" * 4_400, "a key or number of more than 250 characters"),
    ],
)
def test_what_no_ordinary_manifest_has_is_refused_before_it_is_parsed(folder, line, problem):
    (folder / "profile.toml").write_text(HEAD + line)
    with pytest.raises(ManifestError) as caught:
        read_manifest(folder)
    place = f"{folder}/profile.toml:3"
    assert str(caught.value) == f"{place}: has {problem}; write it in the few keys that are documented"


def test_a_key_of_twenty_thousand_parts_takes_no_memory(faults):
    tracemalloc.start()
    faults(HEAD + ".".join(["a"] * 20_000) + " = 1")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2_000_000


def test_a_circle_of_copies_is_reported_at_each_member(faults):
    text = (
        HEAD
        + source("a", 'derived_from = "b"\n')
        + source("b", 'derived_from = "c"\n')
        + source("c", 'derived_from = "b"\n')
    )
    assert [line.partition(";")[0] for line in faults(text)] == [
        "derived_from: 'c' in turn comes from 'b'",
        "derived_from: 'b' in turn comes from 'c'",
    ]


def test_a_symbolic_link_may_not_lead_out_of_the_folder(faults, folder):
    (folder.parent / "secret.txt").write_text("secret")
    (folder / "documents" / "press.txt").symlink_to(folder.parent / "secret.txt")
    assert faults(HEAD + SOURCE)[0].startswith("file: 'documents/press.txt' leads out of the profile's folder; ")


def test_a_missing_manifest_is_named(tmp_path):
    with pytest.raises(ManifestError, match=r"profile\.toml: there is no such file; "):
        read_manifest(tmp_path)


def test_a_manifest_that_cannot_be_read_says_why(folder):
    (folder / "profile.toml").symlink_to("profile.toml")
    with pytest.raises(ManifestError, match=r"cannot be read \(Too many levels of symbolic links\)"):
        read_manifest(folder)
