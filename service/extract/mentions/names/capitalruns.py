"""Runs of capitalised words: what may be names, cut at the titles in them."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from attrs import define, field, frozen

from service.extract.mentions.trades import introduces
from service.extract.text import lexicon
from service.extract.text.tokens import Token


@frozen
class Run:
    """Tokens of one name, in order, with the honorific before them (or an empty string); ``words`` are the name's."""

    tokens: tuple[Token, ...]
    honorific: str = ""
    words: tuple[str, ...] = field(init=False)

    @words.default
    def _words_of_tokens(self) -> tuple[str, ...]:
        return tuple([token.text for token in self.tokens])

    @property
    def start(self) -> int:
        """Return where the name starts, without its honorific."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Return where the name ends."""
        return self.tokens[-1].end


@cache
def _words(key: str) -> AbstractSet[str]:
    return lexicon.words("names", key)


@cache
def _suffixes() -> AbstractSet[str]:
    return _words("company_suffix") | frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))


_REMEMBERED = 10_000
_KEYWORDS = ("organisation", "school", "award", "event", "party", "bridges")


@lru_cache(_REMEMBERED)
def _is_keyword(word: str) -> bool:
    return any(word in _words(key) for key in _KEYWORDS)


def is_capital(token: Token) -> bool:
    """Tell whether a token starts with a capital letter."""
    word = token.text
    return word[0].isupper() or (word[2:3] == "-" and word[:2].lower() in ("al", "el") and word[3:4].isupper())


def runs(text: str, tokens: Sequence[Token], starts: AbstractSet[int]) -> list[Run]:
    """Return the runs of capitalised words; ``starts`` holds the offsets at which sentences start."""
    found: list[Run] = []
    index = 0
    while index < len(tokens):
        if not is_capital(tokens[index]):
            index += 1
            continue
        stop = _extend(text, tokens, index, starts)
        if stop == index + 1 and tokens[index].text in _words("starters"):  # most often a sentence's first word
            index = stop
            continue
        for part in _parts(tokens[index:stop]):
            run = _trim(part[1:] if _is_office(text, part) else part, starts)
            if run:
                found.append(run)
        index = stop
    return found


def _is_office(text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether a run's first word ends an office: "Secretary of *State* Ada Byron"."""
    return (
        len(tokens) > 1
        and tokens[0].text in ("State", "Defense", "Defence")
        and text.endswith("Secretary of ", 0, tokens[0].start)
    )


def _parts(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """Cut a run at the titles in it: "Acme | Vice President | Ada Byron"; honorifics stay before the name they go with."""
    opens = _opens_as_title(tokens)
    if _words("titles").isdisjoint([token.text for token in tokens]) and not opens:
        return [tokens]
    parts: list[Sequence[Token]] = []
    first = 0
    for index, token in enumerate(tokens):
        titled = index == 0 and opens
        if not (titled or token.text in _words("titles")) or (index > 0 and tokens[index - 1].text in ("of", "the")):
            continue
        start = index
        while start > first and tokens[start - 1].text in _words("title_modifiers"):
            start -= 1
        if start > first:
            parts.append(tokens[first:start])
        stays = start == index and token.text in _words("honorifics") and index + 1 < len(tokens)
        first = index if stays and is_capital(tokens[index + 1]) else index + 1
    while first < len(tokens) and not is_capital(tokens[first]):
        first += 1
    return [*parts, tokens[first:]] if first < len(tokens) else parts


def _opens_as_title(tokens: Sequence[Token]) -> bool:
    """Tell whether a run opens with a post of several, or a trade before a name: "Researchers Ada Byron and …", "Singer Ada Byron"."""
    word = tokens[0].text
    if word in _words("opening_titles") or introduces([token.text for token in tokens]):
        return len(tokens) > 1 and not any(_is_keyword(token.text) for token in tokens[1:])
    return word.endswith("ers") and word[:-1] in _words("titles")


def _extend(text: str, tokens: Sequence[Token], index: int, starts: AbstractSet[int]) -> int:
    """Return the index behind the run that starts with the capital at ``index``; no run goes over a sentence's end."""
    stop = index + 1
    seen = _Seen(index)
    while stop < len(tokens) and tokens[stop].start not in starts:
        if not _joined(text, tokens, stop):
            ahead = _suffix(tokens, stop)
            if ahead == stop:
                break
            stop = ahead
            continue
        if is_capital(tokens[stop]) and tokens[stop - 1].text not in _words("starters"):
            if _speaks(tokens, stop):
                break
            stop += 1
            continue
        ahead = _bridge(text, tokens, seen, stop)
        if ahead == stop:
            break
        stop = ahead
    return stop


def _speaks(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a capital is a new clause's pronoun: "On my return to South Africa *I* joined …"."""
    word = tokens[index].text
    if word in ("We", "He", "She", "They"):
        return True
    return word == "I" and index + 1 < len(tokens) and tokens[index + 1].text in _words("narrated")


def _joined(text: str, tokens: Sequence[Token], index: int) -> bool:
    gap = text[tokens[index - 1].end : tokens[index].start]
    return gap in (" ", "\u00a0") or (gap == "" and tokens[index - 1].text.endswith("."))


def _suffix(tokens: Sequence[Token], at: int) -> int:
    """Return the index behind a suffix that a comma leads to ("Acme, Inc.", "John Roe, Jr."), or ``at``."""
    if tokens[at].text != "," or at + 1 >= len(tokens) or tokens[at + 1].text not in _suffixes():
        return at
    return at + 2


@define
class _Seen:
    """What a run has so far, up to the token ``behind``: a word that makes a name one of more than a person, an "of"."""

    behind: int
    keyword: bool = False
    of: bool = False

    def go_on(self, tokens: Sequence[Token], stop: int) -> None:
        """Look at the tokens before ``stop`` that were not looked at yet."""
        for token in tokens[self.behind : stop]:
            self.keyword = self.keyword or _is_keyword(token.text)
            self.of = self.of or token.text == "of"
        self.behind = stop


def _bridge(text: str, tokens: Sequence[Token], seen: _Seen, at: int) -> int:
    """Return the index behind the capital that connectors at ``at`` lead to, or ``at`` where they lead nowhere."""
    word = tokens[at].text
    if word not in _words("connectors"):
        return at
    ahead = at + 1
    while (
        ahead < len(tokens)
        and ahead < at + 3
        and tokens[ahead].text in _words("connectors")
        and _joined(text, tokens, ahead)
    ):
        ahead += 1
    if ahead >= len(tokens) or not _joined(text, tokens, ahead) or not is_capital(tokens[ahead]):
        return at
    if word in _words("particles") or word == "&":
        return ahead + 1
    if word == "and" and tokens[at + 1].text in ("the", "The") and tokens[ahead].text.endswith("s"):
        return ahead + 1  # Olaf and the Herrings
    seen.go_on(tokens, at)
    if word in ("and", "et"):
        return ahead + 1 if seen.keyword and seen.of and not _keyword_ahead(tokens, ahead) else at
    return ahead + 1 if seen.keyword and word in ("of", "for", "the") else at


def _keyword_ahead(tokens: Sequence[Token], index: int) -> bool:
    for token in tokens[index : index + 4]:
        if not is_capital(token) and token.text not in _words("connectors"):
            return False
        if _is_keyword(token.text):
            return True
    return False


def _is_name(word: str, following: str) -> bool:
    """Tell whether an honorific belongs to a name that is no person's: "General Mills", "President School"."""
    return _is_keyword(following) or (word == "General" and following in _words("organisation_end"))


def _lead(tokens: Sequence[Token], index: int) -> int:
    """Return where the honorific is to which words at ``index`` lead ("Prime Minister Ada Byron", "State Sen. …"), or ``index``."""
    ahead = index
    while ahead + 2 < len(tokens) and tokens[ahead].text in _words("honorific_leads"):
        ahead += 1
        if tokens[ahead].text in _words("honorifics"):
            return ahead
    return index


def _is_title(tokens: Sequence[Token]) -> bool:
    """Tell whether a title stands without a name: "Mr. and Mrs. Byron", "General Secretary", "Deputy Leaders"."""
    if len(tokens) == 1:
        return tokens[0].text in _words("bare_titles")
    last = tokens[-1].text
    ends = any(word in _words(key) for word in (last, last.removesuffix("s")) for key in ("titles", "bare_titles"))
    return ends and all(token.text in _words("title_modifiers") for token in tokens[:-1])


def _trim(tokens: Sequence[Token], starts: AbstractSet[int]) -> Run | None:
    """Drop function words and honorifics before the name."""
    first = 0
    honorific = ""
    while first < len(tokens):
        word = tokens[first].text
        if word in _words("starters") and not (first > 0 and honorific):
            first += 1
        elif word in _words("honorifics") and first + 1 < len(tokens) and not _is_name(word, tokens[first + 1].text):
            honorific = word
            first += 1
        elif (ahead := _lead(tokens, first)) > first:
            first = ahead
        else:
            break
    last = len(tokens)
    while last > first and not is_capital(tokens[last - 1]):
        last -= 1
    rest = tuple(tokens[first:last])
    if not rest or _is_title(rest) or not (rest[0].text.isalpha() or any(char.isalpha() for char in rest[0].text)):
        return None
    if rest[0].start in starts and len(rest) == 1 and rest[0].text.lower() in _words("starters"):
        return None
    return Run(rest, honorific)
