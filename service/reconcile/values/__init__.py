"""Claims to values and their times.

In: a field's claims and the lineage of their sources. Out: values, scores in words and factors; `clusters` has what
is one value, what it contains, and its times.
May import: days, sources, fuse, normal, tables.
"""
