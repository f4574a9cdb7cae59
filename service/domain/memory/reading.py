"""What was made of the text that is being read, kept until another one is read."""

from collections.abc import Callable
from typing import Generic, TypeVar

Made = TypeVar("Made")


class OfText(Generic[Made]):
    """A function of a whole text that keeps what it made of the last one: a decorator.

    It is asked for each passage of that text, which is the very same string: two that are alike are compared once, not each time,
    since that takes as long as they are. Any number of threads may ask.
    """

    def __init__(self, make: Callable[[str], Made]) -> None:
        self._make = make
        self._kept: tuple[str, Made] | None = None

    def __call__(self, text: str) -> Made:
        """Return what is made of ``text``."""
        kept = self._kept
        if kept is None or kept[0] is not text:
            alike = kept is not None and kept[0] == text
            kept = self._kept = (text, kept[1] if kept and alike else self._make(text))
        return kept[1]
