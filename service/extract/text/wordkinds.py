"""What single words tell by themselves: verbs, and given names with what they tell of their bearers."""

from collections.abc import Sequence
from functools import cache

from service.domain.lists import peoples
from service.extract.text import lexicon

_PAST = len("used")
"""A word on -ed of fewer letters is none of the past: "bed", "red"."""
_FIELD = len("biology")
"""A shorter word that ends so may be anybody's: the surname "Mistry"."""

RELATED = r"[^\W\d_a-z][a-z]{2,}(?:al|ic|ar|ary|ive)"
"""A capitalised word that may only say of which kind the noun behind it is: "*Cultural* Relations"."""
TOWNS = frozenset(("City", "Town", "County"))
"""The last words of names that towns and their clubs have."""


def is_verb(word: str) -> bool:
    """Tell whether a word is a verb or shows that a clause's is near: a common word of prose, or one on -ed."""
    return word in lexicon.words("marks", "prose") or (len(word) >= _PAST and word.endswith("ed") and word.islower())


@cache
def given_names() -> frozenset[str]:
    """Return given names that need no other word to be known as such."""
    return lexicon.words("givennames", "male") | lexicon.words("givennames", "female") | lexicon.words("names", "given")


def gender_by_name(words: Sequence[str]) -> str | None:
    """Return the gender that bearers of a given name have, or None; a man's name alone may be a surname. "ADA KERR" is Ada Kerr."""
    first = words[0].capitalize() if len(words) > 1 and words[0].isupper() else words[0]
    if first in lexicon.words("givennames", "female"):
        return "female"
    if len(words) > 1 and first in lexicon.words("givennames", "male"):
        return "male"
    return "female" if len(words) > 1 and _is_womans(words[-1]) else None


def _is_womans(surname: str) -> bool:
    """Tell whether a family's name ends as only its women have it: "Saidova", "Ozerskaya"; not "Casanova"."""
    ends = lexicon.phrases("givennames", "surnames", "female")
    return surname.endswith(ends) and surname not in lexicon.words("givennames", "surnames", "plain")


def lowered(phrase: str) -> str:
    """Return a phrase in small letters but for peoples, tongues and faiths: "professor of *Jewish* studies"."""
    return " ".join(word if word in names_of_peoples() else word.lower() for word in phrase.split(" "))


@cache
def names_of_peoples() -> frozenset[str]:
    """Return the words for peoples, tongues and faiths, which keep their capitals."""
    nations = (each for listed in peoples.adjectives().values() for each in listed)
    return frozenset(nations).union(*(lexicon.words("demonyms", "words", key) for key in ("faiths", "languages")))


def ends_as_field(word: str) -> bool:
    """Tell whether the end of a word makes it a field of learning: "virology"."""
    small = word.lower()
    ends = len(small) >= _FIELD and small.endswith(lexicon.phrases("schools", "field_ends"))
    return ends and small not in lexicon.words("schools", "no_fields")


def is_field(word: str) -> bool:
    """Tell whether a word in small letters is a field of learning, by a list of them or by its end."""
    return word in lexicon.words("schools", "fields") or ends_as_field(word)


def is_compound_body(word: str) -> bool:
    """Tell whether the end of a word makes it a body's name: "Halbank"."""
    return word[:1].isupper() and any(
        len(word) > len(end) + 1 and word.endswith(end) for end in lexicon.words("names", "body_suffixes")
    )


def is_kind_of_work(word: str) -> bool:
    """Tell whether a word with a hyphen says of what kind a trade is, however it is written: "an *Afro-Pop* singer"."""
    small = word.lower()
    return "-" in small and not {small, small.rpartition("-")[2]}.isdisjoint(lexicon.words("jobs", "modifiers"))
