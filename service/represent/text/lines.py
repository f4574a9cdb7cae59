"""Lines of text for a terminal: wrapped, without characters that hide or move anything, and words that every list needs."""

import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

from schemas.base import shown
from service.domain.fields import CATALOGUE
from service.represent.visible import readable

Plain = Mapping[str, Any]

WIDTH = 100
"""No line is longer, in code points, except for one that holds an address and nothing else."""


def wrap(text: str, first: str = "", rest: str = "") -> list[str]:
    """Return ``text`` as lines of at most :data:`WIDTH`; ``first`` and ``rest`` stand before the first and the others."""
    if text.isprintable() and text[-1:].strip() and len(first) + len(text) <= WIDTH:
        return [first + text]
    return textwrap.wrap(legible(text), WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)


def legible(text: str) -> str:
    """Return ``text`` with what hides or moves other characters written out."""
    if text.isprintable():
        return text
    return readable(text)


def page(lines: Iterable[str]) -> bytes:
    """Return lines as UTF-8, without empty ones around them."""
    return ("\n".join(lines).strip("\n") + "\n").encode()


def label(name: str) -> str:
    """Return what readers call a field."""
    return CATALOGUE[name].label


def confident(confidence: Plain) -> str:
    """Return how sure something is, in a word and a number: "high confidence (0.93)"."""
    # What rounds to 1.00 is not certain.
    return f"{confidence['band']} confidence ({min(shown(confidence['score']), 0.99):.2f})"
