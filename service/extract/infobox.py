"""Lines of an infobox, "key: value", read as structure."""

import re
from collections.abc import Iterator

from service.domain.selector import Span
from service.domain.source import Document
from service.extract import lexicon
from service.extract.finding import Finding
from service.extract.mention import Kind, Mention
from service.extract.persons import Entity
from service.extract.values import normal

_PIECE = re.compile(r"[^,;•·|/]+")
_KINDS = {
    "birth_date": Kind.DATE,
    "death_date": Kind.DATE,
    "birth_place": Kind.PLACE,
    "death_place": Kind.PLACE,
    "residence": Kind.PLACE,
    "nationality": Kind.DEMONYM,
}
_PAIRS = {"born": ("birth_date", "birth_place"), "died": ("death_date", "death_place")}
_PROBABILITY = 0.97


def read_item(document: Document, key: str, value: Span, mentions: list[Mention], person: Entity) -> Iterator[Finding]:
    """Yield what an infobox line says of ``person``: its key names the field, its value is read by the field's kind."""
    name = lexicon.table("infobox", "keys").get(" ".join(key.lower().split()))
    if name is None:
        return
    inside = [mention for mention in mentions if value.covers(mention.span)]
    for field in _PAIRS.get(name, (name,)):
        for mention, span in _values(document.text, field, value, inside):
            pair = normal(field, mention, span.of(document.text))
            if pair is None:
                continue
            yield Finding(
                field=field,
                value=pair[0].lower() if field == "occupation" else pair[0],
                display=pair[1],
                original=span,
                quote=Span(value.start, value.end) if name in _PAIRS else span,
                subject=person,
                sentence=-1,
                rule=f"infobox/{name}",
                probability=_PROBABILITY,
                qualifiers={},
            )


def _values(text: str, field: str, value: Span, inside: list[Mention]) -> Iterator[tuple[Mention | None, Span]]:
    wanted = _KINDS.get(field)
    if wanted is not None:
        for mention in inside:
            if mention.kind is wanted:
                yield mention, mention.span
                if field != "nationality":
                    return
        return
    for match in _PIECE.finditer(text, value.start, value.end):
        words = match.group().strip()
        if words:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            yield None, Span(start, start + len(words))
