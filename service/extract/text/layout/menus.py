"""Lists of links on a page: a site's menu, a table of contents. Their lines are no headings, no labels and no values.

In: the lines of a text. Out: the numbers of those that are links, for :mod:`blocks` to leave out.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.extract.text import lexicon
from service.extract.text.layout.boxes import is_heading
from service.extract.text.layout.headings import Line
from service.extract.text.patterns import compiled

_MOST_WORDS = 6
_FEWEST = 2
"""So many words of menus make one."""
_NUMBER = compiled(r"\d{1,2}(?:\.\d{1,2}){0,2}\.?\s+(?=\D)")
"""Before an entry of a table of contents."""
_MARK = compiled(r"[^\w\s'’&-]+")
_NO_LINK = compiled(r"[.:;,!?\t|=]")
_TOGGLE = compiled(r"(?:toggle|show|hide) .{1,60} subsection")


def menus(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that are links of a menu or a table of contents."""
    found = set[int]()
    for start, end in _runs(lines):
        words = [_words(line.text) for line in lines[start:end]]
        contents = next((at for at, each in enumerate(words) if each in _listed("contents")), None)
        if contents is not None:
            found.update(range(start + contents, start + contents + 1 + _entries(words[contents + 1 :])))
            words = words[:contents]
        links = [at for at, each in enumerate(words) if each in _listed("words")]
        if len(links) >= _FEWEST:
            found.update(range(start + links[0], start + links[-1] + 1))
    return frozenset(found)


def _runs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of lines that follow each other and are as short as links are."""
    edges = [number for number, line in enumerate(lines) if line.blank or not _may_link(line.text)]
    for low, high in pairwise((*edges, len(lines))):
        start = low if _may_link(lines[low].text) else low + 1
        if high - start >= _FEWEST:
            yield start, high


def _may_link(line: str) -> bool:
    words = _NUMBER.sub("", line)
    return words.count(" ") < _MOST_WORDS and not _NO_LINK.search(words)


def _words(line: str) -> str:
    """Return a link's words in small letters, without its number and its marks."""
    return " ".join(_MARK.sub(" ", _NUMBER.sub("", line)).split()).casefold()


def _entries(words: Sequence[str]) -> int:
    """Return how many of the lines below a table's label there are up to its last entry."""
    return next((at for at in range(len(words), 0, -1) if _is_entry(words[at - 1])), 0)


def _is_entry(words: str) -> bool:
    return (
        words == "top"
        or words in lexicon.words("boilerplate", "closing_sections")
        or is_heading(words)
        or _TOGGLE.fullmatch(words) is not None
    )


def _listed(key: str) -> frozenset[str]:
    return lexicon.words("boilerplate", "menus", key)
