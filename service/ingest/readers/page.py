"""A web page to text: its article with headings, lists and tables; menus, comments and related links left out."""

import re

from service.ingest.readers.articles.article import article_of
from service.ingest.readers.articles.linked import article_in
from service.ingest.readers.articles.metadata import address_in, found_in
from service.ingest.readers.articles.walls import page_of
from service.ingest.readers.charset import decode
from service.ingest.readers.html.furniture import without_furniture
from service.ingest.readers.html.lines import lines_of
from service.ingest.readers.html.markup import parsed
from service.ingest.readers.html.measures import measured
from service.ingest.readers.reading import Reading
from service.ingest.readers.setting import text_of

_WORD = re.compile(r"\w+")
_FIRST_BLOCKS = 3


def read_page(where: str, body: bytes, *, charset: str | None = None) -> Reading:
    """Return what stands on a page; ``charset`` is what its server declared.

    Raises DocumentError where there is nothing to read: it is behind a wall, drawn by scripts, or has no article; and where
    it is larger than any page that people read.
    """
    tree = parsed(where, decode(body, charset))
    said = article_in(tree, address_in(tree))
    found = found_in(tree, said)
    measures = measured(tree)
    page = page_of(tree, measures, said)
    without_furniture(tree, measures)
    text = _without_title(text_of(article_of(tree, lines_of(tree, measured(tree)))), found.title or "")
    if fault := page.fault(where, text):
        raise fault
    return Reading(text=text, found=found)


def _without_title(text: str, title: str) -> str:
    """Leave the page's own title out where it stands among the first blocks: the source's record has it."""
    blocks, wanted = text.split("\n\n"), _WORD.findall(title.casefold())
    for number, block in enumerate(blocks[:_FIRST_BLOCKS]):
        words = _WORD.findall(block.casefold())
        if words and " ".join(words) in " ".join(wanted):
            return "\n\n".join((*blocks[:number], *blocks[number + 1 :]))
    return text
