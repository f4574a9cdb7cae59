"""Which sources tell of the profile's person, and which of a namesake.

In: claims by source. Out: the sources that are linked, and a conflict where two people go under one name.
May import: values, sources, fuse, normal, tables.
"""
