"""From a mention or words to the value of a field: normal form and display."""

from collections.abc import Callable

from service.domain.fields import CATALOGUE, Datatype
from service.domain.lists import peoples
from service.domain.lists.atlas import atlas
from service.domain.time import display as display_date
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_ARTICLES = ("a ", "an ", "the ")
_KIND = compiled(
    r"(?P<of> (?:of|at|for) )(?:(?:its|their|the) )?(?:(?!(?:of|at|for|in|on|and|or|to|from|with|the|an?)\b)(?:[a-z-]+|[\w-]+-based) ){0,3}"
    rf"(?:{lexicon.alternation(lexicon.phrases('offices', 'firms'))}) (?=[^\W\d_a-z])(?!(?:Board|Council|Committee)\b)"
)
"""What a body in an office's name is to another one, or is at all: "director of *its subsidiary* Elm Bank", "of *the international retail group* Elm"."""
_SIDE = compiled(r"(?:north|south|east|west)[a-z-]* of ")
"""Where a place that stands before it lies, and no second place: "grew up in Lom, *east of* Sofia"."""
_LIES = compiled(
    rf"[{char_class('L')}], (?:an?|the) (?:[a-z-]+ ){{0,4}}(?:suburb|town|township|village|city|district|hamlet|community|settlement|island|port) (?:in|on|near|of) (?:the )?$"
)
"""The same of a place of which is told what it is: "lived in Lom, *a town in* northern Norway"."""
_LONGEST = 120
_LONG_AGO = frozenset(("birth_date",))
"""Dates that no publication is near: when their day is told without a year, the year is not the publication's."""


def normal(field: str, mention: Mention | None, words: str) -> tuple[str, str] | None:
    """Return value and display of a field's value, or None where the mention is of a class the field cannot hold.

    Near a town is not in it: where somebody was born near Cork is "near Cork"; a home near Cork changes with the years, as one in it.
    """
    entry = CATALOGUE[field]
    if field in _LONG_AGO and mention is not None and "basis" in mention.note:
        return None
    pair = _NORMAL[entry.datatype](mention, words)
    if pair and mention and mention.note.get("relation") == "near" and entry.datatype is Datatype.PLACE:
        near = f"near {pair[0]}"
        return (pair[0] if entry.temporal else near), near
    return pair


def without_kind(post: str) -> str:
    """Return a post without words for what the body that it is of is: "chairwoman of *the shipping group* Elm Marine"."""
    return _KIND.sub(r"\g<of>", post)


def only_holds(shadow: Shadow, place: Mention) -> bool:
    """Tell whether a place only says where the one before it lies, and is no second one."""
    at = shadow.place(place)
    if _SIDE.match(place.value) and shadow.small.endswith(", ", 0, at):
        return True
    return _LIES.search(shadow.small, max(0, at - _LONGEST), at) is not None


def _date(mention: Mention | None, _words: str) -> tuple[str, str] | None:
    if mention is None or mention.kind is not Kind.DATE:
        return None
    value = mention.note.get("one_of", mention.value)
    return None if not value or "/" in value else (value, display_date(value))


def _place(mention: Mention | None, words: str) -> tuple[str, str] | None:
    """Return a place; what only has it for its capital, or had it for a name, is no such place, nor is a feast."""
    value = mention.value if mention else " ".join(words.split())
    if value.split(" ")[0] in lexicon.words("dates", "words", "feasts"):
        return None
    return None if mention and mention.note.get("relation") in ("seat", "later") else (value, value)


def _name(mention: Mention | None, words: str) -> tuple[str, str] | None:
    """Return a name as it stands, also one that is a noun for a person elsewhere: "nicknamed “The Doctor”"."""
    noun = mention is not None and mention.kind is Kind.NOMINAL and mention.note.get("display")
    title = mention.note.get("honorific", "") if mention is not None and " " not in mention.value else ""
    if mention is not None and title in lexicon.words("names", "noble"):  # "the son of *Viscount Elm*", whoever that is
        return f"{title} {mention.value}", f"{title} {mention.value}"
    value = noun or (mention.value if mention else " ".join(words.split()))
    return value, value


def _text(mention: Mention | None, words: str) -> tuple[str, str] | None:
    value = mention.value if mention else " ".join(words.split())
    if mention is not None and mention.kind is Kind.PLACE:
        country = mention.parts[-1].value if mention.parts else mention.value
        usual = country if country in atlas().colonies else atlas().aliases.get(country, country)
        adjectives = peoples.adjectives().get(usual)
        return (adjectives[0], adjectives[0]) if adjectives else None
    if mention is None or mention.kind in (Kind.JOB, Kind.ROLE):
        value = without_kind(_without_article(value))
    return value, value


def _quantity(mention: Mention | None, _words: str) -> tuple[str, str] | None:
    if mention is None or mention.kind not in (Kind.AGE, Kind.QUANTITY):
        return None
    return mention.value, mention.value


def _event(mention: Mention | None, words: str) -> tuple[str, str] | None:
    if mention is None:
        return words, words
    return mention.value, mention.note.get("display", mention.value)


def _without_article(words: str) -> str:
    for article in _ARTICLES:
        if words.lower().startswith(article):
            return words[len(article) :]
    return words


_NORMAL: dict[Datatype, Callable[[Mention | None, str], tuple[str, str] | None]] = {
    Datatype.DATE: _date,
    Datatype.PLACE: _place,
    Datatype.PERSON: _name,
    Datatype.ORGANISATION: _name,
    Datatype.TEXT: _text,
    Datatype.QUANTITY: _quantity,
    Datatype.EVENT: _event,
}
