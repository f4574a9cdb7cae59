"""Words that tell what a name is or what stands around it: the lists of ``places.toml``."""

from functools import cache

from attrs import fields, frozen

from service.extract.text import lexicon


@frozen
class Words:
    """The lists of ``places.toml`` that are asked at every name."""

    never: frozenset[str]
    organisations: frozenset[str]
    titles: frozenset[str]
    suffixes: frozenset[str]
    prefixes: frozenset[str]
    capital_directions: frozenset[str]
    ambiguous: frozenset[str]
    prepositions: frozenset[str]
    strict_prepositions: frozenset[str]
    heads: frozenset[str]
    directions: frozenset[str]
    passing: frozenset[str]
    motion: frozenset[str]
    followers: frozenset[str]


@cache
def words() -> Words:
    """Return the word lists."""
    return Words(**{field.name: lexicon.words("places", "words", field.name) for field in fields(Words)})


@cache
def openers() -> frozenset[str]:
    """Return the words that open a sentence and are no part of the name behind them: "*Famous* Oslo baker", not "Real Oviedo"."""
    return lexicon.words("names", "starters") - lexicon.words("names", "clubs")
