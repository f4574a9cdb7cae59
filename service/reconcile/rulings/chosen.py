"""Put what editors chose first: find the value that a ruling names, and mark field and conflicts with it."""

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from service.domain.claim import Claim, content_id
from service.domain.conflict import Conflict, ConflictStatus, ConflictType, Severity
from service.domain.fields import CATALOGUE
from service.domain.profile import Backing, FieldValue, Nested, ProfileField, Statement, Status
from service.domain.ruling import Ruling
from service.reconcile.sources.lineage import Lineage
from service.reconcile.values.clusters.slices import validity
from service.reconcile.values.clusters.statements import Qualified, qualified
from service.reconcile.values.history import one_at_a_time

RULE = "ruling"
_INVERSE = {"contains": "within", "within": "contains"}


@frozen
class Choice:
    """A ruling with the value that it chooses; ``beside`` are the values of the field that this one was nested with."""

    ruling: Ruling
    value: FieldValue
    beside: tuple[FieldValue, ...] = ()


def choices(place: ProfileField) -> list[str]:
    """Return the values of a field that a ruling may choose: those that sources say, and those that follow from claims."""
    found: dict[str, None] = {}
    for value in place.values:
        found.setdefault(value.value)
        found.update(dict.fromkeys(each.value for each in value.nested if each.relation in _INVERSE))
    return list(found)


def find(
    place: ProfileField, ruling: Ruling, claim: Claim | None, lineage: Lineage, claims: Mapping[str, Claim]
) -> Choice | None:
    """Return what ``ruling`` chooses of a field as computed: by ``claim``, or else by a value's words; None where that is not there.

    What is chosen by a claim has the claim's qualifiers where those of its claims differ.
    """
    words = claim.value if claim else ruling.choose
    for value in place.values:
        if words in _words(value) and (claim is None or claim.id in value.claims):
            return Choice(ruling, _settled(value, claim) if claim else value)
    nested = {
        value.id: each
        for value in place.values
        for each in value.nested
        if (claim.id in each.claims if claim else words in (each.value, each.display)) and each.relation in _INVERSE
    }
    beside = tuple(value for value in place.values if value.id in nested)
    return Choice(ruling, _raised(place.name, nested, beside, lineage, claims), beside) if nested else None


def put_first(place: ProfileField, chosen: Sequence[Choice], conflicts: Sequence[Conflict]) -> ProfileField:
    """Return the field with what was ``chosen`` (newest first) before all else, its scores as computed.

    ``conflicts`` are the profile's, decided already: a rival that they no longer dispute is not disputed. Of values that
    hold one after the other, the chosen one is the current one.
    """
    entry = CATALOGUE[place.name]
    first = {choice.value.id: choice for choice in chosen}
    nested = {value.id for choice in chosen for value in choice.beside}
    rest = [value for value in place.values if value.id not in first and value.id not in nested]
    values = [evolve(choice.value, status=Status.RULED, ruling=choice.ruling) for choice in chosen]
    values += [_undisputed(value, place.name, conflicts) for value in rest]
    if one_at_a_time(entry):
        values = [evolve(value, current=at == 0) for at, value in enumerate(values)]
    return evolve(
        place,
        status=Status.RULED if entry.shown else place.status,
        values=tuple(values),
        rule=RULE,
        computed=place.values[0],
    )


def decided(conflicts: Sequence[Conflict], chosen: Sequence[Choice]) -> tuple[Conflict, ...]:
    """Return conflicts, those with a side that was chosen as ruled."""
    return tuple(_decided(conflict, chosen) for conflict in conflicts)


def _decided(conflict: Conflict, chosen: Sequence[Choice]) -> Conflict:
    for choice in chosen:
        own = conflict.field == choice.ruling.field
        if not own and conflict.type is not ConflictType.IMPOSSIBLE:
            continue
        claim = choice.ruling.claim
        for side in conflict.positions:
            if not own and set(side.claims).isdisjoint(choice.value.claims):
                continue
            if side.value in _words(choice.value) or (claim and claim in side.claims):
                return evolve(
                    conflict,
                    status=ConflictStatus.RULED,
                    chosen=side.value,
                    rule=RULE,
                    ruling=choice.ruling.id,
                    summary=f"{conflict.summary} An editor has ruled for {side.display}.",
                )
    return conflict


def _settled(value: FieldValue, claim: Claim) -> FieldValue:
    """Return a value with the claim's qualifiers where those of its claims differ, and what other claims say of these left out."""
    said = claim.qualifiers
    settled = {key for key, each in value.qualifiers.items() if isinstance(each, tuple) and said.get(key) in each}
    if not settled:
        return value
    kept = (_without(each, {key: said[key] for key in settled}) for each in value.statements)
    return evolve(
        value,
        qualifiers={key: said[key] if key in settled else each for key, each in value.qualifiers.items()},
        support={key: {said[key]: each[said[key]]} if key in settled else each for key, each in value.support.items()},
        statements=tuple(each for each in kept if each.qualifiers),
        differing=tuple(key for key in value.differing if key not in settled),
    )


def _without(statement: Statement, settled: Mapping[str, str]) -> Statement:
    """Return a statement without what it says otherwise than was ``settled``."""
    said = statement.qualifiers
    gone = {key for key, text in settled.items() if key in said and said[key] != text}
    return Statement(
        qualifiers={key: each for key, each in said.items() if key not in gone},
        support={key: each for key, each in statement.support.items() if key not in gone},
    )


def _words(value: FieldValue) -> set[str]:
    return {value.value, value.display, *(variant.value for variant in value.variants)}


def _undisputed(value: FieldValue, field: str, conflicts: Sequence[Conflict]) -> FieldValue:
    if value.status is not Status.DISPUTED or any(
        conflict.field == field
        and conflict.status is ConflictStatus.OPEN
        and (conflict.severity is Severity.MAJOR or conflict.type is ConflictType.EXCLUSIVE)
        and value.value in {side.value for side in conflict.positions}
        for conflict in conflicts
    ):
        return value
    return evolve(value, status=Status.AGREED if value.independent > 1 else Status.SINGLE_SOURCE)


def _raised(
    field: str,
    nested: Mapping[str, Nested],
    beside: Sequence[FieldValue],
    lineage: Lineage,
    claims: Mapping[str, Claim],
) -> FieldValue:
    """Return what was ``nested`` (by the ids of the values that it was nested with, ``beside``) as a value of its own."""
    best, own = beside[0], nested[beside[0].id]
    ids = dict.fromkeys((*own.claims, *(own.derived.claims if own.derived else ())))
    said = lineage.ordered(claims[each] for each in ids)
    told = Qualified({}, {}, ()) if own.derived else qualified(CATALOGUE[field], said, lineage)
    voices = len(lineage.voices(said))
    return FieldValue(
        id=content_id("v", said[0].profile, field, own.value),
        value=own.value,
        display=own.display,
        status=Status.RULED,
        confidence=own.confidence or best.confidence,
        sources=lineage.sources_of(said),
        claims=tuple(claim.id for claim in said),
        independent=voices,
        backing=Backing(imply=voices) if own.derived else Backing(state=voices),
        qualifiers=told.united,
        support=told.support,
        statements=told.statements,
        differing=told.differing,
        implied_by=tuple(claim.id for claim in said) if own.derived else (),
        nested=tuple(_beside(value, nested[value.id].relation) for value in beside),
        current=best.current,
        valid=None if best.valid is None else validity(said, lineage),
        derived=own.derived,
    )


def _beside(value: FieldValue, relation: str) -> Nested:
    return Nested(
        value=value.value,
        display=value.display,
        relation=_INVERSE[relation],
        claims=value.claims,
        derived=value.derived,
        confidence=value.confidence,
        status=value.status,
        qualifiers=value.qualifiers,
        statements=value.statements,
        current=value.current,
        valid=value.valid,
    )
