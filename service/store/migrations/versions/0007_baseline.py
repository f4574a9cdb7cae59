"""The tables of version 7, in an empty database."""

from alembic import op

from service.store.migrations.baseline import metadata

revision = "7"
down_revision = None


def upgrade() -> None:
    """Make them."""
    metadata.create_all(op.get_bind())
