"""Who makes profiles beside this process: processes here (``processes``) or a Dask cluster (``cluster``); ``workers`` hands out and takes back.

In: jobs, in order. Out: reports, in order. May import what makes and publishes one profile; knows nothing of what asks for it.
"""
