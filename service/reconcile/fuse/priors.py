"""What is known of kinds of sources before a profile is read, and the model's parameters; ``priors.toml`` has what is shipped."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import Factory, asdict, field, frozen

from service.reconcile.fuse import priorsfile
from service.reconcile.fuse.ballot import Phi, smooth
from service.reconcile.fuse.calibration import EMPTY, Counts
from service.reconcile.fuse.fusion import Model
from service.reconcile.fuse.makers import Maker, maker_of, named, shipped_makers, with_shipped
from service.reconcile.fuse.measure import BINS, Check

ANY = "*"
"""Every field."""


@frozen
class Prior:
    """The reliability of a kind of source on a field: ``labels`` claims were labelled there, ``of_kind`` on any field."""

    phi: Phi
    labels: int
    of_kind: int
    basis: str = field(init=False)
    """The words that say what stands behind it."""

    @basis.default
    def _basis(self) -> str:
        if self.labels:
            return f"{self.labels} labelled"
        return f"prior, n=0; {self.of_kind} labelled on other fields" if self.of_kind else "prior, n=0"


@frozen(kw_only=True)
class PriorRow:
    """The labelled claims of a kind of source on a field (``ANY``: on every field), and where they come from.

    ``before`` and ``after`` are how good the scores of the items with such claims were, without and with labels.
    """

    kind: str
    field: str
    counts: Counts = EMPTY
    origin: str
    before: Check | None = None
    after: Check | None = None

    @property
    def n(self) -> int:
        """Return how many claims were labelled."""
        return sum(self.counts)


@frozen(kw_only=True)
class Priors:
    """The model's parameters and the labelled counts by kind and field.

    ``nested`` and ``flat`` are the default where values nest and where they do not; ``strength`` is how many labelled
    claims it is worth against a kind's own, ``source_strength`` how many a kind is worth against one source or field.
    ``before`` and ``after`` judge the fit on labelled items that it had not seen; None where nothing was fitted. ``makers``
    are who made claims by hand or imported them, with how rightly.
    """

    model: Model
    nested: Phi
    flat: Phi
    strength: float
    source_strength: float
    rows: tuple[PriorRow, ...]
    model_origin: str = ""
    default_origin: str = ""
    before: Check | None = None
    after: Check | None = None
    makers: tuple[Maker, ...] = Factory(shipped_makers)
    _known: dict[tuple[str, str, bool], Prior] = field(factory=dict, init=False, eq=False, repr=False)
    _said: dict[tuple[int, int], str] = field(factory=dict, init=False, eq=False, repr=False)
    _counts: Mapping[tuple[str, str], Counts] = field(
        default=Factory(lambda self: {(row.kind, row.field): row.counts for row in self.rows}, takes_self=True),
        init=False,
        eq=False,
        repr=False,
    )

    def of(self, kind: str, field: str, *, nests: bool) -> Prior:
        """Return the prior of a kind on a field, drawn from the kind's own, and that from the default."""
        key = (kind, field, nests)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._made(*key)
        return known

    def read_by(self, maker: str) -> float:
        """Return the chance that a claim is read rightly that somebody made by hand, or imported from the tool ``maker``."""
        return named(self.makers, maker).probability

    @property
    def origin(self) -> str:
        """Return where the labels stand; an empty string where there are none."""
        return ", ".join(dict.fromkeys(row.origin for row in self.rows if row.n))

    def assurance(self, score: float, labels: int) -> str:
        """Return in a sentence what is known of such scores, where ``labels`` claims of such sources on the field were checked."""
        key = (min(BINS - 1, int(score * BINS)), labels)
        said = self._said.get(key)
        if said is None:
            said = self._said[key] = self._assured(*key)
        return said

    def _assured(self, at: int, labels: int) -> str:
        model = f"θ {self.model.theta:.3g}, ρ {self.model.rho:.3g}"
        if not labels:
            return f"Uncalibrated prior: nobody has checked claims of such sources on this field ({model})."
        stated = f"{labels} labelled {'claim' if labels == 1 else 'claims'} of such sources on this field"
        checked = self.after.bins if self.after else ()
        n, right = next(((n, right) for low, _, n, _, right in checked if round(low * BINS) == at), (0, 0.0))
        span = f"{at / BINS:.1f}–{(at + 1) / BINS:.1f}"
        known = (
            f"scores of {span} were right in {100 * right:.0f} % of {n}" if n else f"no score of {span} was among those"
        )
        return f"{stated}; {known} held out to check ({self.origin}; {model})."

    def _made(self, kind: str, name: str, nests: bool) -> Prior:  # noqa: FBT001 (a key)
        default = self.nested if nests else self.flat
        general = self._counts.get((kind, ANY), EMPTY)
        own = self._counts.get((kind, name), EMPTY) if name != ANY else EMPTY
        phi = smooth(general, default, self.strength)
        return Prior(smooth(own, phi, self.source_strength) if any(own) else phi, sum(own), sum(general))


def from_toml(text: str) -> Priors:
    """Return the priors that a file holds; ValueError says what is wrong in it."""
    data = priorsfile.parse(text)
    model, default = data["model"], data["default"]
    return Priors(
        model=Model(**{name: model[name] for name in ("theta", "rho", "inside") if name in model}),
        nested=Phi(*default["nested"]),
        flat=Phi(*default["flat"]),
        strength=model["kind_strength"],
        source_strength=model["source_strength"],
        rows=tuple(_row(entry) for entry in data["prior"]),
        model_origin=model["origin"],
        default_origin=default["origin"],
        makers=with_shipped(map(maker_of, data["maker"])),
        **_checks(data),
    )


def to_toml(priors: Priors) -> str:
    """Return the text of a file that holds the priors."""
    model = {**asdict(priors.model), "kind_strength": priors.strength}
    rows = [
        {"kind": row.kind, "field": row.field, "counts": row.counts, "origin": row.origin, **_written(row)}
        for row in priors.rows
    ]
    return priorsfile.text_of(
        {
            "model": {**model, "source_strength": priors.source_strength, "origin": priors.model_origin},
            "default": {
                "nested": priors.nested.shares,
                "flat": priors.flat.shares,
                "origin": priors.default_origin,
            },
            "prior": rows,
            "maker": [asdict(maker) for maker in priors.makers],
            **_written(priors),
        }
    )


@cache
def shipped() -> Priors:
    """Return the priors that come with the service, read once."""
    return from_toml(files("service.reconcile").joinpath("data", "priors.toml").read_text(encoding="utf-8"))


def _row(entry: Mapping[str, Any]) -> PriorRow:
    return PriorRow(
        kind=entry["kind"], field=entry["field"], counts=entry["counts"], origin=entry["origin"], **_checks(entry)
    )


def _written(judged: PriorRow | Priors) -> dict[str, dict[str, Any]]:
    made = {name: asdict(found) for name in ("before", "after") if (found := getattr(judged, name))}
    return {name: {key: value for key, value in table.items() if value != ()} for name, table in made.items()}


def _checks(entry: Mapping[str, Any]) -> dict[str, Check]:
    return {name: Check(**entry[name]) for name in ("before", "after") if name in entry}
