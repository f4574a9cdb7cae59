"""Headings that a wiki offers to edit, as marked ones: "Club career[edit]" is read as "## Club career"."""

from collections.abc import Iterator

from service.extract.text.patterns import compiled

_LINE = compiled(
    r"^(?P<first>[^\W_])(?P<rest>[^\n\[\]]{0,80}?)[ \t]*\[\s?(?:(?:edit|change) \| )?(?:edit|change)(?: source)?\s?\][ \t]*$",
)


def editable(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the first letter of each such heading with the mark that tells it; half-open code points."""
    if "edit" not in text and "change" not in text:
        return
    start = 0
    for line in text.split("\n"):
        if line.endswith(("]", "]\r")) and (match := _LINE.match(line.rstrip("\r"))):
            yield start, start + 1, f"## {match['first']}"
        start += len(line) + 1
