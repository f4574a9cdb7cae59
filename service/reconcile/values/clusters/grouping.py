"""Which forms are one value: the same in other words, or such as could be one where nothing else could be meant."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from service.reconcile.normal.blocking import FEW, MAY_BE, SAME, Index, Relation
from service.reconcile.normal.forms import Form


def grouped(forms: list[Form]) -> list[list[Form]]:
    """Join forms of one value; then those that could be one where nothing else could be meant, and first of them those that are close."""
    if len(forms) == 1:
        return [forms]
    alone = sorted(forms, key=lambda form: (type(form).__name__, form.key, form.tag))
    groups = [[form] for form in alone]
    if len(alone) <= FEW:
        pairs = [(a, b) for (a, x), (b, y) in combinations(enumerate(alone), 2) if _same(x, y)]
        groups = _joined(groups, _close_first(groups, pairs))
    else:
        groups = _joined(groups, _close_first(groups, _pairs(groups, SAME)), _same)
    if len(groups) == 1 or not any(form.can_link for form in alone):
        return groups
    maybe = _maybe(groups)
    if close := [pair for pair in maybe if _close(groups, pair)]:
        groups = _where_sure(groups, close)
        maybe = _maybe(groups)
    return _where_sure(groups, maybe)


def _maybe(groups: Sequence[Sequence[Form]]) -> "_Pairs":
    """Return the pairs of groups that could be one."""
    return [(a, b) for a, b in _pairs(groups, MAY_BE) if _may_be(groups[a], groups[b])]


def _where_sure(groups: list[list[Form]], maybe: "_Pairs") -> list[list[Form]]:
    """Join the groups of each pair where nothing else could be meant."""
    partners: dict[int, list[int]] = {}
    for a, b in maybe:
        partners.setdefault(a, []).append(b)
        partners.setdefault(b, []).append(a)
    sure = {
        at
        for at, listed in partners.items()
        if not any(_clash(groups[a], groups[b]) for a, b in combinations(listed, 2))
    }
    return _joined(groups, [(a, b) for a, b in maybe if a in sure and b in sure])


_Pairs = list[tuple[int, int]]


def _close_first(groups: Sequence[Sequence[Form]], pairs: Iterable[tuple[int, int]]) -> _Pairs:
    """Return pairs of groups, those first that are close; without those of which each is close to another."""
    listed = list(pairs)
    if not any(form.can_be_close for group in groups for form in group):
        return listed
    perhaps = (pair for relation in (SAME, MAY_BE) for pair in _pairs(groups, relation))
    near = {at for a, b in perhaps if _close(groups, (a, b)) and _could_be(groups[a], groups[b]) for at in (a, b)}
    close = {pair for pair in listed if _close(groups, pair)}
    others = (pair for pair in listed if pair not in close and not near.issuperset(pair))
    return [*(pair for pair in listed if pair in close), *others]


def _could_be(one: Sequence[Form], other: Sequence[Form]) -> bool:
    return _may_be(one, other) or (any(_same(a, b) for a in one for b in other) and not _clash(one, other))


def _close(groups: Sequence[Sequence[Form]], pair: tuple[int, int]) -> bool:
    return any(a.close(b) for a in groups[pair[0]] for b in groups[pair[1]] if type(a) is type(b))


def _pairs(groups: Sequence[Sequence[Form]], relation: Relation) -> Iterable[tuple[int, int]]:
    """Return the pairs of groups, by number and in order, that may be in a relation."""
    if len(groups) <= FEW:
        return combinations(range(len(groups)), 2)
    forms = [(at, form) for at, group in enumerate(groups) for form in group]
    index = Index(relation, forms)
    return sorted({(min(a, b), max(a, b)) for a, form in forms for b in index.find(form) if a != b})


def _joined(
    groups: list[list[Form]],
    pairs: Iterable[tuple[int, int]],
    related: Callable[[Form, Form], bool] | None = None,
) -> list[list[Form]]:
    """Join the groups of each pair, in order, if they do not clash; ``related`` is asked of the first forms of the groups, if given."""
    if not pairs:
        return groups
    joined = dict(enumerate(groups))
    home = list(joined)
    members = {at: [at] for at in joined}
    first = [group[0] for group in groups]
    for a, b in pairs:
        one, other = home[a], home[b]
        if one == other or (related and not related(first[a], first[b])) or _clash(joined[one], joined[other]):
            continue
        joined[one] = joined[one] + joined.pop(other)
        for at in members[other]:
            home[at] = one
        members[one] += members.pop(other)
    return list(joined.values())


def _same(one: Form, other: Form) -> bool:
    return type(one) is type(other) and one.same(other)


def _may_be(one: Sequence[Form], other: Sequence[Form]) -> bool:
    return any(type(a) is type(b) and a.may_be(b) for a in one for b in other) and not _clash(one, other)


def _clash(one: Sequence[Form], other: Sequence[Form]) -> bool:
    if not one[0].can_clash and not other[0].can_clash:
        return False
    return any(type(a) is type(b) and a.clashes(b) for a in _unlike(one) for b in _unlike(other))


def _unlike(forms: Sequence[Form]) -> Iterable[Form]:
    """Return of forms that clash with the same others the first."""
    return {form.stand: form for form in reversed(forms)}.values() if len(forms) > FEW else forms
