"""Trades and posts: what people are and which offices they hold, with the words that complete them.

In: a sentence. Out: mentions of jobs and offices, and the lists that say which words are trades and which are posts.
"""
