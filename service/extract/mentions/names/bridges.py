"""What a run of capitals goes on through: small words, suffixes, a genitive or a hyphen inside a name."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from attrs import define

from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.tokens import Token


@cache
def words(key: str) -> AbstractSet[str]:
    """Return a list of words about names."""
    return lexicon.words("names", key)


@cache
def _suffixes() -> AbstractSet[str]:
    return words("company_suffix") | frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))


_REMEMBERED = 10_000
GENITIVES = frozenset(("'s", "’s", "'", "’"))
"""What makes a word an owner."""
_KEYWORDS = ("organisation", "school", "award", "event", "party", "bridges")


@lru_cache(_REMEMBERED)
def is_keyword(word: str) -> bool:
    """Tell whether a word makes a name one of something other than a person."""
    return any(word in words(key) for key in _KEYWORDS)


def is_capital(token: Token) -> bool:
    """Tell whether a token starts with a capital letter."""
    word = token.text
    return word[0].isupper() or (word[2:3] == "-" and word[:2].lower() in ("al", "el") and word[3:4].isupper())


def joined(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether nothing but a space parts a token from the one before it."""
    gap = text[tokens[index - 1].end : tokens[index].start]
    return gap in (" ", "\u00a0") or (gap == "" and tokens[index - 1].text.endswith("."))


def suffix(tokens: Sequence[Token], at: int) -> int:
    """Return the index behind a suffix that a comma leads to ("Acme, Inc.", "John Roe, Jr."), or ``at``."""
    if tokens[at].text != "," or at + 1 >= len(tokens) or tokens[at + 1].text not in _suffixes():
        return at
    return at + 2


_ABSTRACT = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ology",
    "ogy",
    "ity",
    "ics",
    "ance",
    "ence",
    "cy",
    "ship",
    "ing",
    "ture",
    "hood",
    "ism",
    "ice",
)
"""What the word ends with that "and" adds to what a body is for: "Alliance for Vaccines and Immunization"."""


@define
class Seen:
    """What a run has so far, up to the token ``behind``: a word that makes a name one of more than a person, an "of", a "for".

    ``first`` is its first token.
    """

    first: int
    behind: int
    keyword: bool = False
    of: bool = False
    purpose: bool = False

    def go_on(self, tokens: Sequence[Token], stop: int) -> None:
        """Look at the tokens before ``stop`` that were not looked at yet."""
        for token in tokens[self.behind : stop]:
            self.keyword = self.keyword or is_keyword(token.text)
            self.of = self.of or token.text == "of"
            self.purpose = self.purpose or token.text == "for"
        self.behind = stop


def bridge(text: str, tokens: Sequence[Token], seen: Seen, at: int) -> int:
    """Return the index behind the capital that connectors at ``at`` lead to, or ``at`` where they lead nowhere."""
    word = tokens[at].text
    if word not in words("connectors"):
        return hyphened(text, tokens, at)
    ahead = at + 1
    while (
        ahead < len(tokens)
        and ahead < at + 3
        and tokens[ahead].text in words("connectors")
        and joined(text, tokens, ahead)
    ):
        ahead += 1
    if ahead >= len(tokens) or not joined(text, tokens, ahead) or not is_capital(tokens[ahead]):
        return at
    if word in words("particles") or word == "&":
        return ahead + 1
    if word == "and" and tokens[at + 1].text in ("the", "The") and tokens[ahead].text.endswith("s"):
        return ahead + 1  # Olaf and the Herrings
    seen.go_on(tokens, at)
    if word in ("and", "et"):
        meant = seen.of or (seen.purpose and _is_purpose(tokens, at, ahead))
        goes_on = meant and not _keyword_ahead(tokens, ahead) if seen.keyword else _shared(text, tokens, seen.first, at)
        return ahead + 1 if goes_on else at
    return ahead + 1 if seen.keyword and _goes_on(word, tokens[at - 1].text) else at


def _is_purpose(tokens: Sequence[Token], at: int, ahead: int) -> bool:
    """Tell whether "and" adds to what, or whom, a body is for: "Union for Young Painters *and* Sculptors"."""
    if tokens[ahead].text.endswith(_ABSTRACT):
        return True
    last = ahead
    while last + 1 < len(tokens) and is_capital(tokens[last + 1]) and tokens[last + 1].start == tokens[last].end + 1:
        last += 1
    return all(each.text.endswith("s") and not each.text.isupper() for each in (tokens[at - 1], tokens[last]))


_LONGEST_HALF = 2
"""The half of a name before "and" has no more words than this."""
_LED = ("the ", "The ", " for ", " at ", " of ", " joined ", " joining ")


def _shared(text: str, tokens: Sequence[Token], first: int, at: int) -> bool:
    """Tell whether the noun behind "and" closes the name before it too: "Hexley *and* District Music Society"."""
    left = [token.text for token in tokens[first:at]]
    right: list[str] = []
    for token in tokens[at + 1 : at + 7]:
        if not is_capital(token):
            break
        right.append(token.text)
    while left and left[0] in ("The", "At", "For"):
        left.pop(0)
    if not 0 < len(left) <= _LONGEST_HALF or len(right) < _LONGEST_HALF or not _can_be_half(left, right[0]):
        return False
    led = text.endswith(_LED, 0, tokens[first].start) or tokens[first].text in ("The", "At", "For")
    if right[0] in words("districts") or right[-1] not in words("organisation"):
        return led and right[0] in words("districts") and not words("organisation").isdisjoint(right[1:])
    places = [bool(lookup(each)) for each in (" ".join(left), right[0])]
    if all(places):
        return led
    return not any(places) and led and right[-1] in words("jointly_named")


def _can_be_half(left: Sequence[str], right: str) -> bool:
    """Tell whether capitals may be half a name, and no name of their own: neither letters, a newspaper, a person nor a body."""
    alone = any(word in words(key) for key in ("bodies", "papers", "alone", "given", "honorifics") for word in left)
    return not (alone or left[-1].isupper() or right.isupper() or is_keyword(right) or right in words("bodies"))


_ITEM = r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){0,2}"
_SERIES = re.compile(rf"(?:, {_ITEM}){{1,4}},? (?:and|&) {_ITEM}(?![\w’'&-]| of\b| [^\W\d_a-z])")
_OBJECT = re.compile(rf" (?:of|for) (?:the )?(?P<first>{_ITEM})$")


def series(text: str, start: int, end: int) -> int:
    """Return the end of a body's name that goes on over what else it is of: "Ministry of Health, *Sport and Culture*", or ``end``."""
    match = _SERIES.match(text, end) if text.startswith(", ", end) else None
    whose = _OBJECT.search(text, start, end) if match else None
    if match is None or whose is None or words("listing").isdisjoint(text[start : whose.start()].split()):
        return end
    items = [whose["first"], *re.split(r", |,? and | & ", match.group().lstrip(", "))]
    named = [word for item in items[1:] for word in item.split()]
    if any(is_keyword(word) or word.isupper() or any(word in words(key) for key in _NO_ITEMS) for word in named):
        return end
    fields = [item.rsplit(maxsplit=1)[-1].lower() in _fields() for item in items]
    if all(fields):
        return match.end()
    alike = not any(fields) and (bool(lookup(items[0])) or not any(map(lookup, items)))
    return match.end() if alike and not items[0].endswith("s") else end


_NO_ITEMS = ("bodies", "starters", "given", "honorifics", "titles")


@cache
def _fields() -> AbstractSet[str]:
    keys = (("longnames", "fields"), ("schools", "fields"), ("offices", "portfolios"))
    return frozenset(word for file, key in keys for word in lexicon.words(file, key))


def _goes_on(word: str, before: str) -> bool:
    """Tell whether a small word behind ``before`` carries a body's name on: "Council *on* …", but "House of Commons *for* Lom"."""
    if word == "for":
        return before not in words("elected")
    return word in ("of", "the") or (word == "on" and before in words("on_things"))


def _keyword_ahead(tokens: Sequence[Token], index: int) -> bool:
    for token in tokens[index : index + 4]:
        if not is_capital(token) and token.text not in words("connectors"):
            return False
        if is_keyword(token.text):
            return True
    return False


def owned(text: str, tokens: Sequence[Token], at: int, *, named: bool) -> int:
    """Return the index behind a genitive that a body's name goes on through ("Crown Street *Women's* Hospital"), or ``at``.

    ``named`` tells that the name has had its noun: "Society for *Women's* Health".
    """
    if tokens[at].text not in GENITIVES or tokens[at].start != tokens[at - 1].end or at + 1 >= len(tokens):
        return at
    saint = at > 1 and tokens[at - 2].text in ("St", "St.", "Saint", "Ste", "Ste.")
    if not (saint or tokens[at - 1].text in words("owners")) or text[tokens[at].end : tokens[at + 1].start] != " ":
        return at
    for token in tokens[at + 1 : at + 4]:
        if not is_capital(token):
            break
        if named or token.text in words("organisation") or token.text in words("school"):
            return at + 1
    return at


def hyphened(text: str, tokens: Sequence[Token], at: int) -> int:
    """Return the index behind a hyphen with a space beside it that parts an article from its name ("Al- Watan"), or ``at``."""
    if tokens[at].text != "-" or at + 1 >= len(tokens) or tokens[at - 1].text.lower() not in words("articles"):
        return at
    gap = text[tokens[at - 1].end : tokens[at + 1].start]
    if not is_capital(tokens[at + 1]):
        return at
    return {"- ": at + 1, " -": at + 2}.get(gap, at)


_LIES_IN = re.compile(
    r"\b(?:School|Institute|Academy|Conservatoire|Conservatory|Hospital|Infirmary|Gymnasium|Polytechnic|Seminary|Museum|Library|Theatre)"
    r"(?: (?:of|for) (?:the )?[^\W\d_a-z]\w+(?:(?: and| &)? [^\W\d_a-z]\w+){0,2})?, $"
)
_AHEAD = 60
_ANOTHER = (" and ", " University", " College", " &", " School")


def lies_in(text: str, start: int, end: int) -> bool:
    """Tell whether the town at ``text[start:end]`` says where the house before it stands: "Oak School of Art, *Oxford*"."""
    return (
        text.endswith(", ", 0, start)
        and not text.startswith(_ANOTHER, end)
        and bool(_LIES_IN.search(text, max(0, start - _AHEAD), start))
    )
