"""Which gender a page gives its person, where the name alone tells none: by a title, or by the pronouns of what is told of that one."""

import re
from collections.abc import Sequence

from service.domain.names.name import name as taken_apart
from service.extract.people.entities import gender_of, has_pronouns_of
from service.extract.text import lexicon
from service.extract.text.wordkinds import gender_by_name

_PARTS = re.compile(r"\n[^\S\n]*\n\s*")
_LEADS = r"(?:[^\w\s]+ ?|[A-Z][\w.]{0,12} ){0,3}"
"""What may stand before the name that opens a line: titles, a bullet."""
_SHORT = 2


def gender_told(name: str, names: Sequence[str], text: str, *, alone: bool) -> tuple[str | None, bool]:
    """Return the gender that the person of a page has, and whether its title or its pronouns are of that one.

    A page of several tells it in the person's own parts: those in which a line begins with one of the ``names``, or a part of it. Pronouns of a page that is about another (not ``alone``) tell nothing.
    """
    by_name = gender_by_name(name.split()) if name else None
    own, titled = _own_parts(names, text), _by_title(names, text)
    gender = by_name or titled or ((gender_of(own) or gender_of(text)) if alone else None)
    if gender is None:
        return None, False
    return gender, titled == gender or has_pronouns_of(gender, own if gender_of(own) else text)


def _own_parts(names: Sequence[str], text: str) -> str:
    """Return the parts of a page between blank lines in which a line begins with a name of the person."""
    words = {word for each in names for word in each.split() if len(word) > _SHORT}
    if not words:
        return ""
    opens = re.compile(rf"^[^\S\n]*{_LEADS}(?:{lexicon.alternation(words)})\b", re.MULTILINE)
    return "\n\n".join(part for part in _PARTS.split(text) if opens.search(part))


def _by_title(names: Sequence[str], text: str) -> str | None:
    """Return the gender that the title before a person's whole name tells: "Ms. Ada Kerr"."""
    found = set()
    for each in names:
        said = taken_apart(each).words
        if len(said) < _SHORT:
            continue
        for gender in ("male", "female"):
            titles = lexicon.alternation(lexicon.words("names", f"{gender}_honorifics"))
            if re.search(rf"(?<!\w)(?:{titles}) {re.escape(each)}(?!\w)", text):
                found.add(gender)
    return found.pop() if len(found) == 1 else None
