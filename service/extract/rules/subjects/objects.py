"""Whether somebody stands where no subject does: behind a preposition, or put aside; and behind "as" where one does after all."""

import re
from functools import cache

from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import Shadow, char_class, kind_of
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

DETERMINERS = frozenset(("the", "a", "an", "fellow", "late"))
_FEW = 24
_LEADS = (
    r"(?<!\w)(?:of|with|by|to|for|from|in|into|at|on|against|between|than|as|like|including|among|under|upon|behind|about|around|near|beside|alongside"
    r"|besides|without|through|towards?|despite|opposite"
    r"|(?:co-)?starring|featuring|depicting|portraying|honou?ring|commemorating|profiling|chronicling)"
)
_PREPOSITION = compiled(f"{_LEADS}$")
_ADJECTIVE = compiled(r"[a-z-]{3,}")
_OWNED_POST = compiled(
    rf"{_LEADS} (?:(?:the|an?) )?(?:[a-z-]+|[{char_class('LOPN')}])['’]s? (?:[a-z-]+ ){{0,2}}[{char_class('JT')}] (?:[a-z]+\. )?$"
)
"""Before whom a preposition leads to by a post that has an owner: "the son of Norway's first president *Nils Kerr* died"."""
_DETERMINING = (Kind.POSSESSIVE, Kind.QUANTITY, Kind.JOB, Kind.ROLE, Kind.DEMONYM, Kind.FOLLOWING)
_NOT_THEM = compiled(
    rf"(?:, not|\b(?:and|but) not|\b(?:everyone|everybody|all|nobody|no one|none|anyone|nothing) (?:but|except|save|other than)) (?:(?:the|an?|[{char_class('H')}]) )?(?:[a-z]+ )?$"
    rf"|\b(?:unlike|(?:(?<=, )|(?<=^))(?:just |much )?like|in contrast to|as opposed to|contrary to) (?:(?:the|an?|[{char_class('HP')}](?:'s?)?) )?(?:(?:[a-z-]+|[{char_class('KNJTA')}]) ){{0,3}}$",
    re.IGNORECASE,
)
_AS = compiled(
    rf"(?<!known )(?<!cast )(?<!billed )(?<!credited )(?<!born )(?<!named )(?<!styled )(?<!stars )(?<!starred )(?<!appeared )\bas (?:(?:the|an?|[{char_class('H')}]) )?(?:[a-z]+ )?$"
)
_NAMED = compiled(
    r"\b(?:known|remembered|famous|famed|credited|billed|styled|addressed)(?: (?:[a-z]+ly|just|best|better))? as $"
)
"""Behind these somebody's name stands for who is known by it: "the singer known as *Ada Byron* was"."""
_DONE_TO = compiled(
    rf"(?P<who>[{char_class('R')}]) (?:(?:had|has|have|once|later|first|also|[a-z]+ly) )*(?!(?:is|was|are|were|become|becomes|became|be|been|and|or|as|like|say|says|said|think|thinks|thought|claims?|claimed|believe[sd]?|insists?|knows?|knew|argue[sd]?|swears?|swore|heard|hopes?|hoped|wish|wished|feels?|felt|reports?|reported|remembers?|remembered|suggests?|suggested)\b)[a-z]{{2,}}"
    r"(?: (?:for|with|to|after|about|at|against|down|out|up|on))? $"
)
_HONOURED = compiled(r"\b(?:named|called|christened|modell?ed|looks?|looked|looking|take[sn]?|took|taking) after $")
_RIGHT_BEFORE = compiled(
    r"(?:, (?:an?|the|its|his|her|their|[\ue000-\uf8ff]) ?[^,;.]{1,60},)? (?:(?:[a-z]+ly|had|has|was|is|then|later|also) )*"
)


def acts(shadow: Shadow, match: re.Match[str], position: int) -> bool:
    """Tell whether somebody behind "as" does what is told at ``position``, right behind: "watched as *her brother* joined"."""
    if not _RIGHT_BEFORE.fullmatch(shadow.small, match.end(), position):
        return False
    return _AS.search(shadow.small, max(0, match.start() - _FEW), match.start()) is not None


_ACTED_ON = compiled(
    rf"(?:[a-z-]+ed|brought|taught|saw|drew|wrote) (?:(?:many|several|some|[{char_class('Q')}]) )?(?:of )?(?:[a-z-]+ )?$"
)


def are_acted_on(shadow: Shadow, match: re.Match[str], position: int) -> bool:
    """Tell whether kin of nobody are those on whom somebody acts as one of a trade, told at ``position``: "saved many *children* as a nurse"."""
    if kind_of(match.group()) is not Kind.KIN or not shadow.small.startswith(("as a ", "as an "), position):
        return False
    owned = kind_of(shadow.text[max(0, match.start() - 2)]) is Kind.POSSESSIVE
    return not owned and _ACTED_ON.search(shadow.small, max(0, match.start() - _FEW * 2), match.start()) is not None


def is_put_aside(head: str) -> bool:
    """Tell whether ``head`` says of who follows that something is told of another: "Ada Byron and not *Karl Berg* won"."""
    return _NOT_THEM.search(head) is not None


def is_done_to(shadow: Shadow, place: int) -> bool:
    """Tell whether who stands at ``place`` is what another does something to: "the man who shot *Ada Byron* joined"."""
    match = _DONE_TO.search(shadow.small, max(0, place - _FEW * 2), place)
    return match is not None and shadow.mentions[match["who"]].value.lower() == "who"


_TOLD_ON = compiled(r" (?:on|for|of|about|from|into|with) (?=[a-z]+ing\b)")
_APPOSED = compiled(r", (?:then |now |later |already )?(?:an?|the) (?:[a-z-]+ |[\ue000-\uf8ff] ){0,3}[\ue000-\uf8ff]")


def is_told_on(shadow: Shadow, behind: int, position: int) -> bool:
    """Tell whether what is told at ``position`` is told of the one who stands right before ``behind``, whom another does something to.

    "Who praised X *for winning*", "who met X, *then a student at*".
    """
    told = _TOLD_ON.match(shadow.small, behind)
    return (told is not None and told.end() == position) or (
        behind <= position <= behind + len(", then ") and _APPOSED.match(shadow.small, behind) is not None
    )


@cache
def _before_names() -> frozenset[str]:
    """Return what stands before names, in small letters: "the daughter of *Sir* Ada", "sang with *bandmate* Ada"."""
    nouns = lexicon.words("people", "nominals", "epithets") | lexicon.words("people", "rivals", "beside")
    return nouns | {word.rstrip(".").lower() for word in lexicon.words("names", "honorifics")}


def _is_trade(word: str) -> bool:
    return len(word) == 1 and kind_of(word) in (Kind.JOB, Kind.ROLE)


def is_object(head: str) -> bool:
    """Tell whether ``head`` ends with a preposition, articles and the like behind it left out, or with "named after"."""
    if head.endswith(" after ") and _HONOURED.search(head[-_FEW:].lower()):
        return True
    words = head.lower().split() if head[-1:].isspace() else []
    word = ""
    while words and (
        words[-1] in DETERMINERS
        or words[-1].rstrip(".") in _before_names()
        or (len(words[-1]) == 1 and kind_of(words[-1]) in _DETERMINING)
        or (words[-1].isascii() and words[-2:-1] == ["the"] and _is_trade(word))
        or (word in _before_names() and _ADJECTIVE.fullmatch(words[-1]) and _PREPOSITION.search(words[-2:][0]))
    ):
        word = words.pop()
    if len(word) == 1 and kind_of(word) is Kind.QUANTITY and words[-1:] == ["at"]:
        return False  # "at 17 she left"
    if head.endswith("by the name of ") or _NAMED.search(head[-_FEW * 2 :]):
        return False
    owned = "'" in head[-_FEW * 2 :] or "’" in head[-_FEW * 2 :]
    if owned and _OWNED_POST.search(head[-_FEW * 3 :].lower()):
        return True
    return bool(words and _PREPOSITION.search(words[-1]))


def ends_in_person(shadow: Shadow, start: int, position: int) -> bool:
    """Tell whether somebody without a name does what is told at ``position``, in a clause that begins behind ``start``: "wept after *her boss* left"."""
    return _SOMEBODY.search(shadow.small, start, position) is not None


_SOMEBODY = compiled(
    rf"\b(?:(?:after|before|when|while|because|since|until|once|that) (?:an?|the|its|[{char_class('H')}])|as (?:the|its|[{char_class('H')}])) (?:(?:[a-z-]+|[{char_class('JTAV')}]) ){{0,2}}"
    rf"(?:[{char_class('JTN')}]|{lexicon.alternation(lexicon.words('people', 'rivals', 'beside') | lexicon.words('people', 'others', 'unnamed'))})"
    rf"(?:, (?:an?|the) [^,;.]{{1,40}},)? (?:(?:was|were|had|has|then|later) )*$"
)
