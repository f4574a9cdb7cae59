"""Gold persons with their pages' texts, as profile folders, loaded by the command into a SQLite database and read by the API."""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from attrs import Factory, define, frozen

from benchmarks.peoplegold import GoldError, Page, Person
from service.app import create_app
from service.config import Settings
from service.errors import WhosaysError
from service.ingest.fetch import Fetcher
from service.ingest.readers.page import read_page

_LONGEST = 1800  # seconds that a load may take


@define
class Texts:
    """The text of each page by its key; ``left_out`` says why a page has none, ``changed`` names pages that say other words."""

    by_key: dict[str, str] = Factory(dict)
    left_out: dict[str, str] = Factory(dict)
    changed: list[str] = Factory(list)


@frozen
class Read:
    """What the service says of a person: its claims by the page's key, and its conflicts."""

    claims: Mapping[str, Sequence[Mapping]]
    conflicts: Sequence[Mapping]


def kept_texts(persons: Sequence[Person], folder: Path) -> Texts:
    """Return the texts that ``folder``, or a folder in it, has under KEY.txt. GoldError where there is no such folder."""
    if not folder.is_dir():
        raise GoldError(f"{folder}: there is no such folder; --texts wants the one that has KEY.txt for every page")
    files = {path.stem: path for path in sorted(folder.rglob("*.txt"))}
    texts = Texts()
    for page in _pages(persons):
        if page.key not in files:
            texts.left_out[page.key] = f"{folder} has no {page.key}.txt"
            continue
        body = files[page.key].read_bytes()
        if hashlib.sha256(body).hexdigest() != page.sha256:
            texts.left_out[page.key] = f"{files[page.key]} is not the text that was annotated"
            continue
        texts.by_key[page.key] = body.decode("utf-8")
    return texts


def fetched_texts(persons: Sequence[Person], settings: Settings) -> Texts:
    """Return what the project's own fetcher and reader make of the pages, as far in each as it was annotated.

    A page says other words today, or has them in another order, wherever the digest differs: figures are an estimate then.
    """
    texts = Texts()
    with Fetcher.of(settings) as fetcher:
        for page in _pages(persons):
            try:
                got = fetcher.get(page.url)
                text = read_page(page.url, got.body, charset=got.charset).text
            except WhosaysError as error:
                texts.left_out[page.key] = str(error)
                continue
            texts.by_key[page.key] = text = _beginning(text, page.length)
            if hashlib.sha256(text.encode()).hexdigest() != page.sha256:
                texts.changed.append(page.key)
    return texts


def _beginning(text: str, length: int) -> str:
    end = text.find("\n", length)
    return text if end < 0 else text[:end]


def _pages(persons: Sequence[Person]) -> Iterator[Page]:
    for person in persons:
        yield from person.pages


def read(persons: Sequence[Person], texts: Mapping[str, str]) -> dict[str, Read]:
    """Load these persons from a temporary folder into a temporary database; return what the API says, by the person's key.

    GoldError with what the command said where it could not load all.
    """
    with tempfile.TemporaryDirectory(prefix="people-") as folder:
        seeds, url = Path(folder, "seeds"), f"sqlite:///{folder}/people.db"
        for person in persons:
            _write(seeds / person.key, person, texts)
        _load(seeds, url)
        client = create_app(Settings(database_url=url)).test_client()
        return {person.key: _said(client, person) for person in persons if (seeds / person.key).exists()}


def _write(place: Path, person: Person, texts: Mapping[str, str]) -> None:
    pages = [page for page in person.pages if page.key in texts]
    if not pages:
        return
    (place / "documents").mkdir(parents=True)
    lines = [f"id = {_quoted(person.key)}", f"name = {_quoted(person.name)}"]
    if person.aliases:
        lines.append(f"aliases = [{', '.join(map(_quoted, person.aliases))}]")
    for page in pages:
        file = f"documents/{page.key}.txt"
        (place / file).write_bytes(texts[page.key].encode("utf-8"))
        said = {"id": page.key, "file": file, "title": f"{person.name} ({page.publisher})", "publisher": page.publisher}
        said |= {"kind": page.kind, "language": page.language}
        if "_" not in (urlsplit(page.url).hostname or ""):  # a manifest takes no host with one
            said["url"] = page.url
        if page.published:
            said["published"] = page.published
        lines += ["", "[[sources]]", *(f"{key} = {_quoted(value)}" for key, value in said.items())]
    (place / "profile.toml").write_text("\n".join(lines) + "\n", "utf-8")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _load(seeds: Path, url: str) -> None:
    command = [sys.executable, "-m", "service.cli", "load", "--offline", "--json", str(seeds)]
    root = Path(__file__).resolve().parents[1]
    environ = {**os.environ, "DATABASE_URL": url, "WHOSAYS_SEEDS": str(seeds), "PYTHONPATH": str(root)}
    ran = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=_LONGEST, check=False)
    if ran.returncode:
        raise GoldError(f"whosays load exits with {ran.returncode}: {(ran.stderr or ran.stdout).strip()[-2000:]}")


def _said(client, person: Person) -> Read:  # noqa: ANN001 - a Flask test client
    base = f"/v1/profiles/{person.key}"
    claims: dict[str, list[Mapping]] = {page.key: [] for page in person.pages}
    for each in _items(client, f"{base}/claims"):
        claims[each["source"]].append(each)
    return Read(claims, tuple(_items(client, f"{base}/conflicts")))


def _items(client, address: str) -> Iterator[Mapping]:  # noqa: ANN001 - a Flask test client
    cursor = ""
    while cursor is not None:
        answer = client.get(f"{address}?limit=100{cursor}").get_json()
        yield from answer["items"]
        cursor = f"&cursor={answer['next']}" if answer["next"] else None
