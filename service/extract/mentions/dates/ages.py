"""How old people are said to be, and ordinal numbers."""

import re
from functools import cache
from typing import Literal

from attrs import frozen

from service.domain.selector import Span
from service.extract.mentions.dates.atoms import atoms
from service.extract.text import lexicon
from service.extract.text.numerals import number_opener, number_pattern, value_of
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL
from service.extract.text.vocabulary import found_behind, has_digit, vocabulary

Kind = Literal["adjective", "old", "aged", "at_age", "at", "apposition", "brackets"]


@frozen
class AgeMention:
    """A person's age in years and where it stands, with the words that make it one ("at the age of 28").

    ``kind`` is ``adjective`` ("12-year-old"), ``old`` ("23 years old"), ``aged``, ``at_age``, ``at`` ("dies at 73"),
    ``apposition`` ("Ada Novak, 77, said") or ``brackets`` ("Ada Novak (77) said").
    """

    start: int
    end: int
    age: int
    kind: Kind


@frozen
class OrdinalMention:
    """An ordinal number and where it stands."""

    start: int
    end: int
    value: int


_OLDEST, _SAID_OF_PEOPLE = 125, 150
"""Years of a person; "aged" and "at the age of" tell of people alone, of whom more is told than can be."""
_LOOK = 64
_WORDS = frozenset(("age", "aged", "year", "years"))
_APPOSED = compiled(
    r"(?:,\s|\(|\b[Aa]t\s(?:just\s|only\s)?|\b(?:Only|Just)\s)[1-9][0-9](?![0-9])|,\s1[01][0-9](?![0-9])"
)
"""What an age has that has none of the words: "Ada Novak, 77, said"."""
_NAME_BEFORE = compiled(rf"(?<!\w)([{CAPITAL}][\w'’-]+\.?)(?:\s\([^()]{{1,30}}\))?[”\"]?,\s$")
_FULL_NAME_BEFORE = compiled(
    rf"(?<!\w)[{CAPITAL}][\w'’.-]*\s(?:[a-z]{{2,3}}\s){{0,2}}(?:[a-z]{{1,3}}[-’'])?[{CAPITAL}][\w'’-]+\.?\s\($"
)
_DYING_BEFORE = compiled(r"\b(?:died|dies|die|dead|death|away)\s$", re.IGNORECASE)
_OF = compiled(r"\sof\b")


def ages(text: str, start: int = 0, end: int | None = None) -> list[AgeMention]:
    """Return the ages of people in ``text[start:end]``, in order, not overlapping."""
    stop = len(text) if end is None else end
    found: list[AgeMention] = []
    if not _may_tell(text, start, stop):
        return found
    for match in found_behind(number_opener("age", "at"), _age_pattern(), text, start, stop):
        age = value_of(next(group for group in match.group("n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8") if group))
        most = _SAID_OF_PEOPLE if match["lead"] else _OLDEST
        if age is not None and age <= most and _is_age(text, match) and not _is_either(text, match):
            found.append(AgeMention(*match.span(), age, _kind(match)))
    return found


def _may_tell(text: str, start: int, stop: int) -> bool:
    """Tell cheaply whether an age may stand in ``text[start:stop]``."""
    if not _WORDS.isdisjoint(vocabulary(text, start, stop)):
        return True
    return has_digit(text, start, stop) and bool(_APPOSED.search(text, start, stop))


def _kind(match: re.Match[str]) -> Kind:
    bare: dict[str, Kind] = {"n3": "apposition", "n4": "brackets", "n5": "at", "n6": "at", "n7": "at", "n8": "at"}
    for group, kind in bare.items():
        if match[group]:
            return kind
    if match["old"]:
        return "adjective" if "-" in match[0] or "‑" in match[0] else "old"
    return "aged" if match["lead"].startswith(("aged", "Aged")) else "at_age"


def _is_age(text: str, match: re.Match[str]) -> bool:
    """Tell whether a number without words of age stands behind a name, which a month is not, or behind "dies at"."""
    head = text[max(0, match.start() - _LOOK) : match.start()]
    if match["n3"]:
        before = _NAME_BEFORE.search(head)
        return before is not None and before[1] not in lexicon.numbers("dates", "months")
    if match["n4"]:
        return bool(_FULL_NAME_BEFORE.search(head))
    return not (match["n5"] and _OF.match(text, match.end())) or bool(_DYING_BEFORE.search(head))


_OR = compiled(r"(?P<word>[\w-]+) or (?:rather )?\Z")
_OR_ELSE = compiled(r" or (?P<word>[\w-]+)")


def _is_either(text: str, match: re.Match[str]) -> bool:
    """Tell whether a number is one of two of which it is not known which: "twelve or *thirteen* years old"."""
    before = _OR.search(text, max(0, match.start() - _LOOK), match.start())
    other = before or _OR_ELSE.match(text, match.end())
    return other is not None and value_of(other["word"]) is not None


def ordinals(text: str, start: int = 0, end: int | None = None) -> list[OrdinalMention]:
    """Return the ordinal numbers in ``text[start:end]``, in order, those of dates and centuries left out."""
    stop = len(text) if end is None else end
    dated = [Span(atom.start, atom.end) for atom in atoms(text, start, stop)]
    names = lexicon.numbers("numbers", "ordinals")
    found: list[OrdinalMention] = []
    for match in _ordinal_pattern().finditer(text, start, stop):
        if any(span.start < match.end() and match.start() < span.end for span in dated):
            continue
        tens = value_of(match["tens"]) if match["tens"] else 0
        value = int(match["figures"]) if match["figures"] else (tens or 0) + names[match["word"].lower()]
        found.append(OrdinalMention(*match.span(), value))
    return found


@cache
def _age_pattern() -> re.Pattern[str]:
    number = number_pattern()
    years = r"[-‐‑\s]years?[-‐‑\s]olds?\b|\syears?\sof\sage\b"
    kind = (
        r"(?:(?:tender|young|very|early|ripe|grand|great|good|fine|old|advanced|remarkable|venerable|mere|late)\s){0,3}"
    )
    at = rf"[Aa]t\s(?:the\s|a\s)?{kind}age\s(?:of\s)?(?:just\s|only\s|about\s)?"
    bound = "".join(
        rf"(?<!{word}\s)(?<!{word}\sthe\s)"
        for word in ("under", "over", "before", "until", "after", "above", "below", "beyond")
    )
    lead = rf"\b(?:{at}|{bound}[Aa]ge(?::|\sof)?\s|[Aa]ged\s(?:about\s|only\s|just\s)?)"
    bare = (
        r"(?<=,\s)(?P<n3>[1-9][0-9]|1[01][0-9])(?=[,.;)](?![0-9])|\s(?:who|from|has|is|was|said|says|told|lives|died)\b|$)"
        r"|(?<=\()(?P<n4>[1-9][0-9]|1[01][0-9])(?=\))"
        r"|\b[Aa]t\s(?:just\s|only\s)?(?P<n5>1[3-9]|[2-9][0-9]|10[0-9])"
        r"(?=[,.;)](?![0-9])|\s(?:of|in|on|at|with|after|from|and|when|while|he|she|they)\b|$)"
    )
    bare += r"|(?<=\b[Ll]eft\sschool\s)[Aa]t\s(?:just\s|only\s)?(?P<n6>1[0-9])(?!\s?[ap]\.?m\b|[:.]?[0-9])\b|(?<=\b[Ll]eft\shome\s)[Aa]t\s(?:just\s|only\s)?(?P<n7>1[3-9])(?=\sto\b)"
    bare += r"|(?<=\bOnly\s|\bJust\s)(?P<n8>1[3-9]|[2-9][0-9])(?=\swhen\s(?:s?he|I)\b)"
    single = rf"(?P<n2>{number})(?![-–,.]?[0-9]|-|\s(?:month|week|day)s?\b)"
    return compiled(
        rf"{bare}|(?P<old>(?:\b[Aa]t\s(?:just\s|only\s)?|(?<!\w))(?P<n1>{number})(?:{years}))|(?P<lead>{lead}){single}(?:\syears?\b(?:\sold\b)?)?"
    )


@cache
def _ordinal_pattern() -> re.Pattern[str]:
    names = lexicon.numbers("numbers", "ordinals")
    words = lexicon.alternation([*names, *(name.title() for name in names)])
    small = lexicon.numbers("numbers", "units")
    tens = lexicon.alternation(form for name in small if name.endswith("ty") for form in (name, name.title()))
    figures = r"(?P<figures>[0-9]{1,4})(?:st|nd|rd|th)"
    return compiled(rf"\b(?:{figures}|(?:(?P<tens>{tens})[-\s])?(?P<word>{words}))\b")
