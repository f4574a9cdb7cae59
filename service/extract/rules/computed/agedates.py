"""When an age was so that is told without a date: in the news, when they were published."""

import re
from datetime import timedelta

from service.domain import time
from service.domain.selector import Span
from service.domain.source import SourceKind
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.reading import Reading, when
from service.extract.text.patterns import compiled

PUBLICATION = "publication"
_OUT_OF_DATE = frozenset((SourceKind.ENCYCLOPEDIA, SourceKind.DATABASE, SourceKind.BOOK))
"""What is not of the day on which it was published."""
_RECENT = timedelta(days=31)
_OBITUARY = timedelta(days=60)
"""So long after a death newspapers tell of it as news."""
_YEAR = compiled(r"[0-9]{3}")
_THEN = compiled(r"\bthen (?:aged )?[^a-z ]")
"""Before an age: it is that of another day: "Ada Byron, *then 34*, was a passenger"."""
_NOW = compiled(r"\bnow (?:aged )?[^a-z ]")
"""Before an age: it is that of the day on which this is told, whatever came before."""
_FRONT = ("", "in ", "on ", "by ", "during ", "at ", "early in ", "late in ")

_SAYS = ("says ", "adds ", "recalls ", "explains ")
"""Who speaks today is of that age today, whatever years the sentence tells of besides: "says Ada Kerr, 39, who left in 2014"."""


_IS = r"(?:is|has|lives|works|heads|leads|runs|chairs|teaches|owns|plans|hopes|wants|faces|denies)(?![a-z])"
_IS_NOW = compiled(
    rf"[{char_class('G')}], (?:(?:also|now|currently|still) )?{_IS}[^.;{char_class('D')}]*?(?:[{char_class('R')}]| (?:which|that|after|when|while|where)(?![a-z]))"
    rf"|[{char_class('G')}], [{char_class('R')}] [^.;,]*, (?:(?:also|now|currently|still) )?{_IS}"
)
"""An age of somebody of whom the sentence tells what is so today, with years only in a clause beside: "Ada Kerr, 55, *is* head of a bank *which* she set up in 1996"."""


def age_date(reading: Reading, key: str, _groups: list[str]) -> dict[str, str]:
    """Return when an age beside a name was so: on the date that opens the sentence, else when it was published.

    It is not known where the sentence has another date, where the text has come to another year, or where no news are told.
    """
    shadow, published = reading.shadow, _published(reading)
    if published and _NOW.search(reading.match.group()):
        return {key: published, "date_basis": PUBLICATION}
    told = [mention for mention in _dates(shadow) if not _recent(mention) and not _lasts(shadow, mention)]
    now = _IS_NOW.search(shadow.text, reading.match.start())
    aside = now is not None and all(shadow.place(each) > reading.match.start() for each in told)
    if told and not aside and not shadow.small.endswith(_SAYS, 0, reading.match.start()):
        place = shadow.place(told[0])
        fronted = len(told) == 1 and shadow.small[:place] in _FRONT
        reading.used += [Span(shadow.offsets[0], told[0].end)] if fronted else []
        return when(key, told[0], reading) if fronted else {}
    if published is None or _tells_of_death(reading) or _THEN.search(reading.match.group()):
        return {}
    if any(_elsewhere(mention, published) for before in reading.memory.shadows for mention in _dates(before)):
        return {}
    front = reading.memory.dateline
    if front and front.day and reading.memory.previous is None:
        reading.used.append(front.day)
        return {key: front.edtf}
    return {key: published, "date_basis": PUBLICATION}


def death_date(reading: Reading, key: str, groups: list[str]) -> dict[str, str]:
    """Return when somebody died whose age at death is told: the date in group, that of the sentence before, or lately.

    ``groups`` are the date and the verb; in the news "dies" and "has died" tell of some weeks at most.
    """
    for group in groups[:1]:
        if reading.has(group) and (mention := reading.mention(group)):
            reading.used.append(reading.span(group))
            reading.places[key] = reading.span(group)
            return when(key, mention, reading)
    known = reading.memory.values.get("death_date")
    if len(groups) == 1:
        if known is None:
            return {}
        reading.used.append(known[1])
        dated = _YEAR.search(known[1].of(reading.document.text))
        return {key: known[0]} if dated else {key: known[0], "date_basis": PUBLICATION}
    published = _published(reading)
    days = time.parse(published).days if published else (None, None)
    verb = reading.shadow.small[: reading.bounds(groups[1])[1]]
    if any(not _recent(mention) for mention in _dates(reading.shadow)):
        return {}
    if days[0] is None or days[0] != days[1] or known is not None or not _is_news(verb):
        return {}
    return {key: str(time.one_of(days[0] - _OBITUARY, days[0])), "date_basis": PUBLICATION}


_DEATH = compiled(
    r"\b(?:died|dies|passed away|breathed h(?:is|er) last|(?:death|passing|demise) of|the late)\b", re.IGNORECASE
)

_SLAIN = compiled(
    r"\b(?:kill(?:ed|ing)|murder(?:ed|ing|s)?|manslaughter|stabb(?:ed|ing)|shot|shooting|slain|slew|bod(?:y|ies) of|remains of)\b[^.;,]{0,40}$"
)
"""Before the age of whom that was done to: it is that at the deed, which a court may judge long after."""


def _tells_of_death(reading: Reading) -> bool:
    """Tell whether a sentence, or the next one, tells of a death: the age beside a name may be that at the end."""
    following = reading.memory.following
    return bool(
        _DEATH.search(reading.shadow.small)
        or _SLAIN.search(reading.shadow.small, 0, reading.match.start())
        or (following and _DEATH.search(reading.document.text, following.start, following.end))
    )


def _is_news(words: str) -> bool:
    """Tell whether words end with dying as it is told of late: "dies", "has died", "has just passed away"."""
    last = words.split()[-4:]
    return "dies" in last or "has" in last or "dead" in last[-1:]


def _published(reading: Reading) -> str | None:
    source = reading.document.source
    return source.published if source.published and source.kind not in _OUT_OF_DATE else None


def _dates(shadow: Shadow) -> list[Mention]:
    """Return a sentence's dates, but for those of a life in brackets."""
    return [m for m in shadow.mentions.values() if m.kind is Kind.DATE and m.note.get("shape") != "life"]


_SINCE = compiled(r"\b(?:has|have) (?:(?!had\b)[^.;:]){1,80} since $")


def _lasts(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a date is the one since which something has been so: who "has run it since 2016" is told of now."""
    return _SINCE.search(shadow.small, 0, shadow.place(mention)) is not None


def _recent(mention: Mention) -> bool:
    """Tell whether a date is told from the day of the publication and lies shortly before it, or cannot be told."""
    if mention.note.get("basis") != PUBLICATION:
        return False
    days = time.parse(mention.value).days if time.is_date(mention.value) else (None, None)
    return mention.note["shape"] == "relative" and (days[0] is None or days[1] is None or days[1] - days[0] <= _RECENT)


def _elsewhere(mention: Mention, published: str) -> bool:
    """Tell whether a date is of another year than a publication."""
    low, high = time.parse(published).days
    days = time.parse(mention.value).days if time.is_date(mention.value) else (None, None)
    return days[1] is not None and low is not None and high is not None and days[1].year < low.year
