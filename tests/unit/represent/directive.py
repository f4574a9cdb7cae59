"""A passage's address taken apart by the grammar of the specification, and looked up in a text word by word."""

import re
from urllib.parse import unquote

from attrs import frozen

from service.represent.places.folding import words_of

# https://wicg.github.io/scroll-to-text-fragment/#syntax: a string has no "&", "-" or "," that is not encoded
_STRING = r"(?:[A-Za-z0-9!$'()*+./:;=?@_~]|%[0-9A-F]{2})+"
_TEXT = re.compile(rf"text=(?:({_STRING})-,)?({_STRING})(?:,({_STRING}))?(?:,-({_STRING}))?")


@frozen
class Parsed:
    prefix: str
    start: str
    end: str
    suffix: str

    @property
    def led(self):
        """The words that stand in one piece."""
        return folded(self.prefix) + folded(self.start) + ([] if self.end else folded(self.suffix))


def parsed(address):
    """Take the directives of an address apart; fails where it is none by the grammar."""
    found = []
    for directive in address.partition("#")[2].partition(":~:")[2].split("&"):
        match = _TEXT.fullmatch(directive)
        assert match, directive
        found.append(Parsed(*(unquote(term or "") for term in match.groups())))
    return found


def folded(text):
    return list(words_of(text).folded)


def places(words, text):
    """Return the numbers of the words of the text at which these words stand one after the other."""
    found = list(words_of(text).folded)
    return [at for at in range(len(found) - len(words) + 1) if words and found[at : at + len(words)] == words]
