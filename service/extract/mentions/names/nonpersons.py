"""Runs of capitalised words that name no person, whatever stands around them: programmes, posts, common words."""

import re
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.mentions.names.runs.capitalruns import Run
from service.extract.mentions.places.gazetteer import is_country
from service.extract.mentions.posts.trades import is_post, trades
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import given_names

_INITIALS = "JR"
"""A word in capitals that is longer than initials is no person's name."""
_MARGIN = 6
_FULL = 2
"""A run of more words than this that ends with a country is a body's name: "Harbour Support Malta"."""


def is_thing(text: str, run: Run, persons: AbstractSet[str]) -> bool:
    """Tell whether a run names no person by its words or its article: "Management Program", "the Firm"."""
    kinds = ("suffixes", "honorifics") if run.words[-1].endswith(".") else ("suffixes",)  # "married *Mag.*"
    if all(any(word in lexicon.words("names", kind) for kind in kinds) for word in run.words):
        return True
    if _STUDIED.search(text, max(0, run.start - _LONGEST_STUDIED), run.start) or _REGION.fullmatch(" ".join(run.words)):
        return True
    if _GRAVES.match(text, run.end):
        return True
    if run.words[-1] in persons:
        return False
    if run.honorific:
        return _common() >= set(run.words)
    return _full_thing(run) if len(run.words) > 1 else _bare_thing(text, run)


_GRAVES = compiled(
    r" (?:graveyard|cemetery|churchyard|burial ground|crematorium|family (?:house|home|homestead|farm|estate|compound|residence|plot|vault))\b"
)
"""Behind the name of where somebody is buried or has lived: "laid to rest in Nils Holm *graveyard*", "the Holm *family house*"."""


def _full_thing(run: Run) -> bool:
    first, last = run.words[0], run.words[-1]
    if first in _common() and (last.lower() in _posts() or last in lexicon.words("names", "titles")):
        return True
    if last in lexicon.words("names", "things") or last in _PREPOSITIONS or _NUMBERED.fullmatch(last):
        return True
    if last.lower() in lexicon.words("names", "gathered"):
        return True
    named = len(run.words) > _FULL and all(word[0].isupper() for word in run.words)
    return named and is_country(last)


_NUMBERED = compiled(r"Wars?-(?:I{1,3}|\d|One|Two)")
"""The end of a war's name that is written with its number: "World *War-II*"."""
_AT_A_FEAST = compiled(r"\b(?:by|at|on|over|before|after|until|till|since|for|last|next|this|every|each) $")
"""What stands before the name of a day: "gone by *Easter*"."""


_CUT = compiled(r" [^\W\d_]")
_NAMED_SO = frozenset(("As", "Das", "De", "Den", "Det", "En", "Una"))
"""An article whose noun is no part of the run: "nicknamed *Le* Professeur", "her method, *El* arte"; and those that are families' names or English words, too."""


def _bare_thing(text: str, run: Run) -> bool:
    word = run.words[0]
    cut = _CUT.match(text, run.end) if word in lexicon.words("works", "articles") else None
    if cut and not (word in _NAMED_SO and cut[0].islower()):
        return True
    several = word.endswith("s") and word[:-1].lower() in _posts()
    if several or word in _common() or _ABSTRACT.search(word) or (word.isupper() and len(word) > len(_INITIALS)):
        return True
    if word in lexicon.words("dates", "words", "feasts") and _AT_A_FEAST.search(
        text, max(0, run.start - _MARGIN), run.start
    ):
        return True
    if _is_taught(text, run) or _gives_prize(text, run):
        return True
    opens = _OPENS.search(text, max(0, run.start - _MARGIN), run.start)
    if opens and (word in lexicon.words("names", "opening_nouns") or _opens_clause(text, run)):
        return True
    return text.endswith((" the ", "The "), 0, run.start) and not word.endswith("s")


_LONGEST_AWARD = 120


@cache
def _gives() -> re.Pattern[str]:
    """Return the pattern of what stands before who gives an award, in a line of its own: "2022 – Elm Medal, *Fiotec*"."""
    return compiled(rf"(?i:\b(?:{lexicon.alternation(lexicon.words('awards', 'heads'))})\b)[^,.;:\n]{{0,60}}, $")


def _gives_prize(text: str, run: Run) -> bool:
    ends = run.end == len(text) or text[run.end] == "\n"
    return ends and _gives().search(text, max(0, run.start - _LONGEST_AWARD), run.start) is not None


def _is_taught(text: str, run: Run) -> bool:
    taught = _TAUGHT.search(text, max(0, run.start - _LONGEST_STUDIED), run.start) and _WHERE.match(text, run.end)
    return bool(taught) and run.words[0] not in given_names()


def describes(text: str, run: Run) -> bool:
    """Tell whether a word with a capital only says of what people, or whose, somebody is: "the first *Arab* author"."""
    behind = _NOUN.match(text, run.end)
    if behind is None or not _DETERMINED.search(text, max(0, run.start - _DETERMINER), run.start):
        return False
    return behind["noun"] in _HUMANS or is_post(behind["noun"])


def _opens_clause(text: str, run: Run) -> bool:
    """Tell whether a sentence's first word is a participle or an adverb: "Located in …", "Sadly, …"."""
    word = run.words[0]
    if word.endswith(("ing", "ed")) or word in lexicon.words("names", "passives"):
        return bool(_GOES_ON.match(text, run.end) or (word.endswith("ing") and _BARE_OBJECT.match(text, run.end)))
    if word == "Long":
        return bool(_LASTING.match(text, run.end))
    return word.endswith("ly") and word not in lexicon.words("names", "given")


@cache
def _posts() -> frozenset[str]:
    return trades() | lexicon.words("jobs", "roles")


@cache
def _common() -> frozenset[str]:
    """Return words that are no person's name by themselves: "Managing", "Board"."""
    keys = ("title_modifiers", "departments", "things", "organisation", "common")
    return frozenset(word for key in keys for word in lexicon.words("names", key)) - lexicon.words("names", "given")


_REGION = compiled(
    r"(?:Latin|Central|Middle|Sub-Saharan|(?:North|South|East|West)(?:ern)?|(?:North|South)-?(?:[Ee]ast|[Ww]est)(?:ern)?) (?:African|Asian|American|European|Eastern|Slavic)s?"
)
"""What people of several nations are called: "the first *North African* woman"."""
_STUDIED = compiled(
    r"\b(?:degrees?|masters?|master['’]s|bachelors?|bachelor['’]s|doctorates?|diplomas?|certificates?|licen[cs]es?|licentiate|honours|major(?:ed|ing)?|courses?"
    r"|(?:ph\.?d|d\.?phil|m\.?phil|[mb]\.?(?:sc|a|eng|ed|ba|fa|com)|ll\.?[mb])\.?) in \Z",
    re.IGNORECASE,
)
"""What stands before a subject of study: "a degree in *Urban Planning*"."""
_TAUGHT = compiled(r"\b(?:teach(?:es|ing)?|taught) $")
_WHERE = compiled(r" (?:at|in|to)\b")
"""Around what somebody teaches, whatever it is called: "taught *Odissi* at"."""
_LONGEST_STUDIED = 16
_PREPOSITIONS = frozenset(("For", "Of", "With", "In", "At", "By", "To", "From", "On"))
_ABSTRACT = compiled(r"(?:ship|tion|sion|tions|ness|ism|ology|ography|ments)$")
_OPENS = compiled(r"(?:^|[.!?\])\"”]\s{1,3}|\n\s*|\s{3,})$")
_GOES_ON = compiled(
    r" (?:in|to|at|by|on|from|with|for|of|an?|the|his|her|their|its|my|our|out|up|as|off|over|through|under|after|before|about|whether|why|how|if|what|against|right|entirely|exclusively)\b"
)
"""What follows a participle at a sentence's start: "Located *in* …"."""
_BARE_OBJECT = compiled(
    r" (?:office|power|command|control|charge|part|shelter|refuge|orders|vows|lessons|classes|courses|gold|silver|bronze|second|third|all|many|several|both|no|more|two|three)\b"
)
"""What follows one that is active without an article: "Taking *office* as mayor"."""
_LASTING = compiled(
    r" (?:(?:married|engaged|devoted|committed|divorced) (?:to|from)|(?:known|regarded|seen|hailed) (?:as|for|to|in)"
    r"|(?:based|involved|interested|active|associated) (?:in|with|at)|an?|the|one|before|after)\b"
)
"""Behind "Long" that opens a sentence and is nobody: "Long *married to* X"."""
_DETERMINED = compiled(r"(?:\b(?:[Aa]n?|[Tt]he|first|only|youngest|fellow|young|leading|his|her|their))\s$")
_DETERMINER = 12
_NOUN = compiled(r" (?P<noun>[a-z-]+)\b(?!['’])")
_HUMANS = frozenset(("woman", "man", "women", "men", "girl", "boy", "person", "people", "citizen"))
