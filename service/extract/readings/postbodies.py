"""Which body or place a post is of where that stands before it: "joined Acme as chief engineer", "Acme's chief engineer", "Porto MP"."""

import re
from functools import cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.text import lexicon

_REACH = 80
_MEMBERS = frozenset(("mp", "mps", "mep", "meps", "mla", "msp", "td"))
_SEATED = _MEMBERS | {"mayor", "mayoress", "governor"}


def is_member(mention: Mention) -> bool:
    """Tell whether somebody is a member for a place, rather than of it: "MP *for* Porto"."""
    return mention.note.get("head") in _MEMBERS


def is_seat_of(place: Mention, mention: Mention) -> bool:
    """Tell whether a place right before an office is what that is of: "*Porto* MP", "the *Porto* mayor"."""
    region = place.value.rpartition(" ")[2].casefold() in lexicon.words("rows", "regions")
    return mention.note.get("head") in _SEATED and (place.kind is Kind.PLACE or "weak" in place.note or region)


def taken_on(shadow: Shadow, mention: Mention, before: re.Match[str]) -> tuple[str, int] | None:
    """Return the body, and where it stands, that a post is in by what stands before it: "joined *Acme* as chief engineer", "at *Acme*, where she became"."""
    if (
        mention.kind is not Kind.ROLE
        or mention.note.get("head") in lexicon.words("offices", "members")
        or len(mention.value.split()) == 1
    ):
        return None
    led = _taking_on().search(shadow.small, max(0, before.start() - _REACH), before.start())
    if led is None:
        return None
    name = "o" if led["o"] else "at"
    return shadow.mentions[led[name]].value, led.start(name)


def is_bodys(shadow: Shadow, owner: str, mention: Mention) -> bool:
    """Tell whether a post is one of the body that stands before it: "became *Acme Group's* chief financial officer"."""
    return (
        shadow.mentions[owner].kind is Kind.ORGANISATION
        and mention.kind is Kind.ROLE
        and mention.note.get("head") not in lexicon.words("offices", "members")
    )


def owning_body(shadow: Shadow, before: re.Match[str]) -> str | None:
    """Return the letter of the body in whose genitive a post stands, or None."""
    owner = before["owner"]
    return owner if owner and shadow.mentions[owner].kind is Kind.ORGANISATION else None


@cache
def _taking_on() -> re.Pattern[str]:
    """Match a body that somebody comes to work for, up to the post that it is as: "was hired by *Acme* as"."""
    when = rf"(?:,? (?:in |on |from )?[{char_class('D')}])?"
    ways = "(?:re)?join(?:ed|s|ing)|(?:hired|recruited|employed|engaged|headhunted|poached) by|(?:moved|went|switched|transferred|returned) to|worked (?:for|at)|working (?:for|at)|works (?:for|at)|employed at"
    where = rf"where (?:[{char_class('PS')}]) (?:later |then |also |eventually |soon |now |currently )?(?:became|becomes|was|is|served as|serves as|rose to(?: become)?|works as|worked as|was (?:appointed|named|promoted to))"
    body = char_class("O")
    return re.compile(rf"(?:(?<![a-z])(?:{ways}) (?:the )?(?P<o>[{body}]){when} as|(?P<at>[{body}]),? {where}) $")
