"""Who stands beside whom in a sentence: "X and Y", "X and his wife Y", "X married Y"."""

from functools import lru_cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.pronouns.antecedents import ASIDE, REACH, find_before, is_spouse
from service.extract.people.pronouns.owners import owner_beside
from service.extract.text.patterns import compiled

_CALLED = rf"(?:(?:the|fellow|her|his) )?(?:(?:(?!of )[A-Za-z-]+|[{char_class('AP')}]) ){{0,3}}[{char_class('JT')}] "
"""What may stand before a name that is coordinated: "X and *the Iraqi activist* Y"."""
_FOR_YEARS = rf"(?: of (?:over |more than |nearly |almost |about )?[{char_class('QG')}](?: [a-z]+)?)?"
"""What may stand between kin and the name: "her husband *of 40 years*, Nils"."""
_OWN = (
    rf"(?:{_CALLED})?(?:[{char_class('H')}] )?(?:[a-z]+ )?"
    rf"(?:[{char_class('K')}]{_FOR_YEARS},? (?:(?:the|an?) (?:(?:[a-z]+|[{char_class('AJT')}]) ){{1,3}})?(?:[A-Za-z]{{1,5}}\.[- ]?){{0,3}})?$"
)
_PARTNER = compiled(rf"(?P<name>[{char_class('PSNK')}]){ASIDE},? (?:and|&|(?:along |together )?with|as well as) {_OWN}")
_COMPANION = compiled(
    rf"{ASIDE}(?:, [^.;:{char_class('PSNRHK')}]{{1,40}},)?,? (?:and|&|(?:along |together )with) (?:[{char_class('H')}] )?(?:[a-z]+ )?(?:[{char_class('K')}]{_FOR_YEARS},? )?(?:{_CALLED})?(?P<name>[{char_class('PSNK')}])"
)
_LISTED = compiled(rf"(?P<name>[{char_class('PK')}]){ASIDE}, {_OWN}")
_SPOUSED = compiled(
    rf"(?P<name>[{char_class('PS')}])[^.;{char_class('PSNR')}]{{0,80}}(?:\ban?|[{char_class('H')}]) (?:[a-z]+ )?[{char_class('K')}],? $"
)
_MARRIED = compiled(
    rf"(?P<name>[{char_class('PSNKR')}]){ASIDE}(?:, [^.;:,{char_class('PSN')}]{{1,80}}(?=, ))?,? (?:[^.;:,{char_class('PSNKR')}]{{1,60}} and )?(?:[a-z]+ly )?(?:(?:is|was|am|got|has been|had been|later|then) ){{0,2}}(?:[a-z]+ly )?"
    rf"(?:(?:re)?married|wed|met|dated|courted|divorced|fell in love with|(?:began|started|been) dating|tied the knot with|(?:in a|began a|started a) (?:[a-z-]+ ){{0,2}}relationship with)\b"
    rf"(?:[^.;{char_class('PSNKR')}]|(?<=[Dd]r)\.|(?<=[Mm]r)\.|(?<=[Mm]rs)\.){{0,60}}(?:[{char_class('HK')}] [a-z ,]{{0,30}})?$"
)
_LIVES = compiled(
    rf"(?P<name>[{char_class('PS')}]){ASIDE},? (?:[a-z]+ )?(?:lives?|lived|shares?|shared)(?: [^.;,{char_class('PSNKRH')}]{{1,40}})?,? with (?:the )?(?:[a-z-]+ |[{char_class('AJT')}] ){{0,3}}$"
)
"""With whom somebody lives, no kin: "Ada lives in Hull with the actor Nils Berg"; "they" are both."""
_IN_FRONT = compiled(rf"(?P<name>[{char_class('P')}]){ASIDE}, $")
_CALLED_KIN = compiled(rf"(?P<name>[{char_class('P')}]){ASIDE}, [{char_class('H')}] (?:[a-z]+ )?$")
"""Before kin: whose they are called so: "Nils and *Mia*, his wife, moved"."""
_CLOSED = compiled(rf"$|[.;)]|,(?! (?:and|&|with) |(?: [{char_class('PSH')}])+)")
_IN_LOVE = compiled(
    r",? (?:(?:first|had|both|soon|later|then) ){0,2}(?:met\b|(?:began|started) dating|dated\b|fell in love|(?:got|became|were) engaged|courted\b)"
)
_TIES = (
    "married",
    "wed ",
    " met ",
    "dated ",
    "dating ",
    "courted ",
    "divorced",
    "in love",
    "the knot",
    "relationship with",
    "engaged to",
)
_LONGEST_LIST = 8
_WITH_KIN = compiled(
    rf"(?P<own>[{char_class('HP')}])(?:['’]s?)? (?:[a-z-]+ )?(?P<kin>[{char_class('K')}])"
    rf"(?:,? (?:the (?:[a-z-]+ |[{char_class('AJT')}] ){{1,3}})?[{char_class('P')}],?)?(?:[^.;:{char_class('PSNRHK')}]{{1,60}})??(?:,? and|,| with) $"
)


def owners_beside(shadow: Shadow, possessive: Mention) -> tuple[Mention, ...]:
    """Return the two persons right before "and their": X and Y of "X, his wife Y, and their son", "X lives with her husband and their son"."""
    place = shadow.place(possessive)
    couple = _WITH_KIN.search(shadow.text[max(0, place - REACH) : place]) if shadow.has(Kind.KIN) else None
    if couple and is_spouse(shadow.mentions[couple["kin"]]):
        return shadow.mentions[couple["own"]], shadow.mentions[couple["kin"]]
    last = owner_beside(shadow, possessive)
    first = (find_before(_LISTED, shadow, last) or find_before(_SPOUSED, shadow, last)) if last else None
    first = first or (find_before(_LIVES, shadow, last) if last and " with " in shadow.text else None)
    return (first, last) if first and last else ()


def partner(shadow: Shadow, mention: Mention) -> Mention | None:
    """Return the person with whom a mention is coordinated: X in "X and Y", "X and his wife Y"."""
    return find_before(_PARTNER, shadow, mention)


def partners(shadow: Shadow, mention: Mention) -> tuple[Mention, ...]:
    """Return the persons with whom a mention is coordinated, nearest first: Y and X of "X, Y and his son Z".

    "They" begins a clause of its own: nobody of "with X, and they".
    """
    found: list[Mention] = []
    if mention.kind is Kind.PRONOUN and mention.note.get("gender") == "plural":
        return ()
    if mention.kind is Kind.KIN:
        mention = find_before(_CALLED_KIN, shadow, mention) or mention
    nearest = partner(shadow, mention)
    while nearest is not None and len(found) < _LONGEST_LIST:
        found.append(nearest)
        nearest = partner(shadow, nearest) or find_before(_LISTED, shadow, nearest)
    return tuple(found)


def companions(shadow: Shadow, mention: Mention) -> tuple[Mention, ...]:
    """Return the persons who are coordinated with a mention behind it: Y and Z of "X and his wife Y and Z moved"."""
    found: list[Mention] = []
    while len(found) < _LONGEST_LIST and (match := _COMPANION.match(shadow.text, shadow.place(mention) + 1)):
        mention = shadow.mentions[match["name"]]
        found.append(mention)
    return tuple(found)


@lru_cache(maxsize=1)
def _tells_of_ties(text: str) -> bool:
    """Tell whether a sentence has a word for marrying or meeting; asked again for each of its persons."""
    return any(word in text for word in _TIES)


def kin_in_front(shadow: Shadow, owner: Mention, kin: Mention) -> Mention | None:
    """Return whom a kin word behind a comma means: X in "met X, her husband, at", not in "met X, her husband and Y"."""
    if not _CLOSED.match(shadow.text, shadow.place(kin) + 1):
        return None
    return find_before(_IN_FRONT, shadow, owner)


def married_to(shadow: Shadow, mention: Mention) -> Mention | None:
    """Return the person who is said to have married a mention, or to have met it: X in "X married Y"."""
    if _tells_of_ties(shadow.text) and (tied := find_before(_MARRIED, shadow, mention)):
        return tied
    lives = " live" in shadow.text and shadow.text[shadow.place(mention) + 1 :] in ("", ".")
    return find_before(_LIVES, shadow, mention) if lives else None


def fell_in_love(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether two of whom a mention is the second met or fell in love: Y in "X and Y began dating"."""
    return bool(_IN_LOVE.match(shadow.text, shadow.place(mention) + 1))
