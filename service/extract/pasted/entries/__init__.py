"""Entries of books of reference: who's whos, American ones, and articles titled with the family's name in front."""
