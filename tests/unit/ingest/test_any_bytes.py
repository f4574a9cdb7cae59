"""Whatever stands in the files of a folder, reading it ends with what it says or with faults, each in one line."""

import shutil
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.config import Settings
from service.errors import ConfigError, InputError
from service.ingest.folder import read_folder
from service.ingest.labels import read_labels
from service.pipeline.priors import priors_of
from service.reconcile.fuse.priors import shipped, to_toml

NOW = "2026-01-02T03:04:05Z"
MANIFEST = {
    "": {"id": '"ada-byron"', "name": '"Ada Byron"', "aliases": '["Ada King"]'},
    "sources": {
        "id": '"press"',
        "file": '"press.txt"',
        "title": '"A page"',
        "kind": '"blog"',
        "publisher": '"City Press"',
        "url": '"https://example.org/ada"',
        "author": '"J. Doe"',
        "published": '"1843-09?"',
        "retrieved_at": "2026-01-02T03:04:05Z",
        "language": '"en"',
        "licence": '"CC0"',
        "derived_from": '"wire"',
        "agency": '"AFP"',
        "note": '"seen"',
    },
}
RULINGS = {
    "rulings": {
        "field": '"birth_date"',
        "choose": '"1815"',
        "reject": '"c_0123456789abcdef"',
        "reason": '"the register"',
        "editor": '"Eve"',
        "date": "2026-01-02",
        "expires": '"2027-01-02"',
        "computed": '"1816"',
        "known": '["c_0123456789abcdef"]',
    }
}
CLAIMS = {
    "claims": {
        "field": '"birth_date"',
        "value": '"1815"',
        "source": '"press"',
        "quote": '"born in 1815"',
        "prefix": '"was "',
        "suffix": '"."',
        "start": "8",
        "qualifiers": '{ start = "1815", tense = "past" }',
        "modality": '"reported"',
        "attribution": '"her mother"',
        "who": '"Eve"',
        "date": "2026-01-02",
        "note": '"seen"',
        "tool": '{ name = "hypothesis", version = "1" }',
    }
}
LITERALS = st.sampled_from(
    [
        "0001-01-01T00:00:00+05:00", "9999-12-31T23:59:59-05:00", "0001-01-01", "9999-12-31", "00:00:00", "1979-05-27 07:32:00",
        "9" * 240, "0x" + "f" * 240, "9" * 4_400, "-1", "1e400", "nan", "-inf", "true", "[]", "{}", "[[[]]]", "{a.b = 1}",
        '""', '" "', '"\\u0000"', '"\\U0010FFFF"', '"\\u0085"', '"../x"', '"."', '"a//b"', '"{0}"', '"%s"', "'a\\b'", '"0000"',
        '"0001-01-01"', '"9999"', '"XXXX"', '"99XX"', '"../.."', '"/"', '"2020/2019"', '"[0001..9999]"', '"²"', '"٣٣٣٣-٠١-٠١"',
        f'"{"a/" * 200}"', f'"{"x" * 300}"', '"https://[::1"', '"http://a:99999/"', '"http://user@:80"', "1.5",
    ]
)  # fmt: skip
DOCUMENTS = st.binary() | st.text().map(str.encode) | st.text().map(lambda text: text.encode("utf-16"))


def tables(known):
    """Return TOML with the keys of ``known``, some left out, some with another value, some unknown ones beside."""

    def written(changes):
        lines = []
        for name, keys in known.items():
            lines += [f"[[{name}]]"] if name else []
            changed = {**keys, **{key: text for key, text in changes.items() if key in keys or key == "other"}}
            lines += [f"{key} = {text}" for key, text in changed.items() if text is not None]
        return "\n".join(lines).encode()

    keys = sorted({key for each in known.values() for key in each} | {"other"})
    return st.dictionaries(st.sampled_from(keys), st.none() | LITERALS, max_size=5).map(written)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("any") / "ada-byron"


def refusal(call):
    """Return the lines of the refusal with which ``call`` ends, none where it ends well."""
    try:
        call()
    except (InputError, ConfigError) as error:
        return str(error).split("\n")
    return []


def assert_read_or_refused(folder):
    lines = refusal(lambda: read_folder(folder, Settings(), NOW))
    assert all(line.startswith((f"{folder}/", "http")) and "; " in line for line in lines), lines


def fill(folder, **files):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    manifest = "".join(f"{key} = {text}\n" for key, text in MANIFEST[""].items())
    manifest += '[[sources]]\nid = "press"\nfile = "press.txt"\ntitle = "A page"\nkind = "blog"\n'
    given_ = {"profile.toml": manifest.encode(), "press.txt": b"Ada was born in 1815."}
    for name, data in {**given_, **files}.items():
        (folder / name).write_bytes(data)


@given(st.binary() | st.text().map(str.encode) | tables(MANIFEST))
def test_any_manifest_is_read_or_refused(place, data):
    fill(place, **{"profile.toml": data})
    assert_read_or_refused(place)


@given(st.binary() | st.text().map(str.encode) | tables(RULINGS))
def test_any_rulings_are_read_or_refused(place, data):
    fill(place, **{"rulings.toml": data})
    assert_read_or_refused(place)


@given(st.binary() | st.text().map(str.encode) | tables(CLAIMS))
def test_any_claims_by_hand_are_read_or_refused(place, data):
    fill(place, **{"claims.toml": data})
    assert_read_or_refused(place)


@given(DOCUMENTS)
def test_any_document_is_read_or_refused(place, data):
    fill(place, **{"press.txt": data})
    assert_read_or_refused(place)


@given(st.binary() | st.text().map(str.encode), st.sampled_from(["csv", "tsv", "jsonl", "toml"]))
def test_any_labels_are_read_or_refused(tmp_path_factory, data, suffix):
    path = tmp_path_factory.getbasetemp() / f"labels.{suffix}"
    path.write_bytes(data)
    lines = refusal(lambda: read_labels(path))
    assert all(line.startswith(str(path)) for line in lines), lines


PRIORS = to_toml(shipped()).splitlines()


@given(st.data())
def test_any_priors_are_read_or_refused(tmp_path_factory, data):
    lines = list(PRIORS)
    for at in data.draw(st.lists(st.integers(0, len(lines) - 1), min_size=1, max_size=4)):
        key, equals, _ = lines[at].partition(" = ")
        lines[at] = f"{key}{equals}{data.draw(LITERALS)}" if equals else data.draw(st.text())
    path = tmp_path_factory.getbasetemp() / f"{datetime.now(UTC).timestamp()}.toml"
    path.write_bytes("\n".join(lines).encode())
    lines = refusal(lambda: priors_of(Settings(priors=path)))
    path.unlink()
    assert all(line.startswith(f"{path}: ") for line in lines[:1]), lines
