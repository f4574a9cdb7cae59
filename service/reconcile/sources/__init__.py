"""Who depends on whom, and whom a source is about.

In: sources and their texts. Out: their order and names, copies of one another, and texts that are about somebody else.
May import: fuse (the priors of a kind of source), normal, tables.
"""
