"""How databases of older versions become those of this one.

In: an open database. Out: the same in the schema of :mod:`service.store.tables`. Versions 1 to 6 become version 7 (``older``), from
which Alembic's revisions lead on (``versions``); imported only where there is something to do.
"""
