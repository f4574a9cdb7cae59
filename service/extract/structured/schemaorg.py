"""A schema.org Person in JSON-LD to data."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from urllib.parse import unquote

from attrs import define

from service.domain.fields import CATALOGUE
from service.domain.source import Document, Subject
from service.extract.structured.datum import Datum, probability
from service.extract.structured.jsontext import Node
from service.extract.structured.linkeddata import Graph, Thing
from service.extract.structured.linkedwords import Wording, Words, best_language, given_and_family, literals
from service.extract.structured.notes import Notes
from service.extract.structured.whom import fits
from service.extract.text import lexicon

_TOLD = 3
_NAMELESS = "the document does not say what it is called"
_PAGES = ("sameAs", "url", "mainEntityOfPage")


def read_schema_org(document: Document, subject: Subject, graph: Graph, notes: Notes) -> tuple[list[Datum], str | None]:
    """Return what the document's Person of the subject's name says, and why there is none where nobody is of that name.

    A Person of another name is the subject where it is said to be what the source's own address is about.
    """
    persons = [thing for thing in graph.things if "Person" in thing.types]
    meant = [thing for thing in persons if fits(_names(thing), subject)]
    url = document.source.url
    here = [thing for thing in persons if url and _bare(url) in _addresses(thing)]
    if _are_several(meant, graph):
        meant = [] if _are_several(here, graph) else here
        if not meant:
            notes.say(f"it has several persons called {subject.name}: leave the one in it that is meant")
            return [], None
    meant = meant or here
    if not meant:
        return [], _nobody([*dict.fromkeys(name for thing in persons for name in _names(thing))], subject)
    ids = dict.fromkeys(thing.id for thing in meant if thing.id)
    also = [other for each in ids for other in graph.called(each)]
    things = sorted({id(thing): thing for thing in (*meant, *also)}.values(), key=lambda thing: thing.node.start)
    reader = _Reader(graph, Wording(graph), document.source.language, notes)
    return [datum for thing in things for datum in reader.read(thing)], None


def _are_several(things: Sequence[Thing], graph: Graph) -> bool:
    """Tell whether these are different persons: they have different identifiers, or one of them is kin to one of them."""
    if len({thing.id for thing in things if thing.id}) > 1:
        return True
    kin = (
        node
        for thing in things
        for name in lexicon.phrases("schemaorg", "others")
        for node in thing.values.get(name, ())
    )
    others = {
        id(other) for node in kin if (found := graph.thing(node)) for other in (found, *graph.called(found.id or ""))
    }
    return any(id(thing) in others for thing in things)


def _names(thing: Thing) -> Iterator[str]:
    """Yield all names of a person, whatever their language."""
    yield from (words.words for words in literals(thing, "name", "alternateName"))
    if whole := given_and_family(thing):
        yield whole.words


def _addresses(thing: Thing) -> set[str]:
    """Return the addresses that are said to be about a person, without what does not tell them apart."""
    named = [words.words for words in literals(thing, *_PAGES)]
    pages = (node.words("@id") for node in thing.values.get("mainEntityOfPage", ()))
    return {_bare(address) for address in (*named, *pages, thing.id or "") if address}


def _bare(address: str) -> str:
    return unquote(address.partition("#")[0].partition("://")[2].removeprefix("www.").rstrip("/"))


def _nobody(names: Sequence[str], subject: Subject) -> str:
    if not names:
        return "it has no schema.org Person with a name"
    shown = ", ".join(names[:_TOLD]) + (" …" if len(names) > _TOLD else "")
    return f"no Person in it is called {subject.name}: it has {shown}; add the name to the manifest's aliases if it is the person's"


@cache
def _fields() -> Mapping[str, str]:
    """Return the field of each property of schema.org that is read."""
    catalogue = {entry.schema_org: entry.name for entry in CATALOGUE.values() if entry.schema_org}
    return {**catalogue, **lexicon.table("schemaorg", "properties")}


@define
class _Reader:
    """Reads what a document says of the person."""

    graph: Graph
    wording: Wording
    language: str | None
    notes: Notes

    def read(self, thing: Thing) -> Iterator[Datum]:
        """Yield what one place in the document says."""
        if "name" not in thing.values and (whole := given_and_family(thing)):
            yield from self._datum("name", "name", whole, {})
        for name, nodes in thing.values.items():
            if field := _fields().get(name):
                yield from self._property(name, field, nodes)

    def _property(self, name: str, field: str, nodes: Sequence[Node]) -> Iterator[Datum]:
        """Yield the values of a property, those of a language that is better than others alone."""
        said = [(role, words) for node in nodes for role, words in self._said(name, node)]
        best = best_language((words for _, words in said), self.language)
        names = 0
        for role, words in said:
            if words.language in (None, best):
                chosen = _by_type(name, words) or field
                names += chosen == "name"
                # The first name is the name; what a document gives as further names are other ones.
                chosen = "also_known_as" if chosen == "name" and names > 1 else chosen
                own = {key: text for key, text in _own(name).items() if key in CATALOGUE[chosen].keys}
                told = self._qualifiers(role, chosen) if role else {}
                yield from self._datum(chosen, name, words, {**own, **told})

    def _said(self, name: str, node: Node) -> Iterator[tuple[Thing | None, Words]]:
        """Yield what a value is called, with the Role that may stand between the person and it and has the same property."""
        thing = self.graph.thing(node)
        role = (
            thing if thing and any(each.endswith("Role") for each in thing.types) and thing.values.get(name) else None
        )
        for value in role.values[name] if role else [node]:
            called = self.wording.of(value)
            if not called and value.kind == "object":
                self.notes.leave(name, _NAMELESS, value.words("@id"), value.fragment)
            yield from ((role, words) for words in called)

    def _qualifiers(self, role: Thing, field: str) -> dict[str, str]:
        """Return what a Role says: since when, until when, and as what."""
        found: dict[str, str] = {}
        for name, key in lexicon.table("schemaorg", "role").items():
            for words in list(literals(role, name))[:1]:
                value = self.notes.qualifier(field, key, words.words, words.fragment)
                if value and key in CATALOGUE[field].keys:
                    found[key] = value
        return found

    def _datum(self, field: str, name: str, words: Words, qualifiers: Mapping[str, str]) -> Iterator[Datum]:
        if found := self.notes.reading(field, words.words, words.span, words.fragment):
            yield Datum(
                field=field,
                value=found.value,
                display=found.display,
                original=words.words,
                span=words.span,
                fragment=words.fragment,
                rule=f"schema.org/{name}",
                probability=probability("schema_org"),
                qualifiers={**found.qualifiers, **qualifiers},
            )


def _by_type(name: str, words: Words) -> str | None:
    """Return the field that the type of a value asks for: who is a member of a party is affiliated with it."""
    types: Mapping[str, str] = lexicon.load("schemaorg")["by_type"].get(name, {})
    return next((types[each] for each in sorted(words.types) if each in types), None)


def _own(name: str) -> Mapping[str, str]:
    """Return what a property itself says as a qualifier."""
    own: Mapping[str, str] = lexicon.load("schemaorg")["own"].get(name, {})
    return own
