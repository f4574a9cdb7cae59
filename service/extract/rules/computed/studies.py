"""Whether studies were finished: what a sentence, or the one after it, says of leaving them early."""

import re
from functools import cache

from service.domain.selector import Span
from service.extract.mentions.shadow import char_class
from service.extract.rules.reading import Reading
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_LOOK = 30
_LEFT = compiled(
    r"\b(?:shifted|switched|changed|transferred) to\b[^.,;]{0,40}|\bdropped out\b|\b(?:I|[Ss]he|[Hh]e|[Tt]hey) (?:never graduated"
    r"|(?:never (?:finished|completed)|did not (?:finish|complete)|gave up)(?: it\b| (?:my|her|his|the|their) (?:degree|course|studies|thesis|doctorate)\b|(?=[.,;]|$))"
    r"|was expelled before\b|left after (?:an?|one|two|three|\d) (?:year|term|semester)s?\b(?! (?:at|with|in|on|as|of)\b))"
)


@cache
def _unfinished() -> re.Pattern[str]:
    return compiled("|".join(lexicon.phrases("schools", "unfinished")))


_WITHOUT = compiled(
    rf"[^.;:(){char_class('OBPNKR')}]{{0,60}}?\bwithout (?:(?:ever )?(?:taking|earning|obtaining|gaining|getting|receiving|completing|finishing) )?(?:an?|any|the|[{char_class('H')}]) [{char_class('B')}](?! (?:from|at|of|in)\b)"
)
"""What says behind a school that no degree came of it: "left *without a degree*"."""


@cache
def _early() -> re.Pattern[str]:
    return compiled("|".join(lexicon.phrases("schools", "early")))


@cache
def _given_up() -> re.Pattern[str]:
    """Match a verb of giving up whose object the studies are: "*abandoned* her studies at"."""
    return compiled(rf"\b(?:{'|'.join(lexicon.phrases('schools', 'given_up'))}) (?:(?:the|[{char_class('H')}]) )?$")


@cache
def _resumed() -> re.Pattern[str]:
    """Match what says behind studies that were broken off that they were gone on with: "*but returned and took her diploma*"."""
    verbs = "|".join(lexicon.phrases("schools", "resumed"))
    verbs = verbs.replace("{H}", f"[{char_class('H')}]").replace("{D}", f"[{char_class('D')}]")
    return compiled(
        rf"\b(?:but|and|then|until|before(?= (?:return|resum|com|go)ing))(?! (?:never|not)\b)(?: (?!never\b|not\b)[^.;, ]+,?){{0,5}}? (?:{verbs})"
    )


@cache
def _sooner() -> re.Pattern[str]:
    """Match what is still to come of the studies themselves: "before finishing", "before taking her exams"; not "before graduating from Graz"."""
    verbs, leaving = "|".join(lexicon.phrases("schools", "sooner")), "|".join(lexicon.phrases("schools", "leaving"))
    things = rf" (?:(?:[{char_class('H')}]|the|any) [^.,;{char_class('OL')}]{{1,40}}?| an? (?:(?P<degree>[{char_class('B')}])|diploma|qualification))"
    return compiled(
        rf"\b(?:(?P<left>{leaving})(?: [^.,; ]+){{0,3}}? )?(?:{verbs})(?(left)|(?:{things})?(?=[.,;)]|$| (?:and|but|because|when|as|after|due|to)\b))"
    )


def _left_before(reading: Reading, start: int, end: int) -> re.Match[str] | None:
    """Return where studies are told to have ended before what ends them; another degree that came behind them is nothing of them."""
    match = _sooner().search(reading.shadow.small, start)
    if match is None or match.start() >= end:
        return None
    degree = match["degree"]
    return None if degree and reading.shadow.mentions[degree].value != "degree" else match


def left(reading: Reading, key: str, _groups: list[str]) -> dict[str, str]:
    """Tell that studies were left: by the verb itself, in the rest of the clause, or where the next sentence says so."""
    start, end = reading.match.span()
    small = reading.shadow.small
    rest = _NEXT_SCHOOL.search(reading.shadow.text, end)
    match = (
        _given_up().search(small, max(0, start - _LOOK), start)
        or _early().search(small, start, end)
        or _unfinished().search(small, start, rest.start() if rest else len(small))
        or _left_before(reading, start, rest.start() if rest else len(small))
        or _WITHOUT.match(small, end)
    )
    if match is not None and _resumed().search(small, end, rest.start() if rest else len(small)):
        return {}
    if match is not None:
        reading.used.append(reading.shadow.span(*match.span()))
        return {key: "abandoned"}
    behind = reading.memory.following.end if reading.memory.following else reading.shadow.offsets[-1]
    found = _LEFT.search(reading.document.text, reading.shadow.span(start, end).end, behind)
    if found is None or rest:
        return {}
    reading.used.append(Span(*found.span()))
    return {key: "abandoned"}


_NEXT_SCHOOL = compiled(rf"[;{char_class('OB')}]")
