"""Who else than the main person a pronoun may mean: somebody whom the sentence before is really about.

"Her sister, Ines, is a lawyer. She was born in Hull": what she does may be told of either, so that nothing is claimed.
"""

import re
from enum import Enum
from functools import cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.pronouns.antecedents import find_before
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.vocabulary import any_of


class Standing(Enum):
    """How a sentence brings in somebody else.

    As a parent or another of the person's own, as one whom it is as much about, as one whom the person teaches, or only faces, as one whom
    somebody names for a post, in passing, or only to say whose kin, or like whom, the person is.
    """

    PARENT = "parent"
    TOLD_OF = "told of"
    MET = "met"
    FACED = "faced"
    CHOSEN = "chosen"
    PASSING = "passing"
    ASIDE = "aside"


_OWNED = compiled(
    rf"(?:[^,;]{{1,50}}, )?(?:[{char_class('H')}]|[{char_class('P')}]'s?) "
    rf"(?:(?!(?:and|or|to|of|as|by|with|about|for|from|in|on|at) )(?:[a-z-]+|[{char_class('JTAVQB')}]) ){{0,3}}"
    rf"(?P<noun>[{char_class('KJTN')}]|(?!(?:sur)?names?\b)[a-z-]+)(?P<parted>,?)(?: (?:is|was))? (?:(?:the|an?) )?(?:(?:[{char_class('JTA')}]|[A-Z][a-z]+\.?) ){{0,2}}$"
)
_KIN_ALONE = compiled(
    rf"(?:[^,;]{{1,50}}, )?(?:[{char_class('H')}]|[{char_class('P')}]'s?) (?:(?:[a-z-]+|[{char_class('JAV')}]) )?$"
)
_ASIDE = compiled(
    rf"(?:(?:\b(?:is|was|be|been|being)|,) (?:the |an? )?(?:[a-z-]+ )?(?:[{char_class('K')}]|friend|fan|admirer|pupil|student|contemporary|descendant|namesake) (?:of|to)"
    rf"|(?:^|, |\b(?:just|much|more) )(?:[Ll]ike|[Uu]nlike|than)|\b(?:named|called|modelled|modeled) after) (?:(?:the|an?|[{char_class('JTA')}]) ){{0,4}}(?:[{char_class('P')}],? and )?$"
)
"""Before whose child or friend somebody is said to be, or like whom: "is the daughter of *X*", "named after *X*"."""
_FAR = 80
_NEAR = compiled(
    rf"[{char_class('H')}] (?:(?!(?:and|or|to|of|as|by|with|about|for|from|in|on|at) )(?:[a-z-]+|[{char_class('JTAVQB')}]) ){{0,3}}"
    rf"(?:[{char_class('KJTN')}]|[a-z-]+),? (?:(?:the|an?) )?(?:(?:[{char_class('JTA')}]|[A-Z][a-z]+\.?) ){{0,2}}$"
)
_DESCRIBED = compiled(rf", (?:an?\b|the\b|[{char_class('R')}]|[{char_class('J')}])")
"""Before and behind a name: somebody of the person's own: "named after *her grandmother,* X*, a midwife*"."""
_KIN_BEHIND = compiled(rf", (?:[{char_class('H')}]|[{char_class('P')}]'s?) (?:[a-z-]+ )?(?P<kin>[{char_class('K')}]),")
"""Behind the name that opens a sentence: "Ines, *her sister*, is a lawyer"."""
_BYLINE = compiled(
    rf"(?:(?:about )?(?:[{char_class('N')}]|the (?:author|writer|reporter|journalist|photographer|contributor|translator)s?)[:,-]{{1,2}} "
    r"|(?:(?:written|reported|edited|compiled|translated|text|words|story|report|photographs|additional reporting) )?by )$",
    re.IGNORECASE,
)
"""At a paragraph's start, before whoever has made the page."""
_WENT_BEFORE = compiled(
    rf"(?:,? [{char_class('P')}])?(?:,[^.;]{{1,60}},|,)? (?:had )?(?:predeceased [{char_class('SHP')}]|preceded [{char_class('SHP')}] in death)"
)
"""Behind one who has died before another: what follows is told of that other one."""
_SOURCE = compiled(rf"\b[Aa]ccording to (?:(?:the|an?|[{char_class('JTHK')}]),? )*(?P<who>[{char_class('P')}])")
"""Who only says what a sentence tells of another: "*according to* Ada Byron, X was born"."""
_ENDS_APPOSED = (",", " (")
_DESCRIPTION = rf"(?:(?:the|an?|young|old|former|real|[{char_class('JTAV')}]),? ){{0,4}}"
_FOUND_OUT = compiled(
    rf"(?:\b(?:named|identified) (?:(?! as )[^.;{char_class('PS')}]){{1,120}} as|[{char_class('N')}] (?:is|was)(?: named)?) {_DESCRIPTION}$",
    re.IGNORECASE,
)
"""Before whom a sentence names of whom it has told: "named the dead woman as *Ines Kerr*"."""
_TRADE = compiled(rf"[{char_class('JT')}]")


@cache
def _told_of() -> re.Pattern[str]:
    """Return what stands before whom a sentence makes its topic: "a biography of X", "she plays X", "lost to X"."""
    heads = any_of(lexicon.words("people", "rivals", "works"))
    verbs = any_of(lexicon.words("people", "rivals", "verbs"))
    kin = rf"(?:[{char_class('H')}] (?:[a-z-]+ )?[{char_class('K')}],? )?"
    return compiled(
        rf"\b(?:{heads} (?:(?:is|was) )?(?:of|on|about)|{verbs}|lost (?:[a-z-]+ ){{1,4}}to) {kin}{_DESCRIPTION}(?:[A-Z][a-z]+\.? )?$"
    )


@cache
def _met() -> re.Pattern[str]:
    """Return what stands before whom somebody meets, asks or teaches: "X interviewed the singer Y"."""
    verbs = any_of(lexicon.words("people", "rivals", "asks"))
    meets = any_of(lexicon.words("people", "rivals", "meets"))
    return compiled(
        rf"(?P<who>[{char_class('SP')}])(?: ?\([^()]*\))?,?(?: [^.;:{char_class('PSNRHK')}]{{1,80}})? "
        rf"(?:{verbs}|(?P<meets>{meets}))(?: with| by)? (?P<what>{_DESCRIPTION})(?:[A-Z][a-z]+\.? )?$"
    )


@cache
def _chosen() -> re.Pattern[str]:
    """Return what stands before whom another names for a post: "has appointed X", "announced the signing of the midfielder X"."""
    verbs = any_of(lexicon.words("people", "rivals", "chooses"))
    nouns = any_of(lexicon.words("people", "rivals", "choices"))
    return compiled(rf"\b(?:{verbs}|{nouns} of) {_DESCRIPTION}(?:[A-Z][a-z]+\.? )?$")


def is_chosen(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a sentence says that another has named somebody for a post."""
    place = shadow.place(mention)
    return (
        mention.kind in (Kind.PERSON, Kind.PRONOUN, Kind.POSSESSIVE)
        and place > 0
        and _chosen().search(shadow.text[:place]) is not None
    )


_LOST = compiled(
    rf"\b(?:{lexicon.alternation(lexicon.words('people', 'rivals', 'lost'))}) [{char_class('H')}] (?:[a-z-]+ )?$"
)
"""Before kin of whom the next sentence tells: "she lost her *mother* in 2019. She was 88"."""
_OF_THEIR_LIFE = compiled(rf"'s (?:[a-z-]+ )?(?:{lexicon.alternation(lexicon.words('people', 'rivals', 'owned'))})\b")
"""Behind such kin: "spoke of her mother*'s death*. She was born in"."""


@cache
def _met_one() -> re.Pattern[str]:
    verbs = any_of(lexicon.words("people", "rivals", "asks") | lexicon.words("people", "rivals", "meets"))
    return compiled(
        rf"\b(?:{verbs})(?: with| by)? (?:(?:the|an?) (?:(?:[a-z-]+|[{char_class('JTA')}]) ){{0,3}})?[{char_class('JN')}](?! [{char_class('P')}])"
    )


def meets_one(shadow: Shadow) -> bool:
    """Tell whether somebody meets, asks or teaches one whom nothing but a trade names: "she treated *the boxer*"."""
    return _met_one().search(shadow.text) is not None


_TITLED = 8


@cache
def _says_of() -> re.Pattern[str]:
    """Return what stands between one of whom a sentence tells besides and whom that one speaks of: "Ines Kerr, who taught with her, said she"."""
    speech = lexicon.alternation(lexicon.words("abbreviations", "quotes", "speech"))
    return compiled(rf",[^.;:\"]{{1,100}}, (?:(?:has|had) )?(?:{speech}) (?:that )?[{char_class('PSN')}]")


def standing(shadow: Shadow, mention: Mention) -> Standing:
    """Return how a sentence brings in somebody whom it names, or calls the kin of another."""
    place = shadow.place(mention)
    before = shadow.text[:place]
    gone = _WENT_BEFORE.match(shadow.text, place + 1) is not None
    if mention.kind is Kind.KIN and not gone:
        own = _KIN_ALONE.fullmatch(before)
        dead = own and mention.value.lower().startswith("late ")
        if dead or _LOST.search(before) or _OF_THEIR_LIFE.match(shadow.small, place + 1):
            return Standing.TOLD_OF
        return _of_kin(mention) if own else Standing.PASSING
    if mention.kind is not Kind.PERSON or gone:
        return Standing.PASSING
    if place <= _TITLED and _says_of().match(shadow.text, place + 1):
        return Standing.TOLD_OF
    source = _SOURCE.search(shadow.text)
    said = source is not None and shadow.mentions[source["who"]] is not mention
    if said or _BYLINE.match(before) or _told_of().search(before) or _FOUND_OUT.search(before):
        return Standing.TOLD_OF
    return _of_met(shadow, place) or _of_owned(shadow, place)


def _of_met(shadow: Shadow, place: int) -> Standing | None:
    """Return how somebody is brought in whom another meets or teaches, or None of anybody else.

    Where the other is named and the words say what that one is ("X interviewed *the singer* Y"), the sentence is as much about them.
    """
    met = _met().search(shadow.text[:place])
    if met is None:
        return None
    described = _TRADE.search(met["what"]) or _DESCRIBED.match(shadow.text, place + 1)
    if not described:
        return Standing.FACED if met["meets"] else Standing.MET
    return Standing.TOLD_OF if shadow.mentions[met["who"]].kind is Kind.PERSON else Standing.MET


def _of_owned(shadow: Shadow, place: int) -> Standing:
    """Return how somebody is brought in whose name stands beside what they are to another: "Her predecessor, X, was", "X, her sister, is"."""
    kin = _KIN_BEHIND.match(shadow.text, place + 1) if not place else None
    if kin is not None:
        return _of_kin(shadow.mentions[kin["kin"]])
    owned = _OWNED.fullmatch(shadow.text[:place])
    if owned is None and _ASIDE.search(shadow.text, 0, place):
        return Standing.ASIDE
    if owned is None:
        told = _DESCRIBED.match(shadow.text, place + 1) and _NEAR.search(shadow.text, max(0, place - _FAR), place)
        return Standing.PARENT if told else Standing.PASSING
    noun = shadow.mentions.get(owned["noun"])
    if noun is None and not (
        owned["noun"] in lexicon.words("people", "rivals", "beside")
        or (owned["parted"] and shadow.text.startswith(_ENDS_APPOSED, place + 1))
    ):
        return Standing.PARENT
    return _of_kin(noun) if noun is not None and noun.kind is Kind.KIN else Standing.TOLD_OF


def _of_kin(kin: Mention) -> Standing:
    return Standing.PARENT if kin.note["field"] == "parent" else Standing.TOLD_OF


@cache
def _first_clause() -> re.Pattern[str]:
    """Return what stands from a sentence's start to the subject of its second clause, unless it is speech: "*Ines Kerr* was born in Oslo, and she"."""
    speech = lexicon.alternation(lexicon.words("abbreviations", "quotes", "speech"))
    return compiled(
        rf"(?:[A-Z][a-z]+\.? )?(?P<who>[{char_class('P')}])(?: (?!(?:{speech})\b)[^;:.,{char_class('PSNRHK')}]{{1,80}}),? and "
        rf"|(?:.*[;:] |(?:[Aa]fter|[Bb]efore|[Ww]hen|[Oo]nce|[Ww]hile|[Aa]s|[Ss]ince|[Bb]ecause|[Aa]lthough|[Tt]hough) [^,;:.]{{1,80}}, )?(?:[Tt]he [a-z]+, |[{char_class('H')}] (?:[a-z-]+ )?[{char_class('K')}],? )?(?P<there>[{char_class('P')}])(?:, [^;:,{char_class('PSNRHK')}]{{1,60}}(?:, [^;:,{char_class('PSNRHK')}]{{1,40}})?,)?,?"
        rf"(?: (?!(?:{speech})\b)[^;:.,{char_class('PSNRHK')}]{{1,80}}),? where "
    )


def gone_on_with(shadow: Shadow, pronoun: Mention) -> Mention | None:
    """Return who opens a sentence in whose second clause a pronoun means that one, or None."""
    match = _first_clause().fullmatch(shadow.text, 0, shadow.place(pronoun)) if pronoun.kind is Kind.PRONOUN else None
    return shadow.mentions[match["who"] or match["there"]] if match else None


_PARTED = compiled(rf"(?P<who>[{char_class('P')}])(?:,? [^;:.{char_class('PSNRHK')}]{{0,40}})?(?:;|, and) $")
_BESIDE = compiled(
    rf"(?P<who>[{char_class('P')}])(?: [^,;:.{char_class('PSNRHK')}]{{0,40}})? (?:when|while|as|because|after|before) $"
    rf"|(?P<met>[{char_class('P')}]) (?:in|at|to|near|outside) [^,;:.{char_class('PSNRHK')}]{{1,40}},? where $"
    rf"|\b(?:of|about) (?P<said>[{char_class('P')}]): [\"“‘']$"
)


def named_beside(shadow: Shadow, pronoun: Mention) -> Mention | None:
    """Return who is named right before the clause that a pronoun opens, and may be meant by it: Y in "X met Y when she", "X said of Y: “She”".

    Behind a semicolon or "and" that is one whom the clause is about: "X taught the singer Y; *she* was born".
    """
    parted = find_before(_PARTED, shadow, pronoun)
    if parted is not None and standing(shadow, parted) in (Standing.TOLD_OF, Standing.MET):
        return parted
    return find_before(_BESIDE, shadow, pronoun)
