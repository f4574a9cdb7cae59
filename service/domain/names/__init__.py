"""Names of persons, folded in one way for all who compare them: extraction, the question whom a page is about, fusion.

In: names as they are written. Out: words that are the same where two spellings are one name, and how alike two names are.
"""
