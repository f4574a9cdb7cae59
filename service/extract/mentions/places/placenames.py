"""Runs of capitalised words, cut into names that are or may be places. What stands around them is not asked here."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from service.domain.selector import Span
from service.extract.mentions.mention import Stretch
from service.extract.mentions.places.gazetteer import LONGEST, Place, fold, gazetteer
from service.extract.mentions.places.placewords import openers, words
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL, MARK

LARGE = 300_000
"""A city of so many people is named without saying where it is."""

_TAIL = 3
_BODY = rf"[\w{MARK}]*(?:(?:['’‘ʻ](?!s\b)|[-‐‑])[\w{MARK}]+)*"
_WORD = compiled(rf"(?:[{CAPITAL}]\.){{2,}}|(?:St|Ste|Mt|Ft|Pt)\.(?=\s)|[{CAPITAL}](?<!\w.){_BODY}", re.DOTALL)
_GAP = compiled(
    r"[ \u00a0]|\r?\n"
    r"|[ \u00a0](?:de|du|des|da|do|dos|del|della|di|la|le|las|los|les|el|al|upon|on|sur|am|an|en|auf|ob|es|ya|na|nad|pod|bei|ved|y|e|in der|de la|de los|and|and the|of|of the)[ \u00a0]"
    r"|[ \u00a0](?:(?:de|en) )?(?:d|l|dell|nell|sull|all|dall)['’‘]|['’]s[ \u00a0]"
)
_SAINT_ENDS = compiled(
    r"$|\W?\s(?:in|on|as|and|or|at|to|from|where|with|for|by|when|who|before|after|until|since|is|was)\b|\W*\s[^a-z]|[.,;:)]"
)
_IN_A_TOWN = compiled(
    r"\bin [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?, $"
    r"|\b(?:[Hh]ails|[Hh]ailed|[Hh]ailing|[Nn]atives?|[Ii]ndigenes?|[Gg]overnor|[Ss]enator|[Vv]illages?|[Tt]owns?|[Ll]ocal [Gg]overnment [Aa]rea) (?:of|from|in) $"
    r"|\b(?:present-day|modern-day|what is now|today's) $"
)
"""Before a state, the town that lies in it or who is of it: "in Iseyin, *Oyo State*", "hails from *Oyo State*", "now *Oyo State*"; "at Stanford, Ohio State" are schools."""
_RULED = compiled(
    r"\b(?:[Mm]ayor|[Gg]overnor|[Cc]ouncil|[Cc]ommittee|[Pp]refect|[Nn]atives?|[Cc]itizens?|[Pp]eople|[Gg]overnment) of $"
    r"|\b(?:born|liv(?:es?|ed|ing)|located|based|raised|settled) in $"
)
"""Before a town whose name ends with "City" as those of clubs do too: "mayor of *Bengbu City*"; not "manager of Leicester City"."""
_TOWN_REACH = 40
_JOINTS = ("and", "and the", "of", "of the", "'s", "’s")
"""These part names, unless what they join is the name of one place: "Bosnia and Herzegovina", "Isle of Man", "King's Lynn"."""
_BOUND = compiled(r"[-‐‑](?:based|born|bred|raised|educated|area|trained|native)$")
_ARTICLE = compiled(r"\b[ae]l[-‐‑]$")
_LOWER_TYPE = compiled(
    r"\s(?:oblast|province|county|municipality|commune|canton|governorate|prefecture|parish|voivodeship|region|district|neighbou?rhood|quarter|borough|ward"
    r"|barrio|favela)\b(?!-| of )"
)
_QUARTER = compiled(
    r"\s(?:district|neighbou?rhood|quarter|borough|ward|barrio|favela|area|section|suburb)\s(?:of|in)\s(?:the\s)?(?=[^\W\d_a-z])"
)


@frozen
class Piece:
    """A name in a run: half-open code points, and the places it may be; none if the gazetteer does not know it.

    ``typed``: it says itself that it is a place ("Iruma District"). ``bound``: so does what it is joined to
    ("Houston-based"). ``joined``: only a space parts it from the piece before ("Leeds England"). ``code``: it is the
    short form of a state. ``quarter``: it is a part of the town that is named behind it ("the Victoria neighbourhood of Porto").
    """

    start: int
    end: int
    name: str
    places: tuple[Place, ...] = ()
    typed: bool = False
    bound: bool = False
    joined: bool = False
    code: Place | None = None
    quarter: bool = False


def pieces(text: str, start: int, end: int, exclude: Sequence[Stretch] = ()) -> Iterator[Piece]:
    """Yield the names in ``text[start:end]`` in order; none overlaps the spans of ``exclude`` (in order, apart)."""
    for run, bound in _runs(text, start, end, exclude):
        for piece in _cut(text, run, bound=bound):
            yield _with_type(text, piece, end)


def _runs(text: str, start: int, end: int, exclude: Sequence[Stretch]) -> Iterator[tuple[list[Span], bool]]:
    never = words().never
    run: list[Span] = []
    for match, first in _outside(text, start, end, exclude):
        if run and (not _is_gap(text, run[-1].end, first) or _is_repeated(text, run, first)):
            yield run, False
            run = []
        if match[0] in never and not _opens_name(text, match, end):
            if run:
                yield run, False
            run = []
            continue
        bound = _BOUND.search(match[0]) if "-" in match[0] or "‑" in match[0] else None
        run.append(Span(first, match.end() - (len(bound[0]) if bound else 0)))
        if _is_saint(text, run):
            run[-1] = Span(first, match.end() + len("'s"))
        if bound:
            yield run, True
            run = []
    if run:
        yield run, False


def _outside(text: str, start: int, end: int, exclude: Sequence[Stretch]) -> Iterator[tuple[re.Match[str], int]]:
    """Yield the capitalised words outside ``exclude``, and where they start with their article ("al-Bab")."""
    at = 0
    for match in _WORD.finditer(text, start, end):
        first, last = match.span()
        if text[first - 1 : first] in "-‐‑" and first > start:
            if not _ARTICLE.search(text, start, first):
                continue
            first -= len("al-")
        while at < len(exclude) and exclude[at].end <= first:
            at += 1
        if at == len(exclude) or exclude[at].start >= last:
            yield match, first


def _is_saint(text: str, run: Sequence[Span]) -> bool:
    """Tell whether a run is a place with the genitive behind it: "St John's", but no "St John's hospital"."""
    end = run[-1].end + len("'s")
    if len(run) == 1 or not text.startswith(("'s", "’s"), run[-1].end) or not _SAINT_ENDS.match(text, end):
        return False
    return fold(text[run[0].start : end]) in gazetteer()


def _is_gap(text: str, start: int, end: int) -> bool:
    """Tell whether what stands between two words may stand inside a name, as in "Stratford on Avon", not in "Graz on New Year's Day"."""
    return text[start:end] == " " or (bool(_GAP.fullmatch(text, start, end)) and not text.startswith("New Year", end))


def _is_repeated(text: str, run: Sequence[Span], first: int) -> bool:
    """Tell whether a run is said once more from ``first`` on, as the label of a link does: "born in Halden Halden", not "Pago Pago"."""
    name = text[run[0].start : run[-1].end]
    return text.startswith(name, first) and f"{fold(name)} {fold(name)}" not in gazetteer()


def _opens_name(text: str, word: re.Match[str], end: int) -> bool:
    """Tell whether a common word begins a name after all, as in The Hague, Friday Harbor or Dutch East Indies."""
    name, stop = word[0], word.end()
    while text[stop : stop + 1] == " " and (following := _WORD.match(text, stop + 1, end)):
        name, stop = f"{name} {fold(following[0])}", following.end()
        if following[0] in words().suffixes or name in gazetteer():
            return True
        if name.count(" ") + 1 >= LONGEST:
            break
    return False


def _cut(text: str, run: list[Span], *, bound: bool) -> list[Piece]:
    """Cut one run into pieces, at each "and" or "of" unless what goes on from there is one place ("Bosnia and Herzegovina")."""
    found: list[Piece] = []
    first = 0
    for count, (before, after) in enumerate(pairwise(run), start=1):
        if text[before.end : after.start].strip() in _JOINTS:
            rest = run[first:] if len(run) - first <= LONGEST else []
            if rest and (known := _known(text, rest, _piece(text, rest, bound=bound))):
                return [*found, known]
            found += _part(text, run[first:count], bound=False)
            first = count
    return [*found, *_part(text, run[first:], bound=bound)]


def _known(text: str, run: list[Span], whole: Piece) -> Piece | None:
    """Return a run, which is ``whole`` as one piece, as the name of one place that is known, or None."""
    lists = words()
    if not whole.places or (len(run) == 1 and run[0].of(text) in lists.organisations):
        return None
    return evolve(whole, typed=len(run) > 1 and run[-1].of(text) in lists.suffixes)


def _part(text: str, run: list[Span], *, bound: bool) -> list[Piece]:
    """Cut a run without "and" into pieces; an empty list where it names an organisation or a person with a title."""
    whole = _piece(text, run, bound=bound)
    if known := _known(text, run, whole):
        return [known]
    lists, surfaces = words(), [span.of(text) for span in run]
    if not lists.organisations.isdisjoint(surfaces) or surfaces[0] in lists.titles:
        return []
    opens = len(run) > 1 and surfaces[0] in openers()
    if opens and (rest := _known(text, run[1:], _piece(text, run[1:], bound=bound))):
        return [rest]
    return [whole] if len(run) == 1 else _described(text, run, surfaces, whole) or _tail(text, run) or [whole]


def _described(text: str, run: list[Span], surfaces: list[str], whole: Piece) -> list[Piece]:
    """Read a name that says what it is ("Iruma District") or where in a known place ("Central Java")."""
    lists = words()
    leads = {"State": _IN_A_TOWN, "City": _RULED}.get(surfaces[-1])
    state = leads is not None and leads.search(text, max(0, whole.start - _TOWN_REACH), whole.start)
    if state or surfaces[-1] in lists.suffixes or surfaces[0] in lists.prefixes:
        return [Piece(whole.start, whole.end, whole.name, typed=True)]
    inner = _piece(text, run[1:]).places if surfaces[0] in lists.capital_directions else ()
    return [Piece(whole.start, whole.end, whole.name, inner, bound=whole.bound)] if inner else []


def _tail(text: str, run: list[Span]) -> list[Piece]:
    """Split a country or state off the end of a run: "Leeds England", "Salem OR"."""
    for count in range(min(_TAIL, len(run) - 1), 0, -1):
        tail = _piece(text, run[-count:])
        wide = tail.code or (tail.places and tail.places[0].kind in ("country", "state"))
        front = _piece(text, run[:-count])
        if wide and (front.places or tail.name not in words().ambiguous):
            return [front, Piece(tail.start, tail.end, tail.name, tail.places, joined=True, code=tail.code)]
    return []


def _piece(text: str, run: Sequence[Span], *, bound: bool = False) -> Piece:
    start, end = run[0].start, run[-1].end
    name = text[start:end]
    names = gazetteer()
    places = () if len(run) > LONGEST else names.called(fold(name))
    if not places and len("USSR") < len(name) and len(run) <= LONGEST and name.isupper():
        places = names.called(fold(name.title()))
    code = None
    if len(run) == 1:
        dotted = text.startswith(".", end) and (not places or text.endswith(", ", 0, start))  # "lives in *Alta*."
        code = names.codes.get(name + ".") if dotted else None
        end += code is not None
        code = code or names.codes.get(name)
    return Piece(start, end, text[start:end], places, bound=bound, code=code)


_NUMBERED = frozenset(("District", "Zone", "Sector", "Ward", "Block", "Arrondissement"))
_NUMBER = compiled(r"\s\d{1,3}(?![\w-]|[.,]\d)")
"""Behind these a number is part of the name: "District 4"."""


def _with_type(text: str, piece: Piece, end: int) -> Piece:
    """Take in a common noun that says what the name is: "Tula oblast", "Victoria neighbourhood of" before a town's name."""
    if not text[piece.end : piece.end + 1].isspace():
        return piece
    quarter = None if _is_large(piece) else _QUARTER.match(text, piece.end, end)
    numbered = _NUMBER.match(text, piece.end, end) if piece.name in _NUMBERED else None
    match = quarter or numbered or _LOWER_TYPE.match(text, piece.end, end)
    if not match:
        return piece
    stop = match.end()
    return Piece(
        piece.start, stop, text[piece.start : stop], typed=True, joined=piece.joined, quarter=quarter is not None
    )


def _is_large(piece: Piece) -> bool:
    """Tell whether a name is that of a large city, which lies in no other one."""
    place = piece.places[0] if piece.places else None
    return bool(place and place.kind == "city" and place.population >= LARGE and piece.name not in words().ambiguous)
