"""A profile that has been made, on its way to the desk that publishes it: what one process tells another."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from service.pipeline.loading.known import Known
from service.pipeline.reports import ProfileReport
from service.store.values import Edition


@frozen(kw_only=True)
class Made:
    """A profile as it has just been made out of ``known`` and of what was ``looked`` at: to be published.

    ``edition`` is None where the same is published already; the ``receipt`` belongs to it all the same, and is None where it
    has to be made anew each time. ``report`` says what publishing it does; ``sources`` are their ids.
    """

    known: Known
    looked: Mapping[str, str]
    edition: Edition | None
    receipt: Mapping[str, Any] | None
    report: ProfileReport
    sources: tuple[str, ...]
