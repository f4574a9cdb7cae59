"""Metrics for operators."""

from datetime import datetime

from flask import current_app

from schemas.query import Query
from service.api.delivery import NEVER, Answer, computed
from service.api.endpoint import METER, Call, Resource
from service.api.negotiation import Format
from service.api.observing.metrics import MEDIA_TYPE, exposition
from service.errors import StoreError

metrics = Resource("metrics", "Counts and times for operators.")

_TEXT = Format("prom", "text/plain", MEDIA_TYPE)


@metrics.get(
    "/metrics",
    summary="Counts and times in Prometheus' text format",
    shapes=(),
    query=Query,
    formats=(_TEXT,),
    cache=NEVER,
)
def read_metrics(call: Call) -> Answer:
    """Answer the metrics of all processes of this server, and how the store stands; also where that cannot be read."""
    status = call.store.status()
    try:
        change = call.store.last_change() if status.ok else 0
    except StoreError:
        change = 0
    loaded = None if status.last_load is None else datetime.fromisoformat(status.last_load).timestamp()
    return computed(exposition(current_app.extensions[METER], status, change, loaded), MEDIA_TYPE, NEVER)
