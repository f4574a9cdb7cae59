"""What is tried to break whosays: one module a subject, each with ``run(times)`` that yields a :class:`Tally` a line.

In: how often to try. Out: how often it was tried, how often something was lost, how often something was wrong.
``benchmarks/faults.py`` runs them all. Everything happens in temporary folders and on loopback.
"""

from attrs import frozen


@frozen
class Tally:
    """One line of the table: ``lost`` counts what should be there and is not, ``wrong`` what is there and should not be."""

    line: str
    tried: int
    lost: int
    wrong: int
    note: str = ""
