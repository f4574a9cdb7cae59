"""UTF-8 that was once read as Latin-1 or Windows-1252 (“TromsÃ¸” for “Tromsø”): found, and what was meant."""

import re
from collections.abc import Iterator
from itertools import islice

from attrs import frozen

_TRAIL = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_SIGN = rf"(?:[\u00c2-\u00df]{_TRAIL}|[\u00e0-\u00ef]{_TRAIL}{{2}}|[\u00f0-\u00f4]{_TRAIL}{{3}})"
_RUN = re.compile(rf"(?<![A-ZÀ-Þ]){_SIGN}|{_SIGN}(?=\w)")
"""What the bytes of one character in UTF-8 look like; behind a capital and at a word's end, "IRMÃ»" is a quotation's end."""

_REACH = 24
_MOST = 1000


@frozen
class Wrong:
    """A word as it stands in a text, at ``start`` (code points), and what it probably was."""

    found: str
    meant: str
    start: int

    def __str__(self) -> str:
        return f"“{_shown(self.found)}”, probably “{_shown(self.meant)}”"


def wrongly_decoded(text: str) -> list[Wrong]:
    """Return the words of ``text`` that are probably UTF-8 read as Latin-1 or Windows-1252, once or more often, in order.

    At most the first thousand places are looked at. ftfy (https://ftfy.readthedocs.io) judges each.
    """
    if text.isascii():
        return []
    found: list[Wrong] = []
    end = 0
    for run in islice(_RUN.finditer(text), _MOST):
        if run.start() >= end and (wrong := meant(text, run.start())):
            found.append(wrong)
            end = wrong.start + len(wrong.found)
    return found


def meant(text: str, at: int) -> Wrong | None:
    """Return the word around the offset ``at`` with what it was meant to be; None where it seems to be right."""
    from ftfy import fix_encoding  # noqa: PLC0415 - costs nothing where a text has nothing suspicious

    start = _edge(reversed(text[max(0, at - _REACH) : at]), at, -1)
    end = _edge(text[at : at + _REACH], at, 1)
    word = text[start:end]
    right = fix_encoding(word)
    return None if right == word else Wrong(word, right, start)


def _shown(word: str) -> str:
    """Return ``word`` with its control characters as escapes, which no terminal obeys."""
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in word)


def _edge(letters: Iterator[str] | str, at: int, step: int) -> int:
    """Return the offset at which the word ends: a space, but no unbroken one, which may be part of a character."""
    for letter in letters:
        if letter.isspace() and letter not in "\u00a0\u0085":
            break
        at += step
    return at
