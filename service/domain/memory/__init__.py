"""What a process keeps, and for how long: what is made once, what is kept for the next run, what goes with the text that is read.

In: what makes something, and what it is made of. Out: that, made or kept. Knows nothing of people, sources or claims.
"""
