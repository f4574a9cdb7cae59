"""The words of names in all spellings by which they are found, with each publication, and none with each removal."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, select

from service.store.database import upsert
from service.store.finding.spelling import cuts
from service.store.tables import spellings as table

_LEARNT = select(table.c.cut).where(table.c.cut.in_(bindparam("words", expanding=True)), table.c.cut == table.c.word)


def learn(connection: Connection, words: Iterable[str]) -> None:
    """Let ``words`` be found by their misspellings."""
    given = set(words)
    known = set(connection.scalars(_LEARNT, {"words": sorted(given)}))
    rows = [{"cut": cut, "word": each} for each in sorted(given - known) for cut in sorted(cuts(each))]
    upsert(connection, table, rows, replace=False)


def forget(connection: Connection, words: Iterable[str]) -> None:
    """Keep nothing of ``words``."""
    for each in words:
        connection.execute(delete(table).where(table.c.cut.in_(cuts(each)), table.c.word == each))
