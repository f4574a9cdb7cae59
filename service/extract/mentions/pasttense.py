"""Verbs in the form that rules know: "would later marry", "went on to found", "has been leading" as "later married", "founded", "has led".

"1969 saw Ada marry" is so "1969 Ada married".

In: a shadow's text with its offsets. Out: the same in those forms; what is dropped has no character any more, so that rules, clauses and
quotes see one form. After L. Karttunen, Implicative Verbs, Language 47 (1971), and B. Comrie, Aspect (1976), 1.2 and 3.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_SIGNS = (" to ", "would ", "'d ", " did ", " been ", " saw ", " was the ")


_Place = tuple[int, int]

Told = tuple[int, _Place, _Place, str]
"""From where on words fall away, where of those tell when, where the verb stands, and its past tense."""


def as_told(text: str, offsets: list[int]) -> tuple[str, list[int]]:
    """Return a text with the past tense for such infinitives, and its offsets."""
    if not any(sign in text for sign in _SIGNS):
        return text, offsets
    return replaced(text, offsets, _told(text))


def replaced(text: str, offsets: list[int], told: Iterable[Told]) -> tuple[str, list[int]]:
    """Return a text with the past tense of some verbs, in order, and its offsets."""
    pieces: list[str] = []
    kept: list[int] = []
    position = 0
    for start, when, verb, past in told:
        pieces += (text[position:start], text[slice(*when)], past)
        kept += offsets[position:start] + offsets[slice(*when)]
        kept += [offsets[min(verb[0] + number, verb[1] - 1)] for number in range(len(past) - 1)]
        kept.append(offsets[verb[1] - 1])
        position = verb[1]
    return "".join((*pieces, text[position:])), kept + offsets[position:]


def _told(text: str) -> Iterator[Told]:
    going_on = list(_going_on(text)) if " been " in text else []
    seen = list(_seen(text)) if " saw " in text else []
    seen += _year_when(text) if " was the " in text else []
    return iter(sorted((*_came_about(text), *going_on, *seen))) if going_on or seen else _came_about(text)


def _came_about(text: str) -> Iterator[Told]:
    match = _leads().search(text)
    while match:
        when = match.span("when") if match["when"] else (0, 0)
        yield match.start(), when, match.span("verb"), past_forms()[match["verb"]]
        more = _more().match(text, match.end())
        if more:
            yield more.start("verb"), (0, 0), more.span("verb"), past_forms()[more["verb"]]
        match = _leads().search(text, (more or match).end())


def _going_on(text: str) -> Iterator[Told]:
    for match in _been().finditer(text):
        yield match.start("been"), match.span("when"), match.span("verb"), _participles()[match["verb"]]


_YEAR_WHEN = compiled(
    r"(?:^|[;.,] )[\ue600-\ue6ff](?P<was> was the (?:year|month|day|summer|spring|autumn|winter|season)(?: (?:in which|on which|during which|when|that))?)(?P<to> )(?=[\ue000-\ue1ff])"
)


def _year_when(text: str) -> Iterator[Told]:
    """Yield what only says when: "1971 *was the year when* Ada married"."""
    return ((match.start("was"), (0, 0), match.span("to"), " ") for match in _YEAR_WHEN.finditer(text))


def _seen(text: str) -> Iterator[Told]:
    for match in _saw().finditer(text):
        past = past_forms()[match["verb"]] if match["verb"] else f"was {match['chosen']}"
        yield match.start("saw"), match.span("who"), match.span("verb" if match["verb"] else "chosen"), past


@cache
def _saw() -> re.Pattern[str]:
    """Match what a year saw somebody do, or become: "1969 *saw Ada marry*"."""
    return compiled(
        rf"(?:^|[;.,] |(?<=^And )|(?<=^But ))(?:[Tt]he (?:(?:year|spring|summer|autumn|fall|winter|month) (?:of )?)?)?[\ue600-\ue6ff](?P<saw> (?:also |then |finally )?saw)"
        rf"(?P<who> [\ue000-\ue1ff] (?:(?:also|then|finally|again) )?)(?:{_verb()}|(?P<chosen>{_chosen()})(?= [a-z\ue000-\uf8ff]))"
    )


@cache
def _chosen() -> str:
    return "|".join(sorted(lexicon.words("verbs", "came_about", "chosen")))


def is_seen_doing(text: str, start: int, end: int) -> bool:
    """Tell whether a "her" is whom a year saw do something: "1969 saw *her* marry"."""
    if not text.endswith(" saw ", 0, start) or not _YEAR_SAW.search(text, max(0, start - _LOOK), start):
        return False
    return _does().match(text, end) is not None


_LOOK = 24
_YEAR_SAW = compiled(r"(?:\d{4}|\b(?:year|spring|summer|autumn|winter|month)) (?:also |then |finally )?saw $")


@cache
def _does() -> re.Pattern[str]:
    return compiled(rf" (?:(?:also|then|finally|again) )?(?:{_verb()}|(?:{_chosen()}) (?:as|to|the|an?)\b)")


@cache
def _been() -> re.Pattern[str]:
    """Match what has gone on for some time, from "been" on: "has *been leading*"."""
    verbs = "|".join(sorted(_participles(), key=len, reverse=True))
    return compiled(
        rf"(?:(?<![a-z])(?:has|had|have)|'s|'ve)(?: (?:also|since|long|now|[a-z]+ly))? (?P<been>been (?P<when>(?:[a-z]+ly |also |still |since )?)(?P<verb>{verbs}))(?![\w-])"
    )


@cache
def _participles() -> Mapping[str, str]:
    """Return the participle of each verb by its form on -ing."""
    others = dict(pair.split("=") for pair in lexicon.phrases("verbs", "came_about", "participles"))
    return {_going(verb): others.get(verb, past) for verb, past in past_forms().items()}


def _going(verb: str) -> str:
    """Return a verb's form on -ing."""
    if verb.endswith("e") and not verb.endswith(("ee", "be")):
        return f"{verb[:-1]}ing"
    doubled = verb in lexicon.phrases("verbs", "came_about", "doubled")
    return f"{verb}{verb[-1] if doubled else ''}ing"


@cache
def past_forms() -> Mapping[str, str]:
    """Return the past tense of each verb that is known."""
    regular = {verb: _regular(verb) for verb in lexicon.phrases("verbs", "came_about", "regular")}
    pairs = (pair.split("=") for pair in lexicon.phrases("verbs", "came_about", "irregular"))
    return regular | dict(pairs)


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if verb.endswith("y") and verb[-2] not in "aeo" else f"{verb}ed"


@cache
def _leads() -> re.Pattern[str]:
    leads = "|".join(lexicon.phrases("verbs", "came_about", "leads"))
    when = "|".join(lexicon.phrases("verbs", "came_about", "when"))
    return compiled(
        rf"(?:(?<![\w-])(?:{leads})|(?:(?<![\w-])would|'d) (?P<when>(?:(?:{when}),? )+)(?:(?:go on|come) to )?){_verb()}"
    )


@cache
def _more() -> re.Pattern[str]:
    """Return what goes on behind such a verb: "went on to study law and *teach*"."""
    return compiled(rf"[^.;:,]{{1,70}}? and (?:then |later |eventually |also )?{_verb()}(?! (?:of|for)\b)")


def _verb() -> str:
    return rf"(?P<verb>{'|'.join(sorted(past_forms(), key=len, reverse=True))})(?![\w-])"
