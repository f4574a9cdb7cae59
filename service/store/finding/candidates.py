"""Names that may answer a search, fetched from the index of their words: narrow questions first, wider ones as they are asked for.

Each question costs about the same among few names and among very many: it reads postings of whole words, of prefixes that have
postings of their own, or of words that a misspelt one may mean, and never more names than are asked for.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, select, text

from service.domain.names.likeness import relatives
from service.store.database import Database
from service.store.finding.spelling import Spelling, halves
from service.store.language import language
from service.store.tables import names, profiles

Candidate = tuple[str, str, str]
"""A profile's id, a name of it, and that name's folded words."""

Question = tuple[Sequence[str], float, Sequence[Candidate]]
"""The words that are asked for, how well a name must answer them so that no wider question is needed, and names that may."""

_COLUMNS = names.c.profile, names.c.name, names.c.words
_BEGUN = "names.words >= :begun AND names.words < :behind ORDER BY names.words LIMIT :most"
_SELECT = "SELECT names.profile, names.name, names.words FROM names WHERE "
_BODIES = "SELECT id, body FROM items WHERE kind = 'profile' AND id IN "
_LAST = "\uffff"
_SAME, _LIKELY = 0.95, 0.75
_SHORT = 2
_ALL = 2**62


class Candidates:
    """Names of the database that may be meant."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._spelling = Spelling(database)
        self._spoken = language(database.dialect)
        self._matching = database.reader(text(_SELECT + self._spoken.matching))
        self._begun = database.reader(text(_SELECT + _BEGUN))
        self.bodies = database.reader(text(_BODIES + self._spoken.listed.format(":ids")))

    def asked(self, words: Sequence[str], wanted: list[ColumnElement[bool]], most: int) -> Iterator[Question]:
        """Yield questions that ``words`` may be, with names whose profiles fulfil ``wanted``: at most ``most`` for each.

        First names that begin so and those that have all words; then those that have the last one as the beginning of a
        word, or one word as two; then words that are misspelt or short forms, one and then all of them; at last two words
        as one, one as two, or one word too many.
        """
        begun = " ".join(words)
        first: Sequence[Any] = self._begun(begun=begun, behind=begun + _LAST, most=most) if not wanted else ()
        if len(first) < most or not first[-1][2].startswith(f"{begun} "):  # else no name answers better than these
            first = [*first, *self._answering(self._spoken.all(map(self._spoken.exact, words)), wanted, most)]
        yield words, _SAME, first
        for match in self._beginnings(words):
            yield words, _SAME, self._answering(match, wanted, most)
        halved = [halves(word) for word in words]
        known = self._spelling.known(chain(words, *chain(*halved)))
        parted = [[pair for pair in pairs if known.issuperset(pair)] for pairs in halved]
        for place, pairs in enumerate(parted):
            for pair in pairs:
                apart = [*words[:place], *pair, *words[place + 1 :]]
                yield apart, _SAME, self._answering(self._spoken.all(map(self._spoken.exact, apart)), wanted, most)
        for asked, enough, parts in self._misspelt(words, known, parted):
            if all(parts):  # else there is a word that no name has anything like
                yield asked, enough, self._answering(self._spoken.all(parts), wanted, most)

    def _misspelt(
        self, words: Sequence[str], known: set[str], parted: Sequence[Sequence[tuple[str, str]]]
    ) -> Iterator[tuple[Sequence[str], float, Sequence[str]]]:
        near = cache(self._meant)
        for place, word in enumerate(words):
            if known.issuperset([*words[:place], *words[place + 1 :]]):  # else no name has all the others
                yield (
                    words,
                    _LIKELY,
                    [*map(self._spoken.exact, words[:place]), near(word), *map(self._spoken.exact, words[place + 1 :])],
                )
        meant = [near(word) for word in words]
        if len(words) > 1:
            yield words, _LIKELY, meant
        for place, word in enumerate(words):
            before, behind = slice(place), slice(place + 1, None)
            for pair in parted[place]:
                parts = [*meant[before], *map(self._spoken.exact, pair), *meant[behind]]
                yield [*words[before], *pair, *words[behind]], _LIKELY, parts
            for other in words[place + 1 : place + 2]:
                parts = [*meant[before], near(word + other), *meant[place + 2 :]]
                yield [*words[before], word + other, *words[place + 2 :]], _LIKELY, parts
        for place in range(len(words) if len(words) > 1 else 0):
            yield words, _SAME, [*meant[:place], *meant[place + 1 :]]

    def _beginnings(self, words: Sequence[str]) -> Iterator[str]:
        yield self._spoken.all([*map(self._spoken.exact, words[:-1]), self._spoken.prefix(words[-1])])
        if any(len(word) <= _SHORT for word in words[:-1]):  # initials
            shortened = [
                self._spoken.prefix(each) if len(each) <= _SHORT else self._spoken.exact(each) for each in words[:-1]
            ]
            yield self._spoken.all([*shortened, self._spoken.prefix(words[-1])])

    def _answering(self, match: str, wanted: list[ColumnElement[bool]], most: int) -> Sequence[Candidate]:
        if not wanted:
            return self._matching(match=match, most=most)
        query: Any = select(*_COLUMNS).join(profiles, profiles.c.id == names.c.profile).where(*wanted)
        query = query.where(text(self._spoken.matching).bindparams(match=match, most=_ALL)).limit(most)
        with self._database.read() as connection:
            return [(row.profile, row.name, row.words) for row in connection.execute(query)]

    def _meant(self, word: str) -> str:
        """Return what matches the words of names that ``word`` may be meant to be; nothing where there are none."""
        found = dict.fromkeys([*relatives(word), *self._spelling.near(word)])
        return self._spoken.any(found)
