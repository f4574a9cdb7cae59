"""A database as a whole: copied while others read and write, put back, and written as lines that any database can take in.

In: a database, or what was made of one. Out: one file that is whole or not there, a folder of lines with their digests, a database.
"""
