"""Which body or place a post is of where that stands before it: "joined Acme as chief engineer", "Acme's chief engineer", "Porto MP"."""

import re
from functools import cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import given_names

_REACH = 80
_MEMBERS = frozenset(("mp", "mps", "mep", "meps", "mla", "msp", "td"))
_SEATED = _MEMBERS | {"mayor", "mayoress", "governor", "sheriff"}


def is_member(mention: Mention) -> bool:
    """Tell whether somebody is a member for a place, rather than of it: "MP *for* Porto"."""
    return mention.note.get("head") in _MEMBERS


def is_seat_of(place: Mention, mention: Mention) -> bool:
    """Tell whether a place right before an office is what that is of: "*Porto* MP", "the *Porto* mayor"."""
    region = place.value.rpartition(" ")[2].casefold() in lexicon.words("rows", "regions")
    if mention.note.get("head") == "minister" or mention.value in lexicon.phrases("offices", "national"):
        return place.kind is Kind.PLACE
    named = is_member(mention) and " " in place.value and place.value.split()[0] not in given_names()  # "Elm East MP"
    return mention.note.get("head") in _SEATED and (place.kind is Kind.PLACE or "weak" in place.note or region or named)


_AREAS = "constituency|electorate|riding|ward|division"
_SEAT = compiled(
    rf"(?: \([a-z]{{2,4}}\)(?= for ))?(?P<seat> (?:for|representing) (?:the )?(?:(?:{_AREAS}) of (?:the )?)?(?:[{char_class('LP')}]|[{char_class('O')}](?= (?:{_AREAS})\b))(?: (?:{_AREAS})\b)?| (?:{_AREAS})\b)(?! [{char_class('PO')}]'s)"
)


def seat_behind(shadow: Shadow, end: int, mention: Mention) -> re.Match[str] | None:
    """Match for whom or what a member sits, as its group ``seat``, behind the body or the place at ``end``: "Member of Parliament (MP) *for Lom*", "MP for Lom *ward*"."""
    if not is_member(mention) and mention.note.get("head") not in ("member", "deputy", "representative", "senator"):
        return None
    match = _SEAT.match(shadow.small, end)
    named = (shadow.mentions.get(char) for char in match["seat"]) if match else ()
    return None if any(each is not None and "political" in each.note for each in named) else match


def taken_on(shadow: Shadow, mention: Mention, before: re.Match[str], *, office: bool) -> tuple[str, int] | None:
    """Return the body, and where it stands, that a post, or an ``office`` of a place, is in by what stands before it.

    That is "joined *Acme* as chief engineer", "at *Acme*, where she became".
    """
    low = max(0, before.start() - _REACH)
    which = _OF_WHICH.search(shadow.small, low, before.start())
    told = which and (which["of"] or _OF_BEHIND.match(shadow.small, before.end() + 1))
    if which and told and mention.kind in (Kind.ROLE, Kind.JOB):
        return shadow.mentions[which["o"]].value, which.start("o")
    if (
        mention.kind is not Kind.ROLE
        or mention.note.get("head") in lexicon.words("offices", "members")
        or (len(mention.value.split()) == 1 and not mention.value.isupper())  # "CFO" is a whole post
    ):
        return None
    return risen_in(shadow, before.start(), office=office)


def risen_in(shadow: Shadow, lead: int, *, office: bool = False) -> tuple[str, int] | None:
    """Return the body, and where it stands, that somebody comes to a post in whose words begin at ``lead``: "joined *Acme* in 1990 and was appointed".

    Nobody rises in a body to an ``office`` of a place: "joined Acme and became prime minister".
    """
    led = _taking_on().search(shadow.small, max(0, lead - _REACH), lead)
    if led is None or (office and led["risen"]):
        return None
    name = next(name for name in ("o", "at", "risen") if led[name])
    return shadow.mentions[led[name]].value, led.start(name)


_OF_WHICH = compiled(
    rf"(?P<o>[{char_class('O')}])(?:,? (?:in [{char_class('L')}](?:, [{char_class('L')}])?|at [{char_class('LO')}]|(?:in )?[{char_class('D')}]))?, (?P<of>of )?which [{char_class('PS')}] (?:later |then |also |soon |eventually )?(?:became|was|is|has been|remain(?:s|ed)|served as) $"
)
"""A body whose post a clause of its own tells: "taught at *Elm School*, of which she was headmistress", "which she was headmistress of"."""
_OF_BEHIND = compiled(rf" of(?=[.,;)]|$| (?:in|from|since|until|between|by|at)\b| ?[{char_class('D')}])")


def own_body(shadow: Shadow, before: re.Match[str]) -> tuple[str, int] | None:
    """Return the body, and where it stands, that "its" before a post means: the only one that the sentence has named by then.

    Another body without a name ("the campaign"), an event or a work may be meant as well; then it is none.
    """
    if not (before["the"] or "").startswith("its"):
        return None
    parts = [0, *(match.end() for match in _PARTED.finditer(shadow.small, 0, before.start()))]
    for low in reversed(parts):  # "was employed at Acme; she was *its* director"
        there = {
            at: shadow.mentions[shadow.small[at]]
            for at in range(low, before.start())
            if shadow.small[at] in shadow.mentions and not _is_where(shadow, at)
        }
        bodies = {at: name for at, each in there.items() if (name := _body_of(each))}
        others = any(each.kind in _OTHERS and at not in bodies for at, each in there.items())
        if others or _unnamed().search(shadow.small, low, before.start()):
            return None
        if bodies and low != parts[-1] and not _WORKED.search(shadow.small, low, min(bodies)):
            return None  # "wrote to Acme; later she became *its* director"
        if bodies:
            return (bodies[max(bodies)], max(bodies)) if len(set(bodies.values())) == 1 else None
    return None


def _body_of(mention: Mention) -> str | None:
    """Return the body that a mention names, by itself or as whose fellow somebody is: "Fellow of the *Elm Society*"."""
    if mention.kind is Kind.ORGANISATION:
        return mention.value
    fellow = _FELLOW.match(mention.value) if mention.kind is Kind.AWARD else None
    return fellow["body"] if fellow else None


_FELLOW = compiled(r"(?:[A-Za-z]+ )?(?:[Ff]ellow|[Mm]ember) of (?:the )?(?P<body>(?!Order\b|Legion\b)[A-Z].*)")


def _is_where(shadow: Shadow, at: int) -> bool:
    """Tell whether a mention only says where the body right before it lies: "the Elm Institute at *Lom*"."""
    mention = shadow.mentions[shadow.small[at]]
    lies = _LIES.search(shadow.small, max(0, at - len("_ at ")), at)
    bare = mention.kind is Kind.PLACE or (mention.kind is Kind.ORGANISATION and mention.value.isalpha())
    return lies is not None and bare


_LIES = compiled(rf"[{char_class('O')}](?:,| at| in) $")


_WORKED = compiled(r"\b(?:employed|work(?:ed|s|ing)|join(?:ed|s)|serv(?:ed|es)|taught|hired|founded|post|position)\b")
_PARTED = compiled(r"; | \| ")
_OTHERS = frozenset((Kind.EVENT, Kind.WORK, Kind.FACILITY, Kind.PLACE, Kind.AWARD))


@cache
def _unnamed() -> re.Pattern[str]:
    """Match a body that has no name: "the campaign", "a local paper"."""
    nouns = lexicon.words("offices", "houses") | lexicon.words("offices", "parts") | {"paper", "firm", "business"}
    return compiled(
        rf"\b(?:the|an?|this|that) (?:[a-z-]+ ){{0,2}}(?:{lexicon.alternation(nouns)})\b(?!(?<=board) of (?:the )?[{char_class('O')}])"
    )


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
    when = rf"(?:,? in (?:the )?[{char_class('L')}](?:, [{char_class('L')}],?)?)?(?:,? (?:in |on |from )?[{char_class('D')}])?"
    ways = "(?:re)?join(?:ed|s|ing)|(?:hired|recruited|employed|engaged|headhunted|poached) by|(?:moved|went|switched|transferred|returned) to|worked (?:for|at)|working (?:for|at)|works (?:for|at)|employed at"
    where = rf"where (?:[{char_class('PS')}]) (?:later |then |also |eventually |soon |now |currently )?(?:became|becomes|was|is|served as|serves as|rose to(?: become)?|works as|worked as|was (?:appointed|named|promoted to))"
    body = char_class("O")
    others = char_class("PSOFLEWQ")
    rise = rf"(?:re)?join(?:ed|s|ing) (?:the )?(?P<risen>[{body}])(?!'| (?:party|union))(?:(?!\b(?:{_GONE}))[^.;:()\"{others}]){{0,50}}?(?:,? and|,)(?: (?:was|is|{_SOON}))*? (?:appointed|named|made|promoted(?: to)?|became|becoming|(?:rose|rising|risen)(?: [a-z]+ly)? to(?: become)?|has been)(?: the| its)?"
    return compiled(
        rf"(?:(?<![a-z])(?:{ways}) (?:the )?(?P<o>[{body}]){when} as|(?P<at>[{body}]),? {where}|(?<![a-z]){rise}) $"
    )


_GONE = "left|leav|quit|resign|retir|moved|emigrat|return|depart|stud|enter|turn|fired|sacked|ran for|stood for|went|giv|gave"
"""Between what somebody joins and a post that is somewhere else: "joined Acme, *moved on* and became CEO"."""
_SOON = "later|then|also|eventually|soon|subsequently|quickly|finally|recently"
"""Between what somebody joins and the post that follows."""
