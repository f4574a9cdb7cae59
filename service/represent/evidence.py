"""Rival values of a field side by side: what says each, and what speaks against it."""

from typing import Any

from service.domain.claim import Modality
from service.domain.conflict import ConflictType
from service.domain.profile import FieldValue, Profile
from service.domain.source import SourceStatus
from service.represent.material import field_of


def evidence(profile: Profile, name: str) -> dict[str, Any]:
    """Return ``{chosen, rule, groups, rejected}`` of a field, groups best first.

    A claim refutes a value where it denies it, where only one value can hold and the claim says another that is not
    nested with it, and where a conflict sets both values against each other; one that holds at another time does not,
    nor does one that an editor has rejected.
    """
    entry = field_of(profile, name)
    groups = [_group(profile, name, value, entry.values) for value in entry.values]
    rejected = profile.rejected
    return {
        "chosen": entry.values[0].value if entry.values else None,
        "rule": entry.rule,
        "groups": groups,
        "rejected": [claim.id for claim in profile.claims if claim.field == name and claim.id in rejected],
    }


def _group(profile: Profile, name: str, value: FieldValue, values: tuple[FieldValue, ...]) -> dict[str, Any]:
    nested = _nested(value)
    against = {*_rivals(profile, name, value, values), *_denials(profile, name, value)} - {*value.claims, *nested}
    return {
        "value": value.value,
        "display": value.display,
        "supports": [claim for claim in value.claims if claim not in nested],
        "nested": nested,
        "refutes": [claim.id for claim in profile.claims if claim.id in against],
        "independent_count": value.independent,
        "confidence": value.confidence,
    }


def _nested(value: FieldValue) -> list[str]:
    claims: dict[str, None] = {}
    for each in value.nested:
        if each.relation != "near":
            claims.update(dict.fromkeys((*each.claims, *(each.derived.claims if each.derived else ()))))
    return list(claims)


def _rivals(profile: Profile, name: str, value: FieldValue, values: tuple[FieldValue, ...]) -> set[str]:
    said = {value.value, *(variant.value for variant in value.variants)}
    rivals: set[str] = set()
    if field_of(profile, name).cardinality == "one":
        inside = {each.value for each in value.nested}
        rivals.update(*(other.claims for other in values if other.id != value.id and other.value not in inside))
    for conflict in profile.conflicts:
        held = {position.value for position in conflict.positions}
        if conflict.field == name and conflict.type is not ConflictType.TEMPORAL and held & said:
            rivals.update(*(position.claims for position in conflict.positions if position.value not in said))
    return rivals


def _denials(profile: Profile, name: str, value: FieldValue) -> set[str]:
    said = {value.value, *(variant.value for variant in value.variants)}
    about = {source.id for source in profile.sources if source.status is SourceStatus.LIVE}
    return {
        claim.id
        for claim in profile.claims
        if claim.modality is Modality.NEGATED and claim.field == name and claim.value in said
        if claim.source in about and claim.id not in profile.rejected
    }
