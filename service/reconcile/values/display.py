"""A value in words, as the profile and its conflicts show it."""

from service.domain import time
from service.domain.quantity import Quantity
from service.reconcile.normal.forms import DateForm
from service.reconcile.values.clusters.cluster import Cluster


def shown(cluster: Cluster) -> str:
    """Return a value in words: dates and ranges as people write them, everything else as the sources do."""
    if cluster.forms and isinstance(cluster.forms[0], DateForm):
        return time.display(cluster.value)
    return (
        _range_words(cluster.value) if ".." in cluster.display and cluster.display == cluster.value else cluster.display
    )


def _range_words(value: str) -> str:
    try:
        quantity = Quantity.parse(value)
    except ValueError:
        return value
    if quantity.low is None:
        return f"at most {quantity.high:,}"
    return f"at least {quantity.low:,}" if quantity.high is None else f"{quantity.low:,} to {quantity.high:,}"
