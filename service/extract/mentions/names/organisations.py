"""Names of organisations that their own words do not give away: what stands around them does."""

import re
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from service.extract.mentions.kinnames import names_kin
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.vocabulary import first_words

_REMEMBERED = 10_000
_LOOK = 110
_NEAR = 60
"""How far before a name the noun for it can stand."""
_TOWN = 60_000
"""A place of more people than this is meant as a place."""
_MANY = 3
"""A run of more words than this before a title is rather a phrase than an organisation's name."""
_SPEAKER = re.compile(r",? (?:he|she|I) ")
_WHO = re.compile(r", (?:he|she|I|[^\W\d_a-z]\w+(?: [^\W\d_a-z][\w.’'-]+){0,2}) [a-z]+\b")
_FAMILY = re.compile(
    r"['’]s?\b(?!(?: [\w&-]+){1,4} (?:operations|divisions?|departments?|offices?|business|units?|teams?|practice|branch|branches|subsidiary|labs?|centers?|centres?)\b)|,? (?:family|household|dynasty|brothers|sisters)\b"
)
_STATE = re.compile(r", (?P<name>[^\W\d_a-z][\w.]*(?: [^\W\d_a-z][\w.]*)?)")
_COMPOUND = re.compile(r"-[a-z]+$")
_ENDS = {
    ",": re.compile(r",(?: and)? [^\W\d_a-z]| (?:and|&|or)(?: the)? [^\W\d_a-z]"),
    "and": re.compile(
        r"[.,;:)(]|$| (?:in|at|as|from|for|until|before|where|and|between|to|on|with|after|during|since)\b"
    ),
}
"""What must follow a list's item for it to be one, by the last word before it."""
_LISTS = frozenset(_ENDS)
_DESCRIBED = re.compile(
    r",? (?:\([^()]*\),? )?(?:(?:the|an?) (?:former|current|then)\b|who\b|whose\b|aged\b|\d\d,)|, (?:former|founder|president|chairman|CEO)\b"
)
"""Behind an item that is a person's name after all: "of Acme, and Jane Roe, the former …"."""
_LEADS = ("body_work", "body_posts", "body_verbs", "body_roles", "body_jobs", "body_wholes")
_WORD = re.compile(r"\w+")
_NAME = r"[^\W\d_a-z][\w&.'’-]*(?: (?:of|the|and|&|for) [^\W\d_a-z][\w&.'’-]*| [^\W\d_a-z][\w&.'’-]*){0,4}"

_PERSON = r"[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]*){1,2}"


def told_by_context(text: str, start: int, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether the capitalised ``words`` at ``text[start:end]`` name an organisation by what stands before or behind them."""
    before = text[max(0, start - _LOOK) : start]
    if _is_no_body(words):
        return _is_side(text, before, end, words)
    if (state := _STATE.match(text, end)) and lookup(" ".join(words)) and lookup(state["name"]):
        return False
    if len(words) <= _MANY and not _rather_person(words) and _behind().match(text, end):
        return not names_kin(before)
    if not _pointed_at(text, before, end, words):
        return False
    return not (_FAMILY.match(text, end) or names_kin(before))


def _pointed_at(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    last = _last_word(before)
    if last == "at" and not (_is_site(words) or lookup(" ".join(words)) or _LEARNING.match(text, end)):
        return not _DWELLS.search(before)
    if last in _triggers() and not _rather_person(words) and _is_led(before):
        item = last not in _LISTS or (bool(_ENDS[last].match(text, end)) and not _DESCRIBED.match(text, end))
        if item or last != ",":
            return item
    if (last in (",", "called", "named") or last in _kinds()) and _kind_before().search(
        before, max(0, len(before) - _NEAR)
    ):
        return not _REDUCED.match(text, end) and not (last == "," and _rather_person(words))
    if _fronted(text, before, end, words) or _apposed().match(text, end):
        return True
    if before.endswith(("the ", "The ")) and (_known_by_article(words) or _tail().match(text, end)):
        return True
    return bool(_NUMBERED.search(before)) and _is_troop(words)


def _fronted(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether words open a sentence as a stage of somebody's life: "At Acme, he …", "Prior to Acme, she …"."""
    if before.endswith("At "):
        return bool(_SPEAKER.match(text, end))
    return before.endswith(("rior to ", "Before ")) and not _rather_person(words) and bool(_WHO.match(text, end))


_PLAYS = re.compile(
    r"\b(?:play(?:s|ed|ing)|sign(?:s|ed|ing)|appear(?:s|ed)|appearances|debut(?:ed)?|loan(?:ed)?|transferred|midfielder|striker|defender|goalkeeper|winger"
    r"|footballer)(?: [a-z]+){0,2} (?:for|to|with|of) $"
)
_STOPS = re.compile(r"[,.;)]|$| (?:in|from|until|and|between|before|as|for|on|at|during|after|where|against)\b")


def _is_side(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether a city stands for its club: "signed for Porto in 2001"."""
    if not _PLAYS.search(before) or not _STOPS.match(text, end) or _STATE.match(text, end):
        return False
    place = next(iter(lookup(" ".join(words))), None)
    return place is not None and place.kind == "city"


def _rather_person(words: tuple[str, ...]) -> bool:
    """Tell whether words look like somebody's name: "worked for Jane Roe"."""
    initials = all(len(word.strip(".")) == 1 for word in words[1:-1])
    return len(words) <= _MANY and initials and words[0] in lexicon.words("names", "given")


_NUMBERED = re.compile(
    r"(?:\d(?:st|nd|rd|th)|\b(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)) $"
)


def _is_troop(words: tuple[str, ...]) -> bool:
    """Tell whether words are what has a number in an army: "the 7th Cavalry"."""
    return words[-1] in lexicon.words("names", "troops")


def _known_by_article(words: tuple[str, ...]) -> bool:
    """Tell whether "the" makes the words a body or a newspaper: "the Senate", "the Stonebridge Bee"."""
    last = words[-1]
    if len(words) > 1:
        return last in lexicon.words("names", "papers")
    return last in lexicon.words("names", "alone") or (
        last.endswith("s") and last in lexicon.words("names", "organisation_end")
    )


_LEARNING = re.compile(r" (?:school|college|university|academy|institute|seminary|polytechnic)\b")
_DWELLS = re.compile(
    r"\b(?:settled?|settling|lives?|lived|living|resid\w+|born|died|killed|buried|arriv\w+|landed|stayed|located|situated|home|house|battle|estate|farm)"
    r"(?: [^.;,]{0,30})? at (?:the )?$",
    re.IGNORECASE,
)


def _is_site(words: tuple[str, ...]) -> bool:
    """Tell whether words name where something takes place rather than who does it: "at Holm Hall"."""
    return words[-1] in lexicon.words("names", "sites")


def _last_word(before: str) -> str:
    parts = before.split()[-3:]
    while parts and parts[-1].lower() in ("the", "both", "famous", "then"):
        parts.pop()
    if not parts:
        return ""
    return "," if parts[-1].endswith(",") else parts[-1].lower()


@lru_cache(_REMEMBERED)
def _is_no_body(words: tuple[str, ...]) -> bool:
    """Tell whether the words name a place, a people, a department or a time instead."""
    if _COMPOUND.search(words[-1]):
        return True
    if len(words) == 1 and (words[0] in lexicon.words("names", "no_bodies") or _is_common(words[0])):
        return True
    if words[-1] in lexicon.words("names", "wards") or all(
        word in lexicon.words("names", "departments") or word.islower() for word in words
    ):
        return True
    name = " ".join(words)
    if words[0] in lexicon.words("names", "quarters") and lookup(" ".join(words[1:])):
        return True
    place = next(iter(lookup(name)), None)
    if place is not None and (place.kind != "city" or place.population > _TOWN):
        return True
    return name in lexicon.load("demonyms")["adjectives"] or name in _demonyms()


def _is_common(word: str) -> bool:
    """Tell whether a word by itself is an adjective or a field, which employs nobody: "African", "Sport"."""
    if any(word in lexicon.words("names", key) for key in ("alone", "organisation", "bodies", "troops")):
        return False
    keys = (("names", "common"), ("longnames", "fields"), ("offices", "portfolios"))
    return any(each in lexicon.words(file, key) for file, key in keys for each in (word, word.lower()))


@cache
def _demonyms() -> frozenset[str]:
    return frozenset(word for words in lexicon.load("demonyms")["adjectives"].values() for word in words)


@cache
def _triggers() -> frozenset[str]:
    keys = ("body_triggers", "body_kinds", "body_plurals")
    return frozenset(word for key in keys for word in lexicon.words("names", key)) | {","}


def _is_led(before: str) -> bool:
    """Tell whether ``before`` ends with words that lead up to an organisation's name.

    They start with a word that few texts have: the pattern is tried there alone.
    """
    leads, pattern = _leads(), _before()
    return not leads.isdisjoint(_WORD.findall(before.casefold())) and any(
        pattern.match(before, word.start()) for word in _WORD.finditer(before) if word.group().casefold() in leads
    )


@cache
def _leads() -> AbstractSet[str]:
    return first_words(phrase for key in _LEADS for phrase in lexicon.phrases("names", key))


@cache
def _before() -> re.Pattern[str]:
    """Match what leads up to an organisation's name, from a word on with which one of the leads starts."""
    works = lexicon.alternation(lexicon.phrases("names", "body_work"))
    nouns = lexicon.alternation(lexicon.phrases("names", "body_posts"))
    direct = lexicon.alternation(lexicon.phrases("names", "body_verbs"))
    roles = lexicon.alternation(lexicon.phrases("names", "body_roles"))
    jobs = lexicon.alternation(lexicon.phrases("names", "body_jobs"))
    kinds = lexicon.alternation(lexicon.phrases("names", "body_kinds"))
    wholes = lexicon.alternation(lexicon.phrases("names", "body_wholes"))
    plurals = lexicon.alternation(lexicon.phrases("names", "body_plurals"))
    lead = (
        rf"(?:\b(?:{direct})"
        rf"|\b(?:{works})(?: (?:as|full|part|briefly|there|directly|primarily|mainly|first)\b[^,.;:()A-Z]{{0,40}}?)? (?:for|at|by)"
        rf"|\b(?i:{nouns})(?: (?:as|of|for|in)\b[^,.;:()]{{0,40}}?)? (?:at|with|for|from)"
        rf"|\b(?i:{roles})(?: (?:of|for|in|and)\b[^.;:()]{{0,60}}?)?,? (?:at|of|for|with)"
        rf"|\b(?i:{jobs})(?: (?:of|for|in|and)\b[^.;:()]{{0,60}}?)?,? (?:at|with|for)"
        rf"|\b(?i:{roles}|{jobs}) {_PERSON},? (?:of|at|with|from)"
        rf"|\b(?:{wholes})(?: and [a-z]+)?,? (?:such as|including|like|as)"
        rf")(?:(?: an?| the)(?: [a-z-]+){{0,3}} (?:{kinds}),?| (?:[a-z-]+ ){{0,2}}(?:{plurals}))?"
    )
    return re.compile(rf"{lead}(?: (?:[Tt]he|both|then|famous))?(?: {_NAME}(?:,? and|,| &)(?: the)?){{0,4}} $")


@cache
def _kinds() -> frozenset[str]:
    """Return the nouns for organisations that are none for persons, as "publisher" and "developer" are."""
    return lexicon.words("names", "body_kinds") - lexicon.words("names", "body_persons")


_REDUCED = re.compile(
    r"(?: had| has| and [^\W\d_a-z]\w+)*,? (?:co-?)?(?:founded|formed|started|built|created|led|leads|ran|runs|joined|owned|owns|worked|works|helped|set up|left|fronts|fronted|heads|headed)\b"
)
"""Behind a person's name: "the company *Roe founded*"."""


@cache
def _kind_before() -> re.Pattern[str]:
    kinds = lexicon.alternation(_kinds())
    return re.compile(rf"(?:^|[^\w-])(?:{kinds})(?: called| named|,)? (?:[Tt]he )?$")


@cache
def _apposed() -> re.Pattern[str]:
    kinds = lexicon.alternation(_kinds())
    return re.compile(
        rf"(?: \([^()]{{0,60}}\))?(?:,| is| was) (?:an?|the) (?:(?!(?:of|in|at|for|by|who|which|that|to|with|from)\b)[\w'’&-]+,? ){{0,6}}?(?:{kinds})"
        r"(?=[,.;:)]|$| (?:that|which|of|in|based|with|for|speciali\w+|focus\w+|founded|co-founded|established|and|where|whose|dedicated|located"
        r"|serving|providing|offering|owned|headquartered|he|she|I|they|we)\b)"
    )


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf" (?:{lexicon.alternation(lexicon.phrases('names', 'body_tails'))})\b")


@cache
def _behind() -> re.Pattern[str]:
    titles = lexicon.alternation(lexicon.phrases("names", "body_titles"))
    return re.compile(
        rf"(?:['’]s?)? (?:{titles})\b(?:,? (?:and|&) [\w-]+(?: [a-z-]+)?)?(?=,? [^\W\d_a-z]|[.,;)]|$| who\b)"
        r"| (?:[a-z]+ )?[a-z]+(?:[^s]ers|ors|ists|ees) (?=[^\W\d_a-z]\w+ [^\W\d_a-z])"
    )
