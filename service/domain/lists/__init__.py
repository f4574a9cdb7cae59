"""Lists that reading and comparing share: countries, agencies, bodies by their letters, articles, scripts, words for people.

In: the tables of ``service/domain/data``. Out: frozen values, read once, when first asked.
"""
