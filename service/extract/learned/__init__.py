"""Findings by learned weights, where the extra ``nlp`` is there: pairs of a person and a value that belong together.

In: a sentence with its people and its syntax tree. Out: findings above a threshold.
May import: rules, people, mentions, text. spaCy is imported only when a pipeline is asked for.
"""
