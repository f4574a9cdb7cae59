"""What leads to a title of a work: a noun for works before or behind it, a verb of making, "author of"."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.mentions.works import titleshapes
from service.extract.mentions.works.characters import is_character
from service.extract.mentions.works.titleshapes import (
    Title,
    again_in_parts,
    are_places,
    in_parts,
    is_closed,
    is_of_single_parts,
    tells,
    title_at,
)
from service.extract.mentions.works.worklists import in_row, plurals, sure_row, with_kinds
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL, Token
from service.extract.text.wordkinds import gender_by_name

_REACH = 60
"""So many characters before a noun may tell whose it is."""


def _words(key: str) -> AbstractSet[str]:
    return lexicon.words("works", key)


@cache
def _ways() -> tuple[re.Pattern[str], ...]:
    called = lexicon.alternation(lexicon.phrases("works", "called"))
    include = lexicon.alternation(lexicon.phrases("works", "include"))
    about = r"(?:\s(?:of|in|for|from|by|on|about|with)\s[^.,;:\"“”()]{1,60})?"
    return tuple(
        compiled(each)
        for each in (
            r"(?P<beside>\s)",
            rf"(?P<called>[^.;:\"“”()]{{0,60}}?[\s,](?:{called})\s(?:the\s(?=[\"“«]))?)",
            rf"(?P<listed>{about},?\s(?:{include})(?:,?\s(?:most recently|most notably|most famously|notably|among others|for example|for instance|also|both|the trilogy),?)?:?\s(?:the\s(?=[\"“«]))?)",
            rf"(?P<apposed>{about}(?:,|:|\s[–—-])\s)",
        )
    )


def of_kind(text: str, token: Token, word: str, limit: int) -> Iterator[tuple[Title, str]]:
    """Yield the titles behind a noun for works: "novel X", "a play called X", "films such as X and Y", "her memoir, X"."""
    several = (
        word in plurals() and not _GATHERED.search(text, max(0, token.start - _REACH), token.start)
    ) or word.endswith("series")
    for way in _ways():
        match = way.match(text, token.end, limit)
        title = title_at(text, match.end(), limit, led="listed" not in way.groupindex) if match else None
        between = text[token.end : title.start].replace(",", "").split() if title else []
        if not (_words("kinds").isdisjoint(between) and plurals().keys().isdisjoint(between)):
            return  # a nearer noun leads to it: "the publication of his novel, X"
        if match and title and _is_titled(text, token, title, match.lastgroup or "", limit):
            kind = word if word in _words("kinds") else ""
            listed = several or match.lastgroup == "listed"
            if not listed and title.shape == "bare":
                whole = in_parts(text, title.start, limit) or again_in_parts(text, title.start)
                if whole is None and is_of_single_parts(text, title):
                    return  # "her memoir, Salt, Sand, Sea": nobody can tell where it ends
                title = whole or title
            found = in_row(text, title, limit, several=listed, plural=several)
            yield from with_kinds(text, found, kind)
            return


_LABEL = compiled(r"(?:\s(?:for|of)\s[a-z]+|\s(?:published|include))?:\s(?=[\"“'‘]?[^\W\d_a-z])")
_LISTED = compiled(
    rf"[\"“'‘]?(?P<title>[{CAPITAL}][^;:.()\n]{{1,90}}?)[\"”'’]?(?:,\s?|\s\((?:[a-z][^()\d]{{1,40}},\s)?)(?:1[5-9]|20)\d\d\)?(?P<next>[;,]\s(?:and\s)?(?:[a-z]+(?:\s[a-z]+)?:\s)?|\sand\s|(?=\.|$|\n))"
)
"""A title and its year in a list behind a label: "Salt Songs, *1968;*"."""


def labelled(text: str, token: Token, limit: int) -> Iterator[tuple[Title, str]]:
    """Yield the titles that a noun for works lists as a label does: "Poetry books: *Salt Songs*, 1968; *Dust*, 1974."."""
    label = _LABEL.match(text, token.end, limit)
    item = _LISTED.match(text, label.end(), limit) if label else None
    while item:
        yield Title(item.start("title"), item.end("title"), item.start("next"), "dated"), ""
        item = _LISTED.match(text, item.end(), limit) if item["next"] else None


_GATHERED = compiled(
    r"\b(?:collection|book|volume|anthology|selection|cycle|suite|set|compilation) of (?:[a-z-]+ ){0,2}$"
)
"""Before a plural: one work that holds several, "a collection of short stories"."""
_OWN = compiled(
    r"(?:\b(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y|whose|[Aa]n?|first|second|third|fourth|fifth|sixth|last|latest|debut|next|new|two|three|four|five|six)|['’]s?)\s(?:[\w’'-]+\s){0,4}$"
)


_BESIDE_ONE = compiled(r"\s(?:with|by|from)\s(?:one of|his|her|their|my|our)\s[^,:–—]+(?:,|:|\s[–—-])\s$")
"""Between a work and a name that is rather that of who is told of last: "her first song with *her idol,* Ida Moss"."""


def _is_titled(text: str, token: Token, title: Title, way: str, limit: int) -> bool:
    """Tell whether what stands behind a noun for works is the title of one."""
    if title.shape != "bare":
        return way != "apposed" or title.shape == "dated" or tells(text, title)
    if not is_closed(text, title, limit, listed=way == "apposed"):
        return False
    words = title.of(text).split()
    named = gender_by_name(tuple(words)) is not None
    if (way == "apposed" and is_character(text, title, limit)) or (way == "listed" and named and token.text == "work"):
        return False  # "her work for children, including Nils Berg"
    if way == "listed":
        return (
            len(words) > 1
            or tells(text, title)
            or not text[token.end :].startswith((" is ", " was ", " are ", " were "))
        )
    if way == "apposed":
        own = bool(_OWN.search(text, max(0, token.start - _REACH), token.start))
        other = len(words) > 1 and named
        return own and not (other or _BESIDE_ONE.match(text, token.end, title.start) or are_places(text, title))
    return True


_APPOSED = compiled(
    r"(?P<end>\S)(?:\s?[(\[][^()\[\]]{0,80}[)\]])?(?:,|(?<=,[\"”])|\s(?P<be>is|was|became|remains|are|were)(?:\s(?:one of|among|perhaps|probably|arguably))?)"
    rf"\s(?P<whose>an?|the|her|his|their|my|(?:[\w’'-]+ ){{0,4}}?[{CAPITAL}][\w’'-]*['’]s?)\s(?:(?!who(?:se)?\s)[\w’'-]+\s){{0,4}}$"
)
_GOES_ON = compiled(
    r"[,.;:)]|\s(?:about|on|of|in|by|that|which|based|published|released|directed|written|for|with|starring|was|is|set|he|she|from|and)\b"
)


def apposed(text: str, tokens: Sequence[Token], index: int) -> Iterator[tuple[Title, str]]:
    """Yield the title before "…, a film about" or "…, her first novel,"."""
    token = tokens[index]
    low = max(tokens[0].start, token.start - 2 * _REACH)
    match = _APPOSED.search(text, low, token.start) if _GOES_ON.match(text, token.end) else None
    title = titleshapes.before(text, tokens[0].start, match.end("end")) if match else None
    if match is None or title is None or (token.text == "title" and _is_prize(title.of(text))):
        return
    if title.shape == "bare" and (
        (match["be"] and match["whose"] in ("a", "an", "the")) or not _stands_alone(text, tokens[0].start, title)
    ):
        return
    yield title, token.text if token.text in _words("kinds") else ""


def _is_prize(name: str) -> bool:
    """Tell whether a name is one of a prize: "the *Oak Cup*, the league title"."""
    return name.rsplit(" ", 1)[-1].lower() in lexicon.words("awards", "heads")


_LED = compiled(r"\b(?:in|at|from|to|with|by|for|of|on|near|and|as|said|says|Mr|Mrs|Ms|Dr)\.?\s(?:the\s)?$")


def _stands_alone(text: str, low: int, title: Title) -> bool:
    """Tell whether a run of capitals before ", a film" is a title rather than who or where: no preposition, no given name."""
    words = title.of(text).split()
    if gender_by_name(tuple(words)) is not None or words[0] in _words("fronts"):
        return False
    linking = len(words) == 1 and words[0] in _words("linking")
    return not linking and not _LED.search(text, max(low, title.start - 12), title.start)


def made(text: str, token: Token, limit: int) -> Iterator[tuple[Title, str]]:
    """Yield what stands right behind a verb of making, where that shows that it is a title."""
    title = title_at(text, token.end + 1, limit)
    if title is None or text[token.end] != " " or not is_closed(text, title, limit):
        return
    words = tuple(title.of(text).split())
    free = token.text in _words("free") and title.shape == "bare" and len(words) > 1
    named = gender_by_name(words) is not None or (free and words[0] in lexicon.words("names", "honorifics"))
    if (tells(text, title) and not (title.shape == "dated" and named)) or (
        free and not named and _dated_behind(text, title)
    ):
        yield from ((each, "") for each in sure_row(text, title, limit))


def famed(text: str, token: Token, limit: int) -> Iterator[tuple[Title, str]]:
    """Yield the titles that somebody is known for or made a debut with, where they show that they are some."""
    way = _FAMED.match(text, token.end, limit)
    team = (
        way and token.text == "debut" and way.group().endswith((" for ", " the "))
    )  # "her debut for Norway", "with the Elm Rovers"
    title = title_at(text, way.end(), limit) if way and not team else None
    if title is None or not is_closed(text, title, limit):
        return
    words = tuple(title.of(text).split())
    named = gender_by_name(words) is not None or words[-1] in lexicon.words("names", "ensembles")
    if (
        (title.shape == "quoted" and tells(text, title))
        or (not named and title.shape == "bare" and _dated_behind(text, title))
        or (title.shape == "dated" and not named)
    ):
        yield from ((each, "") for each in sure_row(text, title, limit))


def staged(text: str, token: Token, limit: int) -> Iterator[tuple[Title, str]]:
    """Yield the titles in quotation marks in which somebody appears: "her roles in *“Ada Kerr”* and *“Rain,”*"."""
    way = STAGED.match(text, token.end, limit)
    title = title_at(text, way.end(), limit) if way else None
    if title is not None and title.shape == "quoted":
        yield from ((each, "") for each in in_row(text, title, limit, several=True))


STAGED = compiled(r"[^.;:\"“”()\n]{0,60}?\s(?:in|from|of|for|opposite)\s(?=[\"“])")


def before_trade(text: str, tokens: Sequence[Token], index: int) -> Iterator[tuple[Title, str]]:
    """Yield the quoted title right before who made it: "“Salt Road” author Ada Byron"."""
    token, low = tokens[index], tokens[0].start
    title = titleshapes.before(text, low, token.start - 1) if token.start - 1 > low else None
    if title and title.shape == "quoted" and re.match(rf"\s[{CAPITAL}]", text[token.end : token.end + 2]):
        yield title, ""


_FAMED = compiled(r"\s(?:as an? [a-z -]{3,24} )?(?:for|with)\s(?:the )?")
_BY = compiled(
    r"(?P<end>\S)(?:\s?[(\[][^()\[\]]{0,80}[)\]])?,?\s(?:which\s)?(?:(?:is|was|were|are)\s)?(?:[a-z]+(?:ed|en|ly)\s(?:and\s)?)?$"
)


def made_by(text: str, tokens: Sequence[Token], index: int) -> Iterator[tuple[Title, str]]:
    """Yield the title before "was written by", and before "was published" the one of which "her latest" tells."""
    token = tokens[index]
    low = tokens[0].start
    which = _ONE_OF_HERS.search(text, max(low, token.start - 2 * _REACH), token.start)
    title = title_at(text, which.end("which"), limit=token.start) if which else None
    if which and title and title.end >= which.end("title") and _is_of_several(text, title, which.start()):
        if not _BY_ANOTHER.match(text, token.start):
            yield title, ""
        return
    match = (
        _BY.search(text, max(low, token.start - 2 * _REACH), token.start)
        if text.startswith(" by ", token.end)
        else None
    )
    title = titleshapes.before(text, low, match.end("end")) if match else None
    if title and (title.shape == "quoted" or (tells(text, title) and _stands_alone(text, low, title))):
        yield title, ""


_BY_ANOTHER = compiled(rf"(?!published|released|printed|issued)[a-z]+\sby\s(?:the\s)?(?:[a-z-]+\s){{0,2}}[{CAPITAL}]")
"""From the verb on: somebody else made what is only translated, or owned: "Her latest, Salt Road, was *written by Nils*"."""


def _is_of_several(text: str, title: Title, low: int) -> bool:
    """Tell whether "her latest" is one of the works that the text right before has told of, and the title nobody's name."""
    words = tuple(title.of(text).split())
    if title.shape == "bare" and (len(words) == 1 or gender_by_name(words) is not None):
        return False
    return not (_words("kinds") | plurals().keys()).isdisjoint(re.findall(r"[a-z]+", text[max(0, low - 300) : low]))


_ONE_OF_HERS = compiled(
    rf"(?P<which>\b[Hh](?:er|is) (?:(?:most )?recent|latest|first|second|third|fourth|fifth|last|final|next|best[ -]known|most famous)(?: one)?, )(?P<title>[\"“]?[{CAPITAL}][^.;:\n]{{1,80}}?)[\"”]?,? (?:(?:was|is|were|which was) )?(?:first )?$"
)
"""Before a verb of making: a title that says which of somebody's works it is, "*her most recent, Salt Road, was*"."""
_YEAR_BEHIND = compiled(r",?\s(?:in|\()\s?(?:[A-Z][a-z]+ )?\d{4}\b")


def _dated_behind(text: str, title: Title) -> bool:
    return bool(_YEAR_BEHIND.match(text, title.behind))


def authored(text: str, at: int, maker: str, limit: int) -> Iterator[tuple[Title, str]]:
    """Yield the titles behind "author of", which ends at ``at``."""
    title = title_at(text, at, limit)
    if title and _is_authored(text, title, maker, limit):
        yield from ((each, "") for each in sure_row(text, title, limit))


def _is_authored(text: str, title: Title, maker: str, limit: int) -> bool:
    """Tell whether what follows "author of" is a title: who directs or produces may do so with a body."""
    if not is_closed(text, title, limit) or text.startswith(("'s", "’s"), title.end):
        return False
    if title.shape == "bare" and maker.removesuffix("s") not in ("author", "co-author", "coauthor"):
        return tells(text, title) and maker.removesuffix("s") not in ("director", "producer", "creator", "release")
    return True
