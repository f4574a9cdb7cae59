"""A profile folder, asked whether it is as it was without what reads it, which takes longer to be imported than the answer."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import Factory, define, field

from service.config import Settings
from service.ingest.opening import LIMIT, MANIFEST, is_same, looking

if TYPE_CHECKING:
    from service.ingest.folder import Pages, ProfileInput
    from service.ingest.manifest import Manifest


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
        return str(self.path / MANIFEST)

    def declared(self) -> "Manifest":
        """Return the manifest; ManifestError where it is faulty."""
        from service.ingest.manifest import read_manifest  # noqa: PLC0415 - what only changed profiles need

        return read_manifest(self.path)

    def read(
        self, settings: Settings, retrieved_at: str, pages: "Pages | None" = None
    ) -> "tuple[ProfileInput, dict[str, str]]":
        """Read the folder, and say what was looked at."""
        from service.ingest.folder import read_folder  # noqa: PLC0415 - see above

        with looking() as looked:
            given = read_folder(self.path, settings, retrieved_at, pages)
        here = (f"{self.path}{os.sep}", f"{self.place}{os.sep}")
        return given, {_without(here, path): digest for path, digest in looked.items()}

    def is_same(self, looked: Mapping[str, str], settings: Settings) -> bool:
        """Tell whether all that was looked at is as it was then, byte for byte."""
        return is_same(self.place, looked, max(LIMIT, settings.max_document_bytes))

    def declares(self, looked: Mapping[str, str]) -> bool:
        """Tell whether the manifest is as it was when it was looked at, byte for byte."""
        return MANIFEST in looked and is_same(self.place, {MANIFEST: looked[MANIFEST]}, LIMIT)


def _without(starts: Sequence[str], path: str) -> str:
    start = next((each for each in starts if path.startswith(each)), "")
    return path.removeprefix(start)
