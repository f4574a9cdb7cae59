"""HTML to lines of text, as a browser would break them.

In: the characters of a page. Out: lines, with what they are (prose, heading, item, row, caption) and where they stand.
Floors: lines → rows → cells → inline, tags; furniture → measures; markup.
"""
