"""Finding profiles: by a name in any spelling, by values, by when they changed.

In: the names and values of what is published. Out: profiles that answer a question, best first, and the feed of changes.
"""
