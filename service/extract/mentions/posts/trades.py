"""Which words are trades and posts, as jobs.toml lists them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from service.domain.selector import Span
from service.extract.text import lexicon
from service.extract.text.tokens import Token
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


def crafts(tokens: Sequence[Token], own: Iterable[Span], persons: AbstractSet[str]) -> Iterator[Token]:
    """Yield trades with a capital that are families' names as often, right before the whole name of the one whom the text is about.

    "*Baker* Ada Byron", "*Weaver* and dyer Ada Byron", "*Weaver*, poet and dyer, Ada Byron"; ``persons`` are words of the names of whom the text has named.
    """
    places = {token.start: at for at, token in enumerate(tokens)}
    once = Counter(token.text for token in tokens)
    for name in own:
        last = places[name.start] - 1
        apart = last >= 0 and tokens[last].text == ","  # "Weaver and dyer, Ada Byron", no "Weaver, Ada"
        at = last - apart
        while at > 1 and tokens[at - 1].text in ("and", ",") and tokens[at].text in lexicon.words("jobs", "heads"):
            at -= 2
        if at < 0 or (apart and at == last - 1) or tokens[places[name.start]].end >= name.end:
            continue
        led, behind_name = tokens[at], at > 0 and tokens[at - 1].text.istitle()
        craft = led.text.istitle() and led.text.lower() in lexicon.words("jobs", "surnames")
        if craft and not behind_name and led.text not in persons and once[led.text] == 1:
            yield led


def introduces(words: Sequence[str]) -> bool:
    """Tell whether words with capitals are a trade and a name of two words, the first no initial: "Puppeteer | Ada Byron"."""
    named = len(words) > 2 and len(words[1].strip(".")) > 1  # noqa: PLR2004 - the trade and two words
    return named and words[0].partition("-")[0] in opening_trades()
