"""What a page says of itself in JSON-LD, OpenGraph and other ``meta``: the source's record, never claims.

In: the page's tree. Out: :class:`Found`. Only what is declared counts: nothing is guessed from the prose.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml.etree import Comment
from lxml.html import HtmlElement

from service.ingest.readers.articles.linked import Said, name_of
from service.ingest.readers.reading import Found
from service.ingest.readers.record import address_of, day_of, line_of, tag_of

_META = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title"),
    "publisher": ("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "application-name"),
    "author": ("author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author", "sailthru.author"),
    "published": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "citation_publication_date",
        "citation_date",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
        "publish-date",
        "publishdate",
        "date",
    ),
    "language": ("og:locale", "dc.language", "dcterms.language", "content-language", "inlanguage"),
    "licence": ("dcterms.license", "dc.rights.license", "cc:license"),
    "url": ("og:url", "twitter:url", "parsely-link"),
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
_SAVED = re.compile(r"\s*saved from url=\(\d{4}\)(\S+)|\s*Page saved with SingleFile\s+url:\s*(\S+)")
_BETWEEN = re.compile(r"\s+[|–—·•:»«/-]+\s+|\s*[|»«]\s*|:\s+|\s+::\s+")
_PUBLISHED = re.compile(r"publish|posted|entry-date|post-date|pub-?date|date-created|dateline", re.IGNORECASE)
_NOBODY = frozenset(("admin", "administrator", "root", "user", "webmaster", "staff", "author", "anonymous", "guest"))
_BY = re.compile(r"(?:(?:written|posted|published)\s+)?by[:\s]+", re.IGNORECASE)


def address_in(tree: HtmlElement) -> str | None:
    """Return the address that the page says it has: the canonical one, or whence a browser has saved it."""
    saved = _saved_from(tree)
    meta = _meta(tree)
    told = [
        address_of(_link(tree, "canonical"), saved),
        *(address_of(meta.get(key), saved) for key in _META["url"]),
        saved,
    ]
    known = [address for address in told if address]
    return next((address for address in known if address.rstrip("/").count("/") > 2), next(iter(known), None))  # noqa: PLR2004 - more than a host


def found_in(tree: HtmlElement, article: Said) -> Found:
    """Return what the page says of itself: first in ``article``, its JSON-LD, then in ``meta``, then in tags that everybody has."""
    meta = _meta(tree)

    def said(name: str, *firsts: Any) -> Iterator[str]:
        candidates = (*firsts, *(meta.get(key) for key in _META[name]))
        return (line for each in candidates if (line := line_of(each)))

    publisher = next(
        said("publisher", name_of(article.get("publisher")), name_of(article.get("sourceOrganization"))), None
    )
    languages = (tree.get("lang"), _language(article.get("inLanguage")), tree.get("xml:lang"), *said("language"))
    dates = (article.get("datePublished"), *said("published"), article.get("dateCreated"), *_times(tree))
    authors = (*said("author", name_of(article.get("author"))), *filter(None, map(line_of, _bylines(tree))))
    licences = (_license(article.get("license")), *said("licence"), _link(tree, "license"))
    return Found(
        title=_title(
            tree,
            article,
            said("title"),
            {publisher, line_of(meta.get("og:site_name")), line_of(meta.get("application-name"))},
        ),
        publisher=publisher,
        author=next(filter(None, map(_author, authors)), None),
        published=next(filter(None, map(day_of, dates)), None),
        language=next(filter(None, map(tag_of, languages)), None),
        licence=next(filter(None, map(line_of, licences)), None),
        kind=_kind(article, meta),
        url=address_in(tree) or address_of(_link(tree, "amphtml")) or address_of(article.get("url")),
    )


def _kind(article: Said, meta: Mapping[str, str]) -> str | None:
    """Return the kind of source that a page says it is, in its JSON-LD or by what made it."""
    types = article.get("@type")
    told = (_SOURCE_KINDS.get(str(each).rpartition("/")[2]) for each in (types if isinstance(types, list) else [types]))
    made_by = (kind for name, kind in _MADE_BY.items() if meta.get("generator", "").startswith(name))
    return next((kind for kind in (*told, *made_by) if kind), None)


def _title(tree: HtmlElement, article: Said, others: Iterator[str], sites: set[str | None]) -> str | None:
    """Return the page's title without its site's name; of several that which the page shows, or has in its ``title``."""
    whole = line_of(tree.findtext(".//title"))
    heads = [head for each in tree.iter("h1") if (head := line_of("".join(map(str, each.itertext()))))]
    told = [title for each in (article.get("headline"), article.get("name"), *others) if (title := line_of(each))]
    shown = {_plain(head) for head in heads}
    parts = _parts(whole or "")
    best = [each for each in told if _plain(each) in shown or _plain(each) in parts]
    if whole and not best:
        best = [
            head for head in heads if _plain(head) in parts and _plain(head) not in map(_plain, filter(None, sites))
        ]
    title = next(iter((*best, *told)), None) or whole
    return _without_site(title, sites) if title else None


def _without_site(title: str, sites: set[str | None]) -> str:
    names = {_plain(site) for site in sites if site}
    cuts = list(_BETWEEN.finditer(title))
    for cut in cuts:
        if _plain(title[cut.end() :]) in names:
            return title[: cut.start()]
    for cut in cuts:
        if _plain(title[: cut.start()]) in names:
            return title[cut.end() :]
    return title


def _parts(title: str) -> set[str]:
    """Return what the title of a page may be without its site's name, at either end."""
    cuts = list(_BETWEEN.finditer(title))
    ends = {_plain(title[: cut.start()]) for cut in cuts} | {_plain(title[cut.end() :]) for cut in cuts}
    return ends | {_plain(title)}


def _plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum()).removeprefix("the")


def _saved_from(tree: HtmlElement) -> str | None:
    """Return whence a browser has saved the page, as it notes in a comment."""
    comments = [*_before(tree), *tree.iter(Comment)]
    matches = (_SAVED.match(each.text or "") for each in comments)
    return next((address for match in matches if match and (address := address_of(match[1] or match[2]))), None)


def _before(tree: HtmlElement) -> Iterator[HtmlElement]:
    return (each for each in tree.itersiblings(preceding=True) if each.tag is Comment)


def _meta(tree: HtmlElement) -> Mapping[str, str]:
    """Return what ``meta`` say, by their names in small letters; the first of a name counts."""
    told: dict[str, str] = {}
    for each in tree.iter("meta"):
        for name in ("property", "name", "itemprop", "http-equiv"):
            key, content = (each.get(name) or "").strip().lower(), (each.get("content") or "").strip()
            if key and content:
                told.setdefault(key, content)
    return told


def _link(tree: HtmlElement, relation: str) -> str | None:
    links = (each for each in tree.iter("link", "a") if relation in (each.get("rel") or "").lower().split())
    return next((href for each in links if (href := each.get("href"))), None)


def _times(tree: HtmlElement) -> Iterator[str | None]:
    """Yield the dates of ``time`` elements that say when the page was published; any, if all say the same day."""
    times = [each for each in tree.iter("time") if day_of(each.get("datetime"))]
    for each in times:
        said = " ".join(
            filter(
                None, (each.get("itemprop"), each.get("class"), "published" if each.get("pubdate") is not None else "")
            )
        )
        if _PUBLISHED.search(said) and "updated" not in said.split():
            yield each.get("datetime")
    if len({day_of(each.get("datetime")) for each in times}) == 1:
        yield times[0].get("datetime")


def _bylines(tree: HtmlElement) -> Iterator[str]:
    for each in tree.iter("a", "span", "div", "p", "address"):
        if "author" in (each.get("rel") or "").split() or each.get("itemprop") == "author":
            named = next((inner for inner in each.iter() if inner.get("itemprop") == "name"), each)
            yield named.get("content") or "".join(map(str, named.itertext()))


def _author(text: str) -> str | None:
    name = _BY.sub("", text, count=1) if _BY.match(text) else text
    return None if not name or "://" in name or "@" in name or name.casefold() in _NOBODY else name


def _language(told: Any) -> Any:
    first = told[0] if isinstance(told, list) and told else told
    return first.get("alternateName") or first.get("name") if isinstance(first, dict) else first


def _license(told: Any) -> Any:
    first = told[0] if isinstance(told, list) and told else told
    return first.get("url") or first.get("@id") or first.get("name") if isinstance(first, dict) else first
