"""What editors do: rule on a field, make a claim by hand, import what other tools have found.

In: a decision or a file, the store, the profile's folder. Out: a line more in that folder, and how it will stand.
"""
