"""A sentence's shadow: its text with every mention folded into one character, so that rules are plain patterns.

In the shadow of "Ada Byron was born in London in 1815" the person, the place and the date are one private-use
character each; the pattern ``{P} was born in {L}`` then says what it means, whatever the names are.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache

from attrs import frozen

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.pasttense import as_told
from service.extract.mentions.stresses import unstressed
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_BASE = 0xE000
_ROOM = 0x100
_KINDS = {kind: _BASE + number * _ROOM for number, kind in enumerate(Kind)}
_FOLD = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u00ab": '"',
    "\u00bb": '"',
    "\u2013": "-",
    "\u2014": "-",
    "\u2011": "-",
    "\u00a0": " ",
    "\u202f": " ",
    "\n": " ",
    "\r": " ",
    "\t": " ",
}
_ODD = "\u200b-\u200d\u2060\ufe00-\ufe0f\u2600-\u27bf\U0001f000-\U0001faff"
_ODDITY = compiled(f"[{_ODD}]")
_SQUEEZED = compiled(f"[{_ODD}]+| {{2,}}")
_LOOSE = " ,;:"
_PRIVATE = compiled("[\ue000-\uf8ff]")
_VERBATIM = compiled(r"(\\.|\(\?P<\w+>)", re.DOTALL)
_ALIKE = {"\u0130": "i", "\u0131": "i", "\u017f": "s", "\u212a": "k"}
"""Letters that a pattern which ignores case takes for plain ones."""
_CLASS = compiled(r"\{([A-Z]+)\}")
_INSIDE = compiled(r"<([A-Z]+)>")
_MACRO = compiled(r"\{([a-z_]+)\}")


_OPENED = compiled(r"(?<= )['\"](?=[A-Z])(?!.*\w['\"](?!\w))")


def without_opened(words: str) -> str:
    """Return words but for a quotation mark that is not closed within them: "captain of the *'*Reds"."""
    return _OPENED.sub("", words) if " '" in words or ' "' in words else words


@frozen
class Shadow:
    """A sentence in which each mention is one character.

    ``offsets[i]`` is where character ``i`` starts in the document; one more entry marks the end. ``mentions`` maps
    each private-use character to its mention. ``small`` is the text in small letters, on which rules are tried: far faster
    than ignoring case. ``document`` is the text that the offsets are of.
    """

    text: str
    offsets: tuple[int, ...]
    mentions: Mapping[str, Mention]
    small: str
    document: str = ""

    def span(self, start: int, end: int) -> Span:
        """Return the document's span for the shadow's ``[start, end)``, white space, commas and the like left out at its ends."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip(_LOOSE))
        end -= len(piece) - len(piece.rstrip(_LOOSE))
        last = self.mentions.get(self.text[end - 1])
        return Span(self.offsets[start], last.end if last else self.offsets[end - 1] + 1)

    def words(self, start: int, end: int) -> str:
        """Return the words of ``[start, end)``, those of its mentions in their places, white space folded."""
        pieces = (self.mentions.get(char) or char for char in self.text[start:end])
        words = (each if isinstance(each, str) else self._shown(each) for each in pieces)
        return without_opened(" ".join("".join(words).split()))

    def _shown(self, mention: Mention) -> str:
        """Return a mention as it is shown, a date as it is written."""
        written = mention.kind is Kind.DATE and self.document[mention.start : mention.end]
        return mention.note.get("display") or written or mention.value

    def has(self, kind: Kind) -> bool:
        """Tell whether the sentence has a mention of that class."""
        return chr(_KINDS[kind]) in self.mentions

    def place(self, mention: Mention) -> int:
        """Return the index of a mention's character."""
        return bisect_left(self.offsets, mention.start)

    def index(self, offset: int) -> int:
        """Return the index of what stands at an offset of the document."""
        return bisect_left(self.offsets, offset)

    def begins_owned(self, place: int) -> bool:
        """Tell whether a possessive stands at ``place``: "her", "Ada's"."""
        return kind_of(self.text[place]) is Kind.POSSESSIVE or self.text.startswith("'", place + 1)

    def within(self, start: int, end: int) -> list[Mention]:
        """Return the mentions in ``[start, end)``, in order."""
        return [self.mentions[char] for char in self.text[start:end] if char in self.mentions]


def cast(text: str, span: Span, mentions: Iterable[Mention]) -> Shadow:
    """Fold ``mentions`` (in order, not overlapping, inside ``span``) of ``text`` into a shadow."""
    low = position = span.start
    plain = _plain(text[low : span.end])
    pieces: list[str] = []
    offsets: list[int] = []
    found: dict[str, Mention] = {}
    used: dict[Kind, int] = {}
    for mention in mentions:
        kind, start = mention.kind, mention.start
        if "asked" in mention.note:
            plain = _as_of_one(plain, mention.end - low)
        if (
            kind is Kind.PRONOUN
            and _IN_PERSON.match(text, start)
            and _follows_who(plain, pieces, start - low, position - low)
        ):
            pieces.append(plain[position - low : start - low])
            offsets.extend(range(position, start))
            position = mention.end + 1
            continue
        number = used.get(kind, 0)
        if number >= _ROOM or (kind is Kind.PRONOUN and _by_own_hand(plain, start - low, mention.end - low)):
            continue
        used[kind] = number + 1
        char = chr(_KINDS[kind] + number)
        stop = start - _title_before(mention, plain, start - low)
        pieces += (plain[position - low : stop - low], char)
        offsets.extend((*range(position, stop), start))
        found[char] = mention
        position = mention.end
    pieces.append(plain[position - low :])
    offsets.extend(range(position, span.end + 1))
    shadow, offsets = as_told(*unstressed("".join(pieces), offsets))
    if "  " in shadow or (not plain.isascii() and _ODDITY.search(shadow)):
        shadow, offsets = _squeeze(shadow, offsets)
    return Shadow(shadow, tuple(offsets), found, small(shadow), text)


_WHO = (Kind.PERSON, Kind.PRONOUN)
_IN_PERSON = compiled(r"(?:him|her)self (?=[a-z])(?!(?:in|at|on|to|and|or|by|from|with|as|for|of|near|but)\b)")
"""Stress on who does something, which says nothing of what is told: "Ada *herself* died in Bern", "is *herself* a nurse"."""

_DEADLY = ("killed ", "hanged ", "shot ", "drowned ", "poisoned ", "gassed ", "immolated ")
_WOUNDED = (" in the ", " in his ", " in her ")
_SURVIVED = compiled(r"\b(?:but|and|though) (?:[a-z]+ )?(?:survived(?! by)|lived|recovered|saved|rescued|alive)\b")
_REACH = 90


def _by_own_hand(plain: str, start: int, end: int) -> bool:
    """Tell whether the word at ``start`` is who dies by their own hand: it remains, and rules know it ("Ada *hanged herself*")."""
    return (
        plain.endswith(_DEADLY, 0, start)
        and plain.endswith(("self", "selves"), start, end)
        and not plain.startswith(_WOUNDED, end)
        and _SURVIVED.search(plain, end, end + _REACH) is None
    )


_IS = compiled(r"(?<!who) (?:is|was|are|were) $")


def _follows_who(plain: str, pieces: list[str], start: int, position: int) -> bool:
    """Tell whether a subject, or "is", stands right before ``start``; the last mention ends at ``position``."""
    who = bool(pieces) and start == position + 1 and kind_of(pieces[-1]) in _WHO
    return who or _IS.search(plain, max(0, start - len("who were ")), start) is not None


_OF_ONE = {" were ": " was  ", " are ": " is  ", " have ": " has  "}


def _as_of_one(plain: str, at: int) -> str:
    """Return ``plain`` with the verb behind "you" as "she" has it, no longer than before."""
    verb = plain[at : plain.find(" ", at + 1) + 1]
    return plain[:at] + _OF_ONE.get(verb, verb) + plain[at + len(verb) :]


def _title_before(mention: Mention, plain: str, at: int) -> int:
    """Return how many characters of a plain title stand before a name, which say nothing of what is told: 4 of "Mrs Kerr".

    In "Mr and Mrs Kerr" they say something.
    """
    title = mention.note.get("honorific", "")
    if title not in lexicon.words("names", "plain_honorifics") or not plain.endswith(f"{title} ", 0, at):
        return 0
    length = len(title) + 1
    return 0 if plain.endswith((" and ", " & "), 0, at - length) else length


def small(text: str) -> str:
    """Return ``text`` in small letters, character by character."""
    for char, plain in _ALIKE.items():
        text = text.replace(char, plain)
    return text.lower()


def _plain(text: str) -> str:
    """Return ``text`` with typographic marks and white space folded, character by character, and nothing that looks like a mention."""
    if text.isascii():
        return text.replace("\n", " ").replace("\r", " ").replace("\t", " ")
    for char, plain in _FOLD.items():
        text = text.replace(char, plain)
    return _PRIVATE.sub(" ", text)


def _squeeze(text: str, offsets: list[int]) -> tuple[str, list[int]]:
    """Leave out pictures and joiners, and all but one of neighbouring spaces, together with their offsets."""
    pieces: list[str] = []
    kept: list[int] = []
    position = 0
    for match in _SQUEEZED.finditer(text):
        stop = match.start() + (1 if match.group()[0] == " " else 0)
        pieces.append(text[position:stop])
        kept.extend(offsets[position:stop])
        position = match.end()
    pieces.append(text[position:])
    kept.extend(offsets[position:])
    return "".join(pieces), kept


def char_class(letters: str) -> str:
    """Return the inside of a regular expression's class for the mention classes named by ``letters``."""
    starts = (_KINDS[Kind(letter)] for letter in letters)
    return "".join(f"{chr(start)}-{chr(start + _ROOM - 1)}" for start in starts)


def spell_out(pattern: str, macros: Mapping[str, str]) -> str:
    """Replace macros in a rule's pattern and leave its classes; KeyError for an unknown macro."""
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda match: f"(?:{macros[match[1]]})", pattern)
    return pattern


def expand(pattern: str, macros: Mapping[str, str]) -> str:
    """Replace macros (``{be}``) and mention classes (``{PS}``) in a rule's pattern; KeyError for an unknown macro.

    Inside a set of characters a class is written ``[^<PS>,;]``.
    """
    pattern = spell_out(pattern, macros)
    pattern = _INSIDE.sub(lambda match: char_class(match[1]), pattern)
    return _CLASS.sub(lambda match: f"[{char_class(match[1])}]", pattern)


def in_small(pattern: str) -> str:
    """Return an expanded pattern in small letters: on a shadow's small text it finds what the pattern ignoring case does on the text."""
    return "".join(piece if number % 2 else piece.lower() for number, piece in enumerate(_VERBATIM.split(pattern)))


@cache
def kind_of(char: str) -> Kind | None:
    """Return the class that a character of a shadow stands for, or None for plain text."""
    number, rest = divmod(ord(char) - _BASE, _ROOM)
    kinds = list(Kind)
    return kinds[number] if 0 <= number < len(kinds) and rest < _ROOM else None
