"""What a rule's pattern cannot do without: the classes of mentions that every match of it has.

A sentence without one of them need not be searched, and most sentences lack most classes.
"""

import re
from collections.abc import Mapping

from service.extract.text.patterns import compiled

_TOKEN = compiled(
    r"""
      \\.                                        # an escaped character
    | \[\^?\]?(?:\\.|[^\]\\])*\]                 # a set
    | [\w ,'-]+                                  # plain text
    | \{(?P<classes>[A-Z]+)\}                    # mention classes, one of which must stand here
    | \{(?P<macro>[a-z_]+)\}                     # a macro
    | \((?:\?(?P<look><?[=!])|\?(?:P<\w+>|:))?   # a group opens; some only look
    | \) | \|
    | (?P<many>[?*+]|\{\d*,?\d*\})\??            # how often what stands before may come
    | .
    """,
    re.VERBOSE | re.DOTALL,
)
Needs = frozenset[frozenset[str]]
_NOTHING: Needs = frozenset()


class MacroNeeds(dict[str, Needs]):
    """What each macro needs, read when first asked for; KeyError for an unknown macro."""

    def __init__(self, macros: Mapping[str, str]) -> None:
        super().__init__()
        self._macros = macros

    def __missing__(self, name: str) -> Needs:
        needs = self[name] = needs_of(self._macros[name], self)
        return needs


_NO_MACROS = MacroNeeds({})


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


def needs_of(pattern: str, macros: MacroNeeds = _NO_MACROS) -> Needs:
    """Return the sets of classes of which every match of ``pattern`` has at least one each; KeyError for an unknown macro."""
    stack = [_Group(looks=False)]
    for match in _TOKEN.finditer(pattern):
        piece = match.group()
        if match["classes"]:
            stack[-1].add(frozenset((frozenset(match["classes"]),)))
        elif match["macro"]:
            stack[-1].add(macros[match["macro"]])
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
