"""Days that claims allow, taken together: the interval of a birth or a death, with its derivation."""

from collections.abc import Iterable, Sequence
from datetime import date
from math import prod

from attrs import frozen

from service.domain import time
from service.domain.claim import Claim
from service.domain.profile import Derivation, Step
from service.domain.time import When
from service.reconcile.tables import table
from service.reconcile.values.allowed import Allowed


@frozen
class Interval:
    """The days that claims allow together, under one rule: ``used`` those that agree, ``left_out`` those that cannot."""

    rule: str
    low: date
    high: date
    used: tuple[Allowed, ...]
    left_out: tuple[Allowed, ...]
    stated: tuple[Allowed, ...] = ()

    @property
    def when(self) -> When:
        """Return the interval in EDTF."""
        return time.one_of(self.low, self.high)

    @property
    def binding(self) -> tuple[Allowed, ...]:
        """Return what sets the first or the last day."""
        return tuple(allowed for allowed in (*self.used, *self.stated) if self._binds(allowed))

    @property
    def score(self) -> float:
        """Return Π φ[exact] over the claims that bind: the most reliable one for each end."""
        ends: dict[str, float] = {}
        for bound in ("low", "high"):
            best = max(
                (a for a in self.binding if getattr(a, bound) == getattr(self, bound)),
                key=lambda a: (a.phi, a.claim.id),
            )
            ends[best.claim.id] = best.phi
        return prod(ends.values())

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Return the claims used that do not state the date, with those that they rest on."""
        unique = {claim.id: claim for allowed in self.used for claim in allowed.claims}
        return tuple(unique.values())

    def derivation(self) -> Derivation:
        """Return the derivation: the claims used, one plain sentence, the days that each allows."""
        parts = (*self.used, *self.stated, *self.left_out)
        return Derivation(
            rule=self.rule,
            claims=tuple(claim.id for claim in self.claims),
            explanation=self._explanation(),
            steps=(*(self._step(allowed) for allowed in parts), *self._premises(parts)),
        )

    @property
    def _word(self) -> str:
        return str(table("derivations")[self.rule]["word"])

    def _binds(self, allowed: Allowed) -> bool:
        return allowed.low == self.low or allowed.high == self.high

    def _step(self, allowed: Allowed) -> Step:
        interval = str(time.one_of(allowed.low, allowed.high))
        follows = f"{self._word} {_when_words(interval)}" if allowed in (*self.used, *self.left_out) else "stated"
        words = f"{allowed.words}: {follows}"
        if allowed in self.left_out:
            words += "; left out, since it contradicts the others"
        binds = allowed not in self.left_out and self._binds(allowed)
        return Step(claim=allowed.claim.id, interval=interval, binds=binds, explanation=words)

    def _premises(self, parts: Sequence[Allowed]) -> Iterable[Step]:
        seen = {allowed.claim.id for allowed in parts}
        for allowed in parts:
            premise = allowed.premise
            if premise is None or premise.claim.id in seen:
                continue
            seen.add(premise.claim.id)
            binds = allowed not in self.left_out and self._binds(allowed)
            interval = str(time.one_of(premise.low, premise.high))
            yield Step(claim=premise.claim.id, interval=interval, binds=binds, explanation=f"{premise.words}: stated")

    def _explanation(self) -> str:
        binding = self.binding
        others = [allowed.words for allowed in (*self.used, *self.stated) if allowed not in binding]
        sentence = (
            f"{listing(_unique(a.words for a in binding))} together mean {self._word} {_when_words(str(self.when))}"
        )
        if len(binding) == 1:
            sentence = f"{binding[0].words} means {self._word} {_when_words(str(self.when))}"
        if others:
            sentence += f"; {listing(_unique(others))} {'agrees' if len(_unique(others)) == 1 else 'agree'}"
        if self.left_out:
            sentence += f"; {listing(_unique(a.words for a in self.left_out))} cannot be so and {'is' if len(self.left_out) == 1 else 'are'} left out"
        return f"{sentence[0].upper()}{sentence[1:]}."


def together(rule: str, parts: Sequence[Allowed], stated: Sequence[Allowed] = ()) -> Interval | None:
    """Return the days that as many claims as possible allow, within all stated dates; None where no claim fits them.

    Of several ways that leave out as few, the most reliable claims win, then the earliest day.
    """
    low = max((allowed.low for allowed in stated), default=date.min)
    high = min((allowed.high for allowed in stated), default=date.max)
    best: tuple[int, float, int] | None = None
    chosen: tuple[Allowed, ...] = ()
    for start in sorted({max(low, allowed.low) for allowed in parts}):
        fitting = tuple(allowed for allowed in parts if allowed.low <= start <= min(allowed.high, high))
        rank = (len(fitting), round(sum(allowed.phi for allowed in fitting), 12), -start.toordinal())
        if fitting and (best is None or rank > best):
            best, chosen = rank, fitting
    if not chosen:
        return None
    left_out = tuple(allowed for allowed in parts if allowed not in chosen)
    ends = (max(low, *(allowed.low for allowed in chosen)), min(high, *(allowed.high for allowed in chosen)))
    return Interval(rule, *ends, chosen, left_out, tuple(stated))


def listing(parts: Sequence[str]) -> str:
    """Return "a", "a and b", "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _unique(parts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(parts))


def _when_words(interval: str) -> str:
    words = time.display(interval)
    if words.startswith("between"):
        return words
    return f"on {words}" if interval.count("-") == 2 else f"in {words}"  # noqa: PLR2004 (year, month and day)
