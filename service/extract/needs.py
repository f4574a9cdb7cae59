"""What a rule's pattern cannot do without: the classes of mentions that every match of it has.

A sentence without one of them need not be searched, and most sentences lack most classes.
"""

import re

_TOKEN = re.compile(
    r"""
      \\.                                        # an escaped character
    | \[\^?\]?(?:\\.|[^\]\\])*\]                 # a set
    | \{(?P<classes>[A-Z]+)\}                    # mention classes, one of which must stand here
    | \((?:\?(?P<look><?[=!])|\?(?:P<\w+>|:))?   # a group opens; some only look
    | \) | \|
    | (?P<many>[?*+]|\{\d*,?\d*\})\??            # how often what stands before may come
    | .
    """,
    re.VERBOSE | re.DOTALL,
)
Needs = frozenset[frozenset[str]]
_NOTHING: Needs = frozenset()


class _Group:
    """A group that is being read: the needs of its branches so far and of the branch and item under way."""

    def __init__(self, *, looks: bool) -> None:
        self.looks = looks
        self.branches: list[Needs] = []
        self.branch: Needs = _NOTHING
        self.item: Needs = _NOTHING

    def add(self, item: Needs) -> None:
        """Take up the next item."""
        self.branch |= self.item
        self.item = item

    def turn(self) -> None:
        """End a branch."""
        self.add(_NOTHING)
        self.branches.append(self.branch)
        self.branch = _NOTHING

    def needs(self) -> Needs:
        """Return what every branch needs, and of what each branch needs the least common: one of these stands in any."""
        self.turn()
        if self.looks or not all(self.branches):
            return _NOTHING
        either = frozenset[str]().union(
            *(min(branch, key=lambda each: (len(each), sorted(each))) for branch in self.branches)
        )
        return frozenset.intersection(*self.branches) | {either}


def needs_of(pattern: str) -> Needs:
    """Return the sets of classes of which every match of ``pattern`` (macros expanded) has at least one each."""
    stack = [_Group(looks=False)]
    for match in _TOKEN.finditer(pattern):
        piece = match.group()
        if match["classes"]:
            stack[-1].add(frozenset((frozenset(match["classes"]),)))
        elif match["many"]:
            if piece[0] in "?*" or piece.startswith(("{0", "{,")):
                stack[-1].item = _NOTHING
        elif piece[0] == "(":
            stack.append(_Group(looks=bool(match["look"])))
        elif piece == ")":
            inner = stack.pop().needs()
            stack[-1].add(inner)
        elif piece == "|":
            stack[-1].turn()
        else:
            stack[-1].add(_NOTHING)
    return stack[0].needs()
