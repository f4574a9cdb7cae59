"""The days that single claims allow for a birth or a death: ages, birthdays, anniversaries, years at school, stated dates."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from attrs import frozen

from service.domain import time
from service.domain.claim import Claim
from service.domain.fields import CATALOGUE
from service.domain.quantity import Quantity
from service.domain.time import When
from service.reconcile.normal.forms import moment
from service.reconcile.normal.spelling import fold
from service.reconcile.sources.lineage import Lineage
from service.reconcile.tables import table

_OLDEST = 150


@frozen
class Allowed:
    """The days that one claim allows, both ends included.

    An end that is open is the calendar's. ``words`` says what it says; ``phi`` is how probably it is exact; ``premise`` is another claim that it rests on.
    """

    claim: Claim
    low: date
    high: date
    words: str
    phi: float
    premise: "Allowed | None" = None

    @property
    def when(self) -> When:
        """Return these days in EDTF."""
        if (self.low, self.high) == (date.min, date.max):
            return time.one_of(self.low, self.high)
        return time.one_of(None if self.low == date.min else self.low, None if self.high == date.max else self.high)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Return the claim, and the one that it rests on."""
        return (self.claim, self.premise.claim) if self.premise else (self.claim,)


Days = tuple[date, date]


@frozen
class Age:
    """An age statement that can be reckoned with: its bounds in years, and when it was so (None where not said)."""

    claim: Claim
    low: int
    high: int
    when: When | None

    @property
    def days(self) -> Days | None:
        """Return the first and the last day for which it may speak; None where these are unknown or unsure."""
        if self.when is None or self.when.qualified:
            return None
        first, last = time.bounds(self.when)
        return (first, last) if first is not None and last is not None else None


def births(ages: Sequence[Claim], lineage: Lineage, death: Allowed | None = None) -> tuple[Allowed, ...]:
    """Return the births that age statements allow, in the order of the manifest; those without a sure date say nothing.

    ``death`` gives an age at death its date where the claim itself has none.
    """
    found = []
    for age in _ages(ages, lineage):
        kind = age.claim.qualifiers.get("moment", "")
        premise = death if kind == "death" and age.when is None else None
        days = (premise.low, premise.high) if premise else age.days
        allow = _BIRTHS.get(kind, _aged)
        bounds = _safely(allow, age, days) if days and kind != "since_death" else None
        if bounds:
            words = f"{_WORDS.get(kind, 'aged')} {age.claim.value}{_on(age, premise)}"
            found.append(_allowed(age.claim, bounds, words, lineage, premise))
    return tuple(found)


def deaths(ages: Sequence[Claim], lineage: Lineage, birth: Allowed | None) -> tuple[Allowed, ...]:
    """Return the deaths that ages at death, with the ``birth``, and anniversaries allow, in the order of the manifest."""
    found = []
    for age in _ages(ages, lineage):
        kind = age.claim.qualifiers.get("moment", "")
        if kind == "since_death" and age.days:
            bounds, words, premise = _safely(_on_the_day, age, age.days), f"dead for {age.claim.value} years", None
        elif kind == "death" and age.when is None and birth:
            bounds, words, premise = _safely(_died, age, (birth.low, birth.high)), f"aged {age.claim.value}", birth
        else:
            continue
        if bounds:
            found.append(_allowed(age.claim, bounds, f"{words}{_on(age, None)}", lineage, premise))
    return tuple(found)


def schooling(claims: Sequence[Claim], lineage: Lineage) -> tuple[Allowed, ...]:
    """Return the births that years at school allow, in the order of the manifest: an assumption about schools."""
    rule, found = table("derivations")["school-years"], []
    for claim in lineage.ordered(claims):
        school = fold(claim.value)
        kind = next((kind for kind in rule["kinds"] if any(fold(word) in school for word in kind["words"])), None)
        if kind is None or claim.qualifiers.get("completed") == "abandoned":
            continue
        for key, verb in (("end", "left"), ("start", "entered")):
            when = moment(claim.qualifiers.get(key))
            low, high = kind[key]
            age = Age(claim, low, high, when)
            bounds = _safely(_aged, age, age.days) if age.days and when else None
            if bounds and when:
                words = f"{verb} {kind['name']} {time.phrase(str(when))}, at {low} to {high} years of age"
                phi = _phi(claim, lineage) * rule["reliability"]
                found.append(Allowed(claim, *bounds, words, phi))
    return tuple(found)


def stated(claims: Iterable[Claim], lineage: Lineage, word: str) -> tuple[Allowed, ...]:
    """Return the days that stated dates allow; ``word`` is "born" or "died"."""
    found = []
    for claim in lineage.ordered(claims):
        low, high = time.bounds(time.parse(claim.value))
        bounds = (low or date.min, high or date.max)
        found.append(_allowed(claim, bounds, f"{word} {time.display(claim.value)}", lineage, None))
    return tuple(found)


def _ages(claims: Sequence[Claim], lineage: Lineage) -> Iterable[Age]:
    for claim in lineage.ordered(claims):
        try:
            quantity = Quantity.parse(claim.value)
        except ValueError:
            continue
        high = quantity.high if quantity.high is not None else _OLDEST
        yield Age(claim, quantity.low or 0, high, moment(_date_of(claim, lineage)))


def _date_of(claim: Claim, lineage: Lineage) -> str | None:
    given: Mapping[str, str] = claim.qualifiers
    if "date" in given:
        return given["date"]
    return lineage.sources[claim.source].published if given.get("date_basis") == "publication" else None


Allow = Callable[[Age, Days], Days]


def _aged(age: Age, days: Days) -> Days:
    return time.birth_bounds(age.high, *days)[0], time.birth_bounds(age.low, *days)[1]


def _on_the_day(age: Age, days: Days) -> Days:
    return time.years_before(days[0], age.high), time.years_before(days[1], age.low)


def _celebrated(age: Age, days: Days) -> Days:
    slack = timedelta(days=table("derivations")["age-intervals"]["celebrated_within"])
    first, last = _on_the_day(age, days)
    return first - slack, last + slack


def _died(age: Age, born: Days) -> Days:
    return time.years_before(born[0], -age.low), time.years_before(born[1], -age.high - 1) - timedelta(days=1)


_BIRTHS: dict[str, Allow] = {"birthday": _on_the_day, "celebration": _celebrated}
_WORDS = {"birthday": "turned", "celebration": "turned", "death": "dead at"}


def _safely(allow: Allow, age: Age, days: Days) -> Days | None:
    """Return what is allowed, or None where it lies outside the calendar's years 1 to 9999."""
    try:
        return allow(age, days)
    except (ValueError, OverflowError):
        return None


def _allowed(claim: Claim, bounds: Days, words: str, lineage: Lineage, premise: Allowed | None) -> Allowed:
    phi = _phi(claim, lineage) * (premise.phi if premise else 1)
    return Allowed(claim, *bounds, words, phi, premise)


def _phi(claim: Claim, lineage: Lineage) -> float:
    """Return how probably a claim is exact; dates nest, ages do not."""
    nests = CATALOGUE[claim.field].datatype != CATALOGUE["age_statement"].datatype
    known = lineage.priors.of(lineage.sources[claim.source].kind, claim.field, nests=nests)
    return known.phi.read_with(claim.probability).exact


def _on(age: Age, premise: Allowed | None) -> str:
    if premise:
        return f", {premise.words}"
    return f" {time.phrase(str(age.when))}" if age.when else ""
