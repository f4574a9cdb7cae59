"""A finding: one rule's reading of one stretch of text, about any person; claims are made of the main person's."""

from collections.abc import Iterable, Mapping

from attrs import Factory, evolve, frozen

from service.domain.claim import Claim, Extractor, Modality, claim_id
from service.domain.selector import Span, select
from service.domain.source import Document, Subject
from service.extract.pasted.view import View
from service.extract.people.entities import Entity
from service.extract.rules.reliability import probability_of
from service.extract.text.patterns import compiled

VITALS = frozenset(("birth_date", "birth_place", "death_date", "death_place"))
"""The fields of which everybody has one value."""
_YEAR = compiled(r"[0-9]{4}(?![0-9])")
_WORD = compiled(r"\w+")
LONGEST_QUOTE = 400
"""A quote of more code points than this carries too much to be checked at a glance: such findings are dropped."""


def short(quote: Span) -> bool:
    """Tell whether somebody can check a quote at a glance."""
    return quote.end - quote.start <= LONGEST_QUOTE


@frozen(kw_only=True, eq=False)
class Finding:
    """What a rule read: a value of a field of one person, its words (``original``) and the quote that carries it.

    ``sentence`` counts the document's sentences; infobox lines have the numbers below zero. ``parts`` are the names of
    a chain of places; ``person`` is who the value is, where it is a person; ``places`` tells where qualifiers stand,
    by key, and by key and number where they are named once more ("organisation 2"). ``told`` is where in its sentence
    the fact is told, if that is not at its value. ``unsure`` tells that a pronoun says whose the fact is, which may mean another.
    ``known`` tells that the sentence takes it as known, as it does "her father, X".
    """

    field: str
    value: str
    display: str
    original: Span
    quote: Span
    subject: Entity
    sentence: int
    rule: str
    probability: float
    qualifiers: Mapping[str, str]
    modality: Modality = Modality.ASSERTED
    attribution: str | None = None
    parts: tuple[Span, ...] = ()
    person: Entity | None = None
    places: Mapping[str, Span] = Factory(dict)
    told: Span | None = None
    unsure: bool = False
    known: bool = False


def without(finding: Finding, *keys: str) -> Finding:
    """Return a finding without some of its qualifiers."""
    return evolve(finding, qualifiers={key: each for key, each in finding.qualifiers.items() if key not in keys})


def told_as(finding: Finding, value: str, span: Span) -> Finding:
    """Return a finding with other words for its value, which stand at ``span``; its quote covers them. A year within them is no time of it."""
    within = [key for key in _TIMES if key in finding.places and span.covers(finding.places[key])]
    found = without(finding, *within) if within else finding
    return evolve(found, value=value, display=value, original=span, quote=finding.quote.join(span))


_TIMES = ("date", "start", "end")
_THERE = "there as "


def best(findings: Iterable[Finding]) -> list[Finding]:
    """Keep one finding of those that read the same value at the same place: the most telling, then the surest.

    To flee to a place and to live there are two things, and so are a further degree of another year, "took a doctorate there in 1996", and honours
    of one name by others: "honorary degrees from Elm College and Oak College".
    """
    kept: dict[tuple[str, str, int, int, int, str], Finding] = {}
    for finding in findings:
        given, start = finding.qualifiers, finding.original.start
        other = given.get("end", "") if finding.rule == "education/degree-there" else ""
        there = finding.field == "employer" and finding.told and "role" in given
        other = f"{_THERE}{given['role']}" if there else other  # "lecturer at Elm College and reader there"
        several = finding.field == "award" and finding.original.end - start > len(finding.value)
        other = given.get("conferrer", "") if several else other
        other = "fled" if given.get("manner") == "fled_to" else other
        key = (finding.field, finding.value, finding.sentence, start, id(finding.subject), other)
        rival = kept.get(key)
        if rival is None or _rank(finding) > _rank(rival):
            surest = rival.probability if rival and _is_wed(finding) else 0.0
            kept[key] = evolve(finding, probability=surest) if surest > finding.probability else finding
    undated = {(*key[:-1], "") for key in kept if key[-1] not in ("", "fled") and not key[-1].startswith(_THERE)}
    return [each for key, each in kept.items() if key not in undated or "end" in each.qualifiers]


def unsaid(findings: Iterable[Finding], said: Iterable[Finding]) -> list[Finding]:
    """Return the findings that are not among those ``said`` of the same person."""
    known = {(each.field, each.value, id(each.subject)) for each in said}
    return [each for each in findings if (each.field, each.value, id(each.subject)) not in known]


def agreeing(findings: Iterable[Finding]) -> list[Finding]:
    """Leave out a birth or a death told by an unsure pronoun where the text tells another one surely: it is somebody else's.

    Nor is an employer denied with the trade there, whom the text asserts: "not a lawyer for Acme" of who was an engineer there.
    """
    found = list(findings)
    at_work = {
        each.value
        for each in found
        if each.field == "employer" and each.subject.main and each.modality is Modality.ASSERTED
    }
    found = [each for each in found if not (_denies_trade(each) and each.value in at_work)]
    vital = [each for each in found if each.field in VITALS and each.subject.main]
    sure = [each for each in vital if not each.unsure]
    others = {_event(each) for each in vital if each.unsure and _told_otherwise(each, sure)}
    return [each for each in found if not (each.unsure and _event(each) in others)]


def _denies_trade(finding: Finding) -> bool:
    return finding.field == "employer" and finding.modality is Modality.NEGATED and "role" in finding.qualifiers


def _event(finding: Finding) -> tuple[int, str]:
    return finding.sentence, finding.field.partition("_")[0]


def _told_otherwise(finding: Finding, sure: Iterable[Finding]) -> bool:
    told = [each.value for each in sure if each.field == finding.field]
    return bool(told) and not any(_are_alike(finding.value, each) for each in told)


def _are_alike(one: str, other: str) -> bool:
    """Tell whether two dates are of one year, or two places share a name."""
    same = _YEAR.match(one), _YEAR.match(other)
    if all(same):
        return one[:4] == other[:4]
    return bool({*_WORD.findall(one)} & {*_WORD.findall(other)})


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings in the order of the text."""
    return sorted(findings, key=lambda finding: (finding.quote, finding.field, finding.value))


def in_frozen(finding: Finding, view: View) -> Finding:
    """Return a finding in a reading view with its places in the frozen text."""
    if view.plain:
        return finding
    return evolve(
        finding,
        original=view.frozen(finding.original),
        quote=view.frozen(finding.quote),
        parts=tuple(map(view.frozen, finding.parts)),
        places={key: view.frozen(span) for key, span in finding.places.items()},
    )


def _rank(finding: Finding) -> tuple[int, bool, float, int]:
    return len(finding.qualifiers), _is_wed(finding), finding.probability, finding.quote.start - finding.quote.end


def _is_wed(finding: Finding) -> bool:
    """Tell whether a spouse is read from a verb of marriage, whose time is that of the marriage."""
    return finding.field == "spouse" and finding.told not in (None, finding.original)


_CLOSED_BY = {")": "(", "]": "[", "”": "“", "»": "«", '"': '"'}


def _whole(text: str, quote: Span) -> Span:
    """Return a quote from the beginning of its first word on ("I'm", not "'m"), with what closes its last bracket or quotation mark."""
    start, end = quote.start, quote.end
    if text[start : start + 1] in ("'", "’"):
        while start and text[start - 1].isalnum():
            start -= 1
    mark, words = text[end : end + 1], text[start:end]
    opening = _CLOSED_BY.get(mark)
    if opening == mark:
        end += words.count(mark) % 2
    elif opening is not None:
        end += words.count(opening) > words.count(mark)
    return Span(start, end)


def claims_of(
    document: Document, subject: Subject, findings: Iterable[Finding], extractor: Extractor
) -> tuple[Claim, ...]:
    """Turn findings about the document's main person into claims, in the order of the text."""
    claims: list[Claim] = []
    seen: dict[tuple[str, str, str], int] = {}
    for finding in findings:
        original = finding.original.of(document.text)
        quote = _whole(document.text, finding.quote)
        exact = quote.of(document.text)
        key = (finding.field, original, exact)
        occurrence = seen.get(key, 0)
        seen[key] = occurrence + 1
        claims.append(
            Claim(
                id=claim_id(document.source.id, finding.field, original, exact, occurrence),
                profile=subject.id,
                field=finding.field,
                value=finding.value,
                display=finding.display,
                original=original,
                source=document.source.id,
                selector=select(document.text, quote, document.fragment_at(quote.start)),
                text_sha256=document.source.text_sha256,
                extractor=evolve(extractor, rule=finding.rule),
                probability=probability_of(finding.rule, finding.probability),
                qualifiers=dict(finding.qualifiers),
                attribution=finding.attribution,
                modality=finding.modality,
            )
        )
    return tuple(claims)
