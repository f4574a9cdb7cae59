"""What a clause tells of the facts in it besides: since when and until when, whether they hold, how often, and what was studied.

In: a finding and its sentence's shadow. Out: the same finding with dates, tense or subject, once for each stretch of time.
"""
