"""How confidence comes about, as plain data: what is published of the model, its priors, and how good it was."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import asdict

import service.reconcile
from service.domain.memory.fingerprint import fingerprint
from service.domain.profile import HIGH, MEDIUM
from service.reconcile.fuse.ballot import STATES, Phi
from service.reconcile.fuse.makers import Maker
from service.reconcile.fuse.measure import Check
from service.reconcile.fuse.priors import ANY, PriorRow, Priors
from service.reconcile.tables import table

Plain = dict[str, Any]

METHOD = (
    "Each claimed value, and none of them, is a hypothesis. A claim is exact, more general than the truth, wrong or "
    "over-specific, with probabilities of its kind of source and field; wrong claims seldom coincide; sources that depend on "
    "one another count as one. The score of a value is its posterior probability. Of places and dates the hypotheses are the most "
    "precise ones claimed; exact and general are one there, and so are wrong and over-specific: a less precise claim that agrees "
    "never lowers a value, and the score of a value is the probability that the truth is it or lies inside it."
)
FORMULA = "P(h) ∝ Π_s φ_s[state(u_s | h)]^(n_u^(ρ−1)) · CRP_θ(wrong claims)"


def method(priors: Priors) -> Plain:
    """Return what /v1/confidence says where profiles are fused with ``priors``."""
    return {
        "method": METHOD,
        "formula": FORMULA,
        "version": fingerprint(service.reconcile),
        "bands": {"high": HIGH, "medium": MEDIUM},
        "parameters": {
            **asdict(priors.model),
            "kind_strength": priors.strength,
            "source_strength": priors.source_strength,
            "origin": priors.model_origin,
        },
        "default": {
            "nested": _states(priors.nested),
            "flat": _states(priors.flat),
            "origin": priors.default_origin,
        },
        "priors": [_prior(row, priors) for row in priors.rows],
        "makers": [_maker(each) for each in priors.makers],
        "calibration": _calibration(priors),
        "benchmark": _benchmark(),
    }


def _prior(row: PriorRow, priors: Priors) -> Plain:
    return {
        "kind": row.kind,
        "field": None if row.field == ANY else row.field,
        "n": row.n,
        "counts": dict(zip(STATES, row.counts, strict=True)),
        "reliability": _states(priors.of(row.kind, row.field, nests=True).phi),
        "origin": row.origin,
        "before": asdict(row.before) if row.before else None,
        "after": asdict(row.after) if row.after else None,
    }


def _maker(maker: Maker) -> Plain:
    expected = dict(zip(("right", "wrong"), maker.expected, strict=True))
    return {
        "name": maker.name,
        "expected": expected,
        "right": maker.right,
        "wrong": maker.wrong,
        "probability": maker.probability,
        "origin": maker.origin,
    }


def _states(phi: Phi) -> dict[str, float]:
    return dict(zip(STATES, phi.shares, strict=True))


def _calibration(priors: Priors) -> Plain:
    counted = sum(row.n for row in priors.rows if row.field == ANY)
    return {
        "calibrated": counted > 0,
        "statement": _statement(priors, counted),
        "before": _check(priors.before),
        "after": _check(priors.after),
    }


def _statement(priors: Priors, counted: int) -> str:
    if not counted:
        return (
            "Uncalibrated: nobody has checked claims of these kinds of sources, so that all have the default's reliability. "
            "Read a score as a summary of who says what, not as a measured rate."
        )
    stated = f"The priors rest on {counted} labelled claims ({priors.origin})."
    if priors.before is None or priors.after is None:
        return f"{stated} Nothing could be held out to check them."
    return (
        f"{stated} On {priors.after.n} values that were held out, they took the Brier score from "
        f"{priors.before.brier:.3f} to {priors.after.brier:.3f} and the calibration error from {priors.before.ece:.3f} to "
        f"{priors.after.ece:.3f}."
    )


def _check(found: Check | None) -> Plain | None:
    return asdict(found) | {"bins": _bins(found.bins)} if found else None


def _benchmark() -> Plain:
    data = table("measured")
    sets = [{**each, "bins": _bins(each["bins"])} for each in data["set"]]
    return {"statement": _said(data["set"]), "splits": data["splits"], "sets": sets}


def _said(sets: Sequence[Mapping[str, Any]]) -> str:
    tops = [each["bins"][-1] for each in sets]
    n = sum(top[2] for top in tops)
    right = sum(top[2] * top[4] for top in tops) / n
    return (
        f"On {len(sets)} public sets of claims, with 50 to 100 labelled answers each, scores of {tops[0][0]:.1f} and more were "
        f"right in {100 * right:.0f} % of {n:,} cases, each split counted. That is no promise for profiles, whose sources are others."
    )


def _bins(bins: Iterable[Sequence[float]]) -> list[Plain]:
    return [
        {
            "low": low,
            "high": high,
            "n": n,
            "mean": mean,
            "right": right,
            "statement": f"{low:.1f}–{high:.1f}: right in {100 * right:.0f} % of {n}",
        }
        for low, high, n, mean, right in bins
    ]
