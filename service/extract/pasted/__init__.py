"""A pasted text as it is read: without footnote marks, invisible characters, broken lines and glued words.

In: the frozen text. Out: its reading view, and from each place of that the place in the frozen text.
"""
