"""Verbs of a sentence by what a time beside them means: that something begins then, ends, holds or happens."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from attrs import evolve, frozen

from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import char_class, kind_of
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_TOKEN = compiled(r"[\ue000-\uf8ff]|'?[a-zà-ÿ][a-zà-ÿ-]*(?:'t)?")
_SUBJECTS = frozenset((Kind.PERSON, Kind.PRONOUN, Kind.RELATIVE, Kind.NOMINAL, Kind.KIN))
_SHORTEST_PARTICIPLE = 5
MARRIAGE = ("marry", "part", "lapse")
OTHER = "other"
"""The aspect of a verb that no list has."""


@frozen
class Verb:
    """A verb in a shadow's ``[start, end)``; ``tense`` is ``present``, ``past``, ``perfect`` or nothing, as its auxiliary has it.

    ``told`` is False behind "will" and the like; ``head`` is where the auxiliary stands, or the verb itself.
    """

    start: int
    end: int
    aspect: str
    tense: str
    told: bool
    head: int


_JOINTS = (" and ", ", ")
_Token = tuple[str, int, int]
"""A word or a mention's character, and its half-open place."""


def ends_marriage(small: str, low: int, verb: Verb) -> bool:
    """Tell whether a verb that may end a marriage does: in its clause, which begins at ``low``, that one is named before it, and nothing else is ended."""
    if verb.aspect != "lapse":
        return True
    return _MARRIAGE.search(small, low, verb.start) is not None and _NO_OBJECT.match(small, verb.end) is not None


_MARRIAGE = compiled(r"\b(?:marriage|union)\b")
_NO_OBJECT = compiled(
    rf"(?: (?!only\b)[a-z]+ly)?(?:[.,;)]|$| (?:in|on|by|with|at|after|when|during|because|amid|through|over|soon|two|badly|around|about|early|late|before|following|and)\b| [{char_class('DQG')}])"
)
"""Behind what ends by itself: no "ended *her career*"."""


@cache
def words(key: str) -> frozenset[str]:
    """Return a list of words of ``aspects.toml``."""
    return lexicon.words("aspects", "words", key)


@cache
def taking_up() -> str:
    """Return a regular expression for what begins a post, as a gerund, up to its time: "since *winning the* 2015 election"."""
    verbs = lexicon.alternation(lexicon.phrases("aspects", "words", "taking_up"))
    return rf"(?:{verbs})(?: (?!(?:and|but|when|while|by)\b)[^\s.;,(){char_class('D')}]{{1,24}}){{0,6}}? "


@cache
def turned() -> str:
    """Return a regular expression for what happens at a time, up to it: "the *death of her predecessor* in 1983"."""
    whose = rf"(?:(?:the|an?|[{char_class('H')}]) )?(?:[a-z-]+ |[{char_class('PKNTJAOLEF')}](?:'s?)? ){{1,3}}"
    return rf"(?:{lexicon.alternation(words('turns'))}) (?:(?:of|from|to) {whose})?"


@cache
def turn_of() -> str:
    """Return a regular expression for what is told with its year, up to it: "the *coup of* 1973"."""
    return rf"the (?:[a-z-]+ )?(?:{lexicon.alternation(words('turns'))}) of (?:[a-z]+ )?"


def keys_of(aspect: str) -> Mapping[str, str]:
    """Return which qualifier a date is beside a verb of that aspect, by field."""
    keys: Mapping[str, Mapping[str, str]] = lexicon.load("aspects")["keys"]
    return keys.get(aspect, {})


@cache
def forms_of(aspect: str, *, base: bool = False) -> tuple[str, ...]:
    """Return all forms of the verbs of an aspect but the ``base``, or that alone, each with what goes with it."""
    return tuple(
        f"{word}{rest}"
        for word, entries in _forms().items()
        for rest, of, form in entries
        if of == aspect and (form == "base") == base
    )


def verbs_of(small: str) -> list[Verb]:
    """Return the verbs of a shadow in small letters, in order; auxiliaries are told by the verbs behind them."""
    tokens = [(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(small)]
    forms, be, other = _forms(), _be(), words("other_pasts")
    found: list[Verb] = []
    for at, (word, start, end) in enumerate(tokens):
        if word == "for" and found and found[-1].aspect == "leave" and _NEXT.match(small, found[-1].end):
            found.append(Verb(start, end, "begin", "past", told=True, head=start))
        elif (word in forms or word.endswith("ed") or word in be or word in other or word in _nouns()) and (
            verb := _verb(small, tokens, at)
        ):
            shares = found and found[-1].tense == "perfect" and verb.tense == "past" and verb.head == verb.start
            joined = shares and small[found[-1].end : verb.start] in _JOINTS  # "has lived *and worked*"
            found.append(evolve(verb, tense="perfect", head=found[-1].head) if joined else verb)
    return found


_THING = rf"(?:(?:the|its|her|his|their|rivals?|nearby|a (?:job|post|position|role) (?:at|with)) ){{0,2}}[{char_class('OFL')}]"
_NEXT = compiled(rf" {_THING}(?:,? (?:in )?[{char_class('D')}])?,? for {_THING}")
"""Behind a verb of leaving: what somebody begins with at the same time, as in "left the Gazette for the Times"."""


def _verb(small: str, tokens: list[_Token], at: int) -> Verb | None:
    word, start, end = tokens[at]
    if word in _be():
        return Verb(start, end, "hold", *_told(tokens, at, _be()[word]))
    passive = word in words("overtaken") and _is_passive(small, tokens, at)
    for rest, aspect, form in [("", "resign", "past")] if passive else _forms().get(word, ()):
        if small.startswith(rest, end):
            apart = form == "ing" and _OF_CAREER.match(small, end)
            if apart or (form in ("base", "present") and not _finite(small, tokens, at, form, aspect)):
                return None
            sent = aspect in ("finish", "win") and not rest and _SENDS.match(small, end)
            return Verb(start, end + len(rest), "begin" if sent else aspect, *_told(tokens, at, form))
    if word in _nouns() and _AS_POST.match(small, end) and not _wanted().search(small, max(0, start - _REACH), start):
        return Verb(start, end, _nouns()[word], "past", told=True, head=start)
    described = (at > 0 and tokens[at - 1][0] in ("the", "a", "an")) or _AT_ONCE.fullmatch(small, 0, start)
    if word in words("other_pasts") or (len(word) >= _SHORTEST_PARTICIPLE and word.endswith("ed") and not described):
        return Verb(start, end, OTHER, "past", told=True, head=start)
    return None


_SENDS = compiled(rf" [{char_class('SHP')}] (?:from [{char_class('OLP')}] )?to ")
"""Behind what takes or brings somebody somewhere: "a scholarship took *her to* Oslo"."""
_AT_ONCE = compiled(rf"(?:[a-z]+ ){{0,2}}[{char_class('D')}], ")
"""In front of a participle: a time alone, so that what it tells of comes behind it: "In 1990, *tired* of the cold, Ada moved"."""
_OF_CAREER = compiled(r" (?:career|days|life)\b")
"""Behind a participle that only says which: "ended her *playing* career in 2015"."""


def _is_passive(small: str, tokens: list[_Token], at: int) -> bool:
    """Tell whether a participle is told of whom it is done to: behind a form of "to be", or before "by"."""
    before = _before(tokens, at)
    return (before >= 0 and tokens[before][0] in _be()) or small.startswith(" by ", tokens[at][2])


_AS_POST = compiled(rf" (?:of [{char_class('P')}],? )?as ")


_REACH = 60


@cache
def _wanted() -> re.Pattern[str]:
    """Return what stands before a step that is only asked for, offered or feared: "*calls for her* resignation as mayor"."""
    verbs = lexicon.alternation(words("wanted"))
    return compiled(
        rf"\b(?:{verbs})(?: (?:for|of|about|over|on|to accept))?(?: (?:the|an?|[{char_class('H')}]|[{char_class('P')}]'s?))?(?: [a-z]+)? $"
    )


@cache
def _nouns() -> Mapping[str, str]:
    """Return the nouns that say as a verb does, before "as", that a post begins or ends then, each with its aspect."""
    return dict.fromkeys(words("choices"), "chosen") | dict.fromkeys(words("ends"), "resign")


def _before(tokens: list[_Token], at: int) -> int:
    """Return the number of the token before, adverbs left out; -1 where there is none."""
    at -= 1
    while at >= 0 and tokens[at][0] in words("adverbs"):
        at -= 1
    return at


def _finite(small: str, tokens: list[_Token], at: int, form: str, aspect: str) -> bool:
    """Tell whether a word that may be a noun ("heads", "work") is a verb where it stands."""
    before = _before(tokens, at)
    if before < 0 or small[tokens[before][2] : tokens[at][1]].strip(" ,)abcdefghijklmnopqrstuvwxyz"):
        return False
    word = tokens[before][0]
    kind = kind_of(word) if len(word) == 1 else None
    if form == "base":
        return kind is Kind.PRONOUN or (word in words("may") and aspect != "hold") or _used_to(tokens, before)
    if kind in _SUBJECTS or (word == "and" and not _is_plural(tokens, before - 1)):
        return True
    at_word = tokens[at][1]
    near = ", " in small[max(0, at_word - _ADVERB) : at_word]
    return near and bool(_behind_relative().search(small, max(0, at_word - _REACH), at_word))


_REACH = 240
_ADVERB = 20
"""No adverb between a comma and its verb has more characters."""


@cache
def _behind_relative() -> re.Pattern[str]:
    """Match what stands before a verb right behind a clause between commas, which is of the clause around it: "Ada, who set up a firm in 1998, *now lives* in Porto"."""
    adverbs = lexicon.alternation(words("adverbs") | words("later"))
    return compiled(rf", (?:[a-z]+ )?[{char_class('R')}][^,;]+, (?:(?:{adverbs}) )?$")


def _is_plural(tokens: list[_Token], at: int) -> bool:
    """Tell whether a word is a plural, so that what "and" joins to it is one too: "speeches and *lectures*"."""
    word = tokens[at][0] if at >= 0 else ""
    return word.endswith("s") and word.isascii() and len(word) > 1 and word not in _forms() and word not in _be()


def _used_to(tokens: list[_Token], at: int) -> bool:
    """Tell whether a token is the second word of "used to": what follows was so once."""
    return at > 0 and tokens[at][0] == "to" and tokens[at - 1][0] == "used"


def _told(tokens: list[_Token], at: int, form: str) -> tuple[str, bool, int]:
    """Return the tense of a verb, which its auxiliary has, whether it is told as so, and where the auxiliary stands."""
    before = _before(tokens, at)
    word, place, _ = tokens[before] if before >= 0 else ("", 0, 0)
    if _used_to(tokens, before):
        return "past", True, tokens[before - 1][1]
    if word in words("may"):
        return "", word == "to", place
    if word == "been" or (word in _be() and form in ("past", "ing", "been")):
        return _told(tokens, before, _be().get(word, "been"))
    if word in words("perfect"):
        return "perfect", True, place
    if word in words("pluperfect"):
        return "past", True, place
    pronoun = len(word) == 1 and kind_of(word) is Kind.PRONOUN
    form = "base" if pronoun and tokens[at][0] in _bases_like_participles() else form  # "I *become* director"
    return {"base": "present", "ing": "", "been": ""}.get(form, form), True, tokens[at][1]


@cache
def _be() -> Mapping[str, str]:
    found = dict.fromkeys(words("be_present"), "present") | dict.fromkeys(words("be_past"), "past")
    return found | {"been": "been", "be": "base", "being": "ing"}


@cache
def _forms() -> Mapping[str, tuple[tuple[str, str, str], ...]]:
    """Return for each form of a verb what goes with it, its aspect and its form, the longest first."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for aspect, entries in lexicon.load("aspects")["aspects"].items():
        for entry in entries:
            verb, _, rest = entry.partition(" ")
            for word, form in _inflected(verb.split("/")):
                found.setdefault(word, []).append((f" {rest}" if rest else "", aspect, form))
    return {word: tuple(sorted(each, key=lambda item: -len(item[0]))) for word, each in found.items()}


@cache
def _bases_like_participles() -> frozenset[str]:
    """Return the verbs whose participle is the base and whose past is not: "become", "run"."""
    listed = (
        entry.partition(" ")[0].split("/")
        for entries in lexicon.load("aspects")["aspects"].values()
        for entry in entries
    )
    return frozenset(base for base, *pasts in listed if base in pasts[1:] and base != pasts[0])


def _inflected(parts: list[str]) -> Iterator[tuple[str, str]]:
    base, pasts = parts[0], parts[1:]
    stem = base.removesuffix("e")
    for past in dict.fromkeys(pasts or [f"{stem}ed"]):
        yield past, "past"
    if base not in pasts:
        yield base, "base"
    hissing = base.endswith(("s", "sh", "ch", "x"))
    yield (f"{base[:-1]}ies" if _IN_Y.search(base) else f"{base}es" if hissing else f"{base}s"), "present"
    doubled = next((past[: -len("ed")] for past in pasts if past.endswith("ed") and not past.endswith("ied")), stem)
    yield f"{base}{base[-1]}ing" if doubled == base and pasts and _SHORT.search(base) else f"{doubled}ing", "ing"


_IN_Y = compiled(r"[^aeiou]y$")
_SHORT = compiled(r"[^aeo][aeiou][nt]$")
"""Irregular verbs that double their last letter: running, winning, beginning, quitting."""
