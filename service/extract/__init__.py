"""Prose to claims: small parts in a row, rules as data. No part knows a person, a place or a publisher by name.

In: a frozen document and the person it is about. Out: claims, each with its quote and offsets.
The packages, each of which may import those behind it: engine; learned and readings (not each other); rules; people; mentions; text.
"""
