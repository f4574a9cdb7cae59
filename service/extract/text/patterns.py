"""Long patterns, compiled once for all: what the regular expressions of a module are compiled to is kept beside its bytecode.

In: the texts of patterns. Out: patterns, each made when it is first asked for. To compile those of the rules takes longer than to read a
dozen pages with them, and :mod:`re` has no way to keep them, so what it compiles to is taken from within (`re._compiler`, alike since
Python 3.11). Where a Python has no such thing any more, or a text is not among those that were kept, :func:`re.compile` is asked.
"""

import re
from array import array
from collections.abc import Callable, Iterable, Mapping

from attrs import Factory, frozen

import service.domain
import service.extract
from service.domain.memory.kept import kept

try:
    import _sre  # type: ignore[import-not-found]
    from re._compiler import _code  # type: ignore[import-not-found]
    from re._parser import parse  # type: ignore[import-not-found]
except ImportError:  # pragma: no cover - no Python of today
    _sre = None

Program = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code, number of groups, their numbers by name and names by number: what :mod:`re` makes a pattern of."""

_WORD = "I"
"""Codes are words of four bytes."""


@frozen
class Patterns:
    """Patterns by their texts."""

    _programs: Mapping[str, Program]
    _made: dict[str, re.Pattern[str]] = Factory(dict)

    def __getitem__(self, text: str) -> re.Pattern[str]:
        """Return the pattern of a text; :class:`re.error` where it is none."""
        made = self._made.get(text)
        if made is None:
            program = self._programs.get(text)
            made = self._made[text] = _pattern(text, program) if program else re.compile(text)
        return made


def patterns_of(module: str, texts: Callable[[], Iterable[str]]) -> Patterns:
    """Return the patterns of the module whose file is ``module``; ``texts`` gives those to keep, and what else is asked for is compiled then."""
    if _sre is None:  # pragma: no cover - no Python of today
        return Patterns({})
    return Patterns(
        kept(module, (service.domain, service.extract), (), lambda: {text: _program(text) for text in texts()})
    )


def _program(text: str) -> Program:
    """Return what :mod:`re` compiles a text to; it does the same in ``re._compiler.compile``."""
    parsed = parse(text, 0)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = array(_WORD, _code(parsed, 0)).tobytes()
    return state.flags, code, state.groups - 1, dict(state.groupdict), tuple(names)


def _pattern(text: str, program: Program) -> re.Pattern[str]:
    flags, code, groups, numbers, names = program
    words = array(_WORD)
    words.frombytes(code)
    made: re.Pattern[str] = _sre.compile(text, flags, words.tolist(), groups, numbers, names)
    return made
