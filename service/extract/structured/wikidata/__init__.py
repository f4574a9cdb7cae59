"""Wikidata's entities to claims: their statements, items, values and times.

In: an entity as JSON. Out: claims whose quotes stand at a JSON pointer.
"""
