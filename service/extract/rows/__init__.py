"""Rows and lines of a page that are no sentences, to findings: boxes, tables, lines of a course of life, lists below headings.

What each of them says is told by its place, its label and its years; which labels name which field is data. `boxes` has rows with a label,
`courses` lines of a life with their years; here is what both need, and the sections and offices of boxes.
"""
