"""Public offices and posts: what they are called, who holds them, and of which body they are.

In: a sentence's shadow and its people. Out: findings of `position_held`; `reader` reads a sentence, `holders` tells whose an office is.
"""
