"""Kin that a match counts: where they are counted in its sentence, and how many there are of each."""

import re
from functools import cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import char_class
from service.extract.rules.reading import Reading
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_COUNTED = compiled(
    rf"(?:(?:[{char_class('Q')}]|\b(?:an?|one)\b)(?: (?:[a-z-]+|[{char_class('G')}]))?? |(?<=and )|(?<=, )|(?<=[{char_class('H')}] )|(?<='s ))(?P<kin>[{char_class('K')}])|[{char_class('QNK')}]"
)


@cache
def no_kin() -> re.Pattern[str]:
    """Return what shows, around a kin word, that it means distant kin or none: "foster", "in-law"."""
    before, behind = (
        lexicon.alternation(lexicon.phrases("kin", "words", f"not_kin_{side}")) for side in ("before", "behind")
    )
    return compiled(
        rf"\b(?:{before})[ -]?[{char_class('K')}](?:[^\w]|$)|[{char_class('K')}][ -](?:{behind})\b", re.IGNORECASE
    )


_ORDER = "(?:first|second|third|fourth|fifth|previous|earlier|prior|former|later|another|other|last|new)"
_UNION = "(?:marriage|relationship|union|partnership)"
_ONE_OF_SOME = compiled(
    rf"(?: [a-z]+)?,? (?:from|by|with|of|in) (?:(?:(?:[{char_class('H')}]|an?|the|one) )?{_ORDER}[ -]{_UNION}\b|an? {_UNION}\b"
    rf"|(?:[{char_class('H')}]|the) (?P<kin>[{char_class('K')}])(?!'s))"
)
_BEFORE = compiled(rf"\b{_ORDER} {_UNION}\b[^.;{char_class('K')}]*$")


def _of_one_marriage(reading: Reading, start: int, end: int) -> bool:
    """Tell whether what is counted is the kin of one marriage among several: "two sons *by her first husband*"."""
    shadow = reading.shadow
    if _BEFORE.search(shadow.small, 0, start):
        return True
    match = _ONE_OF_SOME.match(shadow.small, end)
    kin = shadow.mentions[match["kin"]].value.lower() if match and match["kin"] else ""
    one = match is not None and (not kin or kin.startswith(tuple(_ORDER[3:-1].split("|"))))
    return one or _with_one_of_several(reading.document.text, shadow.words(start, end))


def _with_one_of_several(text: str, counted: str) -> bool:
    """Tell whether a page counts children so of one partner and tells of another: "*with whom she had two sons* … with whom she has a daughter"."""
    if text.count(_WITH) < 2:  # noqa: PLR2004 - one of several
        return False
    return any(counted in piece.partition(".")[0][:_NEAR] for piece in text.split(_WITH)[1:])


_WITH = " with whom "
_NEAR = 60
"""So many characters behind it stands how many children they have."""


def counted_kin(reading: Reading, group: str, field: str = "", spouse: str = "") -> tuple[int, int] | None:
    """Return where in the shadow kin of a field are counted, one behind the other: "two sons and a daughter"; None where none are.

    "Foster sons" and the like are none. Without a field that is the whole group. With ``spouse``, the group of kin beside them, they count beside a spouse alone: "her *husband* and two sons".
    """
    beside = reading.mention(spouse) if spouse else None
    if beside is not None and beside.note["field"] != "spouse":
        return None
    start, end = reading.bounds(group)
    others = [match.start() for match in no_kin().finditer(reading.shadow.small, start, end + 1)]
    if not field:
        return None if others else (start, end)
    first = reading.shadow.mentions.get(reading.shadow.text[start : start + 1])
    if first is not None and first.kind is Kind.KIN:  # "her daughter and two sons", not "her sister and two children"
        kin_words = (each for each in reading.shadow.within(start, end) if each.kind is Kind.KIN)
        if not {each.note["field"] for each in kin_words} <= {field, "spouse"}:
            return None
    found: list[re.Match[str]] = []
    for piece in _COUNTED.finditer(reading.shadow.text, start, end):
        kin = reading.shadow.mentions.get(piece["kin"] or "")
        other = any(piece.start() <= each < piece.end() for each in others)
        if kin is not None and kin.note["field"] == field and not other:
            if not found and piece.start() == piece.start("kin") and kin.note["gender"].endswith("plural"):
                return None  # "sons and daughters"
            found.append(piece)
        elif found and not _OF_AGE.match(reading.shadow.text, piece.start()):
            break
    return (found[0].start(), found[-1].end()) if found else None


_TOGETHER = compiled(
    r"(?:(?P<number>twin|triplet|quadruplet)s?)(?: (?P<kin>boys|girls|sons|daughters))?", re.IGNORECASE
)
_BORN_TOGETHER = {"twin": "2..", "triplet": "3..", "quadruplet": "4.."}


def born_together(mention: Mention) -> dict[str, str]:
    """Return how many children "twins" are, or "twin girls": at least so many; of other kin nothing."""
    match = _TOGETHER.fullmatch(mention.value)
    if match is None:
        return {}
    kin = match["kin"] or "children"
    return {_CHILDREN.get(kin, kin): _BORN_TOGETHER[match["number"].lower()]}


def counts(reading: Reading, _key: str, groups: list[str]) -> dict[str, str]:
    """Read "two brothers and a sister" as a count for each word, "mother of three" as one of children; those of one marriage are at least so many."""
    span = counted_kin(reading, *groups)
    found: dict[str, str] = {}
    number: str | None = "1"
    for mention in reading.shadow.within(*span) if span else ():
        if mention.kind in (Kind.PERSON, Kind.POSSESSIVE):
            continue  # "the three *Hale* sisters", "a son of *her* first marriage and"
        if mention.kind is Kind.AGE or (found and _OF_AGE.match(reading.shadow.text, reading.shadow.place(mention))):
            continue  # "two sons, 4 and 7, and a daughter"; not "mother of three,"
        if mention.kind is Kind.QUANTITY:
            number = mention.value
        elif together := born_together(mention):
            found, number = found | together, None
        elif number is None and mention.note["word"].endswith(_PLURAL):
            found = _together(mention, found)
        else:
            found[_several(mention)] = _added(found.get(_several(mention), ""), number or "1")
            number = None
    found = found or {"children": number or "1"}
    several = span is not None and _SEVERAL.search(reading.shadow.small, *span) is not None
    mixed = several and len(found) > 1 and "children" in found  # "two children from her first marriage and a son"
    found = {"children": found["children"]} if mixed else found
    some = mixed or (span is not None and not several and _are_some(reading, *span))
    return {word: f"{number}.." if some and number.isdecimal() else number for word, number in found.items()}


def _are_some(reading: Reading, start: int, end: int) -> bool:
    """Tell whether kin are those of one marriage, or outlive somebody: there may be, or have been, more."""
    small = reading.shadow.small
    outlive = _SURVIVED_BY.search(small, 0, start) or _SURVIVE.match(small, end)
    return outlive is not None or _of_one_marriage(reading, start, end)


_SURVIVED_BY = compiled(
    rf"\b(?:surviv(?:ed|ing) by|surviving (?:are|include)|survives?(?: [{char_class('SPHN')}])?,? (?:as do(?:es)?|(?:along|together) with)|survivors(?: are| were| include[sd]?)?|leaves(?: behind)?|left behind)(?![a-z])[^.;]*(?<!\bthe )(?<![{char_class('H')}] )$"
)
"""Before kin who outlive somebody, who need not be all: "*survived by* two sons", not "survived by *her* two sons"."""
_SURVIVE = compiled(r",? (?:also )?surviv(?:e|ed)\b")
_OF_AGE = compiled(rf"[{char_class('Q')}](?:[,)]| and [{char_class('Q')}][,)])")
"""How old kin are, between commas or in brackets: "a son, *12*, and", "two sons (*4 and 7*) and"."""
_SEVERAL = compiled(rf" {_UNION}(?:,| and)")
"""Between kin of one marriage and those of the next: "a son of her first *marriage and* two daughters of her second"."""


def _added(before: str, number: str) -> str:
    """Return a count with that of the marriage before: "a son from her first marriage and a son from her second"."""
    return str(int(before) + int(number)) if before.isdecimal() and number.isdecimal() else number


_PLURAL = ("s", "ren")
_CHILDREN = {
    "boy": "sons",
    "boys": "sons",
    "girl": "daughters",
    "girls": "daughters",
    "child": "children",
    "kid": "children",
    "kids": "children",
}


def is_ranked(kin: Mention) -> bool:
    """Tell whether a word for kin says which of several somebody is: "the *third child* of eight"."""
    first = kin.value.split()[0].lower()
    return first in ("youngest", "eldest", "oldest", "middle", "last") or first in lexicon.numbers(
        "numbers", "ordinals"
    )


def _together(mention: Mention, found: dict[str, str]) -> dict[str, str]:
    """Return the counts with kin behind them that share the last: "seven brothers and sisters" are so many children or siblings."""
    *before, (_, number) = found.items()
    if number == "1":
        return found
    return dict(before) | {"siblings" if mention.note["field"] == "sibling" else "children": number}


def _several(mention: Mention) -> str:
    """Return a word for children or for kin in the plural."""
    word = mention.note["word"].removeprefix("half-")
    return _CHILDREN.get(word) or (word if word.endswith(_PLURAL) else f"{word}s")
