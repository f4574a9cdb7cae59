"""Texts that are not what their format says, and how a place in a text is told."""


class Malformed(ValueError):
    """A text is not what its format says: at which code point, and what is wrong there."""

    def __init__(self, at: int, problem: str) -> None:
        super().__init__(problem)
        self.at = at
        self.problem = problem


def line_and_column(text: str, at: int) -> tuple[int, int]:
    """Return the line and the column of a code point, both counted from 1."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
