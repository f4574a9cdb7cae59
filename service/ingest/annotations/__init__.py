"""What other tools have found in texts, as they export it; one module a format.

In: files. Out: annotations, each a field and a value with the words that say so, not yet placed in a source's text. May
import: nothing of ingest but how files are read.
"""
