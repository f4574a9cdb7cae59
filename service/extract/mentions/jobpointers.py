"""Trades that point to a person whom the text has named, as pronouns do: "the *director* left"."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.pointers import deed
from service.extract.mentions.posts.trades import trades
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token

_DEFINITE = compiled(
    r"(?<!\bbe )(?<!\bis )(?<!\bas )(?<!\bwas )(?<!\bare )(?<!\bwere )(?<!\bbeen )(?<!\bbecome )(?<!\bbecame )(?<!\bbecomes )"
    r"(?<!\belected )(?<!\bappointed )(?<!\bnamed )(?<!\bchosen )\b[Tt]he (?P<praise>(?:[a-z]+ ){0,2}(?:(?P<people>[^\W\d_a-z][a-z]+)(?P<born>-born)? )?)$"
)
_LOOK = 44
_LONGEST_ROW = 6
_IS_NAMED = (
    r" (?:is|was|will be|becomes|became|remains) (?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?[^\W\d_a-z][\w’'-]+"
    r"(?: [\w’'.-]+)? [^\W\d_a-z][\w’'-]+(?=[.,;(]| \(|\s*$)"
)
"""Behind a post, who holds it: "The foreign minister *is Ada Byron*"."""
_NO_POINTER = compiled(
    rf" (?:of|at|for)\b|{_IS_NAMED}| [^\W\d_a-z]|[’']|, [^\W\d_a-z][\w'’-]*(?: (?:[a-z]{{1,3}} )?[^\W\d_a-z][\w.'’-]*){{0,3}}(?:[,;(]| \(|\.?$)"
)


def pointing(text: str, found: Sequence[Mention], nations: AbstractSet[int]) -> list[Mention]:
    """Turn "the director" into a pointer to a person: a definite noun that neither says of what nor whom it names.

    Somebody's who does something is as kin are: "her *teacher* moved". ``nations`` are where words for a people end.
    """
    return [
        _pointer(text, mention, nations)
        if _points(text, mention, nations) and not _leads_to_name(text, found, number)
        else _as_kin(text, mention)
        for number, mention in enumerate(found)
    ]


_OWNING = compiled(r"(?<!\w)[Tt]he (?:late )?(?P<trade>[a-z]+(?:-[a-z]+)?)(?=['’]s [a-z0-9])")


def owning(text: str, tokens: Sequence[Token]) -> Iterator[Mention]:
    """Yield who is pointed to by a trade as somebody whose something is: "*the singer*'s son"."""
    start, stop = (tokens[0].start, tokens[-1].end) if tokens else (0, 0)
    for match in _OWNING.finditer(text, start, stop):
        if match["trade"] in trades():
            note = {"gender": "neutral", "definite": "true", "word": match["trade"], "value": match["trade"]}
            note |= {"owns": "true"}
            yield Mention(kind=Kind.NOMINAL, start=match.start(), end=match.end(), value=match.group(), note=note)


_OWNED = compiled(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur)|\w['’]s) (?:(?!(?:as|an?|the|of|in|for|and|or|to|with|at|by)\b)[a-z-]+ ){0,2}$"
)


@cache
def _does() -> re.Pattern[str]:
    return compiled(rf' (?:["“] ?)?(?!who){deed()}')


@cache
def _named_behind() -> re.Pattern[str]:
    return compiled(_IS_NAMED)


def _as_kin(text: str, mention: Mention) -> Mention:
    """Return a trade as a person beside another where that one's is told to do something, else as it is."""
    owned = _OWNED.search(text, max(0, mention.start - _LOOK), mention.start)
    if owned is None or not _does().match(text, mention.end) or _named_behind().match(text, mention.end):
        return mention
    note = {"field": "other", "gender": "neutral", "word": mention.note["head"]}
    return Mention(kind=Kind.KIN, start=mention.start, end=mention.end, value=mention.value, note=note)


_JOINED = compiled(r",? (?:and |& )?(?:[a-z][\w'’-]* ){0,2}")
_NAME_NEXT = compiled(r" [^\W\d_a-z]")


def _leads_to_name(text: str, found: Sequence[Mention], number: int) -> bool:
    """Tell whether a noun begins a row that a name ends: "the *novelist* and poet Ada Byron"."""
    for mention, following in pairwise(found[number : number + _LONGEST_ROW]):
        if not _JOINED.fullmatch(text, mention.end, following.start):
            return False
        if _NAME_NEXT.match(text, following.end):
            return True
    return False


_NAMED = compiled(r"(?<![\w.])[^\W\d_a-z][\w.’'-]*, the $")
_ROW = compiled(
    r",? and (?!(?:her|his|their|its|the|an?)\b)(?:[a-z][a-z-]* ){0,2}[a-z-]+(?:[.;,)]| (?:who|whose|whom)\b)"
)
"""Behind a name and a noun: what the named one is besides: "Ada Byron, the poet *and critic whose* books"."""


_POSTS = compiled(r" and (?:[\w-]+ ){1,2}(?:of|at|for) (?:the )?[^\W\d_a-z]")
"""Behind "As the" and a noun: what else somebody is of the same body: "As the founder *and director of Acme*, Ada Byron"."""


def _points(text: str, mention: Mention, nations: AbstractSet[int]) -> bool:
    before, led = text[max(0, mention.start - _LOOK) : mention.start], _led(text, mention, nations)
    behind = text[mention.end : mention.end + 1]
    apposed = before.endswith(", the ") and (
        behind in (",", ".", ";", ")", "")
        or text.startswith((" who ", " whose ", " whom "), mention.end)
        or bool(_NAMED.search(before) and _ROW.match(text, mention.end))
    )
    if before.endswith("As the ") and _POSTS.match(text, mention.end):
        return False
    if led is None or (mention.note.get("office") and not led.startswith("The ")):
        return False  # an office of several words only where it opens a sentence
    return not apposed and not _NO_POINTER.match(text, mention.end) and not _is_sent(text, mention)


_TO_WHOM = compiled(r" (?:to|in) (?:the )?[^\W\d_a-z]")


def _is_sent(text: str, mention: Mention) -> bool:
    """Tell whether a post is told with where its holder is sent: "the *ambassador* to Chile"."""
    sent = mention.note["head"] in lexicon.words("offices", "sent")
    return sent and _TO_WHOM.match(text, mention.end) is not None


_OPENED = compiled(
    r"(?:^|[.!?][”\"]? |\n)(?:(?:Instead|Meanwhile|Today|Now|Later|Since then|Earlier),? |(?:In|By) (?:19|20)\d\d,? |On [A-Z][a-z]+day,? )$"
)
"""Before "the" in a sentence that an adverb or a date opens: "*In 2011* the Danish actor moved"."""


def _led(text: str, mention: Mention, nations: AbstractSet[int]) -> str | None:
    """Return what stands from "the" on before a noun; None where nothing does.

    Praise and a people count where they open a sentence ("The beloved actor", "The Danish actor"), "the late actor" everywhere, and what else tells of the noun where a verb follows behind what
    stands in front: "Born in Hull, the *classically trained* singer grew up".
    """
    match = _DEFINITE.search(text, max(0, mention.start - _LOOK), mention.start)
    if match is None or not match["praise"]:
        return match and match.group()
    if match["people"] and not match["born"] and match.end("people") not in nations:
        return None
    praise = match["praise"].split()[: -1 if match["people"] else None]
    first = (
        match.group()[0] == "T"
        or praise in (["late"], ["new"])
        or _OPENED.search(text, max(0, match.start() - _LOOK), match.start()) is not None
    )
    praised = first and (
        praise == ["new"] or lexicon.words("people", "nominals", "praise").issuperset(_of_now(praise, mention))
    )
    resumed = not match["people"] and text.endswith(", ", 0, match.start()) and _does().match(text, mention.end)
    return match.group() if praised or resumed else None


def _of_now(praise: Sequence[str], mention: Mention) -> Sequence[str]:
    """Return what stands before a noun, without the "former" of a trade: of several who have held a post, "the former mayor" may be any."""
    former = lexicon.words("aspects", "words", "former")
    return [each for each in praise if each not in former] if mention.kind is Kind.JOB else praise


def _pointer(text: str, mention: Mention, nations: AbstractSet[int]) -> Mention:
    called = mention.note.get("called", "")
    note = {"gender": "neutral", "definite": "true", "word": called or mention.note["head"], "value": mention.value}
    note |= {"told": "true"} if called else {}
    if mention.kind is Kind.ROLE and text.endswith("he new ", 0, mention.start):  # who has come into it
        note |= {"word": f"new {note['word']}", "told": "true"}
    start = mention.start - len(_led(text, mention, nations) or "")
    people = _DEFINITE.search(text, start, mention.start)
    note |= {"people": people["people"]} if people and people["people"] else {}
    note |= {"late": "true"} if people and people["praise"] == "late " else {}
    start = mention.start if people and people["born"] else start  # the place stands by itself: "the Leeds-born *poet*"
    note |= {"display": " ".join(text[start : mention.end].split())}
    return Mention(kind=Kind.NOMINAL, start=start, end=mention.end, value=f"the {mention.value}", note=note)
