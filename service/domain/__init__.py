"""The words of whosays as frozen values: standard library and attrs alone.

In and out: nothing happens here; all other packages pass these values on.
May import: errors, and the catalogue of fields from schemas.
"""
