"""Errors on the wire: RFC 9457 problem details."""

from marshmallow import fields

from schemas.base import Answer, ids, text


class FaultSchema(Answer):
    """One wrong thing in a request."""

    pointer = text("JSON Pointer (RFC 6901) into the query, taken as an object of its parameters.", example="/limit")
    detail = text("What is expected.")


class ProblemSchema(Answer):
    """What went wrong (RFC 9457, application/problem+json)."""

    sometimes = frozenset({"suggestion", "available"})

    type = text("Address of the problem type's description.", example="/docs#problem-not-found")
    title = text("The problem type in words.")
    status = fields.Integer(metadata={"minimum": 400, "maximum": 599, "description": "The HTTP status."})
    detail = text("What went wrong this time, and what to do.")
    instance = text("The path that was asked for.")
    errors = fields.List(fields.Nested(FaultSchema), metadata={"description": "Each wrong thing by itself."})
    suggestion = text("The nearest thing that exists.")
    available = ids("With 406: the media types that there are.")


class BatchProblemSchema(ProblemSchema):
    """What went wrong with one id of a batch."""

    id = text("The id that was asked for.")
