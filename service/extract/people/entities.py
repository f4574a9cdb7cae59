"""Persons of a document, as the extractor knows them while it reads."""

from functools import lru_cache

from attrs import define, field

from service.domain.names.letters import key
from service.domain.names.name import name
from service.extract.text.patterns import compiled

_PRONOUN = compiled(r"[hs](?<!\w.)(?:(?<=h)(?:e|im|is|imself)|(?P<female>(?<=s)he|(?<=h)er(?:s|self)?))(?!\w)")
_REMEMBERED = 10_000
"""So many names are remembered with what tells their bearers apart: texts repeat them."""


MAIN = -1
"""The place of the main person among the persons of a document."""


@define(eq=False)
class Entity:
    """One person of a document, or several together: then ``members`` has them.

    ``gender`` is male, female, plural or None for unknown. ``weak`` marks a name that only its capital speaks for:
    "Blood flows", "Marchetti lives". ``words`` are those of its names, folded; ``number`` is what tells it from its namesakes
    ("jr", "ii"); ``nouns`` are those that point to it. ``owner`` is whose kin it is, while unnamed. ``place`` is its number
    among the persons of its document, below zero for the main person; ``latest`` is whom of them each noun pointed to last.
    ``plain`` tells that a sentence has named it in full without a mark, so that "the third" is somebody else. ``couple`` tells that
    two met, loved or married each other. ``sure`` tells that the page's pronouns are of
    the ``gender``: no other one means the person. ``younger`` tells that the page means another by the name without a mark: the father of "Jr.".
    ``child`` tells that it has been named as a child of the main person. ``hero`` tells that the page is that one's: the main person's,
    unless it defines another. ``since`` is the number of the sentence that mentions the person first.
    """

    name: str
    gender: str | None = None
    main: bool = False
    narrator: bool = False
    weak: bool = False
    words: set[str] = field(factory=set)
    number: str = ""
    nouns: set[str] = field(factory=set)
    members: tuple["Entity", ...] = ()
    owner: "Entity | None" = None
    place: int = MAIN
    latest: "dict[str, Entity] | None" = None
    plain: bool = False
    couple: bool = False
    younger: bool = False
    sure: bool = False
    child: bool = False
    since: int | None = None
    hero: bool = field()

    @hero.default
    def _is_main(self) -> bool:
        return self.main

    def point(self, noun: str) -> None:
        """Let a noun point to this person from now on."""
        self.nouns.add(noun)
        if self.latest is not None:
            rival = self.latest.get(noun)
            if rival is None or rival.place < self.place:
                self.latest[noun] = self

    def unpoint(self, noun: str) -> None:
        """Let a noun point to this person no more."""
        self.nouns.discard(noun)
        if self.latest is not None and self.latest.get(noun) is self:
            del self.latest[noun]

    @property
    def persons(self) -> tuple["Entity", ...]:
        """Return whom a statement about this one is about: itself, and the members one by one."""
        return (self, *self.members)


def somebody(gender: str | None = None) -> Entity:
    """Return a person of whom a text tells, and of whom nothing else is known."""
    return Entity("somebody", gender)


@lru_cache(_REMEMBERED)
def name_words(text: str) -> frozenset[str]:
    """Return the words of a name that tell people apart, folded so that spellings of one are the same."""
    taken = name(text)
    return frozenset(key(word) for word in (*taken.words, *taken.nicknames) if len(word) > 1)


@lru_cache(_REMEMBERED)
def number_of(text: str) -> str:
    """Return what tells the bearer of a name from namesakes, folded: "jr", "iii", an initial "h."; or an empty string."""
    if text.endswith((" I", " X")):  # kings and popes; elsewhere a single letter is an initial
        return text[-1].lower()
    taken = name(text)
    if taken.mark or not taken.words or len(taken.words[0]) == 1:
        return taken.mark
    return next((f"{word}." for word in taken.words[1:-1] if len(word) == 1), "")


def are_namesakes(one: str, other: str) -> bool:
    """Tell whether two numbers, or two initials, are those of different people."""
    return bool(one and other) and one != other and one.endswith(".") == other.endswith(".")


def has_pronouns_of(gender: str, text: str) -> bool:
    """Tell whether a text has third-person pronouns of a gender, and no more of the other."""
    found = _PRONOUN.findall(text.casefold())
    male, female = found.count(""), len(found) - found.count("")
    own, others = (male, female) if gender == "male" else (female, male)
    return own > 0 and own >= others


def gender_of(text: str) -> str | None:
    """Return the gender that most third-person pronouns of a text have, or None where they do not tell."""
    found = _PRONOUN.findall(text.casefold())
    male, female = found.count(""), len(found) - found.count("")
    if max(male, female) == 0 or min(male, female) > 0.6 * max(male, female):
        return None
    return "male" if male > female else "female"
