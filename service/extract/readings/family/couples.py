"""Marriages told of a couple that the sentence before has named: "Ada met Nils Kerr in Oslo. They married in 1950."."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.entities import Entity
from service.extract.people.pronouns.antecedents import is_spouse
from service.extract.rules.finding import LONGEST_QUOTE, Finding, short
from service.extract.rules.modality import modality_of
from service.extract.rules.subjects.people import People
from service.extract.rules.values import normal
from service.extract.text.patterns import compiled

_TIES = compiled(
    rf"(?P<who>[{char_class('SN')}]),? (?:(?:were|had|have been|had been|got|later|then|soon|eventually|finally|would|quietly|secretly|also) ){{0,3}}"
    r"(?P<tie>(?:re)?married|marry|wed|tied the knot|exchanged (?:wedding )?vows|divorced)"
    rf"(?=[.,;]|$| (?:in|on|at|and|that|the (?:following|next|same)|soon|shortly|after|when|while|before|a|just|only|late|early|[{char_class('DQ')}])\b"
    rf"| [{char_class('DQ')}])",
    re.IGNORECASE,
)
_MARRIED = compiled(rf"\b(?:married|wed) (?:[a-z-]+ |[{char_class('JTAK')}] ){{0,3}}[{char_class('P')}]")
_WORDS = ("marr", "wed", "knot", "vows", "divorced")
_REACH = 60
"""So many mentions back the couple was named."""
_TOLD = 100
"""So many characters of a quote are left for what is told of the couple."""
_PAIR = 2
_PROBABILITY = 0.86


def couples(
    shadow: Shadow, people: People, number: int, mentions: Sequence[tuple[Mention, Entity]]
) -> Iterator[Finding]:
    """Yield for each of a couple whom the other has married; ``mentions`` are those of the document so far.

    The quote reaches from the other's name to the verb.
    """
    if not any(word in shadow.small for word in _WORDS):
        return
    for match in _TIES.finditer(shadow.text):
        if match["tie"] == "divorced" and _MARRIED.search(shadow.small, 0, match.start()):
            continue  # "In 1961 Ada married Nils; *they divorced* in 1970": the wedding's own clause is timed by both
        who = shadow.mentions[match["who"]]
        couple = _couple(who, people, mentions)
        for one, other in (couple, couple[::-1]) if couple else ():
            named = _named(other, mentions)
            pair = normal("spouse", named, named.value) if named else None
            if named is None or pair is None:
                continue
            told = shadow.span(*match.span())
            quote = told.join(named.span)
            if short(quote):
                yield Finding(
                    field="spouse",
                    value=pair[0],
                    display=pair[1],
                    original=named.span,
                    quote=quote,
                    subject=one,
                    sentence=number,
                    rule="family/couple-married",
                    probability=_PROBABILITY,
                    qualifiers={},
                    modality=modality_of(shadow, *match.span()),
                    person=other,
                    told=told,
                )


def _couple(who: Mention, people: People, mentions: Sequence[tuple[Mention, Entity]]) -> Sequence[Entity]:
    """Return the couple that "they" means, or "we" of who has told of a spouse; nobody where it is not known to be one."""
    meant = people.entities.get(who)
    if meant is not None and who.value.lower() == "we":
        own = [spouse for spouse in _spouses(mentions[-_REACH:], meant) if spouse.words]
        return (meant, own[-1]) if own else ()
    sure = meant is not None and (meant.couple or who.note.get("gender") == "pair")
    return meant.members if meant is not None and sure and len(meant.members) == _PAIR else ()


def _spouses(mentions: Sequence[tuple[Mention, Entity]], narrator: Entity) -> Iterator[Entity]:
    """Yield the spouses of whom somebody tells: "my wife Ada"."""
    for (own, owner), (kin, spouse) in pairwise(mentions):
        if kin.kind is Kind.KIN and is_spouse(kin) and own.kind is Kind.POSSESSIVE and owner is narrator:
            yield spouse


def _named(person: Entity, mentions: Sequence[tuple[Mention, Entity]]) -> Mention | None:
    """Return where a person was named in full last, or in part, or None where that is too long ago."""
    recent = [each for each, entity in mentions[-_REACH:] if entity is person and each.kind is Kind.PERSON]
    near = [each for each in recent if recent[-1].end - each.start < LONGEST_QUOTE - _TOLD]
    return max(near, key=lambda each: (each.value.count(" "), each.start), default=None)
