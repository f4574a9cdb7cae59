"""Which sources, and which single claims, were copied from another source: texts decide, and what they say of agencies."""

from collections.abc import Mapping, Sequence

from attrs import Factory, define, frozen

from service.domain.claim import Claim
from service.domain.source import Copy, Dependence, Document, Subject
from service.reconcile.fuse.priors import Priors
from service.reconcile.sources.agencies import agency_of
from service.reconcile.sources.lineage import Lineage, precedence
from service.reconcile.sources.passages import Passage, Postings, Reading, alike, read, shingles, words_of
from service.reconcile.sources.references import references
from service.reconcile.tables import table

_PAIR = 2


def copies(
    subject: Subject, documents: Sequence[Document], claims: Sequence[Claim], priors: Priors | None = None
) -> tuple[Copy, ...]:
    """Return what of ``documents`` depends on another of them beyond what their records declare.

    A document most of which stands in another is its copy, and so is one that credits the same agency and shares a
    passage. Otherwise single claims are copies: those whose passage stands in another document, with a claim of the same
    field in it, and those for which their source cites another one, or the same as another one cites. Data has no passages:
    that two say the same in the same form is no sign of copying, unless they are the same to the letter. The result does not
    depend on the order of the claims; that of the documents decides between equals alone.
    ``priors`` say which kinds of sources are more reliable: the shipped ones unless given.
    """
    if len(documents) < _PAIR:
        return ()
    rank = precedence([document.source for document in documents], priors)
    return _search(subject, sorted(documents, key=lambda document: rank[document.source.id]), claims).run()


def _search(subject: Subject, documents: Sequence[Document], claims: Sequence[Claim]) -> "_Search":
    by_source: dict[str, list[Claim]] = {}
    for claim in claims:
        by_source.setdefault(claim.source, []).append(claim)
    prose = [each for each in documents if not each.source.structured]
    readings = {each.source.id: read(each.source.id, each.text, by_source.get(each.source.id, ())) for each in prose}
    names = frozenset(word for name in (subject.name, *subject.aliases) for word in words_of(name))
    found = tuple(claim for each in documents for claim in _in_order(each.source.id, readings, by_source))
    agencies = {each.source.id: None if each.source.structured else agency_of(each) for each in documents}
    return _Search(documents, readings, names, agencies, found)


def _in_order(source: str, readings: Mapping[str, Reading], by_source: Mapping[str, Sequence[Claim]]) -> list[Claim]:
    """Return the claims of a source in the order of its text."""
    if source not in readings:
        return sorted(by_source.get(source, ()), key=lambda claim: (claim.selector.start, claim.id))
    passages = readings[source].passages
    return [claim for passage in passages for listed in passage.claims.values() for claim in listed]


@frozen
class _Source:
    """Where a claim was copied from, how similar the passages are, and what shows it."""

    origin: str
    similarity: float
    reason: Dependence = Dependence.PASSAGE


@define
class _Search:
    """One search: all stands in the order in which sources could be origins of others, ``claims`` in that of the texts too."""

    documents: Sequence[Document]
    readings: Mapping[str, Reading]
    names: frozenset[str]
    agencies: Mapping[str, str | None]
    claims: tuple[Claim, ...]
    whole: dict[str, Copy] = Factory(dict)
    single: dict[str, _Source] = Factory(dict)

    def run(self) -> tuple[Copy, ...]:
        self._texts()
        matches = self._passages()
        self._credits(matches)
        lineage = Lineage([document.source for document in self.documents], tuple(self.whole.values()))
        self._origins(matches, lineage)
        self._cited(lineage)
        self._followers(lineage)
        ids = [document.source.id for document in self.documents]
        return (*(self.whole[source] for source in ids if source in self.whole), *self._united())

    def _texts(self) -> None:
        """Find the documents most of whose text stands in another: the later one's, or the shorter one's."""
        rules = table("dependence")["document"]
        first: dict[str, str] = {}
        for source in (document.source for document in self.documents if document.source.structured):
            if (twin := first.setdefault(source.text_sha256, source.id)) != source.id:
                self._copied(source.id, twin, 1.0)
        index: Postings[Reading] = Postings(rules["postings"])
        for reading in self.readings.values():
            if len(reading.shingles) < rules["words"]:
                continue
            for other in index.sharing(reading.shingles, rules["shared"]):
                common = len(reading.shingles & other.shingles)
                if common >= rules["similarity"] * len(reading.shingles):
                    self._copied(reading.source, other.source, common / len(reading.shingles))
                elif common >= rules["similarity"] * len(other.shingles):
                    self._copied(other.source, reading.source, common / len(other.shingles))
            index.add(reading, reading.shingles)

    def _copied(self, source: str, origin: str, similarity: float) -> None:
        credited = {self.agencies[source], self.agencies[origin]} - {None}
        agency = credited.pop() if len(credited) == 1 else None
        found = Copy(source=source, origin=origin, reason=Dependence.TEXT, similarity=similarity, agency=agency)
        if not self._declared(source):
            self.whole.setdefault(source, found)

    def _shared(self, one: str, other: str) -> str | None:
        agency = self.agencies[one]
        return agency if agency == self.agencies[other] else None

    def _declared(self, source: str) -> bool:
        return any(each.source.derived_from for each in self.documents if each.source.id == source)

    def _passages(self) -> dict[str, tuple[Passage, float]]:
        """Return for each copied claim the passage of the first source that it stands in, and how similar it is."""
        rules = table("dependence")["passage"]
        index: Postings[Passage] = Postings(rules["postings"])
        found: dict[str, tuple[Passage, float]] = {}
        for reading in self.readings.values():
            for passage in reading.passages:
                runs = shingles(passage.words, rules["shingle"])
                left = set(passage.claims)
                for other in index.sharing(runs):
                    same = left & other.claims.keys() if other.source != passage.source else set()
                    similarity = same and self._alike(passage, other)
                    if similarity:
                        found.update({claim.id: (other, similarity) for name in same for claim in passage.claims[name]})
                        left -= same
                index.add(passage, runs)
        return found

    def _alike(self, one: Passage, other: Passage) -> float | None:
        names = None if self._shared(one.source, other.source) else self.names
        return alike(self.readings[one.source], one.at, self.readings[other.source], other.at, names)

    def _credits(self, matches: Mapping[str, tuple[Passage, float]]) -> None:
        """Take documents that credit one agency and share a passage for one text."""
        for claim in self.claims:
            if claim.id not in matches or claim.source in self.whole or self._declared(claim.source):
                continue
            passage, similarity = matches[claim.id]
            agency = self._shared(claim.source, passage.source)
            if agency and self._root(passage.source) != claim.source:
                self.whole[claim.source] = Copy(
                    source=claim.source,
                    origin=passage.source,
                    reason=Dependence.AGENCY,
                    similarity=similarity,
                    agency=agency,
                )

    def _root(self, source: str) -> str:
        seen = {source}
        while source in self.whole and self.whole[source].origin not in seen:
            source = self.whole[source].origin
            seen.add(source)
        return source

    def _origins(self, matches: Mapping[str, tuple[Passage, float]], lineage: Lineage) -> None:
        """Lead every copied claim back to the first source of its passage, unless both are of one group anyway."""
        for claim in self.claims:
            if claim.id not in matches:
                continue
            passage, similarity = matches[claim.id]
            before = self.single.get(passage.claims[claim.field][0].id)
            origin = before.origin if before else passage.source
            if lineage.group(origin) != lineage.group(claim.source):
                self.single[claim.id] = _Source(origin, min(similarity, before.similarity) if before else similarity)

    def _cited(self, lineage: Lineage) -> None:
        """Lead the claims for which their source cites another one back to that."""
        found = references([document.source for document in self.documents], self.claims)
        for claim in self.claims:
            known = found.get(claim.id)
            if known and lineage.group(known.origin) != lineage.group(claim.source):
                self.single.setdefault(claim.id, _Source(known.origin, 1.0, known.reason))

    def _followers(self, lineage: Lineage) -> None:
        """Let a source that says a value on another's authority not say it a second time on its own."""
        first: dict[tuple[str, str, str], _Source] = {}
        for claim in self.claims:
            if claim.id in self.single:
                first.setdefault((claim.source, claim.field, claim.value.casefold()), self.single[claim.id])
        for claim in self.claims:
            for source in (claim.source, lineage.group(claim.source)):
                found = first.get((source, claim.field, claim.value.casefold()))
                if found and lineage.group(found.origin) != lineage.group(claim.source):
                    self.single.setdefault(claim.id, found)

    def _united(self) -> list[Copy]:
        """Return one copy for all claims of a source that were copied from one other and shown to be so by the same."""
        by_pair: dict[tuple[str, str, Dependence], list[Claim]] = {}
        for claim in self.claims:
            if found := self.single.get(claim.id):
                by_pair.setdefault((claim.source, found.origin, found.reason), []).append(claim)
        return [
            Copy(
                source=source,
                origin=origin,
                reason=reason,
                similarity=min(self.single[claim.id].similarity for claim in listed),
                claims=tuple(claim.id for claim in listed),
                agency=self._shared(source, origin),
            )
            for (source, origin, reason), listed in by_pair.items()
        ]
