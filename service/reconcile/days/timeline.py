"""Days that claims allow, taken together: the interval of a birth or a death, with its derivation."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from heapq import heappop, heappush
from math import prod

from attrs import frozen

from service.domain import time
from service.domain.claim import Claim
from service.domain.lists.wording import listing
from service.domain.profile import Derivation, Step
from service.domain.time import When
from service.reconcile.days.allowed import Allowed
from service.reconcile.normal.blocking import FEW
from service.reconcile.tables import table


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
        steps = (
            *[self._step(allowed, follows=True) for allowed in self.used],
            *[self._step(allowed, follows=False) for allowed in self.stated],
            *[self._step(allowed, follows=True, left_out=True) for allowed in self.left_out],
        )
        return Derivation(
            rule=self.rule,
            claims=tuple(claim.id for claim in self.claims),
            explanation=self._explanation(),
            steps=(*steps, *self._premises()),
        )

    @property
    def _word(self) -> str:
        return str(table("derivations")[self.rule]["word"])

    def _binds(self, allowed: Allowed) -> bool:
        return allowed.low == self.low or allowed.high == self.high

    def _step(self, allowed: Allowed, *, follows: bool, left_out: bool = False) -> Step:
        interval = str(allowed.when)
        words = f"{allowed.words}: {f'{self._word} {time.phrase(interval)}' if follows else 'stated'}"
        if left_out:
            words += "; left out, since it contradicts the others"
        binds = not left_out and self._binds(allowed)
        return Step(claim=allowed.claim.id, interval=interval, binds=binds, explanation=words)

    def _premises(self) -> Iterable[Step]:
        kept = (*self.used, *self.stated)
        seen = {allowed.claim.id for allowed in (*kept, *self.left_out)}
        for at, allowed in enumerate((*kept, *self.left_out)):
            premise = allowed.premise
            if premise is None or premise.claim.id in seen:
                continue
            seen.add(premise.claim.id)
            binds = at < len(kept) and self._binds(allowed)
            interval = str(premise.when)
            yield Step(claim=premise.claim.id, interval=interval, binds=binds, explanation=f"{premise.words}: stated")

    def _explanation(self) -> str:
        binding = self.binding
        others = [allowed.words for allowed in (*self.used, *self.stated) if not self._binds(allowed)]
        sentence = (
            f"{listing(_unique(a.words for a in binding))} together mean {self._word} {time.phrase(str(self.when))}"
        )
        if len(binding) == 1:
            sentence = f"{binding[0].words} means {self._word} {time.phrase(str(self.when))}"
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
    chosen: tuple[int, ...] = ()
    for start, places in _allowing(parts, low, high):
        if best is not None and len(places) < best[0]:
            continue
        fitting = sorted(places)
        rank = (len(fitting), round(sum(parts[at].phi for at in fitting), 12), -start.toordinal())
        if fitting and (best is None or rank > best):
            best, chosen = rank, tuple(fitting)
    if not chosen:
        return None
    used, left_out = _parted(parts, chosen)
    ends = (max(low, *(allowed.low for allowed in used)), min(high, *(allowed.high for allowed in used)))
    return Interval(rule, *ends, used, left_out, tuple(stated))


def _allowing(parts: Sequence[Allowed], low: date, high: date) -> Iterator[tuple[date, AbstractSet[int]]]:
    """Yield the days from which on some claims allow a date, earliest first, with the numbers of the claims that allow each."""
    if len(parts) <= FEW:
        for start in sorted({max(low, allowed.low) for allowed in parts}):
            yield start, {at for at, each in enumerate(parts) if each.low <= start <= each.high and start <= high}
        return
    waiting = sorted(range(len(parts)), key=lambda at: parts[at].low, reverse=True)
    ending: list[tuple[date, int]] = []
    open_: set[int] = set()
    for start in sorted({max(low, allowed.low) for allowed in parts}):
        while waiting and parts[waiting[-1]].low <= start:
            at = waiting.pop()
            open_.add(at)
            heappush(ending, (min(parts[at].high, high), at))
        while ending and ending[0][0] < start:
            open_.discard(heappop(ending)[1])
        yield start, open_


def _parted(parts: Sequence[Allowed], chosen: Sequence[int]) -> tuple[tuple[Allowed, ...], tuple[Allowed, ...]]:
    known = set(chosen)
    return tuple(parts[at] for at in chosen), tuple(each for at, each in enumerate(parts) if at not in known)


def _unique(parts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(parts))
