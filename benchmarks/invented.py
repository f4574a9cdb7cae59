"""An invented person as a folder, and the command run on it as a process of its own, for trials."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

from service.config import Settings
from service.store.session import Store, open_store

ID, PATH = "quillana-varnes", "/v1/profiles/quillana-varnes"
_ENOUGH = 120  # seconds; no command of a trial takes so long


@frozen
class Place:
    """A temporary folder with seeds and a database, which is a file in it unless it is at ``url``."""

    root: Path
    url: str = ""

    @property
    def settings(self) -> Settings:
        """The settings of both."""
        return Settings(database_url=self.url or f"sqlite:///{self.root}/var/store.db", seeds=self.root / "seeds")

    @property
    def folder(self) -> Path:
        """The person's folder."""
        return self.root / "seeds" / ID

    def write(self, year: int, *, filler: int = 0, sources: tuple[str, ...] = ("harbour", "lake")) -> None:
        """Write the folder: all ``sources`` say that she was born in ``year``; ``filler`` sentences make the text long."""
        (self.folder / "documents").mkdir(parents=True, exist_ok=True)
        manifest = [f'id = "{ID}"', 'name = "Quillana Varnes"']
        for name in sources:
            text = f"Words of the {name} alone. Quillana Varnes was born in {year}, {name}s say. She lives in Ostend.\n"
            text += "".join(f"Varnes wrote letter {n} to the {name} of zephyrmere.\n" for n in range(filler))
            manifest += ["", "[[sources]]", f'id = "{name}-of-varnes"', f'file = "documents/{name}.txt"']
            manifest += [f'title = "What the {name} says"', 'kind = "newspaper"', 'published = "2020-01-15"']
            self._put(self.folder / "documents" / f"{name}.txt", text)
        self._put(self.folder / "profile.toml", "\n".join(manifest) + "\n")

    def _put(self, path: Path, text: str) -> None:
        made = self.root / "made"
        made.write_text(text, "utf-8")
        made.replace(path)

    def start(self, *arguments: str, program: tuple[str, ...] = ("-m", "service.cli")) -> "subprocess.Popen[str]":
        """Start the command, or another ``program`` of Python, on this place."""
        settings = self.settings
        place = {
            "DATABASE_URL": settings.database_url,
            "WHOSAYS_SEEDS": str(settings.seeds),
            "WHOSAYS_EDITOR": "E. Ditor",
        }
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        return subprocess.Popen([sys.executable, *program, *arguments], env={**os.environ, **place}, **pipes)

    def run(self, *arguments: str) -> tuple[int, str]:
        """Run the command to its end; return its exit code and its standard error."""
        process = self.start(*arguments)
        _, problem = process.communicate(timeout=_ENOUGH)
        return process.returncode, problem

    def rule(self, year: int, *more: str) -> tuple[int, str]:
        """Rule that she was born in ``year``."""
        return self.run("rule", ID, "birth_date", "--choose", str(year), "--reason", "the register", *more)


@contextmanager
def somewhere(url: str = "") -> Iterator[tuple[Place, Store]]:
    """Yield a new place and its store, a file unless there is a database at ``url``; the place is gone afterwards."""
    with tempfile.TemporaryDirectory() as root:
        place = Place(Path(root).resolve(), url)
        with open_store(place.settings) as store:
            yield place, store
