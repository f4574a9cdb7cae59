"""Answering questions for profiles: by name in any spelling, by values, by conflicts, by when they changed."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import orjson
from attrs import Factory, evolve, frozen
from sqlalchemy import ColumnElement, FromClause, exists, func, select

from service.domain.names.searched import WORDS_MAX, Answers, search_words
from service.domain.publication import Kind, folded_value
from service.store.database import Database
from service.store.finding.candidates import Candidates
from service.store.repositories import tallies
from service.store.repositories.items import Page
from service.store.tables import facets, items, profiles

FOUND_MAX = 100
"""So many profiles answer a name at most; who wants others says more of the name."""

_Best = tuple[float, bool, str]
"""How well a name answers, whether it is written as it was asked for, and the name."""

_FEW = 10
_SORTED = 1000
_SURE = 0.5


@frozen(kw_only=True)
class Filters:
    """What profiles must have: ``values`` by field, each with a score of ``min_confidence`` at least; conflicts or none; a newer state."""

    values: Mapping[str, str] = Factory(dict)
    min_confidence: float = 0.0
    disputed: bool | None = None
    updated_after: str | None = None

    def conditions(self, *, sorting: bool = True) -> Iterator[ColumnElement[bool]]:
        """Yield what rows of ``profiles`` must fulfil; not ``sorting``, so that no index of the time is used, which has another order."""
        for value in self.values.items():
            yield exists().where(*self._having(facets, value), facets.c.profile == profiles.c.id)
        if self.disputed is not None:
            yield profiles.c.disputed.is_(self.disputed)
        if self.updated_after is not None:
            yield (profiles.c.updated_at if sorting else profiles.c.updated_at + "") > self.updated_after

    def _having(self, rows: FromClause, value: tuple[str, str]) -> Iterator[ColumnElement[bool]]:
        """Yield what ``rows`` of facets must fulfil to have a field's ``value``."""
        yield rows.c.field == value[0]
        yield rows.c.value == folded_value(value[1])
        if self.min_confidence:
            yield rows.c.score >= self.min_confidence

    def listed(self, *, sorting: bool = True) -> tuple[ColumnElement[str], Sequence[ColumnElement[bool]]]:
        """Return the column of ids that is to be looked through, and what its rows must fulfil: see :meth:`conditions`.

        Where a value is asked for, these are the facets that have it, which stand together and in the order of ids.
        """
        if not self.values:
            return profiles.c.id, list(self.conditions(sorting=sorting))
        first, *rest = self.values.items()
        rows = facets.alias()
        others = list(evolve(self, values=dict(rest)).conditions())
        more = [exists().where(profiles.c.id == rows.c.profile, *others)] if others else []
        return rows.c.profile, [*self._having(rows, first), *more]


class Hit(NamedTuple):
    """A profile that answers: its id, the name by which it does, and how well (0 to 1)."""

    profile: str
    name: str
    score: float


class Search:
    """The profiles that answer a question."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._candidates = Candidates(database)

    def page(self, filters: Filters, *, after: str | None, limit: int) -> Page:
        """Return at most ``limit`` profiles behind the id ``after`` that fulfil ``filters``, in the order of their ids.

        Where many do, they are looked through in that order until there are enough; where few do, those are sorted.
        """
        key, wanted = filters.listed()
        with self._database.read() as connection:
            if wanted:
                total = connection.scalar(select(func.count()).where(*wanted)) or 0
            else:
                total = tallies.total(connection, Kind.PROFILE)
            key, wanted = filters.listed(sorting=total <= _SORTED)
            query = select(key).where(*wanted).order_by(key)
            if after is not None:
                query = query.where(key > after)
            ids = connection.scalars(query.limit(limit + 1)).all()
            listed = select(items.c.body).where(items.c.kind == Kind.PROFILE, items.c.id.in_(ids[:limit]))
            bodies = connection.scalars(listed.order_by(items.c.id)).all()
        return Page(tuple(bodies), total, ids[limit - 1] if len(ids) > limit else None)

    def named(self, asked: str, filters: Filters | None = None, *, most: int = FOUND_MAX) -> Sequence[Hit]:
        """Return at most ``most`` profiles whose names answer ``asked``, best first; those that answer alike by their ids."""
        words = search_words(asked)[:WORDS_MAX]
        if not words:
            return ()
        wanted = list((filters or Filters()).conditions())
        best = self._best(asked, words, wanted)
        ranked = sorted([(-score, profile, name) for profile, (score, _, name) in best.items()])[:most]
        return [Hit(profile, name, -score) for score, profile, name in ranked]

    def bodies(self, ids: Sequence[str]) -> dict[str, bytes]:
        """Return what lists say of profiles, as JSON, by id."""
        return dict(self._candidates.bodies(ids=orjson.dumps(ids).decode()))

    def _best(self, written: str, words: Sequence[str], wanted: Sequence[ColumnElement[bool]]) -> dict[str, _Best]:
        """Return by profile the name that answers best; wider questions are asked only where narrow ones find little."""
        best: dict[str, _Best] = {}
        for asked, enough, found in self._candidates.asked(words, wanted, FOUND_MAX):
            scores = Answers(asked).of([folded for _, _, folded in found])
            for score, (profile, name, _) in zip(scores, found, strict=True):
                if score >= _SURE:
                    given, known = (score, name == written, name), best.get(profile)
                    if known is None or given[:2] > known[:2]:
                        best[profile] = given
            if len(best) >= _FEW or any(score >= enough for score, *_ in best.values()):
                break
        return best
