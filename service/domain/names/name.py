"""A person's name taken apart: its words, its particles, and the mark that tells namesakes of one family apart."""

import re
from functools import cache, lru_cache

from attrs import frozen

from service.domain.names.letters import bare_word, key, plain, tables, word

_CACHE = 16384
_WORD = re.compile(r"[^\W\d_](?:[\w\u0300-\u036f'’‘`´ʼʻʹ\u00ad]*\w)?\.?|\d(?:nd|rd|th)\b")
_HYPHENS = "-\u2010\u2011\u2012\u2013"
_NICKNAME = re.compile(r"[\"“”„«»(\[][^\"“”„«»()\[\]]{1,24}[\"“”„«»)\]]")
_LETTERS = re.compile(r"(?:,\s*(?:[A-Z]{2,5}|Ph\.?D|[A-Z]\.[A-Z]\.?)\b\.?)+\s*$")
_FAMILY_FIRST = re.compile(
    r"(?P<family>(?:[^\W\d_a-z]{2,3} )?[^\W\d_a-z]{3,}(?:-[^\W\d_a-z]{3,})?) (?P<given>[^\W\d_][^\W\d_]+(?:[ -][^\W\d_]{2,})?)"
)
"""A family's name in capitals before the given one: "NOVAK Ada"."""
_COMMA = re.compile(r"^(?P<family>[^,]{2,40}),\s+(?P<given>[^,]{1,40})")
_DOUBLE = re.compile(rf"\b\w\w+[{_HYPHENS}]\w\w+\s*$")
_HALVES = 2
_ARTICLES = {"el": "al", "ul": "al"}
_SERVANT = "abd"
"""Whom the name that follows it with an article is one with: Abd al-Rahman, Abdul Rahman."""
_ROMAN = "(?-i:[IVX]{2,6}|V)"


@frozen
class Name:
    """A name made comparable; ``words`` are those that count, folded, initials as one letter, in the order of the name.

    ``parts`` are all of them, particles too. ``mark`` is "jr", "sr", "iii" or empty. ``fathers`` are the words that follow
    "bin" and the like. ``eastern`` tells that it is of a form in which the family's name may stand in front: "Min-ji".
    ``nicknames`` are the words that stand in brackets or quotation marks. ``double`` are the halves of a family's name with a hyphen.
    ``spelled`` are all words as they are written, in small letters without accents and apostrophes. ``straight`` is a name whose first
    word alone is in capitals, as one word in the order of its letters: it may be the given name after all, "TENDAI Chirwa".
    """

    words: tuple[str, ...]
    parts: tuple[str, ...] = ()
    mark: str = ""
    fathers: tuple[str, ...] = ()
    eastern: bool = False
    nicknames: tuple[str, ...] = ()
    double: tuple[str, ...] = ()
    spelled: tuple[str, ...] = ()
    straight: str = ""

    @property
    def joined(self) -> str:
        """Return all parts as one word, spelled alike however they are parted: Al Hadi, al-Hadi, Alhadi."""
        return "".join(key(_ARTICLES.get(part, part)) for part in self.parts)

    @property
    def run(self) -> str:
        """Return all parts as one word, as they are folded."""
        return "".join(self.parts)

    @property
    def family(self) -> str:
        """Return the last word with the particles before it, as one: "alhadi"; empty where it has none."""
        at = len(self.parts) - 1
        while at > 0 and self.parts[at - 1] not in self.words:
            at -= 1
        return "".join(key(_ARTICLES.get(part, part)) for part in self.parts[at:]) if at < len(self.parts) - 1 else ""


@lru_cache(_CACHE)
def name(text: str) -> Name:
    """Take a name apart; titles and letters behind it are left out, nicknames in quotation marks or brackets stand by themselves."""
    bare, straight = _NICKNAME.sub(" ", text), ""
    bare, mark = _unmarked((bare if text.isupper() else _LETTERS.sub("", bare)).strip())
    if (comma := _COMMA.match(bare)) and not _starts_with_title(comma["given"]):
        bare = f"{comma['given']} {comma['family']}"
    elif (turned := _FAMILY_FIRST.fullmatch(bare)) and turned["given"].istitle():
        straight = "".join(key(word(each[0])) for each in _WORD.finditer(bare))
        bare = f"{turned['given']} {turned['family']}"
    words: list[str] = []
    parts: list[str] = []
    fathers: list[str] = []
    eastern = False
    found = list(_WORD.finditer(bare))
    for number, match in enumerate(found):
        raw = match[0].rstrip(".")
        folded = plain(raw)
        last = number + 1 == len(found)
        left = len(found) - number - 1
        title = (left and folded in _words("titles")) or (left > 1 and folded in _words("titles_or_names"))
        named = left and folded in _words("titles_of_sons") and plain(found[number + 1][0]) in _words("fathers")
        if title and not named and not words:
            continue
        hyphened = bare[match.end() : match.end() + 1] in tuple(_HYPHENS)
        after_hyphen = match.start() > 0 and bare[match.start() - 1] in _HYPHENS
        eastern = eastern or (after_hyphen and raw.islower() and len(raw) > 1)
        initial = match[0].endswith(".") and len(raw) == 1 and raw.isupper()
        spelled = "" if initial else _particle(raw, folded, first=not parts, last=last, hyphened=hyphened)
        if spelled == "al" and words and parts[-1] == _SERVANT:
            parts[-1] = words[-1] = f"{_SERVANT}ul"
        elif spelled:
            parts.append(spelled)
            fathers += [word(found[number + 1][0])] if spelled in _words("fathers") and not last else []
        else:
            parts.append(word(raw) if last else _ARTICLES.get(folded, word(raw)))  # "El Gohary" alone is "Al Gohary"
            words.append(parts[-1])
    called = tuple(word(each[0]) for nickname in _NICKNAME.findall(text) for each in _WORD.finditer(nickname))
    double = tuple(words[-_HALVES:]) if len(words) > _HALVES and not eastern and _DOUBLE.search(bare) else ()
    written = tuple(bare_word(match[0]) for match in found)
    return Name(
        tuple(words) or tuple(parts), tuple(parts), mark, tuple(fathers), eastern, called, double, written, straight
    )


@lru_cache(_CACHE)
def piece(text: str) -> str:
    """Return a word of a name as it stands in :attr:`Name.joined`, particle or not."""
    folded = plain(text)
    if folded in _words("particles"):
        return _ARTICLES.get(folded, folded)
    return key(text) if text.isalpha() else name(text).joined


@lru_cache(_CACHE)
def initials(text: str) -> frozenset[str]:
    """Return the letters, large and small, that a word may begin with which is spelled as ``text`` in one way or another."""
    first = plain(text)[:1]
    others = (group for group in tables()["names"]["initials"].split() if first in group)
    return frozenset(each for letter in {first, *"".join(others)} for each in _written().get(letter, letter))


@cache
def _written() -> dict[str, str]:
    """Return for each plain letter those of the Latin script that are folded into it."""
    found: dict[str, str] = {}
    for letter in filter(str.isalpha, map(chr, range(0x250))):
        found[plain(letter)[:1]] = found.get(plain(letter)[:1], "") + letter
    return found


def _particle(raw: str, folded: str, *, first: bool, last: bool, hyphened: bool) -> str:
    """Return the one spelling of a particle ("el" is "al"), or an empty string where the word is none."""
    if last:
        return ""
    small = raw.islower() or hyphened
    known = folded in _words("particles") and (small or not first)
    if not known and not (small and folded in _words("small_particles")):
        return ""
    return "al" if hyphened and folded in _words("small_particles") else _ARTICLES.get(folded, folded)


def _starts_with_title(text: str) -> bool:
    return plain(text.split(maxsplit=1)[0].rstrip(".")) in _marks()


def mark_of(text: str) -> str:
    """Return what tells the bearer of a name from a namesake of the family: "jr", "sr", "iii"; or an empty string."""
    return _unmarked(text)[1]


def mark_end(text: str, at: int) -> int:
    """Return where the mark ends that stands right behind ``text[:at]``, or ``at`` where none does."""
    match = _BEHIND.match(text, at)
    return match.end() if match else at


def _unmarked(text: str) -> tuple[str, str]:
    match = _marked().search(text)
    if match is None:
        return text, ""
    mark = " ".join(plain(match["mark"]).split())
    return text[: match.start()], _marks().get(mark, mark)


@cache
def _marked() -> re.Pattern[str]:
    written = {form for listed in tables()["marks"].values() for each in listed for form in (each, plain(each))}
    said = "|".join(sorted((re.escape(each).replace(r"\ ", r"\s+") for each in written), key=len, reverse=True))
    return re.compile(rf"(?<=[\w.,)])[\s,(]+(?P<mark>{said}|{_ROMAN})\)?\.?\s*$", re.IGNORECASE)


_BEHIND = re.compile(
    rf",? (?:(?:[JS]r|[JS]nr)\b\.?|{_ROMAN}\b|(?:[Jj]unior|[Ss]enior|fils|père|the (?:Younger|Elder|(?:younger|elder)(?! of\b)))"
    r"(?=[.,;:)]|$| (?:is|was|has|had|who|and|or|in|at|of|died|lived|lives|became|married|worked|moved|studied|won|born|served|said)\b))"
)
"""A mark as it stands behind a name in a sentence: "senior" of "Ole Quist senior was", not of "Ole Quist, senior adviser"."""


@cache
def _marks() -> dict[str, str]:
    return {plain(each): mark for mark, listed in tables()["marks"].items() for each in listed}


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(plain(each) for each in tables()["names"][kind].split())
