"""Claims of a field to its values: which are one, which contain which, for when they hold, and what is said of each besides.

In: a field's claims and the lineage of their sources. Out: clusters, the nesting of values, the times and qualifiers of each, and
whether two values can both hold. May import: days, sources, fuse, normal, tables.
"""
