"""Pairs of a person and a possible value in one sentence, each with the features by which learned weights judge it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import define, field, frozen

from service.extract.entities import Entity
from service.extract.finding import Finding
from service.extract.mention import Kind, Mention
from service.extract.nlp import Parse
from service.extract.shadow import Shadow
from service.extract.ways import common_way, head_of

_ORGANISATIONS = frozenset((Kind.ORGANISATION,))
_VALUES: Mapping[str, frozenset[Kind]] = {
    "employer": _ORGANISATIONS,
    "educated_at": _ORGANISATIONS,
    "political_affiliation": frozenset((Kind.ORGANISATION, Kind.FOLLOWING)),
    "residence": frozenset((Kind.PLACE,)),
    "birth_place": frozenset((Kind.PLACE,)),
    "nationality": frozenset((Kind.DEMONYM,)),
}
"""The fields that are judged (those where it helps), with the classes of mentions that may be their values."""
_BODIES = frozenset(("employer", "educated_at", "political_affiliation"))
_MISTAKEN = frozenset((Kind.PERSON, Kind.PLACE))
"""Classes that the rules give to organisations by mistake."""
_MOST = 40
"""A sentence with more mentions than this is a list of names: it is not judged."""
_FAR = 12
"""Mentions with more words between them are far from each other."""
_CLOSE = 5
_SIDE = 8
_MANY_RIVALS = 3
_NOTES = frozenset(("school", "political", "acronym", "weak", "party", "word"))
_TOKEN = re.compile(r"[\ue000-\uf8ff]|[^\W\d_]+(?:['-][^\W\d_]+)*|\d+|[^\w\s]")


@frozen(eq=False)
class Pair:
    """A person's mention and a possible value of a field, with what tells whether it is one."""

    field: str
    subject: Mention
    entity: Entity
    value: Mention
    features: tuple[str, ...]


@define
class Scene:
    """A sentence in which pairs are looked for: its shadow, its people, its tree, and what the rules have read in it."""

    shadow: Shadow
    people: Mapping[Mention, Entity]
    parse: Parse
    findings: Sequence[Finding]
    _heads: dict[Mention, int | None] = field(factory=dict)

    def way(self, one: Mention, other: Mention) -> tuple[str, ...]:
        """Return the features of the way between two mentions in the tree."""
        ends = []
        for mention in (one, other):
            if mention not in self._heads:
                self._heads[mention] = head_of(self.parse.words, mention.span)
            ends.append(self._heads[mention])
        return common_way(self.parse.words, *ends)

    def label(self, mention: Mention) -> str:
        """Return the class that the recogniser gives to what stands there."""
        return next((seen.label for seen in self.parse.names if seen.span.overlaps(mention.span)), "none")

    def tokens(self, start: int, end: int) -> list[str]:
        """Return the words of a stretch of the shadow, mentions as their classes, kin as what they are."""
        return [self._token(token) for token in _TOKEN.findall(self.shadow.text[max(0, start) : end])]

    def _token(self, token: str) -> str:
        mention = self.shadow.mentions.get(token)
        if mention is not None:
            return f"{{{mention.note['word'] if mention.kind is Kind.KIN else mention.kind.value}}}"
        return "0" if token.isdigit() else token.lower()

    def between(self, one: Mention, other: Mention) -> list[str]:
        """Return the words between two mentions."""
        left, right = sorted((self.shadow.place(one), self.shadow.place(other)))
        return self.tokens(left + 1, right)


def pairs(scene: Scene) -> Iterator[Pair]:
    """Yield the pairs of a sentence that the rules have not read already."""
    mentions = [scene.shadow.mentions[char] for char in scene.shadow.text if char in scene.shadow.mentions]
    if len(mentions) > _MOST:
        return
    people = [mention for mention in mentions if mention in scene.people]
    for value in mentions:
        fields = _fields(scene, value)
        for subject in people if fields else ():
            if scene.people[subject] is scene.people.get(value):
                continue
            shared: tuple[str, ...] = ()
            for name in fields:
                known = _read(scene, name, subject, value)
                if known is not None:
                    shared = shared or (*_around(scene, subject, value, people), *scene.way(subject, value))
                    yield Pair(name, subject, scene.people[subject], value, (*shared, *known))


def _fields(scene: Scene, value: Mention) -> list[str]:
    mistaken = value.kind in _MISTAKEN and any(
        seen.label == "ORG" and seen.span.overlaps(value.span) for seen in scene.parse.names
    )
    return [name for name, kinds in _VALUES.items() if value.kind in kinds or (mistaken and name in _BODIES)]


def _read(scene: Scene, name: str, subject: Mention, value: Mention) -> set[str] | None:
    """Return as features what the rules have read of these two and their like, or None where they read this very pair."""
    found: set[str] = set()
    entity = scene.people[subject]
    for finding in scene.findings:
        mine = finding.subject is entity
        bodies = [span for key, span in finding.places.items() if key.startswith("organisation")]
        for said, span in ((finding.field, finding.original), *(("employer", body) for body in bodies)):
            same = span.overlaps(value.span)
            if same and said == name:
                if mine:
                    return None
                found |= _beside(scene, subject, finding.subject)
            elif same and mine:
                found.add(f"same:{said}")
            elif mine:
                found.add(f"has:{said}")
    return found


def _beside(scene: Scene, subject: Mention, other: Entity) -> set[str]:
    """Return features of how a person stands to another one of whom the rules say the same."""
    found = {"value-of-other"}
    for mention, entity in scene.people.items():
        if entity is other:
            between = scene.between(mention, subject)
            side = f"{'<' if mention.start < subject.start else '>'}{mention.kind.value}{subject.kind.value}"
            found |= {f"other{side}", *(f"other{side[0]}in:{word}" for word in between[:_SIDE])}
            if len(between) <= _SIDE:
                found.add(f"other{side}:{' '.join(between[:4])}")
            found.update(f"other-{each}" for each in scene.way(subject, mention) if each.startswith(("plain", "way")))
    return found


def _around(scene: Scene, subject: Mention, value: Mention, people: Sequence[Mention]) -> list[str]:
    """Return features of the two mentions, the words around each, and those between them."""
    one, two = scene.shadow.place(subject), scene.shadow.place(value)
    order = "<" if two < one else ">"
    between = scene.between(subject, value)
    rivals = sum(1 for each in people if min(one, two) < scene.shadow.place(each) < max(one, two))
    found = [
        f"kinds:{subject.kind.value}{order}{value.kind.value}",
        f"rivals:{order}{min(rivals, _MANY_RIVALS)}",
        f"main:{scene.people[subject].main}",
        f"first:{subject is people[0]}",
        f"note:{','.join(sorted(_NOTES.intersection(value.note)))}",
        f"subject-seen:{scene.label(subject)}:{subject.kind.value}",
        f"value-seen:{scene.label(value)}:{value.kind.value}",
        *(f"in{order}{word}" for word in sorted(set(between)) if len(between) <= _FAR),
    ]
    if len(between) > _FAR:
        found.append("far")
    if len(between) <= _CLOSE:
        found.append(f"exact{order}{' '.join(between)}")
    for end, mention, at in (("subject", subject, one), ("value", value, two)):
        if mention.kind is Kind.KIN:
            found.append(f"{end}-kin:{mention.note['word']}")
        before, behind = scene.tokens(at - 40, at), scene.tokens(at + 1, at + 30)
        found += [f"{end}-before:{' '.join(before[-count:])}" for count in (1, 2, 3)]
        found += [f"{end}-behind:{' '.join(behind[:count])}" for count in (1, 2)]
    return found
