"""The words that govern a clause from outside of it, as patterns over small shadows, and the stems that tell whether to look.

``data/scopes.toml`` has who denies, doubts and passes on, ``data/plans.toml`` what is planned or brought to nothing.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from attrs import frozen

from service.domain.claim import Modality
from service.extract.text import lexicon
from service.extract.text.patterns import Patterns, compiled, patterns_of
from service.extract.text.vocabulary import Finder

_WORD = r"(?:[\w'-]+|[\ue000-\uf8ff])"
_LOOK = 12
"""A word in front of another one ends within so many characters."""


@frozen
class Opening:
    """What governs the clause behind it, up to where; it must not stand behind ``unless``, nor where no ``stems`` are."""

    modality: Modality | None
    until: str
    stems: frozenset[str]
    unless: re.Pattern[str] | None
    pattern: re.Pattern[str]

    def matches(self, small: str) -> Iterator[re.Match[str]]:
        """Yield where it stands in a sentence."""
        for match in self.pattern.finditer(small):
            if self.unless is None or not self.unless.search(small, max(0, match.start() - _LOOK), match.start()):
                yield match


@frozen
class Closing:
    """What governs the clause before it, and whether it takes that up by a word (``anaphor``); else its group ``from`` begins it."""

    modality: Modality | None
    anaphor: bool
    stems: frozenset[str]
    pattern: re.Pattern[str]


@cache
def openings() -> tuple[Opening, ...]:
    """Return all that governs the clause behind it."""
    return tuple(
        Opening(
            _modality(each["modality"]),
            each.get("until", "clause"),
            frozenset(each["stems"]),
            _compiled(_unless(each)) if "unless" in each else None,
            _compiled(each["pattern"]),
        )
        for each in _listed("opens")
    )


@cache
def closings() -> tuple[Closing, ...]:
    """Return all that governs the clause before it."""
    return tuple(
        Closing(
            _modality(each.get("modality", "negated")),
            each.get("anaphor", False),
            frozenset(each["stems"]),
            _compiled(each["pattern"]),
        )
        for each in _listed("closes")
    )


def _modality(name: str) -> Modality | None:
    return None if name == "none" else Modality(name)


def _listed(name: str) -> list[Mapping[str, Any]]:
    """Return the entries of that name of both lexicons."""
    return [*lexicon.load("scopes")[name], *lexicon.load("plans")[name]]


@cache
def telling() -> Mapping[str, frozenset[str]]:
    """Return the stems of what passes on what others say, by kind."""
    return {name: frozenset(stems) for name, stems in lexicon.load("scopes")["reported"]["stems"].items()}


@cache
def stems_in() -> Finder:
    """Return what finds all stems that stand in a sentence."""
    known = lexicon.load("scopes")
    listed = [
        *(each["stems"] for each in (*_listed("opens"), *_listed("closes"))),
        *known["reported"]["stems"].values(),
    ]
    return Finder(stem for stems in listed for stem in stems)


@cache
def words_of(name: str) -> Mapping[str, re.Pattern[str]]:
    """Return the patterns of a table of ``data/scopes.toml``, by name."""
    return {key: _compiled(pattern) for key, pattern in lexicon.load("scopes")[name].items() if key != "stems"}


_MACRO = compiled(r"\{([a-z_]+)\}")


def _compiled(pattern: str) -> re.Pattern[str]:
    return _patterns()[_in_full(pattern)]


@cache
def _patterns() -> Patterns:
    return patterns_of(__file__, lambda: map(_in_full, _texts()))


def _texts() -> Iterator[str]:
    for each in (*_listed("opens"), *_listed("closes")):
        yield each["pattern"]
        if "unless" in each:
            yield _unless(each)


def _unless(entry: Mapping[str, Any]) -> str:
    """Return what must not stand right before what opens a clause."""
    return rf"(?:\b(?:{entry['unless']})|n't) $"


def _in_full(pattern: str) -> str:
    words: Mapping[str, Any] = lexicon.load("scopes")["words"] | lexicon.load("plans")["words"]
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda match: _WORD if match[1] == "w" else f"(?:{'|'.join(words[match[1]])})", pattern)
    return pattern
