"""Which one in a row the holder of a post is, where that is told of the post: not "the first mayor to ride a bicycle"."""

from collections.abc import Mapping

from service.extract.mentions.shadow import char_class
from service.extract.text.patterns import compiled

_BY_DEED = compiled(
    rf"(?: (?:in|of|from) (?:the |its |[{char_class('H')}] )?(?:[a-z]+|[{char_class('LA')}]))? (?:(?:who|that|[{char_class('R')}]) |to (?!(?:head|lead|hold|chair)\b))"
)
"""Behind a post: by what somebody was the first of those who held it, "the first mayor *to* ride a bicycle to work"."""


def in_rank(small: str, end: int, told: Mapping[str, str]) -> dict[str, str]:
    """Return what is told of a post, without its rank where that is one by a deed: "the *first* mayor to ride a bicycle"."""
    by_deed = "distinction" in told and _BY_DEED.match(small, end)
    return {key: value for key, value in told.items() if not (by_deed and key == "distinction")}
