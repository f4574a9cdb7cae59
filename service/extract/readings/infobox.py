"""Lines of an infobox, "key: value", read as structure."""

import re
from collections.abc import Iterator, Sequence

from service.domain.fields import CATALOGUE, Datatype
from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.mention import Kind, Mention
from service.extract.people.entities import Entity
from service.extract.rules.finding import Finding
from service.extract.rules.reading import basis
from service.extract.rules.values import normal
from service.extract.text import lexicon

_SEPARATORS = ",;•|"
_PROBABILITY = 0.97


def read_item(
    document: Document, key: str, value: Span, mentions: Sequence[Mention], person: Entity
) -> Iterator[Finding]:
    """Yield what an infobox line says of ``person``: its key names the field, its value is read by the field's kind."""
    name = lexicon.table("infobox", "keys").get(" ".join(key.lower().split()))
    if name is None:
        return
    inside = [mention for mention in mentions if value.covers(mention.span)]
    pair = lexicon.load("infobox")["pairs"].get(name)
    for field in pair or (name,):
        found = _place_in_pair(inside, field) if pair else _values(document.text, field, value, inside)
        for mention, span in found:
            both = normal(field, mention, span.of(document.text))
            if both is None:
                continue
            yield Finding(
                field=field,
                value=both[0],
                display=both[1],
                original=span,
                quote=value if pair else span,
                subject=person,
                sentence=-1,
                rule=f"infobox/{name}",
                probability=_PROBABILITY,
                qualifiers=basis(mention),
            )


Values = Iterator[tuple[Mention | None, Span]]


def _place_in_pair(inside: Sequence[Mention], field: str) -> Values:
    wanted = Kind.DATE if CATALOGUE[field].datatype is Datatype.DATE else Kind.PLACE
    for mention in inside:
        if mention.kind is wanted:
            yield mention, mention.span
            return


def _values(text: str, field: str, value: Span, inside: Sequence[Mention]) -> Values:
    letters = lexicon.table("infobox", "classes").get(field, "")
    chosen = [mention for mention in inside if mention.kind.value in letters]
    for mention in chosen:
        yield mention, mention.span
    if chosen:
        return
    separators = lexicon.table("infobox", "separators").get(field, _SEPARATORS)
    for match in re.finditer(rf"[^{re.escape(separators)}]+", value.of(text)):
        words = match.group().strip()
        if words:
            start = value.start + match.start() + match.group().index(words)
            yield None, Span(start, start + len(words))
