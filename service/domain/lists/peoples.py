"""The adjectives of nationality by country: "Kenyan" for Kenya; the words are ``data/peoples.toml``."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files


@cache
def adjectives() -> Mapping[str, Sequence[str]]:
    """Return the adjectives of each country, the usual one first."""
    text = files("service.domain").joinpath("data", "peoples.toml").read_text(encoding="utf-8")
    listed: Mapping[str, Sequence[str]] = tomllib.loads(text)["adjectives"]
    return listed


@cache
def countries() -> Mapping[str, str]:
    """Return the country of each adjective in small letters, where it is of one alone: "kenyan" is of "Kenya"."""
    found: dict[str, list[str]] = {}
    for country, words in adjectives().items():
        for word in words:
            found.setdefault(word.casefold(), []).append(country)
    return {word: listed[0] for word, listed in found.items() if len(listed) == 1}
