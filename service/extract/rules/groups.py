"""Groups of a pattern that stand in several of its alternatives: whichever takes part in a match is the group."""

import re
from collections import Counter

from service.extract.text.patterns import compiled

_NAMED = compiled(r"\(\?P<(\w+)>")


def numbered(pattern: str) -> str:
    """Return a pattern in which each name is had by one group: a second ``v`` is called ``v__2``, as regular expressions want it."""
    seen: Counter[str] = Counter()

    def name(match: re.Match[str]) -> str:
        seen[match[1]] += 1
        return match[0] if seen[match[1]] == 1 else f"(?P<{_name(match[1], seen[match[1]])}>"

    return _NAMED.sub(name, pattern)


def bounds(match: re.Match[str], group: str) -> tuple[int, int]:
    """Return start and end of the first group of that name that took part in a match; (-1, -1) where none did."""
    number, name = 1, group
    while name in match.re.groupindex:
        if match.start(name) >= 0:
            return match.span(name)
        number += 1
        name = _name(group, number)
    return -1, -1


def _name(group: str, number: int) -> str:
    return f"{group}__{number}"
