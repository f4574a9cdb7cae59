"""Where reading is: what fails there says so."""

from types import TracebackType

from attrs import define

from service.errors import PassageError


@define
class Passage:
    """Turn any exception into a PassageError for ``[start, end)`` of the document; the innermost passage counts."""

    start: int
    end: int

    def __enter__(self) -> None:
        """Begin to read there."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Say where reading failed, if it did and nothing inside has said so."""
        if isinstance(error, Exception) and not isinstance(error, PassageError):
            raise PassageError(self.start, self.end) from error
