"""What one tie between two persons gives: a finding for each of its owners, with the words that tell it."""

from collections.abc import Iterator

from attrs import frozen

from service.domain.claim import Modality
from service.domain.selector import Span
from service.extract.mentions.shadow import Shadow
from service.extract.people.entities import Entity
from service.extract.readings.family.kinowners import Owner
from service.extract.rules.finding import Finding, short
from service.extract.rules.modality import attribution_of, modality_of
from service.extract.rules.subjects.people import People
from service.extract.rules.values import normal
from service.extract.text.patterns import compiled

_NAMED = "family/named-kin"
"""The rule of kin who are named behind their word."""
_BORN_SO = (" née ", " nee ", " né ", "(née ", "(nee ")
"""Before a family's name alone: "her mother was *née* Ekman"."""
_PROBABILITY = 0.87
_FAR = 200
"""An owner further away from the value than this stays out of the quote."""
_DEEMED = ("to be ", "to have been ")
"""Before an owner: kin that somebody is only taken for, "the man whom she believed *to be* her father"."""
_TO_PARENT = {"parent": "spouse", "sibling": "child"}
"""What the kin of somebody are to that one's parent: "our dad" and "our mom Ada"."""
_SPOUSES = compiled(r"(?<=\w) \([^()]*\)(?= \w)")
"""Inside a name in a list of kin: whom that one is married to, another name or that at birth: "Ada (Nils) Kerr"."""


@frozen
class Tie:
    """A tie as a sentence tells it; ``name`` and ``word`` are the offsets in its shadow of the one named and of the word for kin."""

    field: str
    owner: Owner
    name: int
    word: int
    rule: str = _NAMED


def findings(shadow: Shadow, people: People, tie: Tie, number: int, *, quoted: bool) -> Iterator[Finding]:
    """Yield what a tie in the sentence of that number says of each of its owners; ``quoted`` where somebody else tells it."""
    mention = shadow.mentions[shadow.text[tie.name]]
    if " " not in mention.value and shadow.small.endswith(_BORN_SO, 0, tie.name):
        return
    person = people.entities.get(mention)
    pair = normal(tie.field, mention if " " not in mention.value else None, _SPOUSES.sub("", mention.value))
    quote = _quote(shadow, tie)
    if pair is None or not short(quote):
        return
    low, high = sorted((tie.word, tie.name))
    modality = modality_of(shadow, min(tie.owner.start, low), high + 1)
    start = tie.owner.start
    known = tie.rule == _NAMED and shadow.begins_owned(start) and not shadow.small.endswith(_DEEMED, 0, start)
    for subject, field in _owners(people.entities.get(shadow.mentions[shadow.text[tie.word]]), tie):
        if subject is person or person is None or not field:
            continue
        yield Finding(
            field=field,
            value=pair[0],
            display=pair[1],
            original=mention.span,
            quote=quote,
            subject=subject,
            sentence=number,
            rule=tie.rule,
            probability=_PROBABILITY,
            qualifiers={},
            modality=Modality.REPORTED if quoted and modality is Modality.ASSERTED else modality,
            attribution=attribution_of(shadow),
            person=person,
            known=known,
        )


def _owners(kin: Entity | None, tie: Tie) -> Iterator[tuple[Entity, str]]:
    """Yield who the owners are and what the one named is to them: to the parent of a child who tells it, not to the child."""
    for whose in tie.owner.persons:
        if not whose.narrator or whose.owner is None:
            yield whose, tie.field
        elif kin is not whose.owner:
            yield whose.owner, _TO_PARENT.get(tie.field, "")


def _quote(shadow: Shadow, tie: Tie) -> Span:
    first, last = sorted((tie.name, tie.word))
    if first - _FAR < tie.owner.start < first:
        first = tie.owner.start
    return shadow.span(first, last + 1)
