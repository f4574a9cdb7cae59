"""The names by which profiles are found, with each publication, and none with each removal."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

from sqlalchemy import Connection, Table, bindparam, delete, exists, insert, select

from service.domain.names.searched import joined_words, search_words
from service.store.bulk import insert_rows
from service.store.repositories import spellings
from service.store.tables import name_pairs, name_words
from service.store.tables import names as table

Row = dict[str, str]
"""A name as it is stored, or as it stands under words of it."""

_ENDS = 6
"""Of a name of more words than twice so many, the first ones and the last ones make pairs: nobody is asked for by those between."""

_INSERTS = {each: insert(each) for each in (table, name_words, name_pairs)}
_STOOD = select(table.c.name, table.c.words).where(table.c.profile == bindparam("which"))


def replace(connection: Connection, profile: str, names: Iterable[str]) -> None:
    """Let ``profile`` be found by ``names`` and by no other."""
    rows = folded(profile, names)
    stood = connection.execute(_STOOD, {"which": profile}).all()
    if [(row["name"], row["words"]) for row in rows] == [tuple(each) for each in stood]:
        return
    before = {word for _, words in stood for word in words.split()}
    if stood:
        _take_out(connection, profile, before)
    for each, new in {table: rows, **indexed(rows)}.items():
        insert_rows(connection, _INSERTS[each], new)
    now = {word for row in rows for word in row["words"].split()}
    spellings.learn(connection, now)
    spellings.forget(connection, [word for word in sorted(before - now) if not _is_used(connection, word)])


def folded(profile: str, names: Iterable[str]) -> list[Row]:
    """Return how the ``names`` of ``profile`` are stored."""
    return [
        {"profile": profile, "name": name, "words": " ".join((*search_words(name), *joined_words(name)))}
        for name in dict.fromkeys(names)
    ]


def indexed(rows: Iterable[Row]) -> dict[Table, list[Row]]:
    """Return what stands of folded names under their words, and under each two of them."""
    found: dict[Table, list[Row]] = {name_words: [], name_pairs: []}
    for row in rows:
        words = tuple(dict.fromkeys(row["words"].split()))
        found[name_words] += [{"word": word, **row} for word in words]
        found[name_pairs] += [{"word": word, "other": other, **row} for word, other in permutations(_ends(words), 2)]
    return found


def _ends(words: Sequence[str]) -> Iterator[str]:
    return (word for place, word in enumerate(words) if place < _ENDS or place >= len(words) - _ENDS)


def _take_out(connection: Connection, profile: str, words: Iterable[str]) -> None:
    """Take all names of ``profile``, which have these ``words``, out of the tables."""
    pairs, known = name_pairs.c, tuple(words)
    for each, keys in ((table, ()), (name_words, (name_words.c.word,)), (name_pairs, (pairs.word, pairs.other))):
        connection.execute(delete(each).where(each.c.profile == profile, *(key.in_(known) for key in keys)))


def _is_used(connection: Connection, word: str) -> bool:
    return bool(connection.scalar(select(exists().where(name_words.c.word == word))))
