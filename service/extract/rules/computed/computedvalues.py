"""Values that a rule asks to have worked out: ``=name group …`` in its data."""

import re
from collections.abc import Callable

from service.domain.claim import ANYONE
from service.domain.selector import Span
from service.extract.mentions.dates.ages import ordinals
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.places.gazetteer import is_country
from service.extract.mentions.shadow import char_class
from service.extract.rules.computed.kincounts import born_together, counted_kin, is_ranked
from service.extract.rules.computed.nobodies import is_any_party
from service.extract.rules.computed.partial import is_partial
from service.extract.rules.computed.roles import role_of
from service.extract.rules.computed.schooldays import PUPILS
from service.extract.rules.reading import Reading
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL

Value = tuple[Mention | None, str, Span]
"""A claim's value: its mention or, where it has none, its words; and where it stands."""


def computed_value(reading: Reading, spec: str) -> tuple[Value, ...]:
    """Return the value that ``=name group …`` asks for; none where the text does not give it."""
    name, *groups = spec[1:].split()
    value = COMPUTED[name](reading, groups)
    return () if value is None else (value,)


def _role(reading: Reading, groups: list[str]) -> Value | None:
    """Read a post by its verb and its body, or what takes the place of one; none at a house that is any of its kind ("runs *a gallery*") but for the first to do so."""
    verb, *bodies = groups
    organisation = next((each for each in bodies if reading.has(each)), bodies[0])
    if _ANY_HOUSE.fullmatch(reading.words(organisation)) and not reading.has("dist"):
        return None
    span = reading.span(verb).join(reading.span(organisation))
    return None, role_of(reading, verb, organisation), span


_ANY_HOUSE = compiled(r"an? \w+", re.IGNORECASE)
_MEMBERS = compiled(r"\b(?:member|fellow|associate)\b", re.IGNORECASE)


def _member(reading: Reading, groups: list[str]) -> Value | None:
    """Read the body that somebody is a member of, not one that somebody heads."""
    post, organisation = groups
    mention = reading.mention(organisation)
    if mention is None or not _MEMBERS.search(reading.words(post).split(" of ", 1)[0]):
        return None
    if is_any_party(reading.shadow, mention) or is_partial(reading.shadow, reading.shadow.place(mention), mention):
        return None
    return mention, mention.value, mention.span


def _one(reading: Reading, groups: list[str]) -> Value | None:
    return (None, "1", reading.span(groups[0])) if reading.has(groups[0]) else None


def _ordinal(reading: Reading, groups: list[str]) -> Value | None:
    """Read "80th" as the quantity 80."""
    found, span = ordinals(reading.words(groups[0])), reading.span(groups[0])
    if not found:
        return None
    return Mention(kind=Kind.QUANTITY, start=span.start, end=span.end, value=str(found[0].value)), "", span


_DIGITS = compiled(r"[0-9]+")


def _years(reading: Reading, groups: list[str]) -> Value | None:
    """Read the age in "the 53-year-old", which points to a person, or one that describes somebody, as against "at the age of"."""
    mention, span = reading.mention(groups[0]), reading.span(groups[0])
    if mention is None:
        return None
    if mention.kind is Kind.AGE:
        return (mention, mention.value, span) if mention.note["shape"] in ("adjective", "old") else None
    found = _DIGITS.search(mention.value)
    return (Mention(kind=Kind.QUANTITY, start=span.start, end=span.end, value=found[0]), "", span) if found else None


def _anyone(reading: Reading, groups: list[str]) -> Value | None:
    """Read a denial of any value at all, if its words end with those that may be asked for."""
    group, *last = groups
    if not reading.words(group).endswith(" ".join(last)):
        return None
    return None, ANYONE, reading.span(group)


_NAMED = compiled(
    rf"(?:,? (?:from|by|with) (?:[{char_class('H')}]|an?) (?:[a-z-]+ )?(?:marriage|relationship|union))?,? (?:named |called )?\(?[{char_class('P')}]"
)
_MOST = 30
"""Nobody has more children, brothers or sisters of whom a text tells: "300 children" are others'."""


def _is_crowd(number: str) -> bool:
    return not number.isdecimal() or int(number) > _MOST


def _are_alike(kin: Mention) -> bool:
    """Tell whether kin are brothers alone, or sisters: who is one of six brothers has five, and maybe sisters."""
    return kin.kind is Kind.KIN and kin.note["gender"] in ("male-plural", "female-plural")


def _counted(reading: Reading, groups: list[str]) -> Value | None:
    """Read kin by their number: "two sons and a daughter" of a list; "three" of "mother of three" as three children."""
    span = counted_kin(reading, *groups)
    if span is None:
        return None
    words = " ".join(reading.shadow.span(*span).of(reading.document.text).split())
    mentions = reading.shadow.within(*span)
    numbers = [mention.value for mention in mentions if mention.kind is Kind.QUANTITY]
    rank = reading.mention("rank") if reading.has("rank") else None
    if rank is not None and not is_ranked(rank):  # a father of two is none of two
        return None
    alone = all(number == "1" for number in numbers) and _NAMED.match(reading.shadow.text, span[1])
    if alone or any(map(_is_crowd, numbers)):
        return None
    both = {each.note["word"] for each in mentions if each.kind is Kind.KIN} >= {"brothers", "sisters"}
    if reading.has("one") and any(map(_are_alike, mentions)) and not both:
        return None
    if reading.has("order") and any(
        each.note.get("field") == "spouse" for each in mentions
    ):  # "the first of three wives"
        return None
    named = any(mention.kind is not Kind.QUANTITY for mention in mentions)
    one = words in ("one", "1")
    return None, words if named else f"{words} {'child' if one else 'children'}", reading.shadow.span(*span)


_CAPITALS = compiled(
    rf"[{CAPITAL}][\w'’-]*(?: (?:(?:of|in|for|to|with|and|the|on) )*[{CAPITAL}][\w'’-]*){{0,5}}(?! \w+[’']s\b)(?=[^\w]|$)"
)


def _capitals(reading: Reading, groups: list[str]) -> Value | None:
    """Read what somebody is called, as far as its words have capitals: "the Father of the Nation"."""
    if not reading.has(groups[0]):
        return None
    span = reading.span(groups[0])
    found = _CAPITALS.match(reading.document.text, span.start, span.end)
    return (None, found[0], Span(*found.span())) if found else None


def _left_young(reading: Reading, groups: list[str]) -> Value | None:
    """Read the school that somebody left at the age of a pupil."""
    school, *ages = groups
    mention = reading.mention(school)
    told = next((age for group in ages if (age := reading.mention(group))), None)
    if mention is None or told is None or mention.note.get("school") != "true" or not told.value.isdecimal():
        return None
    return (mention, mention.value, mention.span) if int(told.value) <= PUPILS else None


def _twins(reading: Reading, groups: list[str]) -> Value | None:
    """Read children some of whom were born together: "twins", "twin girls", "twin girls and a son"."""
    first = reading.shadow.mentions.get(reading.shadow.text[reading.bounds(groups[0])[0]])
    told = first is not None and born_together(first)
    return (None, reading.words(groups[0]), reading.span(groups[0])) if told else None


def _land(reading: Reading, groups: list[str]) -> Value | None:
    """Read the country, or part of the United Kingdom, for which somebody plays: "the *Norway* striker Ada Byron", no "Norway analyst"."""
    land, trade = (reading.mention(group) for group in groups)
    if land is None or (trade is not None and trade.note.get("head") not in lexicon.words("jobs", "players")):
        return None
    home = is_country(land.value) or land.value in _HOME_NATIONS
    return (land, land.value, land.span) if home else None


_HOME_NATIONS = frozenset(("England", "Scotland", "Wales", "Northern Ireland"))


COMPUTED: dict[str, Callable[[Reading, list[str]], Value | None]] = {
    "role": _role,
    "land": _land,
    "member": _member,
    "one": _one,
    "ordinal": _ordinal,
    "years": _years,
    "anyone": _anyone,
    "left-young": _left_young,
    "capitals": _capitals,
    "kin-counted": _counted,
    "twins": _twins,
}
