"""How to cite a source, or a profile at one of its revisions: the styles that people write, and the records that programs read.

In: a source or a profile as the API answers it. Out: a citation in one style, as text with its media type.
May import: domain, represent.visible, errors.
"""
