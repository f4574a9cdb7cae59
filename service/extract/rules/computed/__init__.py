"""What a rule asks to have worked out of its match: values and qualifiers that no group of a pattern gives, and whether it is work at all.

In: the reading of a match. Out: values, qualifiers, or that the match says nothing.
"""
