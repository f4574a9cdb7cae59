"""Names of organisations that their own words do not give away: what stands around them does."""

import re
from functools import cache

from service.domain.selector import Span
from service.extract import lexicon
from service.extract.gazetteer import lookup
from service.extract.kinnames import names_kin

_LOOK = 110
_TOWN = 60_000
"""A place of more people than this is meant as a place."""
_MANY = 3
"""A run of more words than this before a title is rather a phrase than an organisation's name."""
_SPEAKER = re.compile(r",? (?:he|she|I) ")
_FAMILY = re.compile(r"['’]s?\b|,? (?:family|household|dynasty|brothers|sisters)\b")
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
_NAME = r"[^\W\d_a-z][\w&.'’-]*(?: (?:of|the|and|&|for) [^\W\d_a-z][\w&.'’-]*| [^\W\d_a-z][\w&.'’-]*){0,4}"


def told_by_context(text: str, start: int, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether the capitalised ``words`` at ``text[start:end]`` name an organisation by what stands before or behind them."""
    if _is_no_body(words):
        return False
    before = text[max(0, start - _LOOK) : start]
    if (state := _STATE.match(text, end)) and lookup(" ".join(words)) and lookup(state["name"]):
        return False
    if not _pointed_at(text, before, end, words):
        return False
    return not (_FAMILY.match(text, end) or names_kin(before))


def _pointed_at(text: str, before: str, end: int, words: tuple[str, ...]) -> bool:
    last = _last_word(before)
    if last in _triggers() and _before().search(before):
        return not (last in _LISTS and not _ENDS[last].match(text, end))
    if before.endswith("At ") and _SPEAKER.match(text, end):
        return True
    if before.endswith("the ") and _tail().match(text, end):
        return True
    return len(words) <= _MANY and bool(_behind().match(text, end))


def _last_word(before: str) -> str:
    parts = before.split()[-3:]
    while parts and parts[-1].lower() in ("the", "both", "famous", "then"):
        parts.pop()
    if not parts:
        return ""
    return "," if parts[-1].endswith(",") else parts[-1].lower()


_ALIAS = re.compile(
    r" \((?:(?:formerly|formally|now|later|also|then|known|as|or|the|called) ){0,4}[\"“]?(?P<alias>[^\W\d_a-z][\w&.$ -]{1,38}?)[\"”]?(?:[,;:][^()]{0,60})?\)"
)
_POINTER = re.compile(
    r"(?: \([^()]{0,80}\))?(?:,? (?:in|of|at|based in) (?:the )?[^\W\d_a-z][\w.’'-]*(?:,? (?:and )?[^\W\d_a-z][\w.’'-]*){0,3})?"
    r"(?:(?:,| -| –)? (?:an?|the|one of) [^,.;:()]{3,90})?,? \(?(?P<pointer>where|which|that) (?!of\b|is why\b)"
)

_OWN = re.compile(r"[^.;:()]{0,90}?\b(?:as|became|become|becoming) (?P<own>its|their)\b")


def other_names(text: str, end: int, limit: int) -> list[Span]:
    """Return where an organisation named up to ``end`` is meant again: in the bracket behind it, by a relative word."""
    found = []
    if alias := _ALIAS.match(text, end, limit):
        found.append(Span(*alias.span("alias")))
    if pointer := _POINTER.match(text, end, limit):
        found.append(Span(*pointer.span("pointer")))
    if own := _OWN.match(text, end, limit):
        found.append(Span(*own.span("own")))
    return found


@cache
def _is_no_body(words: tuple[str, ...]) -> bool:
    """Tell whether the words name a place, a people, a department or a time instead."""
    if _COMPOUND.search(words[-1]):
        return True
    if all(word in lexicon.words("names", "departments") or word.islower() for word in words):
        return True
    name = " ".join(words)
    if words[0] in lexicon.words("names", "quarters") and lookup(" ".join(words[1:])):
        return True
    place = next(iter(lookup(name)), None)
    if place is not None and (place.kind != "city" or place.population > _TOWN):
        return True
    return name in lexicon.load("demonyms")["adjectives"] or name in _demonyms()


@cache
def _demonyms() -> frozenset[str]:
    return frozenset(word for words in lexicon.load("demonyms")["adjectives"].values() for word in words)


@cache
def _triggers() -> frozenset[str]:
    return lexicon.words("names", "body_triggers") | lexicon.words("names", "body_kinds") | {","}


@cache
def _before() -> re.Pattern[str]:
    works = lexicon.alternation(lexicon.phrases("names", "body_work"))
    nouns = lexicon.alternation(lexicon.phrases("names", "body_posts"))
    direct = lexicon.alternation(lexicon.phrases("names", "body_verbs"))
    roles = lexicon.alternation(lexicon.phrases("names", "body_roles"))
    jobs = lexicon.alternation(lexicon.phrases("names", "body_jobs"))
    kinds = lexicon.alternation(lexicon.phrases("names", "body_kinds"))
    lead = (
        rf"(?:\b(?:{direct})"
        rf"|\b(?:{works})(?: (?:as|full|part|briefly|there|directly|primarily|mainly|first)\b[^,.;:()A-Z]{{0,40}}?)? (?:for|at|by)"
        rf"|\b(?i:{nouns})(?: (?:as|of|for|in)\b[^,.;:()]{{0,40}}?)? (?:at|with|for|from)"
        rf"|\b(?i:{roles})(?: (?:of|for|in|and)\b[^.;:()]{{0,60}}?)?,? (?:at|of|for|with)"
        rf"|\b(?i:{jobs})(?: (?:of|for|in|and)\b[^.;:()]{{0,60}}?)?,? (?:at|with|for)"
        rf")(?:(?: an?| the)(?: [a-z-]+){{0,3}} (?:{kinds}),?)?"
    )
    return re.compile(rf"{lead}(?: (?:[Tt]he|both|then|famous))?(?: {_NAME}(?:,? and|,| &)(?: the)?){{0,4}} $")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf" (?:{lexicon.alternation(lexicon.phrases('names', 'body_tails'))})\b")


@cache
def _behind() -> re.Pattern[str]:
    titles = lexicon.alternation(lexicon.phrases("names", "body_titles"))
    return re.compile(rf"(?:['’]s?)? (?:{titles})\b(?:,? (?:and|&) [\w-]+)?(?=,? [^\W\d_a-z]|[.,;)]|$| who\b)")
