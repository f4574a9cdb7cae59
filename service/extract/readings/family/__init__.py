"""Kin: whose a word for kin is, whom it names, and what that says of either.

In: a sentence's shadow and its people. Out: findings of `parent`, `sibling`, `spouse` and `child`; `kin` reads a sentence, `mirror` tells
what then holds of the other one.
"""
