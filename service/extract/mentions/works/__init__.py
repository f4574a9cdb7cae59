"""Titles of works: books, albums, films, paintings, by their shape and by what leads up to them.

In: a text's words. Out: mentions of works.
"""
