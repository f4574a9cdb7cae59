"""Rules against sentences: every match becomes findings about the person it speaks of."""

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, frozen

from service.domain.claim import Modality
from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.people.coordinated import companions, partners
from service.extract.people.entities import Entity, name_words
from service.extract.rules.carried import carried
from service.extract.rules.clause import participle_of, stands_first, subject_of, told_of_other
from service.extract.rules.computedqualifiers import qualifiers
from service.extract.rules.computedvalues import Value, computed_value
from service.extract.rules.employment import employs
from service.extract.rules.finding import Finding, short
from service.extract.rules.household import head_of, is_family
from service.extract.rules.lists import items
from service.extract.rules.modality import attribution_of, modality_of
from service.extract.rules.posts import is_post
from service.extract.rules.reading import Reading, basis
from service.extract.rules.rulebook import OPPOSITE, ClaimSpec, Rule
from service.extract.rules.values import normal


@frozen(kw_only=True)
class People:
    """Who the person mentions of a sentence are, and the document's main person."""

    entities: Mapping[Mention, Entity]
    main: Entity


def findings_of(rule: Rule, reading: Reading, people: People) -> Iterator[Finding]:
    """Yield what one match of ``rule`` says."""
    for subject in _subjects(rule, reading, people):
        if subject.gender != "plural" or subject.members:
            for person in subject.persons:
                for spec in rule.claims:
                    yield from _claims(rule, spec, reading, person, people)


_TOGETHER = ("family", "parents")
"""Where these move, their child does."""
_SINGULAR = re.compile(r"^(?: ?\([^()]*\))?(?:,? (?:is|was|has|does)|, an?)\b")


def _subjects(rule: Rule, reading: Reading, people: People) -> tuple[Entity, ...]:
    """Return everybody whom a match is about: of "X and Y moved" both, of "X and Y was born" the nearer.

    A pattern whose persons stand in a row behind the verb has them in its group ``all``: "led by X, Y and Z".
    """
    if reading.has("all"):
        named = (each for each in reading.shadow.within(*reading.match.span("all")) if each.kind is Kind.PERSON)
        found = (people.entities.get(each) for each in named)
        return tuple(dict.fromkeys(entity for entity in found if entity is not None))
    mention = _subject_mention(rule, reading)
    subject = _subject(rule, reading, mention, people)
    if subject is None:
        return ()
    if rule.household and is_family(mention):
        return head_of(subject, reading.shadow)
    if (
        mention is None
        or participle_of(reading.shadow, reading.match.start())
        or _SINGULAR.match(reading.shadow.text[reading.shadow.place(mention) + 1 :])
    ):
        return (subject,)
    start = reading.match.start()
    own = reading.has("s") and start < reading.shadow.place(mention)  # what is told of Y alone: "X and the painter Y"
    before = (each for each in partners(reading.shadow, mention) if not own or reading.shadow.place(each) >= start)
    others = (*before, *_companions(reading, mention))
    beside = (people.entities.get(other) for other in others)
    return (*dict.fromkeys(entity for entity in beside if entity is not None and entity is not subject), subject)


def _companions(reading: Reading, mention: Mention) -> tuple[Mention, ...]:
    """Return who does the same beside the subject: Y of "X and his wife Y moved", unless Y alone was born."""
    shadow = reading.shadow
    behind = companions(shadow, mention)
    if not behind:
        return ()
    place = shadow.place(behind[-1])
    alone = place >= reading.match.start() or _SINGULAR.match(shadow.text[place + 1 :])
    return () if alone else behind


def _subject_mention(rule: Rule, reading: Reading) -> Mention | None:
    """Return the mention of whom a match is about: the pattern's person, else the clause's; None for rules on the topic."""
    if reading.has("s"):
        return reading.mention("s")
    named = rule.topic or "s" in reading.match.re.groupindex
    return None if named else subject_of(reading.shadow, reading.match.start())


def _subject(rule: Rule, reading: Reading, mention: Mention | None, people: People) -> Entity | None:
    """Return whom a match is about; where nobody is mentioned, the main person for rules on the topic and for fragments.

    A fragment has no subject at all: "Born in 1815."."""
    if mention is not None:
        return people.entities.get(mention)
    if reading.has("s"):
        return None
    if rule.topic:
        return people.main
    first = "s" not in reading.match.re.groupindex and stands_first(reading.shadow, reading.match.start())
    return people.main if first else None


def _claims(rule: Rule, spec: ClaimSpec, reading: Reading, subject: Entity, people: People) -> Iterator[Finding]:
    reading.modality, reading.item = _modality(rule, reading), None
    field = _field(spec, reading)
    if field is None or (spec.after and spec.after not in reading.memory.values):
        return
    for mention, words, span in _values(spec, field, reading):
        if field == "employer" and not employs(reading, mention):
            continue
        if field == "position_held" and not is_post(reading, span):
            continue
        reading.used.clear()
        reading.places.clear()
        found = qualifiers(reading, spec.qualifiers)
        pair = normal(field, mention, words)
        untold = mention is not None and "basis" in mention.note and not reading.tells(mention)
        if pair is None or not pair[0] or untold or _is_others(field, span, reading, subject, people):
            continue
        quote = _quote(reading, span, each=bool(spec.each))
        if spec.after == "employer":
            quote = _with_work(reading, quote)
        if not short(quote):
            continue
        finding = Finding(
            field=field,
            value=pair[0],
            display=pair[1],
            original=span,
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
        )
        _remember(finding, mention, reading)
        yield from _told(finding, reading, people.main)


def _told(finding: Finding, reading: Reading, main: Entity) -> Iterator[Finding]:
    """Yield a finding; where another name is the one that the page has for the person, the name before it is the other one."""
    own = name_words(main.name if finding.subject.main else finding.subject.name)
    if finding.field != "also_known_as" or not name_words(finding.value) <= own:
        yield finding
        return
    other = reading.mention("s")
    named = name_words(other.value) if other is not None and other.kind is Kind.PERSON else own
    whole = name_words(finding.value) == own
    if not whole:
        yield finding
    if other is not None and named != own and (whole or not named <= own):
        quote = finding.quote.join(other.span)
        yield evolve(finding, value=other.value, display=other.value, original=other.span, quote=quote)


def _remember(finding: Finding, mention: Mention | None, reading: Reading) -> None:
    """Let what was read tell whom the text means from here on, and what its paragraph has said."""
    subject = finding.subject
    if mention is not None and "head" in mention.note:
        subject.point(mention.note["head"])
    if subject.main:
        if finding.field == "also_known_as":
            subject.words |= name_words(finding.value)
        reading.memory.values[finding.field] = (finding.value, finding.original)


def _is_others(field: str, value: Span, reading: Reading, subject: Entity, people: People) -> bool:
    """Tell whether a value is what somebody else does: Turin is hers in "moved to Turin when her husband joined Fiat", Fiat is not."""
    if field in OPPOSITE:
        return False
    start = reading.match.start("s") if reading.has("s") else reading.match.start()
    other = told_of_other(reading.shadow, start, reading.shadow.index(value.start))
    entity = people.entities.get(other) if other and other.note.get("word") not in _TOGETHER else None
    return entity is not None and subject not in entity.persons


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
        mention.note["field"]
        for mention in reading.shadow.within(*reading.match.span(group))
        if mention.kind is Kind.KIN
    }
    field = fields.pop() if len(fields) == 1 else "other"
    if field == "other":
        return None
    return OPPOSITE[field] if spec.field == "=kin-of" else field


Values = Iterable[Value]


def _values(spec: ClaimSpec, field: str, reading: Reading) -> Values:
    """Return what a claim is made of: worked out, carried on, the items of a list, each of several mentions, or one."""
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
    for mention in reading.shadow.within(*reading.match.span(spec.value)):
        if _is_wanted(mention, spec.each) and not any(key in mention.note for key in spec.unless.split()):
            yield mention, mention.value, mention.span


def _is_wanted(mention: Mention, wanted: str) -> bool:
    """Tell whether a mention is of one of these classes, or has that note."""
    fits = mention.kind.value in wanted if wanted.isupper() else mention.note.get(wanted) == "true"
    return fits and mention.note.get("evidence") != "true" and _NOTHING_NEW.isdisjoint(mention.note)


_NOTHING_NEW = frozenset(("generic", "alias"))
"""Notes of what is no name, and of another name in brackets behind one that the text has just given: "Socialist Party (*PS*)"."""


def _listed(spec: ClaimSpec, reading: Reading) -> Values:
    """Yield the items of the list that starts in a group, and of any other that starts there behind it."""
    if not reading.has(spec.value):
        return
    shadow, behind = reading.shadow, -1
    for mention in shadow.within(*reading.match.span(spec.value)):
        if mention.start < behind or not _is_wanted(mention, spec.list):
            continue
        wanted = spec.list if spec.list.isupper() else Kind.ORGANISATION.value
        for item in items(shadow, shadow.place(mention), wanted, lambda each: _is_wanted(each, spec.list)):
            behind = item.mention.end
            if not any(key in item.mention.note for key in spec.unless.split()):
                reading.item = item
                yield item.mention, item.mention.value, item.mention.span


def _quote(reading: Reading, value: Span, *, each: bool) -> Span:
    """Return the shortest stretch that carries a value; of a list that is what leads up to it, or all of it where a name ends it."""
    quote = reading.span("q") if reading.has("q") else reading.shadow.span(*reading.match.span())
    named_behind = reading.has("s") and reading.span("s").start >= value.end
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


def _modality(rule: Rule, reading: Reading) -> Modality:
    if rule.modality:
        return Modality(rule.modality)
    if reading.has("neg"):
        return Modality.NEGATED
    start = reading.match.start("q") if reading.has("q") else reading.match.start()
    modality = modality_of(reading.shadow, start, reading.match.end())
    return Modality.REPORTED if reading.quoted and modality is Modality.ASSERTED else modality
