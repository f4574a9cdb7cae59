"""The store as its readers know it, whichever database it has."""

from typing import Self

from attrs import frozen

from service.errors import StoreError
from service.store.bare.version import SCHEMA_VERSION
from service.store.finding.changes import Changes
from service.store.finding.facets import Facets
from service.store.finding.search import Search
from service.store.reading.asking import Questions
from service.store.reading.items import Items
from service.store.reading.profiles import Profiles
from service.store.reading.representations import Representations
from service.store.reading.revisions import Revisions
from service.store.reading.texts import Texts

_META = "SELECT value FROM meta WHERE key = :key"
CHANGES = "changes"
"""The row of ``meta`` that counts what has changed: every publishing and every removal. Who writes holds it."""


@frozen
class StoreStatus:
    """How the store stands: ``last_load`` (RFC 3339) is None before the first load; ``problem`` is empty if it is ok."""

    ok: bool
    profiles: int
    last_load: str | None
    schema_version: str
    problem: str = ""


class Shelf:
    """All that is published, to be read."""

    def __init__(self, questions: Questions) -> None:
        self._questions = questions
        self._meta = questions.reader(_META)
        self.representations = Representations(questions)
        self.items = Items(questions)
        self.texts = Texts(questions)
        self.revisions = Revisions(questions)
        self.profiles = Profiles(questions)
        self.search = Search(questions)
        self.facets = Facets(questions)
        self.changes = Changes(questions)

    @property
    def name(self) -> str:
        """Where the store is: a file's path, or an address without its password."""
        return self._questions.name

    def last_change(self) -> int:
        """Return the number of the last publishing or removal of any profile."""
        ((number,),) = self._meta(key=CHANGES)
        return int(number)

    def method(self) -> str | None:
        """Return by which method the last load fused, as JSON; None where none is known."""
        return next((method for (method,) in self._meta(key="method")), None) or None

    def status(self) -> StoreStatus:
        """Ask the database's file how it is, by a fresh connection where it is a file; never raises."""
        try:
            found = self._questions.examine()
        except StoreError as error:
            return StoreStatus(ok=False, profiles=0, last_load=None, schema_version=SCHEMA_VERSION, problem=str(error))
        return StoreStatus(ok=True, profiles=found.profiles, last_load=found.last_load, schema_version=SCHEMA_VERSION)

    def close(self) -> None:
        """Close every connection."""
        self._questions.close()

    def __enter__(self) -> Self:
        """Return the store itself, to be closed when the block ends."""
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()
