"""Words of names in spellings with letters left out: what finds a misspelt word in the same time among few and very many.

Two words, or their sounds, within two edits of each other share a spelling with at most two letters left out of each, so that no word has to
be compared with all (symmetric deletes; W. Garbe's SymSpell, github.com/wolfgarbe/SymSpell).
"""

from collections.abc import Iterable, Sequence

import orjson
from sqlalchemy import Connection, bindparam, delete, select, text

from service.domain.names.letters import searched_sound
from service.domain.names.searched import all_apart, reach
from service.store.database import Database, upsert
from service.store.repositories.language import language
from service.store.tables import spellings as table

_KNOWN = (
    "SELECT asked.value FROM {} AS asked WHERE (SELECT 1 FROM name_words WHERE word = asked.value LIMIT 1) IS NOT NULL"
)
_SHARING = "SELECT DISTINCT word FROM spellings WHERE cut IN "
_LEARNT = select(table.c.cut).where(table.c.cut.in_(bindparam("words", expanding=True)), table.c.cut == table.c.word)
_NEAR = 24
_HALF = 2
_LONG = 12
"""Letters are left out of the first twelve alone: a long word has enough spellings so."""


def cuts(word: str, letters: int | None = None) -> set[str]:
    """Return ``word``, its sound, and what is left of each without as many letters as may be wrong in it, or ``letters`` if those are fewer."""
    return _cuts(word, letters) | _cuts(searched_sound(word), letters)


def _cuts(word: str, letters: int | None) -> set[str]:
    found = shorter = {word}
    for left_out in range(reach(word) if letters is None else min(letters, reach(word))):
        places = range(min(len(word), _LONG) - left_out)
        shorter = {each[:place] + each[place + 1 :] for each in shorter for place in places}
        found = found | shorter
    return found


def learn(connection: Connection, words: Iterable[str]) -> None:
    """Let ``words`` be found by their misspellings."""
    given = set(words)
    known = set(connection.scalars(_LEARNT, {"words": sorted(given)}))
    rows = [{"cut": cut, "word": each} for each in sorted(given - known) for cut in sorted(cuts(each))]
    upsert(connection, table, rows, replace=False)


def forget(connection: Connection, words: Iterable[str]) -> None:
    """Keep nothing of ``words``."""
    for each in words:
        connection.execute(delete(table).where(table.c.cut.in_(cuts(each)), table.c.word == each))


def halves(word: str) -> Sequence[tuple[str, str]]:
    """Return the pairs of words that ``word`` may be, where the space between them was left out."""
    return [(word[:at], word[at:]) for at in range(_HALF, len(word) - _HALF + 1)]


class Spelling:
    """The known words."""

    def __init__(self, database: Database) -> None:
        listed = language(database.dialect).listed.format
        self._known = database.reader(text(_KNOWN.format(listed(":words"))))
        self._sharing = database.reader(text(_SHARING + listed(":cuts")))

    def known(self, words: Iterable[str]) -> set[str]:
        """Return those of ``words`` that names have."""
        return {word for (word,) in self._known(words=orjson.dumps(sorted(set(words))).decode())}

    def near(self, asked: str, letters: int | None = None) -> Sequence[str]:
        """Return the known words that ``asked`` may be meant to be, the nearest first, at most two dozen.

        With ``letters`` those are sure to be among them in which no more are wrong.
        """
        sharing = [word for (word,) in self._sharing(cuts=orjson.dumps(sorted(cuts(asked, letters))).decode())]
        distances = all_apart(asked, sharing)
        return sorted(distances, key=lambda each: (distances[each], each))[:_NEAR]
