"""Words of names in spellings with letters left out: what finds a misspelt word in the same time among few and very many.

Two words, or their sounds, within two edits of each other share a spelling with at most two letters left out of each, so that no word has to
be compared with all (symmetric deletes; W. Garbe's SymSpell, github.com/wolfgarbe/SymSpell).
"""

from collections.abc import Iterable, Sequence

from service.domain.names.letters import searched_sound
from service.domain.names.searched import all_apart, reach
from service.store.reading.asking import Questions, listed
from service.store.reading.language import language

_KNOWN = (
    "SELECT asked.value FROM {} AS asked WHERE (SELECT 1 FROM name_words WHERE word = asked.value LIMIT 1) IS NOT NULL"
)
_SHARING = "SELECT DISTINCT word FROM spellings WHERE cut IN "
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


def halves(word: str) -> Sequence[tuple[str, str]]:
    """Return the pairs of words that ``word`` may be, where the space between them was left out."""
    return [(word[:at], word[at:]) for at in range(_HALF, len(word) - _HALF + 1)]


class Spelling:
    """The known words."""

    def __init__(self, questions: Questions) -> None:
        of_list = language(questions.dialect).listed.format
        self._known = questions.reader(_KNOWN.format(of_list(":words")))
        self._sharing = questions.reader(_SHARING + of_list(":cuts"))

    def known(self, words: Iterable[str]) -> set[str]:
        """Return those of ``words`` that names have."""
        return {word for (word,) in self._known(words=listed(sorted(set(words))))}

    def near(self, asked: str, letters: int | None = None) -> Sequence[str]:
        """Return the known words that ``asked`` may be meant to be, the nearest first, at most two dozen.

        With ``letters`` those are sure to be among them in which no more are wrong.
        """
        sharing = [word for (word,) in self._sharing(cuts=listed(sorted(cuts(asked, letters))))]
        distances = all_apart(asked, sharing)
        return sorted(distances, key=lambda each: (distances[each], each))[:_NEAR]
