"""Persons of a document, as the extractor knows them while it reads."""

import re

from attrs import define, field

_PRONOUN = re.compile(r"[hs](?<!\w.)(?:(?<=h)(?:e|im|is|imself)|(?P<female>(?<=s)he|(?<=h)er(?:s|self)?))(?!\w)")
_NUMBER = re.compile(r"(?<=[\w.,]) (?P<number>jr|sr|[ivx]{1,5})\b\.?$", re.IGNORECASE)
_INITIAL = re.compile(r"\w\w (?P<letter>[^\W\d_a-z])\.? \w")
_PARTICLE = re.compile(r"^(?:of|the|and|de|van|von|al|el|jr|sr|ii|iii|iv)$")


@define(eq=False)
class Entity:
    """One person of a document, or several together: then ``members`` has them.

    ``gender`` is male, female, plural or None for unknown. ``weak`` marks a name that only its capital speaks for:
    "Blood flows", "Marchetti lives". ``words`` are those of its names, folded; ``number`` is what tells it from its namesakes
    ("jr", "ii"); ``nouns`` are those that point to it. ``owner`` is whose kin it is, while unnamed. ``place`` is its number
    among the persons of its document, below zero for the main person; ``latest`` is whom of them each noun pointed to last.
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
    place: int = -1
    latest: "dict[str, Entity] | None" = None

    def point(self, noun: str) -> None:
        """Let a noun point to this person from now on."""
        self.nouns.add(noun)
        if self.latest is not None:
            rival = self.latest.get(noun)
            if rival is None or rival.place < self.place:
                self.latest[noun] = self

    @property
    def persons(self) -> tuple["Entity", ...]:
        """Return whom a statement about this one is about: itself, and the members one by one."""
        return (self, *self.members)


def name_words(name: str) -> set[str]:
    """Return the words of a name that tell people apart, folded for comparison."""
    cleaned = re.sub(r"[^\w\s-]", " ", name).casefold()
    return {word for word in cleaned.split() if not _PARTICLE.match(word) and len(word) > 1}


def number_of(name: str) -> str:
    """Return what tells the bearer of a name from namesakes, folded: "jr", "iii", an initial "h."; or an empty string."""
    if match := _NUMBER.search(name):
        return match["number"].casefold()
    initial = _INITIAL.search(name)
    return f"{initial['letter'].casefold()}." if initial else ""


def are_namesakes(one: str, other: str) -> bool:
    """Tell whether two numbers, or two initials, are those of different people."""
    return bool(one and other) and one != other and one.endswith(".") == other.endswith(".")


def gender_of(text: str) -> str | None:
    """Return the gender that most third-person pronouns of a text have, or None where they do not tell."""
    found = _PRONOUN.findall(text.casefold())
    male, female = found.count(""), len(found) - found.count("")
    if max(male, female) == 0 or min(male, female) > 0.6 * max(male, female):
        return None
    return "male" if male > female else "female"
