"""Who a side's person is, in few words: by the values that hold of what its sources say, and with whoever says otherwise."""

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from service.domain import time
from service.domain.claim import Claim
from service.domain.lists.wording import listing
from service.reconcile.identity.sides import Dated, Side
from service.reconcile.sources.lineage import Lineage
from service.reconcile.values.clusters.cluster import Cluster
from service.reconcile.values.clusters.comparing import fit
from service.reconcile.values.denials import deniers
from service.reconcile.values.display import shown
from service.reconcile.values.scoring import Board
from service.reconcile.values.weighing import weigh

_BIRTH, _DEATH = "birth_date", "death_date"
_ONE = (_BIRTH, "birth_place", _DEATH)
_TOLD = (*_ONE, "age_statement", "nationality", "occupation")


@frozen
class Portrait:
    """A side with the scored values of what tells who it is, by field."""

    side: Side
    boards: Mapping[str, Board]

    @property
    def words(self) -> str:
        """Return who the person is: "born 1950 in Graz, Austrian pianist, died 1999"."""
        place, nation, work = (self._best(name) for name in ("birth_place", "nationality", "occupation"))
        day, death = self._day(_BIRTH, self.side.births), self._day(_DEATH, self.side.deaths)
        born = f"born {day}" if day else "born" if place else ""
        parts = (f"{born} in {place}" if place else born, f"{nation} {work}".strip(), f"died {death}" if death else "")
        return ", ".join(part for part in parts if part) or "otherwise described"

    def otherwise(self, lineage: Lineage) -> str:
        """Return what sources of the side say that does not hold beside that: " (Le Monde says 1955 and Lyon)"; nothing where all fits."""
        told: dict[str, list[str]] = {}
        for name in _ONE:
            for cluster in self._rivals(name):
                for source in lineage.sources_of(cluster.claims):
                    told.setdefault(source, []).append(shown(cluster))
        said = [
            f"{lineage.told_apart(source)} says {listing(list(dict.fromkeys(words)))}" for source, words in told.items()
        ]
        return f" ({'; '.join(said)})" if said else ""

    @property
    def held(self) -> Side:
        """Return the side without the births and deaths that have lost to others."""
        lost = {claim.id for name in (_BIRTH, _DEATH) for cluster in self._rivals(name) for claim in cluster.claims}
        births, deaths = (
            tuple(each for each in dated if each.claim.id not in lost) for dated in (self.side.births, self.side.deaths)
        )
        return evolve(self.side, births=births, deaths=deaths)

    def _best(self, name: str) -> str:
        return shown(self.boards[name].ranked()[0]) if name in self.boards else ""

    def _day(self, name: str, dated: Sequence[Dated]) -> str:
        if name in self.side.claims or not dated:
            return self._best(name) if name in self.side.claims else ""
        return time.display(str(time.one_of(dated[0].low, dated[0].high)))

    def _rivals(self, name: str) -> list[Cluster]:
        """Return the stated values that do not fit the best one."""
        if name not in self.boards:
            return []
        best, *others = self.boards[name].ranked()
        return [other for other in others if not fit(best, other)]


def portrait(side: Side, denying: Sequence[Claim], lineage: Lineage) -> Portrait:
    """Return the portrait of a side's person; ``denying`` are the claims of its sources that deny something."""
    claims = [claim for name in _TOLD for claim in side.claims.get(name, ())]
    return Portrait(side, weigh(claims, lineage, deniers(denying, claims))[0])
