"""Words to comparable forms: when two values are the same, one within the other, near, or rivals.

In: a claim's value and qualifiers. Out: forms of one datatype that answer ``same``, ``contains``, ``fits``, ``rivals``.
May import: tables.
"""
