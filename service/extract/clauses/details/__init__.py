"""What a clause tells of a fact besides its times: how often, what was studied, details of kin, what is quoted of it.

In: a finding and its sentence's shadow. Out: the same finding with such qualifiers, or once more for each time it is told.
"""
