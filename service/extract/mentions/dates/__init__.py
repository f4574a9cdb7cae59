"""Dates, ages and numbers as texts write them.

In: a stretch of text. Out: dates as EDTF, ages, ordinals, quantities with their bounds, each with its place.
May import: text, and the mention itself.
"""
