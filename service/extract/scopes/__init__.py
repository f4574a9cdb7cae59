"""What governs a fact from outside of its clause: denial, doubt, other voices, questions, contrasts, alternatives.

In: a finding and its sentence's shadow. Out: the finding as the sentence means it, or none.
"""
