"""The sources of a profile: their order, what they are called, and which of them speak with one voice."""

from collections.abc import Iterable, Sequence

from service.domain.claim import Claim
from service.domain.source import Source


class Lineage:
    """Sources in the order of the manifest, with their dependence groups: a source and all that derive from it are one."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.sources = {source.id: source for source in sources}
        self._order = {source.id: at for at, source in enumerate(sources)}
        self._groups = {source.id: self._origin(source.id) for source in sources}
        publishers = [source.publisher for source in sources if source.publisher]
        self._several = {publisher for publisher in publishers if publishers.count(publisher) > 1}

    def group(self, source: str) -> str:
        """Return the id of the source that ``source`` goes back to: its own where it derives from none."""
        return self._groups[source]

    def groups(self, claims: Iterable[Claim]) -> set[str]:
        """Return the groups behind claims: so many are independent."""
        return {self._groups[claim.source] for claim in claims}

    def ordered(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """Return claims in the order of the manifest and of the text, without repetition."""
        unique = {claim.id: claim for claim in claims}
        return tuple(sorted(unique.values(), key=self.place) if len(unique) > 1 else unique.values())

    def place(self, claim: Claim) -> tuple[int, int, int, str]:
        """Return the key of that order."""
        return self._order[claim.source], claim.selector.start, claim.selector.end, claim.id

    def sources_of(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        """Return the ids of the sources of claims, in the order of the manifest."""
        return tuple(sorted({claim.source for claim in claims}, key=self._order.__getitem__))

    def called(self, source: str) -> str:
        """Return what readers call a source: its publisher, or its title in quotation marks."""
        record = self.sources[source]
        if record.publisher is None:
            return f"“{record.title}”"
        return f"{record.publisher} (“{record.title}”)" if record.publisher in self._several else record.publisher

    def _origin(self, source: str) -> str:
        seen = [source]
        while (known := self.sources.get(seen[-1])) and known.derived_from and known.derived_from not in seen:
            seen.append(known.derived_from)
        last = self.sources.get(seen[-1])
        if last and last.derived_from:  # a circle of copies: any member may stand for it, always the same one
            return min(seen[seen.index(last.derived_from) :])
        return seen[-1]
