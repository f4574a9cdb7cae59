"""Whether an id was published once and is no more."""

import hmac
from collections.abc import Callable, Sequence

from service.store.reading.asking import Questions, listed
from service.store.reading.language import language

SECRET = "secret"  # noqa: S105 - the name of a row
"""The row of ``meta`` with the key of the hashes in ``tombstones``, in hexadecimal; made with the database."""

_SECRET = "SELECT value FROM meta WHERE key = :key"  # noqa: S105 - a question
_FOUND = "SELECT hash FROM tombstones WHERE hash = :hash"
_AMONG = "SELECT hash FROM tombstones WHERE hash IN "


class Tombstones:
    """Tells of ids whether they are gone."""

    def __init__(self, questions: Questions) -> None:
        self._secret, self._found = questions.reader(_SECRET), questions.reader(_FOUND)
        self._among = questions.reader(_AMONG + language(questions.dialect).listed.format(":hashes"))

    def has(self, kind: str, key: str) -> bool:
        """Tell whether there is a tombstone of an id."""
        return bool(self._found(hash=self._seal()(kind, key)))

    def among(self, kind: str, keys: Sequence[str]) -> set[str]:
        """Return those of ``keys`` that have a tombstone."""
        seal = self._seal()
        hashes = {seal(kind, key): key for key in keys}
        return {hashes[each] for (each,) in self._among(hashes=listed(hashes))}

    def _seal(self) -> Callable[[str, str], str]:
        ((secret,),) = self._secret(key=SECRET)
        return under(secret)


def under(written: str) -> Callable[[str, str], str]:
    """Return what makes a hash of an id: HMAC-SHA-256 (RFC 2104) under the key that each database has for itself."""
    secret = bytes.fromhex(written)
    return lambda kind, key: hmac.digest(secret, f"{kind}\0{key}".encode(errors="surrogatepass"), "sha256").hex()
