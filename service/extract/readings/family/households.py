"""Whose kin a sentence tells that names no owner: "Her husband died in 1990. *A son, Per,* was a judge."."""

import re
from collections.abc import Iterable, Sequence

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow
from service.extract.people.entities import Entity
from service.extract.rules.finding import Finding
from service.extract.rules.rulebook import OPPOSITE
from service.extract.text.patterns import compiled

_BESIDES = {"child": {"child", "spouse"}, "sibling": {"sibling", "parent", "child"}}
"""Kin of whom the sentence before may tell for such kin to be the main person's: behind her father "a son" is her brother."""
_LEFT = compiled(r"\b(?:(?:survived|predeceased|preceded in death) by|survivors)\b")
"""All kin that such a sentence lists, and the one behind it, are those of who has died."""
_OTHERS = compiled(r"(?:an?|the|one|some|many|several|another) [^,]*$", re.IGNORECASE)
"""At the beginning of a sentence, before whom it mentions first: something else acts, or somebody whom nothing names."""
_TOLD = compiled(r"\b(?:novels?|films?|movies?|plays?|stor(?:y|ies)|books?|series|poems?|operas?|plots?)\b")
"""What is told in these has kin of its own."""


def household(
    previous: Shadow | None, mentions: Sequence[tuple[Mention, Entity]], said: Iterable[Finding], main: Entity
) -> frozenset[str]:
    """Return the fields of kin that are the main person's without an owner: those of whom alone, and whose kin, the sentence before tells.

    ``mentions`` are those of the document so far, ``said`` is what the sentence before said.
    """
    if previous is None or previous.has(Kind.WORK) or _TOLD.search(previous.small):
        return frozenset()
    low, high = previous.offsets[0], previous.offsets[-1]
    there = [(each, entity) for each, entity in mentions if low <= each.start < high]
    own = {id(each.person) for each in said if each.person and each.subject is main and each.field in OPPOSITE}
    if _LEFT.search(previous.small) and any(entity is main for _, entity in there):
        return frozenset(_BESIDES)
    family = there and all(_is_family(entity, main, own) for _, entity in there)
    if not family or _is_of_others(previous, there[0][0]):
        return frozenset()
    kin = {each.note["field"] for each, _ in there if each.kind is Kind.KIN}
    return frozenset(field for field, besides in _BESIDES.items() if kin <= besides)


def _is_family(entity: Entity, main: Entity, own: set[int]) -> bool:
    if entity.members:
        return all(_is_family(each, main, own) for each in entity.members)
    return entity is main or entity.owner is main or id(entity) in own


def _is_of_others(previous: Shadow, first: Mention) -> bool:
    return first.kind is not Kind.KIN and _OTHERS.match(previous.text[: previous.place(first)]) is not None
