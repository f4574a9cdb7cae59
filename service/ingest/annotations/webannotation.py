"""W3C Web Annotations (https://www.w3.org/TR/annotation-model/), and those of Hypothesis' API and of its client's export.

A tag ``field:value`` makes a claim of the passage that the annotation's TextQuoteSelector quotes. Other tags are nobody's.
Offsets count in the page as the tool had it, in units of its own: quote and context alone tell the place.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from attrs import frozen

from service.domain import time
from service.domain.handmade import VERSION, Tool
from service.ingest.annotations.annotation import (
    Annotation,
    Plain,
    Read,
    Unread,
    field_named,
    objects,
    on_one_line,
    string,
)

HYPOTHESIS, ANY_TOOL = "hypothesis", "web-annotation"
_DAY = len("2026-01-02")
_NOTE = 1_000
_NO_WORD = re.compile(r"[^a-z0-9]+")


@frozen
class _Quote:
    """What an annotation is about: the address of a page, and the selector that quotes a passage of it."""

    address: str
    selector: Plain


def is_annotation(raw: Plain) -> bool:
    """Tell whether an object is an annotation of this kind."""
    return "target" in raw or "uri" in raw


def annotations(where: str, raw: Plain, names: Mapping[str, str], version: str = VERSION) -> Iterator[Read]:
    """Yield what the annotation ``raw`` claims, one for each of its tags; ``version`` is that of the client that exported it."""
    found = list(_tagged(where, raw, names))
    if not found:
        yield None
    quotes = list(_quotes(raw))
    for tag in found:
        if isinstance(tag, Unread):
            yield tag
        elif not quotes:
            yield Unread(where, f"{tag[0]} = {tag[1]} quotes nothing", "mark a passage of the page, not the page")
        else:
            yield from (_annotation(where, raw, tag, quote, version) for quote in quotes)


def _tagged(where: str, raw: Plain, names: Mapping[str, str]) -> Iterator[tuple[str, str] | Unread]:
    """Yield (field, value) of every tag that has both."""
    for tag in _tags(raw):
        name, colon, value = tag.partition(":")
        field = field_named(where, name.strip(), names) if colon else None
        if isinstance(field, Unread):
            yield field
        elif field and not value.strip():
            yield Unread(where, f"the tag {field!r} has no value", "write it as field:value")
        elif field:
            yield field, on_one_line(value)


def _annotation(where: str, raw: Plain, tag: tuple[str, str], quote: _Quote, version: str) -> Annotation:
    return Annotation(
        where=where,
        field=tag[0],
        value=tag[1],
        quote=string(quote.selector.get("exact")),
        tool=_tool(raw, version),
        prefix=string(quote.selector.get("prefix")),
        suffix=string(quote.selector.get("suffix")),
        target=quote.address,
        who=_who(raw),
        date=_day(raw),
        note=_note(raw),
    )


def _tags(raw: Plain) -> Iterator[str]:
    tags = raw.get("tags")
    yield from filter(None, map(string, tags if isinstance(tags, list) else ()))
    tagging = _is(raw.get("motivation"), "tagging")
    for body in objects(raw.get("body")):
        if _is(body.get("purpose"), "tagging") or (tagging and "purpose" not in body):
            yield string(body.get("value"))


def _is(value: object, word: str) -> bool:
    return value == word or (isinstance(value, list) and word in value)


def _quotes(raw: Plain) -> Iterator[_Quote]:
    """Yield for each target that is quoted its address with the first selector that quotes it: others are of the same passage."""
    for target in objects(raw.get("target")):
        address = _address(target) or string(raw.get("uri"))
        quoting = (each for each in _selectors(target.get("selector")) if _is_quote(each))
        yield from (_Quote(address, each) for each in islice(quoting, 1))


def _is_quote(selector: Plain) -> bool:
    named = _is(selector.get("type", selector.get("@type")), "TextQuoteSelector")
    return named and bool(string(selector.get("exact")).strip())


def _address(target: Plain) -> str:
    source = target.get("source", target.get("id"))
    first = source[0] if isinstance(source, list) and source else source
    return string(first.get("id") if isinstance(first, Mapping) else first)


def _selectors(value: object) -> Iterator[Plain]:
    """Yield selectors and those that refine them, the outer ones first; no more of these than anybody nests."""
    waiting = objects(value)
    for selector in waiting:
        yield selector
        waiting += objects(selector.get("refinedBy"))


def _tool(raw: Plain, version: str) -> Tool:
    generator = raw.get("generator")
    named = string(generator.get("name", generator.get("id"))) if isinstance(generator, Mapping) else string(generator)
    if "uri" in raw or "hypothes.is" in f"{string(raw.get('id'))} {named}":
        return Tool(HYPOTHESIS, version)
    return Tool(_NO_WORD.sub("-", named.lower()).strip("-") or ANY_TOOL, version)


def _who(raw: Plain) -> str | None:
    """Return who made the annotation: a name, or an account without the scheme before it."""
    creator = raw.get("user") or raw.get("creator")
    first = creator[0] if isinstance(creator, list) and creator else creator
    if isinstance(first, Mapping):
        first = next(filter(None, (string(first.get(key)) for key in ("name", "nickname", "id"))), "")
    return on_one_line(string(first).removeprefix("acct:")) or None


def _day(raw: Plain) -> str | None:
    day = string(raw.get("created"))[:_DAY]
    return day if len(day) == _DAY and time.is_date(day) else None


def _note(raw: Plain) -> str | None:
    comments = [string(raw.get("text")), string(raw.get("bodyValue"))]
    comments += [
        string(body.get("value")) for body in objects(raw.get("body")) if _is(body.get("purpose"), "commenting")
    ]
    return on_one_line(" ".join(comments))[:_NOTE].strip() or None
