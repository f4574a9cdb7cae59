"""A profile as plain data, and the JSON of it: what all formats are made from.

In: a profile with its claims and sources. Out: records with ids resolved and addresses made, and through the schemas their JSON.
May import: the addresses of places, domain, schemas.
"""
