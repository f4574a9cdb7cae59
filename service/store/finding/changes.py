"""The feed of changes: each profile once, at its last change, removals too."""

from collections.abc import Iterator

import orjson
from attrs import fields, frozen

from service.domain.publication import Change
from service.store.reading.asking import Ask, Questions


@frozen
class Feed:
    """A part of the feed: ``total`` counts all that follow where it begins, ``last`` is the number of the database's last change."""

    changes: tuple[Change, ...]
    total: int
    last: int


_LIVING = {
    "number": "profiles.change",
    "at": "revisions.recorded_at",
    "profile": "profiles.id",
    "name": "profiles.name",
    "sha256": "CAST(NULL AS VARCHAR)",
    "revision": "profiles.revision",
    "changed_fields": "CAST(revisions.changed_fields AS TEXT)",
    "summary": "revisions.summary",
}
_REMOVED = {
    **dict.fromkeys(_LIVING, "CAST(NULL AS VARCHAR)"),
    "number": "tombstones.change",
    "at": "tombstones.gone_on",
    "sha256": "tombstones.sha256",
    "revision": "CAST(NULL AS INTEGER)",
    "changed_fields": "CAST(NULL AS TEXT)",
}
_NAMES = tuple(each.name for each in fields(Change))
_STANDING = "profiles JOIN revisions ON revisions.profile = profiles.id AND revisions.number = profiles.revision"
_PARTS = (
    (_LIVING, _STANDING, "profiles.change > :number"),
    (_REMOVED, "tombstones", "tombstones.change > :number AND tombstones.sha256 IS NOT NULL"),
)
_TOTAL = (
    "SELECT (SELECT count(*) FROM profiles WHERE change > :number) + "
    "(SELECT count(*) FROM tombstones WHERE change > :number AND sha256 IS NOT NULL), "
    "(SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'changes')"
)


def _parts(order: str) -> Iterator[str]:
    for place, (columns, rows, wanted) in enumerate(_PARTS):
        told = ", ".join(f"{columns[name]} AS {name}" for name in _NAMES)
        yield (
            f"SELECT * FROM (SELECT {told} FROM {rows} WHERE {wanted} "  # noqa: S608 - words of our own
            f"ORDER BY {columns['number']} {order} LIMIT :most) AS part_{place}"
        )


def _listing(order: str) -> str:
    both = " UNION ALL ".join(_parts(order))
    return f"SELECT * FROM ({both}) AS changes ORDER BY number {order} LIMIT :most"  # noqa: S608 - words of our own


_OLDEST, _NEWEST = map(_listing, ("ASC", "DESC"))


class Changes:
    """What has changed, in order."""

    def __init__(self, questions: Questions) -> None:
        self._questions = questions

    def after(self, number: int, limit: int) -> Feed:
        """Return at most ``limit`` changes behind ``number``, the oldest first."""
        with self._questions.together() as ask:
            ((total, last),) = ask(_TOTAL, number=number)
            return Feed(_listed(ask, _OLDEST, number, limit), total, last)

    def latest(self, limit: int) -> Feed:
        """Return the ``limit`` last changes, the newest first."""
        with self._questions.together() as ask:
            ((_, last),) = ask(_TOTAL, number=0)
            found = _listed(ask, _NEWEST, 0, limit)
            return Feed(found, len(found), last)


def _listed(ask: Ask, question: str, number: int, limit: int) -> tuple[Change, ...]:
    return tuple(_change(dict(zip(_NAMES, row, strict=True))) for row in ask(question, number=number, most=limit))


def _change(row: dict[str, str | None]) -> Change:
    fields_ = tuple(orjson.loads(row["changed_fields"] or "[]"))
    return Change(**{**row, "changed_fields": fields_, "summary": row["summary"] or ""})  # type: ignore[arg-type]  # as the columns are
