"""Bodies that their own words do not give away: firms, sides, festivals, places of work, told by what stands around them.

In: a run of capitalised words and the text around it. Out: whether it names a body, and where the text means that body again.
"""
