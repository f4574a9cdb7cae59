"""What elements say of claims stands there alone; pages of sources are made when they are asked for."""

from alembic import op
from sqlalchemy import text

from service.store.repositories.claims import leave_out

revision = "10"
down_revision = "9"


def upgrade() -> None:
    """Leave out what is stored elsewhere, or made of it."""
    connection = op.get_bind()
    leave_out(connection)
    connection.execute(text("DELETE FROM representations WHERE variant = 'html' AND path LIKE '/sources/%'"))
