"""A side: what some sources tell of a person that can tell two people apart."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import Factory, define, field, frozen

from service.domain import time
from service.domain.claim import Claim
from service.domain.fields import CATALOGUE
from service.reconcile.normal.forms import Form, moment
from service.reconcile.normal.normalize import comparer

BIRTHS, DEATHS = "births", "deaths"


@frozen
class Dated:
    """The days, both included, that a claim allows for a birth or a death."""

    low: date
    high: date
    claim: Claim


@define(eq=False)
class Side:
    """What some sources tell of a person: the births and deaths that they allow, the days of what is dated in between, and their claims by field.

    ``told`` names what is there to compare: the fields, and births and deaths if there are any.
    """

    sources: frozenset[str]
    births: tuple[Dated, ...]
    deaths: tuple[Dated, ...]
    acts: tuple[Dated, ...]
    claims: Mapping[str, tuple[Claim, ...]]
    _forms: dict[str, tuple[Form, ...]] = Factory(dict)
    told: frozenset[str] = field(init=False)

    @told.default
    def _told(self) -> frozenset[str]:
        dated = ((BIRTHS, self.births), (DEATHS, self.deaths))
        return frozenset([*self.claims, *[what for what, days in dated if days]])

    def with_(self, other: "Side") -> "Side":
        """Return what both tell."""
        names = dict.fromkeys((*self.claims, *other.claims))
        return Side(
            self.sources | other.sources,
            _unlike((*self.births, *other.births)),
            _unlike((*self.deaths, *other.deaths)),
            _unlike((*self.acts, *other.acts)),
            {name: (*self.claims.get(name, ()), *other.claims.get(name, ())) for name in names},
        )

    def forms(self, name: str) -> tuple[Form, ...]:
        """Return the values of a field, made comparable."""
        if name not in self._forms:
            found = (comparer(CATALOGUE[name], claim).form(claim) for claim in self.claims[name])
            self._forms[name] = tuple(dict.fromkeys(found))
        return self._forms[name]


def stated(claims: Iterable[Claim]) -> tuple[Dated, ...]:
    """Return the days that stated dates allow."""
    found = []
    for claim in claims:
        when = moment(claim.value)
        low, high = time.bounds(when) if when else (None, None)
        if low is not None and high is not None:
            found.append(Dated(low, high, claim))
    return tuple(found)


def acted(claims: Iterable[Claim]) -> tuple[Dated, ...]:
    """Return the days by which claims date what somebody did: from the first to the last that they name."""
    found = []
    for claim in claims:
        whens = [when for key in ("start", "date", "end") if (when := moment(claim.qualifiers.get(key)))]
        ends = [day for when in whens for day in time.bounds(when) if day is not None]
        if ends:
            found.append(Dated(min(ends), max(ends), claim))
    return _unlike(found)


def _unlike(dated: Sequence[Dated]) -> tuple[Dated, ...]:
    """Return of dates that allow the same days the first."""
    return tuple({(each.low, each.high): each for each in reversed(dated)}.values())[::-1]
