"""The frozen texts of sources."""

import zlib

from service.store.reading.asking import Questions

_CURRENT = 'SELECT text FROM texts WHERE source = :source AND "current" = TRUE'
_FORMER = 'SELECT sha256, text FROM texts WHERE source = :source AND "current" = FALSE'
_OF_DIGEST = "SELECT text FROM texts WHERE source = :source AND sha256 = :sha256"


class Texts:
    """The frozen texts."""

    def __init__(self, questions: Questions) -> None:
        self._current, self._of_digest, self._former = map(questions.reader, (_CURRENT, _OF_DIGEST, _FORMER))

    def get(self, source: str, sha256: str | None = None) -> str | None:
        """Return the frozen text of the source whose id is ``source``, or None: the current one, or the one with that digest."""
        rows = self._current(source=source) if sha256 is None else self._of_digest(source=source, sha256=sha256)
        return next((_unpacked(text) for (text,) in rows), None)

    def former(self, source: str) -> dict[str, str]:
        """Return the texts that a source had and on which orphaned claims stand, by their digests."""
        return {digest: _unpacked(text) for digest, text in self._former(source=source)}


def _unpacked(text: bytes) -> str:
    return zlib.decompress(text).decode()
