"""Kin told of by trades: parents named behind theirs, who are no subject, and those of whom only a relative's is told: "the third child of a baker, *Ole Kerr*, and a cook, *Ane Kerr*, and studied"."""

import re

from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.pronouns.heads import NOBODY, Head, head_before
from service.extract.text.patterns import compiled

_REACH = 240
"""How many characters of a shadow before a name can tell that it is a parent's."""
_PLAIN = rf"[^,;.{char_class('PSNRHK')}]"
_TRADE = rf"(?:an?|the) {_PLAIN}{{1,60}}, "
_CHILD_OF = rf"(?:,|\b(?:is|was|are|were)) (?:the |an? )?{_PLAIN}{{0,40}}[{char_class('K')}] (?:of|for|born to)"
_BORN_TO = rf"\bborn (?:{_PLAIN}{{1,60}},? )?{_PLAIN}{{0,40}}\bto"
_SECOND = rf"[{char_class('P')}],? and {_TRADE}"
_PARENT = compiled(rf"(?:{_CHILD_OF} {_TRADE}(?:{_SECOND})?|{_BORN_TO} {_TRADE}{_SECOND})$")
"""Before a parent whose trade is told first, where somebody's birth or family is told: "was born in Hull, the son of a baker, …"."""
_FIRST = compiled(rf"{_BORN_TO} {_TRADE}$")
_AND_ANOTHER = compiled(rf",? and {_TRADE}[{char_class('P')}]")
"""Around the first of two: "Born to a baker, *Ole Kerr*, and a cook, Ane Kerr, she"; one alone may be the child: "Born to a baker, Ada left"."""
_GOES_ON = compiled(r"[,;.)]| and |$")


def is_named_as_parent(shadow: Shadow, match: re.Match[str]) -> bool:
    """Tell whether the name that ``match`` found in a shadow is that of a parent of whom only the trade and the name are told."""
    start, end = match.span()
    if _GOES_ON.match(shadow.text, end) is None or not shadow.text.endswith(", ", 0, start):
        return False
    low = max(0, start - _REACH)
    if _AND_ANOTHER.match(shadow.text, end) and _FIRST.search(shadow.small, low, start):
        return True
    return _PARENT.search(shadow.small, low, start) is not None


_NOUN = compiled(
    rf" ?(?:(?:natives?|residents?|citizens?|members?|graduates?|alumn[a-z]+|veterans?|descendants?|founders?)|[{char_class('JT')}]) (?:of|from|at|with)\b"
)
_TRADE_AND = compiled(
    rf"(?:[{char_class('PNK')}](?: ?\([^()]*\))?, |(?P<kin>[{char_class('K')}]) (?:of|to) )(?P<trade>)(?:an?|the) {_PLAIN}{{1,60}},? and ?$"
)


def second_noun(shadow: Shadow, position: int) -> Head | None:
    """Return whose a second noun without an article is, if one stands at ``position``: Ole's in "Ole, a smith and *native of* Ulm"."""
    if _NOUN.match(shadow.small, position) is None:
        return None
    match = _TRADE_AND.search(shadow.text, max(0, position - _REACH), position)
    if match is None or match["kin"]:
        return match and NOBODY
    return head_before(shadow, match.start("trade"))


_KIN_OF = compiled(rf"[{char_class('K')}] (?:of|to) (?:[a-z-]+ |[{char_class('JTAV')}],? (?:and )?)*$")
_KIN_NAMED = compiled(rf"{_PLAIN}{{0,60}}, [{char_class('P')}]")


def is_of_kin(shadow: Shadow, at: int) -> bool:
    """Tell whether a trade or a post at ``at`` may be that of a relative of who is named behind it: "the widow of a *rector*, Ada Kerr,"."""
    return is_behind_kin_of(shadow, at) and _KIN_NAMED.match(shadow.text, at) is not None


def is_behind_kin_of(shadow: Shadow, at: int) -> bool:
    """Tell whether what stands at ``at`` says whose relative is told of: "the widow of *Ada Kerr*"."""
    return _KIN_OF.search(shadow.small, max(0, at - _REACH), at) is not None
