"""A web page to text: its article with headings, lists and tables; menus, comments and related links left out (trafilatura)."""

import re

from lxml import html
from lxml.etree import LxmlError
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document as Article

from service.errors import DocumentError
from service.ingest.readers.blocks import text_of
from service.ingest.readers.charset import decode
from service.ingest.readers.metadata import found_in, free_of_charge
from service.ingest.readers.reading import Reading

_WORD = re.compile(r"\w+")
_FEW_WORDS = 20
"""A page with fewer words than these has no text worth reading."""
_FIRST_BLOCKS = 3
_SHORT_SCRIPT = 200


def read_page(where: str, body: bytes, *, charset: str | None = None) -> Reading:
    """Return what stands on a page; ``charset`` is what its server declared.

    Raises DocumentError where there is nothing to read: it is behind a wall, drawn by scripts, or has no article.
    """
    source = decode(body, charset)
    try:
        tree = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", source))
    except (LxmlError, ValueError) as error:
        raise DocumentError(where, "is no page that can be read", "save its text as plain UTF-8") from error
    found = found_in(tree)
    article = bare_extraction(tree, include_comments=False, favor_precision=True, with_metadata=False)
    text = _without_title(text_of(article.body), found.title or "") if isinstance(article, Article) else ""
    if len(_WORD.findall(text)) < _FEW_WORDS:
        raise _empty(where, tree, text)
    return Reading(text=text, found=found)


def _without_title(text: str, title: str) -> str:
    """Leave the page's own title out where it stands among the first blocks: the source's record has it."""
    blocks, wanted = text.split("\n\n"), _WORD.findall(title.casefold())
    for number, block in enumerate(blocks[:_FIRST_BLOCKS]):
        words = _WORD.findall(block.casefold())
        if words and " ".join(words) in " ".join(wanted):
            return "\n\n".join((*blocks[:number], *blocks[number + 1 :]))
    return text


def _empty(where: str, tree: HtmlElement, text: str) -> DocumentError:
    if not free_of_charge(tree):
        return DocumentError(
            where, "is behind a wall: it says that its text is for subscribers", "save the text as a subscriber"
        )
    scripts = [each for each in tree.iter("script") if each.get("src") or len(each.text or "") > _SHORT_SCRIPT]
    if scripts and not text:
        return DocumentError(
            where, "has no text of its own: scripts draw it", "save the page in a browser once it is drawn"
        )
    return DocumentError(where, "has no article that can be read", "save its text as plain UTF-8")
