"""Organisations that a text has made known before: called by a part of their name, or one of a list of them."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.bodies.elsewhere import is_told_elsewhere
from service.extract.mentions.names.ownnames import Names
from service.extract.mentions.names.runs.capitalruns import Run
from service.extract.mentions.names.runs.namewords import is_adjective
from service.extract.mentions.places.demonyms import demonym_words
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_LINK = r"(?:,|,? and|,? or| &|,? as well as) (?:[Tt]he )?"
_BEHIND = compiled(_LINK)
_BEFORE = compiled(_LINK + "$")
_ENDS = compiled(r"$|[.,;)\n]| (?:and|or|&|as well as|in|from|for|until|before|where|since|between|among)\b")
_PLACED = compiled(r"\b(?:in|to|near|around|through|outside|[A-Z]\w+,) $")
_NATIVE = compiled(r"\b(?:natives? of|(?:born|lived?|living|raised|grew up|died|home) in) $")
"""Before a town for which a body was named before: "A native of *Dunmore*" where there is a Dunmore High School."""
_LEAD = compiled(r"\b(?:for|at|joined|including|such as|of both) (?:the )?$")
_REMEMBERED = 10_000
_FURTHEST = 20
"""How many code points of a text can part two items of a list."""
_SHORTEST = 3
_LONGEST = 4
"""A run of more words than this is no item of a list of organisations."""


def bodies(
    text: str, unknown: Sequence[Run], taken: Sequence[Mention], known: Names
) -> tuple[list[Mention], list[Run]]:
    """Return the organisations among runs that do not tell what they name, and the other runs.

    ``taken`` are the mentions found so far; ``known`` keeps the names that organisations have.
    """
    for mention in taken:
        if mention.kind is Kind.ORGANISATION:
            known.bodies.update(_short(mention.value.split()))
    if not unknown:
        return [], []
    people = {word for run in unknown if len(run.words) > 1 for word in run.words}
    spans = {each.end: each.start for each in taken if each.kind is Kind.ORGANISATION}
    starts = set(spans.values())
    found: list[Mention] = []
    rest: list[Run] = []
    for run in unknown:
        placed = _NATIVE.search(text, max(0, run.start - _FURTHEST), run.start) is not None
        again = (
            not placed
            and (_called_again(text, run, known) or _is_told(text, run))
            and people.isdisjoint(run.words)
            and known.persons.isdisjoint(run.words)
        )
        if not run.honorific and (again or (_can_be_listed(run, known) and _listed(text, run, spans, starts))):
            value = " ".join(run.words)
            found.append(Mention(kind=Kind.ORGANISATION, start=run.start, end=run.end, value=value))
            spans[run.end] = run.start
            starts.add(run.start)
        else:
            rest.append(run)
    return found, rest


def _short(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield what an organisation may be called once it is named: without "Ltd", by its first word where that is a name."""
    bare = list(words)
    while len(bare) > 1 and bare[-1].strip(",") in lexicon.words("names", "company_suffix"):
        bare.pop()
    if len(words) > 1 and len(bare) > 1:
        yield tuple(word.rstrip(",") for word in bare)
    if len(words) > 1 and _is_name(bare[0]):
        yield (bare[0],)


@lru_cache(_REMEMBERED)
def _is_name(word: str) -> bool:
    """Tell whether a word names by itself: no common word or adjective, no place, no people and no person."""
    if len(word) < _SHORTEST or not word[0].isupper() or not word.isalpha():
        return False
    if word in demonym_words() or is_adjective(word) or any(word in lexicon.words("names", key) for key in _COMMON):
        return False
    return word.lower() not in lexicon.words("schools", "fields") and not lookup(word)


_COMMON = (
    "given", "honorifics", "starters", "organisation", "organisation_end", "bridges", "school", "award", "event", "party",
    "departments", "discipline", "titles", "title_modifiers", "quarters", "settlement", "letters", "common",
)  # fmt: skip
"""Lists of words with which an organisation's name may begin and which mean more than it."""


def _called_again(text: str, run: Run, known: Names) -> bool:
    return run.words in known.bodies and not _PLACED.search(text, max(0, run.start - _FURTHEST), run.start)


def _is_told(text: str, run: Run) -> bool:
    """Tell whether the text shows elsewhere that a run is a body's name, and nothing here that it is a place's."""
    before = text[max(0, run.start - _FURTHEST) : run.start]
    placed = _PLACED.search(before) and not before.endswith(("switched to ", "over to "))
    return len(run.words) <= _LONGEST and not placed and is_told_elsewhere(text, run.words)


def _can_be_listed(run: Run, known: Names) -> bool:
    words = run.words
    if len(words) > _LONGEST or not known.persons.isdisjoint(words):
        return False
    return words[0] not in lexicon.words("names", "given") and not lookup(" ".join(words))


def _listed(text: str, run: Run, spans: Mapping[int, int], starts: AbstractSet[int]) -> bool:
    """Tell whether a run stands between two organisations of a list, or behind two of them; ``spans`` are their starts by ends."""
    before = _linked(text, run.start, spans)
    ahead = _BEHIND.match(text, run.end)
    leads = ahead is not None and ahead.end() in starts
    if before is None:
        return leads and bool(_LEAD.search(text, max(0, run.start - _FURTHEST), run.start))
    return bool(_ENDS.match(text, run.end)) and (leads or _linked(text, before, spans) is not None)


def _linked(text: str, start: int, spans: Mapping[int, int]) -> int | None:
    """Return where the organisation starts to which a comma or "and" before ``start`` leads back, or None."""
    link = _BEFORE.search(text, max(0, start - _FURTHEST), start)
    return spans.get(link.start()) if link else None
