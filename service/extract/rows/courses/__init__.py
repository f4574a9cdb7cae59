"""Lines of a course of life: posts, schools, honours and events, each with its time in front, behind or not at all.

In: a line, or the cell of a row that lists posts. Out: findings with the time that the line tells. May import: the times and posts of rows.
"""
