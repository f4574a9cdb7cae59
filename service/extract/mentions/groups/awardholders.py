"""Honours told by who holds them: "Olympic champion", "a MacArthur Fellow", "won Best Director"."""

import re

from service.extract.mentions.groups.awardforms import Here, words_of
from service.extract.mentions.groups.awardparts import follows, words
from service.extract.mentions.mention import Mention
from service.extract.mentions.names.namewords import WORD
from service.extract.text import lexicon

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


_BODY = rf"(?P<body>{WORD}(?: {WORD}){{0,4}}(?: (?:of|for)(?: the)? {WORD}(?: {WORD}){{0,2}}(?:,? (?:and|&) {WORD}(?= |[.,;)]|$)(?! of\b))?){{0,2}})"
_SOCIETY = re.compile(rf"[Ff]ellows? of (?:the )?{_BODY}")
_AND_OF = re.compile(rf" and (?:of )?the {_BODY}")


def fellow(here: Here, index: int) -> Mention | None:
    """Read the honour whose fellow or scholar somebody is: "a *MacArthur Fellow*", "a *Fellow of the Royal Society*"."""
    token = here.tokens[index]
    known = index > here.floor and follows(here.text, here.tokens, index)
    before = here.tokens[index - 1].text if index else ""
    if known and before in words("fellows"):
        return here.mention(here.tokens[index - 1].start, token.end)
    match = _SOCIETY.match(here.text, token.start, here.end)
    led = here.tokens[index - 2].text if before in ("a", "an") and index > 1 else before  # "elected *a* Fellow"
    if match is None or before.lower() in words("paid_fellows") or not _elects(match["body"], led):
        return None
    name = " ".join(match.group().split())
    return here.mention(token.start, match.end(), f"Fellow {name.split(None, 1)[1]}")


def _elects(body: str, before: str) -> bool:
    """Tell whether a body is a learned one, which makes fellows as an honour; an institute does where somebody is elected."""
    told, last = frozenset(body.split()), body.rpartition(" ")[2]
    if last in lexicon.words("names", "school") - words("learned"):
        return False
    return not told.isdisjoint(words("learned")) or (
        not told.isdisjoint(words("learned_if_elected")) and before == "elected"
    )


def fellows_too(here: Here, first: Mention) -> list[Mention]:
    """Return what somebody is a fellow of as well: "a Fellow of the Royal Society *and of the British Academy*"."""
    if not first.value.startswith("Fellow of "):
        return []
    match = _AND_OF.match(here.text, first.end, here.end)
    if match is None or not _elects(match["body"], ""):
        return []
    return [here.mention(match.start("body"), match.end(), f"Fellow of the {match['body']}")]


def academician(here: Here, index: int) -> Mention | None:
    """Read the honour of a royal academy's member: "was elected a *Royal Academician*"."""
    first = index - 1
    if first < here.floor or here.tokens[first].text != "Royal" or not follows(here.text, here.tokens, index):
        return None
    return here.mention(here.tokens[first].start, here.tokens[index].end, "Royal Academician")
