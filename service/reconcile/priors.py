"""What is known of kinds of sources before a profile is read: ``priors.toml`` as reliabilities."""

import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from attrs import frozen

from service.reconcile.ballot import Phi, smooth
from service.reconcile.fusion import Model


@frozen
class Prior:
    """The reliability of a kind of source on a field: ``labels`` labelled claims stand behind it."""

    phi: Phi
    labels: int

    @property
    def basis(self) -> str:
        """Return the words that say what stands behind it."""
        return f"{self.labels} labelled" if self.labels else "prior, n=0"


@frozen
class Priors:
    """The model's parameters and the labelled counts by kind and field ("*" is every field)."""

    model: Model
    nested: Phi
    flat: Phi
    strength: float
    source_strength: float
    counts: dict[tuple[str, str], tuple[int, ...]]

    def of(self, kind: str, field: str, *, nests: bool) -> Prior:
        """Return the prior of a kind on a field, drawn from the kind's own, and that from the default."""
        default = self.nested if nests else self.flat
        general, own = self.counts.get((kind, "*"), (0, 0, 0, 0)), self.counts.get((kind, field), (0, 0, 0, 0))
        phi = (
            smooth(own, smooth(general, default, self.strength), self.source_strength)
            if any(own)
            else smooth(general, default, self.strength)
        )
        return Prior(phi, sum(own) or sum(general))


@cache
def priors() -> Priors:
    """Return the shipped priors, read once."""
    data = tomllib.loads(files("service.reconcile").joinpath("priors.toml").read_text(encoding="utf-8"))
    model = data["model"]
    return Priors(
        model=Model(model["theta"], model["rho"]),
        nested=Phi(*data["default"]["nested"]),
        flat=Phi(*data["default"]["flat"]),
        strength=model["kind_strength"],
        source_strength=model["source_strength"],
        counts={(entry["kind"], entry["field"]): tuple(entry["counts"]) for entry in data["prior"]},
    )


@lru_cache(4096)
def prior(kind: str, field: str, *, nests: bool) -> Prior:
    """Return the shipped prior of a kind of source on a field."""
    return priors().of(kind, field, nests=nests)
