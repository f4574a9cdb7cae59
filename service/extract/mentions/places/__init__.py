"""Names of places, and words for the people of places.

In: a stretch of text. Out: places with what they lie in, known from the gazetteer or judged by what stands around; demonyms.
May import: text, and single modules of mentions.
"""
