"""What stands on a page and is not its text: menus, remarks of readers, links to other pages, notices, what is hidden.

In: a page's tree. Out: the same tree without them. Names of such parts are in ``data/furniture.toml``.
"""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from service.ingest.readers.html.measures import Measure, Measures

_GROUPS = ("comments", "related", "shares", "letters", "notices", "walls", "behind")
_PRUNED = "pruned"
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SIGNS = re.compile(r"[\W_]+")
_STAYS = frozenset(("html", "body", "main"))
_MARK = re.compile(
    r"\s*[\[(]?\s*(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3}|note \d{1,3})\s*[\])]?\s*|\s*[↑↩^]\s*", re.IGNORECASE
)
_BARE = re.compile(r"\s*(?:\[\s*\w{1,3}\s*\]|\d{1,3}(?:\s*,\s*\d{1,3})*|[*†‡§¶]{1,3})\s*")
_UNIT = re.compile(r"(?:^|[\W\d])(?:[a-zµμ]{1,2}|1\d)$|\d$", re.IGNORECASE)
_HALF = 0.5
_EMPTY = 30
_INVITATION, _LABEL = 40, 8
_MOST_NAMES = 40
_LONGEST_NAME = 80


def without_furniture(tree: HtmlElement, measures: Measures) -> HtmlElement:
    """Return ``tree`` without what is not its text; it is changed in place, and ``measures`` are of the tree before."""
    total = measures[tree]
    pruned = [each for each in tree.iter(etree.Element) if _is_furniture(each, measures[each], total)]
    for each in pruned:
        each.tag = _PRUNED
    for mark in list(tree.iter("sup", "a")):
        if _is_mark(mark):
            mark.tag = _PRUNED
    etree.strip_elements(tree, _PRUNED, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    return tree


def announces(line: str) -> bool:
    """Tell whether a line says nothing but that links to other pages follow."""
    return _announcing().fullmatch(line.strip(" :.…»>→*|–-")) is not None


def begins_as_announcement(line: str) -> bool:
    """Tell whether a line begins with words that announce a link to another page: "Read more: …"."""
    match = _announcing().match(line)
    return match is not None and line[match.end() :].lstrip()[:1] in {":", "|", "»", "–", "—", ">", "→", "…"}


def invites(line: str) -> bool:
    """Tell whether a line speaks to the site's readers, as its beginning and its length tell, and not of what the page is about."""
    words = len(line.split())
    begin = line.lstrip("-•*> ")
    return (words <= _INVITATION and _any_of("inviting").match(begin) is not None) or (
        words <= _LABEL and _any_of("labelling").match(begin) is not None
    )


def asks_to_pay(tree: HtmlElement, measures: Measures) -> bool:
    """Tell whether a part of the page is named as what asks its readers to pay, or as what they would get, and has nothing in it."""
    for each in tree.iter(etree.Element):
        groups = _names(each)
        if "walls" in groups or ("behind" in groups and measures[each].words < _EMPTY):
            return True
    return False


def _is_furniture(each: HtmlElement, holds: Measure, total: Measure) -> bool:
    if each.tag in _tags():
        return True
    if each.tag in _STAYS:
        return False
    if each.get("hidden") is not None or _HIDDEN.search(each.get("style") or ""):
        return True
    if each.tag == "sup" and "noprint" in (each.get("class") or ""):
        return False
    groups = _names(each) - {"behind"}
    role = (each.get("role") or "").strip().lower() in _data()["roles"] or (each.get("aria-hidden") or "") == "true"
    if holds.title or not (groups or role):
        return False
    return "comments" in groups or holds.own < _HALF * total.own


def _names(each: HtmlElement) -> set[str]:
    said = f"{each.get('class') or ''} {each.get('id') or ''}".split()[:_MOST_NAMES]
    return {group for name in said if len(name) <= _LONGEST_NAME and (group := _group(name))}


@lru_cache(maxsize=20_000)
def _group(name: str) -> str | None:
    plain = _SIGNS.sub("-", _CAMEL.sub("-", name)).strip("-").lower()
    return next((group for group, pattern in _patterns() if pattern.fullmatch(plain)), None)


def _is_mark(each: HtmlElement) -> bool:
    """Tell whether an element is the mark of a footnote: it leads to a note, or stands raised behind a word."""
    text = "".join(map(str, each.itertext()))
    if each.tag == "a":
        inside = (each.get("href") or "").startswith("#")
        return inside and bool(text.strip()) and _MARK.fullmatch(text) is not None and _is_noted(each, text)
    links = [link for link in each.iter("a") if "#" in (link.get("href") or "")]
    if links:
        return _MARK.fullmatch(text) is not None
    if not _BARE.fullmatch(text):
        return False
    before = each.getprevious()
    word = (before.tail if before is not None else _text_before(each)) or ""
    return not (_UNIT.search(word.rstrip()[-12:]) and "[" not in text) and bool(word.strip())


def _is_noted(link: HtmlElement, text: str) -> bool:
    said = " ".join(
        (
            link.get("class") or "",
            link.get("href") or "",
            link.get("id") or "",
            link.get("rel") or "",
            link.get("role") or "",
        )
    )
    return bool(re.search(r"note|cite|ref|\bfn", said, re.IGNORECASE)) or text.strip().startswith("[")


def _text_before(each: HtmlElement) -> str | None:
    parent = each.getparent()
    return parent.text if parent is not None else None


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("service.ingest.readers").joinpath("data/furniture.toml").read_text("utf-8"))


@cache
def _tags() -> frozenset[str]:
    return frozenset(_data()["tags"])


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((group, re.compile("|".join(_data()[group]))) for group in _GROUPS)


@cache
def _announcing() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(_data()['announcing'])})(?!\w)", re.IGNORECASE)


@cache
def _any_of(name: str) -> re.Pattern[str]:
    return re.compile("|".join(_data()[name]), re.IGNORECASE)
