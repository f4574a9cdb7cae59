"""The tables of version 7, in an empty database."""

from alembic import op

from service.store.finding import names
from service.store.migrations.baseline import metadata

revision = "7"
down_revision = None


def upgrade() -> None:
    """Make them."""
    connection = op.get_bind()
    metadata.create_all(connection)
    names.make(connection)
