"""Many rows written with one statement: put into words once, and given to the driver as it takes them.

In: a statement that is made once, and rows that have the same columns. What SQLAlchemy does for each row takes longer than to write it.
"""

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Dialect, Insert

Row = Mapping[str, Any]
_Given = Callable[[Row], Any]
"""Makes of a row what the driver takes."""

_written: dict[tuple[Insert, str, tuple[str, ...]], tuple[str, _Given]] = {}


def insert_rows(connection: Connection, statement: Insert, rows: Sequence[Row]) -> None:
    """Execute ``statement`` for each of ``rows``, of which there may be none."""
    if not rows:
        return
    columns = tuple(rows[0])
    key = statement, connection.dialect.name, columns
    if key not in _written:
        _written[key] = _put_in_words(statement, connection.dialect, columns)
    sql, given = _written[key]
    connection.exec_driver_sql(sql, [given(row) for row in rows])


def _put_in_words(statement: Insert, dialect: Dialect, columns: Sequence[str]) -> tuple[str, _Given]:
    compiled: Any = statement.compile(dialect=dialect, column_keys=[*columns], for_executemany=True)
    types = {name: bound.type.dialect_impl(dialect) for name, bound in compiled.binds.items()}
    made = {name: make for name, type_ in types.items() if (make := type_.bind_processor(dialect))}
    if not compiled.positional:
        return str(compiled), lambda row: {**row, **{name: make(row[name]) for name, make in made.items()}}
    order: list[str] = compiled.positiontup
    take = itemgetter(*order)
    if not made:
        return str(compiled), take
    at = [(order.index(name), make) for name, make in made.items()]

    def given(row: Row) -> tuple[Any, ...]:
        values = [*take(row)]
        for place, make in at:
            values[place] = make(values[place])
        return tuple(values)

    return str(compiled), given
