"""Rulings on a profile: what they keep out of fusion, what they put first, and what becomes of each of them.

Of rulings on one thing (a claim, a field that holds one value, a value of a field that holds many) the latest decides.
"""

import difflib
from collections.abc import Collection, Iterable, Mapping, Sequence

from attrs import Factory, evolve, frozen

from service.domain.claim import Claim
from service.domain.conflict import Conflict
from service.domain.fields import CATALOGUE, Cardinality
from service.domain.profile import Audited, ProfileField
from service.domain.ruling import Ruling, RulingState, Told
from service.domain.wording import listing
from service.reconcile.rulings.chosen import Choice, choices, decided, find, put_first
from service.reconcile.rulings.overtaken import against_choice, against_rejection
from service.reconcile.sources.lineage import Lineage

_LISTED = 8


@frozen
class Docket:
    """Rulings as they stand before fusion: as ``declared``, and ``newest`` first.

    ``states`` has the state of each, as far as claims and the day decide it.
    """

    declared: tuple[Ruling, ...] = ()
    newest: tuple[Ruling, ...] = ()
    claims: Mapping[str, Claim] = Factory(dict)
    states: Mapping[str, RulingState] = Factory(dict)

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
    taken: set[str] = set()
    for ruling in ordered:
        state = _standing(ruling, by_id, today)
        if ruling.source and state.holds and ruling.source not in sources:
            state = RulingState.SOURCE_GONE
        thing = ruling.claim or ruling.source
        if thing in taken:
            state = RulingState.SUPERSEDED
        elif thing and state.holds:
            taken.add(thing)
        states[ruling.id] = state
    return Docket(tuple(rulings), ordered, by_id, states)


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


@frozen
class Decided:
    """A profile's fields and conflicts with rulings applied, and what became of the rulings, in the order declared."""

    fields: dict[str, ProfileField]
    conflicts: tuple[Conflict, ...]
    audit: tuple[Audited, ...]


def decide(docket: Docket, computed: Computed, lineage: Lineage) -> Decided:
    """Apply a docket to what was ``computed``: no score changes."""
    fields, conflicts = dict(computed.fields), computed.conflicts
    bench = _Bench(docket, computed, lineage)
    choosing = bench.choices()
    for name in dict.fromkeys(choice.ruling.field for choice in choosing):
        own = [choice for choice in choosing if choice.ruling.field == name]
        conflicts = decided(conflicts, own)
        fields[name] = put_first(computed.fields[name], own, conflicts)
    for name, rejections in _emptied(docket, computed).items():
        fields[name] = evolve(computed.fields[name], rejections=rejections)
    return Decided(fields, conflicts, tuple(bench.audited(ruling) for ruling in docket.declared))


def _emptied(docket: Docket, computed: Computed) -> dict[str, tuple[Ruling, ...]]:
    """Return the fields that have no value any more, each with the rulings that rejected what it had."""
    found: dict[str, list[Ruling]] = {}
    for ruling in docket.declared:
        place, unruled = computed.fields.get(ruling.field), computed.unruled.get(ruling.field)
        emptied = place is not None and not place.values and unruled is not None and unruled.values
        if emptied and ruling.reject in docket.rejected and docket.states[ruling.id].holds:
            found.setdefault(ruling.field, []).append(ruling)
    return {name: tuple(rulings) for name, rulings in found.items()}


@frozen
class _Bench:
    """Where rulings meet what was computed."""

    docket: Docket
    computed: Computed
    lineage: Lineage
    states: dict[str, RulingState] = Factory(dict)
    made: dict[str, Choice] = Factory(dict)

    def choices(self) -> list[Choice]:
        """Return what is chosen, newest first, and settle the state of every ruling that chooses."""
        self.states.update(self.docket.states)
        taken: set[str] = set()
        found: list[Choice] = []
        for ruling in (each for each in self.docket.newest if each.choose):
            choice = self._choice(ruling)
            one = CATALOGUE[ruling.field].cardinality is Cardinality.ONE
            thing = ruling.field if one else choice.value.id if choice else ""
            state = self.states[ruling.id]
            if thing in taken and state is not RulingState.PENDING:
                self.states[ruling.id] = RulingState.SUPERSEDED
            elif choice is None and state.holds:
                self.states[ruling.id] = RulingState.VALUE_GONE
            elif choice and state.holds:
                taken.add(thing)
                found.append(choice)
                self.made[ruling.id] = choice
        return found

    def _choice(self, ruling: Ruling) -> Choice | None:
        place = self.computed.fields.get(ruling.field)
        claim = self.docket.claims.get(ruling.claim) if ruling.claim else None
        if place is None or (ruling.claim and claim is None):
            return None
        return find(place, ruling, claim, self.lineage, self.docket.claims)

    def audited(self, ruling: Ruling) -> Audited:
        """Return a ruling with what has become of it."""
        state, detail = self.states[ruling.id], ""
        if state.holds:
            changed = self._overtaken(ruling)
            state, detail = (RulingState.OVERTAKEN, changed) if changed else (state, self._effect(ruling))
        else:
            detail = self._reason(ruling, state)
        if ruling.source:
            known = ruling.source if ruling.source in self.lineage.sources else None
            shown = self.lineage.told_apart(ruling.source) if known else None
            return Audited(
                ruling=ruling, state=state, detail=detail, value=ruling.source, display=shown or ruling.source
            )
        without = (self.computed.fields if ruling.choose else self.computed.unruled).get(ruling.field)
        choice, claim = self.made.get(ruling.id), self.docket.claims.get(ruling.claim or "")
        said = choice.value if choice else claim
        return Audited(
            ruling=ruling,
            state=state,
            detail=detail,
            value=said.value if said else None if ruling.claim else ruling.choose,
            display=said.display if said else None if ruling.claim else ruling.choose,
            computed=without.values[0] if without and without.values else None,
        )

    def _overtaken(self, ruling: Ruling) -> str | None:
        place = self.computed.fields.get(ruling.field)
        if place is None or ruling.source:
            return None
        if choice := self.made.get(ruling.id):
            return against_choice(choice, place, self.computed.conflicts)
        claim = self.docket.claims[ruling.reject or ""]
        return against_rejection(ruling, claim, place)

    def _effect(self, ruling: Ruling) -> str:
        if choice := self.made.get(ruling.id):
            return f"It puts {choice.value.display} first."
        if ruling.source:
            return self._parted(ruling)
        claim = self.docket.claims[ruling.reject or ""]
        return f"The claim of {claim.source} that it is {claim.display} does not count."

    def _parted(self, ruling: Ruling) -> str:
        """Say what a ruling on whom a source tells of changes, if anything."""
        source = ruling.source or ""
        told = self.lineage.told_apart(source)
        changes = (source in self.computed.others) is (ruling.same is not None)
        if ruling.same:
            as_read = "is read as the profile's person's"
            return f"What {told} says counts." if changes else f"It changes nothing: {told} {as_read} without it."
        as_read = "is read as another person's"
        return f"What {told} says does not count." if changes else f"It changes nothing: {told} {as_read} without it."

    def _reason(self, ruling: Ruling, state: RulingState) -> str:
        match state:
            case RulingState.PENDING:
                return f"It holds from {ruling.date} on."
            case RulingState.EXPIRED:
                return f"It held until {ruling.expires}; renew it or take it out."
            case RulingState.SUPERSEDED:
                return "A later ruling decides the same."
            case RulingState.CLAIM_GONE:
                return self._no_claim(ruling)
            case RulingState.SOURCE_GONE:
                return (
                    f"There is no source {ruling.source} any more; name one of the profile's, or take the ruling out."
                )
            case _:
                return self._no_value(ruling)

    def _no_claim(self, ruling: Ruling) -> str:
        claim = self.docket.claims.get(ruling.claim or "")
        if claim:
            return f"The claim {claim.id} is about {claim.field}, not about {ruling.field}; name one on {ruling.field}."
        return f"There is no claim {ruling.claim} any more; name one of those on {ruling.field}."

    def _no_value(self, ruling: Ruling) -> str:
        place = self.computed.fields.get(ruling.field)
        known = choices(place) if place else []
        if not known:
            return f"No source says any {ruling.field}; add one that does."
        if ruling.claim:
            return f"The claim {ruling.claim} is no evidence for a value; choose {_any(known)}."
        asked = ruling.choose or ""
        # Another number is another value, not a slip of the hand.
        near = [] if any(char.isdigit() for char in asked) else difflib.get_close_matches(asked, known, n=1)
        hint = f"did you mean {near[0]!r}?" if near else "choose one of them, or add a source that says it."
        return f"No source says {ruling.field} {asked!r}, but {_all(known)}; {hint}"


def _any(values: Sequence[str]) -> str:
    return " or ".join(repr(value) for value in values[:_LISTED])


def _all(values: Sequence[str]) -> str:
    more = len(values) - _LISTED
    return listing([repr(value) for value in values[:_LISTED]] + ([f"{more} more"] if more > 0 else []))


def behind(place: ProfileField | None, claims: Iterable[Claim], name: str) -> tuple[str, ...]:
    """Return the ids of the claims behind a field: those on it, and those that its values follow from."""
    ids = dict.fromkeys(claim.id for claim in claims if claim.field == name)
    for value in (*place.values, *filter(None, [place.computed])) if place else ():
        ids.update(dict.fromkeys(value.claims))
        for each in value.nested:
            ids.update(dict.fromkeys((*each.claims, *(each.derived.claims if each.derived else ()))))
    return tuple(ids)
