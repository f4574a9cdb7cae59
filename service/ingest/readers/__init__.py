"""Files as newsrooms have them, to text: what stands there in words, line by line, and what the file says of itself.

In: the bytes of a file or a page, with its type. Out: a :class:`Reading`: text to freeze, places in it, and what was found about the source.
May import: domain, errors. One module a format; each keeps to a library that reads that format.
"""
