"""What stands before a mention and tells whom it means: "who", other names, "X and Y"."""

import re

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.heads import NOBODY, head_before

_ASIDE = r"(?: ?\([^()]*\))?"
_WHO = re.compile(
    rf"(?<!\b[Tt]he )(?<!\ban )(?<!\ba )(?P<direct>[{char_class('PNK')}]){_ASIDE}(?:, [{char_class('G')}])?,? (?:and |, |[a-z]+ly )?$"
)
_WHO_LED = re.compile(
    rf"(?P<led>[{char_class('N')}])(?: [{char_class('A')}])?(?: (?:[a-z-]+|[{char_class('JT')}])){{1,2}},? $"
)
_THEY = re.compile(r" (?:both |all )?(?:were|are|have)\b")
_KIN_OF = re.compile(rf"(?P<kin>[{char_class('K')}]) of [{char_class('P')}], $")
_BORN_AS = re.compile(r"(?:^|\. )born(?: as)? $", re.IGNORECASE)
_THEN_NAMED = re.compile(
    rf"[^.;{char_class('PSNRHK')}]{{0,80}}, (?:(?:[a-z]+|[{char_class('JAT')}]) ){{0,2}}(?P<who>[{char_class('PSN')}])"
)
_WHO_STATED = re.compile(
    rf"(?P<stated>[{char_class('PSNR')}]){_ASIDE},?(?: [^.;{char_class('PSNK')}]{{0,60}},)? (?:is|was|am|became) (?:an?|the|one of)\b"
    rf"(?:[^.;{char_class('NK')}]{{0,160}}|[^.;]{{0,120}}[{char_class('JTY')}](?:,| [^.;]{{0,60}})?) ?$"
)
_WHO_APPOSED = re.compile(
    rf"(?P<apposed>[{char_class('PN')}]){_ASIDE}, (?:(?:an?|the)\b|[{char_class('JT')}])[^.;{char_class('PNK')}]{{0,80}}$"
)
_CHILD = re.compile(
    rf"(?P<name>[{char_class('PSNR')}]){_ASIDE}(?:[^.;{char_class('PSNR')}]{{0,160}}[{char_class('K')}] (?:of|to) [^.;{char_class('PSNRK')}]{{0,60}}"
    rf"|,? (?:is |was )?born\b[^.;{char_class('PSNRK')}]{{0,100}} to (?:the )?[^.;,{char_class('PSNRKL')}]{{0,30}})$"
)
_OTHER_NAME = re.compile(
    rf"(?P<name>[{char_class('PNSK')}])[^.;{char_class('PNK')}]{{0,100}}?"
    r"\b(?:known|spelled|spelt|written|called|nicknamed|credited|alias|aka|a\.k\.a\.|née|nee|formerly|stylized|[Bb]orn)"
    r"(?: [a-z]+ly| also| better| simply| as| in [a-z]+)* ?(?:the )?[\"'(]?$"
    rf"|(?P<whose>[{char_class('P')}])\"? (?:is|was) (?:the|an?) (?:[a-z]+[ -])?(?:name|pseudonym|alias|nickname) of (?:[{char_class('JA')}] )?$"
)
_TRANSLATED = re.compile(
    rf"(?P<name>[{char_class('PNS')}]) ?\((?:[^()]{{0,60}}[;,] )?(?:[{char_class('AP')}]|[A-Z][a-z]+): $"
)
_BRACKETED = re.compile(rf"(?P<name>[{char_class('P')}]) ?[(\[][^()]{{0,60}}$")
_BEFORE_BRACKET = re.compile(rf"(?P<name>[{char_class('P')}])(?: of (?:the )?[{char_class('LP')}])? \($")
_OWN = (
    rf"(?:[{char_class('H')}] )?(?:[a-z]+ )?"
    rf"(?:[{char_class('K')}],? (?:(?:the|an?) (?:(?:[a-z]+|[{char_class('AJT')}]) ){{1,3}})?(?:[A-Za-z]{{1,5}}\.[- ]?){{0,3}})?$"
)
_PARTNER = re.compile(
    rf"(?P<name>[{char_class('PSNK')}]){_ASIDE},? (?:and|&|(?:along |together )?with|as well as) {_OWN}"
)
_COMPANION = re.compile(
    rf"{_ASIDE}(?:, [^.;:{char_class('PSNRHK')}]{{1,40}},)?,? (?:and|&|(?:along |together )with) (?:[{char_class('H')}] )?(?:[a-z]+ )?(?:[{char_class('K')}],? )?(?P<name>[{char_class('PSNK')}])"
)
_LISTED = re.compile(rf"(?P<name>[{char_class('PK')}]){_ASIDE}, {_OWN}")
_SPOUSED = re.compile(
    rf"(?P<name>[{char_class('PS')}])[^.;{char_class('PSNR')}]{{0,80}}(?:\ban?|[{char_class('H')}]) (?:[a-z]+ )?[{char_class('K')}],? $"
)
_MARRIED = re.compile(
    rf"(?P<name>[{char_class('PSNK')}]){_ASIDE},? (?:[a-z]+ly )?(?:(?:is|was|am|got|has been|had been|later|then) ){{0,2}}(?:[a-z]+ly )?"
    rf"(?:(?:re)?married|wed|met|dated|courted|divorced|fell in love with|began dating|tied the knot with)\b"
    rf"(?:[^.;{char_class('PSNKR')}]|(?<=[Dd]r)\.|(?<=[Mm]r)\.|(?<=[Mm]rs)\.){{0,60}}(?:[{char_class('HK')}] [a-z ,]{{0,30}})?$"
)
_IN_LOVE = re.compile(
    r",? (?:(?:first|had|both|soon|later|then) ){0,2}(?:met\b|(?:began|started) dating|dated\b|fell in love|(?:got|became|were) engaged|courted\b)"
)
_TIES = ("married", "wed ", " met ", "dated ", "dating ", "courted ", "divorced", "in love", "the knot")
_FRONTED = re.compile(r", (?:the )?$")
_LONGEST_LIST = 8
_REACH = 280
"""How many characters of a shadow before a mention can tell whom it means."""
_OWNER = re.compile(
    rf"(?P<name>[{char_class('PN')}]){_ASIDE}(?: (?:of|in) (?:the )?[{char_class('LP')}])?(?:, (?!and\b)[^.;:{char_class('PSNRHK')}]{{1,80}})?,? (?:and|&|by) $"
    rf"|(?<!\bnamed )(?<!\bcalled )(?<![{char_class('K')}] )(?<![{char_class('K')}], )(?P<other>[{char_class('PN')}]){_ASIDE}"
    rf"(?: (?:of|in) [{char_class('L')}])?(?:, [^.;:{char_class('PSNRHK')}]{{1,80}})?,? with $"
)


_STATED_KIN = re.compile(rf"[{char_class('K')}],? (?:is|was) (?:the |an? )?(?:[{char_class('JA')}] )*$")
_OWN_KIN = re.compile(
    rf"(?P<own>[{char_class('H')}]) (?:[a-z]+ )?[{char_class('K')}],? [{char_class('P')}](?:(?:,|,? and) [{char_class('P')}])*$"
)
_WITH_KIN = re.compile(
    rf"\b(?:with|and) (?P<own>[{char_class('H')}]) (?:[a-z-]+ )?(?P<kin>[{char_class('K')}])(?:,? [{char_class('P')}],?)?(?:,? and|,| with) $"
)
_KIN_ALONE = re.compile(rf" (?:[a-z]+ )?[{char_class('K')}](?:[,;.)]|$)")
_APPOSED = re.compile(rf"(?P<name>[{char_class('P')}]){_ASIDE}, $")


def _find(pattern: re.Pattern[str], shadow: Shadow, mention: Mention) -> Mention | None:
    place = shadow.place(mention)
    match = pattern.search(shadow.text[place - _REACH if place > _REACH else 0 : place])
    if match is None:
        return None
    found = next((char for char in match.groups() if char), None)
    return shadow.mentions[found] if found else None


def antecedent(shadow: Shadow, relative: Mention) -> Mention | None:
    """Return whom "who" or "whose" means: the person right before it, or the one of whom the noun before it is said."""
    direct = _find(_WHO, shadow, relative)
    if direct and direct.kind is Kind.PERSON and _THEY.match(shadow.text, shadow.place(relative) + 1):
        several = _find(_KIN_OF, shadow, relative)
        direct = several if several and several.note["gender"].endswith("plural") else direct
    if direct or head_before(shadow, shadow.place(relative), relative=True) == NOBODY:
        return direct
    patterns = (_WHO_APPOSED, _WHO_LED, _WHO_STATED)
    return next((found for pattern in patterns if (found := _find(pattern, shadow, relative))), None)


def other_name_of(shadow: Shadow, mention: Mention) -> Mention | None:
    """Return the person of whom a mention is another name: "known as …", "née …", the same in another script."""
    if mention.note.get("script"):
        return _find(_BRACKETED, shadow, mention)
    found = _find(_OTHER_NAME, shadow, mention) or _repeated(shadow, mention)
    translated = found is None and shadow.text.endswith(": ", 0, shadow.place(mention))
    return _find(_TRANSLATED, shadow, mention) if translated else found


def _repeated(shadow: Shadow, mention: Mention) -> Mention | None:
    """Return whose fuller name stands in brackets behind the usual one: "Louise of Denmark (Louise Caroline Kerr)"."""
    place = shadow.place(mention)
    if not shadow.text.endswith("(", 0, place) or mention.kind is not Kind.PERSON:
        return None
    before = _find(_BEFORE_BRACKET, shadow, mention)
    same = before is not None and before.value.split()[0] == mention.value.split()[0] != mention.value
    return before if same else None


def born_as(shadow: Shadow, mention: Mention) -> Mention | None:
    """Return who had a mention for a name at birth, where that is said before: "Born Ada Kerr in 1931, she …"."""
    place = shadow.place(mention)
    if not _BORN_AS.search(shadow.text[:place]):
        return None
    match = _THEN_NAMED.match(shadow.text, place + 1)
    return shadow.mentions[match["who"]] if match else None


_NOTED = re.compile(
    rf"[(\[]?(?:(?:[Tt]he|[Tt]his) (?:[a-z-]+ ){{0,3}}[{char_class('JT')}] (?:was|is) |(?:[Tt]he )?[{char_class('N')}] (?:was|is) )?[Bb]orn(?: as)? $"
)


_OTHERS = re.compile(rf"[^.;)]*[{char_class('PSNRHK')}]")


_UNRELATED = re.compile(r",? [(]?(?:(?:who is )?(?:no|not a) relation\b|(?:who is )?(?:not related|unrelated)\b)")


def is_unrelated(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a mention is said to be of somebody who only has the name: "Lord Kerr, no relation"."""
    return "relat" in shadow.small and bool(_UNRELATED.match(shadow.text, shadow.place(mention) + 1))


def opens_note(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a life in note form begins with a mention: "Born Ada Kerr, 1931, in Oslo", "The soprano was born Ada Kerr"."""
    place = shadow.place(mention)
    return bool(_NOTED.match(shadow.text[:place]) and not _OTHERS.match(shadow.text, place + 1))


_DESCRIBES = re.compile(r"(?:,? [a-z]+,)?(?: and [a-z-]+)? (?:of|to|born) ")
_DESCRIBED = re.compile(
    r"(?:^|, |\(|\b(?:is|was|are|were|be|been|being|became|born|as)\b )(?:as )?(?:(?:the|an?|one of the) )?(?:[a-z0-9-]+ ){0,4}$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    rf"(?:born )?(?:as )?(?:(?:the|an?) )?(?:[a-z0-9-]+ ){{0,4}}[{char_class('K')}] (?:of|to) [^.;,{char_class('SNRHK')}]{{0,60}}$",
    re.IGNORECASE,
)


def describes(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a mention says who somebody is, so that no "he" means it: both in "The son of Nils, he …"."""
    place = shadow.place(mention)
    if mention.kind is Kind.KIN:
        return bool(_DESCRIBES.match(shadow.text, place + 1) and _DESCRIBED.search(shadow.text[:place]))
    return mention.kind is Kind.PERSON and bool(_OPENS.match(shadow.text[:place]))


_OWNS_NAME = re.compile(rf"'s? (?:[a-z]+ )?(?P<kin>[{char_class('K')}]),? [{char_class('P')}]")


def owns_name(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a mention is but the owner of kin who is named behind it: X of "X's son, Y, …", not of "X's father, Y"."""
    match = _OWNS_NAME.match(shadow.text, shadow.place(mention) + 1)
    return match is not None and shadow.mentions[match["kin"]].note["field"] != "parent"


def child_beside(shadow: Shadow, mention: Mention) -> Mention | None:
    """Return the person who is said to be the child of the one mentioned: X in "X, the daughter of Y"."""
    return _find(_CHILD, shadow, mention) if shadow.has(Kind.KIN) else None


def owner_beside(shadow: Shadow, possessive: Mention) -> Mention | None:
    """Return the person right before "and his", whom the possessive means, unless that one is kin of the same: "his sons Nils and Ole and his"."""
    owner = _find(_OWNER, shadow, possessive)
    if owner is None:
        return None
    place = shadow.place(owner)
    listed = _OWN_KIN.search(shadow.text[max(0, place - _REACH) : place + 1])
    again = listed and shadow.mentions[listed["own"]].note["gender"] == possessive.note["gender"]
    return None if again or _STATED_KIN.search(shadow.text[:place]) else owner


def owners_beside(shadow: Shadow, possessive: Mention) -> tuple[Mention, ...]:
    """Return the two persons right before "and their": X and Y of "X, his wife Y, and their son", "X lives with her husband and their son"."""
    place = shadow.place(possessive)
    couple = _WITH_KIN.search(shadow.text[max(0, place - _REACH) : place]) if shadow.has(Kind.KIN) else None
    if couple and is_spouse(shadow.mentions[couple["kin"]]):
        return shadow.mentions[couple["own"]], shadow.mentions[couple["kin"]]
    last = owner_beside(shadow, possessive)
    first = (_find(_LISTED, shadow, last) or _find(_SPOUSED, shadow, last)) if last else None
    return (first, last) if first and last else ()


def is_spouse(kin: Mention) -> bool:
    """Tell whether a kin word is of somebody with whom its owner is a couple."""
    return kin.note["field"] == "spouse" or kin.note["word"] in ("partner", "fiancé", "fiancée")


def apposed_kin(shadow: Shadow, possessive: Mention) -> Mention | None:
    """Return the person who is said to be somebody's kin, whom the possessive cannot mean: X of "X, his son, …"."""
    if not _KIN_ALONE.match(shadow.text, shadow.place(possessive) + 1):
        return None
    return _find(_APPOSED, shadow, possessive)


def partner(shadow: Shadow, mention: Mention) -> Mention | None:
    """Return the person with whom a mention is coordinated: X in "X and Y", "X and his wife Y"."""
    return _find(_PARTNER, shadow, mention)


def partners(shadow: Shadow, mention: Mention) -> tuple[Mention, ...]:
    """Return the persons with whom a mention is coordinated, nearest first: Y and X of "X, Y and his son Z".

    "They" begins a clause of its own: nobody of "with X, and they".
    """
    found: list[Mention] = []
    if mention.kind is Kind.PRONOUN and mention.note.get("gender") == "plural":
        return ()
    nearest = partner(shadow, mention)
    while nearest is not None and len(found) < _LONGEST_LIST:
        found.append(nearest)
        nearest = partner(shadow, nearest) or _find(_LISTED, shadow, nearest)
    return tuple(found)


def companions(shadow: Shadow, mention: Mention) -> tuple[Mention, ...]:
    """Return the persons who are coordinated with a mention behind it: Y and Z of "X and his wife Y and Z moved"."""
    found: list[Mention] = []
    while len(found) < _LONGEST_LIST and (match := _COMPANION.match(shadow.text, shadow.place(mention) + 1)):
        mention = shadow.mentions[match["name"]]
        found.append(mention)
    return tuple(found)


def married_to(shadow: Shadow, mention: Mention) -> Mention | None:
    """Return the person who is said to have married a mention, or to have met it: X in "X married Y"."""
    return _find(_MARRIED, shadow, mention) if any(word in shadow.text for word in _TIES) else None


def fell_in_love(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether two of whom a mention is the second met or fell in love: Y in "X and Y began dating"."""
    return bool(_IN_LOVE.match(shadow.text, shadow.place(mention) + 1))


def fronted(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a mention opens the clause behind a fronted one: Ada in "In her youth, Ada …"."""
    return bool(_FRONTED.search(shadow.text[: shadow.place(mention)]))
