"""The report of a load, counted while reports of profiles come, in memory that does not grow with their number."""

from collections import Counter

from attrs import Factory, define

from service.pipeline.reports import LoadReport, ProfileReport

KEPT = 1_000
"""How many reports are kept, and how many more of those that somebody has to look at."""


@define
class Tally:
    """What has been reported so far."""

    _first: list[ProfileReport] = Factory(list)
    _faulty: list[ProfileReport] = Factory(list)
    _counts: Counter[str] = Factory(Counter)
    _faults: int = 0

    def add(self, report: ProfileReport) -> None:
        """Count one more."""
        self._counts[report.change.value] += 1
        self._faults += not report.ok
        if len(self._first) < KEPT:
            self._first.append(report)
        elif not report.ok and len(self._faulty) < KEPT:
            self._faulty.append(report)

    def report(self, seconds: float) -> LoadReport:
        """Return the report of a load that took so many seconds."""
        return LoadReport(
            profiles=(*self._first, *self._faulty), counts=dict(self._counts), faulty=self._faults, seconds=seconds
        )
