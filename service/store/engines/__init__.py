"""The two databases that a store may be: a file of SQLite, or a server that speaks PostgreSQL's protocol.

In: an address. Out: a :class:`service.store.database.Database`, whose reads and transactions behave alike on both.
"""
