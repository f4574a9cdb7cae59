"""Whose a participle is, or work that is told of with its owner: the man's in "the man *appointed* mayor", "her uncle's *career* at"."""

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.pronouns.actors import puts_to_work
from service.extract.people.pronouns.heads import NOBODY, Head, head_before
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_PARTICIPLES = (
    ("participles", compiled("")),
    ("passive", compiled(" (?:in|at|on|near|by|as|among|and)\\b")),
    ("present", compiled(" (?:in|at|on|near|with|for|outside)\\b")),
    ("picked", compiled(f" (?:(?:to|as|by)\\b|(?:[a-z]+ )?[{char_class('TJ')}])")),
)
"""Lists of participles, each with what must follow for one to be told of the noun before it."""
_FIRST_WORD = compiled("[a-z]+")
_JOINS = (" and ", " and later ", " and then ")
_GOES_ON = compiled(
    rf"(?P<part>(?:(?!\b(?:was|were|is|are|been|being|had|has)\b)[^,.;:(){char_class('PSNRHK')}])*),? and (?:later |then )?$"
)
_OWNED = compiled(
    rf"(?:(?P<who>[{char_class('PNK')}])'s?|(?P<own>[{char_class('H')}])) (?:(?!and\b|of\b|for\b|with\b|in\b)[a-z-]+ ){{0,3}}$"
)
_NAMED_KIN = compiled(rf"[{char_class('K')}],? (?P<who>[{char_class('P')}])(?: ?\([^()]*\)|, [{char_class('G')}])?, $")
"""Kin with a name before a comma: "a son, *Tom*, living in Hull"."""
_WITH = compiled(rf"\b[Ww]ith (?:(?:[{char_class('H')}]|an?|the) (?:[a-z-]+ )?)?(?P<who>[{char_class('PKN')}]) $")
"""Before what somebody else does while the clause's subject does something: "grew up in Hull, *with her father* working as"."""
_REACH = 280
"""How many characters of a shadow before a person can tell that it is no subject."""
_ANYBODY = compiled(
    r"(?<!\bis )(?<!\bwas )(?<!\bas )\b(?:whoever|(?:any|every|some)(?:one|body)|nobody|no[ -]one)(?: else)?(?: (?:who|is|was|were|has|had|been|ever|first))* $"
)
_FEW = 44


def is_of_anybody(shadow: Shadow, position: int) -> bool:
    """Tell whether the subject before ``position`` is whoever it may be, and no person of the text: "*anyone* born in", "sends *nurses* to work"."""
    if _ANYBODY.search(shadow.small, max(0, position - _FEW), position):
        return True
    to = position if shadow.small.startswith("to ", position) else position - len("to ")
    return shadow.small.startswith("to ", to) and puts_to_work(shadow, to)


def participle_of(shadow: Shadow, position: int) -> Head | None:
    """Return whose a participle at ``position`` is, or None where no participle or no noun before it stands there."""
    word = _FIRST_WORD.match(shadow.small, position)
    if word is None:
        return None
    other = _WITH.search(shadow.text, max(0, position - _FEW), position) if word.group().endswith("ing") else None
    if other is not None:
        return Head(shadow.mentions[other["who"]])
    if shadow.small.endswith(_JOINS, 0, position) and _is_participle(word.group()):
        return _first_participle_of(shadow, position)
    for key, behind in _PARTICIPLES:
        if word.group() in lexicon.words("people", "heads", key):
            kin = _NAMED_KIN.search(shadow.text, max(0, position - _FEW), position) if key == "present" else None
            if kin is not None:
                return Head(shadow.mentions[kin["who"]])
            told = behind.match(shadow.small, word.end()) and _is_bare(shadow, position, key)
            return head_before(shadow, position) if told else None
    return None


def _first_participle_of(shadow: Shadow, position: int) -> Head | None:
    """Return whose the participle is that another one goes on from at ``position``: "a violinist *raised* in Ghent and schooled at"."""
    joined = _GOES_ON.search(shadow.small, max(0, position - _REACH), position)
    words = _FIRST_WORD.finditer(shadow.small, joined.start("part"), joined.end("part")) if joined else ()
    heads = (participle_of(shadow, each.start()) for each in words if _is_participle(each.group()))
    return next((head for head in heads if head is not None), None)


def _is_participle(word: str) -> bool:
    return any(word in lexicon.words("people", "heads", key) for key, _ in _PARTICIPLES)


def _is_bare(shadow: Shadow, position: int, key: str) -> bool:
    """Tell whether nothing but a space stands between a present participle and its noun: behind a comma it is the clause's subject's.

    Whom somebody elected or appointed is told of a noun for people alone: "the woman *elected* to".
    """
    if key == "picked":
        return _PICKED.search(shadow.small, max(0, position - _FEW), position) is not None
    return key != "present" or shadow.text[max(0, position - 2) : position - 1] not in (",", ")")


_PICKED = compiled(rf"[{char_class('N')}] (?:[a-z]+ly )?$")
"""Before the participle that tells of a noun for people: "*the woman freely* elected as"."""
_CHOSEN_AS = compiled(
    rf"(?:(?P<who>[{char_class('PNK')}])'s?|(?P<own>[{char_class('H')}])) (?:[a-z-]+ )?(?:{lexicon.alternation(lexicon.words('people', 'others', 'choices'))})"
    r"(?P<as> (?:as|to(?: the (?:post|position|role|office) of)?)(?: an?| the| its)?)? $"
)
"""Before a post that somebody is chosen for: "opposed *her appointment as* chairman"."""
_TIME = (
    f"(?:{lexicon.alternation(lexicon.words('people', 'heads', 'owned') | lexicon.words('people', 'heads', 'spans'))})"
)
_OPENS = compiled(
    rf"(?:^|[;:] |, (?:and|but) )(?:(?P<who>[{char_class('PNK')}])'s?|(?P<own>[{char_class('H')}])) (?:[a-z-]+ )?{_TIME}(?P<as>) $"
)
"""Before a post that its owner's time in it is told with, as a clause's subject: "*Her tenure* as editor ended"."""
_HELD = compiled(
    rf"(?:(?P<who>[{char_class('PS')}]) [^.;:{char_class('PSNRHK')}]{{1,60}})?(?P<other>[{char_class('P')}]) (?:[a-z]+ )?"
    rf"(?:during|in|throughout|after|following|since|until|before|over|for) (?P<own>[{char_class('H')}]) "
    rf"(?:(?:[a-z-]+ )?{_TIME} )?$"
)
"""Before a post that somebody holds whose name is the object of another's deed: "wrote to *Nils Kerr during his time* as"."""


def owner_of(shadow: Shadow, position: int) -> Head | None:
    """Return the owner of work, or who is chosen for a post, that is told of at ``position``; None where no such noun, or no owner, stands there."""
    low, owned = max(0, position - _REACH), shadow.has(Kind.POSSESSIVE)
    if owned and (head := told_last(shadow, position)):
        return head
    chosen = _CHOSEN_AS.search(shadow.text, low, position) if owned else None
    if chosen is None and shadow.small.startswith("as ", position):
        chosen = _OPENS.search(shadow.text, low, position)
    if chosen is not None and (chosen["as"] or shadow.small.startswith(("as ", "to "), position)):
        return Head(shadow.mentions[chosen["who"] or chosen["own"]])
    word = _FIRST_WORD.match(shadow.small, position)
    if word is None or word.group() not in lexicon.words("people", "heads", "owned"):
        return None
    owner = _OWNED.search(shadow.text, max(0, position - _REACH), position)
    return Head(shadow.mentions[owner["who"] or owner["own"]]) if owner else None


def told_last(shadow: Shadow, position: int) -> Head | None:
    """Return whose time in a post at ``position`` is told behind the name of another: that one's, if the words tell it; nobody's where it may be that of both."""
    held = _HELD.search(shadow.text, max(0, position - _REACH), position)
    if held is None:
        return None
    other, own = shadow.mentions[held["other"]], shadow.mentions[held["own"]]
    gender = own.note["gender"]
    who = shadow.mentions[held["who"]] if held["who"] else None
    known = other.note.get("gender") or (who is not None and who.note.get("gender") == gender)
    if other.note.get("gender") != gender and (known or " " not in other.value):
        return None
    return Head(other) if who is not None and who.note.get("gender", gender) != gender else NOBODY


def family_of(shadow: Shadow, kin: Mention) -> Mention:
    """Return whose the family is that stands behind a fronted participle, as no family is born: "Born in Hull, *her* family moved"; other kin as they are."""
    owner = shadow.mentions.get(shadow.text[shadow.place(kin) - 2])
    if owner is None or owner.kind not in (Kind.POSSESSIVE, Kind.PERSON) or kin.note.get("word") != "family":
        return kin
    return owner if shadow.text[shadow.place(kin) - 1] == " " else kin
