"""All mentions of a stretch of text: every annotator's finds, those that overlap settled by rank."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from attrs import Factory, define

from service.domain.selector import Span
from service.domain.source import Subject
from service.extract import lexicon, names
from service.extract.dates import DateMention, dates
from service.extract.jobs import jobs
from service.extract.mention import Kind, Mention
from service.extract.numbers import ages, quantities
from service.extract.places import PlaceMention, demonyms, lookup, places
from service.extract.pointers import pointers
from service.extract.tokens import Token, tokenize
from service.extract.works import facilities, nicknames, works

LONGEST_NAME = 6
"""A run of more words than this is no person's name."""
SHORTEST_WORD = 3
"""Parts of names with fewer letters than this do not stand for the person by themselves."""


@define
class Names:
    """What a document has named so far: its persons' words and the names it gave to places and organisations."""

    subject: re.Pattern[str]
    persons: set[str] = Factory(set)
    organisations: dict[str, re.Pattern[str]] = Factory(dict)


def names_of(subject: Subject) -> Names:
    """Return the names to begin with: those of the person whom the document is about."""
    forms = {subject.name, *subject.aliases}
    single: set[str] = set()
    for form in forms:
        parts = form.split()
        single |= {parts[0], parts[-1]}
    forms |= {part for part in single if len(part) >= SHORTEST_WORD}
    alternatives = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in sorted(forms, key=len, reverse=True))
    return Names(
        re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])"), persons={part for form in forms for part in form.split()}
    )


def annotate(text: str, span: Span, starts: AbstractSet[int], known: Names) -> list[Mention]:
    """Return the mentions of ``text`` inside ``span``, in order and without overlaps.

    ``starts`` are the offsets at which sentences start; ``known`` grows by what the stretch names.
    """
    tokens = tokenize(text, span.start, span.end)
    for name in nicknames(text, span.start, span.end):
        known.organisations.setdefault(name, re.compile(rf"(?:\b[Tt]he )?(?<![\w-]){re.escape(name)}(?![\w-])"))
    pointing = pointers(text, span.start, span.end)
    aged = [mention for mention in pointing if any(char.isdigit() for char in mention.value)]
    first = [*aged, *_titles(text, span, known), *_dates(text, span), *_ages(text, span)]
    named = _names(text, tokens, starts, known, first)
    found = _settle([*first, *named])
    taken = [mention.span for mention in found if mention.kind is not Kind.DEMONYM]
    return _settle(
        [
            *found,
            *_places(text, span, taken),
            *_demonyms(text, span),
            *jobs(text, tokens),
            *facilities(text, span.start, span.end),
            *pointing,
            *_quantities(text, span),
        ]
    )


def _titles(text: str, span: Span, known: Names) -> list[Mention]:
    """Return titles of works, the subject's names and the names that the document gave to organisations."""
    titled = works(text, span.start, span.end)
    subject = [
        Mention(kind=Kind.PERSON, start=match.start(), end=match.end(), value=" ".join(match.group().split()))
        for match in known.subject.finditer(text, span.start, span.end)
    ]
    called = [
        Mention(
            kind=Kind.ORGANISATION, start=match.start(), end=match.end(), value=match.group(), note={"alias": "true"}
        )
        for pattern in known.organisations.values()
        for match in pattern.finditer(text, span.start, span.end)
    ]
    return _settle([*titled, *subject, *called])


def _names(
    text: str, tokens: Sequence[Token], starts: AbstractSet[int], known: Names, first: Sequence[Mention]
) -> list[Mention]:
    found = []
    taken = [mention.span for mention in first]
    for run in names.runs(text, tokens, starts):
        if any(Span(run.start, run.end).overlaps(span) for span in taken):
            continue
        mention = names.classify(text, run) or _person(text, run, known)
        if mention:
            found.append(mention)
    return found


def _person(text: str, run: names.Run, known: Names) -> Mention | None:
    """Return a run as a person where its words or its surroundings say so, or None."""
    if len(run.words) == 1 and not run.honorific and run.words[0] not in known.persons:
        return None
    if len(run.words) > LONGEST_NAME or (not run.honorific and _is_place(text[run.start : run.end])):
        return None
    known.persons.update(word for word in run.words if len(word) >= SHORTEST_WORD)
    return names.person(text, run)


def _is_place(name: str) -> bool:
    return bool(lookup(name)) or name.split(maxsplit=1)[0] in lexicon.words("names", "directions")


def _dates(text: str, span: Span) -> list[Mention]:
    return [_date(mention) for mention in dates(text, span.start, span.end)]


def _date(found: DateMention) -> Mention:
    return Mention(
        kind=Kind.DATE,
        start=found.start,
        end=found.end,
        value=found.edtf,
        note={"shape": found.kind, "role": found.role},
        parts=tuple(_date(part) for part in found.parts),
    )


def _ages(text: str, span: Span) -> list[Mention]:
    return [
        Mention(kind=Kind.AGE, start=found.start, end=found.end, value=str(found.age))
        for found in ages(text, span.start, span.end)
    ]


def _quantities(text: str, span: Span) -> list[Mention]:
    return [
        Mention(
            kind=Kind.QUANTITY,
            start=found.start,
            end=found.end,
            value=str(found.quantity),
            note={"display": text[found.start : found.end]} | ({"unit": found.unit} if found.unit else {}),
        )
        for found in quantities(text, span.start, span.end)
    ]


def _places(text: str, span: Span, taken: Sequence[Span]) -> list[Mention]:
    return [_place(text, found) for found in places(text, span.start, span.end, exclude=taken)]


def _place(text: str, found: PlaceMention) -> Mention:
    return Mention(
        kind=Kind.PLACE,
        start=found.start,
        end=found.end,
        value=" ".join(text[found.start : found.end].split()),
        parts=tuple(_place(text, part) for part in found.parts) if len(found.parts) > 1 else (),
    )


def _demonyms(text: str, span: Span) -> list[Mention]:
    return [
        Mention(
            kind=Kind.DEMONYM, start=found.start, end=found.end, value=found.adjective, note={"country": found.country}
        )
        for found in demonyms(text, span.start, span.end)
    ]


def _settle(mentions: Iterable[Mention]) -> list[Mention]:
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
