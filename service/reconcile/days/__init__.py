"""The days on which somebody may have been born or have died, by ages, anniversaries, years at school and stated dates.

In: claims and the lineage of their sources. Out: the days that each claim allows, and those that they allow together, with a derivation.
May import: sources, fuse, normal, tables.
"""
