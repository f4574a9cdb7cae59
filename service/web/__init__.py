"""What people see in a browser: pages and cards, as they are published, and what shows them in other sites.

In: requests for pages. Out: stored bytes, with the headers that pages of other sites need. May import: api, store, represent, domain.
"""
