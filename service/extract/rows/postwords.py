"""Words that are a post: what stands in front of its head, the head that lists know, and what it is of."""

import re
from functools import cache

from attrs import frozen

from service.domain.selector import Span
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import is_verb

_WORK = "responsible|working|teaching|leading|speciali[sz]ing|focus(?:ing|ed)|based|funded|attached|seconded"
_TAIL = compiled(
    rf"(?: (?i:position|post|appointment))?(?: (?:of|for|to|on|in|at|with|within|and|emeritus|emerita|{_WORK})\b|$)"
)
_DOING = compiled(rf",? (?:{_WORK})\b(?! at\b)[^,]*\Z")
"""Behind a post what its holder does there."""
_TOLD = compiled(
    r" [^\W\d_a-z][\w.’'-]*,? (?!(?:of|for|to|on|in|at|with|within|from|since|until|and|the|de|da|do|la|le|von|van|der|y|e|chief)\b)[a-z]{2,}"
)
"""Behind a name a word in small letters tells what happened: "Mayor of Soria *resigns*"."""
_NO_RANK = frozenset(
    ["the", "a", "an", "to", "of", "about", "by", "as", "from", "his", "her", "its", "their", "for", "with"]
)
"""Words that do not stand in front of a post as its rank."""
_LEADS = compiled(r"^(?:(?:and|then|later|finally) )?(?:the |an? )?")
"""What leads on to a post from the one before it in a row."""
_MOST_BEFORE = 5


@frozen
class Post:
    """A post in a row: its words up to what it is of, its head, and the place of all its words."""

    lead: str
    head: str
    span: Span


@cache
def _deeds() -> frozenset[str]:
    """Return what happens once, as a row of days tells it of anybody: "1837: Victoria *becomes* queen"."""
    verbs = lexicon.words("verbs", "came_about", "once")
    return frozenset(f"{verb}s" for verb in verbs) | frozenset(f"{verb.removesuffix('y')}ies" for verb in verbs)


def post_of(text: str, part: Span) -> Post | None:
    """Read a part of a row as a post: words in front, a head that lists know, what it is of."""
    words = part.of(text)
    words = words[: doing.start()] if (doing := _DOING.search(words)) else words
    lead = words[: tail.start()] if (tail := _tail(words)) else words
    lead = _LEADS.sub("", lead)
    *before, last = lead.split() or [""]
    head = last.strip(".").casefold()
    head = head if head in heads() else head.rpartition("-")[2]
    if (
        head not in heads()
        or head in lexicon.words("rows", "posts", "learners")
        or len(before) > _MOST_BEFORE
        or any(is_verb(word) or word in _NO_RANK or word in _deeds() for word in map(str.lower, before))
    ):
        return None
    if not all(re.fullmatch(r"[^\W\d_][\w.'’&/-]*|[&/]|\d+(?:st|nd|rd|th)", word) for word in before):
        return None
    if _TOLD.search(words, words.index(lead) + len(lead)):
        return None
    return Post(lead, head, Span(part.start + words.index(lead), part.start + len(words)))


def _tail(words: str) -> re.Match[str] | None:
    """Return where it begins what a post is of; of two that share their head, it stands behind the second: "Research and Teaching Assistant *in* Law"."""
    tail = _TAIL.search(words)
    if tail is None or tail[0] != " and" or words[: tail.start()].rpartition(" ")[2].casefold() in heads():
        return tail
    return _TAIL.search(words, tail.end())


@cache
def heads() -> frozenset[str]:
    """Return the words that posts end with before what they are of."""
    return (
        offices()
        | lexicon.words("rows", "posts", "trades")
        | {word.casefold() for word in lexicon.words("jobs", "heads")}
    )


@cache
def offices() -> frozenset[str]:
    """Return those of them that are offices by themselves."""
    lists = (
        ("jobs", "roles"),
        ("offices", "alone"),
        ("offices", "complemented"),
        ("rows", "posts", "offices"),
        ("offices", "served"),
    )
    return frozenset(word.casefold() for path in lists for word in lexicon.words(*path))


@cache
def political() -> frozenset[str]:
    """Return those of them that are of a place."""
    return lexicon.words("offices", "alone") | lexicon.words("rows", "posts", "local")


@cache
def ranks() -> frozenset[str]:
    """Return words that make a post of a trade behind them."""
    return lexicon.words("rows", "posts", "ranks")
