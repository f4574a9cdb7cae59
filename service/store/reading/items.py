"""The elements of lists, as JSON bytes, and whether an id is or was taken."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Literal

from attrs import frozen

from service.domain.publication import Kind
from service.store.bare.file import Row
from service.store.bare.packing import unpacked
from service.store.reading import tallies
from service.store.reading.asking import Questions, listed
from service.store.reading.language import language
from service.store.reading.tombstones import Tombstones

State = Literal["live", "gone", "unknown"]

_NEAR = 100  # ids on each side
_ONE = "FROM items WHERE kind = :kind AND id = :id LIMIT 1"
_BEFORE = "SELECT id FROM items WHERE kind = :kind AND id < :id ORDER BY id DESC LIMIT :most"
_AFTER = "SELECT id FROM items WHERE kind = :kind AND id >= :id ORDER BY id LIMIT :most"


@frozen
class Page:
    """A part of a list: ``total`` counts the whole list; ``next_after`` leads to the next page, None at the end.

    It is the ordinal of the last item, and of a profile the id: both mean the same place when that item is gone.
    """

    items: tuple[bytes, ...]
    total: int
    next_after: int | str | None


class Items:
    """What lists are made of, by kind."""

    def __init__(self, questions: Questions) -> None:
        self._questions = questions
        self._listed = language(questions.dialect).listed
        self._paging, self._ids = cache(self._reader), cache(self._reader_of_ids)
        self._live, self._body, self._owner = (
            questions.reader(f"SELECT {each} {_ONE}") for each in ("id", "body", "profile")
        )
        self._tombstones = Tombstones(questions)
        self._before, self._after = questions.reader(_BEFORE), questions.reader(_AFTER)

    def page(  # noqa: PLR0913 - one filter for each of the API's
        self,
        kind: Kind,
        *,
        profile: str | None = None,
        field: str | None = None,
        source: str | None = None,
        type: str | None = None,  # noqa: A002 - named as the API's parameter
        status: str | None = None,
        besides: Collection[str] = (),
        after: int | str | None = None,
        limit: int,
    ) -> Page:
        """Return at most ``limit`` items behind ``after`` (a page's ``next_after``) that agree in all that is given.

        Those whose ids are ``besides`` may be of any field.
        Profiles come in the order of their ids; all else in the order of publication's positions, profile by profile.
        """
        asked = {"profile": profile, "field": field, "source": source, "type": type, "status": status}
        given: dict[str, Any] = {name: value for name, value in asked.items() if value is not None}
        if besides and field is not None:
            given["besides"] = listed(sorted(besides))
        rows = self._behind(kind, after, limit + 1, given)
        if not rows:
            first = () if after is None else self._behind(kind, None, 1, given)
            return Page((), first[0][2] if first else 0, None)
        more = len(rows) > limit
        return Page(
            tuple([unpacked(body) for body, _, _ in rows[:limit]]), rows[0][2], rows[limit - 1][1] if more else None
        )

    def _behind(self, kind: Kind, after: int | str | None, most: int, given: Mapping[str, Any]) -> Sequence[Row]:
        """Return of each item its body, its place, and how many there are in all; all of one state of the database."""
        if after is None:
            return self._paging(kind, (*given,))(kind=str(kind), most=most, **given)
        return self._paging(kind, (*given, "after"))(kind=str(kind), most=most, after=after, **given)

    def _reader(self, kind: Kind, given: tuple[str, ...]) -> Callable[..., list[Row]]:
        key = _key(kind)
        wanted = [*self._agreeing(kind, given), *([f"{key} > :after"] if "after" in given else [])]
        return self._questions.reader(
            f"SELECT body, {key}, ({self._counting(kind, {*given} - {'after'})}) FROM items "  # noqa: S608 - words of our own
            f"WHERE {' AND '.join(wanted)} ORDER BY {key} LIMIT :most"
        )

    def _counting(self, kind: Kind, given: Collection[str]) -> str:
        """Return the question how many items of a kind agree in what is ``given``."""
        if kind in tallies.COUNTED and {*given} <= {*tallies.BY}:
            return tallies.counting(given)
        return f"SELECT count(*) FROM items WHERE {' AND '.join(self._agreeing(kind, given))}"  # noqa: S608 - words of our own

    def _agreeing(self, kind: Kind, given: Collection[str]) -> Iterator[str]:
        """Yield what items of a kind must fulfil to agree in what is ``given``."""
        yield "kind = :kind"
        for name in sorted({*given} & {"profile", "source", "type", "status"}):
            yield f"{name} = :{name}"
        if "field" in given:
            besides = f"(field = :field OR id IN {self._listed.format(':besides')})"
            yield besides if "besides" in given else "field = :field"
            if kind is Kind.CONFLICT:  # all have a type, and an index of those that have one serves
                yield "type IS NOT NULL"

    def get(self, kind: Kind, key: str) -> bytes | None:
        """Return the JSON of the item whose id is ``key``, or None."""
        return next((unpacked(body) for (body,) in self._body(kind=str(kind), id=key)), None)

    def owner(self, kind: Kind, key: str) -> str | None:
        """Return the id of the profile that the item whose id is ``key`` belongs to, or None."""
        return next((profile for (profile,) in self._owner(kind=str(kind), id=key)), None)

    def state(self, kind: Kind, key: str) -> State:
        """Tell whether the id ``key`` is published, was published once (``gone``), or never was."""
        if self._live(kind=str(kind), id=key):
            return "live"
        if self._tombstones.has(kind, key):
            return "gone"
        return "live" if self._live(kind=str(kind), id=key) else "unknown"  # it may have come back meanwhile

    def gone(self, kind: Kind, keys: Sequence[str]) -> set[str]:
        """Return those of ``keys``, of which none is published, that were published once."""
        return self._tombstones.among(kind, keys)

    def ids(self, kind: Kind, profile: str | None = None) -> Sequence[str]:
        """Return the ids of a kind, in the order of their lists."""
        given = {"profile": profile} if profile else {}
        return tuple([id_ for (id_,) in self._ids(kind, (*given,))(kind=str(kind), **given)])

    def _reader_of_ids(self, kind: Kind, given: tuple[str, ...]) -> Callable[..., list[Row]]:
        wanted = " AND ".join(self._agreeing(kind, given))
        return self._questions.reader(f"SELECT id FROM items WHERE {wanted} ORDER BY {_key(kind)}")  # noqa: S608 - words of our own

    def around(self, kind: Kind, key: str) -> Sequence[str]:
        """Return ids of a kind that stand around ``key`` in their order: at most 100 ahead of it, as many behind."""
        return [id_ for side in (self._before, self._after) for (id_,) in side(kind=str(kind), id=key, most=_NEAR)]


def _key(kind: Kind) -> str:
    return "id" if kind is Kind.PROFILE else "ordinal"
