"""Answering questions for profiles: by name in any spelling, by values, by conflicts, by when they changed."""

from collections.abc import Sequence
from typing import NamedTuple

from service.domain.names.searched import WORDS_MAX, Answers, search_words
from service.domain.publication import Kind
from service.store.finding.candidates import Candidates
from service.store.finding.filters import Filters, Wanted
from service.store.reading.asking import Questions, listed
from service.store.reading.items import Page
from service.store.reading.language import language

FOUND_MAX = 100
"""So many profiles answer a name at most; who wants others says more of the name."""

_Best = tuple[float, bool, str]
"""How well a name answers, whether it is written as it was asked for, and the name."""

_COUNT = "SELECT count(*) FROM {} WHERE {}"
_ALL = f"SELECT coalesce(sum(number), 0) FROM tallies WHERE kind = '{Kind.PROFILE}'"  # noqa: S608 - a word of our own
_IDS = "SELECT {0} FROM {1} {2} ORDER BY {0} LIMIT :most"
_BODIES = f"SELECT id, body FROM items WHERE kind = '{Kind.PROFILE}' AND id IN "  # noqa: S608 - a word of our own

_FEW = 10
_SORTED = 1000
_SURE = 0.5


class Hit(NamedTuple):
    """A profile that answers: its id, the name by which it does, and how well (0 to 1)."""

    profile: str
    name: str
    score: float


class Search:
    """The profiles that answer a question."""

    def __init__(self, questions: Questions) -> None:
        self._questions = questions
        self._candidates = Candidates(questions)
        bodies = _BODIES + language(questions.dialect).listed.format(":ids")
        self._bodies, self._listed = questions.reader(bodies), f"{bodies} ORDER BY id"

    def page(self, filters: Filters, *, after: str | None, limit: int) -> Page:
        """Return at most ``limit`` profiles behind the id ``after`` that fulfil ``filters``, in the order of their ids.

        Where many do, they are looked through in that order until there are enough; where few do, those are sorted.
        """
        rows, key, wanted = filters.listed()
        with self._questions.together() as ask:
            ((total,),) = ask(_COUNT.format(rows, " AND ".join(wanted)), **filters.given) if wanted else ask(_ALL)
            _, _, wanted = filters.listed(sorting=total <= _SORTED)
            given = {**filters.given, "most": limit + 1}
            if after is not None:
                wanted, given = [*wanted, f"{key} > :after"], {**given, "after": after}
            where = f"WHERE {' AND '.join(wanted)}" if wanted else ""
            ids = [id_ for (id_,) in ask(_IDS.format(key, rows, where), **given)]
            bodies = tuple([body for _, body in ask(self._listed, ids=listed(ids[:limit]))])
        return Page(bodies, total, ids[limit - 1] if len(ids) > limit else None)

    def named(self, asked: str, filters: Filters | None = None, *, most: int = FOUND_MAX) -> Sequence[Hit]:
        """Return at most ``most`` profiles whose names answer ``asked``, best first; those that answer alike by their ids."""
        words = search_words(asked)[:WORDS_MAX]
        if not words:
            return ()
        best = self._best(asked, words, (filters or Filters()).wanted())
        ranked = sorted([(-score, profile, name) for profile, (score, _, name) in best.items()])[:most]
        return [Hit(profile, name, -score) for score, profile, name in ranked]

    def bodies(self, ids: Sequence[str]) -> dict[str, bytes]:
        """Return what lists say of profiles, as JSON, by id."""
        return dict(self._bodies(ids=listed(ids)))

    def _best(self, written: str, words: Sequence[str], wanted: Wanted) -> dict[str, _Best]:
        """Return by profile the name that answers best; wider questions are asked only where narrow ones find little."""
        best: dict[str, _Best] = {}
        for asked, enough, found in self._candidates.asked(words, wanted, FOUND_MAX):
            scores = Answers(asked).of([folded for _, _, folded in found])
            for score, (profile, name, _) in zip(scores, found, strict=True):
                if score >= _SURE:
                    given, known = (score, name == written, name), best.get(profile)
                    if known is None or given[:2] > known[:2]:
                        best[profile] = given
            if len(best) >= _FEW or any(score >= enough for score, *_ in best.values()):
                break
        return best
