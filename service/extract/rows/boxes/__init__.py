"""Rows of boxes: a label and what stands in its cell.

In: a row as a block with its key and value, or a question with its answer. Out: findings of the field that the label names: lives,
kin, schools, whatever a cell holds. May import: the times and posts of rows.
"""
