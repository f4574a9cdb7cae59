"""Names of organisations that their own words do not give away: what stands around them does."""

import re
from collections.abc import Sequence
from functools import lru_cache

from service.extract.mentions.kinnames import names_kin
from service.extract.mentions.names.bodies import organisationcues
from service.extract.mentions.names.bodies.schooltowns import lies_unknown
from service.extract.mentions.places.demonyms import demonym_words, tells_people
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import gender_by_name, is_compound_body

_REMEMBERED = 10_000
_LOOK = 110
_NEAR = 60
"""How far before a name the noun for it can stand."""
_TOWN = 60_000
"""A place of more people than this is meant as a place."""
_MANY = 3
"""A run of more words than this before a title is rather a phrase than an organisation's name."""
_SPEAKER = compiled(r",? (?:he|she|I) ")
_WHO = compiled(r", (?:he|she|I|[^\W\d_a-z]\w+(?: [^\W\d_a-z][\w.’'-]+){0,2}) [a-z]+\b")
_FAMILY = compiled(
    r"['’]s?\b(?!(?: [\w&-]+){1,4} (?:operations|divisions?|departments?|offices?|business|units?|teams?|practice|branch|branches|subsidiary|labs?|centers?|centres?)\b)|,? (?:family|household|dynasty|brothers|sisters)\b"
)
_STATE = compiled(r", (?P<name>[^\W\d_a-z][\w.]*(?: [^\W\d_a-z][\w.]*)?)")
_COMPOUND = compiled(r"-[a-z]+$")
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


def told_by_context(text: str, start: int, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether the capitalised ``words`` at ``text[start:end]`` name an organisation by what stands before or behind them."""
    before = text[max(0, start - _LOOK) : start]
    if len(words) == 1 and is_compound_body(words[0]) and _last_word(before) in _BESIDE and not lookup(words[0]):
        return True
    if _is_no_body(words):
        return _is_side(text, before, end, words)
    if (state := _STATE.match(text, end)) and lookup(" ".join(words)) and lookup(state["name"]):
        return False
    if (
        len(words) <= _MANY
        and not (tells_people(before, words) or _rather_person(words) or _rather_adjective(before, words))
        and (organisationcues.behind().match(text, end) or _is_paper(text, before, end, words))
    ):
        return not (names_kin(before) or _says_whence(text, before, words))
    if _is_placed(text, start, end, words) or not _pointed_at(text, before, end, words):
        return False
    return not (_FAMILY.match(text, end) or names_kin(before))


def _is_paper(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether somebody writes for what words name: "the *Lantern's* Oslo correspondent", not "the Prince's editor"."""
    ranked = words[-1].lower() in lexicon.words("kin", "words", "ranks")
    article = before.endswith(("the ", "The ")) and not ranked and not lookup(" ".join(words))
    return article and organisationcues.staffed().match(text, end) is not None


def _is_placed(text: str, start: int, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether a name is rather a place's: where a school lies, who elects somebody, what is left for another place."""
    before = text[max(0, start - _LOOK) : start]
    left = _last_word(before) in _LEFT and _is_left_as_place(text, before, end, words)
    return left or lies_unknown(text, start, end) or _ELECTS.search(before) is not None


_ELECTS = compiled(r"\b(?:constituency|electorate|riding|ward|seat) of (?:the )?$")
"""Before a name of who elects somebody."""
_WHENCE_ENDINGS = ("n", "an", "ian", "ean", "nian", "ese", "ish")
_SHORTEST = 3


def _says_whence(text: str, before: str, words: tuple[str, ...]) -> bool:
    """Tell whether a word behind an article rather says whence somebody is, as the text names that place: "is an *Ostravian* economist", of Ostravia."""
    if len(words) > 1 or not before.endswith((" a ", " an ")):
        return False
    stems = {words[0].removesuffix(ending) for ending in _WHENCE_ENDINGS if words[0].endswith(ending)}
    return any(len(stem) > _SHORTEST and re.search(rf"\b{stem}[aeoy]?\b", text) for stem in stems)


_ADJECTIVE = compiled(r"[^\W\d_a-z][a-z]{2,}(?:al|ous|ful|less|able|ible|ive|arian|ed|ing|etic|istic)")


def _rather_adjective(before: str, words: tuple[str, ...]) -> bool:
    """Tell whether a word that opens a sentence rather says what somebody is like: "*Inspirational* coach Ada Byron"."""
    opens = not before.strip() or before.rstrip(" ")[-1:] in '.!?\n"“”'
    return len(words) == 1 and opens and _ADJECTIVE.fullmatch(words[0]) is not None


_QUOTES = ('"', "“", "‘", "'")
_SETTLEMENT = compiled(
    r", (?:an?|the) (?:[a-z-]+ ){0,3}(?:village|town|hamlet|city|suburb|settlement|township|municipality|port|commune)\b"
)


_OF_PERSONS = compiled(
    r"\b(?:(?:taught|edited|trained|apprenticed|served|managed|performed|recorded|directed)(?: [a-z]+ly)? by"
    r"|(?:campaign(?:ed|s|ing)|lobb(?:ied|ies|ying)|s[aiu]ng|singing|danc(?:ed|es|ing)|perform(?:ed|s|ing)|wr[oi]tes?|writing|modell?ed) for) $"
)
"""Before the name of somebody, not of a body: "was *taught by* Ole Berg", "*campaigned for* Ines Hale"."""


_BY_SOMEBODY = compiled(
    r"\b(?:coached|mentored|tutored|accompanied|inspired|discovered|brought up|choreographed|survived) by $"
)
"""What a person does to somebody, and no body, whatever the name."""


def _pointed_at(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    if _SETTLEMENT.match(text, end):
        return False  # "born at Elm, a village in"
    led = before.endswith((" by ", " for "))
    if led and (_BY_SOMEBODY.search(before) or (_OF_PERSONS.search(before) and gender_by_name(words) is not None)):
        return False
    if _last_word(before) in organisationcues.triggers() and _HERO.match(text, end):
        return False
    if before.endswith(_QUOTES):  # "the magazine “Elm”"
        noun = _last_word(before.rstrip("\"“‘'"))
        return noun in organisationcues.kinds() and bool(organisationcues.kind_before().search(before[-_NEAR:]))
    return _led_to(text, before, end, words)


_IN_FULL = 2
_SPENT = compiled(r"\b(?:years?|months?|decades?|weeks|time) with $")
"""Before somebody's name as often as before a firm's of two words: "two years with *Linus Pauling*"."""


def _led_to(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether what stands before, or behind, leads up to a body's name."""
    last = _last_word(before)
    if last == "at" and not (_is_site(words) or lookup(" ".join(words)) or _LEARNING.match(text, end)):
        return not _DWELLS.search(before)
    someone = _rather_person(words) or (len(words) == _IN_FULL and _SPENT.search(before, max(0, len(before) - _NEAR)))
    if last in organisationcues.triggers() and not someone and organisationcues.is_led(before):
        item = last not in _LISTS or (bool(_ENDS[last].match(text, end)) and not _DESCRIBED.match(text, end))
        if item or last != ",":
            return item
    if (last in (",", "called", "named") or last in organisationcues.kinds()) and organisationcues.kind_before().search(
        before, max(0, len(before) - _NEAR)
    ):
        return not organisationcues.REDUCED.match(text, end) and not (last == "," and _rather_person(words))
    if _fronted(text, before, end, words) or organisationcues.apposed().match(text, end):
        return True
    if before.endswith(("the ", "The ")) and (_known_by_article(words) or organisationcues.tail().match(text, end)):
        return True
    return bool(_NUMBERED.search(before)) and _is_troop(words)


_HERO = compiled(
    r", (?:(?:an?|the|a former|former|reigning|then|now) )?(?:[\w-]+ ){0,2}(?:champion|winner|laureate|medall?ist|runner-up|legend|veteran)\b"
)
"""Behind somebody who has won something, and no body: "joined *Ane Roe*, Olympic champion in 2004, on stage"."""
_LEFT = frozenset(("left", "leaving"))
_FOR = compiled(r" for (?:the )?(?P<name>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?)")


_FOR_WORK = compiled(
    r" (?:to (?:join|found|co-found|start|launch|set up|head|lead|run|direct|work|become)|as (?:its|an?|the)|after (?:[a-z0-9]+ ){1,3}as|where (?:he|she|they) (?:had )?worked)\b"
)
"""Behind what somebody left who worked there: "left Velora *to join* Acme"."""


def _is_left_as_place(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether one word that was left may be a place, as nothing tells of work there: "left *Visby* in 1950", "left Visby for Rome"."""
    match = _FOR.match(text, end) if len(words) == 1 else None
    elsewhere = match is not None and bool(lookup(match["name"]) or lookup(match["name"].split()[0]))
    bare = len(words) == 1 and match is None and before.endswith(("left ", "leaving ")) and not words[0].isupper()
    if not elsewhere and not (bare and not _FOR_WORK.match(text, end)):
        return False
    known = re.compile(
        rf"\b(?:join(?:s|ed|ing)|at|with|by|work(?:s|ed|ing) for|play(?:s|ed|ing) for) {re.escape(words[0])}\b"
    )
    return known.search(text, 0, end - len(words[0]) - 1) is None


def _fronted(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether words open a sentence as a stage of somebody's life: "At Acme, he …", "Prior to Acme, she …"."""
    if before.endswith("At "):
        return bool(_SPEAKER.match(text, end))
    return before.endswith(("rior to ", "Before ")) and not _rather_person(words) and bool(_WHO.match(text, end))


_PLAYS = compiled(
    r"\b(?:play(?:s|ed|ing)|sign(?:s|ed|ing)|appear(?:s|ed)|appearances|debut(?:ed)?|loan(?:ed)?|transferred|sold|goals|matches|starred|midfielder|striker|defender|goalkeeper|winger"
    r"|footballer)(?: [a-z]+){0,2} (?:for|to|with|of) (?:[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?(?: \([^()]{1,20}\))?(?:, and|,| and) ){0,5}$"
)
_STOPS = compiled(r" ?[,.;()]|$| (?:in|from|until|and|between|before|as|for|on|at|during|after|where|against)\b")


def _is_side(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether a city stands for its club: "signed for Porto in 2001"."""
    if not _PLAYS.search(before) or not _STOPS.match(text, end):
        return False
    state = _STATE.match(text, end)
    if state and any(found.kind != "city" for found in lookup(state["name"])[:1]):
        return False
    place = next(iter(lookup(" ".join(words))), None)
    return place is not None and place.kind == "city"


def _rather_person(words: tuple[str, ...]) -> bool:
    """Tell whether words look like somebody's name: "worked for Jane Roe"."""
    initials = all(len(word.strip(".")) == 1 for word in words[1:-1])
    return len(words) <= _MANY and initials and words[0] in lexicon.words("names", "given")


_NUMBERED = compiled(r"(?:\d(?:st|nd|rd|th)|\b(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)) $")


def _is_troop(words: tuple[str, ...]) -> bool:
    """Tell whether words are what has a number in an army: "the 7th Cavalry"."""
    return words[-1] in lexicon.words("names", "troops")


def _known_by_article(words: tuple[str, ...]) -> bool:
    """Tell whether "the" makes the words a body or a newspaper: "the Senate", "the Stonebridge Bee"."""
    last = words[-1]
    if len(words) > 1:
        return last in lexicon.words("names", "papers") or words[0] in lexicon.words("names", "paper_fronts")
    return last in lexicon.words("names", "alone") or (
        last.endswith("s") and last in lexicon.words("names", "organisation_end")
    )


_LEARNING = compiled(r" (?:school|college|university|academy|institute|seminary|polytechnic)\b")
_DWELLS = compiled(
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


_WIDE = ("International", "National", "Olympic")
"""Behind a people these name no body yet."""


def tells_whence(words: Sequence[str]) -> bool:
    """Tell whether words say of what people something is, and name no body yet: "a *Finnish International* Master"."""
    return words[-1] in _WIDE and " ".join(words[:-1]) in demonym_words()


@lru_cache(_REMEMBERED)
def _is_no_body(words: tuple[str, ...]) -> bool:
    """Tell whether the words name a place, a people, a department or a time instead."""
    if _COMPOUND.search(words[-1]) or tells_whence(words):
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
    return name in demonym_words()


def _is_common(word: str) -> bool:
    """Tell whether a word by itself is an adjective or a field, which employs nobody: "African", "Sport"."""
    if any(word in lexicon.words("names", key) for key in ("alone", "organisation", "bodies", "troops")):
        return False
    keys = (("names", "common"), ("longnames", "fields"), ("offices", "portfolios"))
    return any(each in lexicon.words(file, key) for file, key in keys for each in (word, word.lower()))
