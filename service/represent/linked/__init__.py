"""What machines read of a profile: schema.org's person, Web Annotations of claims, and where it comes from (PROV), as JSON-LD 1.1.

In: records, claims and sources as the API answers them. Out: JSON-LD with its contexts inside, so that nothing is fetched to expand
it. May import: domain, schemas, the words and addresses of represent.
"""
