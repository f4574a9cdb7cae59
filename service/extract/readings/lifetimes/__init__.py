"""Births and deaths beside a name: in brackets behind it, or as the years of a life.

In: a sentence's shadow and its people. Out: findings of the days and the places of birth and death; `lives` reads a sentence.
"""
