"""A page's characters to its tree, within bounds: what is larger or deeper than any page that people read is refused."""

import re

from lxml import html
from lxml.etree import LxmlError
from lxml.html import HtmlElement

from service.errors import DocumentError

MOST_ELEMENTS = 100_000
MOST_DEPTHS = 2_500_000
"""How many elements a page may have, and the sum of how deep each of them lies: reading takes time by both."""
MOST_LETTERS = 2_000_000
_MOST_SIGNS = 4 * MOST_ELEMENTS  # a tag that opens, one that closes, and the scripts' own
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_TOO_DEEP = "Excessive depth"
_CUT = "save the article alone, or its text as plain UTF-8"


def parsed(where: str, source: str) -> HtmlElement:
    """Return the tree of a page; DocumentError where it has none, or one beyond all bounds."""
    if (tags := source.count("<")) > _MOST_SIGNS:
        raise DocumentError(where, f"has some {tags:,} tags, far more than a page that people read", _CUT)
    parser = html.HTMLParser(huge_tree=True)
    try:
        tree = html.document_fromstring(_DECLARATION.sub("", source), parser=parser)
    except (LxmlError, ValueError) as error:
        raise DocumentError(where, "is a page without anything on it", "save the page anew, or its text") from error
    if any(_TOO_DEEP in entry.message for entry in parser.error_log):
        raise DocumentError(where, "has more than 2,048 elements in one another", _CUT)
    elements, depths, letters = _size(tree)
    if elements > MOST_ELEMENTS:
        raise DocumentError(where, f"has {elements:,} elements, more than the {MOST_ELEMENTS:,} that are read", _CUT)
    if depths > MOST_DEPTHS:
        raise DocumentError(where, f"has elements {depths // elements} deep in one another on average", _CUT)
    if letters > MOST_LETTERS:
        raise DocumentError(where, f"has {letters:,} characters, more than the {MOST_LETTERS:,} that are read", _CUT)
    return tree


def _size(tree: HtmlElement) -> tuple[int, int, int]:
    """Return how many elements a tree has, how deep they lie in all, and how many characters of text stand in it."""
    elements = depths = letters = 0
    inside = [iter((tree,))]
    while inside:
        each = next(inside[-1], None)
        if each is None:
            inside.pop()
            continue
        elements, depths = elements + 1, depths + len(inside)
        letters += len(each.tail or "") + (0 if each.tag in ("script", "style") else len(each.text or ""))
        if len(each):
            inside.append(iter(each))
    return elements, depths, letters
