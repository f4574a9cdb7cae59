"""What readers ask of the store, in SQL that both databases understand, so that who serves a file of SQLite needs no SQLAlchemy.

In: a database that answers such questions, see :class:`service.store.reading.asking.Questions`. Out: what is published.
May import: bare, domain. What writes the same tables stands in ``repositories``.
"""
