"""Wikidata's entities in a document: which of them are told of at length, what others are called, which labels are wanting."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from service.domain.fields import CATALOGUE
from service.extract.structured.jsontext import Node, parse
from service.extract.structured.malformed import Malformed
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_ID = compiled(r"Q[1-9][0-9]*")
_FALLBACKS = ("en", "mul", "en-gb", "en-us", "en-ca")


def entities(root: Node) -> Mapping[str, Node]:
    """Return the items of a document by their ids: of ``{"entities": {…}}``, or the one that it is; none where it has none."""
    if root.kind != "object":
        return {}
    listed = root.at("entities")
    if listed is not None:
        return {key: node for key, node in listed.members.items() if _ID.fullmatch(key) and node.kind == "object"}
    own = root.words("id")
    return {own: root} if _ID.fullmatch(own) and (root.at("labels") or root.at("claims")) else {}


def names(entity: Node) -> Iterator[str]:
    """Yield an item's labels and aliases, whatever their language."""
    for label in _members(entity, "labels").values():
        yield label.words("value")
    for listed in _members(entity, "aliases").values():
        for alias in listed.items:
            yield alias.words("value")


def preferred(by_language: Mapping[str, Node], language: str | None) -> tuple[str, Node] | None:
    """Return the entry in the best language: ``language``, English, the one for all languages (``mul``), or else the first."""
    wanted = [language, language.partition("-")[0]] if language else []
    found = next((tag for tag in (*wanted, *_FALLBACKS) if tag in by_language), None)
    tag = found or next(iter(by_language), None)
    return None if tag is None else (tag, by_language[tag])


@frozen
class Labels:
    """What the items of a document are called in the best language for a document's own."""

    known: Mapping[str, Node]
    language: str | None

    def of(self, item: str) -> str | None:
        """Return what the item called ``item`` is called; None where the document does not say."""
        entity = self.known.get(item)
        found = preferred(_members(entity, "labels"), self.language) if entity else None
        return " ".join(found[1].words("value").split()) or None if found else None


def linked_items(text: str) -> tuple[str, ...]:
    """Return the ids of the items whose labels ``text``, the JSON of Wikidata's entities, lacks for its statements to be read.

    They are those of the values that are read, of their qualifiers, of the reasons of deprecated statements and of what the
    references name, in the order of the text. None are wanting, or it is no such text: an empty tuple.
    """
    try:
        known = entities(parse(text)[0])
    except Malformed:
        return ()
    labels = Labels(known, None)
    found = dict.fromkeys(item for entity in known.values() for item in _linked(entity))
    return tuple(item for item in found if labels.of(item) is None)


def statements(entity: Node) -> Iterator[tuple[str, Node]]:
    """Yield an item's statements of the properties that are read, with the property."""
    properties = lexicon.load("wikidata")["properties"]
    for key, listed in _members(entity, "claims").items():
        if key in properties:
            for statement in listed.items:
                yield key, statement


def item_of(snak: Node) -> Node | None:
    """Return the node of the id of the item that a snak names; None where it names none."""
    node = snak.at("datavalue", "value", "id") if snak.words("snaktype") == "value" else None
    return node if node is not None and _ID.fullmatch(node.value) else None


def snaks(statement: Node, *path: str) -> Iterator[tuple[str, Node]]:
    """Yield the snaks of what ``path`` leads to, with their properties."""
    holder = statement.at(*path)
    for key, listed in (holder.members if holder else {}).items():
        for snak in listed.items:
            yield key, snak


def references(statement: Node) -> Iterator[tuple[str, Node]]:
    """Yield the snaks of a statement's references, with their properties."""
    listed = statement.at("references")
    for reference in listed.items if listed else ():
        yield from snaks(reference, "snaks")


def _linked(entity: Node) -> Iterator[str]:
    tables = lexicon.load("wikidata")
    for key, statement in statements(entity):
        main, field = statement.at("mainsnak"), tables["properties"][key]["field"]
        yield from _items([main] if main else [])
        known = {name for name, ours in tables["qualifiers"].items() if ours in CATALOGUE[field].keys}
        known |= {tables["deprecated"]["reason"]} if statement.words("rank") == "deprecated" else set()
        yield from _items(snak for name, snak in snaks(statement, "qualifiers") if name in known)
        cited = _items(snak for name, snak in references(statement) if name in tables["references"]["items"])
        yield from (item for item in cited if item not in lexicon.table("wikipedias", "hosts"))


def _items(listed: Iterable[Node]) -> Iterator[str]:
    return (item.value for snak in listed if (item := item_of(snak)))


def _members(entity: Node, name: str) -> Mapping[str, Node]:
    """Return the members of a part of an item; an empty one may be written as an array."""
    part = entity.at(name)
    return part.members if part else {}
