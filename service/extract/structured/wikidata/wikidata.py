"""An item of Wikidata to data: its labels and aliases, and what its statements, with their qualifiers and references, say."""

from collections.abc import Iterator, Mapping, Sequence

from service.domain.claim import Modality
from service.domain.source import Document, Subject
from service.extract.structured.datum import Datum, probability
from service.extract.structured.jsontext import Node
from service.extract.structured.notes import Notes
from service.extract.structured.whom import fits
from service.extract.structured.wikidata.wikiitems import Labels, entities, item_of, names, preferred, statements
from service.extract.structured.wikidata.wikisnaks import Snaks
from service.extract.text import lexicon

_TOLD = 3
_RANKS = ("preferred", "deprecated")


def read_wikidata(document: Document, subject: Subject, root: Node, notes: Notes) -> tuple[list[Datum], str | None]:
    """Return what the document's item of the person says, and why there is none where no item is of that name."""
    known = entities(root)
    told = {item: entity for item, entity in known.items() if entity.at("claims") is not None}
    named = {item: entity for item, entity in told.items() if fits(names(entity), subject)}
    persons = {item: entity for item, entity in named.items() if _is_person(entity)}
    if not persons:
        return [], _nobody(named or told, subject, document, of_the_name=bool(named))
    url = document.source.url or ""
    meant = [item for item in persons if url.partition("?")[0].removesuffix(".json").endswith(f"/{item}")]
    if len(persons) > 1 and len(meant) != 1:
        notes.say(
            f"it has several items called {subject.name} ({', '.join(persons)}): leave the one in it that is meant"
        )
        return [], None
    item = meant[0] if meant else next(iter(persons))
    snaks = Snaks(Labels(known, document.source.language), notes)
    data = [*_names(persons[item], document.source.language, notes), *_statements(persons[item], snaks)]
    snaks.close()
    return data, None


def _is_person(entity: Node) -> bool:
    """Tell whether an item is a person, or does not say what it is."""
    rules = lexicon.load("wikidata")["persons"]
    listed = entity.at("claims", rules["property"])
    mains = (statement.at("mainsnak") for statement in (listed.items if listed else ()))
    classes = {item.value for main in mains if main and (item := item_of(main))}
    return not classes or not classes.isdisjoint(rules["classes"])


def _nobody(told: Mapping[str, Node], subject: Subject, document: Document, *, of_the_name: bool) -> str:
    if not told:
        return "no item in it has statements"
    listed = [f"{item} ({_called(entity, document)})" for item, entity in told.items()]
    shown = ", ".join(listed[:_TOLD]) + (" …" if len(listed) > _TOLD else "")
    if of_the_name:
        return f"its {shown} is no person"
    return f"no item in it is called {subject.name}: it has {shown}; add the name to the manifest's aliases if it is the person's"


def _called(entity: Node, document: Document) -> str:
    labels = entity.at("labels")
    label = preferred(labels.members, document.source.language) if labels else None
    return label[1].words("value") if label else "no label"


def _names(entity: Node, language: str | None, notes: Notes) -> Iterator[Datum]:
    """Yield the person's name and the others, in the language of the source or the next best, and those of all languages."""
    labels, aliases = entity.at("labels"), entity.at("aliases")
    label = preferred(labels.members, language) if labels else None
    yield from _named("name", [label[1]] if label else [], "label", notes)
    listed = aliases.members if aliases else {}
    best = preferred(listed, language)
    for tag in dict.fromkeys(tag for tag in (best[0] if best else "", "mul") if tag in listed):
        yield from _named("also_known_as", listed[tag].items, "alias", notes)


def _named(field: str, entries: Sequence[Node], rule: str, notes: Notes) -> Iterator[Datum]:
    for node in (entry.at("value") for entry in entries):
        if node is None or node.kind != "string":
            continue
        if found := notes.reading(field, node.value, node.span, node.fragment):
            yield Datum(
                field=field,
                value=found.value,
                display=found.display,
                original=node.value,
                span=node.span,
                fragment=node.fragment,
                rule=f"wikidata/{rule}",
                probability=probability(f"wikidata_{rule}"),
            )


def _statements(entity: Node, snaks: Snaks) -> Iterator[Datum]:
    """Yield what the statements of the properties that are read say; a deprecated one denies its value."""
    listed = list(statements(entity))
    bettered = {key for key, statement in listed if statement.words("rank") == "preferred"}
    for key, statement in listed:
        rank = statement.words("rank")
        rank = rank if rank in _RANKS else "beside_preferred" if key in bettered else "normal"
        if datum := _datum(key, statement, snaks, rank):
            yield datum


def _datum(key: str, statement: Node, snaks: Snaks, rank: str) -> Datum | None:
    spec: Mapping[str, str] = lexicon.load("wikidata")["properties"][key]
    field, main = spec["field"], statement.at("mainsnak")
    value = snaks.value(field, main) if main else None
    if value is None:
        return None
    value = snaks.hedged(value, statement)
    denied = rank == "deprecated"
    own = {name: words for name, words in spec.items() if name != "field"}
    why = snaks.reason(statement) if denied else {}
    return Datum(
        field=field,
        value=value.said.value,
        display=value.said.display,
        original=value.original,
        span=value.node.span,
        fragment=value.node.fragment,
        rule=f"wikidata/{key}",
        probability=probability(f"wikidata_{rank}"),
        qualifiers={**value.said.qualifiers, **own, **snaks.qualifiers(field, statement), **why},
        modality=Modality.NEGATED if denied else Modality.ASSERTED,
        origins=snaks.origins(statement),
    )
