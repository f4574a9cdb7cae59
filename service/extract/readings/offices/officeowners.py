"""Whose an office is, where that stands before it: a house, a seat, a land, a body or a nation.

In: a shadow and what was matched before a post. Out: the owner's words, and where they begin.
"""

import re

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.places.gazetteer import lookup
from service.extract.mentions.shadow import Shadow, without_opened
from service.extract.readings.offices.officewords import has_owner
from service.extract.readings.offices.postbodies import is_bodys, is_member, is_seat_of
from service.extract.text import lexicon
from service.extract.text.patterns import compiled


def is_seat(mention: Mention) -> bool:
    """Tell whether an office is a seat among others, of which only a named body tells enough: "a member of the team"."""
    return mention.note.get("head") in lexicon.words("offices", "members")


def owner_of(shadow: Shadow, before: re.Match[str], mention: Mention) -> tuple[str, int] | None:
    """Return whose office it is, where that stands before it: "Porto's mayor", "the Norwegian prime minister"."""
    if before["house"] and not is_seat(mention):
        house = words_in(shadow, *before.span("house"))
        return house[0].lower() + house[1:], before.start("house")
    if before["seat"] or before["land"]:
        name = "seat" if before["seat"] else "land"
        seat = shadow.mentions[before[name]]
        return (
            (seat.value, before.start(name))
            if is_seat_of(seat, mention) and not is_of_branch(shadow, before, mention)
            else None
        )
    if before["owner"] and (has_owner(mention) or is_bodys(shadow, before["owner"], mention)):
        name = shadow.mentions[before["owner"]].value
        told = f"the {name}" if _takes_article(name) else name
        return None if name.lower() in lexicon.phrases("offices", "regions") else (told, before.start("owner"))
    if body := body_before(shadow, before):
        name = shadow.mentions[body].value
        return (f"the {name}" if _takes_article(name) else name), before.start("body")
    if mention.value in lexicon.phrases("offices", "national"):
        nation = next((shadow.mentions[char] for char in before["mods"] if _is_nation(shadow, char)), None)
        if nation and "country" in nation.note:
            return nation.note["country"], shadow.small.index(before["mods"], before.start("mods"))
    return None


def is_of_branch(shadow: Shadow, before: re.Match[str], post: Mention) -> bool:
    """Tell whether a town before a post is but where a firm has it: no town has a "*Tampa* president"."""
    char = before["seat"] or before["land"]
    if not char or post.note.get("head") not in ("president", "director", "chief", "manager"):
        return False
    return next((place.kind for place in lookup(shadow.mentions[char].value)), "") == "city"


def is_worldwide(shadow: Shadow, before: re.Match[str]) -> bool:
    """Tell whether what stands before an ambassador is no body, but a title of the whole world: "World Puppet Ambassador"."""
    return bool(before["body"]) and shadow.mentions[before["body"]].value.removeprefix("the ").startswith(
        ("World ", "Global ", "International ")
    )


def body_before(shadow: Shadow, before: re.Match[str]) -> str | None:
    """Return the letter of the body before a post ("World Bank president"), but for one that somebody told something to, and a seat's party."""
    told = _TELLS.search(shadow.small, max(0, before.start() - _NEAR), before.start())
    office, body = (
        shadow.mentions.get(char or "") for char in (shadow.small[before.end() : before.end() + 1], before["body"])
    )
    for_party = office is not None and body is not None and is_member(office) and "political" in body.note
    return None if told or for_party else before["body"]


_TELLS = compiled(r"\b(?:told|tell|tells|telling|informed|gave|sent|asked|showed|paid|sold) (?:the )?$")
_NEAR = 12


def _takes_article(name: str) -> bool:
    """Tell whether a body's name stands with "the": "of the World Bank", but "of Acme"."""
    words = name.split()
    return len(words) > 1 and words[0].lower() != "the" and not lexicon.words("offices", "articled").isdisjoint(words)


def _is_nation(shadow: Shadow, char: str) -> bool:
    return char in shadow.mentions and shadow.mentions[char].kind is Kind.DEMONYM


def words_in(shadow: Shadow, start: int, end: int) -> str:
    """Return a stretch of the sentence in its own words."""
    mentions = shadow.mentions
    words = "".join(
        mentions[char].note.get("display", mentions[char].value) if char in mentions else char
        for char in shadow.text[start:end]
    ).rstrip()
    return without_opened(words)
