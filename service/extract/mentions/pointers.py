"""Pronouns, kin words and plain nouns for people: how a text points to persons without naming them."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.pasttense import is_seen_doing
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import WORDS_REMEMBERED, Token

_ENDED = r"[a-z]{3,}ed"


@cache
def deed() -> str:
    """Return a pattern of what follows "the star" and the like where it is somebody whom the text has named: what he does."""
    return rf"(?:{lexicon.alternation(lexicon.phrases('people', 'singled', 'verbs'))}|{_ENDED})\b"


_STARS = frozenset(("veteran", "star", "legend", "icon", "champion"))
"""Behind "the 24-year-old" these are somebody as trades are."""


@cache
def _singled() -> str:
    """Return what follows "the 24-year-old" where it is such a person: "…, who", "… striker, who", "… Kenyan lives"."""
    trade = lexicon.alternation(lexicon.words("jobs", "heads") | _STARS)
    part = r"(?-i:[A-Z])[\w’'-]+"
    body = rf"(?:\s(?:of|at|for|with)\s(?:the\s)?{part}(?:\s(?:(?:of|and|the|for|de)\s){{0,2}}{part}){{0,4}})"
    return (
        rf"(?=,\s|\s(?:{deed()}|to\s(?!(?:the|an?|his|her|their|its|safety|hospital|school|work)\b)[a-z])|(?:\s[^\W\d_][\w-]*){{1,3}},?\swho(?:se)?\b"
        rf"|(?:\s[a-z-]+){{0,2}}\s(?:{trade}|(?-i:[A-Z])[a-z]+(?:an|ese|ish|i))(?:,\s(?!{part}\s{part},)|\s{deed()})"
        rf"|(?:\s[a-z-]+){{0,4}}\s(?:{_trades()}){body}\s{deed()}"
        rf"|\sfrom\s(?-i:[A-Z])[\w’'-]+(?:,?\s(?-i:[A-Z])[\w’'-]+){{0,2}}(?:,\s|\s(?:{deed()}|who\b)))"
    )


_DONE_TO = r"(?=[.;](?:\s|$)|\s(?:an?|the|in|on|with|for|as|after|at|during|over|into)\b)"
"""What follows "the 24-year-old" where something is done to such a person: "praised *the 24-year-old*.", "gave *the 24-year-old* a prize"."""


@cache
def _trades() -> str:
    """Return the nouns that say what somebody is who speaks: "says the 36-year-old *founder* of Acme"."""
    return lexicon.alternation(
        lexicon.words("jobs", "heads") | {"founder", "co-founder", "director", "owner", "chairman", "president"}
    )


_OWNED = r"(?<=n)['’]s (?:[a-z-]+ )?(?:groups?|movement|organi[sz]ations?|associations?|charity|networks?|leagues?|unions?|collective|cooperative|magazine|weekly)\b"
"""Behind "women" and the like: a body of theirs, "the women*'s group*"."""


@cache
def _pattern() -> re.Pattern[str]:
    groups = {
        **{
            f"s_{gender}": lexicon.phrases("people", "pronouns", gender)
            for gender in ("male", "female", "plural", "first")
        },
        **{
            f"h_{gender}": lexicon.phrases("people", "possessives", gender)
            for gender in ("male", "female", "plural", "first", "relative")
        },
        "r_neutral": lexicon.phrases("people", "relatives", "who"),
    }
    words = "|".join(f"(?P<{name}>{lexicon.alternation(items)})" for name, items in groups.items())
    modifiers = lexicon.alternation(lexicon.phrases("people", "kin_modifiers", "words"))
    kin = lexicon.alternation(lexicon.table("people", "kin"))
    nominals = "|".join(
        f"(?P<n_{gender}>{lexicon.alternation(lexicon.phrases('people', 'nominals', gender))})"
        for gender in ("male", "female", "pair", "neutral", "plural")
    )
    return compiled(
        rf"(?:{words}|(?:(?:{modifiers})\s+)*(?P<kin>{kin})"
        rf"|(?:(?P<det>{lexicon.alternation(lexicon.phrases('people', 'nominals', 'determiner'))})\s+)?"
        rf"(?:(?:{lexicon.alternation(lexicon.phrases('people', 'nominals', 'modifiers'))}|\d+-years?-old)\s+)*(?:{nominals})(?!{_OWNED}|(?<=child) of\b|(?:(?<=old boy)|(?<=old girl)) of (?:the )?(?-i:[A-Z]))"
        rf"|(?P<aged>(?:(?<=\bsays )|(?<=\bsaid )|(?<=\badds )|(?<=\badded )|(?<=\brecalls ))the\s+\d+[-\s]years?[-\s]old(?=[,.]|\s(?:[a-z-]+\s){{0,2}}(?:{_trades()})\b(?!\s(?-i:[A-Z])|[^.!?\"”]{{0,60}},\s(?-i:[A-Z])))|the\s+\d+[-\s]years?[-\s]old(?:{_singled()}|(?P<object>{_DONE_TO})))"
        rf"|(?P<epithet>the\s+(?:(?:{lexicon.alternation(lexicon.phrases('people', 'nominals', 'praise'))})\s+)?(?:{lexicon.alternation(lexicon.phrases('people', 'nominals', 'epithets'))}))(?=,\s|\s{deed()}))"
        r"(?!\w|-(?!(?:of|to)-\w))",
        re.IGNORECASE,
    )


_KINDS = {"s": Kind.PRONOUN, "h": Kind.POSSESSIVE, "r": Kind.RELATIVE, "n": Kind.NOMINAL}


@cache
def _openers() -> frozenset[str]:
    """Return the words, in lower case, with which a match of the pattern can begin."""
    people = lexicon.load("people")
    phrases = [
        *people["pronouns"].values(),
        *people["possessives"].values(),
        *people["relatives"].values(),
        *people["nominals"].values(),
        *people["kin_modifiers"].values(),
        " ".join(people["kin"]),
    ]
    return frozenset(word.lower() for phrase in phrases for word in phrase.split())


@lru_cache(WORDS_REMEMBERED)
def _may_open(word: str) -> bool:
    """Tell of a word by itself whether a match of the pattern can begin with it."""
    folded = word.lower()
    if "-of-" in folded:  # "a mother-of-three"
        folded = folded.partition("-")[0]
    return (folded in _openers() or word[0].isdigit()) and word != "US"


def pointers(text: str, tokens: Sequence[Token]) -> list[Mention]:
    """Return pronouns, possessives, relatives, kin words and nouns for people among ``tokens`` of ``text``.

    Each has ``gender`` in its note (male, female, neutral, plural, first); kin have ``field``, nouns ``definite``.
    """
    found: list[Mention] = []
    determiners, pattern = lexicon.words("people", "nominals", "determiner"), _pattern()
    stop = tokens[-1].end if tokens else 0
    behind = 0
    for index, token in enumerate(tokens):
        word = token.text
        if not _may_open(word) or token.start < behind:
            continue
        if word.lower() not in determiners or _leads_on(tokens, index + 1):
            match = pattern.match(text, token.start, stop)
            if match and not (
                _in_name(text, match)
                or _is_title(text, match, tokens, index)
                or _is_of_firm(text, match)
                or _is_what_one_became(text, match)
            ):
                found.append(_mention(match))
                behind = match.end()
    return found


def _leads_on(tokens: Sequence[Token], index: int) -> bool:
    """Tell cheaply whether the word behind a determiner may be one that points to a person, or one before it."""
    following = tokens[index].text.lower() if index < len(tokens) else ""
    return not following.isalpha() or following in _openers()


_NAME_BEHIND = compiled(r" [^\W\d_a-z]\w")
_OWNERS = ("s", "'", "’", "his", "her", "their", "my", "our", "your", "whose")


def _is_title(text: str, match: re.Match[str], tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a kin word is a name's first word: "known as *Mother* Teresa", "*Father* Ole was born", not "her Mother Teresa"; or a title of honour."""
    word = match["kin"]
    if word and text.startswith(lexicon.phrases("kin", "words", "of_all"), match.end()):
        return True
    if not word or word.lower() not in lexicon.words("kin", "words", "orders") or not word.istitle():
        return False
    before = tokens[index - 1].text if index else ""
    inside = not before or before.isalpha() or before in _OPENING
    return inside and before.lower() not in _OWNERS and bool(_NAME_BEHIND.match(text, match.end()))


_OPENING = ("“", '"', "‘", ",", "(", ".", "!", "?", ";")
_OWNED_NAME = compiled(r"(?:['’]s?)? [^\W\d_a-z]\w")
_OWNING_NAME = compiled(r"['’]s? [^\W\d_a-z]\w")


_FIRM = compiled(
    r" (?:at|in|with) (?:the |an? |its )?(?:[a-z-]+ ){0,3}(?:firm|company|practice|chambers|consultancy|bank|fund|agency|partnership|studio)\b"
    r"| at (?:the )?[^\W\d_a-z]"
)


def _is_of_firm(text: str, match: re.Match[str]) -> bool:
    """Tell whether a partner is one of a firm, and nobody's kin: "as a *partner* at the firm Kerr & Vogt"."""
    return (match["kin"] or "").lower() == "partner" and _FIRM.match(text, match.end()) is not None


_BECAME = compiled(
    r"(?:\bbec(?:ame|om(?:e|es|ing)) (?:the |[\w.’' -]{1,30}?['’]s? )?(?:very )?|(?:^|[\n,;(] ?))(?:first|second|third|fourth|fifth|only|youngest|oldest)(?: [\w-]+){0,2} $"
)
_BECAME_WITHIN = 80


def _is_what_one_became(text: str, match: re.Match[str]) -> bool:
    """Tell whether a noun says what somebody named before became, or is, and points to nobody else: "becoming the first *woman* to", "nurse, first *woman* mayor"."""
    start = match.start()
    return not match["kin"] and _BECAME.search(text, max(0, start - _BECAME_WITHIN), start) is not None


def _in_name(text: str, match: re.Match[str]) -> bool:
    """Tell whether a noun for people is a name's first word: "*Victim* Support", "the *Women*'s Network", "the *Children*'s Hospital"."""
    if match["kin"]:
        many = lexicon.table("people", "kin")[match["kin"].lower()].endswith("plural")
        return many and match.group()[0].isupper() and _OWNING_NAME.match(text, match.end()) is not None
    noun = any(value for key, value in match.groupdict().items() if key.startswith("n_"))
    if noun and match["det"] and match.group().rsplit(None, 1)[-1][0].isupper():
        return bool(_OWNED_NAME.match(text, match.end()))
    return noun and not match["det"] and match.group()[0].isupper() and bool(_OWNED_NAME.match(text, match.end()))


_SEEN = {"her": "she", "him": "he"}
"""Whom a year has seen do something is that one's subject: "1969 saw *her* marry"."""
_SPEAKS = compiled(r"[\"”’'],? $")
_SAYS = compiled(r" (?:said|says|tweeted|wrote|writes|posted|added|adds|told|recalled|explained)\b")


def _quoted(match: re.Match[str]) -> bool:
    """Tell whether somebody is called by an age as who speaks: "“…,” *the 41-year-old* tweeted"."""
    said = _SAYS.match(match.string, match.end()) is not None
    return said and _SPEAKS.search(match.string, max(0, match.start() - len("”, ")), match.start()) is not None


def _mention(match: re.Match[str]) -> Mention:
    if match["kin"]:
        field, gender = lexicon.table("people", "kin")[match["kin"].lower()].split()
        note = {"field": field, "gender": gender, "word": match["kin"].lower()}
        return Mention(kind=Kind.KIN, start=match.start(), end=match.end(), value=match.group(), note=note)
    if match["aged"]:
        note = {"gender": "neutral", "definite": "true", "word": match["aged"].lower(), "aged": "true"}
        note |= {"speaks": "true"} if _quoted(match) else {}
        note |= {} if match["object"] is None else {"object": "true"}
        return Mention(kind=Kind.NOMINAL, start=match.start(), end=match.end(), value=match.group(), note=note)
    if match["epithet"]:
        word = match["epithet"].lower().split()[-1]
        note = {"gender": "neutral", "definite": "true", "word": word, "value": match.group()}
        return Mention(kind=Kind.NOMINAL, start=match.start(), end=match.end(), value=match.group(), note=note)
    name = next(key for key, value in match.groupdict().items() if value and key[1] == "_")
    kind, gender = _KINDS[name[0]], name[2:]
    if (seen := _SEEN.get(match.group())) and is_seen_doing(match.string, *match.span()):
        return Mention(kind=Kind.PRONOUN, start=match.start(), end=match.end(), value=seen, note={"gender": gender})
    note = {"gender": gender}
    if kind is Kind.NOMINAL:
        determiner = (match["det"] or "").lower()
        note["definite"] = "true" if determiner in ("the", "this", "that") else "false"
        note["word"] = match[name].lower()
    return Mention(kind=kind, start=match.start(), end=match.end(), value=match.group(), note=note)
