"""Who is named only to be told from somebody else: "Lord Kerr, no relation", "Karl Berg, not Ada Kerr"."""

import re

from service.extract.mentions.mention import Mention
from service.extract.mentions.shadow import Shadow, char_class

_UNRELATED = re.compile(r",? [(]?(?:(?:who is )?(?:no|not a) relation\b|(?:who is )?(?:not related|unrelated)\b)")
_NAMESAKE = re.compile(
    r"\b(?:(?:confused|mistaken|conflated|mixed up) (?:with|for)|(?:not|n['’]t) (?:be )?(?:in any way |closely )?related to|unrelated to|no relation (?:to|of)|namesake,?)"
    rf" (?:(?:the|an?|another|his|her|their|fellow|other|late|former|famous|[a-z]+-[a-z]+|[{char_class('AJTGLH')}]),? (?:and )?){{0,6}}$"
)
_NAMESAKES = ("relat", "confused", "mistaken", "conflated", "mixed up", "namesake")
_CONTRASTED = re.compile(rf"[{char_class('PSNRHK')}],? [(]?(?:and |but )?(?:not|unlike|as opposed to|in contrast to) $")
_BEHIND = re.compile(r"[,)]")


def is_contrasted(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a mention only says who did not: "Karl Berg, not Ada Kerr, was the mayor"."""
    place = shadow.place(mention)
    return bool(_CONTRASTED.search(shadow.text, 0, place) and _BEHIND.match(shadow.text, place + 1))


def is_unrelated(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a mention is said to be of somebody who only has the name: "Lord Kerr, no relation", "her namesake, Ada Kerr"."""
    if not any(word in shadow.small for word in _NAMESAKES):
        return False
    place = shadow.place(mention)
    return bool(_UNRELATED.match(shadow.text, place + 1) or _NAMESAKE.search(shadow.text, 0, place))
