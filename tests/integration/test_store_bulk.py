"""Many rows at once are written as SQLAlchemy writes them one by one, in both databases."""

import pytest
from sqlalchemy import delete, insert, select, text

from service.errors import StoreError
from service.store.bulk import insert_rows
from service.store.tables import claims, facets, items, names, representations, revisions, texts
from tests.integration.editions import edition

TABLES = (claims, items, representations, revisions, texts)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_rows_are_stored_as_they_are_one_by_one(store, table):
    store.publish(edition(1))
    stored = text(f"SELECT * FROM {table.name} ORDER BY 1, 2, 3")  # noqa: S608 - a name of our own
    with store._database.write() as connection:
        given = [dict(row) for row in connection.execute(select(table)).mappings()]
        connection.execute(delete(table))
        for row in given:
            connection.execute(insert(table), row)
        one_by_one = connection.execute(stored).all()
        connection.execute(delete(table))
        insert_rows(connection, insert(table), given)
        assert given
        assert connection.execute(stored).all() == one_by_one


def test_no_rows_are_nothing_to_write(store):
    with store._database.write() as connection:
        insert_rows(connection, insert(names), [])


def test_rows_that_the_database_refuses_fail_and_leave_nothing(store):
    store.publish(edition(1))
    rows = [{"field": "award", "value": each, "profile": "nobody", "score": 1.0} for each in ("one", "two")]
    with pytest.raises(StoreError), store._database.write() as connection:
        insert_rows(connection, insert(facets), rows)
    with store._database.read() as connection:
        assert not connection.execute(select(facets).where(facets.c.profile == "nobody")).all()
