"""The file of a database without SQLAlchemy: what must be read at once, and what a start must not wait for.

In: the path of a file, keys of what is published. Out: bytes as they were published, which schema the file has, whether it is still the one that was opened.
May import: config, errors, domain.
"""
