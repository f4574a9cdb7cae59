"""Bodies that are told by who has founded them, or as what somebody comes to them: "Velora, founded by", "moved to Velora as head of"."""

import re

from service.extract.mentions.places.gazetteer import lookup
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


_COMES = compiled(
    r"\b(?:moved|moving|returned|returning|went|came|switched|transferred|headhunted)(?: back| over| on)? to $"
)
_AS = compiled(
    r"(?:,? in \d{4})?,? as (?:an? |the |its |their )?(?:[a-z-]+ ){0,2}(?:(?:head|vice[- ]president) of|(?:chief|managing|creative|editorial|financial|finance|marketing|sales)[ -][a-z]+|CEO|CFO|editor|reporter|columnist"
    r"|correspondent|consultant|analyst|designer|producer)\b"
)
"""Behind a firm to which somebody comes, as what nobody comes to a town: "returned to Velora in 2001 *as head of design*"."""


def is_come_to(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether somebody comes to what ``words`` up to ``end`` name for a post in a firm, and it is no place that is known."""
    return _AS.match(text, end) is not None and _COMES.search(before) is not None and not lookup(" ".join(words))
