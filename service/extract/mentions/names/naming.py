"""Names in a text: whose they are, as far as their words and what stands around them tell."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names import names
from service.extract.mentions.names.ownnames import Names, own_names
from service.extract.mentions.names.personnames import unled
from service.extract.mentions.names.saints import DWELT
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token
from service.extract.text.vocabulary import vocabulary

_JOINED = compiled(r"[\w-]")
_ARTICLE = compiled(r"\b[Tt]he ")


def titles(text: str, tokens: Sequence[Token], known: Names, runs: Sequence[names.Run]) -> list[Mention]:
    """Return the subject's names and the names that the document gave to organisations."""
    if not tokens:
        return []
    start, end = tokens[0].start, tokens[-1].end
    runs = [unled(run) for run in runs]
    starts = [run.start for run in runs]
    subject = [
        _own(text, each, runs[at] if (at := bisect_right(starts, each.start) - 1) >= 0 else None)
        for each in own_names(text, tokens, known)
        if not _namesake(runs, starts, each, known) and not _is_home(text, each)
    ]
    called = [
        Mention(kind=Kind.ORGANISATION, start=each.start, end=each.end, value=each.of(text), note=note)
        for name in known.called(vocabulary(text, start, end))
        for note in ({} if name in known.proper else {"alias": "true"},)
        for each in _standing(text, name, start, end)
    ]
    return settle([*subject, *called])


def _standing(text: str, name: str, start: int, end: int) -> Iterator[Span]:
    """Yield where a name stands in ``text[start:end]``, no letter or hyphen beside it, with the article before it."""
    low, at = start, text.find(name, start, end)
    while at >= 0:
        stop = at + len(name)
        if _JOINED.match(text, at - 1, at) or _JOINED.match(text, stop, end):
            at = text.find(name, at + 1, end)
            continue
        led = at - low >= len("the ") and _ARTICLE.match(text, at - len("the "))
        yield Span(led.start() if led else at, stop)
        low, at = stop, text.find(name, stop, end)


def _namesake(runs: Sequence[names.Run], starts: Sequence[int], own: Span, known: Names) -> bool:
    """Tell whether a subject's name is a part of another name: "Olaf Byron", "the Byron Prize", 'Ada "Addie" Byron'."""
    at = bisect_right(starts, own.start) - 1
    if at < 0 or own.end > runs[at].end:
        return False
    parted = runs[at].end - runs[at].start > len(" ".join(runs[at].words)) + len('""')
    return parted or not set(runs[at].words) <= known.own


_BEFORE = 40
"""So far before a town its verb may stand."""


def _is_home(text: str, own: Span) -> bool:
    """Tell whether the family's name is that of the town in which somebody lives: "Ada Hull lives in *Hull*"."""
    dwelt = DWELT.search(text, max(0, own.start - _BEFORE), own.start) and not text.startswith(("'", "’"), own.end)
    return bool(dwelt) and lookup(own.of(text)) is not None


def _own(text: str, own: Span, run: names.Run | None) -> Mention:
    """Return a name of the subject: the whole run of such names that it stands in ("Byron Ada"), with what its title tells."""
    inside = run is not None and own.end <= run.end
    span = Span(run.start, run.end) if run and inside else own
    note = names.maiden_note(text, span.end) | (names.person_note(run) if run and inside and run.honorific else {})
    return Mention(kind=Kind.PERSON, start=span.start, end=span.end, value=" ".join(span.of(text).split()), note=note)


_BESIDE = 3
"""How many mentions behind the last one before a run can reach into it."""


def named(
    text: str, runs: Sequence[names.Run], first: Sequence[Mention], known: Names
) -> tuple[list[Mention], list[names.Run]]:
    """Return the names whose words tell what they name, and the runs that do not tell."""
    found: list[Mention] = []
    unknown: list[names.Run] = []
    ranked = sorted(first, key=lambda mention: mention.start)
    at = 0
    for run in runs:
        while at < len(ranked) and ranked[at].end <= run.start:
            at += 1
        if _is_taken(run, ranked[at : at + _BESIDE]):
            run = unled(run)  # noqa: PLW2901 - the same name, less the nation before it: "*Irish-born* Ada Byron"
        if _is_taken(run, ranked[at : at + _BESIDE]):
            continue
        mention = names.classify(text, run, known.persons)
        if mention:
            found.append(mention)
        else:
            unknown.append(run)
    return found, unknown


def _is_taken(run: names.Run, found: Sequence[Mention]) -> bool:
    return any(each.start < run.end and run.start < each.end for each in found)


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
        if covered.find(1, start, end) < 0:
            covered[start:end] = b"\x01" * (end - start)
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)
