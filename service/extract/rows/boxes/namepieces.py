"""What a piece behind a name in a cell is to it: its rest, a town, a rank; no other person."""

from service.domain.selector import Span
from service.extract.mentions.places.gazetteer import lookup
from service.extract.mentions.posts.trades import opening_trades, trades_and_posts
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import given_names

_SPOUSED = compiled(r" \([^\W\d_a-z][\w.’'-]*\) ")
"""Between a given name and the family's: whom that one is married to."""
_FROM = compiled(
    r"(?!(?:The|Prince|Princess|King|Queen|Lord|Lady) )(?P<name>\S+ \S[^,;]*?) (?:of|from) [^\W\d_a-z][^,;()]*"
)
_MAIDEN = compiled(r"(?P<name>\S+(?: [^\s,;]+)*?),? (?:née|nee|geb\.|geborene) [^\W\d_a-z][^,;()]*")
_RANK = compiled(
    r"(?:\d+(?:st|nd|rd|th) )?(?:Prince|Princess|King|Queen|Duke|Duchess|Earl|Count|Countess|Baron|Baroness|Marquess|Marquis|Viscount|Viscountess|Emir|Sultan|Emperor|Empress) of "
)


_NOBODY = compiled(r"(?:None|Not|Unknown|No (?=[a-z]))\b")


def is_nobody(words: str) -> bool:
    """Tell whether words begin as no name does: "None with Bo Berg", "Not alive"."""
    return _NOBODY.match(words) is not None


def goes_on(text: str, end: int, start: int) -> bool:
    """Tell whether what begins at ``start`` is the rest of the name that ends at ``end``: "Ada (Nils) *Kerr*"."""
    return _SPOUSED.fullmatch(text, end, start) is not None


def without_town(text: str, span: Span) -> Span:
    """Return a name without the town, or the name at birth, behind it: "Dale Hutch *of Minot*"; of one word it is a part."""
    match = _FROM.fullmatch(text, span.start, span.end) or _MAIDEN.fullmatch(text, span.start, span.end)
    return Span(*match.span("name")) if match else span


def is_rank(text: str, span: Span) -> bool:
    """Tell whether a piece only tells the rank of whom the one before names: "Bo Berg, *Prince of Elm*"."""
    return _RANK.match(text, span.start, span.end) is not None


def is_town(name: str, words: str, cell: str = "") -> bool:
    """Tell whether a piece behind a name in full, or in a cell with semicolons, only says where its bearer is: "Jo Hutch, *Fargo*"; not one that may be a name."""
    whole = len(name.split()) > 1 and given_names().isdisjoint(words.split())
    return (whole or ";" in cell) and bool(lookup(words))


_LED = compiled(r"(?P<article>(?:[Tt]he|[Aa]n?) )?(?P<trade>[^\W\d_][\w-]+) (?=[^\W\d_a-z][\w.’'-]* [^\W\d_])")


def trade_before(words: str) -> int:
    """Return how many characters of a piece say what the one is whom it then names in full: "*Farmer* Halvor Kerr"; a trade can be a given name."""
    led = _LED.match(words)
    if led is None:
        return 0
    told = led["trade"].casefold() in trades_and_posts() and led["trade"] not in given_names()
    return led.end() if led["trade"] in opening_trades() or (led["article"] and told) else 0
