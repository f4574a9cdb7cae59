"""Whom a sentence tells nothing of but what they are to its subject: "As *a girl*, she", "Born to *a cook*, he", "Ada, whose *mother* sang, left"."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from service.extract.mentions.mention import PEOPLE, Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_DESCRIBES = compiled(r"(?:,? [a-z]+,)?(?: and [a-z-]+)? (?:of|to|born) ")
_BORN_TO = compiled(rf" (?:were|was) born (?:to|of) [{char_class('S')}]")
_DESCRIBED = compiled(
    rf"(?:^|^(?:(?:an?|the) )?(?:(?:[a-z-]+|[{char_class('JTAV')}])(?:'s?)? ){{0,4}}[{char_class('JTK')}],? and |, |\(|\b(?:is|was|are|were|be|been|being|became|born|as)\b )(?:as )?(?:(?:the|an?|one of the) )?(?:[a-z0-9-]+ ){{0,4}}$",
    re.IGNORECASE,
)
_OPENS = compiled(
    rf"(?:born )?(?:as )?(?:(?:the|an?) )?(?:[a-z0-9-]+ ){{0,4}}[{char_class('K')}] (?:of|to) [^.;,{char_class('SNRHK')}]{{0,60}}$"
    rf"|born\b[^.;{char_class('PSNRHK')}]{{0,120}} to [^.;,{char_class('SNRHK')}]{{0,60}}$",
    re.IGNORECASE,
)
_OPENS_APPOSED = compiled(
    rf"born\b[^.;{char_class('PSNRHK')}]{{0,120}} to (?:an?|the) [^.;,{char_class('PSNRHK')}]{{1,60}}, $", re.IGNORECASE
)
"""What stands before a parent whose trade is told first: "Born to a fisherman, *Nils*, and a cook, he …"."""
_PARENT_FOLLOWS = compiled(rf",? and (?:an?|the|[{char_class('H')}]) |, [{char_class('S')}] ")


_OF_A_TRADE = compiled(
    rf"(?:[Aa]n?|[Tt]he) (?:[a-z-]+ ){{0,3}}?(?:[{char_class('JTN')}]|[a-z-]+)[’']s (?:[a-z-]+ ){{0,2}}$"
)
_LEADS_TO = compiled(
    rf"(?: (?:from|in|of) [^,;.{char_class('PSNRHK')}]{{1,40}}| and (?:an? )?[{char_class('K')}] of [^,;.{char_class('PSNRHK')}]{{1,20}})?, [{char_class('PS')}] "
)
"""Around kin with which a sentence says who somebody is: "A miner's *daughter* from Hull, she", "…, Ada Kerr"."""


_AS_WHAT = compiled(
    r"(?:^|[,;] )(?:and |but |even |already |later, )*as (?:(?:an?|the) (?:[a-z-]+ ){0,3})?$", re.IGNORECASE
)
_AS_WHO = compiled(rf"[^.;{char_class('PSNRHK')}]{{0,60}}?,? [{char_class('SP')}](?!'s)")
"""Around what somebody is while doing what is told: "As *a young woman*, she moved", "As *a mother* of two, Ada …"."""


_BORN_OF = compiled(r"(?:born|raised)\b[^.;]{0,160} (?:to|of|by) (?:an?|the) [^.;]{0,120}$", re.IGNORECASE)
_THEN_WHO = compiled(rf"[^.;]{{0,120}}, [{char_class('SP')}](?:,[^.;,]{{1,80}},)? [a-z]")


_SEAT_OF = compiled(rf" [{char_class('TJ')}] [{char_class('P')}]")
"""Behind a name that opens a sentence and is that of a town or a body: "*Tarn* MP Ines Kerr worked"."""


def tells_in_front(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a noun in front only says of whom the sentence tells what he was or whose child: "As *a girl*, she", "Born to *a cook's father*, he"."""
    return (
        tells_as_what(shadow, mention)
        or _opens_apposed(shadow, mention)
        or is_in_front(shadow, mention)
        or ("weak" in mention.note and shadow.place(mention) == 0 and _SEAT_OF.match(shadow.text, 1) is not None)
        or (
            mention.kind is Kind.KIN
            and shadow.small.startswith(("born", "raised"))
            and _BORN_OF.match(shadow.text[: shadow.place(mention)]) is not None
            and _THEN_WHO.match(shadow.text, shadow.place(mention) + 1) is not None
        )
    )


_FRONT = compiled(
    rf"(?:after|before|while|when|since|during|upon|on|in|at|with|despite|throughout|by|following|having|[a-z]+ing) [^,;:.{char_class('PSNR')}]{{0,80}}",
    re.IGNORECASE,
)
_THEN_SUBJECT = compiled(
    rf"(?! death\b)[^.;:,{char_class('PSNR')}]{{0,100}}(?:, (?:an?|the) [^.;:,{char_class('SNR')}]{{1,80}})?, (?:(?:the|young|[{char_class('JTA')}]) ){{0,2}}[{char_class('PS')}] (?=[a-z])"
)


def is_in_front(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether an owner or kin stand in front of who does what a sentence tells: "After *his father's* death, Ole Hale moved"."""
    if mention.kind not in (Kind.POSSESSIVE, Kind.KIN):
        return False
    place = shadow.place(mention)
    return (
        _THEN_SUBJECT.match(shadow.text, place + 1) is not None and _FRONT.fullmatch(shadow.text, 0, place) is not None
    )


_OWN_KIN = rf"(?:and|with|of|to) (?:(?:an?|[{char_class('Q')}]) )?(?:[a-z-]+ )?"
_A = compiled(rf"(?:an?|the) (?:[a-z-]+,? |[{char_class('JKNQ')}] ){{0,6}}", re.IGNORECASE)
_APART_FROM_WHO = compiled(
    rf"(?:[^.;{char_class('PSNRHK')}]| {_OWN_KIN}[{char_class('K')}]){{0,60}}, [{char_class('SP')}] [a-z]"
)
"""Around what a sentence opens with, and the kin it counts: "A *widow* with two *sons*, Ada left", "A wife and *mother*, she"."""


def _opens_apposed(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a sentence opens with what its subject is: "*A widow* since 1950, Ada left"."""
    if mention.kind not in (Kind.NOMINAL, Kind.KIN):
        return False
    place = shadow.place(mention)
    led = _A.fullmatch(shadow.text, 0, place) if place else mention.value.lower().startswith(("a ", "an "))
    return bool(led) and _APART_FROM_WHO.match(shadow.text, place + 1) is not None


_WHOSE_KIN = compiled(rf", (?P<whose>[{char_class('RH')}]) (?:[a-z-]+ )?(?:[{char_class('K')}],? )?$")
_CLOSES = compiled(r"[^.;,]{0,80}, [a-z]")


def told_beside(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether somebody is but the kin of whom a sentence tells, in a clause that ends in it: "Ada, whose *mother* was a nurse, left"."""
    if mention.kind not in (Kind.KIN, Kind.PERSON) or not (shadow.has(Kind.RELATIVE) or shadow.has(Kind.POSSESSIVE)):
        return False
    place = shadow.place(mention)
    match = _WHOSE_KIN.search(shadow.text[max(0, place - 40) : place])
    if match is None or shadow.mentions[match["whose"]].value.lower() != "whose":
        return False
    return _CLOSES.match(shadow.text, place + 1) is not None


_WITH = compiled(
    rf"(?:(?:in|by|from|on|since) (?:[a-z]+ )?[{char_class('D')}],? )?(?:(?:together|along|jointly) )?(?:with|thanks to|alongside|besides|(?:apart|aside) from|in addition to|(?:just |much )?like|unlike) "
    rf"(?:[a-z{char_class('HJTAV')}-]+ ){{0,3}}|(?:after|before|following|during) [^,;.{char_class('SNRHK')}]{{0,120}}\b(?:with|under|by|from|alongside) ",
    re.IGNORECASE,
)


def stands_with(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a sentence opens with somebody beside whom its subject acts: "Together with *Ines Kerr*, Ada founded"."""
    place = shadow.place(mention)
    return _WITH.fullmatch(shadow.text, 0, place) is not None and _THEN_WHO.match(shadow.text, place + 1) is not None


_TURNS = compiled(
    rf"(?:(?:in|on) [{char_class('D')}],? )?(?:it was (?:(?:an?|the) )?|(?:an?|the|this|that|another|[{char_class('H')}]) )(?:[a-z-]+ ){{0,3}}?"
    r"(?:(?:meeting|encounter|friendship|conversation|correspondence|collaboration) with|(?:letter|call|invitation|offer|lessons?) from|(?:advice|example|lessons?|help|support) of) "
    rf"(?:(?:the|an?) )?(?:[a-z-]+ |[{char_class('JTAV')}] ){{0,3}}",
    re.IGNORECASE,
)
_CLEFT = compiled(
    rf"it was (?:(?:the|an?|[{char_class('H')}]) )?(?:[a-z-]+ |[{char_class('JTAV')}] ){{0,3}}", re.IGNORECASE
)
_HELPS = compiled(
    rf"[^.;{char_class('PSNRHK')}]{{0,60}}?(?P<who> (?:that|which|[{char_class('R')}]))? (?:had |later |first |finally )?[a-z]+ (?P<whom>[{char_class('SH')}])"
)
_WHOM = frozenset(("him", "her", "them", "his", "their"))


def turned_by(shadow: Shadow, people: Sequence[Mention]) -> int:
    """Return the number of whom a sentence is about for whom somebody named before did something: "A meeting with X changed *her* life", "It was X who taught *her*"."""
    place = shadow.place(people[0])
    met, cleft = _TURNS.fullmatch(shadow.text, 0, place), _CLEFT.fullmatch(shadow.text, 0, place)
    match = _HELPS.match(shadow.text, place + 1) if people[0].kind is Kind.PERSON and (met or cleft) else None
    if match is None or not (met or match["who"]):
        return 0
    whom = shadow.mentions[match["whom"]]
    return people.index(whom) if whom.value.lower() in _WHOM else 0


def tells_as_what(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a noun in front says as what somebody does what is told: "As *a girl*, she lived in Lima"."""
    place = shadow.place(mention)
    if mention.kind not in (Kind.NOMINAL, Kind.KIN) or _AS_WHAT.search(shadow.text[max(0, place - 60) : place]) is None:
        return False
    return _AS_WHO.match(shadow.text, place + 1) is not None


_KIN_OPENS = compiled(
    rf"(?!(?:an?|the|one|two|three|four|five|both|all|some|most|none|each|either|[{char_class('Q')}]) )(?:[^.;:,{char_class('PSNRHK')}]{{1,80}}|with [{char_class('P')}], )[{char_class('H')}] (?:[a-z-]+ |[{char_class('Q')}] ){{0,2}}[{char_class('K')}]"
    rf"(?: of [{char_class('QG')}](?: [a-z]+)?)?, "
    rf"|(?!(?:an?|the|one|two|three|four|five|both|all|some|most|none|each|either|among|[{char_class('Q')}]) )[^.;:,{char_class('PSNRHK')}]{{1,80}} (?:an?|one|[{char_class('Q')}]) (?:[a-z-]+ ){{0,2}}[{char_class('K')}], "
    rf"|(?:an?|the) (?:[a-z-]+ ){{0,2}}[{char_class('K')}] of (?:an?|one|[{char_class('Q')}]) (?:[a-z-]+ ){{0,2}}[{char_class('K')}], ",
    re.IGNORECASE,
)
_DOES_NEXT = compiled(
    r" (?!(?:and|or|of|in|at|from|with|who|whom|on|to|for|by|as|near|aged|says?|said|told|tells|added|adds|recall(?:s|ed)|claim(?:s|ed)|wrote|writes)\b)[a-z]"
)


_CLAUSE = compiled(r"[,;] (?:but|and|so|yet),? ")
"""Before a clause of its own in a sentence: "Her uncle grumbled, *but*, at the urging of her mother, Ada left"."""


def goes_on_behind_kin(shadow: Shadow, name: Mention) -> bool:
    """Tell whether a name goes on behind kin in front, and is not theirs: "With her husband, *Ada* moved"; not "With her husband, Nils, she moved"."""
    place = shadow.place(name)
    if not shadow.has(Kind.KIN) or not shadow.text.endswith(", ", 0, place):
        return False
    starts = (0, *(each.end() for each in _CLAUSE.finditer(shadow.text, 0, place)))
    opens = any(_KIN_OPENS.fullmatch(shadow.text, start, place) for start in starts)
    return opens and _DOES_NEXT.match(shadow.small, place + 1) is not None


_CONFIRMS = compiled(
    rf"(?:,? [{char_class('P')}])?,? (?:(?:has|have|also) )?(?:confirmed|announced|reported) (?:the|[{char_class('H')}]) (?:death|news|passing)\b(?! of (?:[{char_class('HK')}]|[{char_class('P')}]'s))"
)
_CONFIRMING = frozenset(("confirmed", "announced", "reported"))
_CAUSE = compiled(r"(?:the cause|cause of death|the death) was\b", re.IGNORECASE)


def only_confirms(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether somebody only confirms a death: "Her *daughter*, Ines, confirmed the death", "The cause was cancer, her *son* said"."""
    if mention.kind not in (Kind.KIN, Kind.PERSON):
        return False
    if _CONFIRMING.isdisjoint(shadow.small.split()):
        return _CAUSE.match(shadow.small) is not None
    return _CONFIRMS.match(shadow.small, shadow.place(mention) + 1) is not None or bool(_CAUSE.match(shadow.small))


_LONGEST_WHERE = 40


@cache
def _where() -> re.Pattern[str]:
    """Return what stands before a name that tells where: "in ", "across the ", "in present-day "."""
    lists = {key: lexicon.alternation(lexicon.words("places", "words", key)) for key in ("locating", "passing")}
    return compiled(rf"\b(?:{lists['locating']}) (?:(?:{lists['passing']}|what is now) )*$", re.IGNORECASE)


def tells_where(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a name that nothing tells to be a person's stands where a place does: "born in present-day *Varnik State*, he"."""
    if mention.kind is not Kind.PERSON or mention.note.get("gender"):
        return False
    place = shadow.place(mention)
    return _where().search(shadow.small, max(0, place - _LONGEST_WHERE), place) is not None


_LIKENED = compiled(r"\bas [\"']?an? (?:[a-z-]+ ){0,3}$")
"""Before kin that somebody is only like: "described her as “a dear *sister*”"."""


def describes(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a mention says who somebody is, or where, so that no pronoun means it: "The son of Nils, he …", "Born to Nils, he …", "Two sons were born to them"."""
    place = shadow.place(mention)
    tells = (tells_in_front, told_beside, only_confirms, tells_where)
    if any(each(shadow, mention) for each in tells):
        return True
    if _BORN_TO.match(shadow.text, place + 1):
        return True
    if mention.kind is Kind.KIN:
        led = _LEADS_TO.match(shadow.text, place + 1) and _OF_A_TRADE.match(shadow.text[:place])
        if led or _LIKENED.search(shadow.small, max(0, place - _LONGEST_WHERE), place):
            return True
        return bool(_DESCRIBES.match(shadow.text, place + 1) and _DESCRIBED.search(shadow.text[:place]))
    if mention.kind is not Kind.PERSON:
        return False
    apposed = _PARENT_FOLLOWS.match(shadow.text, place + 1) and _OPENS_APPOSED.match(shadow.text[:place])
    return bool(apposed or _OPENS.match(shadow.text[:place]))


_NAME_ALONE = compiled(rf"[{char_class('P')}](?: ?\([^()]{{0,80}}\)|,? [{char_class('B')}])*[.:]?")
_SAID_BELOW = compiled(
    rf"(?:(?!(?:an?|the|is|was|has|had|said|says|and|of|for|by|to|with) )(?:[a-z-]+|[{char_class('AXJT')}](?:-[a-z]+)?),? (?:and )?)*"
    rf"[{char_class('JTN')}](?: (?:from|of|in) (?:the )?[{char_class('L')}](?:, [{char_class('L')}])?)?,? $"
)
"""Below a name that stands alone, what its bearer is: "*Norwegian nurse* who worked for"."""


def is_name_alone(shadow: Shadow) -> bool:
    """Tell whether a sentence is nothing but a name: the title of what stands below it."""
    return _NAME_ALONE.fullmatch(shadow.text.strip()) is not None


def goes_on_with_title(shadow: Shadow) -> bool:
    """Tell whether a line below a title is one more: short, of nobody, and without a stop: "Director-General (1961–1966)"."""
    return (
        len(shadow.text) < _SHORT
        and not any(map(shadow.has, PEOPLE))
        and not shadow.text.rstrip().endswith((".", "!", "?"))
    )


_SHORT = 60


def is_said_below(shadow: Shadow, relative: Mention) -> bool:
    """Tell whether a "who" is of the noun that a fragment begins with: "Norwegian nurse *who* worked for"."""
    return _SAID_BELOW.fullmatch(shadow.text, 0, shadow.place(relative)) is not None


def first_told_of(shadow: Shadow, people: Sequence[Mention]) -> int:
    """Return the number of the first of ``people`` who is no noun in front that only says something of whom a sentence tells."""
    number = sum(1 for _ in takewhile(lambda each: tells_in_front(shadow, each) or stands_with(shadow, each), people))
    return number if number < len(people) else 0
