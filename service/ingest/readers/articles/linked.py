"""What a page says in JSON-LD of the article that it is (https://schema.org/Article): never of the people it is about.

In: a page's tree. Out: the object of the article, with the objects that it refers to.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml.html import HtmlElement

from service.ingest.readers.record import address_of, line_of

_ARTICLE = re.compile(
    r"(?:News|Blog|Report|Opinion|Analysis|Review|Scholarly|Satirical|Background|AdvertiserContent|LiveBlog|Tech|Medical)?"
    r"(?:Article|Posting)|Report|Obituary"
)
_PAGE = re.compile(r"(?:Web|Profile|About|Item|Medical|FAQ|Contact)Page")
_WRAPPED = re.compile(r"^\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*$")
_MOST = 20_000
Said = Mapping[str, Any]


def article_in(tree: HtmlElement, address: str | None) -> Said:
    """Return what JSON-LD says of the article on a page that has this ``address``, or an empty object.

    Of several the one that names the address or the page's title, then the first; a page's own object counts if there is none.
    """
    objects = [each for script in _scripts(tree) for each in _objects(script)]
    titles = (line_of(tree.findtext(".//title")) or "").casefold()
    articles = [each for each in objects if any(map(_ARTICLE.fullmatch, _kinds(each)))]
    pages = [each for each in objects if any(map(_PAGE.fullmatch, _kinds(each)))]

    def rank(each: Said) -> tuple[bool, bool]:
        name = (line_of(each.get("headline")) or line_of(each.get("name")) or "").casefold()
        return not (address and address in _addresses(each)), not (name and name in titles)

    best = min(articles, key=rank, default=None) or min(pages, key=rank, default=None) or {}
    return _resolved(best, objects)


def name_of(told: Any) -> str | None:
    """Return the name of a person or an organisation, or those of several, parted by commas."""
    if isinstance(told, list):
        return ", ".join(dict.fromkeys(filter(None, map(_plain_name, told)))) or None
    return _plain_name(told)


def _plain_name(told: Any) -> str | None:
    name = told.get("name") if isinstance(told, dict) else told
    return line_of(name[0] if isinstance(name, list) and name else name)


def _scripts(tree: HtmlElement) -> Iterator[str]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            yield _WRAPPED.sub("", script.text or "")


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a script in their order, however deep they lie; what is no JSON has none."""
    try:
        left = [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST):
        if not left:
            return
        each = left.pop()
        if isinstance(each, dict):
            yield each
            left += reversed(each.values())
        elif isinstance(each, list):
            left += reversed(each)


def _resolved(article: Said, objects: list[dict[str, Any]]) -> Said:
    """Return ``article`` with the objects that it only names by their ``@id`` in their place."""
    known = {each["@id"]: each for each in objects if isinstance(each.get("@id"), str) and len(each) > 1}

    def looked_up(value: Any) -> Any:
        if isinstance(value, list):
            return [looked_up(each) for each in value if not isinstance(each, list)]
        return (
            known.get(value["@id"], value) if isinstance(value, dict) and isinstance(value.get("@id"), str) else value
        )

    return {key: looked_up(value) for key, value in article.items()}


def _addresses(each: Said) -> set[str | None]:
    told = [each.get("url"), each.get("@id"), each.get("mainEntityOfPage")]
    return {address_of(value.get("@id") if isinstance(value, dict) else value) for value in told}


def _kinds(told: Said) -> list[str]:
    kinds = told.get("@type", [])
    return [each for each in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(each, str)]
