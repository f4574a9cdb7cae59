"""What no single pattern reads: families, lives in brackets, infobox lines, and what holds the other way round.

In: what rules read in, and their findings. Out: more findings.
May import: rules, people, mentions, text.
"""
