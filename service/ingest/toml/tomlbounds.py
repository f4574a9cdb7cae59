"""Bound a TOML text before it is parsed: the parser's memory grows with the square of a key's parts, and it calls itself."""

import re

DEEPEST = 32
"""How many arrays and inline tables may stand in one another, and how many parts a dotted key may have."""

LONGEST = 250
"""How many characters a number or a bare key may have: Python reads, shows and reckons with such a number."""

MOST = 100_000
"""How many dots may stand outside of strings: each part of a key takes about a kilobyte of the parser's memory."""

_TOKEN = re.compile(
    r"""
    \#[^\n]*+
  | \"\"\"(?:[^"\\]|\\.|"(?!""))*+(?P<end3>"{3,5})?+
  | '''(?:[^']|'(?!''))*+(?P<end2>'{3,5})?+
  | "(?:[^"\\\n]|\\.)*+(?P<end1>")?+
  | '[^'\n]*+(?P<end0>')?+
  | (?P<word>[\w+-]++)
  | (?P<sign>[\[\]{}.,=\n])
    """,
    re.VERBOSE | re.DOTALL,
)

_BARE = ("word", "sign")
_FILLED = re.compile(r"[^\n]")


def excess(text: str) -> tuple[int, str] | None:
    """Return (line, problem) for the first thing in the TOML ``text`` that no ordinary file has; None where there is none.

    Strings and comments may hold anything. What stands behind a string without an end is not looked at: no parser
    (https://toml.io/en/v1.0.0) gets there.
    """
    depth = parts = dots = 0
    for token in _TOKEN.finditer(text):
        sign = token["sign"]
        if sign is None:
            if token["word"] and len(token[0]) > LONGEST:
                return _placed(text, token, f"a key or number of more than {LONGEST} characters")
            if token[0][0] in "\"'" and token.lastgroup is None:
                return None
        elif sign == ".":
            parts, dots = parts + 1, dots + 1
            if parts >= DEEPEST:
                return _placed(text, token, f"a key of more than {DEEPEST} parts")
            if dots > MOST:
                return _placed(text, token, f"more than {MOST:,} dots in keys and numbers")
        else:
            parts = 0
            depth = max(0, depth + (sign in "[{") - (sign in "]}"))
            if depth > DEEPEST:
                return _placed(text, token, f"more than {DEEPEST} arrays or tables in one another")
    return None


def blanked(text: str) -> str:
    """Return the TOML ``text`` with spaces for strings and comments; lines and offsets stay."""
    return _TOKEN.sub(lambda token: token[0] if token.lastgroup in _BARE else _FILLED.sub(" ", token[0]), text)


def _placed(text: str, token: re.Match[str], problem: str) -> tuple[int, str]:
    return text.count("\n", 0, token.start()) + 1, problem
