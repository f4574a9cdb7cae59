"""JSON-LD as far as schema.org is written in it (https://www.w3.org/TR/json-ld11/): which terms are schema.org's, which node is which.

Contexts are read where they stand in the text; none is fetched. That of schema.org itself is known by its address.
"""

from collections.abc import Iterator, Mapping
from functools import reduce

from attrs import Factory, define, evolve, frozen

from service.extract.structured.jsontext import Node
from service.extract.text.patterns import compiled

_SCHEMA_ORG = compiled(r"https?://(?:www\.)?schema\.org/?(?:docs/jsonldcontext\.json(?:ld)?)?")
_TERM = compiled(r"https?://(?:www\.)?schema\.org/(?P<name>\w+)")
_KEYWORDS = ("@context", "@graph", "@id", "@type", "@value", "@language", "@list", "@set")


@frozen
class Terms:
    """What the names of members mean: ``bare`` tells whether names without more are schema.org's.

    ``prefixes`` stand before a colon for schema.org; ``names`` have a meaning of their own, a term of schema.org or a keyword.
    """

    bare: bool = False
    prefixes: frozenset[str] = frozenset()
    names: Mapping[str, str] = Factory(dict)

    def meaning(self, name: str) -> str | None:
        """Return the keyword (``@id``) or the term of schema.org (``birthDate``) that a name means; None for other things."""
        if name in _KEYWORDS:
            return name
        if name in self.names:
            return self.names[name]
        if term := _TERM.fullmatch(name):
            return term["name"]
        prefix, colon, rest = name.partition(":")
        if colon:
            return rest if prefix in self.prefixes else None
        return {"id": "@id", "type": "@type"}.get(name, name) if self.bare else None

    def within(self, context: Node) -> "Terms":
        """Return what names mean where ``context`` holds, in addition to what they mean outside."""
        if context.kind == "array":
            return reduce(Terms.within, context.items, self)
        if context.kind == "string":
            return evolve(self, bare=True) if _SCHEMA_ORG.fullmatch(context.value) else self
        if context.kind == "literal":
            return Terms()
        known = self
        vocabulary = context.at("@vocab")
        if vocabulary is not None:
            known = evolve(known, bare=bool(_SCHEMA_ORG.fullmatch(vocabulary.value)))
        defined = {name: node.words("@id") or node.value for name, node in context.members.items() if name[:1] != "@"}
        prefixes = {name for name, address in defined.items() if _SCHEMA_ORG.fullmatch(address)}
        known = evolve(known, prefixes=known.prefixes | prefixes)
        meant = {name: known.meaning(address) for name, address in defined.items() if name not in prefixes}
        return evolve(known, names={**known.names, **{name: term for name, term in meant.items() if term}})


@define(eq=False)
class Thing:
    """A node of the graph: its types, its identifier, and the values of its properties, arrays taken apart."""

    node: Node
    terms: Terms
    types: frozenset[str] = frozenset()
    id: str | None = None
    values: dict[str, list[Node]] = Factory(dict)


@define
class Graph:
    """The things of a document, in the order of the text."""

    things: list[Thing] = Factory(list)
    _by_node: dict[int, Thing] = Factory(dict)
    _by_id: dict[str, list[Thing]] = Factory(dict)

    @classmethod
    def of(cls, root: Node) -> "Graph":
        """Return the graph that a document's JSON is."""
        graph = cls()
        waiting = [(root, Terms())]
        while waiting:
            node, terms = waiting.pop()
            if node.kind == "object":
                thing = graph._put(node, terms)
                waiting += [(member, thing.terms) for member in reversed(_members(thing))]
            waiting += [(item, terms) for item in reversed(node.items)]
        return graph

    def thing(self, node: Node) -> Thing | None:
        """Return the thing that an object is."""
        return self._by_node.get(id(node))

    def called(self, identifier: str) -> list[Thing]:
        """Return what the document says of the thing with an identifier: it may say so in several places."""
        return self._by_id.get(identifier, [])

    def _put(self, node: Node, outer: Terms) -> Thing:
        context = node.at("@context")
        terms = outer.within(context) if context else outer
        thing = Thing(node, terms)
        for name, member in node.members.items():
            meaning = terms.meaning(name)
            if meaning == "@type":
                listed = member.items or [member]
                thing.types = frozenset(term for each in listed if (term := terms.meaning(each.value)))
            elif meaning == "@id":
                thing.id = member.value or None
            elif meaning:
                thing.values.setdefault(meaning, []).extend(_apart(member, terms))
        self.things.append(thing)
        self._by_node[id(node)] = thing
        if thing.id:
            self._by_id.setdefault(thing.id, []).append(thing)
        return thing


def _members(thing: Thing) -> list[Node]:
    return [member for name, member in thing.node.members.items() if name != "@context"]


def _apart(node: Node, terms: Terms) -> Iterator[Node]:
    """Yield the values that a member has: the items of an array, of a list or of a set, or itself."""
    if node.kind == "array":
        for item in node.items:
            yield from _apart(item, terms)
        return
    inner = next((member for name, member in node.members.items() if name in ("@list", "@set")), None)
    if inner is not None:
        yield from _apart(inner, terms)
    else:
        yield node
