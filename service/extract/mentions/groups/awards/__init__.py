"""Awards: prizes, medals, orders and titles of honour, with what they are for and who gives them.

In: a sentence and the document's names. Out: mentions of awards.
"""
