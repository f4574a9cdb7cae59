"""HTTP only: how a request is read and answered; ``resources`` has what can be asked for, one module a resource.

In: a WSGI request. Out: published bytes with their ETag, or a problem (RFC 9457).
May import: pipeline, represent, store, domain, schemas; never an extractor or a reconciler.
"""
