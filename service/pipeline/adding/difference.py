"""What changes between two states of a profile: claims, values, conflicts."""

from collections.abc import Iterable

from attrs import frozen

from service.domain.claim import Claim
from service.domain.conflict import Conflict
from service.domain.profile import FieldValue, Profile


@frozen(kw_only=True)
class ValueChange:
    """A value that is ``new``, ``gone``, or ``changed`` in its score or its status; None where there is none on that side."""

    field: str
    value: str
    display: str
    what: str
    before: float | None = None
    after: float | None = None
    status_before: str | None = None
    status_after: str | None = None
    first: bool = False


@frozen(kw_only=True)
class Difference:
    """What a profile gains and loses; ``first`` in a value tells that it comes first in its field afterwards."""

    claims_added: tuple[Claim, ...]
    claims_removed: tuple[Claim, ...]
    values: tuple[ValueChange, ...]
    conflicts_opened: tuple[Conflict, ...]
    conflicts_closed: tuple[Conflict, ...]


def difference(before: Profile | None, after: Profile) -> Difference:
    """Return what ``after`` has that ``before`` has not, and the other way round; None is a profile that is not there yet."""
    old_claims, new_claims = _by_id(before.claims if before else ()), _by_id(after.claims)
    old_conflicts, new_conflicts = _conflicts(before), _conflicts(after)
    return Difference(
        claims_added=tuple(each for key, each in new_claims.items() if key not in old_claims),
        claims_removed=tuple(each for key, each in old_claims.items() if key not in new_claims),
        values=tuple(_values(before, after)),
        conflicts_opened=tuple(each for key, each in new_conflicts.items() if key not in old_conflicts),
        conflicts_closed=tuple(each for key, each in old_conflicts.items() if key not in new_conflicts),
    )


def _by_id(claims: Iterable[Claim]) -> dict[str, Claim]:
    return {claim.id: claim for claim in claims}


def _conflicts(profile: Profile | None) -> dict[tuple[str, str, frozenset[str]], Conflict]:
    """Return conflicts by what they are about, not by their ids: another source in a position does not make a new one."""
    found = profile.conflicts if profile else ()
    return {(each.field, each.type, frozenset(side.value for side in each.positions)): each for each in found}


def _values(before: Profile | None, after: Profile) -> Iterable[ValueChange]:
    names = dict.fromkeys((*after.fields, *(before.fields if before else ())))
    for name in names:
        old, new = _of_field(before, name), _of_field(after, name)
        for at, (key, value) in enumerate(new.items()):
            change = _change(name, old.get(key), value, first=at == 0)
            if change.before != change.after or change.status_before != change.status_after:
                yield change
        yield from (_change(name, value, None, first=False) for key, value in old.items() if key not in new)


def _of_field(profile: Profile | None, name: str) -> dict[str, FieldValue]:
    place = profile.fields.get(name) if profile else None
    return {value.value: value for value in place.values} if place else {}


def _change(field: str, old: FieldValue | None, new: FieldValue | None, *, first: bool) -> ValueChange:
    shown = new or old
    assert shown is not None  # noqa: S101 - one of both is there
    return ValueChange(
        field=field,
        value=shown.value,
        display=shown.display,
        what="new" if old is None else "gone" if new is None else "changed",
        before=old.confidence.score if old else None,
        after=new.confidence.score if new else None,
        status_before=old.status if old else None,
        status_after=new.status if new else None,
        first=first,
    )
