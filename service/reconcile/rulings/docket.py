"""Rulings on a profile as they stand before fusion, and what they meet there.

Of rulings on one thing (a claim, a field that holds one value, a value of a field that holds many) the latest decides.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from attrs import Factory, frozen

from service.domain.claim import Claim
from service.domain.conflict import Conflict
from service.domain.profile import ProfileField
from service.domain.ruling import Ruling, RulingState, Told


@frozen
class Docket:
    """Rulings as they stand before fusion: as ``declared``, and ``newest`` first.

    ``states`` has the state of each, as far as claims and the day decide it; ``replaced`` the ruling that each one took the place
    of, by the id of the later one.
    """

    declared: tuple[Ruling, ...] = ()
    newest: tuple[Ruling, ...] = ()
    claims: Mapping[str, Claim] = Factory(dict)
    states: Mapping[str, RulingState] = Factory(dict)
    replaced: Mapping[str, Ruling] = Factory(dict)

    @property
    def told(self) -> Told:
        """Return what is decided on whom sources tell of."""
        held = [each for each in self.declared if self.states[each.id].holds]
        same = frozenset(each.same for each in held if each.same)
        return Told(same, frozenset(each.not_same for each in held if each.not_same))

    @property
    def rejected(self) -> frozenset[str]:
        """Return the ids of the claims that stay out of fusion."""
        held = (each for each in self.declared if self.states[each.id].holds)
        return frozenset(each.reject for each in held if each.reject)


def open_docket(
    rulings: Sequence[Ruling], claims: Iterable[Claim], sources: Collection[str], today: str | None
) -> Docket:
    """Sort out ``rulings``; ``today`` is a day (``2026-01-02``), or None where none of them is too early or too late.

    ``sources`` are the ids of the profile's sources.
    """
    if not rulings:
        return Docket()
    by_id = {claim.id: claim for claim in claims}
    ordered = tuple(ruling for _, ruling in sorted(enumerate(rulings), key=_age, reverse=True))
    states: dict[str, RulingState] = {}
    taken: dict[str, str] = {}
    replaced: dict[str, Ruling] = {}
    for ruling in ordered:
        state = _standing(ruling, by_id, today)
        if ruling.source and state.holds and ruling.source not in sources:
            state = RulingState.SOURCE_GONE
        thing = ruling.claim or ruling.source
        if thing and thing in taken:
            if state.holds:
                replaced.setdefault(taken[thing], ruling)
            state = RulingState.SUPERSEDED
        elif thing and state.holds:
            taken[thing] = ruling.id
        states[ruling.id] = state
    return Docket(tuple(rulings), ordered, by_id, states, replaced)


def _age(placed: tuple[int, Ruling]) -> tuple[str, int]:
    place, ruling = placed
    return ruling.date, place


def _standing(ruling: Ruling, claims: Mapping[str, Claim], today: str | None) -> RulingState:
    if today and ruling.date > today:
        return RulingState.PENDING
    if today and ruling.expires and ruling.expires < today:
        return RulingState.EXPIRED
    if ruling.claim and (ruling.claim not in claims or claims[ruling.claim].field != ruling.field):
        return RulingState.CLAIM_GONE
    return RulingState.APPLIED


@frozen
class Computed:
    """What fusion made of a profile's claims; ``unruled`` are the fields as they would be without any rejection.

    ``others`` are the sources that would be read as another person's if no editor had said whom sources tell of.
    """

    fields: Mapping[str, ProfileField]
    unruled: Mapping[str, ProfileField]
    conflicts: tuple[Conflict, ...]
    others: frozenset[str] = frozenset()


def behind(place: ProfileField | None, claims: Iterable[Claim], name: str) -> tuple[str, ...]:
    """Return the ids of the claims behind a field: those on it, and those that its values follow from."""
    ids = dict.fromkeys(claim.id for claim in claims if claim.field == name)
    for value in (*place.values, *filter(None, [place.computed])) if place else ():
        ids.update(dict.fromkeys(value.claims))
        for each in value.nested:
            ids.update(dict.fromkeys((*each.claims, *(each.derived.claims if each.derived else ()))))
    return tuple(ids)
