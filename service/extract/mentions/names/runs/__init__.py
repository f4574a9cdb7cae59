"""Runs of capitalised words: where what may be a name begins, what it goes on through, and where it ends.

In: the tokens of a stretch of text. Out: runs, cut at the titles in them; what single words tell of a name.
"""
