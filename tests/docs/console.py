"""Console sessions in Markdown: the commands that are shown and the output shown for each."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

REPOSITORY = Path(__file__).parents[2]
PAGES = sorted([*REPOSITORY.glob("*.md"), *REPOSITORY.glob("docs/**/*.md")])

_FENCE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.*)$", re.MULTILINE)
_VARYING = (
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"), "TIME"),
    (re.compile(r"\b\d+\.\d\d$", re.MULTILINE), "SECONDS"),
    (re.compile(r" +$", re.MULTILINE), ""),
)


@frozen
class Shown:
    """A command as a page shows it, with the output that it shows; a line of ``…`` stands for any lines."""

    page: str
    command: str
    output: str

    def __str__(self) -> str:
        return f"{self.page}: {self.command}"

    @property
    def steps(self) -> list[list[str]]:
        """The commands of the pipe, each as its words."""
        return [shlex.split(step) for step in self.command.split(" | ")]

    def fits(self, actual: str) -> bool:
        """Tell whether ``actual`` is the output shown, apart from times and what ``…`` stands for."""
        lines = [
            r"(?:.*\n)*?" if line.strip() == "…" else re.escape(line) + "\n"
            for line in _still(self.output).splitlines()
        ]
        return re.fullmatch("".join(lines), _still(actual).rstrip("\n") + "\n") is not None


def sessions() -> Iterator[Shown]:
    """Yield every command of every console session."""
    for page in PAGES:
        for block in _FENCE.findall(page.read_text()):
            _, *parts = _COMMAND.split(block)
            for command, output in zip(parts[::2], parts[1::2], strict=True):
                yield Shown(str(page.relative_to(REPOSITORY)), command, output.removeprefix("\n").rstrip("\n"))


def _still(text: str) -> str:
    for pattern, word in _VARYING:
        text = pattern.sub(word, text)
    return text
