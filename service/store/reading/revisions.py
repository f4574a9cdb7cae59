"""Revisions: the published states of a profile, oldest first."""

import orjson
from attrs import fields

from service.domain.publication import Revision
from service.store.reading.asking import Questions

_NAMES = tuple(each.name for each in fields(Revision))
_CHANGED = "changed_fields"
_OF = "SELECT {} FROM revisions WHERE profile = :profile ORDER BY number".format(  # noqa: S608 - names of our own
    ", ".join(f"CAST({name} AS TEXT)" if name == _CHANGED else name for name in _NAMES)
)


class Revisions:
    """That something was published, and when; of a removed profile only the last number is kept, with its tombstone."""

    def __init__(self, questions: Questions) -> None:
        self._of = questions.reader(_OF)

    def of(self, profile: str) -> tuple[Revision, ...]:
        """Return all revisions of a profile, oldest first."""
        rows = [dict(zip(_NAMES, row, strict=True)) for row in self._of(profile=profile)]
        return tuple(Revision(**{**row, _CHANGED: tuple(orjson.loads(row[_CHANGED]))}) for row in rows)
