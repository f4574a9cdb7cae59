"""Editors' decisions: what they keep out, what they put first, and what becomes of them.

In: rulings and the computed profile. Out: the profile as ruled, and for each ruling how it stands.
May import: values, sources, fuse, normal, tables.
"""
