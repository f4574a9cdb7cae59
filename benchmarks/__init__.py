"""Measurements on public data; each prints a table."""
