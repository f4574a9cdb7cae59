"""The words that the rules go by: TOML files beside the code, read once.

A lexicon is the file ``data/<name>.toml``; a key path leads to what it holds. Nothing here changes after the first
read. Raises FileNotFoundError for an unknown lexicon, KeyError for an unknown key, TypeError for a wrong shape.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> Mapping[str, Any]:
    """Return the whole lexicon ``name``, parsed."""
    return tomllib.loads((files("service.extract") / "data" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def phrases(name: str, *path: str) -> tuple[str, ...]:
    """Return the list of strings at ``path``, in the file's order; a multi-line string is a list split at white space."""
    value = _at(name, path)
    if isinstance(value, str):
        return tuple(value.split())
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise TypeError(f"{name}.toml: {'.'.join(path)} is no list of strings")
    return tuple(value)


@cache
def words(name: str, *path: str) -> frozenset[str]:
    """Return the list of strings at ``path`` as a set."""
    return frozenset(phrases(name, *path))


@cache
def table(name: str, *path: str) -> Mapping[str, str]:
    """Return the table of strings at ``path``."""
    value = _at(name, path)
    if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
        raise TypeError(f"{name}.toml: {'.'.join(path)} is no table of strings")
    return dict(value)


@cache
def numbers(name: str, *path: str) -> Mapping[str, int]:
    """Return the table of whole numbers at ``path``."""
    value = _at(name, path)
    if not isinstance(value, dict) or not all(type(item) is int for item in value.values()):
        raise TypeError(f"{name}.toml: {'.'.join(path)} is no table of whole numbers")
    return dict(value)


def alternation(items: Iterable[str]) -> str:
    """Return a regular expression that matches any of ``items``, the longest first; a space stands for any white space."""
    longest_first = sorted(set(items), key=lambda item: (-len(item), item))
    return "|".join(re.escape(item).replace(r"\ ", r"\s+") for item in longest_first)


def _at(name: str, path: tuple[str, ...]) -> Any:
    value: Any = load(name)
    for key in path:
        value = value[key]
    return value
