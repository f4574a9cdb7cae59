"""Whom a sentence about a life calls by a post of other days: "*The former Mosop MP* was born in 1938"."""

from collections.abc import Iterator, Sequence

from service.extract.mentions.mention import Kind, Mention
from service.extract.text.patterns import compiled

_LOOK = 90
_CAPITAL = r"[^\W\d_a-z][\w’'-]*"
_LEAD = compiled(
    rf"(?:^|\n|[.!?][”\"’']? )(?P<lead>The (?:(?:former|one-time|onetime|retired|longtime|long-time|veteran) |ex-)(?:{_CAPITAL} ){{0,3}})$"
)
_LIFE = compiled(
    rf"(?: (?:of|for) (?:the )?{_CAPITAL}(?: {_CAPITAL}){{0,3}})?"
    r" (?:(?:was|is) (?:born|survived by|educated)|leaves (?:behind|an?|two|three)|left behind|will be buried|attended|studied|went to school)\b"
)
"""What only a life has: no report of what others say goes on so."""


def former_posts(text: str, posts: Sequence[Mention]) -> Iterator[Mention]:
    """Yield who is called by a post of other days where a sentence begins to tell of a life, the post's place included."""
    for post in posts:
        word = post.note.get("head") or post.note.get("word", "")
        noun = post.end - len(word) if post.kind is Kind.NOMINAL else post.start
        lead = _LEAD.search(text, max(0, noun - _LOOK), noun) if _LIFE.match(text, post.end) else None
        if lead:
            note = {"gender": "neutral", "definite": "true", "word": word, "former": "true"}
            start = lead.start("lead")
            yield Mention(kind=Kind.NOMINAL, start=start, end=post.end, value=text[start : post.end], note=note)
