"""The words of whosays as frozen values: standard library and attrs alone."""
