"""Who stands beside the person in a sentence, and whom a word there means: Ines in "was with Ines when she died", the man "appointed mayor"."""

import re
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.entities import name_words
from service.extract.people.pronouns.antecedents import find_before
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_PICKED = compiled(rf" (?:{lexicon.alternation(lexicon.words('people', 'others', 'picked'))})\b")
_SHOWN = compiled(
    rf" (?:in|on) (?:the|this|that|these|those|its) (?:[a-z-]+ )?(?:{lexicon.alternation(lexicon.words('people', 'others', 'shown'))})\b"
)
_STATED = compiled(r"(?:^|\b(?:is|was|were|be|been|becomes|became|as|like) )$")


_ENGAGED = compiled(rf" (?:{lexicon.alternation(lexicon.words('people', 'others', 'engaged'))}) by\b")


def is_picked(shadow: Shadow, noun: Mention) -> bool:
    """Tell whether what stands right behind a noun picks one out who is new: "the only friend of *the woman* elected to the Senate"."""
    place = shadow.place(noun)
    if place == 0 and _ENGAGED.match(shadow.small, 1):
        return True  # "*The scientist* employed by Acme sang"
    if _SHOWN.match(shadow.small, place + 1):
        return True  # "*the woman* in the photograph"
    return _PICKED.match(shadow.small, place + 1) is not None and _STATED.search(shadow.small, 0, place) is None


_ADDRESSED = compiled(
    rf"\b(?:to|of|for|from) (?P<who>[{char_class('P')}]) (?:about|on|to|for|with|from|after) (?:the [a-z]+ of )?$"
)
_KIN_BEHIND = compiled(rf" (?:[a-z-]+ )?[{char_class('K')}]")


_NAMED_BEHIND = compiled(rf",? (?:the |an? )?(?:(?:[a-z-]+|[{char_class('JTA')}]) ){{0,2}}(?P<who>[{char_class('P')}])")


def owns_kin(shadow: Shadow, possessive: Mention, own: AbstractSet[str]) -> bool:
    """Tell whether kin stand right behind a possessive, with no name that has words of its ``own``: "*her* husband", "*his* elder son"."""
    kin = _KIN_BEHIND.match(shadow.text, shadow.place(possessive) + 1)
    named = _NAMED_BEHIND.match(shadow.text, kin.end()) if kin else None
    return kin is not None and (named is None or own.isdisjoint(name_words(shadow.mentions[named["who"]].value)))


def owns_child(shadow: Shadow, possessive: Mention) -> bool:
    """Tell whether a son or a daughter stands right behind a possessive: "*their* eldest son"."""
    kin = _KIN_BEHIND.match(shadow.text, shadow.place(possessive) + 1)
    return kin is not None and shadow.mentions[kin.group()[-1]].note.get("field") == "child"


def is_set_apart(shadow: Shadow, pronoun: Mention) -> bool:
    """Tell whether a pronoun means somebody as against others: "*She herself* became a weaver"."""
    return shadow.document.startswith((" herself", " himself"), pronoun.end)


_LED = compiled(r"(?:^|[,;] |\band )(?:[a-z]+ ){1,3}$", re.IGNORECASE)
_GOES_ON = compiled(rf" [^.;{char_class('PSNRHK')}]{{1,80}},? (?P<who>[{char_class('S')}]) ")


def is_left_behind(shadow: Shadow, possessive: Mention) -> bool:
    """Tell whether a possessive opens a clause that another one does something in, of whom the sentence then tells: "Upon *her* passing he wed"."""
    place = shadow.place(possessive)
    match = _GOES_ON.match(shadow.text, place + 1) if _LED.search(shadow.text, max(0, place - _FAR), place) else None
    genders = {possessive.note.get("gender"), shadow.mentions[match["who"]].note.get("gender")} if match else ()
    return genders == {"male", "female"}


_FAR = 40
_OUTLIVED = compiled(
    rf" (?:(?:is|'s) (?:also )?(?:survived|outlived|mourned) by|leaves (?:behind )?(?:an?|[{char_class('H')}]|one|two|three|four|five|six|[a-z]+ (?:sons|daughters|children))) "
)


def is_outlived(shadow: Shadow, pronoun: Mention) -> bool:
    """Tell whether somebody is told to have died by who is still alive: "*She* is survived by", "*he* leaves a widow"."""
    return _OUTLIVED.match(shadow.small, shadow.place(pronoun) + 1) is not None


def addressed_before(shadow: Shadow, possessive: Mention) -> Mention | None:
    """Return who stands right before the kin of somebody, which may be that one's: Una in "wrote to *Una* about her husband".

    Of whom somebody helps or advises, whatever is hers may be: "helped *Una* with her book".
    """
    kin = _KIN_BEHIND.match(shadow.text, shadow.place(possessive) + 1)
    return (find_before(_ADDRESSED, shadow, possessive) if kin else None) or find_before(_helped(), shadow, possessive)


@cache
def _helped() -> re.Pattern[str]:
    verbs = lexicon.alternation(lexicon.words("people", "others", "helps"))
    return compiled(rf"\b(?:{verbs}) (?P<whom>[{char_class('P')}])(?: [^,;:.{char_class('PSNRHK')}]{{1,40}})? $")


_WITH_FRONT = compiled(
    rf"^(?:And |But )?(?:(?:[Tt]ogether |[Aa]long )?[Ww]ith|[Ll]ike|[Uu]nlike|[Aa]longside|[Bb]esides?) (?P<who>[{char_class('P')}]), $"
    rf"|^(?:After|Before|Following|During) [^,;.{char_class('PSNRHK')}]{{0,80}}\b(?:with|under|by|from|alongside) (?P<led>[{char_class('P')}])[^,;.{char_class('SNRHK')}]{{0,80}}, $"
)


def with_front(shadow: Shadow, pronoun: Mention) -> Mention | None:
    """Return beside whom somebody does what follows, and who is not that one: Ada in "With *Ada*, she founded"."""
    return find_before(_WITH_FRONT, shadow, pronoun) if pronoun.kind is Kind.PRONOUN else None


_TELLS_THAT = compiled(
    rf"(?P<who>[{char_class('PS')}])(?:, [^,;]{{1,40}},|,)? (?:[a-z]+ly )?(?:{lexicon.alternation(lexicon.words('people', 'others', 'tells'))})(?: on [{char_class('D')}])?(?: that)? $"
)
_AT_SIDE = compiled(
    rf"\b(?:at|by) [{char_class('H')}] (?:bed)?side (?:when|as|until) $|\bwith [{char_class('POK')}] (?:when|as) $"
)


def teller_before(shadow: Shadow, noun: Mention) -> Mention | None:
    """Return who tells what a noun does, and is not meant by it: Ada in "*Ada* said the woman died"."""
    return find_before(_TELLS_THAT, shadow, noun)


_UNNAMED = compiled(
    rf"(?:an?|another|one|the|[{char_class('N')}]) ?(?:[^,;:.{char_class('PSNKH')}]{{1,60}} )?[{char_class('R')}] [^;:.{char_class('PSK')}]* $"
)


def tells_of_unnamed(shadow: Shadow, pronoun: Mention) -> bool:
    """Tell whether a sentence is about somebody by a noun alone up to a pronoun: "*A man who* calls himself Rex says *he*"."""
    return _UNNAMED.match(shadow.small[: shadow.place(pronoun)]) is not None


def is_at_side(shadow: Shadow, pronoun: Mention) -> bool:
    """Tell whether a pronoun stands behind somebody's bedside, or one who is visited, which is that one's: "was at her bedside when *she* died"."""
    return _AT_SIDE.search(shadow.small, 0, shadow.place(pronoun)) is not None


_EARLIER = compiled(
    rf" had (?:(?:[a-z]+ly|never|already|just|also|once|long|first|then|always) ){{0,2}}(?:[a-z]{{3,}}ed|{lexicon.alternation(lexicon.words('people', 'rivals', 'earlier'))})\b"
)


def tells_earlier(shadow: Shadow, pronoun: Mention) -> bool:
    """Tell whether a pronoun has done something before what the text tells: "*She* had been a judge", as one says of who is brought in.

    After H. Kamp and U. Reyle, From Discourse to Logic (1993), ch. 5: the pluperfect goes back behind the time of the sentence before.
    """
    return pronoun.kind is Kind.PRONOUN and _EARLIER.match(shadow.small, shadow.place(pronoun) + 1) is not None


_KIN_STATED = compiled(
    rf"(?:[{char_class('H')}]|[{char_class('P')}]'s?) (?:[a-z-]+ )?(?P<kin>[{char_class('K')}])(?:,? [{char_class('P')}],?)?(?:,? [^;:,{char_class('SNK')}]{{1,60}},)? "
    rf"(?:was|had been|worked as|served as) (?:(?:an?|the) )?(?:[a-z-]+ ){{0,2}}[{char_class('JT')}][^;:.,{char_class('PSNRK')}]{{0,60}},? and,? "
    rf"(?:later |then |also )?(?:(?:in|on|by|from|after) [{char_class('D')}],? )?(?:with [^,;]{{1,30}}, )?$"
)
_OF_A_CHILD = compiled(
    r" (?:also |then |first |soon |later )?(?:(?:was|were) (?:born|raised|educated|brought up|taught|sent|named|called)|grew up|attended|studied|learned|learnt|inherited|spent|had|has|is|would|could)\b"
)


def kin_told_on(shadow: Shadow, pronoun: Mention) -> Mention | None:
    """Return the kin of a trade with whom a sentence begins, whose second clause goes on: "Her *father* was a judge, and in 1901 he founded".

    What is told of a child may be told of the person: "Her mother was a nurse, and she grew up in Hull".
    """
    if pronoun.kind is not Kind.PRONOUN or not shadow.has(Kind.KIN):
        return None
    place = shadow.place(pronoun)
    match = _KIN_STATED.match(shadow.text, 0, place)
    kin = shadow.mentions[match["kin"]] if match and not _OF_A_CHILD.match(shadow.small, place + 1) else None
    return kin if kin and kin.note.get("gender") == pronoun.note.get("gender") else None
