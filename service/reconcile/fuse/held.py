"""Fusion of a value that may hold beside others: who says less precisely what somebody holds does not say that they do not."""

from collections.abc import Iterable, Mapping, Sequence

from service.reconcile.fuse.ballot import Contains, Party, Row, one_voice
from service.reconcile.fuse.denials import Against
from service.reconcile.fuse.fusion import Model, heard
from service.reconcile.fuse.granular import Granular, fuse_granular


def fuse_held(
    rows: Iterable[Row],
    value: str,
    parties: Mapping[str, Party],
    contains: Contains,
    model: Model,
    against: Mapping[str, Sequence[Against]] | None = None,
) -> Granular:
    """Return the posterior of {``value`` holds, none of these} for an item of which several values can hold at once.

    Only claims of the value and of values nested with it count; whoever claims something inside it claims that it holds.
    """
    own = heard(rows, value, contains)
    keys = dict.fromkeys(row.value for row in own)
    return fuse_granular(one_voice(own, parties, contains), keys, contains, model, against=against)
