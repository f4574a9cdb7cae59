"""Single words of names: which lists they are in, and what they tell of a name."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL, WORDS_REMEMBERED, Token

WORD = rf"(?:(?:St[aeos]?|Ss|Mt|Ft|Pt)\.|(?:[{CAPITAL}]\.){{1,3}}|[{CAPITAL}][\w’'&‐‑-]*)"
"""One capitalised word of a name, with its full stop where it is an initial or a Saint."""
GENITIVES = frozenset(("'s", "’s", "'", "’"))
"""What makes a word an owner."""
_REMEMBERED = 10_000
_OF_FIELDS = frozenset(("Laboratory", "Library", "Museum", "Hospital", "Archive"))
"""With a field behind it such a noun says of which kind that is, and is no house: "*Library* Science"."""
_KEYWORDS = ("organisation", "school", "award", "event", "party", "bridges")


@cache
def words(key: str) -> AbstractSet[str]:
    """Return a list of words about names."""
    return lexicon.words("names", key)


ADJECTIVE = rf"[{CAPITAL}][a-z]*(?:ical|tural|ental|strial|mercial|ocial|ncial|ational|raphic|nomic|spheric|eanic|utic|istic|genic|inary|aval)"
"""A word of a body's name that needs a noun behind it: "*Meteorological* and Hydrological Institute"."""
_ADJECTIVE = compiled(ADJECTIVE)


def is_adjective(word: str) -> bool:
    """Tell whether a capitalised word needs a noun behind it."""
    return _ADJECTIVE.fullmatch(word) is not None


def is_suffering(word: str) -> bool:
    """Tell whether a capitalised word says what has befallen those whom a body is for, and needs a noun behind it: "Centre for *Missing* Children"."""
    return word.endswith(("ed", "ing", "less")) or word in lexicon.words("longnames", "participles")


def is_taught(name: Sequence[str]) -> bool:
    """Tell whether a name is of a field and of those whom it is taught: "*University Pedagogy*", "*College Algebra*"."""
    fields = lexicon.words("schools", "fields")
    if len(name) == len(("Laboratory", "Science")) and name[0] in _OF_FIELDS and name[1].lower() in fields:
        return True
    return (
        name[0] in ("University", "College", "School")
        and bool(name[1:])
        and {each.lower() for each in name[1:]} <= fields
    )


@lru_cache(_REMEMBERED)
def is_keyword(word: str) -> bool:
    """Tell whether a word makes a name one of something other than a person."""
    return any(word in words(key) for key in _KEYWORDS)


@cache
def legal_forms() -> AbstractSet[str]:
    """Return the legal forms that close the name of a firm: "plc", "Oy", "Sp. z o.o."."""
    return words("company_suffix") | frozenset(lexicon.phrases("names", "legal_forms"))


_GLOTTALS = "ʻʼʿʾ"
"""Letters without capitals that names begin with: the ʻokina and its like."""


def is_capital(token: Token) -> bool:
    """Tell whether a token starts with a capital letter, a glottal stop, a prefix or a short article before it left out: "ʻOfa", "eThekwini", "d'Arlay"."""
    return _opens_capital(token.text)


_ELIDED = compiled(rf"(?:d|l|dell|dall|nell|degl|sant)['’][{CAPITAL}]")
"""Articles that are one with the name behind them."""


_ARTICLES = ("al", "el", "ha", "he", "as", "ar", "ad", "an", "az")
"""Arabic and Hebrew articles that a hyphen joins to the name behind them: "David *ha-Levi*"."""


_PREFIXED = compiled(
    rf"(?!(?:for|and|the|was|with|from|her|his|has|had|also|then|who|that)[A-Z])[a-z]{{1,4}}[{CAPITAL}][a-z]{{2}}"
)
"""A prefix of a language that capitalises the word behind it: "*uM*gungundlovu", "*eT*hekwini", and firms that do as they."""


@lru_cache(WORDS_REMEMBERED)
def _opens_capital(word: str) -> bool:
    return (
        word[0].isupper()
        or _PREFIXED.match(word) is not None
        or (word[0] in _GLOTTALS and word[1:2].isupper())
        or _ELIDED.match(word) is not None
        or (word[2:3] == "-" and word[:2].lower() in _ARTICLES and word[3:4].isupper())
    )
