"""Names of two halves with "and" between them: whether the second is of the first one's name."""

import re

from service.extract.ends.around import NAMED, Beside, Name
from service.extract.ends.evidence import are_halves, has_head, is_abbreviation, object_of, words
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.runs.halves import fields, names_several
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import ends_as_field

_LEAD = 40
"""An article stands so many code points before the name that it leads, at most."""


def in_halves(name: Name, other: Beside, mention: Mention) -> int:
    """Return where a name ends of which a ``mention`` behind "and" is the second half, where it ends itself if they are several bodies, or 0."""
    of = object_of(name.value)
    halves = other.of_kind(*NAMED) and are_halves(name.value, mention.value)
    taught = not has_head(name.value) and other.capital and mention.kind is Kind.DISCIPLINE
    if taught or halves:  # "Soil Use and Management"
        return name.end if names_several(name.around.text, name.start) else mention.end
    if of and not lookup(of) and _is_treated(other):
        return mention.end  # "Journal of Rivers and Coastal Systems"
    return mention.end if other.of_kind(*NAMED) and _is_first_half(name, mention) else 0


def is_aim(small: str) -> bool:
    """Tell whether a word is what bodies are for, or what is taught."""
    return small in fields() or ends_as_field(small)


def _is_treated(other: Beside) -> bool:
    """Tell whether capitals behind "and" end with what is taught, governed or dealt with: they are no body of their own."""
    mention = other.mention
    if mention is None or not other.capital or not other.of_kind(Kind.DISCIPLINE, *NAMED):
        return False
    several = " " in mention.value and object_of(mention.value) is None
    return several and is_aim(mention.value.split()[-1].lower())


_OF = compiled(r" (?:of|on|for|in) ")
_LED = compiled(r"\b(?:the|its|their) (?:[a-z-]+ ){0,2}$", re.IGNORECASE)
"""In front of a name that one article leads."""


def _is_first_half(name: Name, other: Mention) -> bool:
    """Tell whether a name has its noun only behind "and", one article for both: "the *Elmdale Iron* and Steel Company"."""
    kind = other.value.split()[-1] in words("forms") or has_head(other.value)
    several = name.value.endswith("s") and name.value not in lexicon.words("names", "papers")
    bare = not has_head(name.value) and not _OF.search(name.value) if " " in name.value else several
    led = _LED.search(name.around.text, max(name.around.low, name.start - _LEAD), name.start)
    return kind and bare and led is not None and not is_abbreviation(name.value)
