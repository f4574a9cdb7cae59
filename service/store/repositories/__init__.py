"""One repository a resource: what is read and written of it, each within a transaction that somebody else opens.

In: a database that is open, ids and values. Out: rows as values, JSON elements as bytes.
May import: the store's database, tables and columns, its bare package, domain.
"""
