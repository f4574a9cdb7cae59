"""Rival values and rival qualifiers, each conflict with its positions and with what decides it.

In: the fused boards of a profile's fields. Out: conflicts.
May import: values, sources, fuse, normal, tables.
"""
