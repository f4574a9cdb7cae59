"""Bodies that are told by who has founded them, behind their name: "Velora, founded by", "Velora was founded in 2009 by"."""

import re

from service.extract.text.patterns import compiled

_FOUNDED = compiled(
    r"(?:,(?: which (?:was|had been))?| (?:was|is|has been|had been))(?: (?:originally|first|jointly))? (?:co-?)?founded (?:(?:in|on|early in|late in) [\w ]{0,12}\d{4} )?by\b"
    r"|, (?:(?:an?|the) [a-z-]+ (?:which |that )?|which )(?:he|she|they|[^\W\d_a-z]\w+(?: [^\W\d_a-z][\w.’'-]+){0,2}) (?:had )?(?:co-?)?founded\b"
)
"""Behind a body: who has founded it, "Velora*, founded in 2009 by*", "Velora*, which Ada Byron founded*"."""
_LIES = compiled(
    r"(?:,| is| was) (?:an?|the) (?:[a-z-]+ ){0,3}(?:town|city|village|settlement|colony|mission|monastery|convent|abbey|port|festival|prize|award)\b"
)


def _lies(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether a text says of what is founded that one may be in it, or that it is a town: "born in *Velora*", "*Velora*, a village"."""
    name = re.escape(" ".join(words))
    return re.search(rf"\b(?:[Ii]n|[Nn]ear|to) {name}\b|\b{name}{_LIES.pattern}", text) is not None


def is_founded(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether somebody has founded what ``words`` up to ``end`` name, and it is no town, no prize, and no half of a name."""
    return _FOUNDED.match(text, end) is not None and not (before.endswith(("'s ", "’s ")) or _lies(text, words))
