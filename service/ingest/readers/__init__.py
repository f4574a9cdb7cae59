"""Files as newsrooms have them, to text: what stands there in words, line by line, and what the file says of itself.

In: the bytes of a file or a page, with its type. Out: a :class:`Reading`: text to freeze, places in it, and what was found about the source.
May import: domain, errors. One module a format (page, mhtml, pdf, docx), each with a library that reads it; the rooms behind
them are ``html``, ``articles`` and ``pdfs``. Names and words that only pages have are in ``data``.
"""
