"""Claims to values: claims of one value together, with variants, and qualifiers united."""

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from service.domain import time
from service.domain.claim import Claim
from service.domain.fields import Field
from service.domain.profile import Variant
from service.reconcile.normal.forms import Form, moment
from service.reconcile.normal.normalize import comparers, fitting
from service.reconcile.normal.spelling import english
from service.reconcile.sources.lineage import Lineage
from service.reconcile.values.grouping import grouped
from service.reconcile.values.slices import sliced

Qualifiers = dict[str, str | tuple[str, ...]]


@frozen
class Cluster:
    """The claims of one value: ``key`` identifies the value within its field; ``value`` and ``display`` are the best supported words."""

    key: str
    value: str
    display: str
    forms: tuple[Form, ...]
    claims: tuple[Claim, ...]
    nests: bool


def clusters(entry: Field, claims: Sequence[Claim], lineage: Lineage) -> tuple[Cluster, ...]:
    """Return the values that claims of one field state, in the order of their first claims.

    ``claims`` come without repetition in the order of the manifest (:meth:`Lineage.ordered`). A value of a temporal field that held for several times is as many values.
    """
    forms: dict[Form, list[Claim]] = {}
    nests = False
    known = comparers(entry)
    only = known[0] if len(known) == 1 else None
    for claim in claims:
        chosen = only or fitting(known, claim)
        nests = nests or chosen.nests
        forms.setdefault(chosen.form(claim), []).append(claim)
    found = [
        _cluster(group, part, lineage, nests=nests, stint=stint)
        for group in grouped(list(forms))
        for stint, part in sliced(entry, _claims_of(group, forms, lineage), lineage)
    ]
    if len(found) > 1:
        found.sort(key=lambda cluster: lineage.place(cluster.claims[0]))
    return _told_apart(found)


def _claims_of(group: Sequence[Form], forms: Mapping[Form, list[Claim]], lineage: Lineage) -> Sequence[Claim]:
    if len(group) == 1:
        return forms[group[0]]
    return lineage.ordered(claim for form in group for claim in forms[form])


def variants(cluster: Cluster) -> tuple[Variant, ...]:
    """Return the other words for the value, with their claims."""
    if len({claim.value for claim in cluster.claims}) == 1:
        return ()
    spelled: dict[str, list[str]] = {}
    for claim in cluster.claims:
        spelled.setdefault(claim.value, []).append(claim.id)
    return tuple(Variant(value=value, claims=tuple(ids)) for value, ids in spelled.items() if value != cluster.value)


def qualifiers(claims: Sequence[Claim], lineage: Lineage) -> Qualifiers:
    """Return the claims' qualifiers united: a string where all agree, else a tuple, best supported first.

    Of two dates the more precise one stands for both where one contains the other.
    """
    if len(claims) == 1:
        return dict(sorted(claims[0].qualifiers.items()))
    united: Qualifiers = {}
    for key in sorted({key for claim in claims for key in claim.qualifiers}):
        stated: dict[str, list[Claim]] = {}
        for claim in claims:
            if key in claim.qualifiers:
                stated.setdefault(claim.qualifiers[key], []).append(claim)
        merged = _merged(stated)
        if len(merged) == 1:
            united[key] = next(iter(merged))
            continue
        united[key] = tuple(
            sorted(merged, key=lambda value: (-len(lineage.voices(merged[value])), lineage.place(merged[value][0])))
        )
    return united


def _merged(stated: dict[str, list[Claim]]) -> dict[str, list[Claim]]:
    if len(stated) == 1:
        return stated
    dates = {value: when for value in stated if (when := moment(value))}
    merged: dict[str, list[Claim]] = {}
    words: dict[str, str] = {}
    for value, claims in stated.items():
        finer = [other for other, when in dates.items() if value in dates and time.contains(dates[value], when)]
        finest = min(
            finer,
            key=lambda other: (sum(time.contains(dates[other], when) for when in dates.values()), other),
            default=value,
        )
        chosen = words.setdefault(english(finest), finest)
        merged.setdefault(chosen, []).extend(claims)
    return merged


def _cluster(forms: Sequence[Form], ordered: Sequence[Claim], lineage: Lineage, *, nests: bool, stint: str) -> Cluster:
    key = (forms[0].key if len(forms) == 1 else min([form.key for form in forms])) + stint
    best = ordered[0]
    if len({claim.value for claim in ordered}) > 1:
        best = _best_spelled(ordered, lineage)
    return Cluster(key, best.value, best.display, tuple(forms), tuple(ordered), nests)


def _best_spelled(ordered: Sequence[Claim], lineage: Lineage) -> Claim:
    """Return the first claim in the words that most voices use."""
    spelled: dict[str, list[Claim]] = {}
    for claim in ordered:
        spelled.setdefault(english(claim.value), []).append(claim)
    if len(spelled) == 1:
        return ordered[0]
    return min(spelled.values(), key=lambda listed: (-len(lineage.voices(listed)), lineage.place(listed[0])))[0]


def _told_apart(found: Sequence[Cluster]) -> tuple[Cluster, ...]:
    """Return clusters of which no two have one key: the later one's first claim tells it apart."""
    if len({cluster.key for cluster in found}) == len(found):
        return tuple(found)
    seen: set[str] = set()
    apart = []
    for cluster in found:
        unique = cluster
        if cluster.key in seen:
            unique = evolve(cluster, key=f"{cluster.key}|{cluster.claims[0].id}")
        seen.add(unique.key)
        apart.append(unique)
    return tuple(apart)
