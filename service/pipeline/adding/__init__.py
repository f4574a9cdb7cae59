"""Add: a link or a file becomes a source of a profile.

In: addresses and paths. Out: a plan that says what would change, and, if it is carried out, a manifest and a published profile.
``places`` reads what is named, ``difference`` compares two states of a profile, ``add`` plans and carries out.
"""
