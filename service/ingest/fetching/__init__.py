"""What goes on behind the door to the web: addresses guarded, bodies bounded, hosts asked politely.

In: requests that no cache answers. Out: whole responses, or a refusal. Only ``service.ingest.fetch`` uses it.
"""
