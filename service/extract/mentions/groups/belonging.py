"""Words for the nations and parties that people belong to, told from the names that they would run together with."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.mentions.groups.parties import parties
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.runs.namewords import is_keyword
from service.extract.mentions.places.demonyms import DemonymMention, demonym_words
from service.extract.mentions.posts.trades import trades
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL, Token
from service.extract.text.wordkinds import given_names

_BEFORE = compiled(r"\b(?P<word>[a-z]+)(?: [A-Z][a-z]+)?[ -]$")
_BEHIND = compiled(rf"(?:-[a-z]+)?(?P<run>(?:[ -][{CAPITAL}][\w-]+){{1,12}})(?: (?P<noun>[a-z]\w*))?")
_NOUN = compiled(r" (?P<word>[a-z]+)")
_NAME_BEFORE = compiled(rf"(?P<word>[{CAPITAL}][\w.-]*|&) $")
_PARTICIPLE = compiled(r"-(?:based|born|raised|bred|trained|educated|winning|nominated|speaking)$")
_LOOK = 30


def belonging(
    text: str, tokens: Sequence[Token], nations: Sequence[DemonymMention], persons: AbstractSet[str]
) -> list[Mention]:
    """Return parties, words for their people, and demonyms before capitals that are no part of a name: "a Czech Jesuit monk".

    ``persons`` are words of names of persons whom the document has named so far.
    """
    found = parties(text, tokens)
    return [*found, *_nations(text, nations, found, persons)]


def nation(found: DemonymMention) -> Mention:
    """Return a demonym as a mention."""
    note = {"country": found.country} | ({"generic": "true"} if found.owned else {})
    return Mention(kind=Kind.DEMONYM, start=found.start, end=found.end, value=found.adjective, note=note)


def _nations(
    text: str, nations: Sequence[DemonymMention], taken: Sequence[Mention], persons: AbstractSet[str]
) -> Iterator[Mention]:
    ends = {mention.start for mention in taken if mention.kind is Kind.FOLLOWING}
    ranked = sorted(taken, key=lambda mention: mention.start)
    at = reach = 0
    last = -1
    for found in nations:
        while at < len(ranked) and ranked[at].start <= found.start:
            reach = max(reach, ranked[at].end)
            at += 1
        if found.start < reach:
            continue
        if found.start - 1 == last or found.end + 1 in ends or _stands_apart(text, found, persons):
            last = found.end
            yield nation(found)


def _stands_apart(text: str, found: DemonymMention, persons: AbstractSet[str]) -> bool:
    """Tell whether a demonym before capitals is no part of a name: all of them are such words, or "a" leads up to a noun."""
    noun = _NOUN.match(text, found.end)
    if noun is not None:
        name = _NAME_BEFORE.search(text, max(0, found.start - _LOOK), found.start)
        apart = name is None or _is_no_name(name["word"])
        return noun["word"] not in _words("functions") and apart
    behind = _BEHIND.match(text, found.end)
    if behind is None:
        return False
    words = re.split(r"[ -]", behind["run"].strip(" -"))
    fellows = all(word in demonym_words() or word in _fellows() for word in words)
    named = not any(map(is_keyword, words))
    if (fellows and behind["noun"] in trades()) or (named and _leads_to_name(words, persons)):
        return True
    before = _BEFORE.search(text, max(0, found.start - _LOOK), found.start)
    if before is None or before["word"] not in _words("articles"):
        return False
    return fellows or (behind["noun"] is not None and before["word"] in ("a", "an") and named)


def _is_no_name(word: str) -> bool:
    """Tell whether a capital before a demonym is no part of a name with it: "*Orthodox* Greek", "*Legendary* Greek", "*Oslo-born* Greek"."""
    known = word in _fellows() or word in lexicon.words("names", "starters")
    return known or _PARTICIPLE.search(word) is not None


def _leads_to_name(words: Sequence[str], persons: AbstractSet[str]) -> bool:
    """Tell whether words behind a demonym are a person's name, or a trade and a name: "the *Swede* Ada Byron"."""
    return len(words) > 1 and (words[0] in persons or words[0] in given_names() or words[0].lower() in trades())


@cache
def _words(key: str) -> frozenset[str]:
    return lexicon.words("demonyms", "words", key)


@cache
def _fellows() -> frozenset[str]:
    """Return the words that stand between a demonym and a noun without making a name of them."""
    return _words("fellows") | _words("faiths")
