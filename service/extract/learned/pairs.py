"""Pairs of a person and a possible value in one sentence: those that learned weights may hold to belong together."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import frozen

from service.extract.learned.features import around
from service.extract.learned.held import held
from service.extract.learned.listed import listed
from service.extract.learned.sentencecontext import SentenceContext, said_of
from service.extract.mentions.mention import PEOPLE, Kind, Mention
from service.extract.people.entities import Entity
from service.extract.rules.finding import Finding
from service.extract.rules.rulebook import OPPOSITE

_ORGANISATIONS = frozenset((Kind.ORGANISATION,))
_PLACES = frozenset((Kind.PLACE,))
_PERSONS = frozenset((Kind.PERSON,))
VALUES: Mapping[str, frozenset[Kind]] = {
    "employer": _ORGANISATIONS,
    "educated_at": _ORGANISATIONS,
    "political_affiliation": frozenset((Kind.ORGANISATION, Kind.FOLLOWING)),
    "residence": _PLACES,
    "birth_place": _PLACES,
    "nationality": frozenset((Kind.DEMONYM,)),
    "spouse": _PERSONS,
    "parent": _PERSONS,
    "child": _PERSONS,
}
"""The fields of which pairs are judged, with the classes of mentions that may be their values."""
_MISTAKEN: Mapping[str, tuple[frozenset[Kind], frozenset[str]]] = {
    **dict.fromkeys(
        ("employer", "educated_at", "political_affiliation"),
        (frozenset((Kind.PERSON, Kind.PLACE)), frozenset(("ORG",))),
    ),
    **dict.fromkeys(
        ("residence", "birth_place"), (frozenset((Kind.PERSON, Kind.ORGANISATION)), frozenset(("GPE", "LOC")))
    ),
}
"""The classes that the rules give by mistake to what may be a value, where the recogniser's class is one of these."""
_MOST = 40
"""A sentence with more mentions than this is a list of names: it is not judged."""


@frozen(eq=False)
class Pair:
    """A person's mention and a possible value of a field, with what tells whether it is one; ``read`` where rules say so."""

    field: str
    subject: Mention
    entity: Entity
    value: Mention
    read: bool
    features: frozenset[str]

    @property
    def key(self) -> tuple[str, int, int]:
        """Return what the pair has in common with those of the person's other mentions in the sentence."""
        return self.field, id(self.entity), self.value.start


def can_pair(mentions: Sequence[Mention]) -> bool:
    """Tell whether mentions can make a pair at all: somebody, and something beside."""
    return len(mentions) > 1 and any(mention.kind in PEOPLE for mention in mentions)


def pairs(context: SentenceContext, fields: Collection[str], *, every: bool = False) -> Iterator[Pair]:
    """Yield the pairs of a sentence that the rules have not read already, or ``every`` one."""
    mentions = [context.shadow.mentions[char] for char in context.shadow.text if char in context.shadow.mentions]
    if len(mentions) > _MOST:
        return
    people = [mention for mention in mentions if mention in context.people]
    for value in mentions:
        held = [name for name in fields if _may_be(context, name, value)]
        for subject in people if held else ():
            shared: tuple[str, ...] = ()
            for name in held:
                if not _apart(context, name, subject, value):
                    continue
                by_rules = [each for each in context.findings if _says(each, context, name, subject, value)]
                if by_rules and not every:
                    continue
                shared = shared or _features(context, subject, value, people)
                known = _known(context, name, subject, value, {each.rule for each in by_rules})
                yield Pair(name, subject, context.people[subject], value, bool(by_rules), frozenset((*shared, *known)))


def _features(context: SentenceContext, subject: Mention, value: Mention, people: Sequence[Mention]) -> tuple[str, ...]:
    """Return the features of a subject and a value that are the same whatever field is asked for."""
    near, way = around(context, subject, value, people), context.way(subject, value)
    return (*near, *way, *held(context, subject, value))


def _may_be(context: SentenceContext, name: str, value: Mention) -> bool:
    if value.kind in VALUES[name]:
        return name not in OPPOSITE or value in context.people
    kinds, labels = _MISTAKEN.get(name, ((), ()))
    return value.kind in kinds and context.label(value) in labels


def _apart(context: SentenceContext, name: str, subject: Mention, value: Mention) -> bool:
    """Tell whether subject and value can be two: not one person, and no couple where kin is asked for."""
    mine, theirs = context.people[subject], context.people.get(value)
    return mine is not theirs and not (name in OPPOSITE and (mine.members or (theirs and theirs.members)))


def _says(finding: Finding, context: SentenceContext, name: str, subject: Mention, value: Mention) -> bool:
    """Tell whether a finding of the rules says the field of this very pair."""
    if finding.subject is not context.people[subject]:
        return False
    if name in OPPOSITE:
        return finding.field == name and finding.person is context.people[value]
    return any(said == name and span.overlaps(value.span) for said, span in said_of(finding))


def _known(context: SentenceContext, name: str, subject: Mention, value: Mention, but: AbstractSet[str]) -> set[str]:
    """Return as features what the rules, ``but`` those, have read of the person beside this pair."""
    entity = context.people[subject]
    found = set(listed(context, entity, value))
    both = (entity, context.people.get(value))
    for finding in context.findings:
        kin = name in OPPOSITE and finding.field in OPPOSITE and finding.person in both
        if finding.subject is not entity and not kin:
            found.update("taken" for said, span in said_of(finding) if said == name and span.overlaps(value.span))
        if finding.subject is not entity or finding.rule in but or kin:
            continue
        for said, span in said_of(finding):
            found.add(f"{'same' if span.overlaps(value.span) else 'has'}:{said}")
    return found
