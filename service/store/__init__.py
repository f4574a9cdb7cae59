"""The database: tables, sessions and one repository a resource.

In: editions to publish, ids to read. Out: stored bytes and values; each write is one transaction.
May import: domain, config, errors. The only package that knows SQLAlchemy.
"""
