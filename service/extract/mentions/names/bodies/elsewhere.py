"""What a text tells of a name in another place than here: that it is a body's, "joined *Velora*" above "sang with Velora"."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from service.extract.mentions.kinnames import names_kin
from service.extract.mentions.names.bodies.organisationcues import is_led, last_word, tail
from service.extract.mentions.names.bodies.organisations import told_by_context
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import given_names

_LOOK = 110
_WORD = 24
_NAMES = 4096
_INDEXED = 2
_CAPITAL = compiled(r"(?P<word>[^\W\d_a-z][\w.’'-]*) $")
_EITHER = frozenset(
    (
        "for",
        "with",
        "by",
        "from",
        "to",
        "and",
        "&",
        "or",
        ",",
        "like",
        "as",
        "left",
        "leaving",
        "quit",
        "in",
        "of",
        "including",
    )
)
"""The last words before a name that lead up to a person's, or a place's, as well as to a body's."""
_OF_ONE = compiled(
    r"['’]s (?:wife|husband|widow|father|mother|son|daughter|brother|sister|death|birth|life|marriage)\b|,? who(?:se|m)?\b|, (?:aged )?\d\d\b"
)
"""Behind somebody's name."""
_GOES_ON = compiled(r" (?P<word>[^\W\d_a-z][\w.&/-]*)")


@lru_cache(_NAMES)
def is_told_elsewhere(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether a text shows that ``words`` are a body's name: by what stands around them somewhere, and nowhere by what stands around a person's."""
    shown = False
    if words[0] in lexicon.words("names", "honorifics"):
        return False
    name = " ".join(words)
    for start, end in _standing(text, name):
        before = text[max(0, start - _LOOK) : start]
        if _is_of_one(text, before, end) or _is_of_place(text, before, end):
            return False
        form = _GOES_ON.match(text, end)
        if form is None:
            shown = shown or _shows(text, before, start, end, words)
        elif form["word"].rstrip(".,") in lexicon.words("names", "company_suffix"):
            shown = True
    return shown


@lru_cache(_NAMES)
def is_somebody(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether a text names somebody by ``words`` in some place: by a given name or a title in front of them, by kin."""
    found = _standing(text, " ".join(words))
    return any(_is_of_one(text, text[max(0, start - _LOOK) : start], end) for start, end in found)


def _shows(text: str, before: str, start: int, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether what stands around a name is a body's alone: no place, no people and nobody stands so."""
    last = last_word(before)
    divided = before.endswith(("the ", "The ")) and tail().match(text, end) and not _ITS_OWN.match(text, end)
    if divided or _is_of_many(before, words) or last in _EITHER or (last == "at" and not is_led(before)):
        return False
    return told_by_context(text, start, end, words)


_ITS_OWN = compiled(
    r" (?:band|group|company|newspaper|magazine|agency|network|charity|daily|weekly|label|firm|corporation|conglomerate)\b"
)
"""Behind a name that is a body's without its noun: "the Velora *newspaper*", not "the Leeds *division*"."""


def _standing(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Yield where a name stands, no letter beside it."""
    first = _FIRST.match(name)
    for at in _places(text).get(first.group(), ()) if first else ():
        end = at + len(name)
        if text.startswith(name, at) and not text[end : end + 1].isalnum():
            yield at, end


_FIRST = compiled(r"[^\W_]+")
_WORDS = compiled(r"(?<![^\W_])[^\W_a-z][^\W_]*")


@lru_cache(_INDEXED)
def _places(text: str) -> Mapping[str, Sequence[int]]:
    """Return where each word with a capital, or a figure, begins in a text: so that many names cost one way through it."""
    found: dict[str, list[int]] = {}
    for match in _WORDS.finditer(text):
        found.setdefault(match.group(), []).append(match.start())
    return found


def _is_of_many(before: str, words: tuple[str, ...]) -> bool:
    """Tell whether a word may be a people's: "joined the *Suebi*", "the *Vandals*"."""
    return len(words) == 1 and before.endswith(("the ", "The ")) and words[0].endswith(("s", "i"))


def _is_of_one(text: str, before: str, end: int) -> bool:
    """Tell whether a name is a person's by a given name, a title or a word for kin in front of it, or by what is told behind it."""
    front = _CAPITAL.search(before, max(0, len(before) - _WORD))
    called = front is not None and (
        front["word"] in given_names()
        or front["word"] in lexicon.words("names", "honorifics")
        or front["word"].endswith(".")
    )
    return called or _OF_ONE.match(text, end) is not None or names_kin(before)


_DWELT = compiled(
    r"(?:(?<!stake )(?<!stakes )(?<!shares )(?<!share )(?<!work )(?<!worked )(?<!works )(?<!working )(?<!invest )(?<!invested )(?<!interest )(?<!sang )(?<!played )(?<!role )\bin"
    r"|\b(?:near|outside|(?:moved|returned|went|came|back|native|natives|town|city|village)(?: back)? (?:to|of))) $"
)
"""Before where somebody lives or goes, not where somebody works: "a stake *in* Velora"."""
_STATE = compiled(r", (?P<name>[^\W\d_a-z]\w+)")


def _is_of_place(text: str, before: str, end: int) -> bool:
    """Tell whether a name is where somebody lives or goes: "in *Keokuk*", "*Palmetto*, Tennessee"."""
    state = _STATE.match(text, end)
    lies = state is not None and any(place.kind != "city" for place in lookup(state["name"]))
    return lies or (
        _DWELT.search(before, max(0, len(before) - _WORD)) is not None and not text.startswith(("'s", "’s"), end)
    )
