"""Honours told by who holds them: "Olympic champion", "a MacArthur Fellow", "won Best Director"."""

import re

from service.extract.mentions.groups.awardforms import Here, words_of
from service.extract.mentions.groups.awardparts import follows, words
from service.extract.mentions.mention import Mention
from service.extract.mentions.names.namewords import WORD

_BEST = re.compile(
    rf"Best (?:(?:(?:in|by|a|an|or|&) )*{WORD} ?){{1,6}}(?<! )(?P<event> (?:at|of) (?:the )?(?:(?P<year>(?:19|20)\d\d) )?{WORD}(?: (?:of )?{WORD}){{0,5}})?"
)
_LEADS_TO_BEST = re.compile(
    r"(?:\b(?:w[io]n|wins|winning|received|receiving|for|awarded|named|as|took|and|including)|,)(?: the)? [\"“]?$"
)
_FURTHEST = 24


def best(here: Here, index: int) -> Mention | None:
    """Read the best of a kind where no noun for prizes follows: "won *Best Director* at the 2003 Lark Film Festival"."""
    token = here.tokens[index]
    match = _BEST.match(here.text, token.start, here.end)
    if match is None or not _LEADS_TO_BEST.search(here.text, max(0, token.start - _FURTHEST), token.start):
        return None
    told = here.text[token.end : match.start("event") if match["event"] else match.end()].split()
    following = here.text[match.end() : match.end() + _FURTHEST].split()[:1]
    headed = not words_of("heads").isdisjoint(each.lower().strip(".,;:") for each in (*told, *following))
    if headed or told[-1].lower() not in words("subjects") | words("persons"):
        return None
    return here.mention(token.start, match.end(), **({"year": match["year"]} if match["year"] else {}))


_REALM_BEFORE = 5


def champion(here: Here, index: int) -> Mention | None:
    """Read what somebody is the champion of, or whose title: "*Olympic* champion", "the *world heavyweight title*"."""
    token, first = here.tokens[index], index
    while first > max(here.floor, index - _REALM_BEFORE) and follows(here.text, here.tokens, first):
        first -= 1
        if here.tokens[first].text in words("realms"):
            start = here.tokens[first].start
            titled = token.text.startswith("title")
            end = token.end if titled else here.tokens[index - 1].end
            return here.mention(start, end, " ".join(here.text[start : token.end].removesuffix("s").split()))
        if not here.tokens[first].text[0].islower() or here.tokens[first].text in words("links"):
            return None
    return None


def fellow(here: Here, index: int) -> Mention | None:
    """Read the honour whose fellow or scholar somebody is: "a *MacArthur Fellow*"."""
    token = here.tokens[index]
    if (
        index == here.floor
        or not follows(here.text, here.tokens, index)
        or here.tokens[index - 1].text not in words("fellows")
    ):
        return None
    return here.mention(here.tokens[index - 1].start, token.end)
