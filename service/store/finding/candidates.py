"""Names that may answer a search, fetched from the index of their words: narrow questions first, wider ones as they are asked for.

Each question costs about the same among few names and among very many: it reads names that stand together, and never more than are asked for.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from service.domain.names.likeness import relatives
from service.domain.names.searched import reach
from service.store.finding.filters import Wanted
from service.store.finding.postings import Candidate, Part, Postings
from service.store.finding.spelling import Spelling, halves
from service.store.reading.asking import Questions

Question = tuple[Sequence[str], float, Sequence[Candidate]]
"""The words that are asked for, how well a name must answer them so that no wider question is needed, and names that may."""

_BEGUN = "SELECT profile, name, words FROM names WHERE words >= :begun AND words < :behind ORDER BY words LIMIT :most"
_AFTER_SPACE, _LAST = "!", "\uffff"
_SAME, _LIKELY = 0.95, 0.75
_SHORT, _ONE = 2, 1


class Candidates:
    """Names of the database that may be meant."""

    def __init__(self, questions: Questions) -> None:
        self._spelling = Spelling(questions)
        self._postings = Postings(questions)
        self._begun = questions.reader(_BEGUN)

    def asked(self, words: Sequence[str], wanted: Wanted, most: int) -> Iterator[Question]:
        """Yield questions that ``words`` may be, with names whose profiles fulfil ``wanted``: at most ``most`` for each.

        First names that begin so and those that have all words; then those that have the last one as the beginning of a
        word, or one word as two; then words that are misspelt or short forms: one letter of one word, more of it, and then all words; at
        last two words as one, one as two, or one word too many.
        """
        yield words, _SAME, self._written(words, wanted, most)
        for beginnings in _beginnings(words):
            yield words, _SAME, self._postings.having(beginnings, wanted, most)
        halved = [halves(word) for word in words]
        known = self._spelling.known(chain(words, *chain(*halved)))
        parted = [[pair for pair in pairs if known.issuperset(pair)] for pairs in halved]
        for place, pairs in enumerate(parted):
            for pair in pairs:
                apart = [*words[:place], *pair, *words[place + 1 :]]
                yield apart, _SAME, self._postings.having(_exact(apart), wanted, most)
        for asked, enough, parts in self._misspelt(words, known, parted):
            if all(parts):  # else there is a word that no name has anything like
                yield asked, enough, self._postings.having(parts, wanted, most)

    def _written(self, words: Sequence[str], wanted: Wanted, most: int) -> Sequence[Candidate]:
        """Return names that begin with ``words``, then those that have them elsewhere, then those whose next letters go on; no more kinds than are needed."""
        exact = _exact(words)
        if wanted.conditions:
            return self._postings.having(exact, wanted, most)
        begun = " ".join(words)
        found = [*self._begun(begun=begun, behind=begun + _AFTER_SPACE, most=most)]
        if len(found) < most:
            found += self._postings.having(exact, wanted, most)
        if len(found) < most:
            found += self._begun(begun=begun + _AFTER_SPACE, behind=begun + _LAST, most=most)
        return found

    def _misspelt(
        self, words: Sequence[str], known: set[str], parted: Sequence[Sequence[tuple[str, str]]]
    ) -> Iterator[tuple[Sequence[str], float, Sequence[Part]]]:
        near, exact = cache(self._meant), _exact(words)
        alone = [place for place in range(len(words)) if known.issuperset([*words[:place], *words[place + 1 :]])]
        for place in alone:  # of any other word no name has all that stand beside it
            yield words, _LIKELY, [*exact[:place], self._meant(words[place], _ONE), *exact[place + 1 :]]
        for place in alone:
            if reach(words[place]) > _ONE:
                yield words, _LIKELY, [*exact[:place], near(words[place]), *exact[place + 1 :]]
        meant = [near(word) for word in words]
        if len(words) > 1:
            yield words, _LIKELY, meant
        for place, word in enumerate(words):
            before, behind = slice(place), slice(place + 1, None)
            for pair in parted[place]:
                parts = [*meant[before], *_exact(pair), *meant[behind]]
                yield [*words[before], *pair, *words[behind]], _LIKELY, parts
            for other in words[place + 1 : place + 2]:
                parts = [*meant[before], near(word + other), *meant[place + 2 :]]
                yield [*words[before], word + other, *words[place + 2 :]], _LIKELY, parts
        for place in range(len(words) if len(words) > 1 else 0):
            yield words, _SAME, [*meant[:place], *meant[place + 1 :]]

    def _meant(self, word: str, letters: int | None = None) -> Part:
        """Return the words of names that ``word`` may be meant to be, the likeliest first; with so many ``letters`` wrong at most."""
        return Part(tuple(dict.fromkeys([*relatives(word), *self._spelling.near(word, letters)])))


def _exact(words: Sequence[str]) -> Sequence[Part]:
    return [Part((each,)) for each in words]


def _beginnings(words: Sequence[str]) -> Iterator[Sequence[Part]]:
    """Yield what ``words`` are while the last one is not yet written to its end; first names may be initials."""
    last = Part((words[-1],), begun=True)
    yield [*_exact(words[:-1]), last]
    if any(len(word) <= _SHORT for word in words[:-1]):
        shortened = [Part((each,), begun=len(each) <= _SHORT) for each in words[:-1]]
        yield [*shortened, *_exact(words[-1:])]
        yield [*shortened, last]
