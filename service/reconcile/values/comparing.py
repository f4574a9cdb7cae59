"""Two values side by side: whether both can hold, and how far apart they are."""

from service.domain import time
from service.reconcile.normal.forms import DateForm
from service.reconcile.values.cluster import Cluster


def fit(one: Cluster, other: Cluster) -> bool:
    """Tell whether two values can hold of one thing."""
    return any(type(a) is type(b) and a.fits(b) for a in one.forms for b in other.forms)


def rival(one: Cluster, other: Cluster) -> bool:
    """Tell whether two values rule each other out in a field that has many."""
    return any(type(a) is type(b) and a.rivals(b) for a in one.forms for b in other.forms)


def days_apart(one: Cluster, other: Cluster) -> float:
    """Return the days between two dates that do not meet; infinity for what are no dates."""
    dates, others = ([form.when for form in side.forms if isinstance(form, DateForm)] for side in (one, other))
    return min((days for a in dates for b in others if (days := time.gap(a, b))), default=float("inf"))
