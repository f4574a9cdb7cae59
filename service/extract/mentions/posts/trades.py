"""Which words are trades and posts, as jobs.toml lists them."""

from collections.abc import Sequence
from functools import cache

from service.extract.text import lexicon
from service.extract.text.wordkinds import given_names


@cache
def trades() -> frozenset[str]:
    """Return words for trades in small letters, without those that are families' names as often."""
    return lexicon.words("jobs", "heads") - lexicon.words("jobs", "surnames")


@cache
def trades_and_posts() -> frozenset[str]:
    """Return words for trades and for posts in small letters, those that are families' names too among them."""
    return lexicon.words("jobs", "heads") | lexicon.words("jobs", "roles")


def is_post(word: str) -> bool:
    """Tell whether a word is a trade or a post."""
    return word.lower() in trades_and_posts()


@cache
def opening_trades() -> frozenset[str]:
    """Return trades with a capital that lead up to a name and belong to none: "Puppeteer" of "Puppeteer Ada Byron"."""
    return frozenset(map(str.capitalize, trades())) - lexicon.words("names", "honorifics") - given_names()


def introduces(words: Sequence[str]) -> bool:
    """Tell whether words with capitals are a trade and a name of two words, the first no initial: "Puppeteer | Ada Byron"."""
    named = len(words) > 2 and len(words[1].strip(".")) > 1  # noqa: PLR2004 - the trade and two words
    return named and words[0].partition("-")[0] in opening_trades()
