"""Qualifiers that a rule asks to have worked out: ``=name group …`` in its data."""

import re
from collections.abc import Callable, Mapping

from service.domain.fields import DATED
from service.domain.selector import Span
from service.extract.mentions.mention import Kind
from service.extract.rules.computed.agedates import age_date, death_date
from service.extract.rules.computed.further import own_role
from service.extract.rules.computed.kincounts import counts
from service.extract.rules.computed.roles import founder, position, post, volunteer
from service.extract.rules.computed.studies import left
from service.extract.rules.reading import Reading, when
from service.extract.text.patterns import compiled


def qualifiers(reading: Reading, specs: Mapping[str, str]) -> dict[str, str]:
    """Return the qualifiers that ``specs`` ask for; those that the text does not give are left out.

    A spec is ``@group`` (its mention's value or its words; a date under ``when`` becomes start and end), ``~group``
    (the same, capitals lowered), ``=name group …`` (worked out here) or the words themselves.
    """
    found: dict[str, str] = {}
    for key, spec in specs.items():
        for name, text in _qualifier(reading, key, spec).items():
            found.setdefault(name, text)
    if DATED.isdisjoint(found):
        found.pop("date_basis", None)
    return found


def _qualifier(reading: Reading, key: str, spec: str) -> dict[str, str]:
    if spec[0] == "=":
        name, *groups = spec[1:].split()
        return COMPUTED[name](reading, key, groups)
    if spec[0] not in "@~":
        return {key: spec}
    group = spec[1:]
    if not reading.has(group):
        return {}
    reading.used.append(reading.span(group))
    reading.places[key] = reading.span(group)
    mention = reading.mention(group)
    for number, part in enumerate(mention.parts[1:] if mention else (), 2):
        reading.places[f"{key} {number}"] = part.span
    if mention and mention.kind is Kind.DATE:
        return when(key, mention, reading)
    if key in DATED or key == "when":
        return {}
    text = reading.value(group) or ""
    if key == "organisation" and not text.islower():
        text = text.removeprefix("the ")
    return {key: text.lower() if spec[0] == "~" and text.istitle() else text}


Computed = Callable[[Reading, str, list[str]], dict[str, str]]


def _published(reading: Reading, key: str, _groups: list[str]) -> dict[str, str]:
    return {key: reading.document.source.published} if reading.document.source.published else {}


_AFTER = compiled(r"^(?:after|since|following)\b[^,;]*?")


def _after(reading: Reading, key: str, _groups: list[str]) -> dict[str, str]:
    """Read the date of a fronted "After … in 2012" clause."""
    text = reading.shadow.text
    if not _AFTER.match(text.lower()):
        return {}
    for mention in reading.shadow.within(0, reading.match.start()):
        if mention.kind is Kind.DATE:
            reading.used.append(Span(reading.shadow.offsets[0], mention.end))
            return when(key, mention, reading)
    return {}


_FRONTED = compiled(r"^(?:in|on|by|during|since) (?P<date>.)(?=[ ,])", re.IGNORECASE)


def _fronted(reading: Reading, key: str, _groups: list[str]) -> dict[str, str]:
    """Read the date that the sentence opens with: "In 2016, …"."""
    match = _FRONTED.match(reading.shadow.text)
    mention = reading.shadow.mentions.get(match["date"]) if match else None
    if mention is None or mention.kind is not Kind.DATE:
        return {}
    reading.used.append(Span(reading.shadow.offsets[0], mention.end))
    return when(key, mention, reading)


def _slug(reading: Reading, key: str, groups: list[str]) -> dict[str, str]:
    """Read a noun phrase as a key: "operating rooms" is ``operating_rooms``; a second word stands in for a silent group."""
    group, *default = groups
    if not reading.has(group):
        return {key: default[0]} if default else {}
    words = re.sub(r"[^a-z]+", "_", reading.words(group).lower()).strip("_")
    return {key: words if words.endswith(("s", "staff")) else f"{words}s"}


def _unit(reading: Reading, key: str, _groups: list[str]) -> dict[str, str]:
    mention = reading.mention("n")
    unit = mention.note.get("unit") if mention else None
    return {key: unit} if unit else {}


def _recognition(reading: Reading, key: str, _groups: list[str]) -> dict[str, str]:
    """Read what a work won or was nominated for: "Oscar-nominated", "nominated in 2020 for an Oscar"."""
    if reading.has("rec"):
        reading.used.append(reading.span("rec"))
        return {key: reading.words("rec")}
    match = _NOMINATED.search(reading.shadow.text, reading.match.end())
    if match is None or ";" in reading.shadow.text[reading.match.end() : match.start()]:
        return {}
    reading.used.append(reading.shadow.span(*match.span()))
    found = {key: reading.shadow.words(*match.span())}
    for mention in reading.shadow.within(*match.span()):
        if mention.kind is Kind.DATE:
            found |= when("date", mention, reading)
    return found


_NOMINATED = compiled(r"\b(?:nominated|shortlisted|won)\b[^.;]{1,80}")


def _facility(reading: Reading, key: str, _groups: list[str]) -> dict[str, str]:
    """Name the organisation that the sentence, or the one before, was last about."""
    shadows = [(reading.shadow, reading.match.start())]
    if reading.memory.previous:
        shadows.append((reading.memory.previous, len(reading.memory.previous.text)))
    for shadow, end in shadows:
        for mention in reversed(shadow.within(0, end)):
            if mention.kind in (Kind.FACILITY, Kind.ORGANISATION):
                return {key: mention.value}
    return {}


_NOW = compiled(r"\b(?:now|currently|presently) (?:also )?(?:living|residing|based|settled)\b")


def _past(reading: Reading, key: str, _groups: list[str]) -> dict[str, str]:
    """Tell that a home is one of the past, unless somebody settled there, who may live there still, or opens the sentence "living" there, or is "now living" there."""
    text = reading.match[0].lower()
    start = reading.match.start()
    opens = text.startswith("living ") and start == 0
    if _NOW.search(reading.shadow.small, max(0, start - len("currently ")), reading.match.end()):
        return {}
    return {} if opens or text.startswith(("settl", "resettl")) else {key: "past"}


_EXILE = compiled(r"\bexile\b")
_SINCE_THEN = compiled(r"since then\b", re.IGNORECASE)


def _exile(reading: Reading, key: str, _groups: list[str]) -> dict[str, str]:
    """Tell that the sentence before speaks of exile, and since when ("… in 2018. Since then, she has lived in exile")."""
    before = reading.memory.previous
    match = _EXILE.search(before.text) if before else None
    if before is None or match is None:
        return {}
    reading.used.append(before.span(0, match.end()))
    if not _SINCE_THEN.match(before.text) or len(reading.memory.shadows) == 1:
        return {key: "true"}
    earlier = reading.memory.shadows[-2]
    dates = [mention for mention in earlier.mentions.values() if mention.kind is Kind.DATE]
    if not dates:
        return {key: "true"}
    reading.used.append(dates[-1].span)
    return {key: "true"} | when("exile_since", dates[-1], reading)


def _either(reading: Reading, key: str, groups: list[str]) -> dict[str, str]:
    """Take the first of several groups that took part."""
    for group in groups:
        if reading.has(group):
            reading.used.append(reading.span(group))
            return {key: reading.words(group)}
    return {}


def _since(reading: Reading, key: str, groups: list[str]) -> dict[str, str]:
    """Tell which moment an anniversary counts from: a birth's is a birthday."""
    event = next(reading.words(group).lower() for group in groups if reading.has(group))
    return {key: "birthday" if event == "birth" else "since_death"}


def _item(reading: Reading, key: str, groups: list[str]) -> dict[str, str]:
    """Read the date beside an item of a list, else that of a group, else the year in its name: "X Prize (2004)", "2003 Games"."""
    item = reading.item
    date = item.date if item else None
    date = date or next((mention for group in groups if (mention := reading.mention(group))), None)
    if date is not None:
        reading.used.append(date.span)
        return when(key, date, reading)
    return {key: item.mention.note["year"]} if item and "year" in item.mention.note else {}


def _giver(reading: Reading, key: str, groups: list[str]) -> dict[str, str]:
    """Read who gave an item of a list: what stands behind it, or in the group before it."""
    giver = reading.item.giver if reading.item else None
    if giver is not None and "respectively" in reading.shadow.small:
        return {}  # "the Lark and the Moss Medal from Elm and Oak College, respectively"
    where = giver is not None and reading.shadow.small.endswith(_AT, 0, reading.shadow.place(giver))
    if giver is not None and not (where and any(map(reading.has, groups))):
        reading.used.append(giver.span)
        return {key: giver.value}
    return {} if _stands_apart(reading, groups) else _either(reading, key, groups)


_AT = (" at ", " at the ")
"""Before where it was given, if somebody is named who gave it: "the Elm Society gave her its prize *at* Oak College"."""
_OWNED = "'s "
_ARTICLES = (" the ", " a ", " an ")


def _stands_apart(reading: Reading, groups: list[str]) -> bool:
    """Tell whether a later item has an article, so that it is not the owner's of the first: "the Elm Society's Lark Medal and *the Moss Prize*"."""
    small, owner = reading.shadow.small, next((each for each in groups if reading.has(each)), None)
    if reading.item is None or owner is None:
        return False
    low, place = reading.bounds(owner)[1], reading.shadow.place(reading.item.mention)
    later = any(each.kind is reading.item.mention.kind for each in reading.shadow.within(low, place))
    return later and small.startswith(_OWNED, low) and small.endswith(_ARTICLES, low, place)


def _noted(reading: Reading, key: str, _groups: list[str]) -> dict[str, str]:
    """Read what is noted under the key of an item of a list: "novel" of "her novel X"."""
    noted = reading.item.mention.note.get(key) if reading.item else None
    return {key: noted} if noted else {}


COMPUTED: dict[str, Computed] = {
    "founder": founder,
    "own-role": own_role,
    "noted": _noted,
    "item": _item,
    "giver": _giver,
    "age_date": age_date,
    "death_date": death_date,
    "since": _since,
    "either": _either,
    "left": left,
    "exile": _exile,
    "past": _past,
    "published": _published,
    "position": position,
    "counts": counts,
    "after": _after,
    "fronted": _fronted,
    "slug": _slug,
    "unit": _unit,
    "recognition": _recognition,
    "post": post,
    "volunteer": volunteer,
    "facility": _facility,
}
