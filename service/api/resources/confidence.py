"""Confidence: the method, its parameters, and how good it was where that could be checked."""

import orjson

from schemas.method import MethodSchema
from service.api.delivery import Answer
from service.api.endpoint import Call, Plain, Resource
from service.api.negotiation import JSON, TEXT
from service.represent.method import method_json, method_text
from service.store.shelf import Shelf

confidence = Resource("confidence", "How sure a value is, and how that is computed.")


@confidence.get(
    "/v1/confidence",
    summary="The method, its parameters and its measured calibration",
    shapes=(MethodSchema,),
    formats=(JSON, TEXT),
)
def how_sure(call: Call) -> Answer:
    """Answer with which parameters the last load fused; before any load, with which it would."""
    plain = used_method(call.store)
    return call.answer(method_text(plain) if call.format is TEXT else method_json(plain))


def used_method(store: Shelf) -> Plain:
    """Return with which parameters the last load of ``store`` fused; before any load, with which it would."""
    noted = store.method()
    if noted:
        plain: Plain = orjson.loads(noted)
        return plain
    from service.pipeline.method import method  # noqa: PLC0415 - what a load needs, a server hardly ever does
    from service.reconcile.fuse.priors import shipped  # noqa: PLC0415 - the same

    return method(shipped())
