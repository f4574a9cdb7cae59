"""TOML files of a seed folder: read within bounds, and where in the file each value stands.

In: a file. Out: its table, or one line that says what is wrong, with line and column.
"""
