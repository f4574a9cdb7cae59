"""What a page says of itself in JSON-LD, OpenGraph and other ``meta``: the source's record, never claims.

In: the page's tree. Out: :class:`Found`. Only what is declared counts: nothing is guessed from the prose.
"""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from service.ingest.readers.reading import Found

_ARTICLES = re.compile(
    r"(?:News|Blog|Report|Opinion|Analysis|Review|Scholarly|Satirical|Background)?(?:Article|Posting)|WebPage|ProfilePage|AboutPage"
)
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title"),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "citation_publisher"),
    "author": ("author", "dc.creator", "citation_author", "parsely-author", "sailthru.author"),
    "published": (
        "article:published_time",
        "datepublished",
        "dc.date",
        "citation_publication_date",
        "parsely-pub-date",
        "date",
    ),
    "language": ("og:locale", "dc.language", "content-language"),
    "url": ("og:url",),
}
"""Where pages say what: names of ``meta`` in small letters, the most telling first."""
_SOURCE_KINDS = {
    **dict.fromkeys(("NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle"), "newspaper"),
    **dict.fromkeys(("BackgroundNewsArticle", "ReviewNewsArticle"), "newspaper"),
    "BlogPosting": "blog",
    "SocialMediaPosting": "social",
}
"""Kinds of sources by the types that schema.org has for articles."""
_MADE_BY = {"MediaWiki": "encyclopedia"}
_DAY = re.compile(r"[1-9]\d{3}(?:-\d\d(?:-\d\d)?)?(?=$|[T ])")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_LONGEST = 300


def found_in(tree: HtmlElement) -> Found:
    """Return what the page says of itself: JSON-LD first, then ``meta``, then the tags that everybody has."""
    article = _article(tree)
    meta = {_key(each): each.get("content") or "" for each in tree.iter("meta") if _key(each)}

    def said(name: str, *firsts: Any) -> str | None:
        candidates = (*firsts, *(meta.get(key) for key in _META.get(name, ())))
        return next((text for each in candidates if (text := _line(each))), None)

    return Found(
        title=said("title", article.get("headline"), article.get("name")) or _line(tree.findtext(".//title")),
        publisher=said("publisher", _name(article.get("publisher"))),
        author=_author(said("author", _name(article.get("author")))),
        published=_day(article.get("datePublished")) or _day(said("published")) or _day(_time(tree)),
        language=_tag(_line(article.get("inLanguage")) or tree.get("lang") or said("language")),
        licence=said("licence", article.get("license"), _link(tree, "license")),
        kind=_kind(article, meta),
        url=_address(_link(tree, "canonical") or said("url", article.get("url"))),
    )


def _kind(article: dict[str, Any], meta: dict[str, str]) -> str | None:
    """Return the kind of source that a page says it is, in its JSON-LD or by what made it."""
    told = next((kind for each in _kinds(article) if (kind := _SOURCE_KINDS.get(each.rpartition("/")[2]))), None)
    return told or next((kind for name, kind in _MADE_BY.items() if meta.get("generator", "").startswith(name)), None)


def free_of_charge(tree: HtmlElement) -> bool:
    """Tell whether the page does not say that its text is for subscribers."""
    return str(_article(tree).get("isAccessibleForFree", True)).casefold() not in ("false", "no")


def _article(tree: HtmlElement) -> dict[str, Any]:
    """Return the JSON-LD object of the article that the page is, or an empty one."""
    objects = [
        each
        for script in tree.iter("script")
        if "ld+json" in (script.get("type") or "")
        for each in _objects(script.text)
    ]
    told = [each for each in objects if any(_ARTICLES.fullmatch(kind) for kind in _kinds(each))]
    return min(told, key=lambda each: "WebPage" in _kinds(each), default={})


def _objects(text: str | None) -> Iterator[dict[str, Any]]:
    """Yield the objects of a script, however deep they lie; what is no JSON has none."""
    try:
        left = [json.loads(text or "", strict=False)]
    except (ValueError, RecursionError):
        return
    while left:
        each = left.pop()
        if isinstance(each, dict):
            yield each
            left += each.values()
        elif isinstance(each, list):
            left += each


def _kinds(told: dict[str, Any]) -> list[str]:
    kinds = told.get("@type", [])
    return [each for each in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(each, str)]


def _name(told: Any) -> str | None:
    """Return the name of a person or an organisation, or those of several."""
    if isinstance(told, list):
        return ", ".join(filter(None, map(_name, told))) or None
    if isinstance(told, dict):
        return _name(told.get("name"))
    return told if isinstance(told, str) else None


def _author(text: str | None) -> str | None:
    name = re.sub(r"^by\s+", "", text or "", flags=re.IGNORECASE)
    return None if not name or "://" in name or "@" in name else name


def _key(meta: HtmlElement) -> str:
    return (
        (meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or "")
        .strip()
        .lower()
    )


def _link(tree: HtmlElement, relation: str) -> str | None:
    return next(
        (each.get("href") for each in tree.iter("link", "a") if relation in (each.get("rel") or "").split()), None
    )


def _time(tree: HtmlElement) -> str | None:
    return next(
        (each.get("datetime") for each in tree.iter("time") if "datePublished" in (each.get("itemprop") or "")), None
    )


def _line(text: Any) -> str | None:
    """Return text on one line, or None where there is none or far too much."""
    folded = " ".join(unescape(text).split()) if isinstance(text, str) else ""
    return folded if folded and len(folded) <= _LONGEST and folded.isprintable() else None


def _day(text: Any) -> str | None:
    match = _DAY.match(text.strip()) if isinstance(text, str) else None
    return match[0] if match else None


def _tag(text: str | None) -> str | None:
    match = _LANGUAGE.fullmatch(text.strip()) if text else None
    return match[0].replace("_", "-") if match else None


def _address(text: str | None) -> str | None:
    return text if text and re.match(r"https?://", text) else None
