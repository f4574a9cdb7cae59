"""Names of places of learning: schools, universities, their faculties and departments, in the common European languages."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from service.domain.selector import Span
from service.extract import lexicon
from service.extract.mention import Kind, Mention
from service.extract.tokens import CAPITAL, Token

_WORD = rf"(?:(?:Sts?|Ste|Mt|Ft)\.|[{CAPITAL}]\.|[{CAPITAL}][\w’'&‐‑-]*)"
_LEFT = re.compile(rf"(?:(?<![\w.’'-]){_WORD}[ \u00a0])+$")
_BACK = 90
_CAPITALS_AHEAD = re.compile(rf"(?:[ \u00a0]{_WORD}){{1,4}}")
_CAMPUS = re.compile(rf",[ \u00a0](?P<town>{_WORD}(?:[ \u00a0]{_WORD})?)")
_LEAD_REACH = 120
_TOWN = rf"(?:,? (?:in |at )?{_WORD}(?: {_WORD}){{0,3}}){{0,3}}"
_ALIAS = re.compile(rf" \((?P<alias>[{CAPITAL}][{CAPITAL}&-]{{1,7}})\)")
_WHERE = re.compile(
    rf"{_TOWN}(?: \([^()]{{0,60}}\))?(?:,? (?:in|from|between|since) \d{{4}}(?:(?:[-–]| and | to )\d{{2,4}})?)?,? (?P<where>where)\b"
)


@cache
def _words(key: str) -> AbstractSet[str]:
    return frozenset(word.replace("-", " ") if key in ("sure", "unsure") else word for word in _list(key))


@cache
def _list(key: str) -> tuple[str, ...]:
    return lexicon.phrases("schools", key)


@cache
def _endings() -> tuple[str, ...]:
    return _list("endings")


def schools(text: str, tokens: Sequence[Token]) -> list[Mention]:
    """Return the places of learning that ``tokens`` of ``text`` name, in order and without overlaps.

    ``parts`` of each are the name itself, its letters in brackets and the "where" that points back to it.
    """
    found: list[Mention] = []
    floor = tokens[0].start if tokens else 0
    limit = tokens[-1].end if tokens else 0
    for token in tokens:
        if token.start < floor or not _may_name(token.text):
            continue
        if token.text[0].isupper():
            span = _named(text, token, floor) or _bare(text, token, floor, limit)
        else:
            span = _small(text, token)
        if span is None or span.end > limit:
            continue
        found.append(_mention(text, span, limit))
        floor = span.end
    return found


@cache
def _starts() -> AbstractSet[str]:
    names = {word.split()[0] for word in _words("sure") | _words("unsure")}
    small = {"department", "faculty", "school", "college", "institute", "academy", "university"}
    return names | small | {"State"} | _words("families") | _words("heads") | _words("units")


def _may_name(word: str) -> bool:
    """Tell cheaply whether a name may have its noun or its first word in ``word``."""
    return word in _starts() or (word[0].isupper() and word.endswith(_endings()))


def is_head(word: str) -> bool:
    """Tell whether a word makes a name one of a place of learning: "University", "Kunstakademie"."""
    return word in _words("heads") or (word[0].isupper() and word.endswith(_endings()))


def _named(text: str, token: Token, floor: int) -> Span | None:
    """Return a name that has a noun of learning in it, grown to both sides, or None."""
    unit = token.text in _words("units")
    if not unit and not is_head(token.text):
        return None
    start = _left(text, token.start, floor)
    end = _right(text, start, token.end)
    name = text[start:end]
    words = name.replace("\u00a0", " ").split(" ")
    if words[-1] in _words("others") or (end == token.end and start == token.start):
        return None
    if unit and not any(_field(word) for word in words):
        return None
    return Span(start, _campus(text, name, end))


def _field(word: str) -> bool:
    return word.lower().rstrip(",") in _words("fields")


def _left(text: str, start: int, floor: int) -> int:
    """Return where the capitalised words before ``start`` begin, function words and titles left out."""
    low = max(floor, start - _BACK)
    match = _LEFT.search(text[low:start])
    if match is None:
        return start
    first = 0
    for word in re.finditer(r"\S+", match.group()):
        opens = word.start() == first and (
            word.group() in _words("openers") or word.group() in lexicon.words("names", "starters")
        )
        if opens or word.group() in _words("stops"):
            first = word.end() + 1
    return min(low + match.start() + first, start)


@cache
def _step() -> re.Pattern[str]:
    links = lexicon.alternation(_list("links"))
    articles = lexicon.alternation(_list("articles"))
    gap = "[ \u00a0]"
    return re.compile(
        rf"{gap}(?:(?P<link>(?:{links}){gap}(?:(?:{links}|{articles}){gap}?)?)|(?P<and>and|&){gap}|(?P<at>at){gap}|-{{1,2}})?(?P<word>{_WORD})"
        rf"|(?P<dash>[–—]|--){_WORD}"
    )


def _right(text: str, start: int, end: int) -> int:
    """Return where a name that has its noun before ``end`` comes to its end."""
    linked = False
    while match := _step().match(text, end):
        if match["dash"] is None:
            if match["word"] in _words("stops") or match["word"].rstrip(".") in _words("stops"):
                break
            head_ahead = is_head(match["word"]) or _head_ahead(text, match.end())
            if match["and"] and (head_ahead or not (_field(match["word"]) or _field(text[start:end].split()[-1]))):
                break
            if match["at"] and (head_ahead or "University" not in text[start:end]):
                break
            if match["link"] and linked and head_ahead:
                break
            linked = linked or bool(match["link"])
        end = match.end()
    return end - len("’") if text[end - 1] in "’'" else end


def _head_ahead(text: str, position: int) -> bool:
    match = _CAPITALS_AHEAD.match(text, position)
    return match is not None and any(is_head(word) for word in match.group().split())


def _campus(text: str, name: str, end: int) -> int:
    """Return the end of a name with its campus: "University of California, *Berkeley*", "Merton College, *Oxford*"."""
    match = _CAMPUS.match(text, end)
    if match is None:
        return end
    two, one = match["town"], match["town"].split()[0]
    towns: AbstractSet[str] = frozenset()
    if "University" in name and name.split()[-1] in _words("states") | {"University"}:
        towns = _words("campuses")
    elif "College" in name or "Hall" in name:
        towns = _words("college_towns")
    for town in (two, one):
        if town in towns:
            return match.start("town") + len(town)
    return end


def _bare(text: str, token: Token, floor: int, limit: int) -> Span | None:
    """Return a name that is one without a noun: Harvard, "UC Davis", "Fresno State"; towns only where studies are spoken of."""
    following = _CAPITALS_AHEAD.match(text, token.end)
    ahead = following.group().split() if following and following.end() <= limit else []
    start = _left(text, token.start, floor)
    if any(is_head(word) for word in ahead):
        return None
    if token.text == "State":
        return Span(start, token.end) if start < token.start and not ahead and _learned(text, start, floor) else None
    if start < token.start:
        return None
    if token.text in _words("families") and ahead:
        return Span(token.start, token.end + 1 + len(ahead[0]))
    two = f"{token.text} {ahead[0]}" if ahead else ""
    end = token.end + len(two) - len(token.text) if two in _words("sure") | _words("unsure") else token.end
    name = text[token.start : end]
    if (ahead and name != two) or (name not in _words("sure") and name not in _words("unsure")):
        return None
    if name in _words("sure") or _learned(text, token.start, floor):
        return Span(token.start, end)
    return None


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    leads = "|".join(_list("leads"))
    cues = "|".join(_list("cues"))
    near = re.compile(rf"\b(?:{leads}) (?:the )?$", re.IGNORECASE)
    sources = "|".join(_list("sources"))
    far = re.compile(rf"\b(?:(?:{cues})[^.;]{{0,80}}?\bat|(?:{sources})[^.;]{{0,80}}?\bfrom) (?:the )?$", re.IGNORECASE)
    return near, far


def _learned(text: str, start: int, floor: int) -> bool:
    """Tell whether the words before ``start`` speak of learning there: "graduated from", "studied law at"."""
    before = text[max(0, start - _LEAD_REACH) : start]
    near, far = _cues()
    listed = floor > start - len(", and ") and re.search(r"[ ,](?:and|or|&)? ?(?:at |from )?(?:the )?$", before)
    return bool(listed or near.search(before) or far.search(before))


@cache
def _lower() -> re.Pattern[str]:
    fields = lexicon.alternation(_list("fields"))
    return re.compile(
        rf"(?:(?:department|faculty|school|college|institute|academy) of (?i:{fields})(?:(?: and|,)? (?i:{fields}))*"
        rf"|(?:university|college) of (?:the )?{_WORD}(?: {_WORD})*)(?![\w-])"
    )


def _small(text: str, token: Token) -> Span | None:
    """Return a name written small: "faculty of law", "university of Kashmir"."""
    match = _lower().match(text, token.start)
    return Span(match.start(), match.end()) if match else None


def _mention(text: str, span: Span, limit: int) -> Mention:
    parts = [(span.start, span.end)]
    end = span.end
    if alias := _ALIAS.match(text, end, limit):
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
