"""Of whom a page is whose first sentence says who somebody else than its person was: "Ada Kerr (1931–1999) was a painter"."""

import re
from collections.abc import Sequence
from functools import cache

from service.domain.names.letters import plain
from service.domain.names.likeness import Likeness, called, likeness
from service.domain.names.name import Name
from service.domain.names.name import name as taken_apart
from service.extract.people.entities import are_namesakes, number_of
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wholewords import starts_of
from service.extract.text.wordkinds import given_names

_LEAD = compiled(
    r"(?P<name>[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|[\"“][\w-]{2,20}[\"”]|(?:de|da|di|do|dos|van|von|den|der|bin|ibn|al|el|la|le)(?= )|el-\w+|al-\w+)){1,6}(?:, (?:Jr|Sr)\b\.?)?),?"
    r"(?: \((?=[^()]*(?:\bborn\b|\bb\.|\d{4}))[^()]*(?:\([^()]*\)[^()]*)*\),?(?: born (?P<born>[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+){1,3})(?: \([^()]*\))?,)? (?:is|was|were|served|became|has been)\b| was born (?:in|on|at|near|to)\b)"
)
"""Who is defined by the first sentence of an encyclopedia's page, or whose birth it tells."""
_NUMBERED = r",? (?:jr|sr|junior|senior|ii|iii|iv)\b"
_PROSE = 15
_END = (".", "!", "?", ".”", '."')
_FULL = 2
_TITLES = 2
_LONGEST = 60
"""Characters that a title and what leads to it may have."""


def defined_by(text: str, names: Sequence[str]) -> str:
    """Return whom the first sentence of a page defines, who is none of ``names``; nothing where it may be one of them, or several are."""
    lines = [line.strip() for line in text.splitlines()]
    leads = [(at, found) for at, line in enumerate(lines) if (found := _LEAD.match(line))]
    if not names or not leads or any(map(_is_prose, lines[: leads[0][0]])):
        return ""
    at, found = leads[0]
    who = found["born"] or found["name"]
    said = taken_apart(who)
    front = found["name"].split(maxsplit=1)[0]
    known = front in given_names() or "(" in found[0]  # "Archivist Byron was born": whoever that is
    if not known or len(said.words) < _FULL or any(_is_of_other(said, each["name"]) for _, each in leads[1:]):
        return ""
    titles = {plain(line) for line in (*[each for each in lines[:at] if each][:_TITLES], *lines[at + 1 :])}
    sentence = re.split(r"[.!?] (?=[^\W\d_a-z])", lines[at], maxsplit=1)[0]
    named = (plain(each) in titles or _is_named(each, sentence[found.end("name") :]) for each in names)
    if any(named) or any(_may_be(said, who, each) and not _is_met(said, each, text) for each in names):
        return ""
    return who


def _is_prose(line: str) -> bool:
    return line.endswith(_END) and len(line.split()) >= _PROSE


def _is_of_other(one: Name, other: str) -> bool:
    """Tell whether another name is somebody else's."""
    words = taken_apart(other).words
    return other.split(maxsplit=1)[0] in given_names() and one.words[-1] not in words and one.words[0] not in words


def _is_named(name: str, sentence: str) -> bool:
    """Tell whether a sentence has a name as another one of its person's: "better known as *Ada Byron*"."""
    if name.casefold() not in sentence.casefold():
        return False
    also = lexicon.alternation(lexicon.words("people", "leads", "other_names"))
    told = rf"(?:\b(?:{also})\b[^;.]{{0,40}}|[(\"“]){re.escape(name)}\b(?!{_NUMBERED})"
    return re.search(told, sentence, re.IGNORECASE) is not None


def _may_be(said: Name, who: str, name: str) -> bool:
    """Tell whether somebody may be called by a name as well: by another first name, another family's name, other letters."""
    one = taken_apart(name)
    if are_namesakes(number_of(who), number_of(name)):
        return False
    return likeness(said, one) is not Likeness.OTHER or not one.words or called(said.words[0], one.words[0])


def _is_met(said: Name, name: str, text: str) -> bool:
    """Tell whether a sentence on who is defined has somebody else of that first name by name: "*Ada* was maid to Lady *Ada Kerr*"."""
    first, full = name.split(maxsplit=1)[0], re.escape(name)
    if plain(first) != said.words[0] or name.casefold() == first.casefold():
        return False
    if not any(_titled().search(text, max(0, at - _LONGEST), at) for at in starts_of(name, text)):
        return False
    also = lexicon.alternation(lexicon.words("people", "leads", "other_names"))
    met = rf"(?:^|[.!?,] ){re.escape(first)} (?!(?:[^.;]* )?(?:{also})\b)[a-z][^.;]* {_titles()} {full}\b"
    return re.search(met, text, re.MULTILINE) is not None


@cache
def _titled() -> re.Pattern[str]:
    """Return how what stands before somebody's name ends who is met there: "*to Lady* Ada Kerr"."""
    return compiled(rf"{_titles()} $")


@cache
def _titles() -> str:
    titles = lexicon.alternation(lexicon.words("ends", "opening_titles"))
    return rf"(?:to|with|for|of|by) (?:[a-z]+ ){{0,2}}(?i:{titles})"
