"""Whom a pronoun, a possessive, a plain noun or "I" means, by who was told of before and by who speaks.

In: a sentence's shadow, with the persons named so far. Out: the person meant, and whether it may be another.
May import: entities and the roster of ``people``; mentions and text.
"""
