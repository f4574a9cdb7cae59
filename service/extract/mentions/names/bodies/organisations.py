"""Names of organisations that their own words do not give away: what stands around them does."""

import re

from service.extract.mentions.kinnames import names_kin
from service.extract.mentions.names.bodies import organisationcues
from service.extract.mentions.names.bodies.founding import is_come_to, is_founded
from service.extract.mentions.names.bodies.lookalikes import (
    is_no_body,
    is_placed,
    rather_adjective,
    rather_person,
    says_whence,
)
from service.extract.mentions.names.bodies.organisationcues import last_word
from service.extract.mentions.names.bodies.sides import is_called_as_town, is_side
from service.extract.mentions.places.demonyms import tells_people
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import RELATED, gender_by_name, is_compound_body

_LOOK = 110
_NEAR = 60
"""How far before a name the noun for it can stand."""
_MANY = 3
"""A run of more words than this before a title is rather a phrase than an organisation's name."""
_SPEAKER = compiled(r",? (?:he|she|I) ")
_WHO = compiled(r", (?:he|she|I|[^\W\d_a-z]\w+(?: [^\W\d_a-z][\w.’'-]+){0,2}) [a-z]+\b")
_FAMILY = compiled(
    r"['’]s?\b(?!(?: [\w&-]+){1,4} (?:operations|divisions?|departments?|offices?|business|units?|teams?|practice|branch|branches|subsidiary|labs?|centers?|centres?)\b)|,? (?:family|household|dynasty|brothers|sisters)\b"
)
_STATE = compiled(r", (?P<name>[^\W\d_a-z][\w.]*(?: [^\W\d_a-z][\w.]*)?)")
_ENDS = {
    ",": compiled(r",(?: and)? [^\W\d_a-z]| (?:and|&|or)(?: the)? [^\W\d_a-z]"),
    "and": compiled(
        r"[.,;:)(]|$| (?:in|at|as|from|for|until|before|where|and|between|to|on|with|after|during|since)\b"
    ),
}
"""What must follow a list's item for it to be one, by the last word before it."""
_BESIDE = frozenset(("in", "at", "for", "with", "from", "of", "by", "inside", "within"))
_LISTS = frozenset(_ENDS)
_DESCRIBED = compiled(
    r",? (?:\([^()]*\),? )?(?:(?:the|an?) (?:former|current|then)\b|who\b|whose\b|aged\b|\d\d,)|, (?:former|founder|president|chairman|CEO)\b"
)
"""Behind an item that is a person's name after all: "of Acme, and Jane Roe, the former …"."""


_GENITIVE = compiled(r"['’] [^\W\d_a-z]")
"""Behind those whose body it is: "chaired the *Tenants*' Association"."""
_NOT_ONLY = compiled(r"(?<=\w) not (?:only|just|merely|simply)(?= )")


def told_by_context(text: str, start: int, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether the capitalised ``words`` at ``text[start:end]`` name an organisation by what stands before or behind them."""
    before = _NOT_ONLY.sub("", text[max(0, start - _LOOK) : start])
    if len(words) == 1 and is_compound_body(words[0]) and last_word(before) in _BESIDE and not lookup(words[0]):
        return True
    none = is_no_body(words)
    if none or before.endswith(" to ") or is_called_as_town(words) or lookup(" ".join(words)):
        side = is_side(text, before, end, words)
        if side or none:
            return side
    if (state := _STATE.match(text, end)) and lookup(" ".join(words)) and lookup(state["name"]):
        return False
    if (
        len(words) <= _MANY
        and not (tells_people(before, words) or rather_person(words) or rather_adjective(before, words))
        and (
            organisationcues.behind().match(text, end)
            or organisationcues.owning().match(text, end)
            or is_founded(text, before, end, words)
            or is_come_to(text, before, end, words)
            or _is_paper(text, before, end, words)
            or _HONOURS.match(text, end)
        )
    ):
        return not (names_kin(before) or says_whence(text, before, words))
    if is_placed(text, start, end, words) or not _pointed_at(text, before, end, words):
        return False
    owns = words[-1].endswith("s") and _GENITIVE.match(text, end)
    return not (owns or _FAMILY.match(text, end) or names_kin(before))


def _is_paper(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether somebody writes for what words name: "the *Lantern's* Oslo correspondent", not "the Prince's editor"."""
    ranked = words[-1].lower() in lexicon.words("kin", "words", "ranks")
    article = before.endswith(("the ", "The ")) and not ranked and not lookup(" ".join(words))
    return article and organisationcues.staffed().match(text, end) is not None


_HONOURS = compiled(
    r" magazine(?:['’]s)?\b(?= \w|[.,;)]|$)|['’]s (?:list of )?(?:the )?(?:\d+ [Mm]ost|[A-Z]\w+ of the Year)\b"
)
"""Behind a paper: that it is one, or whom it praises every year."""
_QUOTES = ('"', "“", "‘", "'")
_SETTLEMENT = compiled(
    r", (?:an?|the) (?:[a-z-]+ ){0,3}(?:village|town|hamlet|city|suburb|settlement|township|municipality|port|commune)\b"
)


_OF_PERSONS = compiled(
    r"\b(?:(?:taught|edited|trained|apprenticed|served|managed|performed|recorded|directed)(?: [a-z]+ly)? by"
    r"|(?:campaign(?:ed|s|ing)|lobb(?:ied|ies|ying)|s[aiu]ng|singing|danc(?:ed|es|ing)|perform(?:ed|s|ing)|wr[oi]tes?|writing|modell?ed|(?:[Aa]ssistant|[Dd]eputy) [a-z]+) for) $"
)
"""Before the name of somebody, not of a body: "was *taught by* Ole Berg", "*campaigned for* Ines Hale", "*assistant coach for* Per Dahl"."""
_UNDER_ONE = compiled(r",? under who(?:m|se)\b")
"""Behind somebody's name: "coached with Ines Hale, *under whom* they won"."""


_BY_SOMEBODY = compiled(
    r"\b(?:coached|mentored|tutored|accompanied|inspired|discovered|brought up|choreographed|survived) by $"
)
"""What a person does to somebody, and no body, whatever the name."""


def _pointed_at(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    if _SETTLEMENT.match(text, end) or _shares_noun(text, before, end, words):
        return False  # "born at Elm, a village in"
    led = before.endswith((" by ", " for "))
    if led and (_BY_SOMEBODY.search(before) or (_OF_PERSONS.search(before) and gender_by_name(words) is not None)):
        return False
    last = last_word(before)
    if last in organisationcues.triggers() and (_HERO.match(text, end) or _UNDER_ONE.match(text, end)):
        return False
    if last == "of" and is_headed(before, text, end):
        return False
    if before.endswith(_QUOTES):  # "the magazine “Elm”"
        noun = last_word(before.rstrip("\"“‘'"))
        return noun in organisationcues.kinds() and bool(organisationcues.kind_before().search(before[-_NEAR:]))
    return _led_to(text, before, end, words)


_RELATED = compiled(RELATED)
_AND_MORE = compiled(rf" (?:and|&) {RELATED}\b")
_AND_BEFORE = compiled(rf"\b(?:the|for|of|in|on|to) {RELATED} (?:and|&) $")


def _shares_noun(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether an adjective shares its noun with the one behind "and", or is that one: "inspector for *Cultural* and *Legal Missions*"."""
    if len(words) == 1:
        return bool(_RELATED.fullmatch(words[0]) and _AND_MORE.match(text, end))
    return bool(_RELATED.fullmatch(words[0]) and _AND_BEFORE.search(before))


_SPENT = {
    2: compiled(r"\b(?:(?:years?|months?|decades?|weeks|time) with|[Oo]ffices? of) $"),
    3: compiled(r"\b[Oo]ffices? of $"),
}
"""Before somebody's name as often as before a firm's of so many words: "two years with *Linus Pauling*", "in the office of *Kenzo Ota Mori*"."""


def _led_to(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether what stands before, or behind, leads up to a body's name."""
    last = last_word(before)
    if last == "at" and not (_is_site(words) or lookup(" ".join(words)) or _LEARNING.match(text, end)):
        return not (_DWELLS.search(before) or _is_branch(before, words))
    spent = _SPENT.get(len(words))
    someone = rather_person(words) or (spent and spent.search(before, max(0, len(before) - _NEAR)))
    if last in organisationcues.triggers() and not someone and organisationcues.is_led(before):
        item = last not in _LISTS or (bool(_ENDS[last].match(text, end)) and not _DESCRIBED.match(text, end))
        if item or last != ",":
            return item
    if (
        last in (",", "called", "named") or last in lexicon.words("names", "body_kinds")
    ) and organisationcues.kind_before().search(before, max(0, len(before) - _NEAR)):
        return not organisationcues.REDUCED.match(text, end) and not (last == "," and rather_person(words))
    if _fronted(text, before, end, words) or organisationcues.apposed().match(text, end) or _takes_on(text, end, words):
        return True
    if before.endswith(("the ", "The ")) and (_known_by_article(words) or organisationcues.tail().match(text, end)):
        return True
    house = len(words) == 1 and words[0] in lexicon.words("names", "alone") and _HEAD.match(text, end)
    return bool(house or (_NUMBERED.search(before) and _is_troop(words)))


_HEAD = compiled(r" (?:President|Speaker|(?:Majority |Minority )?Leader|Clerk|Secretary|Chairman|Chairwoman) [A-Z]")
"""Behind a body at the beginning of a sentence, before the name of who heads it: "Senate *President A*da Byron"."""


_HEADS = compiled(
    r"\b(?:[Hh]eads?|[Pp]rofessor|[Ll]ecturer|[Mm]anager|[Vv]ice[ -][Pp]resident|VP|[Dd]irector(?: [Gg]eneral)?|[Ll]ead|[Ll]eader) of (?:the )?$"
)
_WITHIN = compiled(
    r" (?:at|within) (?:the |its )?[^\W\d_a-z]"
    r"| (?:and|&) (?:[^\W\d_a-z][\w-]* ){1,3}(?:Divisions?|Departments?|Units?|Sections?|Program(?:me)?s?|Directorates?|Teams?|Branches|Practices?)\b"
)
_POST = 24


def is_headed(before: str, text: str, end: int) -> bool:
    """Tell whether somebody heads what a name tells inside of a body: "head of *Green Shipping* at Acme", "head of *Tides* and Storms Unit"."""
    return _WITHIN.match(text, end) is not None and _HEADS.search(before, max(0, len(before) - _POST)) is not None


def _takes_on(text: str, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether what several words name takes somebody on, or is where somebody has a post: "Acme *Energy has appointed*"."""
    if len(words) == 1:
        return False
    firm = words[-1] in lexicon.words("names", "things") | lexicon.words("names", "organisation_end")
    appoints = firm and organisationcues.appointing().match(text, end)
    return bool(appoints or (not rather_person(words) and organisationcues.workplace().match(text, end)))


_HERO = compiled(
    r", (?:(?:an?|the|a former|former|reigning|then|now) )?(?:[\w-]+ ){0,2}(?:champion|winner|laureate|medall?ist|runner-up|legend|veteran)\b"
)
"""Behind somebody who has won something, and no body: "joined *Ane Roe*, Olympic champion in 2004, on stage"."""


def _fronted(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether words open a sentence as a stage of somebody's life: "At Acme, he …", "Prior to Acme, she …"."""
    if before.endswith("At "):
        return bool(_SPEAKER.match(text, end))
    return before.endswith(("rior to ", "Before ")) and not rather_person(words) and bool(_WHO.match(text, end))


_NUMBERED = compiled(r"(?:\d(?:st|nd|rd|th)|\b(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)) $")


def _is_troop(words: tuple[str, ...]) -> bool:
    """Tell whether words are what has a number in an army: "the 7th Cavalry"."""
    return words[-1] in lexicon.words("names", "troops")


def _known_by_article(words: tuple[str, ...]) -> bool:
    """Tell whether "the" makes the words a body or a newspaper: "the Senate", "the Finance Committee", "the Stonebridge Bee"."""
    last = words[-1]
    if len(words) > 1:
        papers = last in lexicon.words("names", "papers") or words[0] in lexicon.words("names", "paper_fronts")
        return papers or last in lexicon.words("names", "by_article")
    return last in lexicon.words("names", "alone") or (
        last.endswith("s") and last in lexicon.words("names", "organisation_end")
    )


_LEARNING = compiled(r" (?:school|college|university|academy|institute|seminary|polytechnic)\b")
_DWELLS = compiled(
    r"\b(?:settled?|settling|lives?|lived|living|resid\w+|born|died|killed|buried|arriv\w+|landed|stayed|located|situated|home|house|battle|estate|farm|childhood|boyhood|girlhood|retirement|(?:last|final|earl(?:y|iest)|remaining|declining) (?:\w+ )?years)"
    r"(?: [^.;,]{0,30})? at (?:the )?$",
    re.IGNORECASE,
)


_BODY_AT = compiled(r"(?<![^\W_])(?P<last>[^\W\d_a-z][\w’'-]+?)s? at $")


def _is_branch(before: str, words: tuple[str, ...]) -> bool:
    """Tell whether one word behind "at" is where a body works rather than a second one: "the Women's Hospitals at *Royaumont*"."""
    body = _BODY_AT.search(before) if len(words) == 1 else None
    return body is not None and body["last"] in lexicon.words("names", "organisation")


def _is_site(words: tuple[str, ...]) -> bool:
    """Tell whether words name where something takes place rather than who does it: "at Holm Hall"."""
    return words[-1] in lexicon.words("names", "sites")
