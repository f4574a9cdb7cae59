"""Mentions to people: names, pronouns, kin and plain nouns led back to one person each.

In: the shadows of a document's sentences. Out: its persons, and for each mention whom it means.
May import: mentions, text.
"""
