"""Chains of place names, each of which lies in the next: "Moline, Illinois, United States"."""

from collections.abc import Sequence

from service.extract.mentions.places.gazetteer import RANK, Place, fold, is_former
from service.extract.mentions.places.placecontext import LOOK
from service.extract.mentions.places.placenames import LARGE, Piece
from service.extract.mentions.places.placewords import words
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL
from service.extract.text.wordkinds import given_names

GOES_ON = compiled(rf"(?:,|,?\s(?:and|or))\s(?:the\s)?[{CAPITAL}]")
"""Behind a name: a list of them goes on."""
ACTS = compiled(
    r"\s(?:(?:also|then|now|later|first|currently|soon|eventually)\s)?(?:is|was|has|had|will|would|grew|went|came|began|became|made|met|won|left|took|wrote|[a-z]+(?:ed|[^s]s))\b"
)
"""Behind a name: it is what acts, and no place is meant."""
_COMMA = compiled(r",\s{1,2}|\s\(|/")
_PART = compiled(r",\s(?:the\s)?(?:far\s|deep\s)?([a-z-]+)\s")
"""Between a place and the part of a land in which it lies: "Hull, *northern* England"."""
_ONCE = compiled(
    rf"\b(?:[Bb]orn|[Dd]ied|[Bb]irthplace)(?:,?\s(?:in|at|on|as|of|the|near|[{CAPITAL}][\w.'’-]*|\d{{1,4}}(?:st|nd|rd|th)?),?)*\s$"
)
"""Before a place of which a life has but one: what stands behind a comma there is what it lies in, no other place."""


def chain_end(text: str, found: Sequence[Piece], position: int) -> int:
    """Return where the chain that starts at ``position`` ends: each name lies in the next."""
    stop = position + 1
    while stop < len(found) and _linked(text, found[stop - 1], found[stop]):
        before, piece = found[stop - 1], found[stop]
        if _fits(before, piece) or (before.places and not piece.places and _is_part(text, before, piece)):
            stop += 1
        elif not before.places and not piece.places and _leads_on(text, found, stop):
            stop += 2
        elif _holds(text, found, position, stop):
            stop += 1
        else:
            break
    return _closed(text, found, position, stop)


def _closed(text: str, found: Sequence[Piece], position: int, stop: int) -> int:
    """Return where a chain ends that goes on inside brackets: before them, if they close behind something else ("Jaro (Ilo, *an island*)")."""
    inside = next((at for at in range(position + 1, stop) if text[found[at - 1].end : found[at].start] == " ("), stop)
    return stop if inside == stop or text.startswith(")", found[stop - 1].end) else inside


def _holds(text: str, found: Sequence[Piece], position: int, stop: int) -> bool:
    """Tell whether a place lies in the one behind it although no list says so: one alone may be meant ("born in Paris, New York, to …")."""
    inner, outer = found[stop - 1], found[stop]
    if stop - 1 > position or not inner.places or outer.joined or text[inner.end] != ",":
        return False
    inside = not outer.places or RANK[inner.places[0].kind] <= RANK[outer.places[0].kind]
    ends = _leads_out(text, found, stop) or not (GOES_ON.match(text, outer.end) or ACTS.match(text, outer.end))
    if not outer.places:
        named = outer.name.split()[0] in given_names()  # "born in Hull, *Nils*, the baker"
        ends = not named and text[outer.end : outer.end + 1] in _CLOSES  # "born in Hull, *Elmshire*, Ada"
    return inside and ends and bool(_ONCE.search(text, max(0, inner.start - LOOK), inner.start))


_CLOSES = (*",.;)", "")
"""What a name ends with that nothing goes on behind: a mark, or the end of the text."""


def _leads_out(text: str, found: Sequence[Piece], position: int) -> bool:
    """Tell whether a name is followed by one that it lies in."""
    following = found[position + 1] if position + 1 < len(found) else None
    return bool(following and _linked(text, found[position], following) and _fits(found[position], following))


def _linked(text: str, before: Piece, piece: Piece) -> bool:
    if before.quarter:
        return before.end == piece.start
    owns = text.startswith(("'s ", "’s "), piece.end)  # "in Apia, *Samoa's* capital"
    if piece.joined or owns:
        return piece.joined
    gap = _COMMA.fullmatch(text, before.end, piece.start)
    beside = gap is not None and (not gap[0].endswith("(") or text[piece.end : piece.end + 1] in (",", ")", ";"))
    return beside or _is_part(text, before, piece)  # "Salmar (*Kyoto* in Japanese)" lies in no other place


def _is_part(text: str, before: Piece, piece: Piece) -> bool:
    """Tell whether a direction behind the comma says that a part of what is named is meant, of whatever it is the part."""
    between = _PART.fullmatch(text, before.end, piece.start)
    return between is not None and between[1] in words().directions


def _leads_on(text: str, found: Sequence[Piece], position: int) -> bool:
    """Tell whether an unknown name is followed by the known one that it lies in."""
    following = found[position + 1] if position + 1 < len(found) else None
    return bool(following and _linked(text, found[position], following) and _is_wide(following))


def _is_wide(piece: Piece) -> bool:
    return bool(piece.code or (piece.places and RANK[piece.places[0].kind] > RANK["city"]))


def _fits(inner: Piece, outer: Piece) -> bool:
    """Tell whether ``inner`` may lie in ``outer``, which stands right behind it."""
    if inner.quarter or (is_former(outer.name) and not (inner.places and inner.places[0].kind == "continent")):
        return True
    if outer.code and not outer.places:
        return not inner.code
    if not inner.places:
        return bool(outer.places) or (outer.typed and not (inner.typed and _kind(inner) == _kind(outer)))
    if outer.typed:
        return inner.places[0].kind == "city"
    if any(contains(place, container) for place in inner.places for container in outer.places):
        return True
    place = inner.places[0]
    settled = place.kind != "city" or (place.population >= LARGE and fold(inner.name) == fold(place.name))
    return not settled and _is_wide(outer)


def _kind(piece: Piece) -> str:
    """Return the word for what a place is that ends its name: "district", "province"."""
    return piece.name.rsplit(maxsplit=1)[-1].casefold()


def contains(place: Place, container: Place) -> bool:
    """Tell whether one place may lie in another, by what kinds they are, their state and their country."""
    if RANK[place.kind] >= RANK[container.kind]:
        return False
    if container.kind == "state" and place.region is not None:
        return place.region == container.name
    return container.country is None or place.country == container.country
