"""What profiles are read from, one by one: the folders in a folder, or the lines of a file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from attrs import define, field

from service.config import Settings
from service.ingest.folder import Pages, ProfileInput, profile_folders
from service.ingest.folderseed import FolderSeed
from service.ingest.lines import LineSeeds, is_lines
from service.ingest.manifest import Manifest


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
