"""Words to mentions: what each stretch of a sentence names or points to, folded into a shadow that rules can match.

In: a sentence. Out: mentions (dates, places, names, jobs, pronouns, …) that do not overlap, and the sentence's shadow.
May import: text. Inside: annotate, groups, names, places, dates, then single modules, each only what stands behind it.
"""
