"""Public offices as sentences name them: with what they are of, whose they are and which one in a row."""

import re
from collections.abc import Mapping

from attrs import frozen

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.readings.officewords import complement, determined, is_office, needs_complement, political
from service.extract.text import lexicon

_HEADS = re.compile(f"[{char_class('TJ')}]")
_REACH = 80
_BODYS = re.compile(rf"(?:its|their|[{char_class('H')}]) (?!\w+'s)")
_OWNED = re.compile(r"'s?(?![a-z])")


@frozen
class Office:
    """An office in the shadow's ``[start, end)``, what stands before its head with the determiner from ``lead`` on."""

    start: int
    end: int
    lead: int
    value: str
    qualifiers: Mapping[str, str]
    whose: bool = False
    """Whether it says of itself which one it is: "the mayor", "Porto's mayor"."""


def heads(shadow: Shadow) -> list[int]:
    """Return the places of the roles and trades in a sentence, of which some are heads of offices."""
    return [match.start() for match in _HEADS.finditer(shadow.small)]


def office_in(shadow: Shadow) -> Office | None:
    """Return the office that a row of a box consists of, or None."""
    for place in heads(shadow):
        office = office_at(shadow, place)
        if office and office.lead == 0 and office.end >= len(shadow.small.rstrip()):
            return office
    return None


def office_at(shadow: Shadow, place: int) -> Office | None:
    """Return the office whose head stands at a place of the shadow, or None where it is none by itself."""
    small, mention = shadow.small, shadow.mentions[shadow.small[place]]
    before = determined().search(small, max(0, place - _REACH), place) if is_office(mention) else None
    if before is None:
        return None
    behind = complement().match(small, place + 1)
    if behind and not political(mention) and (behind["p"] or behind["at"]):
        behind = None
    end = behind.end() if behind else place + 1
    owner = None if behind else _owner(shadow, before, mention)
    if _OWNED.match(small, end):
        return None
    if behind is None and owner is None and (needs_complement(mention) or _BODYS.match(before.group())):
        return None
    value, start = mention.value, place
    if behind:
        value += _words(shadow, place + 1, end)
    elif owner:
        value, start = f"{value} of {owner[0]}", owner[1]
    whose = bool(before["the"] or before["owner"])
    return Office(start, end, before.start(), value, _qualifiers(shadow, before, behind), whose)


def _owner(shadow: Shadow, before: re.Match[str], mention: Mention) -> tuple[str, int] | None:
    """Return whose office it is, where that stands before it: "Porto's mayor", "the Norwegian prime minister"."""
    if before["owner"] and political(mention):
        return shadow.mentions[before["owner"]].value, before.start("owner")
    if mention.value in lexicon.phrases("offices", "national"):
        nation = next((shadow.mentions[char] for char in before["mods"] if _is_nation(shadow, char)), None)
        if nation and "country" in nation.note:
            return nation.note["country"], shadow.small.index(before["mods"], before.start("mods"))
    return None


def _is_nation(shadow: Shadow, char: str) -> bool:
    return char in shadow.mentions and shadow.mentions[char].kind is Kind.DEMONYM


def _qualifiers(shadow: Shadow, before: re.Match[str], behind: re.Match[str] | None) -> dict[str, str]:
    found: dict[str, str] = {}
    if behind and behind["o"]:
        found["organisation"] = shadow.mentions[behind["o"]].value
    if before["rank"]:
        found["distinction"] = _words(shadow, *before.span("rank"))
    return found


def _words(shadow: Shadow, start: int, end: int) -> str:
    """Return a stretch of the sentence in its own words."""
    mentions = shadow.mentions
    return "".join(
        mentions[char].note.get("display", mentions[char].value) if char in mentions else char
        for char in shadow.text[start:end]
    ).rstrip()
