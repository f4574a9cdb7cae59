"""Places in the brackets behind a name: behind a date or a preposition, or known ones before a date."""

from calendar import day_name

from service.extract.mentions.mention import Mention
from service.extract.mentions.places.gazetteer import lookup
from service.extract.mentions.places.places import PlaceMention, PlacePart, places
from service.extract.readings.lifetimes.brackets import Piece
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL

_LEAD = compiled(
    r"(?:\s|,|:|on\b|at\b)*(?P<in>(?:in|near|at)\s)?(?:the\s)?(?:\w+\s){0,2}?(?:(?i:city|town|village|island|isle)\sof\s)?"
)
_ONE_WORD = compiled(rf"\s?(?P<name>[{CAPITAL}][^\W\d_]+)(?P<parted>,)?\s")
"""A place before a date: a name there has more words."""
_SOME_WORDS = compiled(
    rf"\s?(?P<name>[{CAPITAL}][\w’'-]+(?:[ -](?:(?:de|da|do|dos|del|la|las|los|el|di|du|le|am|an|der|sur|upon|of|y|e)[ -]){{0,2}}[{CAPITAL}][\w’'-]+){{1,3}}),\s"
)
"""A place of several words before a date, whatever place that is, where a bracket tells of a birth and a death."""
_DAY = lexicon.alternation({*day_name, *lexicon.words("dates", "words", "feasts"), "Midsummer", "New"})
_ON_ISLAND = compiled(
    rf"\s?on\s(?:the\s(?:[a-z]+\s)?(?i:island|isle|islet|peninsula|atoll)\sof\s(?:the\s)?)?(?!(?:{_DAY})\b)(?P<name>[{CAPITAL}][^\W\d_]+)(?=[,;.)]|$)"
)
_NOTED = compiled(r"(?<!\w)[bd]\.?\s?$")
"""Before what can only be a place, between this and a date: "b. Sophiatown, 9 Aug. 1938"."""
_NEAR = 4
_BETWEEN = compiled(
    r"(?:[\s,()]|now\b|then\b|today\b|present-day\b|part\sof\b|in\b|near\b|the\b|of\b|community\b|county\b)*"
)


def bracket_places(text: str, piece: Piece, date: Mention | None) -> list[PlaceMention]:
    """Return the places of a piece: those behind its date or a preposition, else known ones that lead up to its date."""
    start, end = piece.span.start, piece.span.end
    if date is None:
        return _run(text, start, end, prepared=False)
    behind = _run(text, date.end, end, prepared=True)
    one = _ONE_WORD.fullmatch(text, start, date.start)
    if one and not one["parted"] and not ((piece.marked or piece.paired) and lookup(one["name"])):
        one = None
    island = None if behind else _ON_ISLAND.match(text, date.end, end)
    if island is None and not behind and piece.marked:  # "born on Lewis, 1933"
        island = _ON_ISLAND.search(text, max(0, start - len(" on")), date.start)
    if island:
        return [PlaceMention(*island.span("name"), island["name"], (), known=False)]
    before = behind or _run(text, start, date.start, prepared=one is not None)
    known = lookup(one["name"]) if one and not before else ()
    if one and not before and (known or _NOTED.search(text, max(0, start - _NEAR), start)):
        part = PlacePart(*one.span("name"), one["name"], known)
        before = [PlaceMention(part.start, part.end, part.name, (part,), known=bool(known))]
    named = _SOME_WORDS.fullmatch(text, start, date.start) if piece.paired and not before else None
    if named:  # "(Ouro Preto, 1830 – Rome, 1899)"
        return [PlaceMention(*named.span("name"), named["name"], (), known=False)]
    return before


def _run(text: str, start: int, end: int, *, prepared: bool) -> list[PlaceMention]:
    """Return the places that follow each other from ``start`` on; ``prepared`` where only a place is to be expected."""
    lead = _LEAD.match(text, start, end)
    found: list[PlaceMention] = []
    for place in places(text, start, end):
        between = text[(found[-1].end if found else start) : place.start]
        pattern = _BETWEEN if found else _LEAD
        if not pattern.fullmatch(between) or not (prepared or place.known or (lead and lead["in"])):
            break
        found.append(place)
    return found
