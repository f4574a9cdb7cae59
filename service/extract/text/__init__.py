"""Characters to blocks, sentences and words.

In: a document's frozen text. Out: its language, blocks, sentences, direct speech, tokens; and the word lists that all parts read.
May import: nothing of the extractor.
"""
