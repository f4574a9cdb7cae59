"""Rules against sentences: every match becomes findings about the person it speaks of."""

import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from service.domain.claim import Modality
from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.posts.offices import calls
from service.extract.mentions.shadow import char_class
from service.extract.people.entities import Entity, name_words
from service.extract.people.pronouns.rivals import Standing
from service.extract.rules.computed.carried import carried
from service.extract.rules.computed.computedqualifiers import qualifiers
from service.extract.rules.computed.computedvalues import Value, computed_value
from service.extract.rules.computed.employment import employs
from service.extract.rules.computed.further import further
from service.extract.rules.computed.offered import is_offered
from service.extract.rules.computed.posts import is_post
from service.extract.rules.entered import entered
from service.extract.rules.finding import VITALS, Finding, short
from service.extract.rules.hailed import is_no_name, with_place
from service.extract.rules.lists import items
from service.extract.rules.modality import attribution_of, modality_of
from service.extract.rules.reading import Reading, basis
from service.extract.rules.rulebook import OPPOSITE, ClaimSpec, Rule
from service.extract.rules.subjects.matchsubjects import doubt_of, is_others, subjects_of
from service.extract.rules.subjects.people import People
from service.extract.rules.values import normal, only_holds
from service.extract.text.patterns import compiled


def findings_of(rule: Rule, reading: Reading, people: People) -> Iterator[Finding]:
    """Yield what one match of ``rule`` says."""
    doubt = doubt_of(rule, reading, people)
    for subject in subjects_of(rule, reading, people):
        if subject.gender != "plural" or subject.members:
            for person in subject.persons:
                for spec in rule.claims:
                    for finding in _claims(rule, spec, reading, person, people):
                        if doubt not in (Standing.PARENT, Standing.MET) or finding.field not in VITALS:
                            yield evolve(finding, unsure=True) if doubt else finding


def _claims(rule: Rule, spec: ClaimSpec, reading: Reading, subject: Entity, people: People) -> Iterator[Finding]:
    reading.modality, reading.item = _modality(rule, reading), None
    field = _field(spec, reading)
    if field is None or (spec.after and spec.after not in reading.memory.values):
        return
    for mention, words, span in _values(spec, field, reading):
        if not _fits(field, mention, span, reading):
            continue
        reading.used.clear()
        reading.places.clear()
        found = qualifiers(reading, spec.qualifiers)
        pair = normal(field, mention, words)
        untold = mention is not None and "basis" in mention.note and not reading.tells(mention)
        if pair is None or not pair[0] or untold or is_others(field, span, reading, subject, people):
            continue
        quote = _quote(reading, span, each=bool(spec.each))
        quote = _with_work(reading, quote) if spec.after == "employer" else quote
        if not short(quote):
            continue
        finding = Finding(
            field=field,
            value=pair[0],
            display=pair[1],
            original=_without_marks(reading.document.text, span, mention),
            quote=quote,
            subject=subject,
            sentence=reading.number,
            rule=rule.id,
            probability=rule.probability,
            qualifiers=_around(mention) | found | basis(mention),
            modality=reading.modality,
            attribution=attribution_of(reading.shadow),
            parts=tuple(part.span for part in mention.parts) if mention else (),
            person=people.entities.get(mention) if mention else None,
            places=dict(reading.places),
            known=_is_known(rule, reading),
            told=reading.span("there") if spec.carry and reading.has("there") else reading.there,
        )
        _remember(finding, mention, reading)
        yield from _told(finding, reading, people.main)


def _fits(field: str, mention: Mention | None, span: Span, reading: Reading) -> bool:
    """Tell whether a value is what its field needs: who employs, what is a post, a school where the person learned."""
    if field == "employer":
        return employs(reading, mention)
    if field == "position_held":
        return is_post(reading, span)
    return field != "educated_at" or not is_offered(reading)


def _without_marks(text: str, span: Span, mention: Mention | None) -> Span:
    """Return the span of a body's words without the quotation marks that its mention stands in."""
    body = mention is not None and mention.kind is Kind.ORGANISATION and mention.span == span
    marked = body and text[span.start] in '"“„«' and text[span.end - 1] in '"”“»'
    return Span(span.start + 1, span.end - 1) if marked and span.end - span.start > len("“”") else span


def _told(finding: Finding, reading: Reading, main: Entity) -> Iterator[Finding]:
    """Yield a finding; where another name is the one that the page has for the person, the name before it is the other one."""
    if finding.field == "also_known_as":
        if is_no_name(finding, reading):
            return
        finding = with_place(finding, reading)
    own = name_words(main.name if finding.subject.main else finding.subject.name)
    if finding.field != "also_known_as" or not name_words(finding.value) <= own:
        yield finding
        return
    other = reading.mention("s")
    named = name_words(other.value) if other is not None and other.kind is Kind.PERSON else own
    whole = name_words(finding.value) == own
    if not whole:
        yield finding
    if other is not None and named != own and (whole or not named <= own) and not _is_of(reading, other):
        quote = finding.quote.join(other.span)
        yield evolve(finding, value=other.value, display=other.value, original=other.span, quote=quote)


def _is_of(reading: Reading, other: Mention) -> bool:
    """Tell whether what looks like the name before another one only says of what somebody is: "Ada, Abbess of *Lom* (born Ida Kerr)"."""
    before = reading.shadow.small[: reading.shadow.place(other)]
    return "weak" in other.note and before.endswith((" of ", " of the ", " and "))


def _remember(finding: Finding, mention: Mention | None, reading: Reading) -> None:
    """Let what was read tell whom the text means from here on, and what its paragraph has said."""
    subject = finding.subject
    for noun in calls(mention) if mention is not None else entered(finding, reading):
        subject.point(noun)
    if subject.main:
        if finding.field == "also_known_as":
            subject.words |= name_words(finding.value)
        reading.memory.remember(finding.field, finding.value, finding.original)


def _around(mention: Mention | None) -> dict[str, str]:
    """Return the country that an adjective of nationality belongs to, or what a place lies near, as a qualifier."""
    if mention is None:
        return {}
    if mention.note.get("relation") == "near":
        return {"near": mention.value}
    return {"country": mention.note["country"]} if mention.kind is Kind.DEMONYM else {}


def _field(spec: ClaimSpec, reading: Reading) -> str | None:
    """Return the field of a claim; where a kin word decides, the one that it names, or None for distant kin."""
    if not spec.field.startswith("="):
        return spec.field
    group = "k" if reading.has("k") else spec.value
    if not reading.has(group):
        return None
    fields = {
        mention.note["field"] for mention in reading.shadow.within(*reading.bounds(group)) if mention.kind is Kind.KIN
    }
    field = fields.pop() if len(fields) == 1 else "other"
    if field == "other":
        return None
    return OPPOSITE[field] if spec.field == "=kin-of" else field


Values = Iterable[Value]


def _values(spec: ClaimSpec, field: str, reading: Reading) -> Values:
    """Return what a claim is made of: worked out, carried on, the items of a list, each of several mentions, or one."""
    if spec.value.startswith("=further "):
        return further(reading, spec.value.removeprefix("=further "))
    if spec.value.startswith("="):
        return computed_value(reading, spec.value)
    if spec.carry and not reading.has(spec.value):
        return carried(field, reading)
    if spec.list:
        return _listed(spec, reading)
    return _each(spec, reading) if spec.each else _one(spec, reading)


def _one(spec: ClaimSpec, reading: Reading) -> Values:
    if reading.has(spec.value) and not ((mention := reading.mention(spec.value)) and "generic" in mention.note):
        yield mention, reading.words(spec.value), reading.span(spec.value)


def _each(spec: ClaimSpec, reading: Reading) -> Values:
    if not reading.has(spec.value):
        return
    for mention in reading.shadow.within(*reading.bounds(spec.value)):
        if mention.kind is Kind.PLACE and only_holds(reading.shadow, mention):
            continue
        if _is_wanted(mention, spec.each) and not any(key in mention.note for key in spec.unless.split()):
            yield mention, mention.value, mention.span


def _is_wanted(mention: Mention, wanted: str) -> bool:
    """Tell whether a mention is of one of these classes, or has that note."""
    fits = mention.kind.value in wanted if wanted.isupper() else mention.note.get(wanted) == "true"
    return fits and mention.note.get("evidence") != "true" and _NOTHING_NEW.isdisjoint(mention.note)


_NOTHING_NEW = frozenset(("generic", "alias"))
"""Notes of what is no name, and of another name in brackets behind one that the text has just given: "Socialist Party (*PS*)"."""


_INSIDE = compiled(r" (?:at|of|in|within|for|with) (?:the )?$")
"""Before a body that the one of a list before it is a part of, or lies at: "founded the Elm Institute *at* Lund University"."""


def _listed(spec: ClaimSpec, reading: Reading) -> Values:
    """Yield the items of the list that starts in a group, and of any other that starts there behind it."""
    if not reading.has(spec.value):
        return
    shadow, behind = reading.shadow, -1
    for mention in shadow.within(*reading.bounds(spec.value)):
        if mention.start < behind or not _is_wanted(mention, spec.list):
            continue
        wanted = spec.list if spec.list.isupper() else Kind.ORGANISATION.value
        for item in items(shadow, shadow.place(mention), wanted, lambda each: _is_wanted(each, spec.list)):
            inside = (
                spec.whole and _INSIDE.search(shadow.small, 0, shadow.place(item.mention)) and item.mention != mention
            )
            behind = item.mention.end
            if not inside and not any(key in item.mention.note for key in spec.unless.split()):
                reading.item = item
                yield item.mention, item.mention.value, item.mention.span


def _quote(reading: Reading, value: Span, *, each: bool) -> Span:
    """Return the shortest stretch that carries a value; of a list that is what leads up to it, or all of it where what ends it tells of each."""
    quote = reading.span("q") if reading.has("q") else reading.shadow.span(*reading.match.span())
    named_behind = any(reading.has(key) and reading.span(key).start >= value.end for key in ("s", "all", "early"))
    if each and quote.covers(value) and not named_behind:
        quote = Span(quote.start, value.end)
    for span in (value, *reading.used):
        quote = quote.join(span)
    return quote


def _with_work(reading: Reading, quote: Span) -> Span:
    """Return the quote of an employer's name with the sentence before it, and with the work that was told of before, as far as that is short."""
    told, previous = reading.memory.values.get("employer"), reading.memory.previous
    if previous is None or not previous.text.strip():
        return quote
    near = quote.join(previous.span(0, len(previous.text)))
    far = near.join(told[1]) if told else near
    return next((longer for longer in (far, near) if short(longer)), quote)


_WHICH = compiled(rf"(?:[{char_class('R')}]|\b(?:where|which|whom)) [{char_class('SPNK')}]", re.IGNORECASE)
"""Behind a value of which a clause of its own tells: "never collected the X Prize, *which she* won"."""


def _modality(rule: Rule, reading: Reading) -> Modality:
    if rule.modality:
        return Modality(rule.modality)
    if reading.has("neg"):
        return Modality.NEGATED
    start = reading.bounds("q")[0] if reading.has("q") else reading.match.start()
    which = _WHICH.search(reading.shadow.text, start, reading.match.end())
    if which and not 0 <= reading.bounds("s")[0] < which.start():
        start = which.end() - 1
    modality = modality_of(reading.shadow, start, reading.match.end(), known=_is_known(rule, reading))
    return Modality.REPORTED if reading.quoted and modality is Modality.ASSERTED else modality


def _is_known(rule: Rule, reading: Reading) -> bool:
    """Tell whether a match tells something in passing, as "her old school, X" does and "she left school" does not."""
    owned = rule.known == "owned" and reading.shadow.begins_owned(reading.match.start())
    return owned or rule.known == "passing"
