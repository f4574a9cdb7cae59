"""Whether somebody who stands before a clause can be its subject: no object, no owner, nobody only said of another."""

import re
from functools import cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.pasttense import past_forms
from service.extract.mentions.shadow import Shadow, char_class, kind_of
from service.extract.people.pronouns.actors import stands_for_parent
from service.extract.people.pronouns.described import goes_on_behind_kin
from service.extract.rules.subjects.household import is_family
from service.extract.rules.subjects.objects import DETERMINERS, is_done_to, is_object, is_put_aside
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_WHICH = "first|second|third|fourth|late|future|former|own|elder|younger|eldest|youngest|only|longtime"
_DETERMINED = rf"(?:\s(?:{'|'.join(sorted(DETERMINERS))}|[{char_class('HQ')}]))*(?:\s(?:{_WHICH}))?\s$"
_ACTED_ON = compiled(
    r"\b(?:(?:re)?marr(?:ied|ying)(?:,? (?:to|first|second|[a-z]+ly),?)*|divorc(?:ed|ing)|wed|met|succeed(?:ed|s|ing)|replac(?:ed|es|ing)"
    r"|defeated|defeating|beat|befriended|murdered|killed|accompanied|interviewed|opposed|challenged|unseated|ousted"
    r"|sold|bought|opened|founded|launched|left|quit|closed|joined|published|recorded|painted|won|received|visited|hired|employed|taught|attended)"
    + _DETERMINED,
    re.IGNORECASE,
)
_GOES_ON = compiled(r" (?!and (?:[^a-z]|the\b|an?\b)|who\b|\()")
_HAD = compiled(
    rf"\b(?:has|had|have|having|raised|adopted|expecting) (?:(?:an?|one|two|three|four|five|[{char_class('Q')}]) )?(?:[a-z-]+ )?(?:[{char_class('K')}](?:,| and) (?:an?|[{char_class('Q')}]) (?:[a-z-]+ )?)*$"
)
"""Kin that somebody has do nothing: "had two sons and never married"."""
_AND_THEN = compiled(rf"(?:,? [{char_class('P')}],?)? and [a-z]")


@cache
def _done_to_kin() -> re.Pattern[str]:
    """Match a verb and whose the kin behind it are, who do nothing in "outlived *her* brother *and died*"."""
    verbs = lexicon.alternation({*past_forms().values(), "left", "lost", "met"})
    return compiled(rf"(?:\b(?:{verbs})|[a-z]{{2}}ed) (?:[{char_class('H')}]|the) (?:[a-z-]+ )?$")


_KIN_BEFORE = compiled(rf"[{char_class('K')}],? $")
_COUNTED_AMONG = compiled(
    rf"(?:the )?(?:[a-z-]+ |[{char_class('Q')}] ){{1,3}}(?:of|among) (?:the )?[{char_class('Q')}] (?:[a-z]+ )?[{char_class('K')}], ",
    re.IGNORECASE,
)
"""In front of who is one of them: "The eldest of nine children, *Ada* was born in"."""
_WHOM = compiled(
    rf"(?:[{char_class('N')}]|[{char_class('NJTK')}] (?:(?:with|to|for|by|from|about|on|against|beside) )?[{char_class('R')}]) $"
)
_DOES = compiled(r" (?:[a-z]+ ){1,2}?(?:was|is|had|has|were|became|died|worked|lived|joined|moved)\b")
"""Who does something to the one that the sentence is about: "the man *Ada Byron* married was born in"."""
_NAMED_BETWEEN = compiled(rf", [{char_class('P')}],")
"""The name of kin that commas part from the rest: "met her husband, *Ned Ford*, in 1990"."""
_NAMED_KIN = compiled(rf"\ban? (?:[a-z-]+ )?[{char_class('K')}] (?:named|called) $")
"""Who is so told of is no subject: "fathered a daughter *named* Ada and later had sons"."""
_COORDINATE = compiled(
    rf"[{char_class('PSNK')}](?: ?\([^()]*\))?,? and{_DETERMINED}"
    rf"|[{char_class('K')}] of [^.;{char_class('PSNR')}]*[{char_class('P')}], (?:an?|the) [^.,;{char_class('PSNRK')}]{{1,60}}, and{_DETERMINED}"
)
"""Before the second of two: "Nils and *Ada*", "the daughter of Nils Kerr, a baker, and *Ada Byron*"."""
_BEHIND_BODY = compiled(rf"[{char_class('OF')}], $")
_BODY_NEXT = compiled(rf",? (?:and )?[{char_class('OF')}]")
"""What stands between two bodies is where the first is: "at Elm School, *Argyll* and Napier University"."""
_PREDICATE = compiled(
    rf"\b(?:is|was|are|were|became|becomes|as) (?:the |an? )?"
    rf"(?:(?:first|second|third|only|youngest|oldest) (?:(?!(?:in|on|at|with|by|of|for|to|from|near|and|or|as|an?|the)\b)[a-z-]+ ){{1,3}}|(?:[a-z]+ )?)(?:[{char_class('A')}] )?$",
    re.IGNORECASE,
)
_RANKED = compiled(
    rf"[{char_class('PSN')}][^;]*(?:, | - )(?:(?:only|also|thus|becoming|making|[{char_class('S')}]) )*(?:the|an?) (?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|only|[a-z]+est) )(?:and (?:only|last|[a-z]+est) )?(?:[a-z-]+ |[{char_class('A')}] )?$"
)
_ASIDE_ENDS = compiled(
    r"(?: (?:in|to|on|of|from|since|at|ever|so|yet|elected|appointed|chosen|named|awarded|honou?red)\b[^,;.]*)?(?:,| - )"
)
"""Around which one of a kind somebody was, as an aside: "was elected, only the fourth *woman* in its history, and won"."""
_APPOSED_KIN = compiled(
    rf"(?:[{char_class('PN')}](?: ?\([^()]*\))?,|;) (?:(?:the|an?)(?: (?:(?!and )[a-z-]+|[{char_class('AGJ')}])(?:'s?)?){{0,3}} )?$",
    re.IGNORECASE,
)
_NAME_OF_THING = compiled(rf"\b(?:the|a|an) $|[{char_class('P')}]'s $")
_INTO_A = compiled(r"\b(?:into|from|of|in|to) an? [a-z-]+ $", re.IGNORECASE)
"""What makes kin a prepositional object: "born *into a wealthy* family"."""
_WAS = compiled(rf" (?:(?:in|on|at|of|from|with) [^,;.{char_class('PSNRHK')}]{{1,40}}? )?(?:was|were|is|had|has)\b")
"""Behind who opens a clause of its own: "; *the woman* in the photograph *was* born in"."""
_AS_KIN = compiled(r"(?:, (?:and )?|^)(?:(?:the|an?) )?(?:[a-z-]+ ){0,2}$")
_FIRST_KIN = compiled(r"(?:the|an?) (?:[a-z-]+ ){0,2}")
_SAID_OF = compiled(
    rf" (?:of|to) (?:[^,;.{char_class('PK')}]+(?:,|$)|[^,;.]+(?:, [^,;.{char_class('PS')}]+)?, (?:[^,;.]* )?[{char_class('PS')}])"
)
"""Who a sentence opens with is only said of who comes behind: "*The daughter* of Ole Hale, Ada Hale …"; not "The daughter of Ada Hale works …"."""
_OF_A_FIELD = compiled(r"\bof [a-z-]+ $")
_FIELD = compiled(
    " (?:music|dance|singing|poetry|literature|art|painting|cinema|theatre|theater|opera|philosophy|cuisine),"
)
"""Around a capital that only says of which kind a field is: "doyenne of old *Andalusi* poetry, died"."""
_NOMINATIVE = frozenset(("he", "she", "i", "they", "we"))
_NONE = compiled(r"(?<!\w)(?:no|any|every|each) $", re.IGNORECASE)
_WHEN = compiled(
    r"(?P<none>\b(?:no|first|only|last|any|other) (?:\S+ ){0,2})?\b(?:before|after|since) $", re.IGNORECASE
)
_DOES_THEN = compiled(
    r", (?:an?|the|its|his|her|their|then|now|who|[\ue000-\uf8ff]) ?[^,;.]{1,60}, (?:(?:was|were|had|has) )?"
    rf"(?:[a-z]{{3,}}ed|{lexicon.alternation({*past_forms().values(), *lexicon.words('people', 'rivals', 'earlier')})})\b"
)
"""Behind who does what a clause tells that "after" opens: "wept after *Nils Byron*, a nurse, moved to Graz"."""
_ABSOLUTE = compiled(r"with . (?:having|being) ", re.IGNORECASE)
"""Before and behind whoever does something in a clause put in front: "With *Nils Byron* having died, …"."""
_UNFIT = {Kind.KIN: _APPOSED_KIN, Kind.NOMINAL: _APPOSED_KIN, Kind.PERSON: _NAME_OF_THING}
_OWNER = compiled(r"'s?\s")
_FEW = 24
_REACH = 280
"""How many characters of a shadow before a person can tell that it is no subject."""


def is_only_said(shadow: Shadow, match: re.Match[str]) -> bool:
    """Tell whether somebody stands in brackets, or is what the subject is said to be: "Born in Hull, *the son* of X, he"."""
    behind = shadow.text[match.end() : match.end() + len(" of ")]
    if behind.startswith(")"):
        return True
    said = kind_of(match.group()) is Kind.KIN and behind in (" of ", " to ")
    if not said or _AS_KIN.search(shadow.small, max(0, match.start() - _FEW), match.start()) is None:
        return False
    return not _FIRST_KIN.fullmatch(shadow.small, 0, match.start()) or bool(_SAID_OF.match(shadow.text, match.end()))


def _is_none_told_of(shadow: Shadow, match: re.Match[str], head: str) -> bool:
    """Tell whether somebody is only what the subject is said to be, or a name but where a body is, with another behind it."""
    between = _BEHIND_BODY.search(head) and _BODY_NEXT.match(shadow.text, match.end())
    return bool(between) or is_only_said(shadow, match)


def _is_only_earlier(shadow: Shadow, head: str, end: int) -> bool:
    """Tell whether somebody is named as earlier or later alone: "Before *Ada Byron*, the only woman …", "no woman before *Ada Byron*"."""
    when = _WHEN.search(head)
    if when is None or when["none"] is not None:
        return when is not None
    return shadow.text.startswith(",", end) and _DOES_THEN.match(shadow.small, end) is None


def can_be_subject(shadow: Shadow, match: re.Match[str], mention: Mention) -> bool:
    """Tell whether a mention, the one that ``match`` found in the shadow, can be the subject of a clause behind it."""
    if mention.kind is Kind.PRONOUN:  # "she's honoured" has no owner
        return mention.value.lower() in _NOMINATIVE
    if _OWNER.match(shadow.text, match.end()):
        return False
    if mention.kind is Kind.KIN and stands_for_parent(shadow, mention):
        return True
    return mention.kind is Kind.RELATIVE or _is_agent(shadow, match) or _acts_itself(shadow, match, mention)


def _is_agent(shadow: Shadow, match: re.Match[str]) -> bool:
    """Tell whether somebody did something while doing what follows: "was written by *Ada Byron* while living in"."""
    return shadow.small.startswith(" while ", match.end()) and shadow.small.endswith("by ", 0, match.start())


def _acts_itself(shadow: Shadow, match: re.Match[str], mention: Mention) -> bool:
    """Tell whether nothing before a noun or a name makes it an object, a predicate, an apposition or one who is only said of another."""
    head, behind = shadow.text[max(0, match.start() - _REACH) : match.start()], match.end()
    put_aside = is_put_aside(head)
    if mention.kind is Kind.PERSON:
        kin = _KIN_BEFORE.search(head)
        behind += kin is not None and kin.group().endswith(", ") and shadow.text.startswith(",", behind)
        opens = _COUNTED_AMONG.fullmatch(head) or goes_on_behind_kin(shadow, mention)
        head = "" if opens else _KIN_BEFORE.sub("", head)
    elif mention.kind is Kind.KIN and (name := _NAMED_BETWEEN.match(shadow.text, behind)):
        behind = name.end()
    another = head.endswith("; ") and (
        mention.value.lower().startswith("another ")
        or (mention.kind is Kind.NOMINAL and _WAS.match(shadow.small, match.end()) is not None)
    )
    unfit = None if is_family(mention) or another else _UNFIT.get(mention.kind)
    if (unfit is not None and unfit.search(head)) or _NAMED_KIN.search(head) or _is_none_told_of(shadow, match, head):
        return False
    if mention.kind in (Kind.KIN, Kind.NOMINAL) and any(each.search(head) for each in (_PREDICATE, _INTO_A, _NONE)):
        return False
    if mention.kind is Kind.NOMINAL and _ASIDE_ENDS.match(shadow.small, behind) and _RANKED.search(head):
        return False
    done = _WHOM.search(head) and _DOES.match(shadow.small, match.end())
    had = mention.kind is Kind.KIN and _HAD.search(head) and not shadow.text.startswith(" named", match.end())
    acted_on = (_GOES_ON.match(shadow.text, behind) and _ACTED_ON.search(head)) or (
        mention.kind is Kind.KIN and _AND_THEN.match(shadow.text, behind) and _done_to_kin().search(head)
    )
    if "weak" in mention.note and _OF_A_FIELD.search(head) and _FIELD.match(shadow.small, match.end()):
        return False
    aside = put_aside or is_done_to(shadow, match.start()) or _is_only_earlier(shadow, head, match.end())
    is_put = is_object(head) and not _ABSOLUTE.match(shadow.small, match.start() - len("with "))
    listed = _LISTED.search(head) and _LIST_ENDS.match(shadow.small, match.end())
    is_put = bool(is_put or _AND_ITS.search(head) or listed)
    return not (done or had or acted_on or aside or is_put or _is_second(shadow, head, behind))


_AND_ITS = compiled(r"\b(?:of|on|about|for|with) [^,;.]{1,40} and its (?:[a-z]+ )?$")
"""Before the second of what a preposition leads to: "novels on the town and its *people*"."""
_LISTED = compiled(rf"\b(?:with|alongside|by|for|of|including|to) (?:[Tt]he )?(?:[{char_class('POF')}], )+(?:and )?$")
_LIST_ENDS = compiled(
    rf"(?:, [{char_class('POF')}])*(?:,? and [{char_class('POF')}])?, (?:but|and|then|before|while) (?![{char_class('PSN')}])"
)
"""Around one of a list, behind which the sentence goes on about its own subject: "sang with X, *Y* and Z, but was best known as"."""


def _is_second(shadow: Shadow, head: str, behind: int) -> bool:
    """Tell whether somebody is the second of two; not "her father" of "the eldest of four sisters and *her father* was", as two were."""
    if _COORDINATE.search(head) is None or _CLOSED.search(head) or _GONE.search(head):
        return False
    alone = _OWNED.search(head) and _SINGULAR.match(shadow.small, behind)
    return not (alone or (_ANEW.search(head) and _DOES_ALONE.match(shadow.small, behind)))


_OWNED = compiled(rf" and [{char_class('H')}] $")
_CLOSED = compiled(
    rf"\b(?:(?:of|among|has|have|had|raised) (?:the )?(?:an?|[{char_class('Q')}])|with [{char_class('H')}]) (?:[a-z]+ )?[{char_class('K')}],? and [{char_class('H')}] $"
)
"""Before whose clause another one has ended, as kin in it are an object: "has three sons *and her* husband worked"."""
_ANEW = compiled(
    rf"(?:^|[;:] )(?:[^,;:.{char_class('PSNRHK')}]{{1,40}}, )?(?:[^,;:.()]|\([^()]*\))*[{char_class('PSNK')}](?: ?\([^()]*\))?, and (?:[{char_class('H')}] )?$"
)
_DOES_ALONE = compiled(
    rf"(?:,? [{char_class('P')}],?)? (?!(?:were|are|have|and|or|who|both|all|each|in|of|at|as|for|from|on|to|with)\b)[a-z]"
)
"""Around who begins a clause behind the only comma before: "sold it to Nils Kerr, and *her husband, Ole,* died"."""
_GONE = compiled(
    rf"\b(?:moved|returned|retired|went|came|emigrated|flew|travelled) (?:(?:back|home|out|on) )?(?:to|from) [{char_class('P')}],? and{_DETERMINED}"
)
"""Before who does something of his own, as one goes to a town: "moved to Hull, and *Ada Byron* died", where Hull may be a name."""
_SINGULAR = compiled(rf"(?:,? [{char_class('P')}],?)? (?:was|is|has|works|runs|lives|owns|teaches)\b")
"""Around one who is no second: two "were", "are" or "have"."""
