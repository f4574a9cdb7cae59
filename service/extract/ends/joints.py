"""Where the name of a body ends behind which "and", "of", "for", "in", "into" or "with" stands: it is of what follows, or ends there."""

import re
from functools import cache

from service.extract.ends.around import APART, NAMED, UNKNOWN, Beside, Name
from service.extract.ends.evidence import (
    has_head,
    is_abbreviation,
    is_bare,
    is_opening,
    is_part,
    noun_phrase,
    object_of,
    words,
)
from service.extract.ends.halves import in_halves, is_aim
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.runs.halves import fields
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

WORD = r"[^\W\d_a-z][\w’'&-]*"
"""A word with a capital."""
_CAPITALS = compiled(rf"{WORD}(?: {WORD}| (?:and|&|of|of the) {WORD})*")
_FIELDS = compiled(r"[a-z-]+(?:(?:,? and |, | )[a-z-]+){0,4}")
_ENDS = compiled(r"[.;)]|$| (?:in|at|from|since|until|for|between|as|where|during|before|after|to)\b")
"""Behind a capital of which nothing is known: no verb, whose subject somebody of that name would be."""


def by_and(name: Name, beside: Beside) -> int | None:
    """Judge a name with "and" or "&" and a capital behind it: the body goes on, or another one follows."""
    if beside.word not in ("and", "&", "+"):
        return None
    start = beside.start + len(beside.word) + 1
    match = name.match(_CAPITALS, start)
    if match is None:
        return name.end
    first, mention = match.group().split()[0], name.around.at(start)
    if first in words("partners"):
        return start + len(first) + (first == "Co" and name.around.text.startswith(".", start + len(first)))
    other = Beside(" ", first, start, mention)
    if is_bare(name.value) and match.group() == name.value:
        return match.end()
    if is_bare(name.value) and is_bare(match.group()) and not other.of_kind(*NAMED):
        return UNKNOWN
    told = _by_other(name, other) if mention is not None else _by_unknown_other(name, match)
    return _by_aim_too(name, first, start) or _by_shared_noun(name, other) or told


def _by_shared_noun(name: Name, other: Beside) -> int:
    """Judge a name that has its noun, written small, only together with the one behind "and"; 0 where it has one."""
    shared = shared_noun(name, other.mention) if other.mention is not None and other.of_kind(*NAMED) else 0
    return UNKNOWN if shared and name.around.before(name.start).word.lower() != "the" else shared


def _by_other(name: Name, other: Beside) -> int:
    """Judge a name behind whose "and" a mention follows."""
    mention, of = other.mention, object_of(name.value)
    if mention is not None and of and other.of_kind(Kind.PLACE):
        return mention.end if lookup(of) and "University" not in name.value else name.end
    if mention is not None and (halves := in_halves(name, other, mention)):
        return halves
    if mention is not None and of and mention.kind is Kind.KIN and other.capital:
        return UNKNOWN  # "Centre for Women and Children in Need"
    if mention is not None and of and mention.note.get("weak") and " " not in mention.value:
        both = of.endswith("s") and mention.value.endswith("s")  # "Committee on Fisheries and Ports"
        comma = name.around.text.startswith(",", mention.end)
        return mention.end if both or name.match(_ENDS, mention.end) else UNKNOWN if comma else name.end
    half = mention is not None and other.of_kind(*NAMED) and lookup(name.value) and not has_head(name.value)
    return UNKNOWN if half and mention is not None and has_head(mention.value) else name.end


def shared_noun(first: Name, last: Mention) -> int:
    """Return where the small noun ends that two names joined by "and" have for their own only together, or 0: "the Road and Rail Review *panel*"."""
    if has_head(first.value) or is_abbreviation(first.value) or is_abbreviation(last.value):
        return 0
    end = noun_phrase(first.around, last.end) or 0
    return end if end > last.end else 0


def _by_aim_too(name: Name, word: str, start: int) -> int:
    """Judge a name with what it is for as well behind "and", up to whose it is: "Institute of Tidal Research *and Training* of Elm College"; else 0."""
    end = start + len(word)
    aim = word in words("studied_in") or is_aim(word.lower())
    return end if aim and object_of(name.value) and name.around.text.startswith(" of ", end) else 0


def _by_unknown_other(name: Name, match: re.Match[str]) -> int:
    """Judge a name behind whose "and" capitals follow of which nothing is known."""
    first, of = match.group().split()[0], object_of(name.value)
    if first.lower() not in fields() and name.around.behind(match.start() + len(first)).of_kind(Kind.ROLE, Kind.JOB):
        return name.end  # "School of Public Health and *Adjunct* Professor at"
    if match.group() in lexicon.words("names", "papers") and " " not in name.value.removeprefix("The "):
        return UNKNOWN  # "The Globe and Sun": one paper or two
    if first in words("in_front") or is_opening(first) or (has_head(name.value) and not of):
        return name.end
    return match.end() if of and "University" not in name.value and not has_head(match.group()) else UNKNOWN


_DONE_BY = compiled(rf" (?:(?:for|up|out) )?by (?:the )?(?P<by>{WORD}(?: (?:and |of (?:the )?)?{WORD}){{0,3}})")


def by_participle(name: Name, beside: Beside) -> int | None:
    """Judge a name that says what is done, with "by" behind it: "Houses Built *by Neighbours*"; of one person it cannot be known."""
    done = name.match(_DONE_BY) if beside.word in ("by", "for", "up", "out") and name.last in words("done") else None
    if done is None:
        return None
    last = done["by"].split()[-1]
    return done.end() if last.endswith("s") or last in words("several") else UNKNOWN


_SITS = compiled(
    r"\b(?:Parliament|Senate|Congress|Assembly|House of [A-Z]\w+|Bundestag|Knesset|Sejm|Duma)(?: of [^\W\d_a-z][\w’'-]*)?$"
)
"""Bodies of people who sit there for a place: "the Senate of Elmland *for* St Ann"."""


def by_link(name: Name, beside: Beside) -> int | None:
    """Judge a name with "of", "for", "in", "into" or "with" behind it: some names are of what follows, some end there."""
    link = beside.word
    if link not in ("of", "for", "in", "into", "with"):
        return None
    start = beside.start + len(link) + 1
    article = name.around.text.startswith("the ", start)
    start += len("the ") * article
    closed = name.last.lower() == "exile" or (link == "for" and _SITS.search(name.value))
    match = None if closed else name.match(_CAPITALS, start)
    if match is None:
        return _of_small(name, start) if link == "of" and name.last in words("open_heads") else name.end
    if link == "of" and is_bare(name.value):
        return UNKNOWN
    other = Beside(" ", match.group().split()[0], start, name.around.at(start))
    if link != "into" and other.of_kind(*NAMED, *APART, Kind.PLACE):
        return _linked(name, link, other)
    if link == "in":
        return UNKNOWN if article and other.mention is None else _in_field(name, other, match.end())
    return _linked_on(name, link, other, match.end())


_OPEN_TO = compiled(rf" to (?:the )?{WORD}(?: {WORD}| (?:and|&|of|of the|for|for the) {WORD})*")


def by_opening(name: Name, beside: Beside) -> int | None:
    """Judge a name with "to" behind a noun that needs it: "the Elm Access *to Justice Fund*"."""
    if beside.word != "to" or name.last not in words("open_to"):
        return None
    aim = name.match(_OPEN_TO)
    return aim.end() if aim else UNKNOWN


def by_aim(name: Name, beside: Beside) -> int | None:
    """Judge a name with "for a" behind it: some bodies are named with what they want, "Women *Organised for a* Clean Sea"."""
    first = name.value.split(maxsplit=1)[0] if name.last in words("done") else name.last
    aims = beside.word == "for" and first in words("aiming") and not _is_left(name)
    aim = name.match(_aim(), beside.start + len("for ")) if aims else None
    return aim.end() if aim else None


def _is_left(name: Name) -> bool:
    """Tell whether somebody leaves a body, perhaps for what stands behind "for": "*left* the Elm Foundation for a Fulbright"."""
    before = name.around.before(name.start)
    before = name.around.before(before.start) if before.word == "the" else before
    return before.word in ("left", "leaves", "leaving", "leave", "quit", "quits", "quitting", "swapped", "traded")


@cache
def _aim() -> re.Pattern[str]:
    """Match what a body works for behind "for": "Alliance for *a Clean Sea in Europe*"; not what somebody left one for: "for *a Shell* job"."""
    lands = lexicon.alternation(words("continents"))
    return compiled(
        rf"an? {WORD}(?: (?:of |and )?{WORD})*(?: in (?:{lands}))?(?=[,.;:)]|$| \(| (?:{lexicon.alternation(words('closing'))})\b)"
    )


def _linked(name: Name, link: str, other: Beside) -> int:
    """Judge a name that "of", "for", "in" or "with" links to a body, a place, a date …: "the Elm Branch *of the Oak Society*"."""
    if other.mention is None:
        return name.end
    unknown = other.mention.note.get("known") == "false" or other.mention.note.get("weak") == "true"
    if link == "in" and unknown and (is_bare(name.value) or (object_of(name.value) and other.word.endswith("s"))):
        return UNKNOWN  # "Clowns in Hospitals", "Agency for the Prohibition of Traffic in Persons"
    if link == "with" and other.mention.note.get("weak") and (object_of(name.value) or "").endswith(("s", "en")):
        return UNKNOWN  # "Trust for Children with Epilepsy"
    named = other.of_kind(*NAMED)
    within = link == "in" and name.last in words("studied_in")
    field = within and ((named and not is_part(other.mention.value)) or other.mention.value in words("continents"))
    place = other.of_kind(Kind.PLACE) and not is_abbreviation(name.value)
    goes = field or (link == "of" and (place or (named and name.last.capitalize() in words("branches"))))
    return other.mention.end if goes else name.end


def _in_field(name: Name, other: Beside, end: int) -> int:
    """Judge a name that is perhaps of a field behind "in": "Centre for Research *in Optics*"."""
    small = other.word.lower()
    known = other.of_kind(Kind.DISCIPLINE) or is_aim(small) or small.endswith("ics")
    return end if known and name.last in words("studied_in") else name.end


def _linked_on(name: Name, link: str, other: Beside, end: int) -> int:
    """Judge a name that "of", "for", "into" or "with" links to capitals of which nothing is known."""
    last = name.around.text[other.start : end].split()[-1]
    course = link == "for" and last in lexicon.words("names", "gone_for")
    if course or other.word in words("in_front") or is_opening(other.word):
        return name.end
    if link == "into":
        return end if name.last in words("studied_in") else name.end  # "Institute for Research into Sleep"
    if link == "with":
        return name.end if has_head(name.value) or not other.word.endswith("s") else UNKNOWN
    return end if has_head(name.value) else UNKNOWN


def _of_small(name: Name, start: int) -> int:
    """Return the end of a part's name that is of a field written small: "Faculty of *law*"."""
    match, end = name.match(_FIELDS, start), start
    for word in re.finditer(r"[a-z-]+", match.group()) if match else ():
        if word.group() in fields():
            end = start + word.end()
        elif word.group() != "and":
            break
    return end if end > start else name.end


_INQUIRY = compiled(
    r"\b(?:Commission|Committee|Inquiry|Enquiry|Tribunal|Panel) (?:of (?:Inquiry|Enquiry) )?(?:on|into) the [^\W\d_][\w’'-]*$"
)
"""A body that looks into one thing alone, which has its place behind it."""


def by_site(name: Name, beside: Beside) -> int | None:
    """Judge a name of a body that looks into what happened at a place: "Commission on the Accident *at Elm Bridge*"."""
    if beside.word not in ("at", "in", "of") or _INQUIRY.search(name.value) is None:
        return None
    match = name.match(_CAPITALS, beside.start + len(beside.word) + 1)
    return match.end() if match else UNKNOWN
