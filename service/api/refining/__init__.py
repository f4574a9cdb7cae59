"""The Reconciliation Service API 0.2: names in a table to profiles, and values of profiles into the table.

In: batches as clients send them, and the store. Out: plain data as schemas.refining sends it. Knows no routes.
"""
