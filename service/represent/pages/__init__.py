"""Profiles and sources as pages that people read: pure, Jinja2 templates with everything escaped, no script needed.

In: a record (view full) with its lists, frozen texts, the site. Out: HTML, UTF-8. May import: domain, the other formats, schemas.
"""
