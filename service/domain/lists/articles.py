"""Names and nouns as they stand within a sentence, with the article that English wants; the words are ``data/articles.toml``."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files


def named(words: str) -> str:
    """Return a name as it stands within a sentence: "the University of Oslo", "Oslo University", "the hospital" for "The hospital"."""
    first, _, rest = words.partition(" ")
    if first.casefold() in _lists()["determiners"]:
        return f"{first.lower()} {rest}" if rest[:1].islower() else words
    return f"the {words}" if _with_article().match(words) else words


def definite(words: str) -> str:
    """Return what is spoken of as it stands within a sentence: as :func:`named` has it, and a noun without an article has one."""
    first = words.partition(" ")[0]
    bare = first.isalpha() and first.islower() and first not in _lists()["determiners"]
    return f"the {words}" if bare else named(words)


@cache
def _with_article() -> re.Pattern[str]:
    bodies, owners = ("|".join(_lists()[key]) for key in ("bodies", "owners"))
    return re.compile(
        rf"(?:{bodies})\s(?:of|for)\s|(?:{owners})\s(?:[\w'’-]+\s)*?(?:{bodies})(?:$|\s(?:of|for)\s)", re.IGNORECASE
    )


@cache
def _lists() -> Mapping[str, Sequence[str]]:
    text = files("service.domain").joinpath("data", "articles.toml").read_text(encoding="utf-8")
    listed: Mapping[str, Sequence[str]] = tomllib.loads(text)
    return listed
