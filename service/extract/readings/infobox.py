"""Lines of an infobox, "key: value", read as structure."""

import re
from collections.abc import Iterator, Sequence

from attrs import Factory, frozen

from service.domain.fields import CATALOGUE, Datatype
from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.mention import Kind, Mention
from service.extract.people.entities import Entity
from service.extract.rules.finding import Finding
from service.extract.rules.reading import basis
from service.extract.rules.values import normal
from service.extract.text import lexicon
from service.extract.text.layout import Block

_SEPARATORS = ",;•|"
_PROBABILITY = 0.97
_YEAR = r"(?:1[0-9]|20)\d\d"
_RANGE = re.compile(rf"(?P<start>{_YEAR})?\s*[–—-]\s*(?:(?P<end>{_YEAR})|present|now|today)?")
_START = re.compile(rf"\b(?:m\.|married|since|from)\D{{0,20}}(?P<year>{_YEAR})")
_END = re.compile(
    rf"(?:\b(?:div\.|divorced|died|d\.|until|sep\.|separated|to|ended|annulled|wid\.)|[–—-])\D{{0,20}}(?P<year>{_YEAR})"
)


def read_item(document: Document, row: Block, mentions: Sequence[Mention], person: Entity) -> Iterator[Finding]:
    """Yield what a row of a box says of ``person``: its key names the field, its value is read by the field's kind.

    The quote begins with the key, so that it carries the fact alone.
    """
    name = lexicon.table("infobox", "keys").get(" ".join(row.key.lower().split()))
    if name is None or row.value is None:
        return
    inside = [mention for mention in mentions if row.value.covers(mention.span)]
    pair = lexicon.load("infobox")["pairs"].get(name)
    for field in pair or (name,):
        found = _of_pair(inside, field) if pair else _values(document.text, field, row.value, inside)
        for value in found:
            both = normal(field, value.mention, value.span.of(document.text))
            if both is None:
                continue
            yield Finding(
                field=field,
                value=both[0],
                display=both[1],
                original=value.span,
                quote=Span(row.start, row.value.end if pair else max(value.span.end, value.end)),
                subject=person,
                sentence=-1,
                rule=f"infobox/{name}",
                probability=_PROBABILITY,
                qualifiers=basis(value.mention) | value.qualifiers,
            )


@frozen
class _Value:
    """A value in a row, with what stands behind it in brackets up to ``end``: "John Smith (m. 1950; div. 1961)"."""

    mention: Mention | None
    span: Span
    end: int = 0
    qualifiers: dict[str, str] = Factory(dict)


def _of_pair(inside: Sequence[Mention], field: str) -> Iterator[_Value]:
    wanted = Kind.DATE if CATALOGUE[field].datatype is Datatype.DATE else Kind.PLACE
    for mention in inside:
        if mention.kind is wanted:
            yield _Value(mention, mention.span)
            return


def _values(text: str, field: str, value: Span, inside: Sequence[Mention]) -> Iterator[_Value]:
    letters = lexicon.table("infobox", "classes").get(field, "")
    chosen = [mention for mention in inside if mention.kind.value in letters]
    for mention in chosen:
        yield _Value(mention, mention.span)
    if chosen:
        return
    separators = lexicon.table("infobox", "separators").get(field, _SEPARATORS)
    pattern = re.compile(rf"(?P<value>[^()\n{re.escape(separators)}]+)(?:\((?P<aside>[^()]*)\))?")
    for match in pattern.finditer(text, value.start, value.end):
        words = match["value"].strip()
        if words and any(map(str.isalnum, words)):
            start = match.start("value") + match["value"].index(words)
            times = _times(match["aside"] or "") if CATALOGUE[field].temporal else {}
            yield _Value(None, Span(start, start + len(words)), match.end() if times else 0, times)


def _times(aside: str) -> dict[str, str]:
    """Return start and end as brackets tell them in years: "m. 1950; div. 1961", "2009–2013", "since 2013"."""
    found = {}
    if match := _RANGE.fullmatch(aside.strip()):
        found = {"start": match["start"] or "", "end": match["end"] or ""}
    else:
        for key, pattern in (("start", _START), ("end", _END)):
            match = pattern.search(aside)
            found[key] = match["year"] if match else ""
    return {key: year for key, year in found.items() if year}
