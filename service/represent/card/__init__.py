"""The card of a person: one renderer for all ways to embed it.

In: a record (view ``full``, or that of a revision) as plain data, options, the site. Out: static HTML, the document of a
frame, code to copy, and the assets that the custom element needs. May import: domain, and the package above for words and views.

lines.py makes the record into what the card shows, rendering.py that into HTML; wording.py has the words of each language.
"""
