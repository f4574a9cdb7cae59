"""Long patterns, compiled once for all: what the regular expressions of a module are compiled to is kept beside its bytecode.

In: the texts of patterns. Out: patterns. To compile them takes longer than to read a dozen pages with them, and :mod:`re` has no way to keep
them, so what it compiles to is taken from within (`re._compiler`, alike since Python 3.11). Where a Python has no such thing any more,
:func:`re.compile` is asked. Rules have many patterns, each made when it is first asked for (:func:`patterns_of`); modules and what
they make of tables have others (:func:`compiled`), which a program keeps at the end of its work (:func:`keep`). No text of a
document goes into either.
"""

import re
from array import array
from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property

from attrs import Factory, define, frozen

import service.domain
import service.extract
from service.domain.memory.kept import Place, kept

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


@define
class _Modules:
    """The programs of the patterns that modules have; whether there are more of them than were kept."""

    place: Place
    grown: bool = False

    @cached_property
    def programs(self) -> dict[tuple[str, int], Program]:
        """Return the programs by text and flags: those that were kept, once one is asked for, and those that were new."""
        return self.place.read() or {}

    def pattern(self, text: str, flags: int) -> re.Pattern[str]:
        """Return a pattern, whose program is there from now on."""
        program = self.programs.get((text, flags))
        if program is None:
            program = self.programs[text, flags] = _program(text, flags)
            self.grown = True
        return _pattern(text, program)


@cache
def _modules() -> _Modules:
    return _Modules(Place(__file__, (service.domain, service.extract)))


def compiled(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern of a text that stands in the code, or is made of tables. Raises :class:`re.error` where it is none."""
    if _sre is None:  # pragma: no cover - no Python of today
        return re.compile(text, flags)
    return _modules().pattern(text, int(flags))


def keep() -> None:
    """Keep the patterns of modules that this program was the first to compile; of two that do it at once, one."""
    if _sre is not None and _modules().grown:
        _modules().place.write(_modules().programs)
        _modules().grown = False


def _program(text: str, flags: int = 0) -> Program:
    """Return what :mod:`re` compiles a text to; it does the same in ``re._compiler.compile``."""
    parsed = parse(text, flags)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = array(_WORD, _code(parsed, flags)).tobytes()
    return flags | state.flags, code, state.groups - 1, dict(state.groupdict), tuple(names)


def _pattern(text: str, program: Program) -> re.Pattern[str]:
    flags, code, groups, numbers, names = program
    words = array(_WORD)
    words.frombytes(code)
    made: re.Pattern[str] = _sre.compile(text, flags, words.tolist(), groups, numbers, names)
    return made
