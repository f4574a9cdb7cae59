"""Labels to priors: what checked answers teach of kinds of sources.

In: labels and the stored claims that they are about. Out: priors, with how good scores are without and with them.
May import: engine and all behind it.
"""
