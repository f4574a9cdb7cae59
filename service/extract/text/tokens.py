"""Text to tokens: words, numbers, marks of punctuation, each with its place.

- A word keeps inner hyphens, apostrophes and ampersands: ``Jean-Luc``, ``O’Brien``, ``33-years-old``, ``AT&T``.
- A possessive is a token of its own: ``Ada``, ``’s``.
- A number keeps its separators: ``1,200``, ``1.5``; a dash or hyphen between two numbers stands alone.
- Initials and dotted abbreviations keep their stops: ``J.`` in "J. R. Smith", ``U.S.``, ``Ph.D.``.
- Every other mark stands alone, except that stops in a row are one ellipsis.
"""

import re

from attrs import define

from service.extract.text.patterns import compiled

MARK = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u200d\u00ad"
"""Combining marks, joiners and soft hyphens, which belong to what they follow: the inside of a character class."""


def _capitals() -> str:
    """Return the capital letters of the scripts that have them, one after another."""
    codes = [code for first, last in _CASED for code in range(first, last) if chr(code).isupper()]
    return "".join(chr(code) for code in codes)


_CASED = ((0x41, 0x250), (0x370, 0x590), (0x10A0, 0x10D0), (0x1E00, 0x2000), (0x2C60, 0x2C80), (0xA720, 0xA800))

CAPITAL = _capitals()
"""Capital letters: the inside of a character class."""

LINE_OPENS = r"(?:He|She|They|His|Her|Their|Born|In|On|After|Since|From|When|During|Following|Survived) \S"
"""How a line of prose begins that is a sentence of its own, though the one above ends with no mark."""

WORDS_REMEMBERED = 16_384
"""Of so many words it is remembered what they can be: a text has each of them many times."""

_LETTERS = rf"[^\W_][\w{MARK}]*"

TOKEN = compiled(
    rf"""
    (?!\s)(?:                                                    # nothing starts with a blank: asked once, not for each kind
    (?![^\W\d_]{{3}})(?:                                         # most tokens are words, which the first kinds are not
          ['’](?:[sS]|ve|ll|re|[md])\b                          # possessive, or a contracted verb
        | (?:[^\W\d_]{{1,2}}\.){{2,}}                             # U.S.  Ph.D.  e.g.
        | (?:[{CAPITAL}]|Ch|Ts|Kh|Sh|Zh|Yu|Ya)\.(?=\s?[{CAPITAL}])  # J. before another capital, and letters of other scripts
        | \d+(?:[.,]\d+)+                                         # 1,200  1.5  12.05.1987
      )
    | {_LETTERS}(?: (?:['’ʼ](?!(?:[sS]|ve|ll|re|[md])\b)|(?<!\d)[-‐‑]|[-‐‑](?=[^\W\d])|&) {_LETTERS} )*
    | \.{{2,}}
    | [^\w\s][{MARK}]* | _
    )
    """,
    re.VERBOSE,
)


@define(unsafe_hash=True)
class Token:
    """A token and its place: half-open code points into the text it was cut from.

    Nobody changes one; it is not frozen only because that would double what it costs to make.
    """

    start: int
    end: int
    text: str


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of ``text[start:end]`` in order; offsets count from the start of ``text``."""
    found = TOKEN.finditer(text, start, len(text) if end is None else end)
    return [Token(match.start(), match.end(), match[0]) for match in found]
