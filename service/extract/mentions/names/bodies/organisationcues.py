"""What stands before or behind a name and tells that it is an organisation's: work, posts, nouns for organisations."""

import re
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.vocabulary import first_words

_LEADS = ("body_work", "body_posts", "body_verbs", "body_roles", "body_jobs", "body_wholes")
_WORD = compiled(r"\w+")
_NAME = r"[^\W\d_a-z][\w&.'’-]*(?: (?:of|the|and|&|for) [^\W\d_a-z][\w&.'’-]*| [^\W\d_a-z][\w&.'’-]*){0,4}"
_PERSON = r"[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]*){1,2}"


@cache
def triggers() -> frozenset[str]:
    """Return the last words before a name that may lead up to it, and the comma."""
    keys = ("body_triggers", "body_kinds", "body_plurals")
    return frozenset(word for key in keys for word in lexicon.words("names", key)) | {","}


def is_led(before: str) -> bool:
    """Tell whether ``before`` ends with words that lead up to an organisation's name.

    They start with a word that few texts have: the pattern is tried there alone.
    """
    leads, pattern = _leads(), _before()
    return not leads.isdisjoint(_WORD.findall(before.casefold())) and any(
        pattern.match(before, word.start()) for word in _WORD.finditer(before) if word.group().casefold() in leads
    )


def _either(key: str) -> str:
    return lexicon.alternation(lexicon.phrases("names", key))


@cache
def _leads() -> AbstractSet[str]:
    return first_words(phrase for key in _LEADS for phrase in lexicon.phrases("names", key))


@cache
def _before() -> re.Pattern[str]:
    """Match what leads up to an organisation's name, from a word on with which one of the leads starts."""
    works = _either("body_work")
    nouns = _either("body_posts")
    direct = _either("body_verbs")
    roles = _either("body_roles")
    jobs = _either("body_jobs")
    kinds = _either("body_kinds")
    wholes = _either("body_wholes")
    plurals = _either("body_plurals")
    lead = (
        rf"(?:\b(?i:{direct})"
        rf"|\b(?!(?:{_either('body_not_by')}) by\b)(?i:{works})(?: (?:as|full|part|briefly|there|directly|primarily|mainly|first)\b[^,.;:()A-Z]{{0,40}}?)? (?:for|at|by)"
        rf"|\b(?i:{nouns})(?: (?:as|of|for|in)\b[^,.;:()]{{0,40}}?)? (?:at|with|for|from)"
        rf"|\b(?i:{roles})(?: (?:of|for|in|and)\b[^.;:()]{{0,60}}?)?,? (?:at|of|for|with)"
        rf"|\b(?i:{jobs})(?: (?:of|for|in|and)\b[^.;:()]{{0,60}}?)?,? (?:at|with|for)"
        rf"|\b(?i:{roles}|{jobs}) {_PERSON},? (?:of|at|with|from)"
        rf"|\b(?:{wholes})(?: and [a-z]+)?,? (?:such as|including|like|as)"
        rf")(?:(?: an?| the)(?: [a-z-]+){{0,3}} (?:{kinds}),?| (?:[a-z-]+ ){{0,2}}(?:{plurals}))?"
    )
    return compiled(
        rf"{lead}(?: (?:[Tt]he|both|then|famous))?(?: {_NAME}(?: (?:in|from|until|since) \d{{4}})?(?:,? and|,| &)(?:(?: then| later| afterwards)?(?: for| by| at)? the)?){{0,4}} $"
    )


@cache
def kinds() -> frozenset[str]:
    """Return the nouns for organisations that are none for persons, as "publisher" and "developer" are."""
    return lexicon.words("names", "body_kinds") - lexicon.words("names", "body_persons")


REDUCED = compiled(
    r"(?: had| has| and [^\W\d_a-z]\w+)*,? (?:co-?)?(?:founded|formed|started|built|created|led|leads|ran|runs|joined|owned|owns|worked|works|helped|set up|left|fronts|fronted|heads|headed)\b"
)
"""Behind a person's name: "the company *Roe founded*"."""


@cache
def kind_before() -> re.Pattern[str]:
    """Match a noun for an organisation that ends before its name: "the bakery called", "the state broadcaster,"."""
    nouns = lexicon.alternation(kinds())
    nouns = rf"{nouns}|(?:own|family|small|first|second|online) business|(?:{_either('body_owned')}) (?:[a-z-]+ )?(?:{_either('body_persons')})"
    return compiled(rf"(?:^|[^\w-])(?:{nouns})(?: called| named|,)? (?:[Tt]he )?[\"“‘']?$")


@cache
def apposed() -> re.Pattern[str]:
    """Match a noun for an organisation behind its name: ", a bakery in …"."""
    nouns = lexicon.alternation(kinds())
    return compiled(
        rf"(?: \([^()]{{0,60}}\))?(?:,| is| was) (?:an?|the) (?:(?!(?:of|in|at|for|by|who|which|that|to|with|from)\b)[\w'’&-]+,? ){{0,6}}?(?:{nouns})"
        r"(?=[,.;:)]|$| (?:that|which|of|in|based|with|for|speciali\w+|focus\w+|founded|co-founded|established|and|where|whose|dedicated|located"
        r"|serving|providing|offering|owned|headquartered|he|she|I|they|we)\b)"
    )


@cache
def tail() -> re.Pattern[str]:
    """Match a noun for bodies behind a name with an article: "the Bourbaki *group*"."""
    return compiled(rf" (?:{_either('body_tails')})\b")


@cache
def staffed() -> re.Pattern[str]:
    """Match who writes there, behind a paper's name with an article: "the Lantern*'s Oslo correspondent*", "'s political editor"."""
    return compiled(rf"['’]s (?:[^\W\d_]\w+ ){{0,2}}(?:{_either('body_press')})\b(?! of\b)")


@cache
def behind() -> re.Pattern[str]:
    """Match the post that somebody has there, behind an organisation's name: "Acme *director* Ada Byron"."""
    titles = _either("body_titles")
    return compiled(
        rf"(?:['’]s?)? (?:{titles})\b(?:,? (?:and|&) [\w-]+(?: [a-z-]+){{0,2}})?(?=,? [^\W\d_a-z]|[.,;)]|$| who\b)"
        r"| (?:[a-z]+ )?[a-z]+(?:[^s]ers|ors|ists|ees) (?=[^\W\d_a-z]\w+ [^\W\d_a-z])"
    )


@cache
def owning() -> re.Pattern[str]:
    """Match what no person has, behind the name of whose it is: "Acme*'s chief executive*", "Acme*'s Oslo headquarters*"."""
    return compiled(rf"['’]s? (?:[^\W\d_][\w-]* ){{0,2}}?(?:{_either('body_owns')})(?![\w-])")


@cache
def appointing() -> re.Pattern[str]:
    """Match whom a body takes on, behind its name: "Acme Energy *has named Ada Byron chief*", "Acme Energy *today announced the appointment*"."""
    return compiled(
        rf"(?: PLC| Ltd\.?| Inc\.?| \([A-Z: ]+\))*,? (?:has |have |today |also ){{0,2}}(?:(?:names|named|appoints|appointed|hires|hired|promotes|promoted) {_PERSON},? (?:as |to be )?"
        r"|(?:announces|announced|confirms|confirmed) (?:today )?(?:the )?(?:appointment|promotion)\b)"
    )


@cache
def workplace() -> re.Pattern[str]:
    """Match the post that somebody had there, behind a name of several words: "Kestrel Power Africa*, where she has been Chief*"."""
    return compiled(
        rf",? where (?:he|she|they|I) (?:has |had )?(?:later |then |also )?(?:is|was|been|became|served as|serves as|worked as|works as|rose to)(?: the| an?)?(?: [a-z-]+)? (?:[Cc]hief|[Mm]anaging|[Ff]inance|[Vv]ice|[Aa]ssistant|[Ss]enior|{_either('body_titles')})\b(?! of\b| at\b)"
    )


def last_word(before: str) -> str:
    """Return the word that leads up to a name, in small letters, articles and the like left out; a comma where it ends with one."""
    parts = before.split()[-3:]
    while parts and parts[-1].lower() in ("the", "both", "famous", "then", "later", "afterwards"):
        parts.pop()
    if not parts:
        return ""
    return "," if parts[-1].endswith(",") else parts[-1].lower()
