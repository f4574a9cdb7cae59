"""What values in a graph of schema.org are called: strings, strings in a language, things with a name, references to such."""

from collections.abc import Iterable, Iterator

from attrs import Factory, define, evolve, frozen

from service.domain.selector import Fragment, Span
from service.extract.structured.jsontext import Node
from service.extract.structured.linkeddata import Graph, Thing
from service.extract.text import lexicon

_NAMES = ("givenName", "familyName")


@frozen
class Words:
    """Words of a value with their place; ``language`` is their tag where they have one, ``types`` are those of the thing so called."""

    words: str
    span: Span
    fragment: Fragment
    language: str | None = None
    types: frozenset[str] = frozenset()


@define
class Wording:
    """Tells what the values in a graph are called."""

    graph: Graph
    _known: dict[str, list[Words]] = Factory(dict)

    def of(self, node: Node) -> list[Words]:
        """Return what a value is called; where it only refers to a thing of the document, the reference is what is quoted."""
        thing = self.graph.thing(node)
        if thing is None or "@value" in node.members:
            plain = literal(node)
            return [*self._referred(plain.words, node), plain][:1] if plain else []
        names = called(thing)
        if names or not thing.id:
            return names
        pointed = next((member for name, member in node.members.items() if thing.terms.meaning(name) == "@id"), node)
        return self._referred(thing.id, pointed)

    def _referred(self, identifier: str, pointed: Node) -> list[Words]:
        """Return what the thing with an identifier is called, quoted where ``pointed`` names the identifier."""
        if identifier not in self._known:
            names = filter(None, map(called, self.graph.called(identifier)))
            self._known[identifier] = next(names, [])
        return [evolve(words, span=pointed.span, fragment=pointed.fragment) for words in self._known[identifier]]


def literal(node: Node) -> Words | None:
    """Return the words of a string, of a number or of a value object; None for other things."""
    text = node.at("@value") or node
    if text.text is None:
        return None
    return Words(text.text, text.span, text.fragment, node.words("@language") or None)


def literals(thing: Thing, *properties: str) -> Iterator[Words]:
    """Yield the words that a thing has for properties."""
    for name in properties:
        yield from (words for node in thing.values.get(name, ()) if (words := literal(node)))


def called(thing: Thing) -> list[Words]:
    """Return what a thing itself is called: its name, a person's given and family name, or a place's address."""
    names = list(literals(thing, "name"))
    if not names and (whole := given_and_family(thing)):
        names = [whole]
    return [evolve(words, types=thing.types) for words in names or _addressed(thing)]


def given_and_family(thing: Thing) -> Words | None:
    """Return a person's given and family name as one, quoted from the one to the other; None without both."""
    first, last = (next(literals(thing, name), None) for name in _NAMES)
    if first is None or last is None:
        return None
    return Words(f"{first.words} {last.words}", first.span.join(last.span), thing.node.fragment)


def best_language(found: Iterable[Words], language: str | None) -> str | None:
    """Return which of the languages that words are in is the best: the source's own, English, or else the first."""
    tags = dict.fromkeys(words.language for words in found if words.language)
    return next((tag for tag in (language, "en", *tags) if tag in tags), None)


def _addressed(thing: Thing) -> list[Words]:
    """Return the part of a place's address that names it best."""
    if found := list(literals(thing, "address")):
        return found[:1]
    addresses = [member for node in thing.values.get("address", ()) for member in node.members.items()]
    by_name = {thing.terms.meaning(name): member for name, member in addresses}
    parts = (by_name[name] for name in lexicon.phrases("schemaorg", "address") if name in by_name)
    return [words for part in parts if (words := literal(part))][:1]
