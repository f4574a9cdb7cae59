"""The bar that terminals show while something long is done."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from service.cli.terminal.tables import console


@contextmanager
def bar(doing: str) -> Iterator[Callable[[int, int, str], None]]:
    """Show a bar on standard error; yields what is to be told how many of how many are done, and what is under way."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn())
    beside = sys.stdout.isatty()  # else what is printed meanwhile would go where the bar is
    with Progress(*columns, console=console(err=True), transient=True, redirect_stdout=beside) as shown:
        task = shown.add_task(doing, total=None)
        yield lambda done, total, label: shown.update(
            task, completed=done, total=total or None, description=label or doing
        )


class _Rate(ProgressColumn):
    """How many a second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:,.1f}/s" if task.speed else "", style="progress.data.speed")
