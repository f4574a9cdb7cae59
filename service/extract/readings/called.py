"""What "the Danish sculptor" says of whom it means: a trade and a people, as newspapers tell them in passing."""

from collections.abc import Iterator

from attrs import evolve

from service.domain.selector import Span
from service.extract.mentions.mention import Kind
from service.extract.mentions.places.demonyms import DemonymMention, demonyms
from service.extract.rules.finding import Finding
from service.extract.rules.subjects.people import People
from service.extract.text.patterns import compiled

_PROBABILITY = 0.85
_BORN = compiled(r"\w+-born\b")


def called(text: str, people: People, number: int) -> Iterator[Finding]:
    """Yield the trade and the people of whom a noun with "the" and a people's adjective means; ``number`` is the sentence's."""
    for mention, entity in people.entities.items():
        if mention.kind is not Kind.NOMINAL or not entity.main or not mention.note.get("people"):
            continue
        if entity.nouns and mention.note["word"] not in entity.nouns:
            continue  # told to be something else: another may be meant
        trade, noun = mention.note["value"], Span(mention.end - len(mention.note["value"]), mention.end)
        said = Finding(
            field="occupation",
            value=trade,
            display=trade,
            original=noun,
            quote=mention.span,
            subject=entity,
            sentence=number,
            rule="occupation/called",
            probability=_PROBABILITY,
            qualifiers={},
        )
        yield said
        yield from (
            _people(said, each) for each in demonyms(text, mention.start, noun.start) if not _is_born(text, each)
        )


def _is_born(text: str, word: DemonymMention) -> bool:
    return _BORN.match(text, word.start) is not None


def _people(said: Finding, word: DemonymMention) -> Finding:
    """Return what a people's adjective tells beside a trade."""
    return evolve(
        said,
        field="nationality",
        value=word.adjective,
        display=word.adjective,
        original=Span(word.start, word.end),
        rule="nationality/called",
        qualifiers={"country": word.country},
    )
