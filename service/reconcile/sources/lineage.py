"""The sources of a profile: their order, what they are called, and which of them speak with one voice."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from service.domain import time
from service.domain.claim import Claim
from service.domain.source import Copy, Source
from service.reconcile.fuse.ballot import Party, Phi, Row
from service.reconcile.fuse.priors import ANY, Priors, shipped
from service.reconcile.normal.forms import moment

Place = tuple[int, int, int, str]


class Lineage:
    """Sources in the order of the manifest, with their voices: a source and all that depend on it are one.

    What the manifest declares stands; ``copies`` were found. A claim has the voice of its source, or of the one that
    its passage was copied from. ``priors`` say how reliable kinds of sources are: the shipped ones unless given.
    ``short_names`` are letters that the sources tell to stand for names (:func:`service.reconcile.sources.shortnames.short_names`).
    """

    def __init__(
        self,
        sources: Sequence[Source],
        copies: Sequence[Copy] = (),
        priors: Priors | None = None,
        short_names: Mapping[str, str] | None = None,
    ) -> None:
        self.short_names = short_names or {}
        self.priors = priors or shipped()
        self.sources = {source.id: source for source in sources}
        self._order = {source.id: at for at, source in enumerate(sources)}
        self._rank = precedence(sources, self.priors)
        self._copies = {copy.source: copy for copy in copies if not copy.claims}
        self._copied = {claim: copy for copy in copies for claim in copy.claims}
        self._parents = {source: copy.origin for source, copy in self._copies.items()}
        self._parents |= {source.id: source.derived_from for source in sources if source.derived_from}
        self._groups = {source.id: self._origin(source.id) for source in sources}
        self._voices = {claim: self._groups[copy.origin] for claim, copy in self._copied.items()}
        self.alone = not self._parents and not self._copied
        """Whether no source and no claim depends on another."""
        self._places: dict[str, Place] = {}
        publishers = Counter(source.publisher for source in sources if source.publisher)
        self._several = {publisher for publisher, count in publishers.items() if count > 1}

    def group(self, source: str) -> str:
        """Return the id of the source that ``source`` goes back to: its own where it derives from none."""
        return self._groups[source]

    def voice(self, claim: Claim) -> str:
        """Return the id of the source that a claim goes back to."""
        return self._voices.get(claim.id) or self._groups[claim.source]

    def voices(self, claims: Iterable[Claim]) -> set[str]:
        """Return the voices behind claims: so many are independent."""
        if self._voices:
            return {self.voice(claim) for claim in claims}
        groups = self._groups
        return {groups[claim.source] for claim in claims}

    def independent(self, claims: Sequence[Claim]) -> int:
        """Return how many independent sources are behind claims."""
        return 1 if len(claims) == 1 else len(self.voices(claims))

    def copied(self, claim: Claim) -> Copy | None:
        """Return what was found to show that a claim is copied; None where nothing was."""
        return self._copied.get(claim.id) or self._copies.get(claim.source)

    def declared(self, claim: Claim) -> bool:
        """Tell whether it is by declaration alone that a claim is copied."""
        return claim.id not in self._copied and self.sources[claim.source].derived_from is not None

    def rank(self, source: str) -> int:
        """Return the place of a source among those that could stand for a group, the first of them 0."""
        return self._rank[source]

    def party(self, source: str, phi: Phi) -> Party:
        """Return a source as fusion sees it, if it is so reliable."""
        return Party(phi, self._groups[source], self._rank[source])

    def row(self, item: str, value: str, claim: Claim) -> Row:
        """Return a claim as a line of the table that fusion reads: it says ``value`` of ``item``."""
        return Row(item, claim.source, value, claim.id, claim.probability, self._voices.get(claim.id))

    def ordered(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """Return claims in the order of the manifest and of the text, without repetition."""
        listed = tuple(claims)
        if len(listed) < 2:  # noqa: PLR2004 (one is in order)
            return listed
        unique = {claim.id: claim for claim in listed}
        try:
            order = sorted(unique, key=self._places.__getitem__)
        except KeyError:
            order = sorted(unique, key=lambda each: self.place(unique[each]))
        return tuple([unique[each] for each in order])

    def place(self, claim: Claim) -> Place:
        """Return the key of that order."""
        known = self._places.get(claim.id)
        if known is None:
            selector = claim.selector
            known = self._order[claim.source], selector.start, selector.end, claim.id
            self._places[claim.id] = known
        return known

    def position(self, source: str) -> int:
        """Return the place of a source in the manifest."""
        return self._order[source]

    def sources_of(self, claims: Sequence[Claim]) -> tuple[str, ...]:
        """Return the ids of the sources of claims, in the order of the manifest."""
        if len(claims) == 1:
            return (claims[0].source,)
        return tuple(sorted({claim.source for claim in claims}, key=self._order.__getitem__))

    def called(self, source: str) -> str:
        """Return what readers call a source: its publisher, or its title in quotation marks."""
        record = self.sources[source]
        if record.publisher is None:
            return f"“{record.title}”"
        return f"{record.publisher} (“{record.title}”)" if record.publisher in self._several else record.publisher

    def told_apart(self, source: str) -> str:
        """Return what readers call a source, or its id where another one is called the same."""
        called = self.called(source)
        return called if sum(self.called(other) == called for other in self.sources) == 1 else source

    def _origin(self, source: str) -> str:
        seen = [source]
        while (parent := self._parents.get(seen[-1])) and parent not in seen:
            seen.append(parent)
        parent = self._parents.get(seen[-1])
        if parent:  # a circle of copies: any member may stand for it, always the same one
            return min(seen[seen.index(parent) :])
        return seen[-1]


def precedence(sources: Sequence[Source], priors: Priors | None = None) -> dict[str, int]:
    """Return the place of each source among those that could be the origin of others, by its id.

    What derives from nothing comes first, then the earliest published, then the most reliable kind, then the manifest's
    order.
    """
    known = priors or shipped()

    def key(source: Source) -> tuple[bool, date, float]:
        when = moment(source.published)
        first = time.bounds(when)[0] if when else None
        return bool(source.derived_from), first or date.max, -known.of(source.kind, ANY, nests=False).phi.exact

    return {source.id: place for place, source in enumerate(sorted(sources, key=key))}
