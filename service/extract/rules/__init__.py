"""Patterns over shadows to findings: one match, one field, one value, one person, one quote.

In: a sentence's shadow, its people, and the rules of ``data/rules``. Out: findings with qualifiers, modality and probability.
May import: people, mentions, text.
"""
