"""The layout of a text: its blocks, and what a single line is by its form.

In: a text. Out: titles, headings, rows of boxes, paragraphs and boilerplate, with their offsets.
May import: the words of ``text``.
"""
