"""Where reading is: what fails there says so."""

from collections.abc import Iterator
from contextlib import contextmanager

from service.errors import PassageError


@contextmanager
def passage(start: int, end: int) -> Iterator[None]:
    """Turn any exception into a PassageError for ``[start, end)`` of the document; the innermost passage counts."""
    try:
        yield
    except PassageError:
        raise
    except Exception as error:
        raise PassageError(start, end) from error
