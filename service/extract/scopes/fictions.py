"""What a page makes up: a satire, or a story whose hero has the person's name."""

import re
from collections.abc import Collection
from functools import cache

from service.extract.mentions.mention import Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_LABELS = 4
"""In one of so many first lines a page says that it is a satire."""


def is_made_up(text: str, name: str) -> bool:
    """Tell whether a page says that what it tells is made up, or that the person is: "This is our April fool", "Ada Kerr is a fictional"."""
    heads = (line.strip(" :*_#").lower() for line in text.split("\n", _LABELS)[:_LABELS])
    if any(line in lexicon.phrases("scopes", "tales", "labels") for line in heads):
        return True
    small = text.lower().replace("’", "'")
    if _says_so().search(small):
        return True
    bare = re.escape(name.lower()) if name else ""
    return bool(bare and "ficti" in small and re.search(rf"\b{bare}{_IS_FIGURE}", small))


_IS_FIGURE = r"(?: ?\([^()]*\))?,? (?:is|was) an? (?:[a-z-]+ ){0,2}?(?:fictional|fictitious)\b"


def is_figure(shadow: Shadow, before: str, main: Collection[Mention], *, told: bool) -> bool:
    """Tell whether a sentence speaks of the main person's name as that of a story's hero: "Its hero, *Ada Kerr*, is".

    ``before`` is the sentence before in small letters, ``main`` are the mentions of that person, and ``told`` says that the sentence
    before did so: it goes on until one turns to real life.
    """
    if _real().search(shadow.small):
        return False
    if told:
        return True
    found = _hero().search(shadow.small)
    if found is None or shadow.mentions[found["who"] or found["whom"]] not in main:
        return False
    return _names_story(shadow) or _story().search(before) is not None


def _names_story(shadow: Shadow) -> bool:
    """Tell whether a sentence names something that is told, which is not the page itself: "*our* film"."""
    for found in _story().finditer(shadow.small):
        before = shadow.mentions.get(shadow.small[max(0, found.start() - 2)])
        if before is None or before.value.lower() != "our":
            return True
    return False


_SHOW = (
    rf"(?:(?:hit|cult|popular|long-running|[a-z]+-part|[{char_class('A')}]) )*(?:{lexicon.alternation(lexicon.words('scopes', 'tales', 'shows'))})\b"
    rf"(?! (?:{lexicon.alternation(lexicon.words('scopes', 'tales', 'who_shows'))})\b)"
)
_SHOWN = compiled(
    rf" in (?:(?:the )?(?:\"[^\"]{{1,60}}\"|[{char_class('W')}])|(?:the|an?|[{char_class('HO')}]'?s?) (?:[{char_class('OL')}](?:'s?)? )?{_SHOW})"
)
_STAGED = compiled(rf"(?P<trade>[{char_class('J')}]) in (?:the )?(?P<body>[{char_class('OL')}])(?:'s?)? {_SHOW}")
"""A trade in a show of a body that employs nobody by it: "the *clerk in the BBC drama*"."""


def is_part(shadow: Shadow, finding: Finding) -> bool:
    """Tell whether somebody is something in a show alone: "had been *a bishop* in “Winter Crown”"."""
    if finding.field == "employer":
        body = shadow.index(finding.original.start)
        staged = (each for each in _STAGED.finditer(shadow.small) if each.start("body") == body)
        return any(_is_played(shadow.mentions[each["trade"]]) for each in staged)
    if finding.field not in ("occupation", "position_held"):
        return False
    trade = next((each for each in shadow.mentions.values() if each.start == finding.original.start), None)
    behind = shadow.index(finding.original.end)
    return _SHOWN.match(shadow.small, behind) is not None and (trade is None or _is_played(trade))


def _is_played(trade: Mention) -> bool:
    """Tell whether a trade in a show is a part of it, and not the work of who makes it."""
    head = trade.note.get("head", trade.value).split()[-1].lower()
    return head not in lexicon.words("scopes", "tales", "performs")


@cache
def _says_so() -> re.Pattern[str]:
    return compiled("|".join(lexicon.load("scopes")["tales"]["says_so"]))


@cache
def _real() -> re.Pattern[str]:
    return compiled(lexicon.load("scopes")["tales"]["real"])


@cache
def _story() -> re.Pattern[str]:
    """Match what heroes are in; a paper calls what it tells so too: "the hero of *this story*"."""
    stories = "|".join(lexicon.load("scopes")["tales"]["stories"])
    return compiled(rf"(?<!\bthis )(?<!\btoday's )\b(?:{stories})\b|[{char_class('W')}]")


@cache
def _hero() -> re.Pattern[str]:
    """Return what leads to a hero's name: "its hero, *X*", "the heroine of the novel is *X*", "about a nurse called *X*"."""
    heroes = "|".join(lexicon.load("scopes")["tales"]["heroes"])
    said = rf"(?:the |an? )?(?:(?:[a-z-]+|[{char_class('JTA')}]) ){{0,3}}"
    return compiled(
        rf"\b(?:{heroes})(?: of [^.,;]{{1,60}}?)?(?:,| is| was|:| -|, called| called| named) {said}(?P<who>[{char_class('P')}])"
        rf"|\b(?:about|follows|features|tells (?:of|the story of)) (?:an?|the) {said}(?:called|named) (?P<whom>[{char_class('P')}])"
    )
