"""Why a page may have less on it than its readers see: it is for subscribers, or scripts draw it.

In: a page's tree as it came, and the text that was read of it. Out: the fault to report, if there is one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen
from lxml import etree
from lxml.html import HtmlElement

from service.domain.lists.scripts import words_in
from service.errors import DocumentError
from service.ingest.readers.html.furniture import asks_to_pay
from service.ingest.readers.html.measures import Measures

_SHORT_SCRIPT = 200
_TEASER_WORDS = 120
_PART_WORDS = 50
_SHELL_WORDS = 40
_SHELLS = frozenset(("root", "app", "__next", "__nuxt", "___gatsby", "react-root", "app-root", "main-app", "svelte"))
_NEEDS_SCRIPTS = re.compile(r"java\s?script", re.IGNORECASE)
_SELECTOR = re.compile(r"[\w-]*([.#])([\w-]+)")
_NO = ("false", "no", "0")
_LOCKED = frozenset(("locked", "metered", "paid", "premium", "subscriber"))


@frozen
class Page:
    """What a page says about how much of its text is on it; ``words`` is how many it says that its article has."""

    paid: bool
    asks: bool
    part: bool | None
    words: int
    scripts: bool
    shell: bool
    frames: bool

    def fault(self, where: str, text: str) -> DocumentError | None:
        """Return why ``text`` is not what the page's readers see; None where it may well be."""
        words = words_in(text)
        if self._is_walled(words):
            said = "it is for subscribers, and only its beginning is here" if words else "it is for subscribers"
            return DocumentError(where, f"is behind a wall: {said}", "save the page as a subscriber, whole, as HTML")
        if (self.shell and words < _SHELL_WORDS) or (self.scripts and not words):
            return DocumentError(
                where, "has no text of its own: scripts draw it", "save the page in a browser once it is drawn"
            )
        if self.frames and not words:
            return DocumentError(where, "shows other pages in frames", "save the page in the frame that has the text")
        if not words:
            return DocumentError(where, "has no article that can be read", "save its text as plain UTF-8")
        return None

    def _is_walled(self, words: int) -> bool:
        if self.paid and self.part is not None:
            return not self.part
        if self.paid and self.words:
            return words < self.words // 2
        return (self.paid or self.asks) and words < _TEASER_WORDS


def page_of(tree: HtmlElement, measures: Measures, article: Mapping[str, Any]) -> Page:
    """Return what a page says about itself; ``article`` is what its JSON-LD says of the article on it."""
    parts = article.get("hasPart")
    paid = [
        part for part in (parts if isinstance(parts, list) else [parts]) if isinstance(part, dict) and _is_paid(part)
    ]
    scripts = any(each.get("src") or len(each.text or "") > _SHORT_SCRIPT for each in tree.iter("script"))
    count, body = article.get("wordCount"), article.get("articleBody")
    words = count if isinstance(count, int) else words_in(body) if isinstance(body, str) else 0
    return Page(
        paid=bool(paid) or _is_paid(article) or _is_locked(tree),
        asks=asks_to_pay(tree, measures),
        part=_has_part(tree, measures, paid),
        words=words,
        scripts=scripts,
        frames=next(tree.iter("frameset"), None) is not None,
        shell=scripts and (_has_shell(tree) or _wants_scripts(tree)),
    )


def _is_paid(said: Mapping[str, Any]) -> bool:
    return str(said.get("isAccessibleForFree", True)).rpartition("/")[2].strip().casefold() in _NO


def _is_locked(tree: HtmlElement) -> bool:
    for each in tree.iter("meta"):
        name, content = (
            each.get("property") or each.get("name") or each.get("itemprop") or "",
            each.get("content") or "",
        )
        if name.endswith("content_tier") and content.strip().lower() in _LOCKED:
            return True
        if name == "isAccessibleForFree" and content.strip().lower() in _NO:
            return True
    return False


def _has_part(tree: HtmlElement, measures: Measures, parts: Sequence[Mapping[str, Any]]) -> bool | None:
    """Tell whether the parts that are for subscribers are on the page; None where it does not say which they are."""
    names = {(match[1], match[2]) for part in parts if (match := _SELECTOR.match(str(part.get("cssSelector", ""))))}
    if not names:
        return None
    return any(measures[each].words >= _PART_WORDS for each in _named(tree, names))


def _named(tree: HtmlElement, names: set[tuple[str, str]]) -> Iterator[HtmlElement]:
    for each in tree.iter(etree.Element):
        if ("#", each.get("id")) in names or any((".", name) in names for name in (each.get("class") or "").split()):
            yield each


def _has_shell(tree: HtmlElement) -> bool:
    return any((each.get("id") or each.tag) in _SHELLS for each in tree.iter(etree.Element))


def _wants_scripts(tree: HtmlElement) -> bool:
    return any(_NEEDS_SCRIPTS.search("".join(map(str, each.itertext()))) for each in tree.iter("noscript"))
