"""KnowledgeNet (Mesquita et al., EMNLP 2019) as the extractor sees it: documents in, mention pairs out, scores.

A gold fact is a property with the spans of its subject and its object in a passage. It counts as found where some
prediction of the same passage and property shares at least one character with both spans. A prediction that finds
nothing is a false alarm where its passage is annotated for its property, unless it overlaps, in both spans, another one
that did find something. Offsets are Unicode code points into the document.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from service.domain.fields import CATALOGUE, Datatype
from service.domain.selector import Span
from service.domain.source import Document, Source, SourceKind, Subject
from service.extract.engine import Everyone, read_everyone
from service.extract.learned.judge import Judge, learned
from service.extract.learned.nlp import Recogniser
from service.extract.mentions.mention import Kind
from service.extract.mentions.names.namedkinds import names_body
from service.extract.people.entities import Entity
from service.extract.rules.finding import Finding

PROPERTIES = {
    "birth_date": "DATE_OF_BIRTH",
    "death_date": "DATE_OF_DEATH",
    "birth_place": "PLACE_OF_BIRTH",
    "residence": "PLACE_OF_RESIDENCE",
    "nationality": "NATIONALITY",
    "educated_at": "EDUCATED_AT",
    "employer": "EMPLOYEE_OR_MEMBER_OF",
    "political_affiliation": "POLITICAL_AFFILIATION",
    "spouse": "SPOUSE",
    "parent": "CHILD_OF",
    "child": "CHILD_OF",
}
_ORGANISATION = "organisation"
_NAMED_AGAIN = frozenset(("EDUCATED_AT", "EMPLOYEE_OR_MEMBER_OF", "POLITICAL_AFFILIATION"))
_NAMING = frozenset((Kind.PERSON, Kind.PRONOUN, Kind.POSSESSIVE, Kind.RELATIVE))


@frozen
class Fact:
    """A property between two stretches of a document."""

    property: str
    subject: Span
    object: Span

    def touches(self, other: "Fact") -> bool:
        """Tell whether both say the same property of overlapping subjects and objects."""
        same = self.property == other.property
        return same and self.subject.overlaps(other.subject) and self.object.overlaps(other.object)


@frozen
class Passage:
    """An annotated passage: its span, its gold facts, the properties it is annotated for; ``uris`` name the gold spans.

    ``led`` holds who founded or leads which organisation, None where the passage is not annotated for that.
    """

    span: Span
    facts: tuple[Fact, ...]
    annotated: frozenset[str]
    uris: Mapping[Span, str]
    led: tuple[Fact, ...] | None = None


@frozen
class Page:
    """A document of the benchmark with its passages."""

    id: str
    title: str
    text: str
    passages: tuple[Passage, ...]


def pages(folder: Path, folds: Iterable[int]) -> Iterator[Page]:
    """Yield the documents of ``folds`` from every ``*.jsonl`` in ``folder``; ValueError where a line is none."""
    wanted = set(folds)
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    try:
                        raw = json.loads(line)
                    except ValueError as error:
                        raise ValueError(f"{path.name}:{number}: no JSON: {error}") from error
                    if raw["fold"] in wanted:
                        yield _page(raw)


def _page(raw: Mapping[str, Any]) -> Page:
    text = raw["documentText"]
    title = next((text[start:end] for start, end, kind in raw["documentTextKnown"] if kind == "title"), "")
    return Page(str(raw["documentId"]), title, text, tuple(_passage(each) for each in raw["passages"]))


def _passage(raw: Mapping[str, Any]) -> Passage:
    facts: list[Fact] = []
    uris: dict[Span, str] = {}
    for each in raw["facts"]:
        fact = _fact(each)
        facts.append(fact)
        uris |= {
            span: uri for span, uri in ((fact.subject, each["subjectUri"]), (fact.object, each["objectUri"])) if uri
        }
    span = Span(raw["passageStart"], raw["passageEnd"])
    known = frozenset(raw["exhaustivelyAnnotatedProperties"]) & frozenset(PROPERTIES.values())
    led = tuple(map(_fact, raw["reversedFacts"])) if raw["reversedAnnotatedProperties"] else None
    return Passage(span, tuple(fact for fact in facts if fact.property in known), known, uris, led)


def _fact(raw: Mapping[str, Any]) -> Fact:
    return Fact(
        raw["property"], Span(raw["subjectStart"], raw["subjectEnd"]), Span(raw["objectStart"], raw["objectEnd"])
    )


def read(page: Page, recogniser: Recogniser | None = None, judge: Judge = learned) -> Everyone:
    """Read a page as the service reads a source: its title is the main person's name, unless it names an organisation."""
    source = Source(
        id=page.id,
        title=page.title,
        kind=SourceKind.OTHER,
        text_sha256="",
        file_sha256="",
        length=len(page.text),
        language="en",
    )
    name = page.title.partition("(")[0].strip(" ,")  # some titles go on with "(born 9 …"
    subject = Subject(id=page.id, name=name) if name and not names_body(name.split()) else None
    return read_everyone(Document(source, page.text), subject, recogniser, judge)


def predict(everyone: Everyone, passage: Passage, text: str) -> set[Fact]:
    """Return the mention pairs that findings in a passage amount to: every mention of the subject with each of the object.

    Mentions of a person are those that the extractor has led back to it; those of an organisation have its very words.
    """
    mentions: dict[int, list[Span]] = defaultdict(list)
    for mention, entity in everyone.mentions:
        if mention.kind in _NAMING and passage.span.covers(mention.span):
            mentions[id(entity)].append(mention.span)
    found: set[Fact] = set()
    for finding in everyone.findings:
        if finding.modality.counts and passage.span.covers(finding.original):
            found.update(_pairs(finding, mentions))
    found |= {each for fact in found for each in _again(fact, passage, text)}
    return {fact for fact in found if fact.property in passage.annotated}


def _again(fact: Fact, passage: Passage, text: str) -> Iterator[Fact]:
    """Yield the fact with its object wherever the passage has the same words, for objects that are organisations."""
    if fact.property in _NAMED_AGAIN:
        words = re.compile(rf"(?<!\w){re.escape(fact.object.of(text))}(?!\w)")
        for match in words.finditer(text, passage.span.start, passage.span.end):
            span = Span(*match.span())
            if not span.overlaps(fact.subject):
                yield Fact(fact.property, fact.subject, span)


def _pairs(finding: Finding, mentions: Mapping[int, list[Span]]) -> Iterator[Fact]:
    subjects = mentions.get(id(finding.subject), [])
    for name, things in _objects(finding, mentions):
        for one in subjects:
            for other in things:
                if one.overlaps(other):
                    continue
                yield Fact(name, other, one) if finding.field == "child" else Fact(name, one, other)
                if name == "SPOUSE":
                    yield Fact(name, other, one)


def _objects(finding: Finding, mentions: Mapping[int, list[Span]]) -> Iterator[tuple[str, list[Span]]]:
    counted = CATALOGUE[finding.field].datatype is Datatype.PERSON and finding.person is None
    if finding.field in PROPERTIES and not counted:  # "two sons" names nobody
        yield PROPERTIES[finding.field], _spans(finding, finding.person, mentions)
    if _ORGANISATION in finding.places:
        named = [span for key, span in finding.places.items() if key.split()[0] == _ORGANISATION]
        yield PROPERTIES["employer"], named


def _spans(finding: Finding, person: Entity | None, mentions: Mapping[int, list[Span]]) -> list[Span]:
    if person is not None:
        return mentions.get(id(person)) or [finding.original]
    return list(finding.parts) or [finding.original]


@frozen
class Tally:
    """How many were found, falsely raised and missed."""

    hits: int = 0
    alarms: int = 0
    misses: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.hits + other.hits, self.alarms + other.alarms, self.misses + other.misses)

    @property
    def scores(self) -> dict[str, float]:
        """Return precision, recall and F1, as fractions."""
        precision = self.hits / (self.hits + self.alarms) if self.hits else 0.0
        recall = self.hits / (self.hits + self.misses) if self.hits else 0.0
        both = precision + recall
        return {"p": precision, "r": recall, "f1": 2 * precision * recall / both if both else 0.0}


def compare(passage: Passage, predicted: set[Fact]) -> tuple[list[Fact], list[Fact], list[Fact]]:
    """Return the gold facts that were found, the predictions that are false alarms, and the gold facts that were missed."""
    found = [gold for gold in passage.facts if any(gold.touches(fact) for fact in predicted)]
    missed = [gold for gold in passage.facts if gold not in found]
    right = [fact for fact in predicted if any(fact.touches(gold) for gold in found)]
    wrong = [fact for fact in predicted if not any(fact.touches(other) for other in right)]
    return found, sorted(wrong, key=lambda fact: (fact.property, fact.subject, fact.object)), missed


def tally(passage: Passage, predicted: set[Fact]) -> dict[str, Tally]:
    """Return a passage's tally by property, every mention pair counted."""
    counts: dict[str, Tally] = defaultdict(Tally)
    found, wrong, missed = compare(passage, predicted)
    for facts, one in ((found, Tally(hits=1)), (wrong, Tally(alarms=1)), (missed, Tally(misses=1))):
        for fact in facts:
            counts[fact.property] += one
    return dict(counts)
