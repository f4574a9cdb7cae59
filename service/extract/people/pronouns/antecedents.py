"""What stands before a mention and tells whom it means: "who", other names, owners."""

import re
from collections.abc import Sequence

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.fronts import goes_on
from service.extract.people.pronouns.heads import NOBODY, head_before
from service.extract.text.patterns import compiled

ASIDE = r"(?: ?\([^()]*\))?"
_GOVERNING = "(?:with|to|by|from|for|of|about|under|through|alongside|on|after)"
_WHO = compiled(
    rf"(?<!\b[Tt]he )(?<!\ban )(?<!\ba )(?P<direct>[{char_class('PNK')}])(?:,? [{char_class('TB')}](?=,)){{0,3}}{ASIDE}(?:, [{char_class('G')}])?,? (?:and |, |[a-z]+ly |{_GOVERNING} )?$"
)
_WHO_RATHER = compiled(
    rf"\b[Ii]t (?:was|is) (?:[a-z]+ )?(?P<rather>[{char_class('PNK')}]){ASIDE},? (?:and |but )?not (?:[{char_class('H')}] (?:[a-z]+ )?)?[{char_class('PNK')}](?:,? [{char_class('P')}])?,? $"
)
"""Before "who" that is told of the first of two: "It was *Ada Byron*, not Nils Kerr, who was born in"."""
_WHO_LED = compiled(
    rf"(?P<led>[{char_class('N')}])(?: [{char_class('A')}])?(?: (?:[a-z-]+|[{char_class('JT')}])){{1,2}}(?:(?:,| and) [{char_class('JT')}])?,? $"
)
_THEY = compiled(r" (?:both |all )?(?:were|are|have)\b")
_KIN_OF = compiled(rf"(?P<kin>[{char_class('K')}]) of [{char_class('P')}], $")
_BORN_AS = compiled(r"(?:^|\. )born(?: as)? $", re.IGNORECASE)
_BORN = ("born ", "born as ")
"""What stands right before a name at birth: asked for first, as most mentions have none of it before them."""
_THEN_NAMED = compiled(
    rf"[^.;{char_class('PSNRHK')}]{{0,80}}, (?:(?:[a-z]+|[{char_class('JAT')}]) ){{0,2}}(?P<who>[{char_class('PSN')}])"
    rf"|[^.;{char_class('PSNRHK')}]{{0,60}} to [^.;{char_class('SNRH')}]{{1,120}}, (?P<she>[{char_class('S')}])"
)
"""From a name at birth on to who had it, whatever stands between, the parents too."""
_WHO_STATED = compiled(
    rf"(?P<stated>[{char_class('PSNR')}]){ASIDE},?(?: [^.;{char_class('PSNK')}]{{0,60}},)? (?:is|was|am|became) (?:(?:an?|the|one of)\b|[{char_class('JT')}])"
    rf"(?:[^.;{char_class('NK')}]{{0,160}}|[^.;]{{0,120}}[{char_class('JTY')}](?:,| [^.;]{{0,60}})?) ?$"
)
_WHO_APPOSED = compiled(
    rf"(?P<apposed>[{char_class('PN')}]){ASIDE}(?:, [{char_class('G')}])?, (?:(?:an?|the)\b(?: (?:[a-z]+ )?[{char_class('K')}](?: of [{char_class('Q')}])?)?|(?:(?:former|late|retired|then|long-?time|veteran|acting) )?[{char_class('JT')}])"
    rf"[^.;{char_class('PNK')}]{{0,80}}$"
)
_CHILD = compiled(
    rf"(?P<name>[{char_class('PSNR')}]){ASIDE}(?:[^.;{char_class('PSNR')}]{{0,160}}[{char_class('K')}] (?:of|to) [^.;{char_class('PSNRK')}]{{0,60}}"
    rf"|,? (?:is |was )?born\b[^.;{char_class('PSNRK')}]{{0,100}} to (?:the )?[^.;,{char_class('PSNRKL')}]{{0,30}})$"
)
_OTHER_NAME = compiled(
    rf"(?P<name>[{char_class('PNSK')}])(?!'s? ){ASIDE}[^.;{char_class('PNK')}]{{0,100}}?"
    rf"\b(?:known|spelled|spelt|written|(?<![{char_class('P')}] )called|(?<![{char_class('S')}] )nicknamed|credited|alias|aka|a\.k\.a\.|née|nee|geb\.|formerly|originally|stylized|christened|(?<!-)[Bb]orn)"
    r"(?: [a-z]+ly| also| better| simply| as| in [a-z]+)* ?(?:the )?[\"'(]?$"
    rf"|(?P<whose>[{char_class('P')}])\"?(?:,| \(| is| was) ?(?:(?:the|an?) )?(?:[a-z]+[ -])?(?:name|pseudonym|alias|nickname|nom de guerre|nom de plume) of (?:the )?(?:[{char_class('JA')}] )*$"
)
_NAMED_AT_WORK = compiled(
    rf"(?P<name>[{char_class('PN')}]){ASIDE},? [{char_class('R')}] (?:(?:once|had|has|later|first|also|[a-z]+ly) )*"
    r"(?:(?:skated|raced|competed|fought|wrestled|boxed|swam|ran|cycled|wrote|published|recorded|painted|exhibited|signed) as"
    r"|[a-z]+(?:ed|s|g|ote) under the (?:[a-z-]+ )?name(?: of)?) [\"']?$"
)
"""Before a name: who worked under it: "Mia Roe, *who skated as* Ada Byron"."""
_NAME_BEHIND = compiled(rf"(?P<name>[{char_class('P')}]){ASIDE}(?: -|,| \() ?$")
_UNMARRIED = compiled(
    rf",? (?:before|until|till) (?:[{char_class('H')}] (?:first )?(?:marriage|wedding)|[{char_class('S')}] (?:was )?(?:married|wed))\b"
)
"""Around the name that somebody had as a girl: "Ada Byron, *Ada Kerr* before her marriage,"."""
_CALLED = "(?:named|identified|confirmed)"
_CALLED_AS = rf"[^.;{char_class('PSH')}]{{0,140}} as (?:the )?(?:[{char_class('G')}] )?(?:(?:[a-z-]+|[{char_class('JA')}]) ){{0,3}}$"
_IDENTIFIED = compiled(
    rf"\b{_CALLED} (?P<name>[{char_class('N')}]){_CALLED_AS}|(?P<whom>[{char_class('N')}])[^.;{char_class('PSH')}]{{0,80}} {_CALLED}{_CALLED_AS}"
)
"""Before a name: whom police or the like have given it: "identified *the woman* as Ada Byron"."""
_TRANSLATED = compiled(
    rf"(?P<name>[{char_class('PNS')}]) ?\((?:[^()]{{0,60}}[;,] )?(?:[{char_class('AP')}]|[A-Z][a-z]+): $"
)
_BRACKETED = compiled(rf"(?P<name>[{char_class('P')}]) ?[(\[][^()]{{0,60}}$")
_BEFORE_BRACKET = compiled(rf"(?P<name>[{char_class('P')}])(?: of (?:the )?[{char_class('LP')}])? \($")
_FRONTED = compiled(r", (?:(?:the|young) )?$")
REACH = 280
"""How many characters of a shadow before a mention can tell whom it means."""


_NOUN_APPOSED = compiled(
    rf"(?P<name>[{char_class('P')}]){ASIDE}(?:, [{char_class('G')}])?, (?:(?:an?|the) (?:(?:[a-z-]+|[{char_class('AJT')}])(?:'s?)? ){{0,3}})?$"
)
_WITH_MORE = compiled(r",? (?:and|or)\b")


def apposed_to(shadow: Shadow, noun: Mention) -> Mention | None:
    """Return of whom a noun between commas is said: X of "X, the first woman to sail, …"; not "X, the boy and …", a list."""
    found = find_before(_NOUN_APPOSED, shadow, noun)
    return None if found is None or _WITH_MORE.match(shadow.text, shadow.place(noun) + 1) else found


def find_before(pattern: re.Pattern[str], shadow: Shadow, mention: Mention) -> Mention | None:
    """Return the mention that the first group of ``pattern`` finds in what stands right before a mention."""
    place = shadow.place(mention)
    match = pattern.search(shadow.text[place - REACH if place > REACH else 0 : place])
    if match is None:
        return None
    found = next((char for char in match.groups() if char), None)
    return shadow.mentions[found] if found else None


def antecedent(shadow: Shadow, relative: Mention) -> Mention | None:
    """Return whom "who" or "whose" means: the person right before it, or the one of whom the noun before it is said."""
    direct = find_before(_WHO_RATHER, shadow, relative) or find_before(_WHO, shadow, relative)
    if direct and direct.kind is Kind.PERSON and _THEY.match(shadow.text, shadow.place(relative) + 1):
        several = find_before(_KIN_OF, shadow, relative)
        direct = several if several and several.note["gender"].endswith("plural") else direct
    if direct and direct.kind is Kind.PERSON and _is_either(shadow, relative):
        return None
    if direct or head_before(shadow, shadow.place(relative), relative=True) == NOBODY:
        return direct
    found = find_before(_WHO_APPOSED, shadow, relative) or find_before(_WHO_LED, shadow, relative)
    stated = find_before(_WHO_STATED, shadow, relative) if found is None else None
    if stated is not None and shadow.text.endswith("by ", 0, shadow.place(stated)):
        return None  # "played by Ada, is a nurse who"
    return found or stated


_EITHER = compiled(
    rf"(?:^|[;:] |, (?:and|but|while) )(?:[Ii]n [{char_class('D')}],? )?(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[{char_class('HQ')}]) )?(?:[a-z-]+ ){{0,2}}[{char_class('KNJY')}] (?:of|to) "
    rf"(?:(?:the|[{char_class('JTA')}]) )*[{char_class('P')}]{ASIDE}, $"
)


def _is_either(shadow: Shadow, relative: Mention) -> bool:
    """Tell whether "who" may mean the one in front as well as whose that one is: "The sister of Ada, *who* sang, died"."""
    place = shadow.place(relative)
    closing = shadow.text.find(", ", place)
    around = closing > 0 and goes_on().match(shadow.small, closing)
    return bool(around and _EITHER.search(shadow.text[:place]))


def other_name_of(shadow: Shadow, mention: Mention) -> Mention | None:
    """Return the person of whom a mention is another name: "known as …", "née …", the same in another script."""
    if mention.note.get("script"):
        return find_before(_BRACKETED, shadow, mention)
    owns = shadow.text.startswith(("'s", "'", "’"), shadow.place(mention) + 1)  # "known as *Ada Kerr*'s editor"
    found = (None if owns else find_before(_OTHER_NAME, shadow, mention)) or _repeated(shadow, mention)
    if found is None and _UNMARRIED.match(shadow.small, shadow.place(mention) + 1):
        return find_before(_NAME_BEHIND, shadow, mention)
    if found is None and shadow.has(Kind.RELATIVE):
        found = find_before(_NAMED_AT_WORK, shadow, mention)
    if found is None and shadow.has(Kind.NOMINAL) and " as " in shadow.small:
        found = find_before(_IDENTIFIED, shadow, mention)
    translated = found is None and shadow.text.endswith(": ", 0, shadow.place(mention))
    return find_before(_TRANSLATED, shadow, mention) if translated else found


def _repeated(shadow: Shadow, mention: Mention) -> Mention | None:
    """Return whose fuller name stands in brackets behind the usual one: "Louise of Denmark (Louise Caroline Kerr)"."""
    place = shadow.place(mention)
    if not shadow.text.endswith("(", 0, place) or mention.kind is not Kind.PERSON:
        return None
    before = find_before(_BEFORE_BRACKET, shadow, mention)
    same = before is not None and before.value.split()[0] == mention.value.split()[0] != mention.value
    return before if same else None


def born_as(shadow: Shadow, mention: Mention) -> Mention | None:
    """Return who had a mention for a name at birth, where that is said before: "Born Ada Kerr in 1931, she …"."""
    place = shadow.place(mention)
    if not (shadow.small.endswith(_BORN, 0, place) and _BORN_AS.search(shadow.text[:place])):
        return None
    match = _THEN_NAMED.match(shadow.text, place + 1)
    return shadow.mentions[match["who"] or match["she"]] if match else None


_NOTED = compiled(
    rf"[(\[]?(?:(?:[Tt]he|[Tt]his) (?:[a-z-]+ ){{0,3}}[{char_class('JT')}] (?:was|is) |(?:[Tt]he )?[{char_class('N')}] (?:was|is) )?[Bb]orn(?: as)? $"
)


_OTHERS = compiled(rf"[^.;)]*[{char_class('PSNRHK')}]")


def opens_note(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a life in note form begins with a mention: "Born Ada Kerr, 1931, in Oslo", "The soprano was born Ada Kerr"."""
    place = shadow.place(mention)
    if not shadow.small.endswith(_BORN, 0, place):
        return False
    return bool(_NOTED.match(shadow.text[:place]) and not _OTHERS.match(shadow.text, place + 1))


_OWNS_NAME = compiled(
    rf"(?: and [{char_class('P')}])?(?:'s?)? (?:[a-z]+ )?(?P<kin>[{char_class('K')}]),? [{char_class('P')}]"
)
_PARENT_IS = compiled(
    rf"(?:'s?)? (?:[a-z]+ )?[{char_class('K')}],? (?P<name>[{char_class('P')}])(?:{ASIDE}|, [^.;{char_class('PSNRHK')}]{{1,60}},)?,? "
    r"(?:is|was|had been|worked|served|became|came)\b"
)


def told_first(shadow: Shadow, people: Sequence[Mention]) -> int:
    """Return the number of whom among ``people`` a sentence tells: the second in "X's son, Y, …", where X but owns the kin.

    Of "X's father, Y, was …" that is X, as pages go, unless a pronoun goes on about one who may be Y: "and so he worked as".
    """
    match = _OWNS_NAME.match(shadow.text, shadow.place(people[0]) + 1) if len(people) > 1 else None
    if match is None:
        return 0
    kin, named = shadow.mentions[match["kin"]].note, "'" in match[0]
    if kin["field"] != "parent":
        return people.index(shadow.mentions[match["kin"]]) if named else 0
    parent = _PARENT_IS.match(shadow.text, shadow.place(people[0]) + 1) if named or shadow.has(Kind.RELATIVE) else None
    goes_on = any(each.kind is Kind.PRONOUN and each.note.get("gender") == kin["gender"] for each in people)
    return people.index(shadow.mentions[parent["name"]]) if parent and goes_on else 0


def child_beside(shadow: Shadow, mention: Mention) -> Mention | None:
    """Return the person who is said to be the child of the one mentioned: X in "X, the daughter of Y"."""
    return find_before(_CHILD, shadow, mention) if shadow.has(Kind.KIN) else None


_PARENT = compiled(
    rf"(?:(?P<kin>[{char_class('K')}]) (?:of|to)|\b[Bb]orn\b[^.;{char_class('PSNRK')}]{{0,100}} to) [^.;{char_class('PSNRK')}]{{0,60}}$"
)


def is_parent(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a mention says whose child somebody is: X of "the daughter of X", "born in Oslo to X"."""
    place = shadow.place(mention)
    match = _PARENT.search(shadow.text[max(0, place - REACH) : place])
    return match is not None and (not match["kin"] or shadow.mentions[match["kin"]].note["field"] == "child")


def is_spouse(kin: Mention) -> bool:
    """Tell whether a kin word is of somebody with whom its owner is a couple."""
    return kin.note["field"] == "spouse" or kin.note["word"] in ("partner", "fiancé", "fiancée")


def fronted(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a mention opens the clause behind a fronted one: Ada in "In her youth, Ada …"."""
    return bool(_FRONTED.search(shadow.text[: shadow.place(mention)]))


_NEAR_KIN = 3
"""How many code points may stand between a kin word and the name that belongs to it: " ", ", "."""
_BESIDE_KIN = compiled(
    rf" of (?:[a-z]+ ){{0,2}}[{char_class('QG')}](?: years)?,? |, (?:the|an?) (?:(?:[a-z-]+|[{char_class('A')}]) ){{0,3}}[{char_class('J')}],? "
)
"""What may stand between kin and the name: "his wife *of 60 years,* Ada", "her aunt, *the nurse* Ada"."""
_IS_KIN = compiled(rf" (?:is|was|are|were) (?:the (?:[a-z]+ )?[{char_class('J')}] )?")
"""Between kin and the name that a sentence gives them: "Her father *is* Ole Kerr"."""


def stands_beside_kin(shadow: Shadow, kin: Mention, name: Mention) -> bool:
    """Tell whether a name stands right behind a kin word, or behind how long they have been a couple, or what kin do."""
    if 0 <= name.start - kin.end < _NEAR_KIN:
        return True
    place = shadow.place(kin) + 1
    if _IS_KIN.fullmatch(shadow.text, place, shadow.place(name)) and not shadow.text.startswith(
        ("'", "’"), shadow.place(name) + 1
    ):
        return True
    return name.start >= kin.end and bool(_BESIDE_KIN.fullmatch(shadow.text, shadow.place(kin) + 1, shadow.place(name)))


def is_behind_kin(shadow: Shadow, kin: Mention, name: Mention) -> bool:
    """Tell whether a name stands right behind the kin whose it is: "his *daughter, Ada Byron*"."""
    return kin.kind is Kind.KIN and shadow.text[shadow.place(kin) + 1 : shadow.place(name)] in (" ", ", ")
