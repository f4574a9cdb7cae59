"""Priors out of labels: labelled counts by kind and field, θ, and how good the scores are without and with them."""

from collections.abc import Sequence

from attrs import evolve, frozen

from service.reconcile.fuse.ballot import STATES
from service.reconcile.fuse.calibration import EMPTY, Counts, fit_theta, total
from service.reconcile.fuse.measure import Forecast, check
from service.reconcile.fuse.priors import ANY, PriorRow, Priors
from service.reconcile.learn.labelling import Observation, Question, observe

FOLDS = 5
_ONE: dict[str, Counts] = dict(zip(STATES, ((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)), strict=True))


@frozen
class _Judged:
    """A question's field and kinds of sources, and its forecasts without and with the labels of the other folds."""

    keys: frozenset[tuple[str, str]]
    before: tuple[Forecast, ...]
    after: tuple[Forecast, ...]


def refit(asked: Sequence[Question], base: Priors, origin: str) -> Priors:
    """Return ``base`` with counts and θ of all questions, and with how good scores were before and after.

    After is honest: each question is scored with what the other folds teach. Rows of ``base`` that no label is about stay.
    """
    plain = observe(asked, base)
    fitted = fit(plain, base, origin)
    judged = _judged(asked, plain, base, origin)
    if not judged:
        return fitted
    return evolve(
        fitted,
        rows=tuple(_checked(row, judged) for row in fitted.rows),
        before=check([each for one in judged for each in one.before]),
        after=check([each for one in judged for each in one.after]),
    )


def fit(observed: Sequence[Observation], base: Priors, origin: str) -> Priors:
    """Return ``base`` with the counts and the θ of observations."""
    counts: dict[tuple[str, str], Counts] = {}
    for each in observed:
        for kind, state in each.claimed:
            for key in ((kind, ANY), (kind, each.field)):
                counts[key] = total([counts.get(key, EMPTY), _ONE[state]])
    groups = [each.missed for each in observed if each.missed]
    words = f"θ fitted on {len(groups)} labelled items with wrong claims ({origin})" if groups else base.model_origin
    known = [row for row in base.rows if (row.kind, row.field) not in counts]
    found = [PriorRow(kind=kind, field=field, counts=row, origin=origin) for (kind, field), row in counts.items()]
    return evolve(
        base,
        model=evolve(base.model, theta=fit_theta(groups, base.model.theta)),
        model_origin=words,
        rows=tuple(sorted([*known, *found], key=lambda row: (row.kind, row.field != ANY, row.field))),
    )


def _judged(asked: Sequence[Question], plain: Sequence[Observation], base: Priors, origin: str) -> list[_Judged]:
    """Return every question scored with what the questions of other folds teach; none where there is only one."""
    folds = min(FOLDS, len(asked))
    if folds < 2:  # noqa: PLR2004 (nothing to hold out)
        return []
    ordered = sorted(range(len(asked)), key=lambda at: (asked[at].field, asked[at].dossier.subject.id))
    judged = []
    for fold in range(folds):
        held = ordered[fold::folds]
        taught = fit([plain[at] for at in ordered if at not in set(held)], base, origin)
        for at, after in zip(held, observe([asked[at] for at in held], taught), strict=True):
            kinds = {kind for kind, _ in plain[at].claimed}
            keys = frozenset((kind, field) for kind in kinds for field in (ANY, asked[at].field))
            judged.append(_Judged(keys, plain[at].forecasts, after.forecasts))
    return judged


def _checked(row: PriorRow, judged: Sequence[_Judged]) -> PriorRow:
    own = [each for each in judged if (row.kind, row.field) in each.keys]
    if not own:
        return row
    before, after = ([f for each in own for f in getattr(each, name)] for name in ("before", "after"))
    return evolve(row, before=check(before, bins=False), after=check(after, bins=False))
