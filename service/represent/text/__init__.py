"""Records and lists for a terminal.

In: records as views have them (full) and lists of claims, sources, conflicts, dated values, rulings. Out: UTF-8, at most 100 columns.
"""
