"""Claims to values and their times.

In: a field's claims and the lineage of their sources. Out: values with variants, what they contain, their times, scores in words and factors.
May import: days, sources, fuse, normal, tables.
"""
