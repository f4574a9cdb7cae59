"""Claims to a profile: pure functions.

In: claims, their sources, rulings, priors. Out: a profile: fields with values best first, confidences, conflicts, a timeline.
The packages, each of which may import those behind it: learn; engine; conflicts, identity and rulings (not each other); values;
sources; fuse and normal (not each other); tables.
"""
