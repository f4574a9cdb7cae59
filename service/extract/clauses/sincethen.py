"""Since when something is that a clause says to have been so "ever since", "since then" or "since leaving in 2005": since the time told before it."""

from collections.abc import Sequence

from attrs import frozen

from service.domain import time
from service.domain.selector import Span
from service.extract.clauses.clauseparts import Link, Part
from service.extract.clauses.values import Value
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.reading import basis
from service.extract.text.patterns import compiled

_FRONT = compiled(rf"(?:and |but )?(?:ever )?since (?!then)[^,;:()]{{3,90}}?(?P<date>[{char_class('D')}]), ")
"""What happened first, in front of the sentence: "*Since leaving parliament in 2005*, he has …"."""
_PHRASE = compiled(r"(?<![a-z])(?:ever since(?= ?[.,;]| ?$)|since then(?![a-z]))")


@frozen
class Since:
    """A day, or a year, with the stretch of text that tells it and says that something has been so since."""

    day: str
    span: Span
    mention: Mention


def since_then(value: Value, before: Shadow | None) -> Since | None:
    """Return since when a value holds by "ever since" or "since then" in its clause, and the time that this sentence, or else the
    one ``before`` it, told last; None where its verb is none of what lasts, or no time is told."""
    verb, clauses = value.verb, value.clauses
    part = clauses.parts[value.number]
    if verb is None or verb.tense != "perfect" or value.field in ("spouse", "award", "notable_for"):
        return None
    behind = clauses.parts[value.number + 1 : value.number + 2]  # "since" opens a part of its own
    match = _PHRASE.search(value.small, part.start, behind[0].end if behind else part.end)
    if match is None:
        return _since_front(value)
    shadow = clauses.shadow
    told = _last(shadow, clauses.parts, value, match.start())
    if told is None and before is not None and not any(_dates(shadow, match.start())):
        alone = _dates(before, len(before.text))
        told = alone[0] if len(alone) == 1 else None
    day = _day(told) if told else ""
    if told is None or not day:
        return None
    low, high = shadow.offsets[match.start()], shadow.offsets[match.end() - 1] + 1
    return Since(day, Span(min(told.start, low), max(told.end, high)), told)


def _since_front(value: Value) -> Since | None:
    """Return since when a value holds that the first verb behind "since leaving in 2005," tells of."""
    match, shadow = _FRONT.match(value.small), value.clauses.shadow
    if match is None or value.verb is None or value.low < match.end() or value.verb.start < match.end():
        return None
    told = shadow.mentions[match["date"]]
    day = "" if basis(told) else _last_day(told)
    return Since(day, Span(shadow.offsets[match.start()], told.end), told) if day else None


def _dates(shadow: Shadow, stop: int) -> list[Mention]:
    return [each for each in shadow.within(0, stop) if each.kind is Kind.DATE]


def _last(shadow: Shadow, parts: Sequence[Part], value: Value, stop: int) -> Mention | None:
    """Return the date told last before the phrase, but in an aside or in a clause below another's noun."""
    chain = parts[value.number].chain
    own = [part for part in parts if part.chain == chain and part.link is not Link.ASIDE]
    dates = [each for each in _dates(shadow, stop) if any(part.start <= shadow.place(each) < part.end for part in own)]
    return dates[-1] if dates else None


def _day(mention: Mention) -> str:
    """Return the day or year of a date, the last of a stretch; nothing of one that is vague, of a life, or told without its year."""
    if basis(mention) or mention.note.get("shape") == "life" or mention.note.get("role"):
        return ""
    return _last_day(mention)


def _last_day(mention: Mention) -> str:
    day = mention.value.rpartition("/")[2]
    return day if time.is_date(day) and not day.startswith("[") else ""
