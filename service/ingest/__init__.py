"""Acquire: manifests, documents, rulings and labels come in, texts are frozen.

In: a folder of an editor. Out: values that are checked, and texts with their digests; or every fault with its place.
May import: domain, config, errors, schemas. The only package that reads files.
"""
