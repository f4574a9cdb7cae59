"""What nobody foresaw, while one profile is loaded, as that profile's fault: where, what, and what to do."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import service
from service.domain.source import Document
from service.errors import PassageError, ProgramError, WhosaysError

_ROOT = Path(service.__file__).parents[1]
_SHOWN = 60
_REMEDIES = (
    (MemoryError, "give it more memory, or load with fewer --jobs"),
    (OSError, "see that its files can be read and that the disk has room"),
    (Exception, "this is a fault of whosays: report it with what --debug prints"),
)


@contextmanager
def told(where: str, doing: str) -> Iterator[None]:
    """Turn an exception that was not raised on purpose into a ProgramError: ``where`` it was while ``doing`` what.

    Errors of our own go through as they are, and so does what ends the program.
    """
    try:
        yield
    except WhosaysError:
        raise
    except Exception as error:
        raise ProgramError(f"{where}: {doing} failed with {_cause(error)}; {_remedy(error)}") from error


@contextmanager
def told_of(profile: str, document: Document) -> Iterator[None]:
    """Turn what fails while a document is read into a ProgramError that names the source and the passage."""
    where = f"{profile}: source {document.source.id!r}"
    try:
        with told(where, "reading it"):
            yield
    except PassageError as error:
        cause = error.__cause__ or error
        words = " ".join(document.text[error.start : error.end].split())
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
        raise ProgramError(
            f"{where}, characters {error.start} to {error.end} (“{shown}”): reading it failed with {_cause(cause)}; "
            f"take the source out to load the others; {_remedy(cause)}"
        ) from cause


def traced(error: BaseException) -> str:
    """Return the whole traceback of an error and of what it came from."""
    return "".join(traceback.format_exception(error))


def _remedy(error: BaseException) -> str:
    return next((remedy for kind, remedy in _REMEDIES if isinstance(error, kind)), "")


def _cause(error: BaseException) -> str:
    """Return an exception in one line, with the place in the code that raised it."""
    words = " ".join(str(error).split())
    frames = traceback.extract_tb(error.__traceback__, limit=-1)
    place = f" at {_place(frames[0])}" if frames else ""
    return f"{type(error).__name__}{f': {words}' if words else ''}{place}"


def _place(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    return f"{path.relative_to(_ROOT) if path.is_relative_to(_ROOT) else path.name}:{frame.lineno}"
