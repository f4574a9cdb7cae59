"""Where words stand in a text, so that many quotes are looked up in it and it is gone through but once."""

import re
from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import frozen

_RUN = re.compile(r"\w+")


@frozen
class _Index:
    """A text's words (letters, digits and underscores in a row): where each starts, and the numbers of those that are alike."""

    starts: Sequence[int]
    numbers: Mapping[str, Sequence[int]]


def matches(pattern: re.Pattern[str], lead: str, text: str, *, alone: bool) -> Iterator[re.Match[str]]:
    """Yield what ``pattern``, which ignores case, finds in ``text``, in order.

    It begins with the words of ``lead``, no letter before them, any white space between them; ``alone`` tells that it
    ends with them too, no letter behind them.
    """
    words = _RUN.findall(lead)
    first = _RUN.search(lead.split(maxsplit=1)[0])
    whole = words if alone else words[:-1]
    if first is None or not whole:
        yield from pattern.finditer(text)
        return
    index = _index(text)
    found = {at: index.numbers.get(_folded(word), ()) for at, word in enumerate(whole)}
    rarest = min(found, key=lambda at: len(found[at]))
    behind = 0
    for number in found[rarest]:
        start = index.starts[number - rarest] - first.start() if number >= rarest else -1
        if start >= behind and (match := pattern.match(text, start)):
            yield match
            behind = match.end()


def stands_elsewhere(words: str, at: int, text: str) -> bool:
    """Tell whether ``words``, as they stand in ``text`` at the offset ``at``, stand there again, whole and not overlapping."""
    runs = list(_RUN.finditer(words))
    if not runs:
        return False
    index = _index(text)
    found = [index.numbers.get(_folded(run[0]), ()) for run in runs]
    rarest = min(range(len(found)), key=lambda each: len(found[each]))
    for number in found[rarest]:
        start = index.starts[number] - runs[rarest].start()
        if abs(start - at) >= len(words) and text.startswith(words, max(start, 0)) and _whole(text, start, len(words)):
            return True
    return False


def _whole(text: str, start: int, length: int) -> bool:
    end = start + length
    return start >= 0 and not _RUN.match(text[start - 1 : start]) and not _RUN.match(text[end : end + 1])


@lru_cache(maxsize=1)
def _index(text: str) -> _Index:
    starts = array("L")
    numbers: dict[str, array[int]] = {}
    for number, match in enumerate(_RUN.finditer(text)):
        starts.append(match.start())
        numbers.setdefault(_folded(match[0]), array("L")).append(number)
    return _Index(starts, numbers)


def _folded(word: str) -> str:
    """Return a word so that all that are alike to a pattern which ignores case are one."""
    if word.isascii():
        return word.lower()
    return word.casefold().replace("ı", "i").replace("i\u0307", "i")
