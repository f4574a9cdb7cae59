"""Decide which sources tell of the profile's person, where two people go under one name."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from heapq import heapify, heappop, heappush
from itertools import combinations, count

from attrs import evolve, frozen

from service.domain.claim import Claim, content_id
from service.domain.conflict import Conflict, ConflictStatus, ConflictType, Position, Severity
from service.domain.fields import DATED
from service.domain.lists.wording import listing
from service.domain.ruling import IDENTITY, Told
from service.domain.source import Source, SourceStatus, Subject
from service.reconcile.identity.portraits import Portrait, portrait
from service.reconcile.identity.sides import Side
from service.reconcile.identity.traits import apart, compare, limit, score, side_of
from service.reconcile.normal.spelling import english
from service.reconcile.sources.lineage import Lineage
from service.reconcile.tables import table
from service.reconcile.values.sentences import number

_TELLING = ("birth_date", "age_statement", "death_date", "birth_place", "nationality", "occupation", "residence")
_PAIR = 2


@frozen
class Linked:
    """The sources that tell of somebody else than the profile's person, with the conflict that says so, if there are any.

    ``computed`` are those that would if no editor had said whom sources tell of.
    """

    others: frozenset[str] = frozenset()
    conflicts: tuple[Conflict, ...] = ()
    computed: frozenset[str] = frozenset()

    def marked(self, sources: Sequence[Source]) -> tuple[Source, ...]:
        """Return sources, those of another person marked as such."""
        return tuple(
            evolve(source, status=SourceStatus.OTHER_PERSON) if source.id in self.others else source
            for source in sources
        )


def link(
    subject: Subject, claims: Sequence[Claim], lineage: Lineage, told: Told, denying: Sequence[Claim] = ()
) -> Linked:
    """Return which sources tell of another person of the subject's name, as editors have decided and as :func:`compute` says of the rest.

    Where nothing is left open, the conflict that was computed is ``ruled``. What is ``denying`` values tells nobody apart.
    """
    computed = compute(subject, claims, lineage, denying=denying)
    if not told:
        return computed
    left = [claim for claim in claims if claim.source not in told.apart]
    rest = compute(subject, left, lineage, told.same, denying)
    settled = tuple(
        evolve(
            conflict, status=ConflictStatus.RULED, rule="ruling", summary=f"{conflict.summary} An editor has decided."
        )
        for conflict in computed.conflicts
    )
    return Linked(rest.others | told.apart, rest.conflicts or settled, computed.others)


def compute(
    subject: Subject,
    claims: Sequence[Claim],
    lineage: Lineage,
    same: AbstractSet[str] = frozenset(),
    denying: Sequence[Claim] = (),
) -> Linked:
    """Return which sources tell of another person of the subject's name, by all claims that count, in their order.

    There are two people only where two sources, each by itself, cannot tell of one (``data/link.toml`` has the points).
    Then sources are put together, the likeliest first, until only such are left apart. The profile's person is the one
    under most of the subject's names, then the one of whom more independent sources tell, then the one who was told of first; only
    where that does not tell, the order of the manifest does. Sources with a claim by hand tell of that person, and so do
    those that were put together with them: somebody says so; an editor says it of the sources in ``same``.
    """
    by_group: dict[str, list[Claim]] = {}
    for claim in claims:
        by_group.setdefault(lineage.group(claim.source), []).append(claim)
    if len(by_group) < _PAIR or not _could_differ(claims):
        return Linked()
    sides = [side_of(listed, lineage) for listed in by_group.values()]
    if not any(apart(one, other) for one, other in combinations(sides, 2)):
        return Linked()
    people = _people(sides, lineage)
    if len(people) < _PAIR:
        return Linked()
    ranked = sorted(
        people, key=lambda side: (-_named(subject, claims, side), -_voices(side, lineage), _first(side, lineage))
    )
    person, *rest = _vouched_first(ranked, {claim.source for claim in claims if claim.extractor.by_hand} | same)
    if not rest:
        return Linked()
    others = frozenset(source for side in rest for source in side.sources)
    return Linked(others, (_conflict(subject, [person, *rest], lineage, denying),), others)


def _vouched_first(people: Sequence[Side], vouched: AbstractSet[str]) -> list[Side]:
    """Return people with all that have a source among ``vouched`` made one with the first, who is the profile's person."""
    person, *others = people
    for side in others:
        if side.sources & vouched:
            person = person.with_(side)
    return [person, *(side for side in others if not side.sources & vouched)]


def _could_differ(claims: Sequence[Claim]) -> bool:
    """Tell at a glance whether enough fields have different values at all."""
    worst, lives = _worst(), table("link")["lives"]
    values: dict[str, set[str]] = {}
    for claim in claims:
        if claim.field in worst:
            values.setdefault(claim.field, set()).add(claim.original if claim.field == IDENTITY else claim.value)
    differing = [worst[name] for name, found in values.items() if len(found) > 1 or name == "death_date"]
    if values.keys() & {"birth_date", "age_statement"} and any(
        claim.field in lives["acts"] and DATED & claim.qualifiers.keys() for claim in claims
    ):
        differing.append(lives["worst"])
    return sum(differing) <= limit()


@cache
def _worst() -> dict[str, float]:
    """Return for each field how much it can speak for two people."""
    rules = table("link")
    worst = dict.fromkeys(("birth_date", "age_statement"), rules["birth"]["worst"])
    worst["death_date"] = rules["death"]["worst"] + rules["lives"]["worst"]
    for rule in rules["fields"]:
        worst[rule["name"]] = min(worst.get(rule["name"], 0.0), rule.get("differ", 0.0))
    return worst


def _people(sides: Sequence[Side], lineage: Lineage) -> list[Side]:
    """Put sides together, the likeliest pair first, as long as two can be one person; of equals, the larger pair."""
    people = dict(enumerate(sides))
    pairs = [_pair(people, a, b, lineage) for a, b in combinations(people, 2)]
    heapify(pairs)
    for merged in count(len(people)):
        while pairs and not (pairs[0].one in people and pairs[0].other in people):
            heappop(pairs)
        if not pairs or -pairs[0].key[0] <= limit():
            break
        best = heappop(pairs)
        both = people.pop(best.one).with_(people.pop(best.other))
        others = list(people)
        people[merged] = both
        for other in others:
            heappush(pairs, _pair(people, other, merged, lineage))
    return list(people.values())


@frozen(order=True)
class _Pair:
    """Two sides by number; the smallest key is that of the pair to put together first."""

    key: tuple[float, int, int, int]
    one: int
    other: int


def _pair(people: Mapping[int, Side], one: int, other: int, lineage: Lineage) -> _Pair:
    a, b = people[one], people[other]
    first, second = sorted((_first(a, lineage), _first(b, lineage)))
    return _Pair((-score(compare(a, b)), -_voices(a, lineage) - _voices(b, lineage), first, second), one, other)


def _voices(side: Side, lineage: Lineage) -> int:
    return len({lineage.group(source) for source in side.sources})


def _first(side: Side, lineage: Lineage) -> int:
    return min(map(lineage.rank, side.sources))


def _named(subject: Subject, claims: Sequence[Claim], side: Side) -> int:
    """Return under how many of the subject's names some sources know a person."""
    known = {english(name) for name in (subject.name, *subject.aliases)}
    said = {
        english(claim.value)
        for claim in claims
        if claim.field in ("name", "also_known_as") and claim.source in side.sources
    }
    return len(known & said)


def _conflict(subject: Subject, people: Sequence[Side], lineage: Lineage, denying: Sequence[Claim]) -> Conflict:
    total = sum(_voices(side, lineage) for side in people)
    drawn = [portrait(side, [each for each in denying if each.source in side.sources], lineage) for side in people]
    positions = [_position(each, _voices(each.side, lineage) / total, lineage) for each in drawn]
    shares = sorted((position.confidence for position in positions), reverse=True)
    return Conflict(
        id=content_id(
            "x", subject.id, IDENTITY, ConflictType.IDENTITY, *sorted(",".join(p.sources) for p in positions)
        ),
        profile=subject.id,
        field=IDENTITY,
        type=ConflictType.IDENTITY,
        status=ConflictStatus.OPEN,
        severity=Severity.MAJOR,
        positions=tuple(positions),
        summary=_summary(subject, drawn, positions, lineage),
        margin=shares[0] - shares[1],
    )


def _summary(subject: Subject, people: Sequence[Portrait], positions: Sequence[Position], lineage: Lineage) -> str:
    said = []
    for each, position in zip(people, positions, strict=True):
        names = [lineage.told_apart(source) for source in position.sources]
        verb = "tells" if len(names) == 1 else "tell"
        said.append(f"{listing(names)} {verb} of one {position.value}{each.otherwise(lineage)}")
    person, *others = (each.held for each in people)
    words = table("link")["words"]
    points = [point for other in others for point in compare(person, other) if point.weight < 0]
    why = listing(list(dict.fromkeys(words[point.trait].format(years=point.years) for point in points)))
    return (
        f"{number(len(people)).capitalize()} people seem to go under the name {subject.name}: {'; '.join(said)}. "
        f"{why[:1].upper()}{why[1:]}. "
        "The profile is of the first."
    )


def _position(drawn: Portrait, share: float, lineage: Lineage) -> Position:
    """Return one person as a side of the conflict; its confidence is its share of the independent sources."""
    side = drawn.side
    sources = tuple(sorted(side.sources, key=lineage.position))
    telling = [claim for name in _TELLING for claim in side.claims.get(name, ())]
    return Position(
        value=drawn.words,
        display=f"{drawn.words} ({len(sources)} {'source' if len(sources) == 1 else 'sources'})",
        claims=tuple(claim.id for claim in lineage.ordered(telling)),
        sources=sources,
        confidence=share,
    )
