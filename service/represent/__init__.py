"""A profile to bytes: pure, one module a format.

In: a profile with its texts and revisions. Out: a publication: bytes for every address, with ETags, and the elements of lists.
May import: domain, errors, schemas.
"""
