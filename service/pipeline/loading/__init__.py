"""The load of profile folders: read, extract, reconcile, render, publish, one transaction a profile.

In: folders and settings. Out: a report for each folder; what readers see has changed or is as it was.
``batch`` goes through folders, ``workers`` spreads them over processes, ``folder`` loads one.
"""
