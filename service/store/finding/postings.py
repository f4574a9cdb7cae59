"""Names that have a word, or several: read where those of each word, or of each two words, stand together.

So it costs what is found, however many names there are: nobody walks through all that have a common word to find those that have another one.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

import orjson
from attrs import frozen

from service.store.bare.file import Reader
from service.store.finding.filters import Wanted
from service.store.reading.asking import Questions, listed
from service.store.reading.language import Language, language

Candidate = tuple[str, str, str]
"""A profile's id, a name of it, and that name's folded words."""

_SELECT = "SELECT found.profile, found.name, found.words FROM "
_TABLES = "name_words", "name_pairs"
_KEYS = "word", "other"
_LAST = "\uffff"


@frozen
class Part:
    """What a name must have: one of ``words``, of which the likeliest is the first; a word that begins so, where it has ``begun``."""

    words: tuple[str, ...]
    begun: bool = False

    def __bool__(self) -> bool:
        """Tell whether any name may have it."""
        return bool(self.words)

    @property
    def width(self) -> tuple[bool, int, int]:
        """Return what is the more, the more names have it, as far as it can be told: long words are the rarer ones."""
        return self.begun, len(self.words), -max(map(len, self.words))

    @property
    def needles(self) -> Sequence[str]:
        """Return one of which stands in the words of a name, between spaces."""
        return [f" {each}" if self.begun else f" {each} " for each in self.words]


class Postings:
    """The names of a database by their words."""

    def __init__(self, questions: Questions) -> None:
        self._questions = questions
        self._language = language(questions.dialect)
        self._readers: dict[str, Reader] = {}

    def having(self, parts: Sequence[Part], wanted: Wanted, most: int) -> Sequence[Candidate]:
        """Return at most ``most`` names that have all of ``parts``, two of them by different words, and whose profiles fulfil ``wanted``.

        Where the only part may be several words, each of these has its share.
        """
        one, *others = sorted(dict.fromkeys(parts), key=lambda each: each.width)
        if others:
            return self._read([one, others[0]], others[1:], wanted, most)
        if one.begun or len(one.words) == 1:
            return self._read([one], (), wanted, most)
        share = max(1, most // len(one.words))
        shares = (self._read([Part((each,))], (), wanted, share) for each in one.words)
        return list(chain.from_iterable(shares))[:most]

    def _read(self, keys: Sequence[Part], others: Sequence[Part], wanted: Wanted, most: int) -> Sequence[Candidate]:
        sql = asking(self._language, tuple(each.begun for each in keys), several=bool(others))
        given = dict(_given(keys))
        if others:
            given["others"] = orjson.dumps([each.needles for each in others]).decode()
        if wanted.conditions:
            conditions = " AND ".join(["profiles.id = found.profile", *wanted.conditions])
            sql = f"SELECT * FROM ({sql}) AS found WHERE EXISTS (SELECT 1 FROM profiles WHERE {conditions})"  # noqa: S608 - words of our own
        if sql not in self._readers:
            self._readers[sql] = self._questions.reader(f"{sql} LIMIT :most")
        return self._readers[sql](**given, **wanted.given, most=most)


@cache
def asking(spoken: Language, begun: Sequence[bool], *, several: bool) -> str:
    """Return the question for names by one key or two, which are or are not ``begun``, and by ``several`` parts beside them; the likeliest words first."""
    rows, conditions = [], []
    for place, (name, is_begun) in enumerate(zip(_KEYS, begun, strict=False)):
        if is_begun:
            conditions += [f"found.{name} >= :begun_{place}", f"found.{name} < :behind_{place}"]
        else:
            rows.append(f"{spoken.listed.format(f':words_{place}')} AS part_{place}")
            conditions.append(f"found.{name} = part_{place}.value")
    rows.append(spoken.stretch.format(_TABLES[len(begun) - 1], " AND ".join(conditions)))
    return _SELECT + " CROSS JOIN ".join(rows) + (f" AND {_beside(spoken)}" if several else "")


def _beside(spoken: Language) -> str:
    """Return what holds where each of the ``others``, lists of texts in JSON, has a text that stands among the words."""
    parts, needles = spoken.listed.format(":others"), spoken.listed.format("part.value")
    stands = spoken.stands.format("' ' || found.words || ' '", "needle.value")
    none = f"NOT EXISTS (SELECT 1 FROM {needles} AS needle WHERE {stands})"  # noqa: S608 - words of our own
    return f"NOT EXISTS (SELECT 1 FROM {parts} AS part WHERE {none})"  # noqa: S608 - words of our own


def _given(keys: Sequence[Part]) -> Iterator[tuple[str, str]]:
    for place, part in enumerate(keys):
        if part.begun:
            yield f"begun_{place}", part.words[0]
            yield f"behind_{place}", part.words[0] + _LAST
        else:
            yield f"words_{place}", listed(part.words)
