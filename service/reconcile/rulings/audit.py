"""What has become of each ruling, in words: what it does, what overtook it, what it lacks."""

import difflib
from collections.abc import Mapping, Sequence

from attrs import frozen

from schemas.near import nearest
from service.domain.lists.wording import listing
from service.domain.profile import Audited
from service.domain.ruling import Ruling, RulingState
from service.reconcile.rulings.chosen import Choice, choices
from service.reconcile.rulings.docket import Computed, Docket
from service.reconcile.rulings.overtaken import against_choice, against_rejection
from service.reconcile.sources.lineage import Lineage

_LISTED = 8


@frozen
class Auditor:
    """Rulings beside what was computed: the state of each, what those that choose have ``chosen``, and which took the place of which.

    All are by the rulings' ids; ``replaced`` has the earlier ruling by the id of the later one.
    """

    docket: Docket
    computed: Computed
    lineage: Lineage
    states: Mapping[str, RulingState]
    chosen: Mapping[str, Choice]
    replaced: Mapping[str, Ruling]

    def audited(self, ruling: Ruling) -> Audited:
        """Return a ruling with what has become of it."""
        state, detail = self.states[ruling.id], ""
        if state.holds:
            changed = self._overtaken(ruling)
            state, detail = (
                (RulingState.OVERTAKEN, changed)
                if changed
                else (state, f"{self._effect(ruling)}{self._instead(ruling)}")
            )
        else:
            detail = self._reason(ruling, state)
        if ruling.source:
            known = ruling.source if ruling.source in self.lineage.sources else None
            shown = self.lineage.told_apart(ruling.source) if known else None
            return Audited(
                ruling=ruling, state=state, detail=detail, value=ruling.source, display=shown or ruling.source
            )
        without = (self.computed.fields if ruling.choose else self.computed.unruled).get(ruling.field)
        choice, claim = self.chosen.get(ruling.id), self.docket.claims.get(ruling.claim or "")
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
        if choice := self.chosen.get(ruling.id):
            return against_choice(choice, place, self.computed.conflicts)
        claim = self.docket.claims[ruling.reject or ""]
        return against_rejection(ruling, claim, place)

    def _effect(self, ruling: Ruling) -> str:
        if choice := self.chosen.get(ruling.id):
            return f"It puts {choice.value.display} first."
        if ruling.source:
            return self._parted(ruling)
        claim = self.docket.claims[ruling.reject or ""]
        return f"The claim of {claim.source} that it is {'not ' if claim.denies else ''}{claim.display} does not count."

    def _parted(self, ruling: Ruling) -> str:
        """Say what a ruling on whom a source tells of changes, if anything."""
        source = ruling.source or ""
        told = self.lineage.told_apart(source)
        counts, whose = ("counts", "the profile's") if ruling.same else ("does not count", "another")
        if (source in self.computed.others) is (ruling.same is not None):
            return f"What {told} says {counts}."
        if self._reversed(ruling):
            return f"What {told} says {counts}, as it would without any ruling."
        return f"It changes nothing: {told} is read as {whose} person's without it."

    def _instead(self, ruling: Ruling) -> str:
        """Say which ruling this one took the place of, if any."""
        former = self.replaced.get(ruling.id)
        if former is None:
            return ""
        said = ", which said the opposite" if self._reversed(ruling) else ""
        return f" It takes the place of the ruling {former.id} of {former.editor} on {former.date}{said}."

    def _reversed(self, ruling: Ruling) -> bool:
        """Tell whether a ruling says of a source or a claim the opposite of the one whose place it took."""
        former = self.replaced.get(ruling.id)
        return former is not None and former.verb != ruling.verb

    def _reason(self, ruling: Ruling, state: RulingState) -> str:
        match state:
            case RulingState.PENDING:
                return f"It holds from {ruling.date} on."
            case RulingState.EXPIRED:
                return f"It held until {ruling.expires}; renew it or take it out."
            case RulingState.SUPERSEDED:
                return "A later ruling has taken its place."
            case RulingState.CLAIM_GONE:
                return self._no_claim(ruling)
            case RulingState.SOURCE_GONE:
                return self._no_source(ruling)
            case _:
                return self._no_value(ruling)

    def _no_source(self, ruling: Ruling) -> str:
        source = ruling.source or ""
        meant = nearest(source, self.lineage.sources)
        remedy = f"did you mean {meant!r}? Else" if meant else "name one of its sources, or"
        return f"The profile has no source {source}; {remedy} take the ruling out."

    def _no_claim(self, ruling: Ruling) -> str:
        claim = self.docket.claims.get(ruling.claim or "")
        if claim:
            return f"The claim {claim.id} is about {claim.field}, not about {ruling.field}; name one on {ruling.field}."
        gone = " any more" if ruling.claim in (ruling.known or ()) else ""
        return f"There is no claim {ruling.claim}{gone}; name one of those on {ruling.field}."

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
