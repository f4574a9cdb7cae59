"""What people belong to: schools, parties, nations, and bodies that the text has made known.

In: a sentence and the document's names. Out: mentions of such groups.
May import: text, names, places, and single modules of mentions.
"""
