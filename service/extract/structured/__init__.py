"""Data to claims: Wikidata's entities, schema.org's persons in JSON-LD, tables and records whose columns are declared.

In: a document whose text is data. Out: claims whose quotes stand at a JSON pointer or in a cell, and what was not read.
May import: mentions (dates, demonyms, countries), rules (the longest quote), text. Nothing here reads prose.
"""
