"""Where a quote stands in its page, as an address that leads a browser there: URL text fragments.

In: a frozen text and a quote's offsets (code points). Out: fragments and directives that mean this place and no other one of the text.
"""
