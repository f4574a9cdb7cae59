"""The load of profiles: read, extract, reconcile, render, publish, one transaction a profile.

In: folders, or a file of lines, and settings. Out: a report for each profile; what readers see has changed or is as it was.
``batch`` is the use case. ``survey`` looks for ids that two declare, ``work`` for what ``receipts`` say need not be made;
``folder`` makes one profile out of what is ``known``, without a database; ``desk`` publishes it. ``engines`` make many side by side.
"""
