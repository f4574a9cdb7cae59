"""Whose a possessive or a kin word is, by who stands beside it: "X and *his* sons", "X, *his* son", "Ada's *brothers*"."""

from functools import cache
from re import Pattern

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.pronouns.antecedents import ASIDE, REACH, find_before
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_OWNER = compiled(
    rf"(?P<name>[{char_class('PN')}]){ASIDE}(?: (?:of|in) (?:the )?[{char_class('LP')}])?(?:, (?!and\b)[^.;:{char_class('PSNRHK')}]{{1,80}})?,? (?:and|&|by)(?: of)? $"
    rf"|(?P<told>[{char_class('PN')}]){ASIDE}(?:, (?!and\b)[^.;:{char_class('PSNRHK')}]{{1,80}})?,? [{char_class('R')}] [^.;:{char_class('PSNRHK')}]{{1,80}},? and $"
    rf"|(?<!\bnamed )(?<!\bcalled )(?<![{char_class('K')}] )(?<![{char_class('K')}], )(?P<other>[{char_class('PN')}]){ASIDE}"
    rf"(?: (?:of|in) [{char_class('L')}])?(?:, [^.;:{char_class('PSNRHK')}]{{1,80}})?,? with $"
    rf"|(?P<subject>[{char_class('P')}]){ASIDE}, (?:in|at|by|on) $"
    rf"|(?<!and )(?P<own>[{char_class('P')}])'s? (?:[a-z-]+ ){{1,3}}(?:to|with) (?:the )?(?:[a-z-]+ |[{char_class('JTA')}] ){{0,2}}[{char_class('P')}],? and $"
)
_LEFT = compiled(
    rf"(?:(?P<name>[{char_class('P')}]){ASIDE}(?:[ ,][^.;:{char_class('PSNRHK')}]{{0,50}})?"
    rf"|(?:^|[.,;:] |\b(?:and|but|while|where|when|as|that) )(?:[{char_class('H')}]|[{char_class('PNK')}]'s?) (?:[a-z-]+ ){{0,2}}(?P<kin>[{char_class('K')}])"
    rf"(?:,? [{char_class('P')}],?)? (?!(?:in|at|on|of|with|by|from|to|and|or|for|until|till|after|upon)\b)[a-z][^.;:{char_class('PSNRHK')}]{{0,50}}"
    rf"(?:(?:ed|with|by|for|to|after|near) [{char_class('SH')}][^.;:{char_class('PSNRHK')}]{{0,50}})?)"
    r" (?:after|upon|on|following|until|till|since|before|with) $"
)
_DEATH = compiled(r" (?:[a-z]+ )?(?:death|passing|murder|assassination|execution|suicide|demise)\b")
_STATED_KIN = compiled(rf"[{char_class('K')}],? (?:is|was) (?:the |an? )?(?:[{char_class('JA')}] )*$")
_OWN_KIN = compiled(
    rf"(?P<own>[{char_class('H')}]) (?:[a-z]+ )?[{char_class('K')}],? [{char_class('P')}](?:(?:,|,? and) [{char_class('P')}])*$"
)
_KIN_ALONE = compiled(rf" (?:[a-z]+ )?[{char_class('K')}](?:[,;.)]|$| (?:and|who)\b)")
_APPOSED = compiled(
    rf"(?P<name>[{char_class('P')}]){ASIDE}(?:, |(?:, (?:the|an?) [^.;,{char_class('PSRHK')}]{{1,40}},)? (?:is|was|were|became) (?:also )?)$"
)
_HOME = compiled(r" (?:[a-z]+ )?(?:home|house|flat|apartment|villa|studio|farm)\b")
_HOST = compiled(
    rf"\b(?:interview|visit|photograph|paint|film|meet|met|interviewed|visited|photographed|painted|filmed|called on|calls on|spoke to|speaks to) "
    rf"(?:[a-z{char_class('AJTVLG')}-]+ ){{0,5}}(?P<name>[{char_class('P')}])(?:,? [{char_class('G')}],?)? (?:at|in) $"
)
"""Before the home of whom somebody has visited: "interviewed Ines Kerr, 80, at *her* home"."""
_AT = compiled(r"\b(?:for|in|at|to|from|near) $")
"""Before a name that may be a club's or a town's, and owns no kin: "played *for* Elmstad, and her mother"."""


def owner_beside(shadow: Shadow, possessive: Mention) -> Mention | None:
    """Return the person right before "and his", whom the possessive means, unless that one is kin of the same: "his sons Nils and Ole and his".

    Of a death it is who was named last: Nils in "She succeeded Nils upon his death", his mother in "His mother lived with him until her death".
    """
    if _DEATH.match(shadow.text, shadow.place(possessive) + 1):
        dead = find_before(_LEFT, shadow, possessive)
        return None if dead is None or "weak" in dead.note else dead
    if (getting := _gets(shadow, possessive)) is not None:
        return getting
    owner = find_before(_OWNER, shadow, possessive) or _weds(shadow, possessive) or _faces(shadow, possessive)
    if owner is None:
        at_home = _HOME.match(shadow.text, shadow.place(possessive) + 1)
        return find_before(_HOST, shadow, possessive) if at_home else None
    place = shadow.place(owner)
    if "weak" in owner.note and _AT.search(shadow.small, 0, place):
        return None
    listed = _OWN_KIN.search(shadow.text[max(0, place - REACH) : place + 1])
    again = listed and shadow.mentions[listed["own"]].note["gender"] == possessive.note["gender"]
    return None if again or _STATED_KIN.search(shadow.text[:place]) else owner


_WEDS = compiled(
    rf"(?P<name>[{char_class('P')}]){ASIDE}(?:,[^,;.{char_class('PSNRHK')}]{{1,60}},)? (?:first |later |soon |had )?(?:met|married|wed|divorced|lost|outlived) $"
)
_SPOUSE = compiled(rf" (?:[a-z]+ )?(?P<kin>[{char_class('K')}])")


def _weds(shadow: Shadow, possessive: Mention) -> Mention | None:
    """Return who met or married a husband or a wife, who is that one's own: "Ines Kerr met *her* husband"."""
    match = _SPOUSE.match(shadow.text, shadow.place(possessive) + 1) if shadow.has(Kind.KIN) else None
    spouse = match is not None and shadow.mentions[match["kin"]].note["field"] == "spouse"
    return find_before(_WEDS, shadow, possessive) if spouse else None


_FACED = compiled(
    rf"[a-z] (?:(?:the|an?) )?(?:[{char_class('JTA')}] )*(?P<name>[{char_class('P')}]){ASIDE} (?:against|to|about|through|over|from) $"
)


def _faces(shadow: Shadow, possessive: Mention) -> Mention | None:
    """Return whom another does something to before kin who may well be that one's: "Ada defended *Nils Kerr* against *his* wife"."""
    kin = shadow.has(Kind.KIN) and _SPOUSE.match(shadow.text, shadow.place(possessive) + 1) is not None
    return find_before(_FACED, shadow, possessive) if kin else None


@cache
def _getting() -> Pattern[str]:
    """Return what stands between the name that opens a sentence and what is that one's own: "*Ines Kerr* obtained *her* degree", "*Ines Kerr* died at *her* home"."""
    verbs = lexicon.alternation(lexicon.words("people", "others", "gets"))
    keeps = lexicon.alternation(lexicon.words("people", "others", "keeps"))
    apart = f"[^.;:,{char_class('PSNRHK')}]"
    return compiled(
        rf"^(?:(?:[{char_class('H')}]|[{char_class('P')}]'s?) (?:(?:[a-z-]+|[{char_class('JTKN')}]),? ){{1,3}})?(?P<name>[{char_class('P')}]){ASIDE},? "
        rf"(?:[{char_class('R')}] |[^.;:,{char_class('PSRH')}]{{1,40}}, )?(?:[^.;:,{char_class('PSNRK')}]{{1,80}} and )?(?:(?:has|had|is|was|first|later|also|then) )?(?:(?:{verbs})|(?:{keeps})(?: {apart}{{0,60}})? (?:at|in|near|with|from|by)|(?:took|takes) [{char_class('P')}]{ASIDE} (?:as|for|to be)) $"
    )


def _gets(shadow: Shadow, possessive: Mention) -> Mention | None:
    """Return who gets a degree, or begins a career, that is that one's own, whoever was told of before: "Ines Kerr obtained *her* PhD"."""
    found = find_before(_getting(), shadow, possessive)
    whole = found is not None and (" " in found.value or shadow.place(found) > 0)
    return found if whole else None


def apposed_kin(shadow: Shadow, possessive: Mention) -> Mention | None:
    """Return the person who is said to be somebody's kin, whom the possessive cannot mean: X of "X, his son, …", "X was his son"."""
    if not _KIN_ALONE.match(shadow.text, shadow.place(possessive) + 1):
        return None
    return find_before(_APPOSED, shadow, possessive)


_PAIR_STATED = compiled(rf"^[{char_class('P')}]{ASIDE},? (?:and|&) [{char_class('P')}]{ASIDE} (?:are|were) (?:also )?$")


def is_of_pair(shadow: Shadow, possessive: Mention) -> bool:
    """Tell whether two are said to be somebody's kin, whom the possessive cannot mean: "X and Y are *her* sisters"."""
    place = shadow.place(possessive)
    return bool(_KIN_ALONE.match(shadow.text, place + 1) and _PAIR_STATED.search(shadow.text[:place]))


_OWNS = compiled(rf"(?:'s?)? (?:(?!and\b|or\b|to\b|of\b|as\b|by\b)(?:[a-z-]+|[{char_class('JTAVQ')}]) ){{0,3}}")
_NEAREST = 3
"""How many code points may stand between an owner and a kin word, whatever they are."""


def owns(shadow: Shadow, owner: Mention, kin: Mention) -> bool:
    """Tell whether a kin word is that of somebody before it: "her doctor father", "Ada's two elder brothers"."""
    if not 0 <= kin.start - owner.end <= _NEAREST and owner.kind is not Kind.POSSESSIVE:
        return False
    between = shadow.text[shadow.place(owner) + 1 : shadow.place(kin)]
    return len(between) <= _NEAREST or _OWNS.fullmatch(between) is not None
