"""A profile as plain data, from which the schemas make every view: ids resolved, addresses made, claims counted."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import Factory, asdict, frozen

from schemas.base import Kept
from service.domain.conflict import Conflict
from service.domain.fields import CATALOGUE, shown_fields
from service.domain.profile import Audited, Band, Derivation, FieldValue, Nested, Profile, ProfileField, Status
from service.domain.publication import Revision
from service.domain.source import Copy
from service.represent.plain.bearing import bearing
from service.represent.plain.cited import Plain, claim_of, source_of


@frozen
class Material:
    """A profile with each claim and source as plain data, by id and in order of sources and places; ``fields`` are those made so far."""

    profile: Profile
    claims: Mapping[str, Plain]
    sources: Mapping[str, Plain]
    fields: dict[str, Plain] = Factory(dict)


def gather(profile: Profile, texts: Mapping[str, str]) -> Material:
    """Return the material of ``profile``; ``texts`` has the frozen texts under its claims, by their digests."""
    by_id = {source.id: source for source in profile.sources}
    order = {source: place for place, source in enumerate(by_id)}
    claims = sorted(profile.claims, key=lambda claim: (order[claim.source], claim.selector.start, claim.selector.end))
    counts = Counter(claim.source for claim in claims)
    rejected = profile.rejected
    copies: dict[str, list[Copy]] = {}
    for copy in profile.copies:
        copies.setdefault(copy.source, []).append(copy)
    return Material(
        profile,
        {
            claim.id: Kept(
                _judged(claim_of(claim, by_id[claim.source], texts[claim.text_sha256]), rejected.get(claim.id))
            )
            for claim in claims
        },
        {source.id: source_of(source, counts[source.id], copies.get(source.id, ())) for source in profile.sources},
    )


def _judged(claim: dict[str, Any], rejected_by: str | None) -> Plain:
    whole = {**claim, "rejected_by": rejected_by}
    return {**whole, "bearing": bearing(whole)}


def record(material: Material, revision: Revision) -> Plain:
    """Return the whole record: the fields that are shown and have values, or of which something is denied or rejected, in the catalogue's order."""
    profile = material.profile
    stated = [(name, profile.fields[name]) for name in (each.name for each in shown_fields()) if name in profile.fields]
    return {
        **brief(profile, revision),
        "fields": {name: _field(material, entry) for name, entry in stated if told(entry)},
        "sources": list(material.sources.values()),
        "conflicts": [conflict(each) for each in profile.conflicts],
    }


def brief(profile: Profile, revision: Revision) -> Plain:
    """Return what lists say of a profile."""
    return {
        "id": profile.id,
        "name": profile.name,
        "description": profile.description,
        "revision": revision.number,
        "updated_at": revision.recorded_at,
    }


def told(entry: ProfileField) -> bool:
    """Tell whether claims say something of a field that can be shown: a value, what is wrong, or what rulings reject."""
    return bool(entry.values or entry.denied_by or entry.rejections)


def named_field(material: Material, name: str) -> Plain:
    """Return any field of the catalogue by itself: without values, its status is ``unknown`` or ``evidence``."""
    return {"profile": material.profile.id, "name": name, **_field(material, field_of(material.profile, name))}


def field_of(profile: Profile, name: str) -> ProfileField:
    """Return the profile's field; one without values where it has none."""
    entry = CATALOGUE[name]
    conflicts = tuple(each.id for each in profile.conflicts if each.field == name)
    status = Status.UNKNOWN if entry.shown else Status.EVIDENCE
    empty = ProfileField(
        name=name, label=entry.label, cardinality=str(entry.cardinality), status=status, conflicts=conflicts
    )
    return profile.fields.get(name, empty)


def conflict(entry: Conflict) -> Plain:
    """Return a conflict, each position with the band of its score."""
    positions = [
        {
            "value": each.value,
            "display": each.display,
            "claims": each.claims,
            "sources": each.sources,
            "confidence": {"score": each.confidence, "band": Band.of(each.confidence)},
            **({"denies": True} if each.denies else {}),
        }
        for each in entry.positions
    ]
    return {
        "id": entry.id,
        "profile": entry.profile,
        "field": entry.field,
        "type": entry.type,
        "status": entry.status,
        "positions": positions,
        "chosen": entry.chosen,
        "rule": entry.rule,
        "ruling": entry.ruling,
        "margin": entry.margin,
        "severity": entry.severity,
        "summary": entry.summary,
    }


def audited(profile: str, entry: Audited, revision: int | None) -> Plain:
    """Return a ruling with what has become of it; ``revision`` is the one in which it took effect."""
    ruling = entry.ruling
    return {
        **asdict(ruling),
        "profile": profile,
        "value": entry.value,
        "display": entry.display,
        "state": entry.state,
        "detail": entry.detail,
        "computed": entry.computed,
        "revision": revision,
        "baseline": {"value": ruling.computed, "claims": ruling.known},
    }


def _field(material: Material, entry: ProfileField) -> Plain:
    if entry.name not in material.fields:
        material.fields[entry.name] = _made(material, entry)
    return material.fields[entry.name]


def _made(material: Material, entry: ProfileField) -> Plain:
    plain: Plain = {
        "label": entry.label,
        "cardinality": entry.cardinality,
        "status": entry.status,
        "rule": entry.rule,
        "values": [_value(material, value) for value in entry.values],
        "conflicts": entry.conflicts,
    }
    if entry.computed:
        plain |= {"ruling": entry.values[0].ruling, "computed": _value(material, entry.computed)}
    if entry.denied_by:
        plain["denied_by"] = _claims(material, entry.denied_by)
    if entry.rejections:
        plain["rejections"] = entry.rejections
    return plain


def _value(material: Material, value: FieldValue) -> Plain:
    plain: Plain = {
        "id": value.id,
        "value": value.value,
        "display": value.display,
        "status": value.status,
        "confidence": value.confidence,
        "sources": value.sources,
        "independent_count": value.independent,
        "backing": value.backing,
        "claims": _claims(material, value.claims),
        "qualifiers": value.qualifiers,
        "support": {key: _stating(value, key) for key in value.support},
        "statements": value.statements,
        "differing": value.differing,
        "implied_by": _claims(material, value.implied_by),
        "denied_by": _claims(material, value.denied_by),
        "denied_in_part_by": _claims(material, value.denied_in_part_by),
        "variants": value.variants,
        "nested": [_nested(material, each) for each in value.nested],
    }
    if value.valid is not None:
        plain |= {"current": value.current, "valid": value.valid}
    if value.derived:
        plain["derived"] = _derived(material, value.derived)
    if value.ruling:
        plain["ruling"] = value.ruling
    return Kept(plain)


def _stating(value: FieldValue, key: str) -> Sequence[str] | Mapping[str, Sequence[str]]:
    """Return the claims that state a qualifier: by its values where it has several."""
    by_value = value.support[key]
    return next(iter(by_value.values())) if isinstance(value.qualifiers[key], str) else by_value


def _nested(material: Material, nested: Nested) -> Plain:
    plain: Plain = {
        "value": nested.value,
        "display": nested.display,
        "relation": nested.relation,
        "claims": _claims(material, nested.claims),
        "sources": _sources(material, nested),
    }
    if nested.status:
        plain["status"] = nested.status
    if nested.qualifiers:
        plain |= {"qualifiers": nested.qualifiers, "statements": nested.statements}
    if nested.valid is not None:
        plain |= {"current": nested.current, "valid": nested.valid}
    if nested.confidence:
        plain["confidence"] = nested.confidence
    if nested.derived:
        plain["derived"] = _derived(material, nested.derived)
    return plain


def _sources(material: Material, nested: Nested) -> list[str]:
    """Return the sources of a nested value's claims, in the order of the manifest."""
    known = {material.claims[claim]["source"] for claim in nested.claims}
    return [source for source in material.sources if source in known]


def _derived(material: Material, derived: Derivation) -> Plain:
    return {
        "rule": derived.rule,
        "claims": _claims(material, derived.claims),
        "explanation": derived.explanation,
        "steps": derived.steps,
    }


def _claims(material: Material, ids: tuple[str, ...]) -> list[Plain]:
    return [material.claims[claim] for claim in ids]
