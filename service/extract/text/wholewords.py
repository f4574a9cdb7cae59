"""Where a text has some words as they are, no letter or digit beside them.

In: words that only a document tells, such as its person's name. Out: the offsets at which they start. To compile a regular expression
of them for each document takes longer than to read a paragraph.
"""

from collections.abc import Iterator


def starts_of(words: str, text: str) -> Iterator[int]:
    """Yield the offsets, in code points, at which ``text`` has ``words`` whole; none where there are no words."""
    at = text.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        if not (_is_of_word(text[at - 1 : at]) or _is_of_word(text[end : end + 1])):
            yield at
        at = text.find(words, at + 1)


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"
