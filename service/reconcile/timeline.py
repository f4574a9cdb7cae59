"""What ages and dates say of a birth: the interval that all of them allow, with its derivation."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import prod

from attrs import frozen

from service.domain import time
from service.domain.claim import Claim
from service.domain.profile import Derivation, Step
from service.domain.quantity import Quantity
from service.domain.time import When
from service.reconcile.forms import moment
from service.reconcile.lineage import Lineage
from service.reconcile.priors import prior

RULE = "age-intervals"


@frozen
class Allowed:
    """The births that one claim allows, both days included; ``words`` says what it says; ``phi`` how reliable it is."""

    claim: Claim
    low: date
    high: date
    words: str
    phi: float


@frozen
class Birth:
    """The births that claims allow together: ``used`` those that agree, ``left_out`` those that cannot."""

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
        """Return the claims that set the first or the last day."""
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

    def derivation(self) -> Derivation:
        """Return the derivation: the ages used, one plain sentence, each claim's interval."""
        parts = (*self.used, *self.stated, *self.left_out)
        return Derivation(
            rule=RULE,
            claims=tuple(allowed.claim.id for allowed in self.used),
            explanation=self._explanation(),
            steps=tuple(self._step(allowed) for allowed in parts),
        )

    def _binds(self, allowed: Allowed) -> bool:
        return allowed.low == self.low or allowed.high == self.high

    def _step(self, allowed: Allowed) -> Step:
        interval = str(time.one_of(allowed.low, allowed.high))
        words = f"{allowed.words}: {'born ' + _when_words(interval) if allowed in (*self.used, *self.left_out) else 'stated'}"
        if allowed in self.left_out:
            words += "; left out, since it contradicts the others"
        return Step(
            claim=allowed.claim.id,
            interval=interval,
            binds=allowed not in self.left_out and self._binds(allowed),
            explanation=words,
        )

    def _explanation(self) -> str:
        binding = self.binding
        others = [allowed.words for allowed in (*self.used, *self.stated) if allowed not in binding]
        sentence = f"{listing(_unique(a.words for a in binding))} together mean born {_when_words(str(self.when))}"
        if len(binding) == 1:
            sentence = f"{binding[0].words} means born {_when_words(str(self.when))}"
        if others:
            sentence += f"; {listing(_unique(others))} {'agrees' if len(_unique(others)) == 1 else 'agree'}"
        if self.left_out:
            sentence += f"; {listing(_unique(a.words for a in self.left_out))} cannot be so and {'is' if len(self.left_out) == 1 else 'are'} left out"
        return f"{sentence[0].upper()}{sentence[1:]}."


def births(ages: Sequence[Claim], lineage: Lineage, field: str) -> tuple[Allowed, ...]:
    """Return the births that age statements allow, in the order of the manifest; statements without a sure date say nothing."""
    found = []
    for claim in lineage.ordered(ages):
        when = moment(_date_of(claim, lineage))
        age = _age(claim.value)
        if when is None or when.qualified or age is None:
            continue
        first, last = time.bounds(when)
        if first is None or last is None:
            continue
        try:
            low = time.birth_bounds(age.high if age.high is not None else 150, first, last)[0]
            high = time.birth_bounds(age.low or 0, first, last)[1]
        except ValueError:
            continue
        phi = prior(lineage.sources[claim.source].kind, field, nests=False).phi.read_with(claim.probability).exact
        found.append(Allowed(claim, low, high, f"aged {claim.value} {_on(when)}", phi))
    return tuple(found)


def stated_births(claims: Iterable[Claim], lineage: Lineage, field: str) -> tuple[Allowed, ...]:
    """Return the births that stated dates allow."""
    found = []
    for claim in lineage.ordered(claims):
        low, high = time.bounds(time.parse(claim.value))
        if low is not None and high is not None:
            phi = prior(lineage.sources[claim.source].kind, field, nests=True).phi.read_with(claim.probability).exact
            found.append(Allowed(claim, low, high, f"born {time.display(claim.value)}", phi))
    return tuple(found)


def together(ages: Sequence[Allowed], stated: Sequence[Allowed] = ()) -> Birth | None:
    """Return the births that as many ages as possible allow, within all stated dates; None where no age fits them.

    Of several ways that leave out as few, the most reliable claims win, then the earliest day.
    """
    low = max((allowed.low for allowed in stated), default=date.min)
    high = min((allowed.high for allowed in stated), default=date.max)
    best: tuple[int, float, int] | None = None
    chosen: tuple[Allowed, ...] = ()
    for start in sorted({max(low, allowed.low) for allowed in ages}):
        fitting = tuple(allowed for allowed in ages if allowed.low <= start <= min(allowed.high, high))
        rank = (len(fitting), round(sum(allowed.phi for allowed in fitting), 12), -start.toordinal())
        if fitting and (best is None or rank > best):
            best, chosen = rank, fitting
    if not chosen:
        return None
    left_out = tuple(allowed for allowed in ages if allowed not in chosen)
    ends = (max(low, *(allowed.low for allowed in chosen)), min(high, *(allowed.high for allowed in chosen)))
    return Birth(*ends, chosen, left_out, tuple(stated))


def listing(parts: Sequence[str]) -> str:
    """Return "a", "a and b", "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _unique(parts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(parts))


def _date_of(claim: Claim, lineage: Lineage) -> str | None:
    stated: Mapping[str, str] = claim.qualifiers
    if "date" in stated:
        return stated["date"]
    return lineage.sources[claim.source].published if stated.get("date_basis") == "publication" else None


def _age(value: str) -> Quantity | None:
    try:
        return Quantity.parse(value)
    except ValueError:
        return None


def _on(when: When) -> str:
    exact_day = when.start is not None and when.start == when.end and when.start.day is not None
    return f"{'on' if exact_day else 'in'} {time.display(str(when))}"


def _when_words(interval: str) -> str:
    words = time.display(interval)
    if words.startswith("between"):
        return words
    return f"on {words}" if interval.count("-") == 2 else f"in {words}"  # noqa: PLR2004 (year, month and day)
