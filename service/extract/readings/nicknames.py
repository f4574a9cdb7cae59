"""Nicknames inside a name, and fuller forms of it: Manuel "Lito" Costa, Reuben (Ben) Jones; Mia Ann Kerr on a page about Mia Kerr."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from attrs import evolve

from service.domain.names.likeness import Likeness, likeness
from service.domain.names.name import name as taken_apart
from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.places.demonyms import demonym_words
from service.extract.mentions.posts.trades import is_post
from service.extract.mentions.shadow import Shadow
from service.extract.people.entities import Entity, name_words
from service.extract.rules.finding import Finding
from service.extract.rules.subjects.people import People
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_NICKNAME = compiled(r"[\"“'‘(](?P<name>[^\W\d_a-z][\w. -]{0,20}?)[\"”'’)] ")
_LEFT = compiled(
    r"\b(?:surviv(?:ed by|ing|ors)|predeceased|preceded in death|leaves (?:behind )?(?:his|her|an?|to mourn))\b"
)
_BEHIND = compiled(
    r" [\"“‘](?P<name>[^\W\d_a-z][\w.-]*(?: [^\W\d_a-z][\w.-]*){0,2})[\"”’],? (?:is|has died|was (?:an?|the|born)|died|dies|lives|lived|passed away|who|joined|grew)\b"
)
"""A nickname right behind a full name: "Ada Novak “Big Tree” is"."""
_TURNED = compiled(r"(?:^|\n)[^\W\d_a-z][\w’'-]+,? [-–]?\s?\Z")
_BEHIND_TURNED = compiled(r" [\"“‘](?P<name>[^\W\d_a-z][\w.-]*)[\"”’](?=,|\s*$| \(| -|\n)", re.MULTILINE)
"""The same behind a name that begins a notice with the family's in front: "KERR, Ada *“Dot”*"."""
_INSIDE = ("name/nickname-inside", 0.93)
_FULLER = ("name/fuller", 0.88)
_HEAD = 8
"""So many sentences from a page's beginning a fuller form of the name says who it is about."""
_MOST = 6
_DEFINES = compiled(
    r"(?: [A-Z]{2,5}(?![\w.-]))* ?(?:\(|,| [–—-] |(?:is|was|has|had|died|passed|grew|studied|moved|began|made|on|will|won|came|became|lives|works|served|received|first)\b)"
    r"[^\n]*[.;]"
)
"""What stands behind a name, and its letters, in a sentence of prose that says who somebody is."""
_LETTERS = compiled(r"(?: [A-Z]{2,5})+$")
"""Letters of honours, with which a name ends."""


def nicknames(text: str, shadow: Shadow, people: People, number: int) -> Iterator[Finding]:
    """Yield the other names that the names of a sentence are or have inside; ``number`` is the sentence's in its document.

    What stands in brackets inside the names of those whom somebody has left is whom they have married: "survived by Ian *(Mary)* Kerr".
    """
    left = _LEFT.search(shadow.small) is not None
    for mention, entity in people.entities.items():
        if mention.kind is not Kind.PERSON:
            continue
        if entity.main and (turned := _behind_turned(text, mention)):
            yield _finding(turned["name"], Span(*turned.span("name")), mention, entity, number)
        if mention.value.isalpha():
            continue
        match = _NICKNAME.search(text, mention.start, mention.end)
        match = match or _BEHIND.match(text, mention.end)
        spouse = left and match is not None and match[0].startswith("(")
        if match is not None and match.start() > mention.start and not (spouse or _is_code(match)):
            yield _finding(match["name"], Span(*match.span("name")), mention, entity, number)
        elif number <= _HEAD and entity.main and _is_fuller(text, bare := _without_letters(text, mention), people.main):
            yield _finding(bare.value, bare.span, bare, entity, number)


def _behind_turned(text: str, mention: Mention) -> re.Match[str] | None:
    """Match a nickname behind a given name that stands behind the family's at the beginning of a line."""
    match = _BEHIND_TURNED.match(text, mention.end)
    return match if match and _TURNED.search(text, max(0, mention.start - _REACH), mention.start) else None


_REACH = 40


def first_name(person: Entity, mentions: Sequence[tuple[Mention, Entity]]) -> Iterator[Finding]:
    """Yield the name by which a document has first named a person; ``mentions`` are those of the document so far.

    Behind a family's name in front that is the one that goes on with another: "KERR, Ada … *Ada Lund* was born".
    """
    named = [each for each, entity in mentions if entity is person and each.kind is Kind.PERSON]
    first = next((each for each in named if each.value.startswith(f"{named[0].value} ")), None) or next(
        iter(named), None
    )
    if first is not None:
        yield _finding(first.value, first.span, first, person, 0)


def _without_letters(text: str, mention: Mention) -> Mention:
    letters = _LETTERS.search(text, mention.start, mention.end)
    bare = _LETTERS.sub("", mention.value)
    return evolve(mention, end=letters.start(), value=bare) if letters else mention


def _is_fuller(text: str, mention: Mention, main: Entity) -> bool:
    """Tell whether a name has more words than the profile's, all of those among them or what they are short for, where a text says who it is about."""
    own, words = name_words(main.name), name_words(mention.value)
    parts = mention.value.split()
    if (
        not (own < words or _is_long_form(mention.value, main.name))
        or len(words) > _MOST
        or len(set(parts)) < len(parts)
        or any(map(_is_no_name, parts))
    ):
        return False
    if text[max(0, mention.start - len("the ")) : mention.start].lower() == "the ":
        return False  # "the Ada Kerr Index"
    if any(is_post(part) for part in takewhile(lambda part: own.isdisjoint(name_words(part)), parts)):
        return False  # "Hull Headteacher Ada Kerr"
    return text.endswith("(", 0, mention.start) or bool(_DEFINES.match(text, mention.end))


def _is_long_form(value: str, name: str) -> bool:
    """Tell whether a name of more words than another has in full what that one shortens: "Margaret Ann Kerr" of "Meg Kerr"."""
    said, known = taken_apart(value), taken_apart(name)
    longer = len(said.words) > len(known.words) and all(len(word) > 1 for word in said.words)
    return longer and likeness(said, known) is Likeness.SAME


def _is_code(match: re.Match[str]) -> bool:
    """Tell whether a bracket has a country's letters, or a party's, or a title: "(FRA)", "Chief (Mrs.) Ada Byron"."""
    name, titles = match["name"], lexicon.words("names", "honorifics")
    return match[0][0] == "(" and ((name.isupper() and "." not in name) or name in titles or f"{name}." in titles)


def _is_no_name(word: str) -> bool:
    """Tell whether a word beside a name is none of it: letters behind it ("AC"), "Archbishop", "Ethiopian", "Socialist", a heading."""
    return (
        word in lexicon.words("names", "honorifics")
        or word in lexicon.words("names", "titles")
        or (word.isupper() and len(word) > 1 and "." not in word)
        or word in demonym_words()
        or word in lexicon.words("boilerplate", "headings", "short")
        or word.endswith("ist")
    )


def _finding(value: str, original: Span, mention: Mention, subject: Entity, number: int) -> Finding:
    rule, probability = _FULLER if original == mention.span else _INSIDE
    return Finding(
        field="also_known_as",
        value=value,
        display=value,
        original=original,
        quote=mention.span.join(original),
        subject=subject,
        sentence=number,
        rule=rule,
        probability=probability,
        qualifiers={},
    )
