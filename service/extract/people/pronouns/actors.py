"""Who acts in a clause, and is not the one whom its object means; and who is called by the number of children."""

import re
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.pronouns.antecedents import find_before
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_ACTOR = compiled(
    rf"^(?:[^,;:.{char_class('PSNRHKOF')}]* )?(?P<actor>[{char_class('PNK')}])(?:(?: |, )[{char_class('R')}] [^,;:{char_class('PSNRHK')}]*?,?)?"
    r"(?: (?!(?:and|but|or|that|how|when|as|because|if|while|after|before|until|where|which|said|says|told|tells|thought|knew|let|saw|made)\b)[a-z-]+){1,3} $"
)


_OBJECT = compiled(r"[.,;]|$| (?:to|from|into|in|at|for|with|away|home|back|up|by|on|as|and)\b")
"""Behind a "her" that owns nothing."""


@cache
def _judged() -> re.Pattern[str]:
    verbs = lexicon.alternation(lexicon.words("people", "others", "judging"))
    return compiled(rf"\b(?:{verbs}) $")


@cache
def _choice() -> re.Pattern[str]:
    nouns = lexicon.alternation(lexicon.words("people", "others", "choices"))
    return compiled(rf" (?:[a-z-]+ )?(?:{nouns}|candidacy|dismissal|arrest)\b")


def judges(shadow: Shadow, possessive: Mention) -> bool:
    """Tell whether somebody speaks for or against another's coming to a post: "Ada opposed *her* appointment as chairman"."""
    place = shadow.place(possessive)
    if _choice().match(shadow.small, place + 1) is None:
        return False
    return _judged().search(shadow.small, max(0, place - _VERB), place) is not None


_VERB = 20


def actor_beside(shadow: Shadow, pronoun: Mention) -> Mention | None:
    """Return who does something to the one whom an object means, and so is another: the uncle of "An uncle sent *him* to Oslo"."""
    if pronoun.kind is Kind.POSSESSIVE and judges(shadow, pronoun):
        return find_before(_ACTOR, shadow, pronoun)
    if pronoun.value == "her" and not _OBJECT.match(shadow.small, shadow.place(pronoun) + 1):
        return None
    return find_before(_ACTOR, shadow, pronoun) if pronoun.value in ("him", "her") else None


_ALONE = compiled(r" (?:(?:has|had|also|later|then|[a-z]+ly) ){0,2}[a-z-]+ $")


def acts_alone(shadow: Shadow, actor: Mention, pronoun: Mention) -> bool:
    """Tell whether nothing but a verb stands between who acts and an object: "Ada *appointed* her"; not "Ada watched men beat her"."""
    return _ALONE.fullmatch(shadow.small, shadow.place(actor) + 1, shadow.place(pronoun)) is not None


_ACTS = compiled(
    rf"(?:,? [{char_class('R')}])? (?:(?:has|had|also|later|first|once|[a-z]+ly) )*(?P<verb>[a-z-]+) (?P<whom>[{char_class('HS')}])"
)


def _gives() -> AbstractSet[str]:
    """Return verbs behind which "her" owns nothing: "gave her roses"."""
    return lexicon.words("people", "others", "gives")


def acts_on(shadow: Shadow, noun: Mention) -> bool:
    """Tell whether whom a noun means does something to "her" or "him", who is another: "The sculptor taught *her* Latin"."""
    match = _ACTS.match(shadow.small, shadow.place(noun) + 1)
    whom = shadow.mentions[match["whom"]] if match else None
    if match is None or whom is None or whom.value not in ("her", "him"):
        return False
    return whom.value == "him" or match["verb"] in _gives() or _OBJECT.match(shadow.small, match.end()) is not None


_DOES = compiled(
    rf"(?P<actor>[{char_class('S')}]) (?:(?!(?:and|but|or|when|as|if|because|while|is|was|became|becomes|remains|being)\b)[a-z-]+ ){{1,3}}$"
)


def does_to(shadow: Shadow, noun: Mention) -> Mention | None:
    """Return who does something to whom a noun means, and is another: "*She* fed the 19-year-old"; nobody of "She is the 19-year-old who"."""
    return find_before(_DOES, shadow, noun)


_RELATES = compiled(
    rf" (?:(?:with|to|for|by|from|of|about|on|against|beside) )?[{char_class('R')}] (?:(?:has|had|also|later|first|once|[a-z]+ly) )*"
    rf"(?:(?!(?:is|was|were|be|become|became|as|called|named)\b)[a-z-]+ (?:and [a-z-]+ )?)?(?P<whom>[{char_class('P')}])"
    rf"| [{char_class('R')}] (?:was|were|is|are|had been) (?:[a-z]+ly )?[a-z]+ by (?P<agent>[{char_class('P')}])"
    rf"|(?: (?:[{char_class('JT')}]|[a-z-]+))?(?: (?:has|had|also|later|first|once|never|[a-z]+ly))* (?:met|beat|married|taught|faced|lost to|played (?:with|against)|worked (?:with|for)|wrote to|thanked|praised|interviewed|accused|attacked|helped|joined|painted|photographed) (?P<met>[{char_class('P')}])(?!'s)"
    rf"| (?P<object>[{char_class('P')}]) (?:[a-z]+ed|met|knew|taught|left|saw|chose) (?:[a-z]+ )?(?:was|is|had|has|became|died|worked|lived|joined|moved)\b"
)


def named_in_clause(shadow: Shadow, noun: Mention) -> Mention | None:
    """Return who is named in the clause behind a noun, and cannot be whom the noun means: Ada in "The man who taught *Ada*"."""
    match = _RELATES.match(shadow.small, shadow.place(noun) + 1)
    return shadow.mentions[match["whom"] or match["agent"] or match["met"] or match["object"]] if match else None


_SOME = compiled(r"\b(?:an?|another|one)(?: [a-z]+)? $", re.IGNORECASE)


def is_helped(shadow: Shadow, pronoun: Mention) -> bool:
    """Tell whether a sentence is about whom an object means, as none but some relative without a name does something: "*An uncle* sent him"."""
    actor = actor_beside(shadow, pronoun)
    return actor is not None and actor.kind is Kind.KIN and _SOME.search(shadow.text[: shadow.place(actor)]) is not None


_PARENT_OF = compiled(
    rf"[ -]of[ -](?:[{char_class('Q')}]|one|two|three|four|five|six|seven|eight|nine|ten)(?: (?:[a-z]+ )?[{char_class('NK')}])? (?=[a-z])"
)
_THE = rf"the (?:[a-z-]+ |[{char_class('GA')}] ){{0,2}}$"
_THE_PARENT = compiled(rf"(?:^|[.;:] )(?:now |but |and |today,? )?{_THE}")
_SINCE_THEN = r"(?:last|this|earlier this|earlier|then|later|now|soon|today|yesterday|on [a-z]+day)(?: [a-z]+)?,?"


@cache
def _the_father_of_two() -> re.Pattern[str]:
    """Match what stands before "father-of-two" where it is who acts behind a time, or who speaks: "last week *the* father-of-two"."""
    verbs = "|".join(sorted(lexicon.words("abbreviations", "quotes", "speech")))
    return compiled(rf"(?:(?:^|[.;:] )(?:{_SINCE_THEN}|in [{char_class('D')}],?) |\b(?:{verbs}) ){_THE}")


_OF_NUMBER = compiled(rf"-of-(?:[{char_class('Q')}]|[a-z]+) (?P<who>[{char_class('P')}])")


def parent_beside(shadow: Shadow, kin: Mention) -> Mention | None:
    """Return whom a kin word is of that tells the number of children right before a name: "*Mother-of-two* Ada Byron"."""
    match = _OF_NUMBER.match(shadow.text, shadow.place(kin) + 1)
    return shadow.mentions[match["who"]] if match else None


def stands_for_parent(shadow: Shadow, kin: Mention) -> bool:
    """Tell whether a kin word stands for somebody by the number of children: "*The mother* of four was born in …"."""
    if kin.note.get("field") != "parent":
        return False
    place = shadow.place(kin)
    if shadow.small.startswith("-of-", place + 1) and _the_father_of_two().search(shadow.small[:place]):
        return True
    return bool(_PARENT_OF.match(shadow.small, place + 1) and _THE_PARENT.search(shadow.small[:place]))


_WHOSE_CLAUSE = compiled(rf"(?P<who>[{char_class('R')}]) [^,.;:(){char_class('PSNRHK')}]{{0,80}}$")
_KIN_CLAUSE = compiled(
    rf"(?:^|[;:] |, (?:and|but|while) )(?:[{char_class('H')}]|[{char_class('PN')}]'s?) (?:[a-z-]+ ){{0,2}}[{char_class('K')}],? (?P<who>[{char_class('P')}])"
    rf"(?:,(?! (?:and|or)\b)[^.;:(){char_class('PSNRHK')}]{{1,60}},|,)? (?!(?:and|or|of|in|at|on|with|to|from|by)\b)[a-z][^,.;:(){char_class('PSNRHK')}]{{0,80}}(?<! and )$"
)


_ELDEST_CLAUSE = compiled(
    rf"(?:^|[;:] )(?:the |[{char_class('H')}] )(?:eldest|oldest|youngest|elder|younger)(?: of them)?, (?P<who>[{char_class('P')}]),"
    rf"(?: [^.;:(){char_class('PSNRHK')}]{{1,60}},)? (?!(?:and|or|of|in|at|on|with|to|from|by)\b)[a-z][^,.;:(){char_class('PSNRHK')}]{{0,80}}(?<! and )$",
    re.IGNORECASE,
)
"""Before "her": one of some children, or the like, by name: "The eldest, *Ada*, received"."""


def actor_of_clause(shadow: Shadow, possessive: Mention) -> Mention | None:
    """Return whose clause a possessive stands in as what that one has to do with: "met Ada, *who* left *her* husband", "their daughter, *Ada*, left *her* husband"."""
    if _OBJECT.match(shadow.small, shadow.place(possessive) + 1):
        return None
    who = find_before(_WHOSE_CLAUSE, shadow, possessive) if shadow.has(Kind.RELATIVE) else None
    return who or find_before(_KIN_CLAUSE if shadow.has(Kind.KIN) else _ELDEST_CLAUSE, shadow, possessive)


_OF_OWN_LIFE = compiled(
    rf"[{char_class('R')}] [^,.;:(){char_class('PSNRHK')}]{{0,40}}\b(?:survived by|leaves|left|leaving|lost|predeceased by|outlived|(?:lived|lives|living) (?:[^,.;:(){char_class('PSNRHK')}]{{1,30}} )?with) $"
)


def is_of_own_life(shadow: Shadow, possessive: Mention) -> bool:
    """Tell whether whose clause it is has the kin that a possessive tells of: "her teacher, who *was survived by his* wife"."""
    return shadow.has(Kind.RELATIVE) and _OF_OWN_LIFE.search(shadow.small, 0, shadow.place(possessive)) is not None


_OF_A_TRADE = compiled(
    rf"\b(?:to|of|by|with|from|for) (?:an?|the) (?:(?:[a-z-]+|[{char_class('A')}]) ){{0,3}}?(?:[{char_class('JT')}]|[a-z]+(?:er|or|ist|man|ian|eer))(?: (?:from|of|in|at) [{char_class('LOF')}])?,? and $"
    rf"|^(?:[{char_class('PN')}]'s?|[{char_class('H')}]) (?:[a-z-]+ ){{0,2}}[{char_class('JTK')}] (?:lives?|lived|moved|settled|died|resides?|resided) [^,.;:(){char_class('PSNRHK')}]{{1,60}} with $"
)


def is_of_a_trade(shadow: Shadow, possessive: Mention) -> bool:
    """Tell whether whoever a trade alone tells of has the kin that a possessive tells of: "the child of *a miner and his* wife", "*Ada's editor* lives in Lom with *her* sons"."""
    return _OF_A_TRADE.search(shadow.small, 0, shadow.place(possessive)) is not None


_REMEMBERED = compiled(
    r"\b(?:named|called) (?:after|for|in hono[u]?r of) $|\bin (?:memory|hono[u]?r|remembrance) of $|\b(?:hono[u]?rs|commemorates|hono[u]?ring|commemorating) $"
)


def is_remembered(shadow: Shadow, noun: Mention) -> bool:
    """Tell whether a noun says whom a prize or the like is named after: "won the Elm Prize, named after *the poet*"."""
    return _REMEMBERED.search(shadow.small, 0, shadow.place(noun)) is not None


_SENT = 140


def puts_to_work(shadow: Shadow, place: int) -> bool:
    """Tell whether somebody else does what "to" at a place tells: "sends *nurses* to work", "sought *a young lawyer from Lom* to work"."""
    return _put_to_work().search(shadow.small, max(0, place - _SENT), place) is not None


@cache
def _put_to_work() -> re.Pattern[str]:
    """Match what puts another than the subject of its clause to work, up to "to"."""
    verbs = lexicon.alternation(lexicon.words("people", "others", "puts_to_work"))
    one = f"[{char_class('JTKNY')}]|[a-z]{{3,}}(?:ers|ors|ists|ees|men)|nurses|women|people|students|staff"
    stops = f"[^;:.,{char_class('R')}]"
    return compiled(
        rf"\b(?:{verbs}) (?!(?:by|as|to|from|for|with|in|into|on|at|out|off|him|me|them)\b){stops}{{0,40}}?(?:{one})(?: (?:from|of|in|with) {stops}{{1,40}})? $"
    )
