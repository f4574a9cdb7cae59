"""An older database becomes one of this version, in one transaction."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import Script, ScriptDirectory
from alembic.script.revision import RevisionError
from alembic.util import CommandError
from sqlalchemy import select, update

from service.errors import StoreError
from service.store.database import Database
from service.store.migrations.older import BASELINE, OLDER, migrate
from service.store.tables import meta

_HERE = Path(__file__).parent
_VERSION = meta.c.key == "schema_version"


def script(*folders: Path) -> ScriptDirectory:
    """Return all revisions, those in ``folders`` too; a revision's name is the version that it makes."""
    return ScriptDirectory(str(_HERE), version_locations=[str(each) for each in (_HERE / "versions", *folders)])


def upgrade(database: Database, revisions: ScriptDirectory | None = None) -> None:
    """Bring ``database`` to the last of ``revisions``; one of a version that they do not know stays as it is.

    Any number of processes may do so at once: one does it. Raises StoreError where it cannot be written, or whatever a revision
    raises; nothing has changed then.
    """
    known = revisions or script()
    with database.rewrite() as connection:
        version = connection.scalars(select(meta.c.value).where(_VERSION)).one()
        reached = BASELINE if version in OLDER else version
        steps = _steps(known, reached)
        if steps is None:
            return
        if version in OLDER:
            migrate(connection, version)
        context = MigrationContext.configure(connection)
        context.stamp(known, reached)
        with Operations.context(context):
            for step in steps:
                step.module.upgrade()
                context.stamp(known, step.revision)
                reached = step.revision
        connection.execute(update(meta).where(_VERSION).values(value=reached))
    if version == "1":
        with suppress(StoreError):  # where something hinders it, the next removal does it
            database.scrub()  # version 1 did not overwrite what it deleted


def _steps(known: ScriptDirectory, reached: str) -> Sequence[Script] | None:
    """Return what leads from the version that is ``reached`` to the last one; None from one that is not known."""
    try:
        return [*reversed([*known.iterate_revisions("heads", reached)])]
    except (CommandError, RevisionError):
        return None
