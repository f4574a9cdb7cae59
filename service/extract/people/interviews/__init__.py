"""Pages of questions and answers: who is asked, which lines are the answers, and what the questions state of who is asked.

In: a page's text and title, with the names of its person. Out: the lines that this person answers in, and what "you" means.
May import: entities of ``people``; mentions and text.
"""
