"""Calibrate: labels and the stored claims that they are about become a file of priors."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import evolve

from service.config import Settings
from service.domain.label import Label
from service.errors import InputError, LabelError
from service.ingest.files import replace
from service.ingest.labels import label_files, read_labels
from service.pipeline.reconciling import stored_evidence
from service.pipeline.reports import CalibrationReport
from service.reconcile.fuse.makers import counted
from service.reconcile.fuse.priors import shipped, to_toml
from service.reconcile.learn.labelling import Dossier, Question, questions
from service.reconcile.learn.makers import readings
from service.reconcile.learn.refit import refit
from service.store.session import Store

DEFAULT = Path("priors.toml")


def calibrate(settings: Settings, store: Store, paths: Sequence[Path], output: Path | None = None) -> CalibrationReport:
    """Refit the priors from the labels in ``paths`` and write them to ``output``, by default the file of the settings.

    The shipped priors are what they are refitted from, and what they are compared with. Raises LabelError, with nothing
    written, where labels cannot be used or are about nothing that is stored.
    """
    files = [file for path in paths for file in label_files(path)]
    labels = [label for file in files for label in read_labels(file)]
    names = ", ".join(map(str, paths))
    if not labels:
        raise LabelError(names, "there are no labels", "write some, as docs/operations.md says, or rulings")
    asked, unmatched, read = _asked(evolve(settings, priors=None), store, labels)
    if not asked:
        raise LabelError(names, "no label is about a value that is stored", "load the profiles first: whosays load")
    origin = ", ".join(dict.fromkeys(label.origin for label in labels))
    fitted = evolve(refit(asked, shipped(), origin), makers=counted(shipped().makers, read, origin))
    place = output or settings.priors or DEFAULT
    _write(place, to_toml(fitted))
    return CalibrationReport(
        priors=fitted, path=str(place), labels=len(labels), items=len(asked), unmatched=tuple(unmatched)
    )


def _asked(
    settings: Settings, store: Store, labels: Iterable[Label]
) -> tuple[list[Question], list[Label], dict[str, tuple[int, int]]]:
    """Return what the labels ask of the stored profiles, the labels that are about nothing stored, and who read rightly.

    The last is, by who made claims by hand, how many were right and wrong.
    """
    grouped: dict[str, list[Label]] = {}
    for label in labels:
        grouped.setdefault(label.profile, []).append(label)
    asked: list[Question] = []
    unmatched: list[Label] = []
    read: dict[str, tuple[int, int]] = {}
    for profile, listed in grouped.items():
        record = store.profiles.get(profile)
        if record is None:
            unmatched += listed
            continue
        stored = stored_evidence(settings, store, record)
        dossier = Dossier(subject=stored.subject, sources=stored.sources, claims=stored.claims, copies=stored.copies)
        found, missed = questions(dossier, listed)
        asked += found
        unmatched += missed
        for maker, (right, wrong) in readings(dossier, listed).items():
            known = read.get(maker, (0, 0))
            read[maker] = (known[0] + right, known[1] + wrong)
    return asked, unmatched, read


def _write(path: Path, text: str) -> None:
    try:
        replace(path, text.encode())
    except OSError as error:
        raise InputError(str(path), f"cannot be written ({error.strerror})", "name another --output") from error
