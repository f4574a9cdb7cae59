"""Bytes to frozen text: what they are, how they are encoded, which reader reads them.

In: a file's or a page's bytes. Out: text with its digests. Readers of formats are in ``service.ingest.readers``.
"""
