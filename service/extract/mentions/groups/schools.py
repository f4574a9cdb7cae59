"""Names of places of learning: schools, universities, their faculties and departments, in the common European languages."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from service.domain.selector import Span
from service.extract.mentions.groups.schoolcontext import bare, capitals_ahead, learned, words
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.bridges import is_post
from service.extract.mentions.names.halves import series
from service.extract.mentions.names.namewords import WORD
from service.extract.mentions.places.demonyms import demonym_words
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.tokens import CAPITAL, Token

_LEFT = re.compile(rf"(?:(?<![\w.’'-]){WORD}[ \u00a0])+$")
_BACK = 90
_WORD_BACK = 10
_INSIDE = re.compile(r"[a-z,] $")
"""What stands before a name inside a sentence: there a word that opens sentences may open it."""
_CAMPUS = re.compile(rf"(?:,|(?P<dash>[ \u00a0]?[–-]))[ \u00a0]?(?P<town>{WORD}(?:[ \u00a0]{WORD})?)")
_TOWN = rf"(?:,? (?:in |at )?{WORD}(?: {WORD}){{0,3}}){{0,3}}"
_ALIAS = re.compile(
    rf" \((?P<alias>[{CAPITAL}](?:[{CAPITAL}&-]{{1,7}}|[a-z]{{2,5}}[Tt]ech|[a-z]?[{CAPITAL}][\w&-]{{1,8}}))\)"
)
_WHERE = re.compile(
    rf"{_TOWN}(?: \([^()]{{0,60}}\))?(?:,? (?:in|from|between|since) (?:{WORD} )?\d{{4}}(?:(?:[-–]| and | to )\d{{2,4}})?)?(?: (?:on|with|under|for) [^,;()\n]{{0,45}},)?,? (?P<where>where)\b"
)


@cache
def _endings() -> tuple[str, ...]:
    return lexicon.phrases("schools", "endings")


def schools(text: str, tokens: Sequence[Token]) -> list[Mention]:
    """Return the places of learning that ``tokens`` of ``text`` name, in order and without overlaps.

    ``parts`` of each are the name itself, its letters in brackets and the "where" that points back to it.
    """
    found: list[Mention] = []
    floor = tokens[0].start if tokens else 0
    limit = tokens[-1].end if tokens else 0
    starts, endings = _starts(), _endings()
    for token in tokens:
        word = token.text
        if token.start < floor or not (word in starts or (word[0].isupper() and word.endswith(endings))):
            continue
        if word[0].isupper():
            span = _named(text, token, floor) or _unnamed(text, token, floor, limit)
        else:
            span = _small(text, token, floor)
        if span is None or span.end > limit:
            continue
        mention = _mention(text, span, limit)
        found.append(mention)
        floor = max(span.end, *(part.end for part in mention.parts if part.value != "where"), 0)
    return found


@cache
def _starts() -> AbstractSet[str]:
    """Return the words that may be a name's first word, or its noun where that is no compound."""
    names = {word.split()[0] for word in words("sure") | words("unsure")}
    small = {"department", "faculty", *_SMALL_HEADS.split("|")}
    return names | small | {"State"} | words("families") | words("heads") | words("units")


def is_head(word: str) -> bool:
    """Tell whether a word makes a name one of a place of learning: "University", "Kunstakademie"."""
    return word in words("heads") or (word[0].isupper() and word.endswith(_endings()))


def _named(text: str, token: Token, floor: int) -> Span | None:
    """Return a name that has a noun of learning in it, grown to both sides, or None."""
    unit = token.text in words("units")
    if not unit and not is_head(token.text):
        return None
    start = _left(text, token.start, floor)
    end = _right(text, start, token.end)
    name = text[start:end]
    parts = name.split()
    if parts[-1] in words("others") or (end == token.end and start == token.start):
        return None
    if unit and not any(_field(word) for word in parts):
        return None
    return Span(start, _campus(text, name, end))


def _field(word: str) -> bool:
    return word.lower().rstrip(",") in words("fields")


@cache
def _openers() -> AbstractSet[str]:
    return words("openers") | (lexicon.words("names", "starters") - words("ordinals"))


def _left(text: str, start: int, floor: int) -> int:
    """Return where the capitalised words before ``start`` begin, function words and titles left out."""
    low = max(floor, start - _BACK)
    match = _LEFT.search(text[low:start])
    if match is None:
        return start
    first, inside = 0, _INSIDE.search(text, max(0, low + match.start() - 2), low + match.start()) is not None
    for word in re.finditer(r"\S+", match.group()):
        opens = not inside and word.start() == first and word.group() in _openers()
        if opens or word.group() in words("stops"):
            first = word.end() + 1
    return min(low + match.start() + first + _owner(match.group()[first:]), start)


_OWNER = re.compile(rf"(?P<place>{WORD}(?: {WORD}){{0,2}}?)['’]s[ \u00a0](?={WORD})")


def _owner(before: str) -> int:
    """Return how long a place's genitive before a name is: "*Accra's* Legonia University", but "King's College"."""
    match = _OWNER.match(before)
    if match is None or match["place"].split()[0] in ("St", "St.", "Saint"):
        return 0
    return match.end() if lookup(match["place"]) else 0


@cache
def _step() -> re.Pattern[str]:
    links = lexicon.alternation(lexicon.phrases("schools", "links"))
    articles = lexicon.alternation(lexicon.phrases("schools", "articles"))
    tails = lexicon.alternation(lexicon.phrases("schools", "tails"))
    gap = "[ \u00a0]"
    return re.compile(
        rf"{gap}(?:(?P<link>(?:{links}){gap}(?:(?:{links}|{articles}){gap}?)?)|(?P<and>and|&){gap}|(?P<at>at){gap}|-{{1,2}})?(?P<word>{WORD})"
        rf"|(?:{gap}(?:{tails})\b)+|{gap}for{gap}(?:girls|boys|the{gap}(?:deaf|blind))\b"
        rf"|(?P<dash>[–—]|--){WORD}"
    )


def _right(text: str, start: int, end: int) -> int:
    """Return where a name that has its noun before ``end`` comes to its end."""
    linked = False
    while (match := _step().match(text, end)) and _goes_on(text, match, text[start:end], linked=linked):
        linked = linked or bool(match["link"])
        end = match.end()
    return end - len("’") if text[end - 1] in "’'" else series(text, start, end)


def _goes_on(text: str, match: re.Match[str], name: str, *, linked: bool) -> bool:
    """Tell whether the next word belongs to ``name``; ``linked`` where an "of" went before."""
    word = match["word"]
    if word is None:
        return True
    if word in words("stops") or word.rstrip(".") in words("stops"):
        return word == "Education" and linked
    another = is_head(word) or _head_ahead(text, match.end())
    if match["and"]:
        last = name.rsplit(maxsplit=1)[-1]
        towns = linked and "University" not in name and lookup(word) and lookup(last)
        another = another or is_post(word) or word in lexicon.words("names", "bodies")
        return not another and (bool(towns) or _field(word) or _field(last))
    if match["at"]:
        return not another and "University" in name
    return not (match["link"] and linked and another)


def _head_ahead(text: str, position: int) -> bool:
    return any(is_head(word) for word in capitals_ahead(text, position, len(text)))


def _campus(text: str, name: str, end: int) -> int:
    """Return the end of a name with its campus: "University of California, *Berkeley*", "Merton College, *Oxford*"."""
    match = _CAMPUS.match(text, end)
    if match is None:
        return end
    two, one = match["town"], match["town"].split()[0]
    if match["dash"] and "University of" in name and name.rsplit(maxsplit=1)[-1] in words("states"):
        return match.end("town") if lookup(two) else match.start("town") + len(one)
    towns: AbstractSet[str] = frozenset()
    if "University" in name and name.rsplit(maxsplit=1)[-1] in words("states") | {"University"}:
        towns = words("campuses")
    elif "College" in name or "Hall" in name:
        towns = words("college_towns")
    for town in (two, one):
        if town in towns:
            return match.start("town") + len(town)
    return end


def _unnamed(text: str, token: Token, floor: int, limit: int) -> Span | None:
    """Return a name without a noun of learning at ``token``, where none follows either."""
    if any(is_head(word) for word in capitals_ahead(text, token.end, limit)) or _HEAD_AHEAD.match(text, token.end):
        return None
    return bare(text, token, _left(text, token.start, floor), floor, limit)


@cache
def _peoples() -> AbstractSet[str]:
    return {word.casefold() for word in demonym_words()}


_SMALL_HEADS = "university|college|school|academy|polytechnic|institute|seminary|conservatory|conservatoire"
_HEAD_AHEAD = re.compile(rf"[ \u00a0](?:[a-z]+[ \u00a0])?(?:{_SMALL_HEADS})\b")
_NAMED_SMALL = re.compile(rf"(?<![\w.’'-])(?:{WORD}[ \u00a0]){{1,4}}(?:(?P<kind>[a-z]+)[ \u00a0])?$")
_ARTICLE = re.compile(
    r"\b(?:an?|his|her|their|every|any|some|no|which|this|that|local|same|first|old|new|private|public) $",
    re.IGNORECASE,
)


def _named_small(text: str, token: Token, floor: int) -> Span | None:
    """Return a name whose noun is written small: "Bishop Cotton girls school", "Leeds university"; an indefinite one is none."""
    low = max(floor, token.start - _BACK)
    match = _NAMED_SMALL.search(text[low : token.start])
    if match is None or (match["kind"] and match["kind"] not in words("kinds")):
        return None
    start = _left(text, low + match.start("kind") if match["kind"] else token.start, floor)
    before = text[start : token.start].split()
    if not before or not before[0][0].isupper() or _ARTICLE.search(text[max(0, start - _WORD_BACK) : start]):
        return None
    capitals = [word for word in before if word[0].isupper()]
    if any(word in words("kinds") for word in map(str.lower, capitals[:1])) or all(
        word.casefold() in _peoples() for word in capitals
    ):
        return None
    return Span(start, token.end) if learned(text, start, floor, sure=True) else None


@cache
def _lower() -> re.Pattern[str]:
    fields = lexicon.alternation(lexicon.phrases("schools", "fields"))
    return re.compile(
        rf"(?:(?:department|faculty|school|college|institute|academy) of (?i:{fields})(?:(?: and|,)? (?i:{fields}))*"
        rf"|(?:university|college) of (?:the )?{WORD}(?: {WORD})*)(?![\w-])"
    )


def _small(text: str, token: Token, floor: int) -> Span | None:
    """Return a name written small: "faculty of law", "university of Kashmir", "Leeds university"."""
    match = _lower().match(text, token.start)
    if match:
        return Span(match.start(), match.end())
    return _named_small(text, token, floor) if token.text in _SMALL_HEADS.split("|") else None


def _mention(text: str, span: Span, limit: int) -> Mention:
    parts = [(span.start, span.end)]
    end = span.end
    alias = _ALIAS.match(text, end, limit)
    if alias and set(alias["alias"]) <= set(text[span.start : end]):
        parts.append(alias.span("alias"))
        end = alias.end()
    if where := _WHERE.match(text, end, limit):
        parts.append(where.span("where"))
    return Mention(
        kind=Kind.ORGANISATION,
        start=span.start,
        end=span.end,
        value=" ".join(text[span.start : span.end].split()),
        note={"school": "true"},
        parts=tuple(
            Mention(kind=Kind.ORGANISATION, start=first, end=last, value=text[first:last]) for first, last in parts
        )
        if len(parts) > 1
        else (),
    )
