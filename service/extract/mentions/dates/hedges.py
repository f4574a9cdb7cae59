"""What stands beside a date and changes what it says: "about", "probably", "before", "or later", "(uncertain)", "born"."""

import re
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.mentions.dates.atom import Atom
from service.extract.mentions.dates.datemention import DateMention, Kind, Role
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.vocabulary import longest_words

_LOOK = 48
_WORD = compiled(r"[^\W_]+")
_CHANGING = ("born", "died", "uncertain", "upper", "lower", "approximate", "about")
_GOES_ON = compiled(r"\s*[)\]–—;,-]|\s+[a-z(]")
"""What shows that a question mark is not the sentence's."""
_BY_THE = compiled(r"\bby the $", re.IGNORECASE)
"""Before a year: by whom or what, "beaten *by the* 1998 champion", and no bound, as "by the 1990s" is."""
_KINDS: dict[str, Kind] = {
    kind: kind for kind in ("day", "month", "season", "year", "decade", "century", "partial", "either", "range")
}
_ROLES: dict[str, Role] = {"birth": "birth", "death": "death"}


def hedged(text: str, atom: Atom, low: int, stop: int) -> DateMention:
    """Return a date with what stands around it, not looking further back than ``low`` nor further on than ``stop``."""
    low = max(low, atom.start - _LOOK)
    before = _before().search(text, low, atom.start) if _may_hedge(text[low : atom.start]) else None
    if before and atom.kind == "year" and _BY_THE.search(before[0]):
        before = None
    behind = _behind().match(text, atom.end, stop)
    said = {name for match in (before, behind) if match for name, words in match.groupdict().items() if words}
    role: Role = next((_ROLES[name] for name in _ROLES if name in said), "")
    edtf, kind = _said(atom, said)
    read = (edtf, kind) != (atom.edtf, _KINDS[atom.kind])
    start, end = atom.start, atom.end
    if before and (before["era"] or read):
        start -= len(before["hedge"].lstrip())
    if behind and ("mark" not in said or _GOES_ON.match(text, behind.end())):
        end = behind.end()
    return DateMention(start, end, edtf, kind, role=role, calendar=atom.calendar)


def _said(atom: Atom, said: set[str]) -> tuple[str, Kind]:
    """Return the EDTF form and the kind of a date, given the groups of words that stand beside it."""
    bounds = said & {"upper", "lower"}
    doubt, about = not said.isdisjoint(("early", "doubt", "mark", "first")), "about" in said
    mark = "%" if doubt and about else "?" if doubt else "~" if about else ""
    if bounds:
        return (_bound(atom, *bounds) if len(bounds) == 1 and not mark else ""), "bound"
    kind = _KINDS[atom.kind]
    if not mark or kind == "partial" or (kind == "either" and mark == "?" and said.isdisjoint(("doubt", "mark"))):
        return atom.edtf, kind
    return ("" if kind == "either" else "/".join(end + mark for end in atom.edtf.split("/"))), kind


def _bound(atom: Atom, side: str) -> str:
    """Return that a date lies not behind, or not before, another one; nothing where that is more than one date."""
    if atom.kind in ("range", "either"):
        return ""
    upper, whole = side == "upper", atom.kind in ("decade", "century")
    edtf = atom.edtf.replace("X", "9" if upper else "0") if whole else atom.edtf
    return f"[..{edtf}]" if upper else f"[{edtf}..]"


def _words(name: str) -> str:
    return lexicon.alternation(lexicon.phrases("dates", "words", name))


def _may_hedge(head: str) -> bool:
    """Tell cheaply whether something that changes a date may stand right before it."""
    words, marks = _hints()
    return not words.isdisjoint(_WORD.findall(head.casefold())) or any(mark in head for mark in marks)


@cache
def _hints() -> tuple[AbstractSet[str], tuple[str, ...]]:
    """Return the words, and the marks, of which whatever changes a date has one."""
    listed = {phrase for name in _CHANGING for phrase in lexicon.phrases("dates", "words", name)} | {"AD", "A.D.", "?"}
    marks = tuple(sorted(phrase for phrase in listed if not _WORD.search(phrase)))
    return longest_words(listed.difference(marks)), marks


@cache
def _before() -> re.Pattern[str]:
    """Match what may stand right before a date: a role, a doubt, a bound, an approximation, with prepositions between."""
    bound = rf"(?:\b(?:{_words('bounding')})\s+)*\b(?:(?P<upper>{_words('upper')})|(?P<lower>{_words('lower')}))(?:(?<=-)|\s+)"
    about = rf"(?:in\s+)?(?:(?-i:{_words('about')})|{_words('approximate')})"
    return compiled(
        rf"(?:(?:\b(?P<early>{_words('uncertain')})\s+)?(?<![^\W_])(?:(?P<birth>{_words('born')})|(?P<death>{_words('died')}))\s*(?:(?:on|in)\s+(?:the\s+)?)?)?"
        rf"(?P<hedge>(?i:(?P<first>\?\s?)?(?:\b(?P<doubt>{_words('uncertain')}),?\s+(?:(?:in|on)\s+)?)?"
        rf"(?:{bound}(?:the\s+)?(?:(?:year|end\s+of|beginning\s+of)\s+)?)?"
        rf"(?:(?:\b|(?=~))(?P<about>{about})\s*(?:(?<=\s)the\s+year\s+)?)?)(?P<era>\b(?:AD|A\.D\.)\s)?)$"
    )


@cache
def _behind() -> re.Pattern[str]:
    """Match what may stand right behind a date."""
    return compiled(
        rf"(?P<christ>\s?(?:AD|A\.D\.|CE|C\.E\.)(?!\w))?"
        rf"(?:,?\s(?:(?P<upper>{_words('upper_behind')})|(?P<lower>{_words('lower_behind')}))(?!\w)"
        rf"|\s(?:(?P<doubt>{_words('uncertain_behind')})|(?P<about>{_words('approximate_behind')}))(?!\w)"
        r"|(?P<mark>\?|\(\?\))|)"
    )
