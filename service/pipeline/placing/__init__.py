"""Where quotes stand in texts: placed once, and followed when a text changes.

In: quotes, claims by hand, texts. Out: places in code points, claims, and what has moved or is lost.
"""
