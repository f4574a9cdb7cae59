"""Who says "I": whose the first person of a page is, and whose that of direct speech.

A page's "I" is the profile's person where the page says so (its name, its author, "About me" above), and nobody known
otherwise: an interviewer, a columnist or a reader may be meant.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from enum import Enum
from functools import cache

from service.domain.names.letters import key
from service.domain.selector import Span
from service.domain.source import Document, SourceKind, Subject
from service.extract.mentions.mention import Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.entities import name_words
from service.extract.people.ownpages import is_signed, is_spoken_of, tells_of_oneself
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.quotations import quotes

_FEWEST = 3
"""So many times a page says "I" or "my" that is told in the first person."""
_FIRST = compiled(r"\bI(?=['’](?:m|ve|d|ll)\b|\s+[a-z])|\b[Mm]y\s+[a-z]")
_WORD = r"(?:[^\W\d_a-z]\.(?=[\s\w])|[^\W\d_a-z][\w-]*(?:['’][^\W\d_a-z]\w*)?)"
"""A word of a name, or an initial; a full stop behind a word ends a sentence."""
_NAME = rf"(?P<name>{_WORD}(?: ?(?<=[. ])(?:[a-z]{{1,3}} )?{_WORD}){{0,4}})(?!\w|['’]s)"
_NAMED = compiled(rf"\b[Mm]y (?:full |real )?name(?: is|['’]s| was) {_NAME}")
_AM = compiled(rf"\b(?:I am|I['’]m|I was born|I was christened|[Cc]all me|I,) {_NAME}")
_GOES_ON = compiled(r"\s[^\W\d_a-z]")
_GENITIVE = compiled(r"['’]s\b")
_TOLD = compiled(r"\bas told to\b", re.IGNORECASE)
_NEWS = frozenset(
    (SourceKind.NEWSPAPER, SourceKind.MAGAZINE, SourceKind.ENCYCLOPEDIA, SourceKind.DATABASE, SourceKind.BOOK)
)


class Narrator(Enum):
    """Who tells a page: nobody in particular, the profile's person, another author who is known, or one who is not."""

    NOBODY = "nobody"
    SUBJECT = "subject"
    OTHER = "other"
    UNKNOWN = "unknown"


def narrator_of(document: Document, subject: Subject) -> Narrator:
    """Return who tells a page in the first person, direct speech left out."""
    text = document.text
    if not _FIRST.search(text) or parent_words(document, subject):
        return Narrator.NOBODY
    plain = _without(text, quotes(text))
    times = sum(1 for _ in _FIRST.finditer(plain))
    names = [name_words(name) for name in (subject.name, *subject.aliases)]
    told = _by_name(plain, names) if times else None
    if told is None and times:
        told = _by_record(document, plain, names)
    if told is Narrator.SUBJECT or times >= _FEWEST:
        return told or Narrator.UNKNOWN
    return Narrator.NOBODY


_PARENTS = (("father", "dad", "daddy", "papa"), ("mother", "mum", "mom", "mummy", "mama"))
_OWN_PARENT = compiled(
    rf"\b(?:[Mm]y|[Oo]ur) (?:[a-z]+ ){{0,2}}(?P<word>{'|'.join(word for words in _PARENTS for word in words)}),? {_NAME}"
)
_PARENT_BORN = compiled(
    rf"\b(?:my|our)(?: [a-z]+)? (?P<word>{'|'.join(word for words in _PARENTS for word in words)}),? (?:was born|passed away|passed on|died)\b",
    re.IGNORECASE,
)


def parent_words(document: Document, subject: Subject) -> frozenset[str]:
    """Return what those who tell a page call its person as their parent: "dad", "father" of "Our dad, Ole Kerr, was born"; none elsewhere.

    So it is where the name stands behind such a word, or where a title that is the name stands above "my father was born".
    """
    text = document.text
    names = [name_words(name) for name in (subject.name, *subject.aliases)]
    said = {
        each["word"]
        for each in _OWN_PARENT.finditer(text)
        if any(_same(name_words(each["name"]), name) for name in names)
    }
    if not said and any(_is_title_of(document.source.title, name) for name in names):
        said = {each["word"].lower() for each in _PARENT_BORN.finditer(text)}
    found = [words for words in _PARENTS if not said.isdisjoint(words)]
    return frozenset(found[0]) if len(found) == 1 else frozenset()


def _by_name(plain: str, names: Sequence[AbstractSet[str]]) -> Narrator | None:
    """Return who the page's "I" says to be."""
    said = [name_words(match["name"]) for match in _NAMED.finditer(plain)]
    also = [name_words(match["name"]) for match in _AM.finditer(plain)]
    if any(words and words <= name for words in said for name in names):
        return Narrator.SUBJECT
    if any(_same(words, name) for words in also for name in names):
        return Narrator.SUBJECT
    alone = [name_words(match["name"]) for match in _AM.finditer(plain) if not _GOES_ON.match(plain, match.end())]
    if any(words < name and _in_full(plain, name) for words in alone if words for name in names):
        return Narrator.SUBJECT  # "I'm Ada – Ada Kerr if we're being formal."
    return Narrator.OTHER if said else None


def _in_full(plain: str, name: AbstractSet[str]) -> bool:
    """Tell whether a page has a name in full."""
    runs = re.finditer(rf"{_WORD}(?: (?:[a-z]{{1,3}} )?{_WORD})+", plain)
    return any(name <= name_words(run[0]) for run in runs)


def _by_record(document: Document, plain: str, names: Sequence[AbstractSet[str]]) -> Narrator | None:
    """Return who tells the page by its author, or by its title, where it does not speak of the person as of another."""
    source = document.source
    head = plain.strip().split("\n", 1)[0].strip(" =#")
    told = bool(_TOLD.search(plain))
    if source.author and not told:
        author = name_words(source.author)
        return Narrator.SUBJECT if any(_same(author, name) for name in names) else Narrator.OTHER
    titles = (source.title, document.text.strip().split("\n", 1)[0].strip(" =#"))
    own = any(_own_title().match(title) or _is_title_of(title, name) for title in titles for name in names)
    if told:
        whose = (*(title for title in titles if not _OF_ANOTHER.search(title)), *_standfirsts(plain))
        return Narrator.SUBJECT if any(name <= name_words(title) for title in whose for name in names) else None
    if source.kind in _NEWS:
        return None
    if any(is_signed(plain, name) and not _is_met(plain, name) for name in names):
        return Narrator.SUBJECT
    for body in [plain.strip()[len(head) :]] if own else _headed(plain, names):
        return None if any(is_spoken_of(body, name) or _is_met(body, name) for name in names) else Narrator.SUBJECT
    return None


def _headed(plain: str, names: Sequence[AbstractSet[str]]) -> Iterator[str]:
    """Yield what stands below the name alone at the top of a page ("Professor Ada Kerr").

    So it is if nothing but "Biography" or the like is above, "About me" below, or who says "I" below a title and the name tells of none but oneself.
    """
    lines = plain.strip().split("\n")
    for number, line in enumerate(lines[:_HEAD]):
        words = _titled().sub("", line.strip(" =#"))
        if any(_is_title_of(words, name) for name in names):
            below = any(_own_title().fullmatch(each.strip(" =#:")) for each in lines[number + 1 :])
            headed = number > 0 or words != line.strip(" =#")
            body = "\n".join(lines[number + 1 :])
            bare = headed and all(name_words(each) <= _page_words() for each in lines[:number])
            if below or bare or (words != line.strip(" =#") and tells_of_oneself(lines[:number], body)):
                yield body
            return


_HEAD = 10
"""So many lines stand above a page's own at most: menus, the path that leads there."""


_MEETS = compiled(
    rf"\bI (?:[a-z]+ ){{0,2}}?(?:met|knew|know|remember(?:ed)?|saw|asked|told|visited|interviewed|loved|married|heard|called|thought|think|miss(?:ed)?|admired|owe|thank(?:ed)?)(?: [a-z]+){{0,2}} {_NAME}"
)


def _is_met(body: str, name: AbstractSet[str]) -> bool:
    """Tell whether whoever tells a page meets or knows the person, by a part of the name: "I first met *Ada* in 1957"."""
    return any(words and words <= name for words in (name_words(each["name"]) for each in _MEETS.finditer(body)))


_TOP = 6
"""So many lines at the top may say who tells a page."""
_OPENS = compiled(rf"\s*{_NAME}(?:,| is | [a-z]+s\b)")
_OF_ANOTHER = compiled(
    r"\b(?:died|dead|death|killed|late|remember(?:s|ed)?|\d{4}\s?[–—-]\s?\d{4})\b|\b(?:her|his|their|my|our) [a-z]+(?:,| [A-Z])"
)


def _standfirsts(plain: str) -> Iterator[str]:
    """Yield the names that lines beside "as told to" begin with: "Ada Kerr, 36, is a founder. As told to Per Dahl."; of nobody dead."""
    lines = [line for line in plain.split("\n") if line.strip()][:_TOP]
    told = next((number for number, line in enumerate(lines) if _TOLD.search(line)), 0)
    for line in lines[max(told - 1, 0) : told + 2]:
        opens = None if _FIRST.search(line) or _OF_ANOTHER.search(line) else _OPENS.match(line)
        if opens:
            yield opens["name"]


def _same(words: AbstractSet[str], name: AbstractSet[str]) -> bool:
    """Tell whether a name of two words or more is somebody's: all of the one are among those of the other."""
    return min(len(words), len(name)) > 1 and (words <= name or name <= words)


def _is_title_of(title: str, name: AbstractSet[str]) -> bool:
    """Tell whether a title is a name, and at most words for a page of one's own: "Ada Kerr – official website"."""
    words = name_words(_GENITIVE.sub("", title))
    return len(name) > 1 and name <= words <= name | _page_words()


@cache
def _page_words() -> AbstractSet[str]:
    return {key(word) for word in lexicon.words("people", "narrator", "pages")}


def _without(text: str, spans: Sequence[Span]) -> str:
    """Return a text without some stretches of it."""

    def pieces() -> Iterator[str]:
        position = 0
        for span in spans:
            yield text[position : span.start]
            position = span.end
        yield text[position:]

    return " ".join(pieces())


def is_spoken(mention: Mention, speech: Sequence[Span]) -> bool:
    """Tell whether a mention stands in direct speech; ``speech`` is in order."""
    index = bisect_right(speech, mention.start, key=lambda span: span.start)
    return index > 0 and mention.start < speech[index - 1].end


def speaker_of(shadow: Shadow, mention: Mention) -> Mention | None:
    """Return who speaks the words in quotation marks that a mention stands in: "“…,” said X", "X says: “…”"."""
    text, place = shadow.text, shadow.place(mention)
    if text.count('"', 0, place) % 2 == 0:
        return None
    opening, closing = text.rfind('"', 0, place), text.find('"', place)
    behind = _behind().match(text, closing + 1) if closing >= 0 else None
    found = behind or _before().search(text[:opening])
    return shadow.mentions[next(char for char in found.groups() if char)] if found else None


@cache
def _behind() -> re.Pattern[str]:
    verbs, who = "|".join(sorted(lexicon.words("abbreviations", "quotes", "speech"))), char_class("PS")
    return compiled(
        rf",? ?(?:([{who}]),? (?:[a-z]+ly |has |had |later |once ){{0,2}}(?:{verbs})\b|(?:{verbs}) ([{who}]))"
    )


@cache
def _before() -> re.Pattern[str]:
    verbs, who = "|".join(sorted(lexicon.words("abbreviations", "quotes", "speech"))), char_class("PS")
    adverbs = "(?:[a-z]+ly |has |had |later |once )"
    another = rf"(?![{char_class('KNJT')}] {adverbs}{{0,2}}(?:{verbs})\b)"  # "X writes: my *mother said*, “…”"
    return compiled(rf"([{who}]),? {adverbs}{{0,2}}(?:{verbs})\b(?:{another}[^.;{who}]){{0,60}}[,:] ?$")


@cache
def _titled() -> re.Pattern[str]:
    titles = lexicon.alternation({each.rstrip(".") for each in lexicon.words("names", "honorifics")})
    return compiled(rf"^(?:(?:{titles})\.? )+", re.IGNORECASE)


@cache
def _own_title() -> re.Pattern[str]:
    return compiled(rf"(?:{lexicon.alternation(lexicon.phrases('people', 'narrator', 'titles'))})\b", re.IGNORECASE)
