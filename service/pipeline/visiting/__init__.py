"""Sources that are pages: out of the store, or as the web has them now.

In: sources as manifests declare them. Out: documents, and what was seen on the way.
"""
