"""Two values side by side: whether both can hold, and whether two dates are close."""

from service.domain import time
from service.domain.time import When
from service.reconcile.normal.forms import DateForm
from service.reconcile.values.clusters.cluster import Cluster

_MONTH = 31


def fit(one: Cluster, other: Cluster) -> bool:
    """Tell whether two values can hold of one thing."""
    return any(type(a) is type(b) and a.fits(b) for a in one.forms for b in other.forms)


def rival(one: Cluster, other: Cluster) -> bool:
    """Tell whether two values rule each other out in a field that has many."""
    return any(type(a) is type(b) and a.rivals(b) for a in one.forms for b in other.forms)


def close(one: Cluster, other: Cluster, days: int) -> bool:
    """Tell whether two dates lie in one year, or are known to the month and at most so many days apart; what is no date is not."""
    dates, others = ([form.when for form in side.forms if isinstance(form, DateForm)] for side in (one, other))
    return any(_one_year(a, b) or (_short(a) and _short(b) and time.gap(a, b) <= days) for a in dates for b in others)


def _one_year(one: When, other: When) -> bool:
    (a, b), (c, d) = (time.sort_key(one), time.sort_key(other))
    return a.year <= d.year and c.year <= b.year


def _short(when: When) -> bool:
    first, last = time.bounds(when)
    return first is not None and last is not None and (last - first).days <= _MONTH
