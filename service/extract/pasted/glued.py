"""Values of a cell between which a paste has lost the line's end: "Elm UniversityOrvo College", "PainterPoet", "Lom3 May 1950"."""

from calendar import month_name
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from service.extract.text import lexicon
from service.extract.text.layout.labels import field_of
from service.extract.text.patterns import compiled

_ROW = compiled(r"(?m)^[ \t|*•-]{0,4}(?P<label>[^\W\d_a-z][^\n\t:|]{2,40}?)(?: ?\| ?| ?:[ \t]+|\t)(?P<cell>[^\n]+)")
_WORD = compiled(r"[^\W\d_]{5,}")
_EDGE = compiled(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ][a-zß-ÿ])")
_MONTH = "|".join(month_name[1:])
_DAY = compiled(rf"(?<=[a-zß-ÿ])(?=\d{{1,2}} (?:{_MONTH}) \d{{4}}\b|(?:{_MONTH}) \d{{1,2}}, \d{{4}}\b)")
_BODIES = (("names", "organisation"), ("names", "organisation_end"), ("names", "party"), ("schools", "heads"))


def values_apart(text: str) -> Iterator[tuple[int, str]]:
    """Yield behind which code points of cells a mark is missing, with the mark."""
    for row in _ROW.finditer(text):
        field = field_of(row["label"])
        if field is None or field == "notable_for":
            continue
        start, end = row.span("cell")
        yield from ((match.start() - 1, " ") for match in _DAY.finditer(text, start, end))
        for word in _WORD.finditer(text, start, end):
            edges = [0, *(match.start() for match in _EDGE.finditer(word[0])), len(word[0])]
            pieces = [word[0][low:high] for low, high in pairwise(edges)]
            for edge, (left, right) in zip(edges[1:], pairwise(pieces), strict=False):
                if _ends(left, right, field):
                    yield word.start() + edge - 1, "; "


def _ends(left: str, right: str, field: str) -> bool:
    """Tell whether a value ends with a word to which another one is glued: a noun for bodies or honours, a trade before a trade."""
    if field != "occupation":
        return left in _heads()
    return {left.lower(), right.lower()} <= lexicon.words("jobs", "heads")


@cache
def _heads() -> frozenset[str]:
    honours = (word.capitalize() for word in lexicon.words("awards", "heads"))
    return frozenset((*honours, *(word for file, key in _BODIES for word in lexicon.words(file, key))))
