"""What profiles are read from, one by one: the folders in a folder, or the lines of a file."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from attrs import Factory, define, field

from service.config import Settings
from service.ingest.folder import Pages, ProfileInput, profile_folders, read_folder
from service.ingest.lines import LineSeeds, is_lines
from service.ingest.manifest import NAME, Manifest, read_manifest
from service.ingest.opening import is_same, looking
from service.ingest.toml import LIMIT


class Seed(Protocol):
    """What one profile is read from, before it is read.

    ``profile`` is the id that the profile must have, or what it is called where that is not known; ``place`` what the
    store keeps of where it was; ``where`` what a fault is about; ``size`` how many bytes it holds in memory.
    """

    @property
    def profile(self) -> str: ...  # noqa: D102 - see above
    @property
    def place(self) -> str: ...  # noqa: D102 - see above
    @property
    def where(self) -> str: ...  # noqa: D102 - see above
    @property
    def size(self) -> int: ...  # noqa: D102 - see above

    def declared(self) -> Manifest:
        """Return what is declared of the person and of each source; ManifestError where that is faulty."""

    def read(
        self, settings: Settings, retrieved_at: str, pages: Pages | None = None
    ) -> tuple[ProfileInput, dict[str, str]]:
        """Read all of it, as :func:`read_folder` does a folder; return with it what was looked at, for :meth:`is_same`."""

    def is_same(self, looked: Mapping[str, str], settings: Settings) -> bool:
        """Tell whether all that was looked at is as it was then, byte for byte."""

    def declares(self, looked: Mapping[str, str]) -> bool:
        """Tell whether what it declares is as it was when it was looked at, byte for byte."""


@define
class FolderSeed:
    """A profile folder."""

    path: Path
    place: str = field(init=False, default=Factory(lambda self: os.path.realpath(self.path), takes_self=True))

    @property
    def profile(self) -> str:
        """The folder's name, which its profile must have for an id."""
        return Path(self.place).name

    @property
    def size(self) -> int:
        """Nothing to speak of."""
        return 0

    @property
    def where(self) -> str:
        """The manifest's path."""
        return str(self.path / NAME)

    def declared(self) -> Manifest:
        """Return the manifest; ManifestError where it is faulty."""
        return read_manifest(self.path)

    def read(
        self, settings: Settings, retrieved_at: str, pages: Pages | None = None
    ) -> tuple[ProfileInput, dict[str, str]]:
        """Read the folder, and say what was looked at."""
        with looking() as looked:
            given = read_folder(self.path, settings, retrieved_at, pages)
        here = (f"{self.path}{os.sep}", f"{self.place}{os.sep}")
        return given, {_without(here, path): digest for path, digest in looked.items()}

    def is_same(self, looked: Mapping[str, str], settings: Settings) -> bool:
        """Tell whether all that was looked at is as it was then, byte for byte."""
        return is_same(self.place, looked, max(LIMIT, settings.max_document_bytes))

    def declares(self, looked: Mapping[str, str]) -> bool:
        """Tell whether the manifest is as it was when it was looked at, byte for byte."""
        return NAME in looked and is_same(self.place, {NAME: looked[NAME]}, LIMIT)


def _without(starts: Sequence[str], path: str) -> str:
    start = next((each for each in starts if path.startswith(each)), "")
    return path.removeprefix(start)


@define
class FolderSeeds:
    """The profile folders that a path stands for, as often as they are asked for; with ``only``, that of one profile.

    InputError where there is none.
    """

    path: Path
    only: str | None = None
    folders: Sequence[Path] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.folders = profile_folders(self.path)

    def __iter__(self) -> Iterator[FolderSeed]:
        seeds = map(FolderSeed, self.folders)
        return (seed for seed in seeds if self.only in {None, seed.profile})


def seeds_of(path: Path, only: str | None = None) -> Iterable[Seed]:
    """Return what the profiles that ``path`` stands for are read from: folders, or the lines of a file."""
    return LineSeeds(path, only) if is_lines(path) else FolderSeeds(path, only)
