"""What no single pattern reads: families, lifetimes beside names, offices, nicknames and letters behind names.

In: what rules read in, and their findings. Out: more findings.
May import: rules, people, mentions, text.
"""
