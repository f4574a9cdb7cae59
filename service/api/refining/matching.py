"""Which profiles a query may mean, how well each answers, and whether one is certain.

A name alone is sure where all its words are the same; a word less, or letters that are wrong, want other evidence. What says
against a candidate makes it uncertain, and so does a rival that is nearly as good.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson
from attrs import Factory, define, frozen

from service.api.refining.agreement import Valued, agreement, to_the_day
from service.api.refining.batches import Question
from service.api.refining.vocabulary import PERSON
from service.domain.names.searched import search_words
from service.domain.publication import Kind
from service.store.finding.filters import Filters
from service.store.finding.search import Hit
from service.store.shelf import Shelf

Plain = dict[str, Any]

_LOOKED, _LOOKED_MORE = 25, 50
_NARROWED = 3
"""So many values narrow the search, beside the name by itself: namesakes are more than are looked at."""
_NAME_WEIGHT, _UNKNOWN = 2.0, 0.75
_AGREES, _DIFFERS, _NAMED = 0.9, 0.5, 0.8
_ENOUGH, _AHEAD = 2, 10.0
_PAIR = 2


@define
class _Candidate:
    """A profile that may be meant: what lists say of it, how its name answers, and how each field does that was given."""

    brief: Plain
    name: float | None
    same: bool = False
    subset: bool = False
    by_id: bool = False
    fields: dict[str, float | None] = Factory(dict)
    points: int = 0

    @property
    def score(self) -> float:
        """How well it answers, from 0 to 100: the name counts twice, and what is not known as three quarters."""
        parts = [(_NAME_WEIGHT, self.name)] if self.name is not None else []
        parts += [(1.0, _UNKNOWN if value is None else value) for value in self.fields.values()]
        return round(100 * sum(weight * value for weight, value in parts) / sum(weight for weight, _ in parts), 2)

    @property
    def contradicted(self) -> bool:
        """Whether a field says otherwise."""
        return any(value is not None and value < _DIFFERS for value in self.fields.values())


@frozen
class Matcher:
    """Answers queries from ``store``; ``base`` is the address before ids, under which clients may know profiles."""

    store: Shelf
    base: str

    def candidates(self, question: Question) -> Sequence[Plain]:
        """Return the candidates for ``question``, best first, as they are sent."""
        found = list(self._found(question)) if question.people else []
        values = self.store.facets.of([each.brief["id"] for each in found], [g.field.name for g in question.given])
        for each in found:
            _weigh(each, question, values.get(each.brief["id"], {}))
        found.sort(key=lambda each: (-each.score, each.brief["id"]))
        match = _is_certain(found) and not self._denied(found[0], question)
        return [_sent(each, match=match and each is found[0]) for each in found[: question.limit] if each.score > 0]

    def _denied(self, candidate: _Candidate, question: Question) -> bool:
        """Tell whether sources only deny something of a field that was asked for."""
        stored = self.store.representations.get(f"/v1/profiles/{candidate.brief['id']}", "cited.json")
        fields = orjson.loads(stored.body)["fields"] if stored else {}
        asked = {given.field.name for given in question.given}
        return any(fields.get(name, {}).get("denied_by") and candidate.fields.get(name) is None for name in asked)

    def _found(self, question: Question) -> Iterator[_Candidate]:
        seen: set[str] = set()
        known = self._known(question.name)
        if known is not None:
            seen.add(known.brief["id"])
            yield known
        words = search_words(question.name)
        hits = {hit.profile: hit for hit in reversed(list(self._hits(question, named=bool(words))))}
        bodies = self.store.search.bodies(list(hits))
        for profile, hit in hits.items():
            if profile not in seen and profile in bodies:
                yield _candidate(hit, bodies[profile], words)

    def _known(self, name: str) -> _Candidate | None:
        """Return the profile whose id, or whose address, is ``name``."""
        body = self.store.items.get(
            Kind.PROFILE, name.strip().removeprefix(self.base).removeprefix(self.base.replace("/v1/", "/"))
        )
        return _Candidate(orjson.loads(body), 1.0, by_id=True) if body else None

    def _hits(self, question: Question, *, named: bool) -> Iterator[Hit]:
        search = self.store.search
        pairs = [(given.field.name, value) for given in question.given for value in given.values][:_NARROWED]
        filters = [Filters(values={field: value}) for field, value in pairs]
        if named:
            for each in filters:
                yield from search.named(question.name, each, most=_LOOKED)
            yield from search.named(question.name, most=max(question.limit + 1, _LOOKED))
        elif not question.name.strip():
            for each in filters:
                for body in search.page(each, after=None, limit=_LOOKED_MORE).items:
                    yield Hit(orjson.loads(body)["id"], "", 0.0)


def _candidate(hit: Hit, body: bytes, words: Sequence[str]) -> _Candidate:
    own = search_words(hit.name)
    return _Candidate(
        brief=orjson.loads(body),
        name=hit.score if words else None,
        same=bool(words) and sorted(own) == sorted(words),
        subset=bool(words) and set(words) <= set(own),
    )


def _weigh(each: _Candidate, question: Question, values: Mapping[str, Valued]) -> None:
    """Add how the fields answer, and what all of it is worth as evidence."""
    for given in question.given:
        each.fields[given.field.name] = agreed = agreement(given.field, given.values, values.get(given.field.name, {}))
        if agreed is not None and agreed >= _AGREES:
            each.points += _ENOUGH if to_the_day(given.field, given.values) and agreed == 1 else 1
    several = len(search_words(question.name)) >= _PAIR
    if each.by_id or (each.same and several):
        each.points += _ENOUGH
    elif each.same or (each.subset and several):
        each.points += 1


def _is_certain(ranked: Sequence[_Candidate]) -> bool:
    """Tell whether the first is meant: enough says so, nothing says otherwise, and no other is nearly as good."""
    if not ranked:
        return False
    first = ranked[0]
    sure = first.points >= _ENOUGH and (first.name or 0.0) >= _NAMED and not first.contradicted
    return sure and (len(ranked) == 1 or first.score - ranked[1].score >= _AHEAD)


def _sent(each: _Candidate, *, match: bool) -> Plain:
    features: list[Plain] = []
    if each.name is not None:
        features = [{"id": "name", "value": round(each.name, 4)}, {"id": "same_words", "value": each.same}]
    features += [{"id": name, "value": round(value, 4)} for name, value in each.fields.items() if value is not None]
    told = {key: each.brief[key] for key in ("id", "name", "description")}
    return {**told, "type": [PERSON], "score": each.score, "match": match, "features": features}
