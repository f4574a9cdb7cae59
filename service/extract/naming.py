"""Names in a text: whose they are, as far as their words and what stands around them tell."""

import re
from collections.abc import Iterable, Sequence

from attrs import Factory, define

from service.domain.selector import Span
from service.domain.source import Subject
from service.extract import lexicon, names
from service.extract.gazetteer import lookup
from service.extract.mention import Kind, Mention
from service.extract.works import works

_NOBODY = re.compile(r"(?!)")
LONGEST_NAME = 6
"""A run of more words than this is no person's name."""
SHORTEST_WORD = 3
"""Parts of names with fewer letters than this do not stand for the person by themselves."""


@define
class Names:
    """What a document has named so far: its persons' words and the names it gave to places and organisations."""

    subject: re.Pattern[str]
    own: frozenset[str]
    persons: set[str] = Factory(set)
    places: set[str] = Factory(set)
    organisations: dict[str, re.Pattern[str]] = Factory(dict)


def names_of(subject: Subject | None) -> Names:
    """Return the names to begin with: those of the person whom the document is about."""
    if subject is None:
        return Names(_NOBODY, frozenset())
    forms = {subject.name, *subject.aliases}
    single: set[str] = set()
    for form in forms:
        parts = form.split()
        single |= {parts[0], parts[-1]}
    forms |= {part for part in single if len(part) >= SHORTEST_WORD}
    alternatives = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in sorted(forms, key=len, reverse=True))
    words = frozenset(part for form in forms for part in form.split())
    return Names(re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])"), words, persons=set(words))


def titles(text: str, span: Span, known: Names, runs: Sequence[names.Run]) -> list[Mention]:
    """Return titles of works, the subject's names and the names that the document gave to organisations."""
    titled = works(text, span.start, span.end)
    subject = [
        Mention(kind=Kind.PERSON, start=match.start(), end=match.end(), value=" ".join(match.group().split()))
        for match in known.subject.finditer(text, span.start, span.end)
        if not any(_namesake(run, match, known) for run in runs)
    ]
    called = [
        Mention(
            kind=Kind.ORGANISATION, start=match.start(), end=match.end(), value=match.group(), note={"alias": "true"}
        )
        for pattern in known.organisations.values()
        for match in pattern.finditer(text, span.start, span.end)
    ]
    return settle([*titled, *subject, *called])


def _namesake(run: names.Run, match: re.Match[str], known: Names) -> bool:
    """Tell whether a subject's name is a part of another name: "Olaf Byron", "the Byron Prize"."""
    inside = run.start <= match.start() and match.end() <= run.end
    return inside and not set(run.words) <= known.own


def named(text: str, runs: Sequence[names.Run], first: Sequence[Mention]) -> tuple[list[Mention], list[names.Run]]:
    """Return the names whose words tell what they name, and the runs that do not tell."""
    found: list[Mention] = []
    unknown: list[names.Run] = []
    for run in runs:
        if any(Span(run.start, run.end).overlaps(mention.span) for mention in first):
            continue
        mention = names.classify(text, run)
        if mention:
            found.append(mention)
        else:
            unknown.append(run)
    return found, unknown


_ADJECTIVE = re.compile(r"-[a-z]+$")
_PLACE_NOUN = re.compile(
    r",? (?:an?|the) (?:[a-z-]+ ){0,3}(?:suburb|outskirts|city|town|village|district|quarter|province|region|capital|island|county|municipality|neighbou?rhood)\b"
)


def person(text: str, run: names.Run, known: Names, located: list[Mention]) -> Mention | None:
    """Return a run as a person, or None; one that proves to be a place is added to ``located``."""
    span = Span(run.start, run.end)
    if not run.honorific:
        if any(place.span.covers(span) for place in located):
            return None
        if _PLACE_NOUN.match(text, run.end) or _names_place(run, known):
            known.places.update(word for word in run.words if len(word) >= SHORTEST_WORD)
            located.extend(_split(text, run))
            return None
        if len(run.words) == 1 and run.words[0] not in known.persons:
            return None if _ADJECTIVE.search(run.words[0]) else names.person(text, run, weak=True)
    if len(run.words) > LONGEST_NAME:
        return None
    known.persons.update(word for word in run.words if len(word) >= SHORTEST_WORD)
    return names.person(text, run)


def _names_place(run: names.Run, known: Names) -> bool:
    """Tell whether a run is a place by a direction before it ("Eastern X"), or by what the document said before."""
    if len(run.words) == 1:
        return run.words[0] in known.places
    return run.words[0] in lexicon.words("names", "directions")


def _split(text: str, run: names.Run) -> list[Mention]:
    """Return a run as a place, or as two where its last word is a known one: "Eastern X" and "Y" in "Eastern X Y suburbs"."""
    last = run.tokens[-1]
    parts = [(run.start, run.end)]
    if len(run.tokens) > 2 and lookup(last.text):  # noqa: PLR2004 - a direction, a name and one more
        parts = [(run.start, run.tokens[-2].end), (last.start, last.end)]
    return [Mention(kind=Kind.PLACE, start=start, end=end, value=text[start:end]) for start, end in parts]


_SCRIPT = re.compile(
    r"[\u0370-\u1fff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufeff\uff66-\uffdc]+(?:[ \u00a0·・-][\u0300-\u036f\u0370-\u1fff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufeff]+)*"
)


def scripts(text: str, span: Span) -> list[Mention]:
    """Return runs in another script behind an opening bracket: most likely a person's name as its owner writes it."""
    found = []
    for match in _SCRIPT.finditer(text, span.start, span.end):
        before = text[max(span.start, match.start() - 60) : match.start()]
        if "(" in before.rpartition(")")[2]:
            found.append(
                Mention(
                    kind=Kind.PERSON, start=match.start(), end=match.end(), value=match.group(), note={"script": "true"}
                )
            )
    return found


def settle(mentions: Iterable[Mention]) -> list[Mention]:
    """Keep of overlapping mentions the one that comes first in ``mentions``; return what is kept in the text's order."""
    ranked = list(mentions)
    if not ranked:
        return []
    low = min(mention.start for mention in ranked)
    covered = bytearray(max(mention.end for mention in ranked) - low)
    kept: list[Mention] = []
    for mention in ranked:
        start, end = mention.start - low, mention.end - low
        if not any(covered[start:end]):
            covered[start:end] = b"\x01" * (end - start)
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)
