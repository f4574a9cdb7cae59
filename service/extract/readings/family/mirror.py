"""What is said of one person and another, said of the other: her husband has a wife."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from service.extract.mentions.mention import Kind, Mention
from service.extract.people.entities import Entity
from service.extract.rules.finding import LONGEST_QUOTE, Finding
from service.extract.rules.rulebook import OPPOSITE

_LONGEST = LONGEST_QUOTE // 2
"""A quote longer than this from a name to what is told of its pronoun shows nobody whom it means."""


_PRONOUNS = ("i", "we", "he", "she", "they")


def mirrored(finding: Finding, mentions: Sequence[tuple[Mention, Entity]]) -> Iterator[Finding]:
    """Yield a finding about two persons, and the same as it holds of the other: her husband has a wife.

    ``mentions`` are those of the sentence, and some before it. Nobody is their own kin: such a finding has mistaken one for the other.
    """
    if finding.field not in OPPOSITE or finding.person is None:
        yield finding
        return
    if finding.person is finding.subject:
        return
    yield finding
    named = [mention for mention, entity in mentions if entity is finding.subject and mention.kind is Kind.PERSON]
    unknown = finding.subject.name.casefold() in _PRONOUNS  # "I was christened Ada, I married Nils"
    if not named or unknown or finding.subject.members or finding.person.members:
        return
    nearest = min(named, key=lambda mention: abs(mention.start - finding.quote.start))
    quote = finding.quote.join(nearest.span)
    if quote.end - quote.start <= _LONGEST:
        yield evolve(
            finding,
            field=OPPOSITE[finding.field],
            value=finding.subject.name,
            display=finding.subject.name,
            original=nearest.span,
            quote=quote,
            subject=finding.person,
            person=finding.subject,
            told=finding.original,
            qualifiers=dict(finding.qualifiers) if finding.field == "spouse" else {},
        )
