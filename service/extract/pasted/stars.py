"""A star for a birth that opens a line near a page's beginning, read as the word: "*1979 in Kutaisi" is "Born 1979 in Kutaisi"."""

from collections.abc import Iterator

from service.extract.text.patterns import compiled

_STAR = compiled(
    r"(?:^|(?<=\n))\* ?(?=(?:\d{1,2}\.? ?(?:[A-Z][a-z]{2,8}\.? |\d{1,2}\. ?))?(?:1[89]|20)\d\d(?:(?: in|,) [^\W\d_a-z]|[ .]*(?:\n|$)))"
)
_FURTHEST = 600
"""Such a line stands near the name: no further from the beginning, in code points."""


def stars(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the star that opens a line with a date, and the word for it; none where stars are bullets: several lines have one."""
    if text.startswith("*") + text.count("\n*") != 1:
        return
    match = _STAR.search(text, 0, _FURTHEST)
    if match:
        yield *match.span(), "Born "
