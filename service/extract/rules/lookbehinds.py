"""Lookbehinds of any lengths: "not behind *told* or *met with*" in one, where regular expressions want each length by itself.

In: a pattern. Out: the same with ``(?<!told |met with )`` as ``(?<!told )(?<!met with )`` and ``(?<=a |an )`` as ``(?:(?<=a )|(?<=an ))``.
What stands in them may have groups, options and numbers of times, and no end that is open.
"""

import re
from collections.abc import Iterator
from functools import cache

from service.extract.text.patterns import compiled

_TOKEN = compiled(
    r"(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<letter>\\x..|\\u....)|(?P<edge>\\[bB]|[$^])|(?P<look>\(\?<?[=!])|(?P<open>\(\?:)|(?P<close>\))"
    r"|(?P<bar>\|)|(?P<option>\?)|\{(?P<times>\d)\}|(?P<open_end>[*+(]|\{\d*,\d*\})|\\.|.",
    re.DOTALL,
)
_LOOKBEHIND = compiled(r"\(\?<([=!])")
_Wordings = dict[int, str]
"""Alternatives by their length, in characters, those of one length as one."""


def parted(pattern: str) -> str:
    """Return a pattern whose lookbehinds have one length each; ValueError where the end of one is open."""
    pieces: list[str] = []
    position = 0
    for match in _LOOKBEHIND.finditer(pattern):
        if match.start() >= position:
            stop = _end(pattern, match.end())
            pieces += (pattern[position : match.start()], _one_each(match[1], pattern[match.end() : stop]))
            position = stop + 1
    return "".join((*pieces, pattern[position:]))


def _end(pattern: str, start: int) -> int:
    """Return where the group ends whose inside begins at ``start``."""
    depth = 0
    for match in _TOKEN.finditer(pattern, start):
        if match["look"] or match["open"] or match["open_end"] == "(":
            depth += 1
        elif match["close"]:
            if not depth:
                return match.start()
            depth -= 1
    raise ValueError(f"a lookbehind without its end: {pattern[start : start + 60]!r}")


@cache
def _one_each(sign: str, inside: str) -> str:
    wordings = _alternatives(_TOKEN.finditer(inside), inside)
    looks = [f"(?<{sign}{text})" for text in wordings.values()]
    if len(looks) == 1:
        return f"(?<{sign}{inside})"
    return f"(?:{'|'.join(looks)})" if sign == "=" else "".join(looks)


def _alternatives(tokens: Iterator[re.Match[str]], inside: str) -> _Wordings:
    """Return the alternatives up to the end of a group, or of all."""
    found: dict[int, list[str]] = {}
    so_far, last = _EMPTY, _EMPTY
    for match in tokens:
        if match["close"]:
            break
        if match["option"]:
            last = _either(last, _EMPTY)
        elif match["times"]:
            last = _repeated(last, int(match["times"]))
        elif match["bar"]:
            _add(found, _behind(so_far, last))
            so_far, last = _EMPTY, _EMPTY
        else:
            so_far, last = _behind(so_far, last), _item(match, tokens, inside)
    _add(found, _behind(so_far, last))
    return {length: "|".join(texts) for length, texts in found.items()}


def _item(match: re.Match[str], tokens: Iterator[re.Match[str]], inside: str) -> _Wordings:
    if match["open_end"]:
        raise ValueError(f"a lookbehind with an open end: {inside!r}")
    if match["open"]:
        return _alternatives(tokens, inside)
    if not match["look"]:
        return {0 if match["edge"] else 1: match[0]}
    stop = _end(inside, match.end())
    while next(tokens).start() < stop:
        pass
    return {0: inside[match.start() : stop + 1]}


def _behind(first: _Wordings, then: _Wordings) -> _Wordings:
    """Return what may stand where one thing stands behind another."""
    found: dict[int, list[str]] = {}
    for length, text in first.items():
        _add(found, {length + more: _one(text) + _one(other) for more, other in then.items()})
    return {length: "|".join(texts) for length, texts in found.items()}


def _either(first: _Wordings, other: _Wordings) -> _Wordings:
    found: dict[int, list[str]] = {}
    _add(found, first)
    _add(found, other)
    return {length: "|".join(texts) for length, texts in found.items()}


def _repeated(wordings: _Wordings, times: int) -> _Wordings:
    found = _EMPTY
    for _ in range(times):
        found = _behind(found, wordings)
    return found


def _add(found: dict[int, list[str]], wordings: _Wordings) -> None:
    for length, text in wordings.items():
        found.setdefault(length, []).append(text)


def _one(text: str) -> str:
    """Return a text as one piece of a sequence."""
    return f"(?:{text})" if "|" in text else text


_EMPTY: _Wordings = {0: ""}
