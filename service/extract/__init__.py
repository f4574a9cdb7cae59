"""Prose to claims: small parts in a row, rules as data. No part knows a person, a place or a publisher by name.

In: a frozen document and the person it is about. Out: claims, each with its quote and offsets.
What may import what is behind it: engine; prose; learned, readings and structured (not each other); ends; clauses and scopes; rules; people;
mentions; pasted; text.
"""
