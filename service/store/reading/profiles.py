"""How a profile is stored."""

from collections.abc import Mapping

import orjson
from attrs import fields, frozen

from service.store.reading.asking import Questions


@frozen(kw_only=True)
class ProfileRecord:
    """A profile's row.

    ``number`` is its place while it is published; ``folder`` where it was read from; ``renderer`` the version that made
    the representations; ``change`` the number of its last change, as in :mod:`service.store.repositories.standing`.
    """

    number: int
    id: str
    name: str
    folder: str
    revision: int
    digest: str
    field_digests: Mapping[str, str]
    renderer: str
    change: int


_NAMES = tuple(each.name for each in fields(ProfileRecord))
_DIGESTS = "field_digests"
_GET = "SELECT {} FROM profiles WHERE id = :id".format(  # noqa: S608 - names of our own
    ", ".join(f"CAST({name} AS TEXT)" if name == _DIGESTS else name for name in _NAMES)
)


class Profiles:
    """The stored profiles, one at a time."""

    def __init__(self, questions: Questions) -> None:
        self._get = questions.reader(_GET)

    def get(self, profile: str) -> ProfileRecord | None:
        """Return the row, or None."""
        for row in self._get(id=profile):
            found = dict(zip(_NAMES, row, strict=True))
            return ProfileRecord(**{**found, _DIGESTS: orjson.loads(found[_DIGESTS])})
        return None
