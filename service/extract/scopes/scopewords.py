"""The words that govern a clause from outside of it, as patterns over small shadows, and the stems that tell whether to look: ``data/scopes.toml``."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from attrs import frozen

from service.domain.claim import Modality
from service.extract.text import lexicon
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


@cache
def openings() -> tuple[Opening, ...]:
    """Return all that governs the clause behind it."""
    return tuple(
        Opening(
            None if each["modality"] == "none" else Modality(each["modality"]),
            each.get("until", "clause"),
            frozenset(each["stems"]),
            _compiled(rf"(?:\b(?:{each['unless']})|n't) $") if "unless" in each else None,
            _compiled(each["pattern"]),
        )
        for each in lexicon.load("scopes")["opens"]
    )


@cache
def closings() -> tuple[tuple[bool, frozenset[str], re.Pattern[str]], ...]:
    """Return what denies the clause before it: whether it takes it up by a word, its stems, its pattern."""
    return tuple(
        (each.get("anaphor", False), frozenset(each["stems"]), _compiled(each["pattern"]))
        for each in lexicon.load("scopes")["closes"]
    )


@cache
def telling() -> Mapping[str, frozenset[str]]:
    """Return the stems of what passes on what others say, by kind."""
    return {name: frozenset(stems) for name, stems in lexicon.load("scopes")["reported"]["stems"].items()}


@cache
def stems_in() -> Finder:
    """Return what finds all stems that stand in a sentence."""
    known = lexicon.load("scopes")
    listed = [*(each["stems"] for each in (*known["opens"], *known["closes"])), *known["reported"]["stems"].values()]
    return Finder(stem for stems in listed for stem in stems)


@cache
def words_of(name: str) -> Mapping[str, re.Pattern[str]]:
    """Return the patterns of a table of ``data/scopes.toml``, by name."""
    return {key: _compiled(pattern) for key, pattern in lexicon.load("scopes")[name].items() if key != "stems"}


_MACRO = re.compile(r"\{([a-z]+)\}")


def _compiled(pattern: str) -> re.Pattern[str]:
    words: Mapping[str, Any] = lexicon.load("scopes")["words"]
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda match: _WORD if match[1] == "w" else f"(?:{'|'.join(words[match[1]])})", pattern)
    return re.compile(pattern)
