"""Whose family did something, so that they did it too: "her family moved to Oslo"."""

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.entities import Entity
from service.extract.text.patterns import compiled

_UNBORN = compiled(
    r"\b(?:before|prior to|until)\b[^.;]*\b(?:birth|born)\b|\b(?:generation|ancest|forebear|forefather)"
    rf"|[{char_class('K')}] (?:has|have|had) (?:[a-z]+ )?(?:lived|resided)\b"
)
"""What tells that a family did something when the person was not born; a century does as well."""


def is_family(mention: Mention | None) -> bool:
    """Tell whether a mention is the word "family"."""
    return mention is not None and mention.kind is Kind.KIN and mention.note.get("word") == "family"


def head_of(family: Entity, shadow: Shadow) -> tuple[Entity, ...]:
    """Return whom a family's move moved too; nobody where it is told of those who lived before them."""
    centuries = any(each.kind is Kind.DATE and each.value.endswith("XX") for each in shadow.mentions.values())
    return () if family.owner is None or centuries or _UNBORN.search(shadow.small) else (family.owner,)
