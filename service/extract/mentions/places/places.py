"""Places in a text: names and chains of names ("Moline, Illinois, United States"), known or judged by what stands around."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from attrs import evolve, frozen

from service.extract.mentions.mention import Stretch
from service.extract.mentions.places.demonyms import DemonymMention, demonym_words, demonyms
from service.extract.mentions.places.gazetteer import Place
from service.extract.mentions.places.placechains import ACTS, GOES_ON, chain_end, contains
from service.extract.mentions.places.placecontext import LOOK, Context, context_of, goes_to_stay, relation_of
from service.extract.mentions.places.placenames import LARGE, Piece, pieces
from service.extract.mentions.places.placewords import words
from service.extract.mentions.posts.trades import is_post
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL
from service.extract.text.wordkinds import given_names, is_compound_body

__all__ = ["DemonymMention", "PlaceMention", "PlacePart", "demonyms", "places"]


@frozen
class PlacePart:
    """One name of a chain: half-open code points, and the places it may be, the likeliest first."""

    start: int
    end: int
    name: str
    places: tuple[Place, ...]


@frozen
class PlaceMention:
    """A place and where it stands: half-open code points into the text.

    ``name`` is the chain as written, without a direction before it; ``parts`` are its names, the narrowest first.
    ``direction`` is a lower-case direction before the name ("northern", "the east of"), inside the span. ``known`` is
    False where no list knows any part and no word of the name says that it is a place: only a preposition does.
    ``relation`` is how the text relates it to what is meant (:func:`relation_of`). ``quarter`` tells that the span begins with a part of the town
    that is named with it ("the Victoria neighbourhood of Porto"), the name does not.
    """

    start: int
    end: int
    name: str
    parts: tuple[PlacePart, ...]
    known: bool
    direction: str = ""
    relation: str = ""
    quarter: bool = False

    @property
    def country(self) -> str | None:
        """The country of the widest known part, if that is settled."""
        return next((part.places[0].country for part in reversed(self.parts) if part.places), None)


_AND = compiled(
    r",?\s(?:and|or|as\swell\sas|then|to)(?:\s(?:in|to|from|then|later|finally|eventually|ultimately|now),?)*\s(?:the\s)?"
)
_LIST = compiled(r",\s(?:the\s)?|" + _AND.pattern)
_NEXT_WORD = compiled(r"\s([a-z]+)")
_ARTICLE = compiled(r"\bthe\s$", re.IGNORECASE)
_FAMILY = compiled(r"(?:['’]s?)? (?:family|household|homestead|dynasty|clan)\b")
"""Behind a name with "the", whose it is and no town's: "at the *Evans* family house"."""
_MOVED = compiled(
    r"\b(?:relocat(?:ed?|es|ing)|(?:im|em?)?migrat(?:ed?|es|ing)|fled|retir(?:ed?|es|ing))"
    r"(?: back| home| out| west| east| north| south| permanently| again)? to $"
)
_ENDS = compiled(r"[,.;)]|$|\s(?:on|in|and|or|from|to|at|before|after|when|where|who|as|by|with|during)\b")
"""Behind a land of other days, not a house: "in the former *Transkei* on 9 August"; not "in the former Acme factory"."""
_INNER_CAPITAL = compiled(rf"(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLa)(?<!\bLe)(?<=[a-z])[{CAPITAL}]")
_AFTER_OPENING = compiled(r"(?:[(;–—-]|\d{4}\)?,?|\b[Bb]orn\b:?,?)\s$")
_SEATED = compiled(r"\s*(?:[.;)\n]|$)|\s\(")
"""Behind the town of a body, with which a line or a clause ends: "Institute of Public Health, *Santa Cruz*"."""


def places(
    text: str,
    start: int = 0,
    end: int | None = None,
    exclude: Sequence[Stretch] = (),
    bodies: AbstractSet[int] = frozenset(),
) -> list[PlaceMention]:
    """Return the places in ``text[start:end]`` in order, not overlapping, outside the spans of ``exclude``.

    ``exclude`` holds where the names of people and organisations stand, in order; what stands in them is no place. ``bodies``
    are the offsets at which the names of organisations end.
    """
    found = list(pieces(text, start, len(text) if end is None else end, exclude))
    mentions: list[PlaceMention] = []
    inherited = 0
    position = 0
    while position < len(found):
        low = mentions[-1].end if mentions else start
        stop = chain_end(text, found, position)
        context = context_of(text, low, found[position].start)
        if inherited > 0 and context.strength >= 0 and _continues(text, low, found[position]):
            context = Context(inherited, context.start, context.direction, "and")
        if not context.strength and _is_seat(text, found[position:stop], bodies):
            context = Context(2, context.start, context.direction)
        if _accepts(text, found[position:stop], context):
            mention = _mention(text, found[position:stop], context)
            before = mentions[-1] if mentions else None
            mentions.append(evolve(mention, relation=relation_of(text, before.end if before else None, mention.start)))
            inherited, position = max(context.strength, 1), stop
        else:
            position += 1
    return mentions


def _is_seat(text: str, chain: Sequence[Piece], bodies: AbstractSet[int]) -> bool:
    """Tell whether a known place ends a clause right behind a body, which is then there."""
    return bool(chain[0].places) and chain[0].start - len(", ") in bodies and bool(_SEATED.match(text, chain[-1].end))


def _continues(text: str, low: int, piece: Piece) -> bool:
    """Tell whether a name goes on a list of places that the last mention, which ends at ``low``, began or went on."""
    if _AND.fullmatch(text, low, piece.start):
        return True
    if not _LIST.fullmatch(text, low, piece.start):
        return False
    return bool(GOES_ON.match(text, piece.end)) or (bool(piece.places) and not ACTS.match(text, piece.end))


def _accepts(text: str, chain: Sequence[Piece], context: Context) -> bool:
    """Decide whether a name, or a chain of names, is a place where it stands."""
    first = chain[0]
    if (
        first.joined
        or context.strength < 0
        or (_FAMILY.match(text, first.end) and _ARTICLE.search(text, max(0, first.start - LOOK), first.start))
    ):
        return False
    if first.typed or (first.bound and first.places):
        return True
    if not first.places and len(chain) == 1:
        return _accepts_unknown(text, first, context)
    if len(chain) > 1 and (first.places or _is_dotted(text, chain[1])) and not chain[1].joined:
        return True
    opened = bool(_AFTER_OPENING.search(text, max(0, first.start - LOOK), first.start))
    strength = max(context.strength, 1 if context.direction or opened or _is_followed(text, first.end) else 0)
    moved = context.word == "to" and _MOVED.search(text, max(0, first.start - LOOK), first.start)
    left = context.word in ("left", "leaving") and text.startswith(" for ", first.end)
    if (
        moved
        or left
        or (context.word == "to" and first.name in words().ambiguous and goes_to_stay(text, first.start, first.end))
    ):
        return True
    return strength >= (_needed(first) if len(chain) == 1 else 1)


def _is_dotted(text: str, piece: Piece) -> bool:
    """Tell whether a name is the short form of a state with its stop: what stands before "*Calif.*" is a place, known or not."""
    return piece.code is not None and "." in text[piece.end - 1 : piece.end + 1]


def _accepts_unknown(text: str, piece: Piece, context: Context) -> bool:
    """Decide on a name that no list knows, and that stands alone."""
    if context.strength == 0 or text[piece.end : piece.end + 1] in "'’" or piece.name in demonym_words():
        return False
    if (piece.name.isupper() and not (piece.code and context.strength > 1)) or _INNER_CAPITAL.search(piece.name):
        return False
    before = text[max(0, piece.start - LOOK) : piece.start]
    if (
        f"{text[piece.start : piece.end]}{text[piece.end : piece.end + 1]}" in _short_titles()
        or _ARTICLE.search(before)
        or is_compound_body(piece.name)
        or (before.endswith(" former ") and not _ENDS.match(text, piece.end))
    ):
        return False
    field = piece.name.lower() in lexicon.words("schools", "fields") and _STUDIED.search(before) is not None
    if field or (" " in piece.name and is_post(piece.name.rpartition(" ")[2])):
        return False  # "promoted to *Associate Professor*"
    if context.word == "and":  # "sons Nils, a doctor in Toronto, and Michael"
        return piece.name not in given_names()
    return context.strength > 1 or not words().motion.isdisjoint(before.split())


_STUDIED = compiled(
    r"(?:\b(?:[Dd]egrees?|[Mm]asters?|[Bb]achelors?|[Dd]octorates?|[Dd]iplomas?|[Mm]ajor(?:ed|ing)?)|['’]s|\b[BM]\.?(?:A|Sc|FA|Ed)\.?|[DP]h?\.?[Dd]\.?|Phil\.?) in $"
)
"""What stands before a field of learning with a capital: "a master's in *Ceramics*"."""


@cache
def _short_titles() -> AbstractSet[str]:
    """Return the titles before names that have a full stop: "moved *to Hon.* Ada Byron's house"."""
    return frozenset(word for word in lexicon.words("names", "honorifics") if word.endswith("."))


def _is_followed(text: str, end: int) -> bool:
    following = _NEXT_WORD.match(text, end)
    return bool(following) and following[1] in words().followers if following else False


def _needed(piece: Piece) -> int:
    """Return how strong a context a known name needs."""
    place, ambiguous = piece.places[0], piece.name in words().ambiguous
    if place.kind == "city":
        return 2 if ambiguous else 1 if place.alternate or place.population < LARGE else 0
    return 1 if ambiguous or place.kind == "region" else 0


def _mention(text: str, chain: Sequence[Piece], context: Context) -> PlaceMention:
    settled = _settled([_candidates(piece, number, len(chain)) for number, piece in enumerate(chain)])
    parts = [
        PlacePart(piece.start, piece.end, piece.name, places) for piece, places in zip(chain, settled, strict=True)
    ]
    known = any(part.places for part in parts) or any(piece.typed for piece in chain)
    end = chain[-1].end
    end += text.startswith(")", end) and "(" in text[chain[0].start : end]
    named = [part for part, piece in zip(parts, chain, strict=True) if not piece.quarter or len(chain) == 1]
    quarter = len(named) < len(chain)
    return PlaceMention(
        context.start, end, text[named[0].start : end], tuple(named), known, context.direction, quarter=quarter
    )


def _candidates(piece: Piece, number: int, length: int) -> tuple[Place, ...]:
    """Return what a name may be; a short form of a state counts where a place stands before it, or nothing else is known."""
    if piece.code and length > 1 and (number > 0 or not piece.places):
        return (piece.code,)
    return piece.places


def _settled(chain: Sequence[tuple[Place, ...]]) -> list[tuple[Place, ...]]:
    """Keep of each name's places those that contain one of the name before and lie in one of the name behind."""
    settled = list(chain)
    for number in range(1, len(settled)):
        outer = (o for o in settled[number] if any(contains(inner, o) for inner in settled[number - 1]))
        settled[number] = tuple(outer) or settled[number]
    for number in reversed(range(len(settled) - 1)):
        inner = (i for i in settled[number] if any(contains(i, outer) for outer in settled[number + 1]))
        settled[number] = tuple(inner) or settled[number]
    return settled
