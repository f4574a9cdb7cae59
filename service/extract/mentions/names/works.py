"""Titles of works, by what leads to them: a noun for works, a verb of making, "author of"; or by what stands behind them."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names import titleshapes
from service.extract.mentions.names.givennames import gender_by_name
from service.extract.mentions.names.titleshapes import Title, is_closed, tells, title_at
from service.extract.text import lexicon
from service.extract.text.tokens import CAPITAL, Token
from service.extract.text.vocabulary import first_words, vocabulary

_REACH = 60
_MOST = 30


def works(text: str, tokens: Sequence[Token]) -> list[Mention]:
    """Return the titles of works that ``tokens`` of ``text`` name, in order and without overlaps.

    The note ``kind`` is the noun that stands right before a title ("novel"); "apart" marks what somebody only stars in, translates
    or reads.
    """
    if not tokens or _hints().isdisjoint(vocabulary(text, tokens[0].start, tokens[-1].end)):
        return []
    low, limit = tokens[0].start, tokens[-1].end
    found: dict[int, Mention] = {}
    directed = not _words("directs").isdisjoint(vocabulary(text, low, limit))
    behind = low
    for index, token in enumerate(tokens):
        if token.start < behind or token.text not in _anchors():
            continue
        for title, kind in _anchored(text, tokens, index, limit):
            apart = _is_apart(text, token.start) or (token.text.lower() in _screen() and not directed)
            found[title.start] = _mention(text, title, kind, apart=apart)
            behind = max(behind, title.behind)
    if found or _opening(text, low, limit):
        for title in _years(text, low, limit, found):
            found.setdefault(title.start, _mention(text, title, "", apart=False))
    return _apart(found)


def _apart(found: dict[int, Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for start in sorted(found):
        if not kept or start >= kept[-1].end:
            kept.append(found[start])
    return kept


_CREDITED = re.compile(
    rf"\s?(?:[(\[][^()\[\]]{{0,80}}[)\]])?,?\s(?:(?:an?|the)\s(?:[a-z-]+\s){{1,5}}|which was )?(?:written\s)?by\s(?:[a-z-]+\s){{0,4}}[{CAPITAL}]"
)
"""Behind a title: the name of who made it."""


def _mention(text: str, title: Title, kind: str, *, apart: bool) -> Mention:
    note = ({"kind": kind} if kind else {}) | ({"apart": "true"} if apart else {})
    note |= {"credited": "true"} if _CREDITED.match(text, title.behind) else {}
    value = " ".join(title.of(text).split())
    return Mention(kind=Kind.WORK, start=title.start, end=title.end, value=value, note=note)


def _words(key: str) -> AbstractSet[str]:
    return lexicon.words("works", key)


@cache
def _plurals() -> dict[str, str]:
    """Return the plural of each kind with the kind."""
    return {_plural(kind): kind for kind in lexicon.phrases("works", "kinds")}


def _plural(kind: str) -> str:
    if kind.endswith("series"):
        return f"{kind} "
    if kind.endswith("y") and kind[-2] not in "aeo":
        return f"{kind[:-1]}ies"
    return f"{kind}es" if kind.endswith(("s", "x", "ch", "sh")) else f"{kind}s"


@cache
def _screen() -> AbstractSet[str]:
    """Return the kinds of works in which one can also only appear."""
    kinds = _words("screen")
    return kinds | {plural for plural, kind in _plurals().items() if kind in kinds}


@cache
def _anchors() -> AbstractSet[str]:
    """Return the words that may lead to a title, as they are written."""
    kinds = (*_words("kinds"), *_plurals())
    first = (f"{kind[0].upper()}{kind[1:]}" for kind in _plurals())
    makers = (*_words("makers"), *_words("designers"))
    return frozenset((*kinds, *first, *_words("makes"), *_words("designs"), *makers, *(f"{each}s" for each in makers)))


@cache
def _hints() -> AbstractSet[str]:
    return first_words(_anchors())


def _anchored(text: str, tokens: Sequence[Token], index: int, limit: int) -> Iterator[tuple[Title, str]]:
    """Yield the titles to which the word at ``index`` leads, each with its kind."""
    token = tokens[index]
    word = token.text[0].lower() + token.text[1:] if token.text.istitle() else token.text
    if word in _words("kinds") or word in _plurals():
        if _plurals().get(word, word) not in _words("loose") or _is_led(text, tokens, index):
            yield from _of_kind(text, token, word, limit)
            yield from _apposed(text, tokens, index)
    elif word in _words("makes"):
        yield from _made(text, token, limit)
        yield from _made_by(text, tokens, index)
    elif word in _words("designs"):
        yield from _built(text, token.end, limit)
    elif word.removesuffix("s") in _words("designers"):
        yield from _built(text, token.end + len(" of"), limit)
    elif text.startswith((" of ", " of: "), token.end):
        at = token.end + len(" of ")
        title = title_at(text, at, limit)
        if title and _is_authored(text, title, word, limit):
            yield from ((each, "") for each in _list(text, title, limit, several=True))


def _is_led(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether what stands before a noun that is also a verb lets it be a noun: "her play", not "they play"."""
    if index == 0:
        return text[tokens[0].start].isupper()
    word = tokens[index - 1].text
    owner = word in ("’s", "'s", "’", "'", "&", ",", "-", "–")
    return (
        owner
        or word.isdigit()
        or word in ("Her", "His", "Their", "My", "The", "A", "Other", "Early")
        or (word.islower() and word not in _words("actors") and not word.endswith("ly"))
    )


def _made(text: str, token: Token, limit: int) -> Iterator[tuple[Title, str]]:
    """Yield what stands right behind a verb of making, where that shows that it is a title."""
    title = title_at(text, token.end + 1, limit)
    if title is None or text[token.end] != " " or not is_closed(text, title, limit):
        return
    free = token.text in _words("free") and title.shape == "bare" and len(title.of(text).split()) > 1
    named = gender_by_name(tuple(title.of(text).split())) is not None
    if (tells(text, title) and not (title.shape == "dated" and named)) or (
        free and not named and _dated_behind(text, title)
    ):
        yield from ((each, "") for each in _list(text, title, limit, several=True))


_BY = re.compile(
    r"(?P<end>\S)(?:\s?[(\[][^()\[\]]{0,80}[)\]])?,?\s(?:which\s)?(?:(?:is|was|were|are)\s)?(?:[a-z]+(?:ed|en|ly)\s(?:and\s)?)?$"
)


def _made_by(text: str, tokens: Sequence[Token], index: int) -> Iterator[tuple[Title, str]]:
    """Yield the title before "was written by"."""
    token = tokens[index]
    low = tokens[0].start
    match = (
        _BY.search(text, max(low, token.start - 2 * _REACH), token.start)
        if text.startswith(" by ", token.end)
        else None
    )
    title = titleshapes.before(text, low, match.end("end")) if match else None
    if title and (title.shape == "quoted" or (tells(text, title) and _stands_alone(text, low, title))):
        yield title, ""


def _built(text: str, at: int, limit: int) -> Iterator[tuple[Title, str]]:
    """Yield the buildings that somebody designed: "designed the Salt Library in Oslo and the Ferry House (1990)"."""
    match = _building().match(text, at, limit)
    while match:
        name = match["name"].split()
        yield Title(match.start("name"), match.end("name"), match.end("name"), "bare"), name[-1].lower()
        match = _further().match(text, match.end(), limit)


@cache
def _building() -> re.Pattern[str]:
    heads = lexicon.alternation(lexicon.phrases("works", "buildings"))
    word = rf"[{CAPITAL}][\w’'-]*"
    name = rf"(?P<name>(?:{word}\s(?:(?:of|and|for|&|de|the)\s){{0,2}}){{1,6}}?(?:{heads})(?!\s(?:of|for)\s[{CAPITAL}]|\s[{CAPITAL}])|(?:{word}\s){{0,4}}(?:{heads})\s(?:of|for)\s(?:the\s)?{word}(?:\s(?:and\s)?{word}){{0,3}})"
    return re.compile(rf"\s(?:(?:[a-z-]+|[{CAPITAL}][\w-]*[’']s),?\s){{0,4}}?{name}")


@cache
def _further() -> re.Pattern[str]:
    """Match the way from one building to the next, and that."""
    place = rf"(?:\sin\s[{CAPITAL}][\w’'-]*(?:,?\s[{CAPITAL}][\w’'-]*){{0,2}})?"
    return re.compile(rf"{place}(?:,?\s(?:in\s)?[(\[]?\d{{4}}[)\]]?)?(?:,?\sand(?=\s)|,){_building().pattern}")


_YEAR_BEHIND = re.compile(r",?\s(?:in|\()\s?(?:[A-Z][a-z]+ )?\d{4}\b")


def _dated_behind(text: str, title: Title) -> bool:
    return bool(_YEAR_BEHIND.match(text, title.behind))


def _is_authored(text: str, title: Title, maker: str, limit: int) -> bool:
    """Tell whether what follows "author of" is a title: who directs or produces may do so with a body."""
    if not is_closed(text, title, limit) or text.startswith(("'s", "’s"), title.end):
        return False
    if title.shape == "bare" and maker.removesuffix("s") not in ("author", "co-author", "coauthor"):
        return tells(text, title) and maker.removesuffix("s") not in ("director", "producer", "creator")
    return True


@cache
def _ways() -> tuple[re.Pattern[str], ...]:
    called = lexicon.alternation(lexicon.phrases("works", "called"))
    include = lexicon.alternation(lexicon.phrases("works", "include"))
    about = r"(?:\s(?:of|in|for|from|by|on|about|with)\s[^.,;:\"“”()]{1,60})?"
    return tuple(
        re.compile(each)
        for each in (
            r"(?P<beside>\s)",
            rf"(?P<called>[^.;:\"“”()]{{0,60}}?[\s,](?:{called})\s(?:the\s(?=[\"“«]))?)",
            rf"(?P<listed>{about},?\s(?:{include}):?\s(?:the\s(?=[\"“«]))?)",
            rf"(?P<apposed>{about}(?:,|:|\s[–—-])\s)",
        )
    )


def _of_kind(text: str, token: Token, word: str, limit: int) -> Iterator[tuple[Title, str]]:
    """Yield the titles behind a noun for works: "novel X", "a play called X", "films such as X and Y", "her memoir, X"."""
    several = word in _plurals() or word.endswith("series")
    for way in _ways():
        match = way.match(text, token.end, limit)
        title = title_at(text, match.end(), limit) if match else None
        if match and title and _is_titled(text, token, title, match.lastgroup or "", limit):
            kind = word if word in _words("kinds") else ""
            listed = several or match.lastgroup == "listed"
            parting = _AND if several else _AND_ARTICLE
            yield from ((each, kind) for each in _list(text, title, limit, several=listed, parting=parting))
            return


_OWN = re.compile(
    r"(?:\b(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y|whose|[Aa]n?|first|second|third|fourth|fifth|sixth|last|latest|debut|next|new|two|three|four|five|six)|['’]s?)\s(?:[\w’'-]+\s){0,4}$"
)


def _is_titled(text: str, token: Token, title: Title, way: str, limit: int) -> bool:
    """Tell whether what stands behind a noun for works is the title of one."""
    if title.shape != "bare":
        return way != "apposed" or title.shape == "dated" or tells(text, title)
    if not is_closed(text, title, limit, listed=way == "apposed"):
        return False
    words = title.of(text).split()
    if way == "listed":
        return (
            len(words) > 1
            or tells(text, title)
            or not text[token.end :].startswith((" is ", " was ", " are ", " were "))
        )
    if way == "apposed":
        return bool(_OWN.search(text, max(0, token.start - _REACH), token.start)) and not (
            len(words) > 1 and gender_by_name(tuple(words)) is not None
        )
    return True


@cache
def _next() -> re.Pattern[str]:
    """Match the way from one title of a list to the next."""
    kinds = lexicon.alternation((*_words("kinds"), *_plurals()))
    links = r"and|as well as|&|(?:(?:was\s|and\s)?(?:later\s|soon\s)?(?P<then>followed by))|plus|along with|or"
    return re.compile(
        rf"(?P<aside>\s?[(\[][^()\[\]]{{0,100}}[)\]]|,?\sin\s\d{{4}}(?=,?\s(?:followed|and|,)))?(?:(?P<mark>[,;])?\s(?:{links})\s|[,;]\s)(?:(?:also|then|later|finally|of course|the|an?|his|her|their)\s)*(?:(?:[a-z-]+\s){{0,3}}?(?:{kinds}),?\s)?"
    )


_AND = re.compile(r"\s(?:and|&)\s")
_AND_ARTICLE = re.compile(r"\s(?:and|&)\s(?=(?:The|A|An|My|Her|His|Our)\s)")


def _list(
    text: str, title: Title, limit: int, *, several: bool, parting: re.Pattern[str] = _AND_ARTICLE
) -> list[Title]:
    """Return a title and those of the same shape that follow it in a row; without ``several`` a bare one stands alone."""
    found = [title]
    while len(found) < _MOST and (step := _next().match(text, found[-1].behind, limit)):
        if title.shape == "bare" and not several and not step["then"]:
            break
        following = title_at(text, step.end(), limit)
        if following is None or following.shape != title.shape:
            break
        if title.shape == "bare" and not is_closed(text, following, limit, listed=not step["then"]):
            break
        found.append(following)
    return _parted(text, found, parting) if title.shape == "bare" and several else found


def _parted(text: str, found: list[Title], parting: re.Pattern[str]) -> list[Title]:
    """Part "X and Y" where that ends a list of several, unless the list's last title has its own "and" before it."""
    last = found[-1]
    joined = len(found) > 1 and bool(
        re.search(r"\b(?:and|or|&)\s(?:[a-z]+\s){0,3}$", text[found[-2].behind : last.start])
    )
    turns = [] if joined else list((_AND if len(found) > 1 else parting).finditer(text, last.start, last.end))
    if not turns:
        return found
    turn = turns[-1]
    return [
        *found[:-1],
        Title(last.start, turn.start(), turn.start(), "bare"),
        Title(turn.end(), last.end, last.behind, "bare"),
    ]


_APPOSED = re.compile(
    r"(?P<end>\S)(?:\s?[(\[][^()\[\]]{0,80}[)\]])?(?:,|\s(?P<be>is|was|became|remains|are|were)(?:\s(?:one of|among|perhaps|probably|arguably))?)"
    rf"\s(?P<whose>an?|the|her|his|their|my|whose|[{CAPITAL}][\w’'-]*['’]s?)\s(?:[\w’'-]+\s){{0,4}}$"
)
_GOES_ON = re.compile(
    r"[,.;:)]|\s(?:about|on|of|in|by|that|which|based|published|released|directed|written|for|with|starring|was|is|set|he|she|from|and)\b"
)


def _apposed(text: str, tokens: Sequence[Token], index: int) -> Iterator[tuple[Title, str]]:
    """Yield the title before "…, a film about" or "…, her first novel,"."""
    token = tokens[index]
    low = max(tokens[0].start, token.start - 2 * _REACH)
    match = _APPOSED.search(text, low, token.start) if _GOES_ON.match(text, token.end) else None
    title = titleshapes.before(text, tokens[0].start, match.end("end")) if match else None
    if match is None or title is None:
        return
    if title.shape == "bare" and (
        (match["be"] and match["whose"] in ("a", "an", "the")) or not _stands_alone(text, tokens[0].start, title)
    ):
        return
    yield title, token.text if token.text in _words("kinds") else ""


_LED = re.compile(r"\b(?:in|at|from|to|with|by|for|of|on|near|and|as|said|says|Mr|Mrs|Ms|Dr)\.?\s(?:the\s)?$")


def _stands_alone(text: str, low: int, title: Title) -> bool:
    """Tell whether a run of capitals before ", a film" is a title rather than who or where: no preposition, no given name."""
    words = title.of(text).split()
    if gender_by_name(tuple(words)) is not None or words[0] in (
        "In",
        "At",
        "From",
        "With",
        "After",
        "Before",
        "On",
        "For",
        "As",
    ):
        return False
    return not _LED.search(text, max(low, title.start - 12), title.start)


_OTHERS_BEHIND = r"\s(?:of|in|as|for|on|from|to)\s(?:(?:the|an?|his|her|their|its)\s)?(?:[\w’'-]+\s){0,3}$"


@cache
def _other() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.alternation(lexicon.phrases('works', 'others'))}){_OTHERS_BEHIND}")


def _is_apart(text: str, at: int) -> bool:
    """Tell whether the words before a title's noun make it one that somebody only stars in, translates, reads."""
    return bool(_other().search(text, max(0, at - _REACH), at))


_BRACKET = re.compile(r"\s[(\[](?:c\. ?)?(?:1[4-9]|20)\d\d(?=[)\];,])")
_FRONT = re.compile(r"(?:In|With|After|Before|By|From|For|And|But)\s(?=\S)")
_PHRASE = re.compile(r"[^)\]]*[)\]]\s(?:an?|the|he|she|his|her|they|we|I|[A-Z])")


def _opening(text: str, low: int, limit: int) -> bool:
    """Tell whether years in brackets stand behind several things."""
    return sum(1 for _ in _BRACKET.finditer(text, low, limit)) > 1


def _years(text: str, low: int, limit: int, found: dict[int, Mention]) -> Iterator[Title]:
    """Yield runs of capitals before a year in brackets, where the text speaks of works."""
    for match in _BRACKET.finditer(text, low, limit):
        title = titleshapes.before(text, low, match.start())
        if title is None or any(each.start <= title.start < each.end for each in found.values()):
            continue
        front = _FRONT.match(text, title.start, title.end)
        if front:
            if not _PHRASE.match(text, match.start(), limit):
                continue
            title = Title(front.end(), title.end, title.behind, title.shape)
        if title.shape == "quoted" or gender_by_name(tuple(title.of(text).split())) is None:
            yield title
