"""Claims to values: claims of one value together, with what contains what, and variants."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, permutations

from attrs import evolve, field, frozen

from service.domain.claim import Claim
from service.domain.fields import Field
from service.domain.profile import Variant
from service.reconcile.normal.blocking import CONTAINS, FEW, Index
from service.reconcile.normal.forms import Form, TextForm
from service.reconcile.normal.normalize import comparers, fitting
from service.reconcile.normal.organisations.organisations import OrganisationForm
from service.reconcile.normal.persons.persons import PersonForm
from service.reconcile.normal.places.placeforms import PlaceForm
from service.reconcile.normal.roles import RoleForm, role
from service.reconcile.normal.spans import containing, spans
from service.reconcile.normal.spelling import english
from service.reconcile.sources.lineage import Lineage
from service.reconcile.values.clusters.grouping import grouped
from service.reconcile.values.clusters.slices import apart, sliced
from service.reconcile.values.clusters.statements import two_things


@frozen
class Cluster:
    """The claims of one value: ``key`` identifies the value within its field; ``value`` and ``display`` are the best supported words."""

    key: str
    value: str
    display: str
    forms: tuple[Form, ...]
    claims: tuple[Claim, ...]
    nests: bool


@frozen
class Nesting:
    """Which values of a field contain which, by key, closed under transitivity."""

    inner: frozenset[tuple[str, str]]
    nested: Mapping[str, Sequence[str]] = field(init=False, eq=False, repr=False)
    """For each value that contains or is contained the others that it does so with, in no order."""

    @nested.default
    def _nested(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for outer, inner in self.inner:
            found.setdefault(outer, []).append(inner)
            found.setdefault(inner, []).append(outer)
        return found

    def near(self, key: str) -> Sequence[str]:
        """Return the values that a value contains or lies within, in no order."""
        return self.nested.get(key, ())

    def contains(self, outer: str, inner: str) -> bool:
        """Tell whether the value ``outer`` contains ``inner``."""
        return (outer, inner) in self.inner

    def related(self, one: str, other: str) -> bool:
        """Tell whether one of two values contains the other."""
        return self.contains(one, other) or self.contains(other, one)


_FLAT = Nesting(frozenset())


def _told(form: Form, lineage: Lineage) -> Form:
    """Return the form of a body with the letters that some text tells to stand for it."""
    if not lineage.short_names or not isinstance(form, OrganisationForm) or form.told:
        return form
    letters = lineage.short_names.get(form.run)
    return evolve(form, told=letters) if letters else form


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
        forms.setdefault(_told(chosen.form(claim), lineage), []).append(claim)
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


def nesting(found: Sequence[Cluster]) -> Nesting:
    """Return which clusters contain which; values that held at different times do not."""
    if len(found) == 1:
        return _FLAT
    forms = [(cluster.key, cluster.forms) for cluster in found if cluster.forms[0].can_nest]
    near = permutations(forms, 2) if len(forms) <= FEW else _perhaps_nested(forms)
    pairs = {(a, b) for (a, outer), (b, inner) in near if _any(outer, inner)}
    if not pairs:
        return _FLAT
    claims = {cluster.key: cluster.claims for cluster in found}
    pairs = {(a, b) for a, b in pairs if not _other(claims[a], claims[b])}
    if len(pairs) > 1:
        pairs = _closed(_unambiguous(pairs, found), claims)
    return Nesting(frozenset([(a, b) for a, b in pairs if (b, a) not in pairs and not _other(claims[a], claims[b])]))


def _other(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Tell whether claims of two values speak of two times or two things, so that the values do not nest."""
    return apart(one, other) or two_things(one, other)


_Keyed = tuple[str, Sequence[Form]]


def _perhaps_nested(listed: Sequence[_Keyed]) -> Iterable[tuple[_Keyed, _Keyed]]:
    """Yield the pairs of values of which the first may contain the second."""
    forms = [(at, form) for at, (_, own) in enumerate(listed) for form in own]
    pairs = {(outer, inner) for outer, inner in containing(spans(forms)) if outer != inner}
    index = Index(CONTAINS, forms)
    pairs.update((outer, inner) for outer, form in forms for inner in index.find(form) if outer != inner)
    return ((listed[outer], listed[inner]) for outer, inner in pairs)


def _unambiguous(pairs: set[tuple[str, str]], found: Sequence[Cluster]) -> set[tuple[str, str]]:
    """Return pairs without those of a value that may contain several others, none in another, where only one could be meant."""
    inside: dict[str, list[str]] = {cluster.key: [] for cluster in found if cluster.forms[0].one_inside}
    if not inside:
        return pairs
    for outer, inner in pairs:
        inside[outer].append(inner)
    unsure = {
        outer
        for outer, inner in inside.items()
        if any((a, b) not in pairs and (b, a) not in pairs for a, b in combinations(inner, 2))
    }
    return {(outer, inner) for outer, inner in pairs if outer not in unsure}


def _closed(pairs: set[tuple[str, str]], middles: Iterable[str]) -> set[tuple[str, str]]:
    """Return pairs with those that follow: what contains a value contains what is in it."""
    inside: dict[str, dict[str, None]] = {}
    around: dict[str, dict[str, None]] = {}
    for outer, inner in pairs:
        inside.setdefault(outer, {})[inner] = None
        around.setdefault(inner, {})[outer] = None
    for middle in middles:
        for outer in tuple(around.get(middle, ())):
            for inner in inside.get(middle, ()):
                if inner != outer:
                    inside[outer][inner] = None
                    around[inner][outer] = None
    return {(outer, inner) for outer, listed in inside.items() for inner in listed}


def variants(cluster: Cluster) -> tuple[Variant, ...]:
    """Return the other words for the value, with their claims."""
    if len({claim.value for claim in cluster.claims}) == 1:
        return ()
    spelled: dict[str, list[str]] = {}
    for claim in cluster.claims:
        spelled.setdefault(claim.value, []).append(claim.id)
    return tuple(Variant(value=value, claims=tuple(ids)) for value, ids in spelled.items() if value != cluster.value)


def _cluster(forms: Sequence[Form], ordered: Sequence[Claim], lineage: Lineage, *, nests: bool, stint: str) -> Cluster:
    key = (forms[0].key if len(forms) == 1 else min([form.key for form in forms])) + stint
    best = ordered[0]
    if len({claim.value for claim in ordered}) > 1:
        best = _best_spelled(ordered, lineage)
        if isinstance(forms[0], PlaceForm):
            best = _fullest(best, ordered, lineage)
        if isinstance(forms[0], PersonForm) and " " not in best.value:  # "Cecilie", and in full
            best = _best_spelled([claim for claim in ordered if " " in claim.value] or ordered, lineage)
        if isinstance(forms[0], RoleForm):
            best = _best_spelled([claim for claim in ordered if role(claim.value).where] or ordered, lineage)
        if isinstance(forms[0], TextForm):
            best = _best_spelled([claim for claim in ordered if "country" in claim.qualifiers] or ordered, lineage)
    return Cluster(key, best.value, best.display, tuple(forms), tuple(ordered), nests)


def _best_spelled(ordered: Sequence[Claim], lineage: Lineage) -> Claim:
    """Return the first claim in the words that most voices use."""
    spelled: dict[str, list[Claim]] = {}
    for claim in ordered:
        spelled.setdefault(english(claim.value), []).append(claim)
    if len(spelled) == 1:
        return ordered[0]
    return min(spelled.values(), key=lambda listed: (-len(lineage.voices(listed)), lineage.place(listed[0])))[0]


def _fullest(best: Claim, ordered: Sequence[Claim], lineage: Lineage) -> Claim:
    """Return a claim that says as well what a place lies in: "Bergen, Norway" for "Bergen", however few say so."""
    fuller = [claim for claim in ordered if english(claim.value.split(",", maxsplit=1)[0]) == english(best.value)]
    fuller = [claim for claim in fuller if "," in claim.value]
    return _best_spelled(fuller, lineage) if fuller else best


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


def _any(outer: Sequence[Form], inner: Sequence[Form]) -> bool:
    if len(outer) == 1 and len(inner) == 1:
        a, b = outer[0], inner[0]
        return type(a) is type(b) and a.contains(b)
    return any(type(a) is type(b) and a.contains(b) for a in outer for b in inner)
