"""Academic degrees in a text: "Ph.D.", "a master's degree", "Bachelor of Arts"; those given as an honour are none."""

import re
from collections.abc import Set as AbstractSet
from functools import cache
from string import ascii_uppercase

from service.extract.mentions.mention import Kind, Mention
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL
from service.extract.text.vocabulary import found_behind, opener, vocabulary

_BACK = 40
_STARTS = "bac doc dr. mas mag lic und deg dip law ass gra pos hon med eng sci col uni aca hab fir cer"
"""What every degree starts with that does not start with a capital, with an e before one or with its branch."""
_SECOND = r"[A-Za-z]{0,4}\.? ?[A-Z][a-zA-Z]{0,3}(?!\w)"
_LETTERS = compiled(rf"[A-Ze](?<![\w.@-].){_SECOND}")
"""What the letters of every degree have: few others, and a second capital."""
_RANKS = ("bachelor", "master", "doctor", "associate", "licentiate")
_BEHIND_DEGREE = compiled(r"\.?(?:,| in | from | \(| [A-Z][a-z][\w &]{1,60}, [A-Z])")
_HONORIS = compiled(r"(?: of [^,.;()]{3,40})?,? \(?(?:honoris causa\b|h\. ?c\.)", re.IGNORECASE)
_BEHIND_NAME = compiled(rf"[{CAPITAL}][\w&.'’-]* $")
_AFTER_WORD = compiled(rf"[a-z&/] $|[{CAPITAL}]\.?, $")


_HONOURS = compiled(r" (?:\((?:Hons?\.?|Honours)\)|Hons?\b\.?(?=,| in | \(|\)))(?: degree\b)?")
"""Behind a degree, that it is one with honours: "BSc *(Hons)*", "BA *Hons* in History"."""
_FOR_WHOM = compiled(r"\b(?:Global )?Executive \Z")
"""Before a degree of business: for whom it is."""


def degrees(text: str, start: int, end: int) -> list[Mention]:
    """Return the degrees named in ``text[start:end]``, in order."""
    found: list[Mention] = []
    if not _may_tell(text, start, end):
        return found
    for match in found_behind(_opener(), _pattern(), text, start, end):
        if match["unsure"] and not (
            _AFTER_WORD.search(text[max(start, match.start() - 4) : match.start()])
            or _opens_line(text, match)
            or _is_dated_aside(text, match)
        ):
            continue
        if match.group() in lexicon.words("names", "company_suffix") and _BEHIND_NAME.search(
            text, max(start, match.start() - _BACK), match.start()
        ):
            continue
        if _unearned().search(text[max(start, match.start() - _BACK) : match.start()]):
            continue
        if _HONORIS.match(text, match.end()) or _is_of_a_name(text, match):
            continue
        stop = match.end() - _closes_sentence(text, match, end)
        led = _FOR_WHOM.search(text, max(start, match.start() - _BACK), match.start())
        first = led.start() if led else match.start()
        honours = _HONOURS.match(text, stop, end)
        behind = honours.end() if honours else stop
        found.append(Mention(kind=Kind.DEGREE, start=first, end=behind, value=text[first:stop]))
    return found


_FIRST = 40


def opens_with_degree(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` begins with a degree: "*PhD* in Botany, Elm University"."""
    found = degrees(text, start, min(end, start + _FIRST))
    return bool(found) and found[0].start == start


_INITIALS = compiled(r"[A-Z]\. [A-Z]\.")
_SURNAME = compiled(rf" [{CAPITAL}][a-z]")
_HELD = compiled(r"(?:\b(?:an?|the|his|her|and)|[,;:(]) $")


def _is_of_a_name(text: str, match: re.Match[str]) -> bool:
    """Tell whether letters are the initials of a name: "the book by *J. D.* Kerr"; not "an M. A. History"."""
    before = text[max(0, match.start() - 4) : match.start()]
    initials = _INITIALS.fullmatch(match.group()) and _SURNAME.match(text, match.end())
    return bool(initials) and not _HELD.search(before)


def _closes_sentence(text: str, match: re.Match[str], end: int) -> bool:
    """Tell whether a degree's only full stop is the sentence's: "awarded her a PhD."; of a "Ph.D." it is the degree's."""
    return match.group().endswith(".") and match.group().count(".") == 1 and not text[match.end() : end].strip()


def _opens_line(text: str, match: re.Match[str]) -> bool:
    """Tell whether letters open a line as a degree does, or stand behind its year: "MA, Elm College", "2013 MS Botany, Elm College"."""
    before = text[max(0, match.start() - 3) : match.start()].strip(" \t-•*·–")
    return (before[-1:] in ("", "\n") or before[-2:].isdigit()) and bool(_BEHIND_DEGREE.match(text, match.end()))


_DATED_BEHIND = compiled(r"(?:,? (?:in )?[A-Za-z ]{2,40})?,? (?:in )?(?:19|20)\d\d\)")


def _is_dated_aside(text: str, match: re.Match[str]) -> bool:
    """Tell whether letters stand in brackets with their year, or behind it, as a degree does and no state: "(*MA*, 1989)", "in 1989 (*MA*)"."""
    if text[match.start() - 1 : match.start()] != "(":
        return False
    behind_year = text[max(0, match.start() - 6) : match.start() - 2].isdigit() and text.startswith(")", match.end())
    return behind_year or _DATED_BEHIND.match(text, match.end()) is not None


def _may_tell(text: str, start: int, end: int) -> bool:
    """Tell cheaply whether a degree may stand in ``text[start:end]``."""
    return not _hints().isdisjoint(vocabulary(text, start, end)) or bool(_LETTERS.search(text, start, end))


@cache
def _hints() -> AbstractSet[str]:
    """Return the words of which each degree has one, unless it is given by its letters."""
    alone = (max(re.findall(r"[a-z]+(?!\?)", phrase), key=len) for phrase in lexicon.phrases("degrees", "alone"))
    plain = (*_RANKS, "degree", "diploma", *alone, *lexicon.words("degrees", "latin"), "mag")
    return frozenset(form for word in plain for form in (word, f"{word}s"))


@cache
def _opener() -> re.Pattern[str]:
    """Match the first character of every degree."""
    starts = (*_STARTS.split(), *lexicon.phrases("degrees", "branches"))
    worded = (form for start in starts for form in (start, start.title(), start.upper()))
    lettered = (rf"{letter}{_SECOND}" for letter in (*ascii_uppercase, "e"))
    return opener("", (*worded, *lettered), r"[\w.@-]")


@cache
def _pattern() -> re.Pattern[str]:
    letters = "|".join(sorted(lexicon.phrases("degrees", "letters"), key=len, reverse=True))
    unsure = "|".join(lexicon.phrases("degrees", "unsure"))
    ranks = "|".join(lexicon.phrases("degrees", "ranks"))
    branches = "|".join(lexicon.phrases("degrees", "branches"))
    alone = "|".join(lexicon.phrases("degrees", "alone"))
    others = "|".join(lexicon.phrases("degrees", "not_before"))
    cap = rf"[{CAPITAL}]\w+"
    latin = rf"(?:{'|'.join(lexicon.phrases('degrees', 'latin_ranks'))})\.[ -]?(?:(?i:{'|'.join(lexicon.phrases('degrees', 'latin'))})\.? ?){{1,3}}(?<! )(?=[),;\n]|\Z)"
    return compiled(
        rf"(?<![\w.@-])(?:{latin}|(?<=\()Mag\.(?=\))|(?:{letters})(?:\.|s)?(?!\w)|(?P<unsure>{unsure})(?!\w)"
        rf"|(?:Bachelor|Master)(?= (?:and|&) (?:Master|Bachelor)\b)|(?:{'|'.join(map(str.title, _RANKS))}|Doctorate)(?:[’']?s)? (?:degree )?of (?:{cap}|(?i:arts|science|laws?|philosophy|medicine))(?: (?:and )?(?:Arts?|Science|Sciences|Laws|Administration|Fine|Applied|Medicine|Surgery|Philosophy|Letters|Engineering|Music|Education|Technology|Studies|Work|Health|Design|Theology|Divinity|Architecture|Economics|Commerce|Policy))*"
        rf"|(?:bachelor|master|doctor) of (?:laws|arts|science|medicine|philosophy|education|engineering|music|letters)|(?i:(?:(?:{branches}) (?=engineering|science))?(?:(?:{ranks})(?:['’]s|['’])?(?: (?:of )?(?:arts|science))? ){{1,3}}(?:degrees?|diplomas?)|{alone}))"
        rf"(?: [Dd]egrees?)?(?![\w-])(?! (?:{others})\b)"
    )


@cache
def _unearned() -> re.Pattern[str]:
    words = "|".join(lexicon.phrases("degrees", "unearned"))
    return compiled(rf"\b(?:{words})\b[\w' -]{{0,24}}$", re.IGNORECASE)
