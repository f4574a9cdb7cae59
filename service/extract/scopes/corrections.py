"""Corrections: what a page has said, and takes back. "This article was amended. It originally stated that …"."""

import re
from functools import cache

from service.extract.mentions.shadow import char_class
from service.extract.scopes.scopewords import words_of
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

LABELLED = 2
"""How surely a paragraph corrects that is labelled so: whatever anybody says in it was wrong, not what the page has said alone."""
_LOOK_BACK = 30
_LONGEST_SUBJECT = 100
_DATED = compiled(f"[{char_class('D')}]")
_ONCE = compiled(r"\b(?:born|died)\b")


def corrects(small: str) -> int:
    """Tell whether a sentence says that its page has been put right: 0, 1 or, where that is its label, LABELLED."""
    if not _stems().search(small):
        return 0
    words = words_of("correction")
    return LABELLED if words["label"].match(small) else int(bool(words["says"].search(small)))


_COLUMN = compiled(r"(?:(?:and|&) [a-z]+)?:?")
"""What a column of corrections may be called besides: "Corrections *and clarifications*"."""


def column_of(line: str, above: tuple[str, ...], *, heading: bool) -> tuple[str, ...]:
    """Return the heading of the column of corrections that a line stands in or begins, in small letters; nothing elsewhere.

    ``above`` is the heading that the line before stands below.
    """
    small = line.strip().casefold()
    label = words_of("correction")["label"].match(small) if _stems().search(small) else None
    if label and (label.end() == len(small) or _COLUMN.fullmatch(small[label.end() :].strip())):
        return (small,)
    return () if heading else above


@cache
def _stems() -> re.Pattern[str]:
    """Return what is asked first, as it is quick: a sentence that corrects has one of these stems."""
    return compiled("|".join(lexicon.load("scopes")["correction"]["stems"]))


def is_withdrawn(small: str, said: re.Match[str], correcting: int, following: str) -> bool:
    """Tell whether the page takes back what it, or an earlier state of it, has said, given how surely its paragraph corrects."""
    words, active = words_of("correction"), "verb" in said.groupdict()
    start = said.start("verb") if active else said.start()
    if correcting == LABELLED or words["originally"].search(small, max(0, start - _LOOK_BACK), start):
        return True
    if active and not words["page"].search(small, max(0, start - _LONGEST_SUBJECT), start):
        return False
    return bool(correcting) or (active and told_again(small[said.end() :], following))


def told_again(part: str, following: str) -> bool:
    """Tell whether the next sentence tells again of the same birth or death, and of its day or its place as this one does."""
    dated = bool(_DATED.search(part)) == any(map(str.isdigit, following))
    return dated and not set(_ONCE.findall(part)).isdisjoint(_ONCE.findall(following))
