"""Which gender a page gives its person, where the name alone tells none: by a title, or by the pronouns of what is told of that one."""

import re
from collections.abc import Sequence
from functools import cache

from service.domain.names.name import name as taken_apart
from service.extract.mentions.mention import Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.entities import gender_of, has_pronouns_of
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wholewords import starts_of
from service.extract.text.wordkinds import gender_by_name

_PARTS = compiled(r"\n[^\S\n]*\n\s*")
_LEADS = compiled(r"[^\S\n]*(?:[^\w\s]+ ?|[A-Z][\w.]{0,12} ){0,3}$")
"""What may stand before the name that opens a line: titles, a bullet."""
_LONGEST = 60
"""Characters that a title may have, and what stands before a name that opens a line."""
_SHORT = 2


def gender_told(name: str, names: Sequence[str], text: str, *, alone: bool) -> tuple[str | None, bool]:
    """Return the gender that the person of a page has, and whether its title or its pronouns are of that one.

    A page of several tells it in the person's own parts: those in which a line begins with one of the ``names``, or a part of it. Pronouns of a page that is about another (not ``alone``) tell nothing.
    """
    by_name = gender_by_name(name.split()) if name else None
    own, titled = _own_parts(names, text), _by_title(names, text)
    if by_name == "female" and titled == "male" and gender_of(own or text) != "female":
        by_name = None  # "Cardinal Marian Kerr": what a first name mostly tells, the title and the pronouns deny
    gender = by_name or titled or ((gender_of(own) or gender_of(text) or _by_surname(name, text)) if alone else None)
    if gender is None:
        return None, False
    return gender, titled == gender or has_pronouns_of(gender, own if gender_of(own) else text)


def _own_parts(names: Sequence[str], text: str) -> str:
    """Return the parts of a page between blank lines in which a line begins with a name of the person."""
    words = {word for each in names for word in each.split() if len(word) > _SHORT}
    return "\n\n".join(part for part in _PARTS.split(text) if any(_opens_line(word, part) for word in words))


def _opens_line(word: str, part: str) -> bool:
    for at in starts_of(word, part):
        line = part.rfind("\n", 0, at) + 1
        if at - line <= _LONGEST and _LEADS.match(part, line, at):
            return True
    return False


def _by_title(names: Sequence[str], text: str) -> str | None:
    """Return the gender that the title before a person's whole name tells: "Ms. Ada Kerr"."""
    return _titled_by([each for each in names if len(taken_apart(each).words) >= _SHORT], text)


_WIFE = "Lady "


def _by_surname(name: str, text: str) -> str | None:
    """Return the gender of the one title that a page sets before the family's name alone: "Mrs Kerr", and nowhere "Mr Kerr".

    "Lady Kerr" is more often a wife than who is named without the title elsewhere.
    """
    return _titled_by(name.split()[-1:], text.replace(_WIFE, "")) if " " in name else None


def _titled_by(names: Sequence[str], text: str) -> str | None:
    """Return the one gender that titles right before any of some names tell; None where there are none, or of both."""
    before = {text[max(0, at - _LONGEST) : at] for each in names for at in starts_of(each, text)}
    found = {gender for gender, titled in _titled() if any(map(titled.search, before))}
    return found.pop() if len(found) == 1 else None


@cache
def _titled() -> Sequence[tuple[str, re.Pattern[str]]]:
    """Return by gender how what stands before a name ends where a title tells it."""
    titles = {each: lexicon.alternation(lexicon.words("names", f"{each}_honorifics")) for each in ("male", "female")}
    return [(gender, compiled(rf"(?<!\w)(?:{either}) $")) for gender, either in titles.items()]


_NAMED = compiled(rf"(?:,| is| was) (?:[{char_class('H')}] )?(?P<who>[{char_class('KP')}])")


def gender_behind(shadow: Shadow, kin: Mention) -> str | None:
    """Return the gender of who is named right behind a word that tells none: "her coach was *her uncle* Tom"; None where none is told."""
    match = _NAMED.match(shadow.text, shadow.place(kin) + 1)
    gender = shadow.mentions[match["who"]].note.get("gender") if match else None
    return gender if gender in ("male", "female") else None
