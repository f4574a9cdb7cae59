"""Votes to probabilities: the model of fusion, its parameters and priors, and how good it is.

In: who votes for which hypothesis, and how reliable they are. Out: probabilities with the terms that make them.
May import: tables. It knows neither claims nor sources.
"""
