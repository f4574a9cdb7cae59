"""Files that are none, that never end, or that say what no file should: each beside a good profile, which must be loaded."""

import io
import os
import re
import subprocess
import sys
import tempfile
import textwrap
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import frozen

from benchmarks.trials import Tally

_BOUND = 120
"""Seconds after which a load counts as hanging and is killed."""

_MEMORY = 300_000
"""Kilobytes that a load may take at most."""

_LOADER = textwrap.dedent(
    """
    import resource, sys
    from service.cli import main
    sys.argv = ["whosays", "load", sys.argv[1]]
    try:
        main()
    finally:
        print("peak", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
    """
)
_TEXT = "{name} was born on 12 May 1969 in Ghent, Belgium. She is a Belgian architect and lives in Ostend.\n"
_DOCUMENT = "documents/page.txt"

Spoil = Callable[[Path], None]


@frozen
class _Trial:
    """One sort of bad file; ``expected`` stands in the line that refuses it, or in the warning where it ``loads``."""

    line: str
    spoil: Spoil
    expected: str
    loads: bool = False


def _pipe(name: str) -> Spoil:
    def spoil(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        os.mkfifo(folder / name)

    return spoil


def _link(name: str, target: str) -> Spoil:
    def spoil(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(target)

    return spoil


def _text(data: bytes) -> Spoil:
    return lambda folder: (folder / _DOCUMENT).write_bytes(data) and None


def _line(line: str, name: str = "profile.toml") -> Spoil:
    def spoil(folder: Path) -> None:
        path = folder / name
        path.write_text(path.read_text() + line if path.exists() else line)

    return spoil


def _word() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document/>")
    return made.getvalue()


_SAID = _TEXT.format(name="Bad Person")
_PAGE = f"<!doctype html><html><body><nav>Home News</nav><p>{_SAID}</p></body></html>"
_KEY = ".".join(["a"] * 20_000)
_GROUPED = ",".join(["999"] * 1_500)
_TRIALS = (
    *(_Trial(f"a pipe as {name}", _pipe(name), "is a pipe") for name in ("profile.toml", "rulings.toml", _DOCUMENT)),
    *(
        _Trial(f"/dev/zero behind a link as {name}", _link(name, "/dev/zero"), "leads out of the profile's folder")
        for name in ("profile.toml", "rulings.toml", _DOCUMENT)
    ),
    _Trial("a link to another folder's document", _link(_DOCUMENT, "../../good/documents/page.txt"), "leads out"),
    _Trial("a key of 20,000 parts in profile.toml", _line(f"{_KEY} = 1\n"), "more than 32 parts"),
    _Trial("a key of 20,000 parts in rulings.toml", _line(f"{_KEY} = 1\n", "rulings.toml"), "more than 32 parts"),
    _Trial("50,000 brackets in profile.toml", _line(f"x = {'[' * 50_000}\n"), "more than 32 arrays"),
    _Trial("a number of 4,400 figures in profile.toml", _line(f"x = {'9' * 4_400}\n"), "more than 250 characters"),
    _Trial(
        "a number of 4,500 figures in a text",
        _text(f"{_SAID}The attack killed {_GROUPED} people.\n".encode()),
        "",
        loads=True,
    ),
    _Trial("the year 1 with an offset", _line("retrieved_at = 0001-01-01T00:00:00+05:00\n"), "out of the calendar"),
    _Trial("Windows-1252", _text(f"{_SAID}It’s “hers”.".encode("cp1252")), "iconv -f WINDOWS-1252"),
    _Trial("Windows-1252 converted as Latin-1", _text(f"{_SAID}It\u0092s hers.".encode()), "control character U+0092"),
    _Trial("UTF-16 without a mark", _text(_SAID.encode("utf-16-le")), "iconv -f UTF-16LE"),
    _Trial("UTF-8 read as Windows-1252", _text(f"{_SAID}In TromsÃ¸.".encode()), "probably “Tromsø.”", loads=True),
    _Trial("the same twice", _text(f"{_SAID}In TromsÃƒÂ¸.".encode()), "probably “Tromsø.”", loads=True),
    _Trial("HTML", _text(_PAGE.encode()), "", loads=True),
    _Trial("HTML without its head", _text(f"<div>\n<p>{_SAID}</p>\n</div>".encode()), "", loads=True),
    _Trial("docx", _text(_word()), "is a damaged Word document"),
    _Trial("PDF", _text(b"%PDF-1.7\n" + _SAID.encode()), "is a PDF that breaks off"),
    _Trial("RTF", _text(b"{\\rtf1\\ansi " + _SAID.encode() + b"}"), "is a document in Rich Text"),
)


def run(times: int) -> Iterator[Tally]:
    """Load each sort of bad file ``times`` times beside a good profile; a line for each.

    Lost: the good profile is not loaded. Wrong: a traceback, a hang, too much memory, an exit code or a line that does not
    fit, or the bad file is loaded in silence.
    """
    for trial in _TRIALS:
        lost = wrong = peak = 0
        for _ in range(times):
            with tempfile.TemporaryDirectory() as root:
                good, right, memory = _load(Path(root), trial)
            lost += not good
            wrong += not right
            peak = max(peak, memory)
        yield Tally(trial.line, times, lost, wrong, f"at most {peak // 1000} MB")


def _load(root: Path, trial: _Trial) -> tuple[bool, bool, int]:
    """Return whether the good profile was loaded, whether the bad one was dealt with as it should, and the peak in KB."""
    seeds = root / "seeds"
    trial.spoil(_write(seeds / "bad", "Bad Person"))
    _write(seeds / "good", "Good Person")
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{root}/whosays.db"}
    command = [sys.executable, "-c", _LOADER, str(seeds)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
    try:
        out, err = child.communicate(timeout=_BOUND)
    except subprocess.TimeoutExpired:
        child.kill()
        child.communicate()
        return False, False, 0
    peak = int(re.findall(r"^peak ([0-9]+)$", err, re.MULTILINE)[-1])
    rows = {row.split()[0]: row for row in out.splitlines() if row.split()}
    good = "first revision" in rows.get("good", "")
    told = out if trial.loads else "\n".join(line for line in err.splitlines() if line.startswith("error: "))
    right = (
        "Traceback" not in err
        and child.returncode == (0 if trial.loads else 1)
        and trial.expected in told
        and ("first revision" in rows.get("bad", "")) is trial.loads
        and peak < _MEMORY
    )
    return good, right, peak


def _write(folder: Path, name: str) -> Path:
    (folder / "documents").mkdir(parents=True)
    (folder / _DOCUMENT).write_text(_TEXT.format(name=name))
    (folder / "profile.toml").write_text(
        f'id = "{folder.name}"\nname = "{name}"\n[[sources]]\nid = "{folder.name}-page"\nfile = "{_DOCUMENT}"\n'
        'title = "A page"\nkind = "blog"\n'
    )
    return folder
