"""Whom a match is about: the person of its pattern, the subject of its clause, or of a sentence without one.

In: a sentence's shadow, a place in it, and who its mentions are. Out: persons, or nobody.
"""
