"""Rulings applied to what was computed: what they put first, what they empty, and what becomes of each of them."""

from attrs import evolve, frozen

from service.domain.conflict import Conflict
from service.domain.fields import CATALOGUE, Cardinality
from service.domain.profile import Audited, ProfileField
from service.domain.ruling import Ruling, RulingState
from service.reconcile.rulings.audit import Auditor
from service.reconcile.rulings.chosen import Choice, decided, find, put_first
from service.reconcile.rulings.docket import Computed, Docket
from service.reconcile.sources.lineage import Lineage


@frozen
class Decided:
    """A profile's fields and conflicts with rulings applied, and what became of the rulings, in the order declared."""

    fields: dict[str, ProfileField]
    conflicts: tuple[Conflict, ...]
    audit: tuple[Audited, ...]


def decide(docket: Docket, computed: Computed, lineage: Lineage) -> Decided:
    """Apply a docket to what was ``computed``: no score changes."""
    fields, conflicts = dict(computed.fields), computed.conflicts
    states, chosen, replaced = _settled(docket, computed, lineage)
    for name in dict.fromkeys(choice.ruling.field for choice in chosen.values()):
        own = [choice for choice in chosen.values() if choice.ruling.field == name]
        conflicts = decided(conflicts, own)
        fields[name] = put_first(computed.fields[name], own, conflicts)
    for name, rejections in _emptied(docket, computed).items():
        fields[name] = evolve(computed.fields[name], rejections=rejections)
    auditor = Auditor(docket, computed, lineage, states, chosen, replaced)
    return Decided(fields, conflicts, tuple(auditor.audited(ruling) for ruling in docket.declared))


def _emptied(docket: Docket, computed: Computed) -> dict[str, tuple[Ruling, ...]]:
    """Return the fields that have no value any more, each with the rulings that rejected what it had."""
    found: dict[str, list[Ruling]] = {}
    for ruling in docket.declared:
        place, unruled = computed.fields.get(ruling.field), computed.unruled.get(ruling.field)
        emptied = place is not None and not place.values and unruled is not None and unruled.values
        if emptied and ruling.reject in docket.rejected and docket.states[ruling.id].holds:
            found.setdefault(ruling.field, []).append(ruling)
    return {name: tuple(rulings) for name, rulings in found.items()}


def _settled(
    docket: Docket, computed: Computed, lineage: Lineage
) -> tuple[dict[str, RulingState], dict[str, Choice], dict[str, Ruling]]:
    """Return the state of every ruling, what those that choose have chosen, newest first, and which took the place of which."""
    states, replaced = dict(docket.states), dict(docket.replaced)
    chosen: dict[str, Choice] = {}
    taken: dict[str, str] = {}
    for ruling in (each for each in docket.newest if each.choose):
        choice = _choice(ruling, docket, computed, lineage)
        one = CATALOGUE[ruling.field].cardinality is Cardinality.ONE
        thing = ruling.field if one else choice.value.id if choice else ""
        state = states[ruling.id]
        if thing in taken and state is not RulingState.PENDING:
            if choice and state.holds:
                replaced.setdefault(taken[thing], ruling)
            states[ruling.id] = RulingState.SUPERSEDED
        elif choice is None and state.holds:
            states[ruling.id] = RulingState.VALUE_GONE
        elif choice and state.holds:
            taken[thing] = ruling.id
            chosen[ruling.id] = choice
    return states, chosen, replaced


def _choice(ruling: Ruling, docket: Docket, computed: Computed, lineage: Lineage) -> Choice | None:
    place = computed.fields.get(ruling.field)
    claim = docket.claims.get(ruling.claim) if ruling.claim else None
    if place is None or (ruling.claim and claim is None):
        return None
    return find(place, ruling, claim, lineage, docket.claims)
